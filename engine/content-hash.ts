/** A short name for content: the same for the same strings in the same order, different for others but for accidents. */

/** 53 bits of two mixed 32-bit states; no secret depends on it, only that two versions of a corpus are told apart. */
export function createHash() {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  const mix = (code: number): void => {
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  };
  return {
    add(text: string): void {
      for (let i = 0; i < text.length; i++) mix(text.charCodeAt(i));
      mix(0x1ffff); // no character: "ab", "c" differs from "a", "bc"
    },
    finish(): string {
      const first = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
      const second = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
      return (4294967296 * (2097151 & (second >>> 0)) + (first >>> 0)).toString(36);
    },
  };
}
