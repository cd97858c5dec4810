/** What the frames of a tab show, kept by the top frame's script: nobody else knows the whole page. */
import type { Unmarked } from '../../common/messages.ts';
import type { TermKey } from '../../engine/corpus.ts';
import type { PageTerm, Taken } from '../../engine/page.ts';
import { keyOf } from './mark.ts';
import { firstOfEach } from './unmarked.ts';

export interface FrameReports {
  note(frameId: number, terms: readonly PageTerm[]): void;
  noteUnmarked(frameId: number, unmarked: readonly Unmarked[]): void;
  forget(): void;
  /** Marked terms of all frames but one. */
  marked(exceptFrameId?: number): TermKey[];
  /** Frames that have a term, the top frame with its own terms among them: those with its mark first, then by number. */
  having(term: TermKey, own: readonly PageTerm[]): number[];
  /** Terms of the top frame, then those that only frames have, by frame number; counts are sums. */
  merge(own: readonly PageTerm[]): PageTerm[];
  /** What is not marked in the top frame, then in the others by frame number. */
  mergeUnmarked(own: readonly Unmarked[]): Unmarked[];
}

export function createFrameReports(): FrameReports {
  const reports = new Map<number, readonly PageTerm[]>();
  const unmarked = new Map<number, readonly Unmarked[]>();
  const inOrder = () => sorted(reports);
  return {
    note: (frameId, terms) => void reports.set(frameId, terms),
    noteUnmarked: (frameId, seen) => void unmarked.set(frameId, seen),
    forget() {
      reports.clear();
      unmarked.clear();
    },
    marked: (exceptFrameId) =>
      inOrder().flatMap(([frameId, terms]) => (frameId === exceptFrameId ? [] : terms.filter(({ mark }) => mark !== undefined).map(keyOf))),
    having(term, own) {
      const found = [[0, own] as const, ...inOrder()].flatMap(([frameId, terms]) => {
        const here = terms.find((one) => keyOf(one) === term);
        return here ? [{ frameId, isMarked: here.mark !== undefined }] : [];
      });
      return found.sort((a, b) => Number(b.isMarked) - Number(a.isMarked)).map(({ frameId }) => frameId);
    },
    merge(own) {
      const merged = new Map(own.map((term) => [keyOf(term), term]));
      for (const term of inOrder().flatMap(([, terms]) => terms)) {
        const before = merged.get(keyOf(term));
        merged.set(keyOf(term), before ? mergeTwo(before, term) : term);
      }
      return [...merged.values()];
    },
    mergeUnmarked: (own) => firstOfEach([...own, ...sorted(unmarked).flatMap(([, seen]) => seen)]),
  };
}

const sorted = <V>(byFrame: ReadonlyMap<number, V>) => [...byFrame].sort(([a], [b]) => a - b);

/** One mark is enough: with a mark in either frame there is no reason left why there is none. */
function mergeTwo(a: PageTerm, b: PageTerm): PageTerm {
  const [marked, other] = a.mark === undefined && b.mark !== undefined ? [b, a] : [a, b];
  return { ...marked, mentions: marked.mentions + other.mentions };
}

/** What other frames may not mark again. */
export function takenOf(own: readonly PageTerm[], reports: FrameReports, frameId: number): Taken {
  const terms = [...own.filter(({ mark }) => mark !== undefined).map(keyOf), ...reports.marked(frameId)];
  return { terms, marks: terms.length };
}
