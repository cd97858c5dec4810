/** Texts of a pack and their limits: what fits a line of the card, or what a reader bears. Each is a check and its twin in JSON Schema. */
import * as v from 'valibot';

/** The limits, by what they bound. */
export const LIMITS = {
  glossWords: 8,
  labelLeastWords: 2,
  labelWords: 6,
  statementWords: 60,
  clauseWords: 12,
  voiceShortChars: 30,
  /** The words that mark a framing from the record stand on the same line: " · record". */
  recordVoiceShortChars: 21,
  leadingRecordChars: 120,
  noticeSentences: 2,
} as const;

/** Begins a text that a program drafted and nobody has written yet. */
export const DRAFTED = 'DRAFT:';

interface Said {
  readonly rule: string;
  readonly remedy: string;
  /** Names that may stand there, for a guess at what was meant. */
  readonly known?: readonly string[];
}

/** A message of a check: what is wrong and what to do about it. */
export function says(rule: string, remedy: string, known?: readonly string[]): string {
  return JSON.stringify({ rule, remedy, ...(known ? { known } : {}) });
}

/** What a message holds; undefined where no check of ours wrote it. */
export function readSaid(message: string): Said | undefined {
  return message.startsWith('{') ? (JSON.parse(message) as Said) : undefined;
}

/** Words are what stands between white space and has a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A check and the keywords of JSON Schema that say the same. */
function withTwin<A extends object>(check: A, jsonSchema: Readonly<Record<string, unknown>>): A {
  return Object.assign(check, { jsonSchema });
}

const isWritten = withTwin(
  v.check<string, string>((value) => value.trim() !== '', says('is empty', 'write it, or leave the field out where it is optional')),
  { pattern: '\\S' },
);
const isNoDraft = withTwin(
  v.check<string, string>(
    (value) => !value.startsWith(DRAFTED),
    says('is still the draft’s', `write it in your own words, without "${DRAFTED}"`),
  ),
  {},
);

/** Any text that is not empty. */
export const text = v.pipe(v.string(says('is not text', 'put it in quotation marks')), isWritten, isNoDraft);

/** A text of so many words. */
export function wordsBetween(least: number, most: number) {
  const word = '[^\\p{L}\\p{N}]*[\\p{L}\\p{N}]\\S*(?=\\s|$)';
  const check = v.check<string, (issue: v.CheckIssue<string>) => string>(
    (value) => value.trim() === '' || (countWords(value) >= least && countWords(value) <= most),
    ({ input }) => {
      const count = countWords(input);
      return says(`has ${count} ${count === 1 ? 'word' : 'words'}`, count > most ? `${most} at the most` : `${least} at the least`);
    },
  );
  return v.pipe(text, withTwin(check, { pattern: `^(?:${word}){${least},${most}}[^\\p{L}\\p{N}]*$` }));
}

/** A text of so many characters at the most. */
export function charsUpTo(most: number) {
  const check = v.check<string, (issue: v.CheckIssue<string>) => string>(
    (value) => [...value].length <= most,
    ({ input }) => says(`has ${[...input].length} characters`, `${most} at the most`),
  );
  return v.pipe(text, withTwin(check, { maxLength: most }));
}

/** A text that a pattern matches. */
export function textLike(pattern: RegExp, rule: string, remedy: string) {
  const check = v.check<string, (issue: v.CheckIssue<string>) => string>(
    (value) => value.trim() === '' || pattern.test(value),
    ({ input }) => says(rule.replace('%', input), remedy),
  );
  return v.pipe(text, withTwin(check, { pattern: pattern.source }));
}
