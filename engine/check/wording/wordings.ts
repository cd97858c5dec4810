/** Which framings' wordings a page uses, sentence by sentence. */
import type { FoundWording } from '../../checked.ts';
import type { Corpus } from '../../compile.ts';
import type { Pack } from '../../corpus.ts';
import type { TextBlock } from '../../page.ts';
import type { Span } from '../../views.ts';
import { type CompiledWording, type CompiledWordings, type Slot, wordingsOf } from './compile-wordings.ts';
import { hasNeeds, hasWords, matchRow } from './match-wording.ts';
import { type ReadSentence, readSentences, type TokenRange } from './read-sentences.ts';

/** A headline or a heading of fewer words is a name, not a sentence. */
const SENTENCE_WORDS = 5;

/** Sentences of the article's text that use a framing's wording, in reading order: one entry for each framing and sentence. */
export function findWordings(corpus: Pick<Corpus, 'packs'>, blocks: readonly TextBlock[]): FoundWording[] {
  const read = blocks.filter(isRead);
  const found = corpus.packs.flatMap((pack) => findInPack(pack, read));
  const order = new Map(read.map(({ id }, at) => [id, at]));
  return found.sort((a, b) => (order.get(a.block) ?? 0) - (order.get(b.block) ?? 0) || a.start - b.start);
}

function isRead({ place, text }: TextBlock): boolean {
  if (place === 'article') return true;
  return (place === 'headline' || place === 'heading') && text.split(' ', SENTENCE_WORDS).length === SENTENCE_WORDS;
}

function findInPack(pack: Pack, blocks: readonly TextBlock[]): FoundWording[] {
  if (!pack.wordings?.length) return [];
  const wordings = wordingsOf(pack);
  const read = blocks.map((block) => ({ block, sentences: readSentences(wordings, block.text) }));
  const onPage = remembered((slot: Slot) => read.some(({ sentences }) => sentences.some(({ hits }) => hits.has(slot))));
  const isAbout = ({ about }: CompiledWording) => about.length === 0 || about.some(onPage);
  return read.flatMap(({ block, sentences }) =>
    sentences.flatMap((sentence) =>
      [...wordingsIn(sentence, wordings, isAbout)]
        .sort(([a], [b]) => a.rank - b.rank)
        .map(([wording, words]) => describe(pack, block, sentence, wording, words)),
    ),
  );
}

/** The framings of a sentence, each by the first of its wordings that is found; a question puts nothing. */
function wordingsIn(sentence: ReadSentence, { rows }: CompiledWordings, isAbout: (wording: CompiledWording) => boolean) {
  const found = new Map<CompiledWording, readonly TokenRange[]>();
  const framings = new Set<string>();
  if (sentence.isQuestion) return found;
  const isPossible = remembered((wording: CompiledWording) => hasNeeds(sentence, wording) && isAbout(wording));
  for (const slot of sentence.hits.keys()) {
    for (const row of rows.get(slot) ?? []) {
      const { wording } = row;
      if (framings.has(wording.framing.id) || !hasWords(sentence, row.says) || !isPossible(wording)) continue;
      const words = matchRow(sentence, row);
      if (!words) continue;
      framings.add(wording.framing.id);
      found.set(wording, words);
    }
  }
  return found;
}

/** Answers each question once. */
function remembered<K>(answer: (key: K) => boolean): (key: K) => boolean {
  const known = new Map<K, boolean>();
  return (key) => {
    const is = known.get(key) ?? answer(key);
    known.set(key, is);
    return is;
  };
}

function describe(
  { masthead, passages }: Pack,
  block: TextBlock,
  { start, end, tokens }: ReadSentence,
  { question, framing }: CompiledWording,
  words: readonly TokenRange[],
): FoundWording {
  const own = new Set(framing.passages);
  return {
    pack: masthead.id,
    question,
    framing: framing.id,
    text: block.text.slice(start, end),
    block: block.id,
    start,
    end,
    words: merged(words.map(({ from, to }): Span => [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0])),
    passages: passages.filter(({ id }) => own.has(id)).map(({ source, paragraph }) => ({ source, paragraph })),
  };
}

/** In reading order, those that touch made one. */
function merged(spans: readonly Span[]): Span[] {
  const whole: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = whole.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else whole.push([start, end]);
  }
  return whole;
}
