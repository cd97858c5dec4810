/** The claim check: what the packs know of a sentence, and nothing more. */
import type { CheckedFigure, CheckedPassage, CheckedQuotation, ClaimAnswer } from '../checked.ts';
import type { Corpus } from '../compile.ts';
import type { PassageId, SourceKey } from '../corpus.ts';
import { withoutSources } from '../sources-off.ts';
import { askClaim } from './claim/ask-claim.ts';
import { faultOf, isForeign } from './claim/claim-faults.ts';
import { claimIndexesOf } from './claim/claim-index.ts';
import { findClaimPassages, MOST_PASSAGES } from './claim/claim-passages.ts';
import { recognisedIn } from './claim/recognised-terms.ts';
import { findTouchedQuestions } from './claim/touched-questions.ts';
import { readFigures } from './figures.ts';
import { bestFirst, bestOfEach } from './merge-packs.ts';
import { checkQuotations } from './quotations.ts';

/** Characters of a claim that are read where the caller sets no limit. */
const CLAIM_CHARS = 5000;

export interface CheckOptions {
  /** Sources that the reader switched off: nothing of them is in the answer. */
  readonly sourcesOff?: readonly SourceKey[];
  /** Longest claim that is read. */
  readonly mostCharacters?: number;
}

/** So many passages, and only those that hold so much of the claim, lend it their figures. */
const NEAREST = 3;
const SURELY = 0.5;

const NOTHING: ClaimAnswer = { passages: [], questions: [], figures: [], quotations: [] };

/** Everything that the packs hold beside a claim. An empty answer says why only where the claim could not be read. */
export function checkClaim(
  corpus: Corpus,
  claim: string,
  { sourcesOff = [], mostCharacters = CLAIM_CHARS }: CheckOptions = {},
): ClaimAnswer {
  const fault = faultOf(claim, mostCharacters);
  if (fault) return { ...NOTHING, unread: fault };
  const recognised = recognisedIn(corpus, claim, corpus.packs[0]?.masthead.language ?? 'und');
  const { packs } = withoutSources(corpus, sourcesOff);
  const read = new Map(packs.map((pack) => [pack.masthead.id, readFigures(pack, claim)]));
  const named = [...read.values()].flatMap((figures) => figures.named);
  const quotations = packs.flatMap((pack) => checkQuotations(pack, claim));
  const found = claimIndexesOf(corpus).map((known) => {
    const asked = askClaim(known, claim, recognised);
    const { id } = known.pack.masthead;
    const quoted = idsIn(quotations, ({ pack, verdict }) => pack === id && verdict !== 'not on record');
    const compared = idsIn(named, ({ pack, verdict }) => pack === id && verdict !== 'nothing to compare');
    const passages = findClaimPassages(known, { claim, asked, sourcesOff, quoted, compared });
    return { known, asked, passages, questions: findTouchedQuestions(corpus, { known, asked, passages, sourcesOff }) };
  });
  if (found.every(({ known, asked, passages }) => passages.length === 0 && isForeign(known, claim, asked))) {
    return { ...NOTHING, unread: 'not the language of the packs' };
  }
  const figures = found.flatMap(({ known, passages }) => read.get(known.pack.masthead.id)?.beside(nearestOf(passages)) ?? []);
  return {
    passages: bestFirst(
      found.map(({ passages }) => passages),
      ({ score }) => score,
    ).slice(0, MOST_PASSAGES),
    questions: bestFirst(
      found.map(({ questions }) => questions),
      ({ nearness }) => nearness,
    ).map(({ question }) => question),
    figures: bestOfEach(figures, ['agrees', 'differs', 'nothing to compare']),
    quotations: bestOfEach(quotations, ['same', 'differs', 'not on record']),
  };
}

/** The passages that a claim is surely about: a figure of theirs may be the claimed one. */
const nearestOf = (passages: readonly CheckedPassage[]): PassageId[] =>
  passages
    .slice(0, NEAREST)
    .filter(({ score }) => score >= SURELY)
    .map(({ passage }) => passage.id);

function idsIn<T extends CheckedFigure | CheckedQuotation>(checked: readonly T[], isWanted: (one: T) => boolean): ReadonlySet<PassageId> {
  return new Set(checked.filter(isWanted).flatMap(({ passage }) => passage?.id ?? []));
}
