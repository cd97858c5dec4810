/** Quotations of a claim, each compared word by word with the nearest one on record. */

import type { CheckedQuotation, CheckedSource } from '../checked.ts';
import type { Pack } from '../corpus.ts';
import { isDisjoint } from './disjoint.ts';
import { type Alignment, alignWords } from './quotation/align-words.ts';
import { changesBetween } from './quotation/quotation-changes.ts';
import { type QuotedPhrase, quotedPhrases } from './quotation/quote-marks.ts';
import { type QuotedWord, quotedWords } from './quotation/quoted-words.ts';
import { isTelling, type QuotationIndex, quotationIndexOf, type RecordedQuotation } from './quotation/recorded-quotations.ts';

/**
 * A recorded quotation is near when at least this share of both, of the claimed words and of the recorded ones that they cover, is the
 * same, and half of the claimed words that tell something. Shorter phrases than three words are often no quotations at all: they are
 * compared only where the record has them as they are.
 */
const LEAST_SAME = 0.6;
/** Of the record's words, where an article gives them otherwise. */
const LEAST_OF_RECORD = 0.5;
const LEAST_TELLING = 0.5;
const FEWEST_WORDS = 3;
/** Recorded quotations that share most words with the claimed one and are aligned with it. */
const MOST_ALIGNED = 6;

/** Every phrase in quotation marks, from the left; of one that is on no record, the phrases quoted inside it that are. */
export function checkQuotations(pack: Pack, claim: string): CheckedQuotation[] {
  return quotedPhrases(claim).flatMap((phrase) => checkPhrase(pack, claim, phrase));
}

function checkPhrase(pack: Pack, claim: string, { span, inner }: QuotedPhrase): CheckedQuotation[] {
  const claimed = claim.slice(...span);
  const words = quotedWords(claimed);
  const { id, language } = pack.masthead;
  const own = { pack: id, language, claimed, span };
  const found = findRecorded(quotationIndexOf(pack), words);
  if (!found) {
    const inside = inner.flatMap((phrase) => checkPhrase(pack, claim, phrase)).filter(({ verdict }) => verdict !== 'not on record');
    if (inside.length > 0) return inside;
    return words.length < FEWEST_WORDS ? [] : [{ ...own, recorded: null, verdict: 'not on record', changes: [] }];
  }
  const { recorded, alignment, quotedBy } = found;
  const changes = changesBetween({ text: claimed, words }, recorded, alignment.steps);
  const verdict = changes.length === 0 ? 'same' : 'differs';
  return [{ ...own, recorded: recorded.text, verdict, changes, passage: recorded.source, ...(quotedBy ? { quotedBy } : {}) }];
}

interface Near {
  readonly recorded: RecordedQuotation;
  readonly alignment: Alignment;
  readonly likeness: number;
}

/**
 * The nearest quotation. Where an article has the very words and the record other ones of the same subject, the record's are what was said
 * and the article is named beside them: a claim must not be called true to the record because somebody misquoted it before.
 */
function findRecorded(index: QuotationIndex, words: readonly QuotedWord[]): (Near & { readonly quotedBy?: CheckedSource }) | undefined {
  const all = alignAll(index, words);
  const [nearest] = all.filter((found) => isNear(words, found, LEAST_SAME)).toSorted(compareNear);
  if (!nearest || nearest.recorded.rank === 0) return nearest;
  const isOfSame = ({ recorded }: Near) => recorded.rank === 0 && !isDisjoint(recorded.subjects, nearest.recorded.subjects);
  const [ofRecord] = all.filter((found) => isOfSame(found) && isNear(words, found, LEAST_OF_RECORD)).toSorted(compareNear);
  if (!ofRecord) return nearest;
  return nearest.likeness === 1 ? { ...ofRecord, quotedBy: nearest.recorded.source } : ofRecord;
}

const compareNear = (a: Near, b: Near) =>
  b.likeness - a.likeness || a.recorded.rank - b.recorded.rank || a.recorded.words.length - b.recorded.words.length;

function alignAll(index: QuotationIndex, words: readonly QuotedWord[]): Near[] {
  const folded = words.map((word) => word.folded);
  return candidates(index, words).map((recorded) => {
    const alignment = alignWords(
      folded,
      recorded.words.map((word) => word.folded),
      (at) => words[at]?.afterGap ?? false,
    );
    return { recorded, alignment, likeness: (2 * alignment.same) / (words.length + Math.max(alignment.covered, alignment.same)) };
  });
}

function isNear(words: readonly QuotedWord[], { recorded, alignment, likeness }: Near, least: number): boolean {
  const telling = words.filter(({ folded }) => isTelling(folded)).length;
  const same = alignment.steps.filter(({ kind, a }) => kind === 'same' && isTelling(words[a]?.folded ?? '')).length;
  if (same === 0) return false;
  if (words.length === 1) return recorded.words.length === 1;
  if (words.length < FEWEST_WORDS) return likeness === 1;
  return likeness >= least && same / telling >= LEAST_TELLING;
}

/** Those that share most words with it. */
function candidates({ quotations, byWord }: QuotationIndex, words: readonly QuotedWord[]): RecordedQuotation[] {
  const shared = new Map<number, number>();
  for (const word of new Set(words.map(({ folded }) => folded))) {
    const counts = isTelling(word) ? 1 : 0.1;
    for (const i of byWord.get(word) ?? []) shared.set(i, (shared.get(i) ?? 0) + counts);
  }
  const best = [...shared].filter(([, count]) => count >= 1).sort(([i, a], [j, b]) => b - a || i - j);
  return best.slice(0, MOST_ALIGNED).flatMap(([i]) => quotations[i] ?? []);
}
