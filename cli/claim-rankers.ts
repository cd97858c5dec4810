/** What finds passages for a claim: ours, and what others make of the same words. */
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { checkClaim } from '../engine/check/check-claim.ts';
import { askClaim } from '../engine/check/claim/ask-claim.ts';
import { type ClaimIndex, COUNTS, claimIndexesOf } from '../engine/check/claim/claim-index.ts';
import { recognisedIn } from '../engine/check/claim/recognised-terms.ts';
import { scorePassages } from '../engine/check/claim/score-passages.ts';
import type { Corpus } from '../engine/compile.ts';
import { OURS } from './bench-figure.ts';

/** Passages' identifiers, the best first, at most ten; none: silent. */
export type Ranker = (claim: string) => readonly string[];

const MOST = 10;
export const UNGATED = 'ours, ungated';

/** Rankers by name, each with its index made. Contestants answer whenever anything is found; ours also without its gate, for comparing. */
export function createRankers(corpus: Corpus): Readonly<Record<string, Ranker>> {
  const [known] = claimIndexesOf(corpus);
  if (!known) throw new Error('data/ has no pack to measure with');
  return {
    [OURS]: (claim) => checkClaim(corpus, claim).passages.map(({ passage }) => passage.id),
    [UNGATED]: (claim) =>
      idsOf(
        known,
        scorePassages(known, ask(corpus, known, claim)).map(({ document }) => document),
      ),
    ...createContestants(corpus, known),
  };
}

/**
 * fuse.js by the recipe that ranks best with it; MiniSearch's BM25+ on the same stems, and once more with all that ours
 * has: what stands around a passage, and what is near each word. */
export function createContestants(corpus: Corpus, known: ClaimIndex): Readonly<Record<string, Ranker>> {
  const stemsOf = (text: string) => known.stemmer.stemsOf(text).map(({ stem }) => stem);
  const passages = known.pack.passages.map(({ text, voice = '' }, id) => ({ id, stems: stemsOf(`${text} · ${voice}`) }));
  const fuse = createFuse(passages);
  const mini = createMiniSearch(
    passages.map(({ stems }) => ({ stems })),
    { stems: 1 },
  );
  const surrounded = createMiniSearch(surroundedPassages(known), COUNTS);
  return {
    'fuse.js': (claim) => idsOf(known, fuse(stemsOf(claim))),
    MiniSearch: (claim) => idsOf(known, mini(new Map(stemsOf(claim).map((stem) => [stem, 1])))),
    'MiniSearch + all': (claim) => idsOf(known, surrounded(weightsOf(corpus, known, claim))),
  };
}

const ask = (corpus: Corpus, known: ClaimIndex, claim: string) =>
  askClaim(known, claim, recognisedIn(corpus, claim, known.pack.masthead.language));

const idsOf = (known: ClaimIndex, documents: readonly number[]) =>
  documents.slice(0, MOST).flatMap((document) => known.pack.passages[document]?.id ?? []);

/** Every stem that may answer to a word of the claim, with what it brings. */
function weightsOf(corpus: Corpus, known: ClaimIndex, claim: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const { answers } of ask(corpus, known, claim).words) {
    for (const [stem, share] of answers) weights.set(stem, Math.max(share, weights.get(stem) ?? 0));
  }
  return weights;
}

interface Stemmed {
  readonly id: number;
  readonly stems: readonly string[];
}

/** Each stem in marks, so that it is found whole: fuse.js looks for letters in the field's text. */
const marked = (stems: readonly string[]) => stems.map((stem) => `⟨${stem}⟩`).join(' ');

function createFuse(passages: readonly Stemmed[]): (stems: readonly string[]) => number[] {
  const fuse = new Fuse(
    passages.map(({ id, stems }) => ({ id, stems: marked(stems) })),
    {
      keys: ['stems'],
      useTokenSearch: true,
      tokenMatch: 'any',
      tokenize: (text: string) => text.match(/⟨[^⟩]*⟩/gu) ?? [],
      threshold: 0,
      ignoreFieldNorm: true,
      includeScore: true,
    },
  );
  return (stems) => fuse.search(marked([...new Set(stems)]), { limit: MOST }).map(({ item }) => item.id);
}

type Fields = Readonly<Record<string, readonly string[]>>;

/** BM25+ over the passages' fields of stems; a field counts as much as its boost. */
function createMiniSearch(passages: readonly Fields[], boost: Readonly<Record<string, number>>) {
  const tokenize = (text: string) => text.split(' ').filter((stem) => stem !== '');
  const mini = new MiniSearch<{ id: number; fields: Fields }>({
    fields: Object.keys(boost),
    extractField: ({ id, fields }, name) => (name === 'id' ? id : (fields[name] ?? []).join(' ')),
    tokenize,
    processTerm: (stem) => stem,
    searchOptions: { tokenize, boost },
  });
  mini.addAll(passages.map((fields, id) => ({ id, fields })));
  return (weights: ReadonlyMap<string, number>) =>
    mini.search([...weights.keys()].join(' '), { boostTerm: (stem) => weights.get(stem) ?? 1 }).map(({ id }) => Number(id));
}

/** The stems of each passage and of what stands around it, as our own index has them: a field for each of the places that count alike. */
function surroundedPassages({ pack, postings }: ClaimIndex): Fields[] {
  const passages = pack.passages.map(() => ({}) as Record<string, string[]>);
  for (const [stem, { documents, counts }] of postings) {
    for (const [at, document] of documents.entries()) {
      const fields = passages[document];
      const field = FIELD_OF.get(counts[at] ?? 0);
      if (fields && field !== undefined) fields[field] = [...(fields[field] ?? []), stem];
    }
  }
  return passages;
}

const FIELD_OF = new Map<number, string>(Object.entries(COUNTS).map(([name, count]) => [count, name]));
