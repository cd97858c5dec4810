/** The shapes of a pack's parts, checked with valibot; what parts say of each other is checked in `pack-rules.ts`. */
import * as v from 'valibot';
import { isPartialDay } from './days.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i;

const text = v.pipe(
  v.string('is not text'),
  v.check((value) => value.trim() !== '', 'is empty'),
);
const slug = v.pipe(text, v.regex(SLUG, 'is no identifier: lower-case words joined by hyphens'));
const language = v.pipe(text, v.regex(LANGUAGE, 'is no language tag such as "en"'));
const day = v.pipe(text, v.check(isPartialDay, 'is no day: write 2008, 2008-04 or 2008-04-03'));
const paragraph = v.pipe(v.number('is not a number'), v.integer('is not a whole number'), v.minValue(1, 'is less than 1'));
const flag = v.boolean('is neither true nor false');
const list = <S extends v.GenericSchema>(item: S) => v.array(item, 'is not a list');
const optional = v.exactOptional;
const oneOf = <const T extends readonly string[]>(values: T) => v.picklist(values, `is none of: ${values.join(', ')}`);
/** Fields that nobody reads are misspelt ones. */
const part = <E extends v.ObjectEntries>(entries: E) =>
  v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') return 'is no field of a pack';
    return issue.expected === 'Object' ? 'is not an object' : 'is missing';
  });

const reading = part({ how: oneOf(['original', 'copy', 'report', 'unchecked']), clause: optional(text) });
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
  address: optional(v.pipe(text, v.regex(/^https?:\/\/[^\s/]+/, 'is no address that begins with http:// or https://'))),
  paragraphs: optional(paragraph),
  withoutPassage: optional(list(paragraph)),
  note: optional(text),
});

const alias = part({ text, lang: language, case: optional(oneOf(['exact', 'any'])), needsCue: optional(flag), onlyLang: optional(flag) });
const cue = part({ text, sign: oneOf(['confirms', 'excludes']), reach: oneOf(['sentence', 'block', 'page']), lang: optional(language) });

const term = part({
  id: slug,
  topic: slug,
  name: text,
  gloss: text,
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

const number = v.number('is not a number');
const numberOrRange = v.union([number, v.strictTuple([number, number])], 'is neither a number nor the two ends of a range');
const figure = part({
  value: numberOrRange,
  unit: text,
  of: text,
  date: optional(day),
  type: optional(text),
});

const passage = part({
  id: slug,
  source: slug,
  paragraph: v.nullable(paragraph),
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
  label: text,
  statement: text,
  voice: text,
  voiceShort: text,
  source: slug,
  paragraphs: list(paragraph),
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
  paragraphs: list(paragraph),
  text,
  passages: list(slug),
  framings: list(slug),
});

const event = part({ id: slug, name: text, date: day, end: optional(day), terms: list(slug), published: optional(day) });

const poll = part({
  id: slug,
  type: text,
  question: text,
  pollster: text,
  date: day,
  end: optional(day),
  answers: list(part({ answer: text, percent: numberOrRange })),
  sample: optional(v.pipe(number, v.integer('is not a whole number'), v.minValue(1, 'is less than 1'))),
  note: optional(text),
  source: optional(slug),
  reading,
});

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
} as const;

export type PackPart = keyof typeof PACK_SHAPES;
export const PACK_PARTS = Object.keys(PACK_SHAPES) as readonly PackPart[];
