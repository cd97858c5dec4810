/** The shapes of a pack's parts, checked with valibot; what parts say of each other is checked in `pack-rules.ts`. */
import * as v from 'valibot';
import { isPartialDay } from '../days.ts';
import { charsUpTo, LIMITS, says, text, textLike, wordsBetween } from './texts.ts';

const slug = textLike(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'is no identifier: "%"', 'write lower-case words joined by hyphens');
const language = textLike(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is no language tag: "%"', 'write one such as "en", "uk" or "pt-BR"');
const day = v.pipe(
  textLike(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'is no day: "%"', 'write 2008, 2008-04 or 2008-04-03'),
  v.check(
    (value) => !/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(value) || isPartialDay(value),
    ({ input }) => says(`is no day of the calendar: "${input}"`, 'correct the month or the day'),
  ),
);
const address = textLike(
  /^https?:\/\/[^\s/]+/,
  'is no address that begins with http:// or https://: "%"',
  'write the whole address, or leave it out',
);
const number = v.number(says('is not a number', 'write digits, without quotation marks'));
const whole = v.pipe(
  number,
  v.integer(says('is not a whole number', 'write a whole number')),
  v.minValue(1, says('is less than 1', 'count from 1')),
);
const flag = v.boolean(says('is neither true nor false', 'write true or false, without quotation marks'));
const list = <S extends v.GenericSchema>(item: S) => v.array(item, says('is not a list', 'put it in square brackets: [ … ]'));
const optional = v.exactOptional;
const oneOf = <const T extends readonly string[]>(values: T) =>
  v.picklist(values, ({ received }) => says(`is none of: ${values.join(', ')}`, `write one of them instead of ${received}`, values));

/** Fields that nobody reads are misspelt ones; each is told, with those that are known there. */
const part = <E extends v.ObjectEntries>(entries: E) => {
  const known = Object.keys(entries);
  const unknown = v.never(says('is no field of a pack', `take it out, or correct its spelling; known here: ${known.join(', ')}`, known));
  return v.objectWithRest(entries, unknown, ({ expected }) =>
    expected === 'Object'
      ? says('is not an object', 'put its fields in braces: { … }')
      : says('is missing', 'add the field; data/README.md says what it holds'),
  );
};

const reading = part({ how: oneOf(['original', 'copy', 'report', 'unchecked']), clause: optional(wordsBetween(1, LIMITS.clauseWords)) });
const dating = part({ basis: oneOf(['stated', 'inferred', 'none']), from: optional(day), to: optional(day), evidence: optional(text) });

const masthead = part({
  id: slug,
  name: text,
  language,
  version: text,
  asOf: day,
  horizon: text,
  editors: text,
  secondReader: text,
  rules: list(text),
  corrections: list(part({ date: day, text })),
  errorsTo: text,
  linkRules: optional(part({ only: optional(list(text)), never: optional(list(text)) })),
  words: optional(part({ avoid: optional(list(text)), avoidInNotices: optional(list(text)) })),
  bodies: optional(list(text)),
});

const source = part({
  id: slug,
  role: oneOf(['article', 'record']),
  title: text,
  shortName: text,
  kind: text,
  language,
  country: optional(text),
  publisher: optional(text),
  author: optional(text),
  date: dating,
  citation: text,
  address: optional(address),
  paragraphs: optional(whole),
  withoutPassage: optional(list(whole)),
  note: optional(text),
});

const alias = part({ text, lang: language, case: optional(oneOf(['exact', 'any'])), needsCue: optional(flag), onlyLang: optional(flag) });
const cue = part({ text, sign: oneOf(['confirms', 'excludes']), reach: oneOf(['sentence', 'block', 'page']), lang: optional(language) });

const term = part({
  id: slug,
  topic: slug,
  name: text,
  gloss: wordsBetween(1, LIMITS.glossWords),
  firstFact: optional(text),
  what: text,
  when: text,
  asOf: day,
  begins: optional(day),
  ends: optional(day),
  notThis: optional(text),
  aliases: list(alias),
  sense: optional(text),
  cues: optional(list(cue)),
  question: optional(slug),
  related: optional(list(slug)),
  record: list(slug),
  passages: list(slug),
});

/** A number, or the lower and the upper end of a range. */
const range = <N extends v.GenericSchema<number>>(item: N) =>
  v.union([item, v.strictTuple([item, item])], (issue) => {
    const inner = issue.issues?.find(({ type }) => type === 'max_value' || type === 'min_value');
    return inner?.message ?? says('is neither a number nor the two ends of a range', 'write 45, or [43, 59]');
  });
const figure = part({ value: range(number), unit: text, of: text, date: optional(day), type: optional(text) });

const passage = part({
  id: slug,
  source: slug,
  paragraph: v.nullable(whole),
  kind: oneOf(['claim', 'account', 'explanation', 'fact', 'quotation', 'record']),
  text,
  voice: optional(text),
  figures: optional(list(figure)),
  reading: optional(reading),
  date: optional(day),
  asOf: optional(day),
});

const framing = part({
  id: slug,
  label: wordsBetween(LIMITS.labelLeastWords, LIMITS.labelWords),
  statement: wordsBetween(1, LIMITS.statementWords),
  voice: text,
  voiceShort: charsUpTo(LIMITS.voiceShortChars),
  source: slug,
  paragraphs: list(whole),
  date: optional(dating),
  reading: optional(reading),
  passages: list(slug),
});

const question = part({
  id: slug,
  topic: slug,
  title: text,
  notDisputed: text,
  disputed: text,
  oneView: optional(flag),
  remark: optional(text),
  framings: list(framing),
  record: list(slug),
});

const notice = part({
  id: text,
  kind: oneOf(['differs', 'quotation', 'stronger', 'figure', 'later']),
  source: slug,
  paragraphs: list(whole),
  text,
  passages: list(slug),
  framings: list(slug),
});

const event = part({ id: slug, name: text, date: day, end: optional(day), terms: list(slug), published: optional(day) });

const percent = v.pipe(
  number,
  v.minValue(0, says('is less than 0', 'write a percentage from 0 to 100')),
  v.maxValue(100, ({ input }) => says(`is ${input} per cent`, 'write a percentage from 0 to 100')),
);
const poll = part({
  id: slug,
  type: text,
  question: text,
  pollster: text,
  date: day,
  end: optional(day),
  answers: list(part({ answer: text, percent: range(percent) })),
  sample: optional(whole),
  note: optional(text),
  source: optional(slug),
  reading,
});

const word = textLike(/^[\p{L}\p{Nd}]+$/u, 'is not one word: "%"', 'write a single word, letters and digits only');
const synonym = part({ canonical: word, words: list(word) });

const wording = part({
  framing: slug,
  sharedWith: optional(list(slug)),
  says: list(text),
  with: optional(list(text)),
  also: optional(list(text)),
  without: optional(list(text)),
  unless: optional(list(text)),
  about: optional(list(text)),
});
const cueSet = part({ id: slug, cues: list(text) });

/** Shape of each part of a pack by its name; `masthead` stands in `pack.json`, the others in files of their own name. */
export const PACK_SHAPES = {
  masthead,
  sources: list(source),
  topics: list(part({ id: slug, name: text })),
  terms: list(term),
  passages: list(passage),
  questions: list(question),
  notices: list(notice),
  events: list(event),
  polls: list(poll),
  cueSets: list(cueSet),
  synonyms: list(synonym),
  near: list(part({ word: text, to: list(text) })),
  namedEverywhere: part({ institutions: list(text), countries: list(text), persons: optional(list(text)) }),
  otherWords: list(part({ passage: slug, words: list(text) })),
  wordings: list(wording),
  wordingSets: list(cueSet),
} as const;

export type PackPart = keyof typeof PACK_SHAPES;
export const PACK_PARTS = Object.keys(PACK_SHAPES) as readonly PackPart[];

/** Parts that a pack may leave out, with the file in which they stand. */
export const OPTIONAL_PARTS: Readonly<Partial<Record<PackPart, string>>> = {
  cueSets: 'terms.json',
  synonyms: 'synonyms.json',
  near: 'synonyms.json',
  namedEverywhere: 'synonyms.json',
  otherWords: 'other-words.json',
  wordings: 'wordings.json',
  wordingSets: 'wordings.json',
};
