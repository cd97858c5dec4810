/** The moment at which saved pages and pictures are looked at. */
export const FIXED_TIME = Date.UTC(2026, 10, 2, 9);

/** Script for a page's own world: its clock stands still and its random numbers are the same at every visit. */
export const fixedClockScript = `(${fixClock.toString()})(${FIXED_TIME}); (${fixRandom.toString()})();`;

/** Runs in a page, a popup or the background: `Date` gives the same moment from now on. */
export function fixClock(now: number): void {
  const Real = Date;
  const Fixed = function (this: unknown, ...given: unknown[]) {
    if (new.target === undefined) return new Real(now).toString();
    return Reflect.construct(Real, given.length === 0 ? [now] : given, new.target);
  } as unknown as DateConstructor;
  Object.defineProperty(Fixed, 'prototype', { value: Real.prototype });
  Object.assign(Fixed, { now: () => now, parse: Real.parse, UTC: Real.UTC });
  Real.prototype.constructor = Fixed;
  globalThis.Date = Fixed;
}

function fixRandom(): void {
  let seed = 20261102;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed;
  };
  Math.random = () => next() / 2 ** 32;
  Crypto.prototype.getRandomValues = <T extends ArrayBufferView | null>(array: T): T => {
    if (array)
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength).forEach((_, at, bytes) => {
        bytes[at] = next() >>> 24;
      });
    return array;
  };
  Crypto.prototype.randomUUID = () => `${next().toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
}
