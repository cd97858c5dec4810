import type { CheckedQuotation, QuotationChange } from '../../engine/checked.ts';
import { corpusText } from '../corpus-text.ts';
import { sentence } from '../source-words.ts';
import { useTexts } from '../texts.tsx';
import { CheckedSourceLine } from './CheckedSourceLine.tsx';
import { CheckSection } from './CheckSection.tsx';
import { partsOfQuotation, type QuotationPart } from './quotation-parts.ts';

/** Quotations in the claim, each over the nearest one on record, word by word. */
export function QuotationDiff({ quotations }: { quotations: readonly CheckedQuotation[] }) {
  const texts = useTexts();
  const { text } = texts;
  const verdictOf = ({ verdict, changes }: CheckedQuotation) => {
    if (verdict === 'same') return text('check_same_words');
    return verdict === 'differs' ? text('check_differs_in', { count: changes.length }) : text('check_not_on_record');
  };
  const [only] = quotations.length === 1 ? quotations : [];
  return (
    <CheckSection
      title={text('check_quotations', { count: quotations.length })}
      aside={only ? verdictOf(only) : text('check_in_sentence', { count: quotations.length })}
    >
      <ul class="check-rows">
        {quotations.map((quotation) => (
          <li key={quotation.span[0]} class="quotation">
            {!only && <p class="quotation-verdict">{sentence(verdictOf(quotation), texts.language)}</p>}
            <Compared quotation={quotation} />
          </li>
        ))}
      </ul>
    </CheckSection>
  );
}

function Compared({ quotation }: { quotation: CheckedQuotation }) {
  const { text } = useTexts();
  const { claimed, recorded, verdict, changes, passage, quotedBy, language } = quotation;
  return (
    <>
      <dl class="quotation-rows">
        <div>
          <dt>{text(verdict === 'same' ? 'check_claimed_and_recorded' : 'check_claimed')}</dt>
          <dd dir="auto">
            <q>
              <Parts parts={partsOfQuotation(claimed, changes, 'claimed')} heard />
            </q>
          </dd>
        </div>
        {recorded !== null && verdict === 'differs' && (
          <div>
            <dt>{text('check_recorded')}</dt>
            <dd {...corpusText(language)}>
              <q>
                <Parts parts={partsOfQuotation(recorded, changes, 'recorded')} />
              </q>
            </dd>
          </div>
        )}
      </dl>
      {verdict === 'not on record' && <p class="check-small">{text('check_no_quotation')}</p>}
      {passage && !passage.reading && <p class="check-small">{text('check_quoted_by_article')}</p>}
      {passage && <CheckedSourceLine source={passage} language={language} button={text('check_words_around')} />}
      {quotedBy && <p class="check-small">{text('check_quoted_so_by_article')}</p>}
      {quotedBy && <CheckedSourceLine source={quotedBy} language={language} button={text('check_words_around')} />}
    </>
  );
}

/** Words in which the two part, underlined; where words are missing, a dashed gap. Nothing is struck through. `heard`: what is on record is read out. */
function Parts({ parts, heard = false }: { parts: readonly QuotationPart[]; heard?: boolean }) {
  const { text } = useTexts();
  return parts.map((part, at) => {
    if (part.kind === 'same') return part.text;
    const said = heard ? heardWords(part.change) : part.kind === 'gap' && (['check_only_claimed', part.change.claimed] as const);
    return (
      <span key={at}>
        {part.kind === 'differs' ? <mark>{part.text}</mark> : <span class="left-out" />}
        {said && <span class="only-heard"> ({text(said[0], { words: said[1] })}) </span>}
      </span>
    );
  });
}

function heardWords({ kind, recorded }: QuotationChange): readonly [key: string, words: string] {
  if (kind === 'missing') return ['check_left_out', recorded];
  return [kind === 'changed' ? 'check_on_record' : 'check_added', recorded];
}
