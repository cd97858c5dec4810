/** A block's sentences, each with its span in the block and the words of a pack's wordings that stand in it. */
import { type StepCounter, symbolsOf } from '../../match.ts';
import { type Token, tokenise } from '../../tokenise.ts';
import { childOf } from '../../trie.ts';
import type { CompiledWordings, Slot } from './compile-wordings.ts';

/** A row of tokens of the block, `to` not included. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

export interface ReadSentence {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly isQuestion: boolean;
  readonly hits: ReadonlyMap<Slot, readonly TokenRange[]>;
}

/** All sentences of a text in which something was found. The work grows with the words of the text. */
export function readSentences({ matcher, slotsOf }: CompiledWordings, text: string): ReadSentence[] {
  const tokens = tokenise(text);
  const spans = sentenceSpans(text, tokens);
  const sentences = new Map<number, Map<Slot, TokenRange[]>>();
  forEachCue(matcher, tokens, (cue, range) => {
    const sentence = tokens[range.from]?.sentence ?? 0;
    const hits = sentences.get(sentence) ?? new Map<Slot, TokenRange[]>();
    sentences.set(sentence, hits);
    for (const slot of slotsOf[cue] ?? []) {
      const known = hits.get(slot);
      if (known) known.push(range);
      else hits.set(slot, [range]);
    }
  });
  return [...sentences].flatMap(([sentence, hits]) => {
    const span = spans.get(sentence);
    return span ? [{ ...span, tokens, hits }] : [];
  });
}

/** Every cue that stands within one sentence, by the word where it begins. */
function forEachCue(matcher: CompiledWordings['matcher'], tokens: readonly Token[], note: (cue: number, range: TokenRange) => void): void {
  const { trie, cueAt } = matcher;
  const counter: StepCounter = { steps: 0 };
  const symbols = tokens.map((token) => symbolsOf(matcher, token, counter));
  for (const [from, { sentence }] of tokens.entries()) {
    let nodes: readonly number[] = [0];
    for (let to = from; nodes.length > 0 && tokens[to]?.sentence === sentence; to++) {
      const next: number[] = [];
      for (const symbol of symbols[to] ?? [])
        for (const node of nodes) {
          const child = childOf(trie, node, symbol);
          if (child === 0) continue;
          next.push(child);
          const cue = cueAt[child] ?? -1;
          if (cue >= 0) note(cue, { from, to: to + 1 });
        }
      nodes = next;
    }
  }
}

interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  readonly isQuestion: boolean;
}

/** From the opening quotation mark before its first word to the closing marks after its last. */
function sentenceSpans(text: string, tokens: readonly Token[]): ReadonlyMap<number, SentenceSpan> {
  const spans = new Map<number, SentenceSpan>();
  const words = tokens.filter(({ isWord }) => isWord);
  let start = text.length - text.trimStart().length;
  for (const [i, { sentence, end }] of words.entries()) {
    const next = words[i + 1];
    if (next?.sentence === sentence) continue;
    const gap = text.slice(end, next?.start ?? text.length);
    const closed = next ? gap.search(/\s|$/) : gap.trimEnd().length;
    spans.set(sentence, { start, end: end + closed, isQuestion: gap.slice(0, closed).includes('?') });
    start = end + closed + (gap.slice(closed).length - gap.slice(closed).trimStart().length);
  }
  return spans;
}
