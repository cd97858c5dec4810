import type { Texts } from '../../common/texts.ts';
import type { PollDot, PollStrip } from '../../engine/desk.ts';
import { corpusText } from '../corpus-text.ts';
import { joinWords, readingWords, sentence } from '../source-words.ts';
import { useTexts } from '../texts.tsx';
import { daysWords } from './day-span.ts';
import { stripTitle, valueWords } from './poll-words.ts';

/** The figures of a strip in full: a row an answer under its poll, the words of the question above or with each poll. */
export function PollTable({ strip }: { strip: PollStrip }) {
  const { text } = useTexts();
  const own = corpusText(strip.language);
  return (
    <table class="poll-table">
      <caption>
        <bdi {...own}>{stripTitle(strip)}</bdi>
      </caption>
      <thead>
        <tr>
          <th scope="col">{text('events_column_answer')}</th>
          <th scope="col" class="poll-percent">
            {text('events_column_percent')}
          </th>
        </tr>
      </thead>
      {strip.polls.map((poll) => (
        <PollRows key={poll.id} poll={poll} language={strip.language} withQuestion={strip.question === undefined} />
      ))}
    </table>
  );
}

function PollRows({ poll, language, withQuestion }: { poll: PollDot; language: string; withQuestion: boolean }) {
  const texts = useTexts();
  const own = corpusText(language);
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2}>
          <strong>{daysWords(poll.date, poll.end, texts, 'short')}</strong> {askedOf(poll, texts)}{' '}
          {withQuestion && <bdi {...own}>{texts.text('events_question', { question: poll.question })} </bdi>}
          {poll.note && <bdi {...own}>{sentence(poll.note, language)} </bdi>}
          <em>{sentence(readingWords(poll.reading, texts), texts.language)}</em>
        </th>
      </tr>
      {poll.answers.map(({ answer, percent }) => (
        <tr key={answer}>
          <td>
            <bdi {...own}>{answer}</bdi>
          </td>
          <td class="poll-percent">{valueWords(percent, texts)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function askedOf({ pollster, sample }: PollDot, texts: Texts): string {
  const people = sample === undefined ? '' : texts.text('events_people', { count: sample });
  return sentence(joinWords([pollster, people]), texts.language);
}
