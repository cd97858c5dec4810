/** A dot after these, or after a single letter, ends no sentence: "Gen. Smith", "J. Smith". The browser's own rule takes it for one. */
const ABBREVIATED =
  /(?:^|[\s("“‘])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|Rev|St|Art|No|Sec|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|vs)\.\s*$/u;

/** Text further away than this belongs to no sentence that a reader would call one. */
const REACH = 2000;

/** The sentence, or sentences, that hold the words from `start` to `end` of a text. */
export function sentenceAround(text: string, { start, end }: { readonly start: number; readonly end: number }, language: string): string {
  const first = Math.max(0, start - REACH);
  const near = text.slice(first, end + REACH);
  let from = 0;
  for (const { index, segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(near)) {
    const stop = index + segment.length;
    if (stop < near.length && ABBREVIATED.test(segment)) continue;
    if (stop >= end - first) return near.slice(from, stop).trim();
    if (stop <= start - first) from = stop;
  }
  return near.slice(from).trim();
}
