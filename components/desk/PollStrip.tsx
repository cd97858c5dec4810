import { useState } from 'preact/hooks';
import type { PollStrip as Strip } from '../../engine/desk.ts';
import { corpusText } from '../corpus-text.ts';
import { useTexts } from '../texts.tsx';
import { PollGlyph } from './PollGlyph.tsx';
import { PollPlot } from './PollPlot.tsx';
import { PollTable } from './PollTable.tsx';
import type { PlacedDot } from './plot-measures.ts';
import { countWords, type FigureWords, figureWords, readWords, stripTitle, valueWords } from './poll-words.ts';
import type { TimeAxis } from './time-axis.ts';

export interface PollStripProps {
  strip: Strip;
  /** The years that all strips share. */
  years: TimeAxis;
  /** Width of the plot in units of the surface. */
  width: number;
  /** Under a fold whose row has the question already. */
  isTitled?: boolean;
}

/** The polls of one question: what the signs stand for, the plot, the figure that was chosen in full, how they were read, the table. */
export function PollStrip({ strip, years, width, isTitled = false }: PollStripProps) {
  const texts = useTexts();
  const [chosen, setChosen] = useState<PlacedDot>();
  const [asTable, setAsTable] = useState(false);
  const { language, answers } = strip;
  const title = stripTitle(strip);
  return (
    <section class="poll-strip" aria-label={title}>
      {!isTitled && (
        <h3 class="poll-title">
          <bdi {...corpusText(language)}>{title}</bdi>
        </h3>
      )}
      <p class="poll-count">{countWords(strip, texts)}</p>
      <AnswerKey strip={strip} />
      <PollPlot strip={strip} years={years} width={width} chosen={chosen} onChoose={setChosen} />
      {chosen && (
        <Figure words={figureWords(chosen.poll, answers[chosen.answer] ?? '', chosen.percent, language, texts)} language={language} />
      )}
      <p class="poll-foot">
        <em>{readWords(strip, texts)}</em>{' '}
        <button type="button" class="text-button" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? texts.text('events_table_fold') : texts.text('events_table')}
          <span class="only-heard">: {title}</span>
        </button>
      </p>
      {asTable && <PollTable strip={strip} />}
    </section>
  );
}

/** What each sign stands for; where the question was put once, with its value, so that nothing has to be pressed. */
function AnswerKey({ strip: { answers, polls, language } }: { strip: Strip }) {
  const texts = useTexts();
  const [only, ...others] = polls;
  const valueIn = (answer: string) => {
    const found = others.length === 0 ? only?.answers.find((one) => one.answer === answer) : undefined;
    return found && valueWords(found.percent, texts);
  };
  return (
    <ul class="answer-key">
      {answers.map((answer, at) => (
        <li key={answer}>
          <PollGlyph filled={at === 0} unchecked={polls.every(({ reading }) => reading.how === 'unchecked')} />{' '}
          {valueIn(answer) && <strong>{valueIn(answer)}</strong>} <bdi {...corpusText(language)}>{answer}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Figure({ words, language }: { words: FigureWords; language: string }) {
  const own = corpusText(language);
  return (
    <p class="poll-figure">
      <strong>{words.value}</strong> {words.asked} {words.note && <bdi {...own}>{words.note} </bdi>}
      <bdi {...own}>{words.question}</bdi> <em>{words.read}</em>
    </p>
  );
}
