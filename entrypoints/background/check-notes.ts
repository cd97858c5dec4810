/** What the notebook may be given: by pages and the desk, by a backup, and by its own storage, whose records an older or newer version may have written. */
import * as v from 'valibot';
import { NOTE_CHARS } from '../../common/limits.ts';
import { isPartialDay } from '../../engine/days.ts';
import { readingPlace, subject } from './check-opening.ts';

/** More notes than a notebook can be expected to hold; a longer list was not chosen by a person. */
const MAX_NOTES = 20_000;
const MAX_PIECES = 500;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(100_000));
const own = v.pipe(v.string(), v.maxLength(NOTE_CHARS));
const windowId = v.exactOptional(v.number());
const day = v.pipe(v.string(), v.check(isPartialDay, 'a day is written 2008, 2008-04 or 2008-04-03'));
const format = v.picklist(['plain', 'markdown', 'csv', 'bibtex', 'ris', 'csl-json']);

// Loose objects: what a later version adds to a note goes into its backup and comes back.
const dating = v.looseObject({
  basis: v.picklist(['stated', 'inferred', 'none']),
  from: v.exactOptional(day),
  to: v.exactOptional(day),
  evidence: v.exactOptional(text),
});

const source = v.looseObject({
  ...dating.entries,
  id: text,
  shortName: text,
  title: text,
  kind: text,
  language: text,
  citation: text,
  publisher: v.exactOptional(text),
  author: v.exactOptional(text),
  address: v.exactOptional(text),
});

const piece = v.looseObject({
  id: text,
  kind: v.picklist(['claim', 'account', 'explanation', 'fact', 'quotation', 'record', 'framing', 'entry']),
  text,
  voice: v.exactOptional(text),
  letter: v.exactOptional(text),
  label: v.exactOptional(text),
  source,
  paragraphs: v.pipe(v.array(v.number()), v.maxLength(MAX_PIECES)),
  reading: v.exactOptional(v.looseObject({ how: v.picklist(['original', 'copy', 'report', 'unchecked']), clause: v.exactOptional(text) })),
  fromRecord: v.exactOptional(v.literal(true)),
  date: v.exactOptional(dating),
  asOf: v.exactOptional(day),
  notices: v.exactOptional(v.array(v.looseObject({ kind: v.picklist(['differs', 'quotation', 'stronger', 'figure', 'later']), text }))),
});

const pieces = v.pipe(v.array(piece), v.maxLength(MAX_PIECES));

const item = v.looseObject({
  subject,
  packName: text,
  packVersion: text,
  language: text,
  asOf: day,
  heading: text,
  main: pieces,
  question: v.exactOptional(
    v.looseObject({
      id: text,
      title: text,
      oneView: v.boolean(),
      framings: pieces,
      hidden: v.array(v.looseObject({ shortName: text, count: v.number() })),
      record: pieces,
    }),
  ),
  shownIn: v.exactOptional(subject),
  place: v.exactOptional(v.looseObject(readingPlace.entries)),
  readOn: v.exactOptional(day),
  note: v.exactOptional(own),
});

/** A note as it is stored, listed and backed up. */
export const note = v.looseObject({
  id,
  keptAt: v.pipe(v.string(), v.isoTimestamp()),
  item,
  entryHash: text,
  note: own,
});

export const describeParams = v.object({ subject, place: v.exactOptional(readingPlace) });
export const keepParams = v.object({ id, subject, place: v.exactOptional(readingPlace), windowId });
export const citeParams = v.object({
  of: v.union([subject, v.pipe(v.array(id), v.maxLength(MAX_NOTES))]),
  place: v.exactOptional(readingPlace),
  format,
});
export const findParams = v.object({ query: v.pipe(v.string(), v.maxLength(4096)), order: v.picklist(['date', 'page']) });
export const writeParams = v.object({ id, note: own, windowId });
export const noteId = v.object({ id });
