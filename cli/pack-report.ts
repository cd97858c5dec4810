/** What is in a pack, counted for those who answer for it. */
import type { HowRead, Pack, Passage } from '../engine/corpus.ts';
import { unusedPassages } from '../engine/pack/warnings.ts';
import { type ArticleFile, pairArticles } from './pack-articles.ts';
import type { FaultInFile } from './read-pack.ts';

type Counts = Readonly<Record<string, number>>;

export interface Coverage {
  readonly source: string;
  readonly paragraphs: number;
  /** The file in which they were counted; without it the pack's own number stands. */
  readonly file?: string;
  readonly restated: number;
  readonly passages: number;
  readonly withoutPassage: readonly number[];
}

export interface PackReport {
  readonly pack: string;
  readonly name: string;
  readonly version: string;
  readonly asOf: string;
  readonly valid: true;
  readonly counts: Counts;
  readonly coverage: readonly Coverage[];
  /** Sources by kind, year, language and country; passages by kind and source. */
  readonly composition: {
    readonly sources: { readonly kind: Counts; readonly date: Counts; readonly language: Counts; readonly country: Counts };
    readonly passages: { readonly kind: Counts; readonly source: Counts };
  };
  readonly passagesWithoutQuestion: readonly string[];
  /** Number of those by source. */
  readonly sourcesWithoutQuestion: Counts;
  readonly passagesUnused: readonly string[];
  readonly termsWithoutPassage: readonly string[];
  readonly termsWithoutQuestion: readonly string[];
  readonly links: { readonly linked: readonly string[]; readonly citedOnly: number };
  readonly readings: Readonly<Record<HowRead, number>>;
  readonly unchecked: readonly string[];
  readonly framings: readonly {
    readonly question: string;
    readonly framings: number;
    readonly fromRecord: number;
    readonly oneView: boolean;
  }[];
  readonly notices: readonly { readonly id: string; readonly kind: string; readonly source: string }[];
  readonly polls: Counts;
  readonly events: readonly { readonly id: string; readonly date: string }[];
  readonly warnings: readonly FaultInFile[];
}

export function reportOn(pack: Pack, warnings: readonly FaultInFile[], files: readonly ArticleFile[]): PackReport {
  const { id, name, version, asOf } = pack.masthead;
  const lines = pack.passages.filter(({ reading }) => reading);
  const how = (wanted: HowRead) => lines.filter(({ reading }) => reading?.how === wanted);
  return {
    pack: id,
    name,
    version,
    asOf,
    valid: true,
    counts: countsOf(pack),
    coverage: coverageOf(pack, files),
    composition: compositionOf(pack),
    passagesWithoutQuestion: withoutQuestion(pack).map((passage) => passage.id),
    sourcesWithoutQuestion: tally(
      withoutQuestion(pack).map(({ source }) => source),
      'by name',
    ),
    passagesUnused: unusedPassages(pack).map((passage) => passage.id),
    termsWithoutPassage: pack.terms.filter(({ passages }) => passages.length === 0).map((term) => term.id),
    termsWithoutQuestion: pack.terms.filter(({ question }) => question === undefined).map((term) => term.id),
    links: {
      linked: pack.sources.flatMap(({ address }) => address ?? []),
      citedOnly: pack.sources.filter(({ address }) => address === undefined).length,
    },
    readings: {
      original: how('original').length,
      copy: how('copy').length,
      report: how('report').length,
      unchecked: how('unchecked').length,
    },
    unchecked: how('unchecked').map((passage) => passage.id),
    framings: framingsOf(pack),
    notices: pack.notices.map((notice) => ({ id: notice.id, kind: notice.kind, source: notice.source })),
    polls: tally(pack.polls.map(({ type }) => type)),
    events: pack.events.map((event) => ({ id: event.id, date: event.date })),
    warnings,
  };
}

function countsOf({ sources, topics, terms, passages, questions, notices, events, polls }: Pack): Counts {
  return {
    articles: sources.filter(({ role }) => role === 'article').length,
    'sources of the record': sources.filter(({ role }) => role === 'record').length,
    topics: topics.length,
    terms: terms.length,
    aliases: terms.reduce((sum, { aliases }) => sum + aliases.length, 0),
    cues: terms.reduce((sum, { cues = [] }) => sum + cues.length, 0),
    passages: passages.length,
    figures: passages.reduce((sum, { figures = [] }) => sum + figures.length, 0),
    questions: questions.length,
    framings: questions.reduce((sum, { framings }) => sum + framings.length, 0),
    notices: notices.length,
    events: events.length,
    'poll rows': polls.length,
  };
}

function coverageOf(pack: Pack, files: readonly ArticleFile[]): Coverage[] {
  const pairs = pairArticles(pack, files);
  return pack.sources
    .filter(({ role }) => role === 'article')
    .map(({ id, paragraphs = 0, withoutPassage = [] }) => {
      const own = pack.passages.filter(({ source }) => source === id);
      const file = pairs.get(id);
      return {
        source: id,
        paragraphs: file?.paragraphs.length ?? paragraphs,
        ...(file ? { file: file.name } : {}),
        restated: new Set(own.map(({ paragraph }) => paragraph)).size,
        passages: own.length,
        withoutPassage,
      };
    });
}

function compositionOf({ sources, passages }: Pack): PackReport['composition'] {
  const roles = new Map(sources.map(({ id, role }) => [id, role]));
  return {
    sources: {
      kind: tally(sources.map(({ kind }) => kind)),
      date: tally(
        sources.map(({ date }) =>
          date.basis === 'none' ? 'not dated' : `${date.from?.slice(0, 4)}${date.basis === 'inferred' ? ' (inferred)' : ''}`,
        ),
        'by name',
      ),
      language: tally(sources.map(({ language }) => language)),
      country: tally(sources.map(({ country }) => country ?? 'not given')),
    },
    passages: {
      kind: tally(passages.map(({ kind }) => kind)),
      source: tally(
        passages.map(({ source }) => (roles.get(source) === 'article' ? source : 'the record')),
        'by name',
      ),
    },
  };
}

function withoutQuestion({ questions, passages }: Pack): readonly Passage[] {
  const asked = new Set(questions.flatMap(({ record, framings }) => [...record, ...framings.flatMap((framing) => framing.passages)]));
  return passages.filter(({ id }) => !asked.has(id));
}

function framingsOf({ questions, sources }: Pack): PackReport['framings'] {
  const record = new Set(sources.flatMap(({ id, role }) => (role === 'record' ? [id] : [])));
  return questions.map(({ id, framings, oneView = false }) => ({
    question: id,
    framings: framings.length,
    fromRecord: framings.filter(({ source }) => record.has(source)).length,
    oneView,
  }));
}

/** How often each stands there, the most frequent first. */
function tally(names: readonly string[], order: 'by count' | 'by name' = 'by count'): Counts {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  const natural = new Intl.Collator('en', { numeric: true });
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => (order === 'by count' && n !== m ? n - m : natural.compare(a, b))));
}
