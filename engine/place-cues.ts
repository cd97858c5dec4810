/** Says which cues stand around which hit: a cue inside a mention's own words is no evidence for that mention. */
import type { Corpus } from './compile.ts';
import type { BlockScan, Hit } from './page.ts';
import type { Token } from './tokenise.ts';

/** A row of tokens, `to` not included. */
export interface FoundCue {
  readonly cue: number;
  readonly from: number;
  readonly to: number;
}

export interface FoundSpan {
  readonly from: number;
  readonly to: number;
  /** Alias groups with exactly this span. */
  readonly groups: readonly number[];
}

interface Found {
  readonly corpus: Corpus;
  readonly tokens: readonly Token[];
  readonly spans: readonly FoundSpan[];
  readonly cues: readonly FoundCue[];
}

/** A cue with no more than so many words and no punctuation between it and a mention stands right beside it. */
const BESIDE = 3;

interface Surroundings {
  /** Cues outside all hits, by sentence, and of the whole block. */
  readonly free: ReadonlyMap<number, ReadonlySet<number>>;
  readonly ofBlock: ReadonlySet<number>;
  /** The same cues by their first token, and by the token after their last. */
  readonly starts: ReadonlyMap<number, readonly FoundCue[]>;
  readonly ends: ReadonlyMap<number, readonly FoundCue[]>;
  /** Cues inside a span. */
  readonly own: ReadonlyMap<FoundSpan, ReadonlySet<number>>;
  /** Spans that hold cues, by sentence. */
  readonly holders: ReadonlyMap<number, readonly FoundSpan[]>;
}

/** Hits in reading order, with the cues of their sentences; and the block's cues outside of hits. */
export function placeCues(found: Found): Pick<BlockScan, 'hits' | 'cues'> {
  if (found.spans.length === 0 && found.cues.length === 0) return { hits: [], cues: [] }; // as in most blocks of most pages
  const around = sortCues(found);
  return { hits: found.spans.flatMap((span) => hitsOf(found, span, around)), cues: [...around.ofBlock] };
}

function sortCues({ tokens, spans, cues }: Found): Surroundings {
  const free = new Map<number, Set<number>>();
  const own = new Map<FoundSpan, Set<number>>();
  const holders = new Map<number, FoundSpan[]>();
  const ofBlock = new Set<number>();
  const starts = new Map<number, FoundCue[]>();
  const ends = new Map<number, FoundCue[]>();
  let next = 0;
  for (const found of cues) {
    const { cue, from, to } = found;
    while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next += 1;
    const span = spans[next];
    const sentence = tokens[from]?.sentence ?? 0;
    if (span && span.from <= from && to <= span.to) {
      if (!own.has(span)) pushTo(holders, sentence, span);
      addTo(own, span, cue);
    } else {
      addTo(free, sentence, cue);
      ofBlock.add(cue);
      pushTo(starts, from, found);
      pushTo(ends, to, found);
    }
  }
  return { free, ofBlock, starts, ends, own, holders };
}

function hitsOf(found: Found, span: FoundSpan, around: Surroundings): Hit[] {
  const { free, own, holders } = around;
  const first = found.tokens[span.from];
  const last = found.tokens[span.to - 1];
  if (!first || !last) return [];
  const inside = own.get(span);
  const beside = besideOf(found, span, around);
  return span.groups.map((alias) => {
    const sentence = new Set(free.get(first.sentence));
    for (const other of holders.get(first.sentence) ?? []) {
      if (other !== span && other.groups.every((group) => mayTestify(found.corpus, group, alias))) {
        for (const cue of own.get(other) ?? []) sentence.add(cue);
      }
    }
    const hit = { alias, start: first.start, end: last.end, word: first.word, sentence: [...sentence] };
    return { ...hit, ...(beside.length > 0 ? { beside } : {}), ...(inside ? { own: [...inside] } : {}) };
  });
}

/** Cues close before, close after or across the edge of a mention, in its sentence. */
function besideOf({ tokens }: Found, span: FoundSpan, { starts, ends }: Surroundings): number[] {
  if (starts.size === 0) return [];
  const sentence = tokens[span.from]?.sentence;
  const beside = new Set<number>();
  const note = ({ cue, from, to }: FoundCue) => {
    const between = tokens.slice(Math.min(to, span.to), Math.max(from, span.from));
    if (tokens[from]?.sentence === sentence && between.every(({ isWord }) => isWord)) beside.add(cue);
  };
  for (let at = span.from - BESIDE; at <= span.to; at++) for (const cue of ends.get(at) ?? []) note(cue);
  for (let at = span.from; at <= span.to + BESIDE; at++) for (const cue of starts.get(at) ?? []) note(cue);
  return [...beside];
}

/**
 * Whether cues inside the words of one alias may speak for another. Not where both could mean the same term and the first needs a
 * cue itself: two uncertain mentions would make each other certain.
 */
export function mayTestify(corpus: Corpus, witness: number, alias: number): boolean {
  const others = corpus.aliases[alias]?.candidates ?? [];
  return !(corpus.aliases[witness]?.candidates ?? []).some(({ term, needsCue }) => needsCue && others.some((other) => other.term === term));
}

function addTo<K>(map: Map<K, Set<number>>, key: K, value: number): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function pushTo<T>(map: Map<number, T[]>, key: number, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
