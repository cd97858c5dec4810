/** The passages of one pack that bear on a claim, or none where the evidence is too weak. */
import type { CheckedPassage } from '../checked.ts';
import type { Passage, SourceKey } from '../corpus.ts';
import { explainPassages } from '../explain.ts';
import type { Span } from '../views.ts';
import type { AskedClaim } from './ask-claim.ts';
import { type ClaimIndex, readStems } from './claim-index.ts';
import { isEvidence } from './gate.ts';
import { type HeldClaim, holdOf } from './held-words.ts';
import { mixFramings } from './mix-framings.ts';
import { type ScoredPassage, scorePassages } from './score-passages.ts';

/** More is no list that somebody on deadline reads. */
export const MOST_PASSAGES = 10;
/** Least share of the claim, and of what the best passage holds, below which a passage is not shown. */
const FLOOR = 0.12;
const BESIDE_BEST = 0.5;
/** Passages that may speak for the best one. */
const BESIDE = 3;

export interface ClaimQuestion {
  readonly claim: string;
  readonly asked: AskedClaim;
  readonly sourcesOff: readonly SourceKey[];
}

/** At most ten, the best first; the first three are mixed where a question is disputed. */
export function findClaimPassages(known: ClaimIndex, { claim, asked, sourcesOff }: ClaimQuestion): CheckedPassage[] {
  const { pack, places } = known;
  const off = new Set(sourcesOff);
  const isOn = ({ document }: ScoredPassage) => !off.has(`${pack.masthead.id}/${pack.passages[document]?.source ?? ''}`);
  // Half of a best one that is switched off may be more than all that is left.
  const scored = scorePassages(known, asked, off.size === 0 ? BESIDE_BEST : 0).filter(isOn);
  const [best] = scored;
  if (!best || !isEvidence(asked, holdOf(known, asked, best.document), { score: best.score, agreement: agreementOf(known, scored) }))
    return [];
  const above = scored.filter(({ score }) => score >= Math.max(FLOOR, BESIDE_BEST * best.score));
  const mixed = mixFramings(above, ({ document }) => places.get(pack.passages[document]?.id ?? '') ?? [], pack.questions);
  return mixed.slice(0, MOST_PASSAGES).flatMap(({ document, score }) => {
    const passage = pack.passages[document];
    return passage ? showPassage(known, { claim, passage, score, held: holdOf(known, asked, document), sourcesOff }) : [];
  });
}

/** How much of what the best passage holds the next ones hold that are of a question or a term of its. */
export function agreementOf({ pack, places }: ClaimIndex, [best, ...others]: readonly ScoredPassage[]): number {
  const subjectsOf = ({ document }: ScoredPassage) =>
    (places.get(pack.passages[document]?.id ?? '') ?? []).map(({ question, term }) => question ?? term);
  if (!best) return 0;
  const subjects = new Set(subjectsOf(best));
  const agreeing = others.slice(0, BESIDE).filter((one) => subjectsOf(one).some((subject) => subjects.has(subject)));
  return agreeing.reduce((sum, { score }) => sum + score, 0) / best.score;
}

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
  const own = words.filter(({ isOwn }) => isOwn);
  const spans = [...(own.length > 0 ? own : words).flatMap(({ word }) => word.spans), ...terms.flatMap((term) => term.spans)];
  const apart = spans.filter((span) => !spans.some((other) => other !== span && isInside(span, other)));
  return [...new Set(apart.sort(([a], [b]) => a - b).map(([start, end]) => claim.slice(start, end)))];
}

/** Inside a longer one, or the same as an earlier one. */
function isInside([start, end]: Span, [from, to]: Span): boolean {
  return start >= from && end <= to && to - from > end - start;
}

function answeringSpans({ stemmer }: ClaimIndex, text: string, { words }: HeldClaim): Span[] {
  const answers = new Set(words.flatMap(({ word }) => [...word.answers.keys()]));
  return readStems(stemmer, text).flatMap(({ stem, word }): Span[] => (answers.has(stem) ? [[word.start, word.end]] : []));
}
