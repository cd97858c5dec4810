/** Lists of whole numbers as text, for tables in JSON: each number three or six characters of 64 kinds. */

const KINDS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const BITS = 6;
const NARROW = 3;
const WIDE = 6;

/** Value of each character, by its code. */
const VALUES = new Uint8Array(128);
for (let value = 0; value < KINDS.length; value++) VALUES[KINDS.charCodeAt(value)] = value;

/** The list as text; its first character is the number of characters a number has. Numbers are 0 to 4,294,967,295. */
export function writeNumbers(numbers: ArrayLike<number>): string {
  const list = Array.from(numbers);
  const width = list.every((number) => number < 2 ** (NARROW * BITS)) ? NARROW : WIDE;
  const digits = (number: number) =>
    Array.from({ length: width }, (_, i) => KINDS[Math.floor(number / 2 ** (BITS * i)) % KINDS.length]).join('');
  return width + list.map(digits).join('');
}

/** The list that `writeNumbers` wrote. */
export function readNumbers(text: string): Uint32Array {
  const width = Number(text[0]);
  const numbers = new Uint32Array((text.length - 1) / width);
  for (let i = 0; i < numbers.length; i++) {
    const end = 1 + width * i;
    let number = 0;
    for (let at = end + width - 1; at >= end; at--) number = number * KINDS.length + (VALUES[text.charCodeAt(at)] ?? 0);
    numbers[i] = number;
  }
  return numbers;
}
