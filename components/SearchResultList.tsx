import type { ComponentChildren } from 'preact';
import type { TermKey } from '../engine/corpus.ts';
import type { FoundPassage, FoundQuestion, FoundTerm, SearchResults } from '../engine/views.ts';
import { PassageRow, QuestionRow } from './FoundRow.tsx';
import { handleRowKey } from './row-keys.ts';
import { TermRow } from './TermRow.tsx';
import { useTexts } from './texts.tsx';
import { Underlined } from './Underlined.tsx';

/** What a result opens: the entry of a term, or a question, which a passage may open at the framing that rests on it. */
export type Opened =
  | { readonly kind: 'term'; readonly term: TermKey }
  | { readonly kind: 'question'; readonly found: FoundQuestion | FoundPassage };

export interface SearchResultListProps {
  results: SearchResults;
  /** Terms that the page has. */
  onPage: ReadonlySet<TermKey>;
  /** The open row: a term's key, or what the other kinds are told apart by. */
  open: string | undefined;
  onToggle: (row: string, term?: TermKey) => void;
  entryOf: (what: Opened) => ComponentChildren;
  /** Pressing a result shows it in another place: nothing unfolds here. */
  opensElsewhere?: boolean;
  /** Where Up goes from the first result. */
  before: () => HTMLElement | null;
}

/** What a search found, the matched letters underlined; says so when nothing is spelled that way, or nothing is there at all. */
export function SearchResultList({ results, onPage, open, onToggle, entryOf, opensElsewhere = false, before }: SearchResultListProps) {
  const { text } = useTexts();
  const { terms, questions, passages } = results;
  const rowOf = (row: string) => ({ key: row, open: open === row, opensElsewhere, onToggle: () => onToggle(row) });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons in it
    <section class="results" onKeyDown={(event) => handleRowKey(event.currentTarget, event, before)}>
      <Outcome results={results} />
      <Kind name="terms" results={results}>
        {terms.map((found) => {
          const term: TermKey = `${found.pack}/${found.id}`;
          return (
            <TermRow
              {...rowOf(term)}
              onToggle={() => onToggle(term, term)}
              name={<FoundName found={found} />}
              gloss={<Underlined text={found.gloss} spans={found.glossSpans} />}
              note={found.alsoWritten && <AlsoWritten {...found.alsoWritten} />}
              aside={onPage.has(term) && text('view_on_this_page')}
            >
              {open === term && entryOf({ kind: 'term', term })}
            </TermRow>
          );
        })}
      </Kind>
      <Kind name="questions" results={results}>
        {questions.map((found) => {
          const row = rowOf(`question:${found.pack}/${found.id}`);
          return (
            <QuestionRow found={found} {...row}>
              {row.open && entryOf({ kind: 'question', found })}
            </QuestionRow>
          );
        })}
      </Kind>
      <Kind name="passages" results={results}>
        {passages.map((found) => {
          const row = rowOf(`passage:${found.pack}/${found.id}`);
          return (
            <PassageRow found={found} {...row}>
              {row.open && entryOf(usedBy(found))}
            </PassageRow>
          );
        })}
      </Kind>
    </section>
  );
}

function usedBy(found: FoundPassage): Opened {
  return found.question === undefined && found.term !== undefined
    ? { kind: 'term', term: `${found.pack}/${found.term}` }
    : { kind: 'question', found };
}

/** How it was found, and for those who hear it how much. */
function Outcome({ results: { how, counts } }: { results: SearchResults }) {
  const { text } = useTexts();
  const found = KINDS.filter((kind) => counts[kind] > 0).map((kind) => text(`view_${kind}_found`, { count: counts[kind] }));
  return (
    <p class="results-how" role="status">
      {found.length === 0 && text('view_not_in_corpus')}
      {found.length > 0 && how === 'nearest' && text('view_nearest')}
      {found.length > 0 && how === 'some' && text('view_some_words')}
      <span class="only-heard"> {found.join('. ')}</span>
    </p>
  );
}

const KINDS = ['terms', 'questions', 'passages'] as const;

/** Results of one kind under their count; where more were found than are shown, it says so. */
function Kind({ name, results, children }: { name: (typeof KINDS)[number]; results: SearchResults; children: ComponentChildren }) {
  const { text } = useTexts();
  const shown = results[name].length;
  const all = results.counts[name];
  if (shown === 0) return null;
  return (
    <>
      <h2>{shown < all ? text(`view_${name}_found_first`, { shown, all }) : text(`view_${name}_found`, { count: all })}</h2>
      <ul>{children}</ul>
    </>
  );
}

function FoundName({ found: { name, nameSpans } }: { found: FoundTerm }) {
  return (
    <bdi>
      <Underlined text={name} spans={nameSpans} />
    </bdi>
  );
}

function AlsoWritten({ text, language, spans }: NonNullable<FoundTerm['alsoWritten']>) {
  const texts = useTexts();
  return (
    <>
      {texts.text('view_also_written')}{' '}
      <bdi lang={language}>
        <Underlined text={text} spans={spans} />
      </bdi>
    </>
  );
}
