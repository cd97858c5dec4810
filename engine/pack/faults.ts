/** Faults as the rules note them. */
import type { PackPart } from './shapes.ts';

export interface RuleFault {
  readonly part: PackPart;
  /** Path below the part, with the item's identifier: `[3].gloss (some-term)`. */
  readonly place: string;
  readonly rule: string;
  readonly remedy: string;
}

/** Notes a fault at `path` of the item that is being checked. */
export type Report = (path: string, rule: string, remedy: string) => void;

/** Faults of one item go to `faults`, with its place and its identifier. */
export function reporterOf(faults: RuleFault[], part: PackPart, index: number, id: string): Report {
  return (path, rule, remedy) => {
    faults.push({ part, place: `[${index}]${path} (${id})`, rule, remedy });
  };
}
