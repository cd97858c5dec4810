/** Claims that can't be read, and why. */
import type { ClaimAnswer } from '../../checked.ts';
import { primarySubtag } from '../../normalise.ts';
import { tokenise } from '../../tokenise.ts';
import type { AskedClaim } from './ask-claim.ts';
import type { ClaimIndex } from './claim-index.ts';
import { isOrdinary } from './ordinary-words.ts';

/** Fewer words may be a name, in any language. */
const LEAST_WORDS = 3;

/** What is wrong with a claim whatever the packs hold. */
export function faultOf(claim: string, mostCharacters: number): ClaimAnswer['unread'] {
  if (!/[^\s\p{Cc}\p{Cf}]/u.test(claim)) return 'empty';
  if (claim.length > mostCharacters) return 'too long';
  return /\p{L}/u.test(claim) ? undefined : 'no words';
}

/** True for a claim of some length in which no word but names is of the pack's language, as far as the pack and lists of common words tell. */
export function isForeign({ pack, stemmer }: ClaimIndex, claim: string, { words, terms }: AskedClaim): boolean {
  if (terms.length > 0 || words.some(({ kind }) => kind === 'telling' || kind === 'ordinary')) return false;
  const isEnglish = primarySubtag(pack.masthead.language) === 'en';
  const written = tokenise(claim).filter(({ isWord, folded }) => isWord && /\p{L}/u.test(folded));
  return written.length >= LEAST_WORDS && !written.some(({ folded }) => stemmer.isStopWord(folded) || (isEnglish && isOrdinary(folded)));
}
