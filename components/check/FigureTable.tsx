import type { Texts } from '../../common/texts.ts';
import type { CheckedFigure } from '../../engine/checked.ts';
import type { PartialDay } from '../../engine/corpus.ts';
import { corpusText } from '../corpus-text.ts';
import { dayWords } from '../date-words.ts';
import { sentence } from '../source-words.ts';
import { useTexts } from '../texts.tsx';
import { CheckedSourceLine } from './CheckedSourceLine.tsx';
import { CheckSection } from './CheckSection.tsx';
import { claimedWords, distanceWords, isWithinRecorded, valueWords } from './figure-words.ts';

/** Figures and days of the claim, each beside the record's of the same thing, with a word for how they stand and how far they are apart. */
export function FigureTable({ figures }: { figures: readonly CheckedFigure[] }) {
  const { text } = useTexts();
  return (
    <CheckSection title={text('check_figures')} aside={text('check_in_sentence', { count: figures.length })}>
      <ul class="check-rows">
        {figures.map((figure) => (
          <li key={figure.span[0]} class="figure">
            <Compared figure={figure} />
            <Below figure={figure} />
          </li>
        ))}
      </ul>
    </CheckSection>
  );
}

/** The three columns. */
function Compared({ figure }: { figure: CheckedFigure }) {
  const texts = useTexts();
  const { recorded, unit, verdict } = figure;
  return (
    <dl class="figure-columns">
      <div>
        <dt>{headWords('claimed', unit, figure.claimedDate, texts)}</dt>
        <dd class="figure-claimed">
          <bdi>{claimedWords(figure, texts)}</bdi>
        </dd>
      </div>
      <div>
        <dt>{headWords('recorded', unit, figure.recordedDate, texts)}</dt>
        <dd class={recorded === null ? 'figure-none' : 'figure-recorded'}>
          {recorded === null ? texts.text('check_none_recorded') : valueWords(recorded, unit, texts)}
        </dd>
      </div>
      <div>
        <dt class="only-heard">{texts.text('check_compared')}</dt>
        <dd class="figure-verdict">{texts.text(VERDICTS[verdict])}</dd>
      </div>
    </dl>
  );
}

const VERDICTS = { agrees: 'check_agrees', differs: 'check_differs', 'nothing to compare': 'check_nothing_to_compare' } as const;

/** A day that is itself the figure is not said twice. */
function headWords(side: 'claimed' | 'recorded', unit: string, day: PartialDay | null, texts: Texts): string {
  if (day === null || unit === 'date') return texts.text(`check_${side}`);
  return texts.text(`check_dated_${side}`, { date: dayWords(day, texts, 'short') });
}

function Below({ figure }: { figure: CheckedFigure }) {
  const texts = useTexts();
  const { of, passage, verdict, language } = figure;
  const isCompared = verdict !== 'nothing to compare';
  const said = isCompared ? apartWords(figure, texts) : texts.text(whyNothing(figure));
  return (
    <>
      {(said || of) && (
        <p class="check-small">
          {isCompared && said}
          {of && (
            <>
              {' '}
              {texts.text(isQuestion(of) ? 'check_asked' : 'check_counts')} <bdi {...corpusText(language)}>{ended(of)}</bdi>{' '}
            </>
          )}
          {!isCompared && said}
        </p>
      )}
      {passage && (
        <CheckedSourceLine source={passage} language={language} {...(isCompared ? { button: texts.text('check_show_line') } : {})} />
      )}
    </>
  );
}

function apartWords(figure: CheckedFigure, texts: Texts): string {
  if (isWithinRecorded(figure)) return texts.text('check_within');
  const distance = distanceWords(figure, texts);
  if (distance === undefined) return '';
  return sentence(figure.verdict === 'agrees' ? texts.text('check_near_enough', { distance }) : distance, texts.language);
}

function whyNothing({ passage, unit }: CheckedFigure): string {
  if (!passage) return unit === 'date' ? 'check_no_day' : 'check_no_figure';
  return passage.reading?.how === 'unchecked' ? 'check_unchecked_figure' : 'check_other_figure';
}

/** The pack's own words to their end; what comes before them began the sentence. */
const ended = (of: string) => (/[.!?؟？…]["”’»]?$/u.test(of.trim()) ? of : `${of}.`);

const isQuestion = (of: string) => /[?؟？]["”’»]?$/u.test(of.trim());
