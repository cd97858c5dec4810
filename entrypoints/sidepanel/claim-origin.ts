/** Share of its words that an edited sentence has to have kept, or it is another one and the page it came from says nothing of it. */
const KEPT_WORDS = 0.5;

/** True while a sentence is still mostly the words of the one it was made from. */
export function isStillFrom(claim: string, original: string): boolean {
  const words = wordsOf(claim);
  const known = new Set(wordsOf(original));
  return words.length > 0 && words.filter((word) => known.has(word)).length >= words.length * KEPT_WORDS;
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
