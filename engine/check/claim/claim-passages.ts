/** The passages of one pack that bear on a claim, or none where the evidence is too weak. */
import type { CheckedPassage } from '../../checked.ts';
import type { Passage, PassageId, SourceKey } from '../../corpus.ts';
import { explainPassages } from '../../explain.ts';
import type { Span } from '../../views.ts';
import type { AskedClaim } from './ask-claim.ts';
import { type ClaimIndex, readStems } from './claim-index.ts';
import { isOnePiece } from './claim-pieces.ts';
import { isEvidence } from './gate.ts';
import { type HeldClaim, holdOf } from './held-words.ts';
import { mixFramings } from './mix-framings.ts';
import { type ScoredPassage, scorePassages } from './score-passages.ts';

/** More is no list that somebody on deadline reads. */
export const MOST_PASSAGES = 10;
/** Least share of the claim, and of what the best passage holds, below which a passage is not shown. */
const FLOOR = 0.12;
const BESIDE_BEST = 0.5;

export interface ClaimQuestion {
  readonly claim: string;
  readonly asked: AskedClaim;
  readonly sourcesOff: readonly SourceKey[];
  /** Passages that hold a quotation of the claim, and those that hold a figure that was compared: they bear on it whatever its words. */
  readonly quoted?: ReadonlySet<PassageId>;
  readonly compared?: ReadonlySet<PassageId>;
}

const NO_PASSAGES: ReadonlySet<PassageId> = new Set();

/** At most ten: what is quoted, then the best first, then what was compared. The first three are mixed where a question is disputed. */
export function findClaimPassages(
  known: ClaimIndex,
  { claim, asked, sourcesOff, quoted = NO_PASSAGES, compared = NO_PASSAGES }: ClaimQuestion,
): CheckedPassage[] {
  const { pack, places } = known;
  const off = new Set(sourcesOff);
  const passageOf = ({ document }: ScoredPassage) => pack.passages[document];
  const scored = scorePassages(known, asked).filter((one) => !off.has(`${pack.masthead.id}/${passageOf(one)?.source ?? ''}`));
  const isIn = (ids: ReadonlySet<PassageId>) => (one: ScoredPassage) => ids.has(passageOf(one)?.id ?? '');
  const answers = answersOf(known, asked, scored);
  const mixed = mixFramings(answers, (one) => places.get(passageOf(one)?.id ?? '') ?? [], pack.questions);
  const certain = [...scored.filter(isIn(quoted)), ...mixed.slice(0, MOST_PASSAGES), ...scored.filter(isIn(compared))];
  return [...new Set(certain)].slice(0, MOST_PASSAGES).flatMap((one) => {
    const passage = passageOf(one);
    return passage ? showPassage(known, { claim, passage, score: one.score, held: holdOf(known, asked, one.document), sourcesOff }) : [];
  });
}

/** What answers by its words: none where the best of them is no evidence; beside it, those that share more with it than names and numbers. */
function answersOf(known: ClaimIndex, asked: AskedClaim, scored: readonly ScoredPassage[]): ScoredPassage[] {
  const [best] = scored;
  if (!best || !isEvidence(asked, holdOf(known, asked, best.document), best.score)) return [];
  const near = scored.filter(({ score }) => score >= Math.max(FLOOR, BESIDE_BEST * best.score));
  return near.filter(({ document }) => tells(holdOf(known, asked, document)));
}

const tells = ({ words, terms }: HeldClaim) =>
  terms.length > 0 || words.some(({ word }) => word.isShown && (word.kind === 'telling' || word.kind === 'ordinary'));

interface Found {
  readonly claim: string;
  readonly passage: Passage;
  readonly score: number;
  readonly held: HeldClaim;
  readonly sourcesOff: readonly SourceKey[];
}

function showPassage(known: ClaimIndex, { claim, passage, score, held, sourcesOff }: Found): CheckedPassage[] {
  const { masthead } = known.pack;
  const { reading, date, asOf, id } = passage;
  const [place] = known.places.get(id) ?? [];
  return explainPassages(known.pack, [id], { sourcesOff }).map((view) => ({
    pack: masthead.id,
    language: masthead.language,
    passage: view,
    ...(reading ? { reading } : {}),
    ...(date === undefined ? {} : { date }),
    ...(asOf === undefined ? {} : { asOf }),
    score,
    evidence: evidenceIn(claim, held),
    textSpans: answeringSpans(known, passage.text, held),
    ...(place?.question === undefined ? {} : { question: place.question }),
    ...(place?.term === undefined ? {} : { term: place.term }),
  }));
}

/** The claim's own words, in their order, each once: those that the passage itself holds; where it holds none, those of what it is for. */
function evidenceIn(claim: string, { words, terms }: HeldClaim): string[] {
  const shown = words.filter(({ word }) => word.isShown);
  const own = shown.filter(({ isOwn }) => isOwn);
  const spans = [...(own.length > 0 ? own : shown).flatMap(({ word }) => word.spans), ...terms.flatMap((term) => term.spans)];
  const joined: Span[] = [];
  for (const [start, end] of spans.sort(([a], [b]) => a - b)) {
    const last = joined.at(-1);
    if (last && isOnePiece(claim, last, [start, end])) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return [...new Set(joined.map(([start, end]) => claim.slice(start, end)))];
}

function answeringSpans({ stemmer }: ClaimIndex, text: string, { words }: HeldClaim): Span[] {
  const answers = new Set(words.flatMap(({ word }) => (word.isShown ? [...word.answers.keys()] : [])));
  return readStems(stemmer, text).flatMap(({ stem, word }): Span[] => (answers.has(stem) ? [[word.start, word.end]] : []));
}
