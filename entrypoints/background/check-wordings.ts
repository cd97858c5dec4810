/** What may be asked of a page's wordings; the sentences found come back from the page that they were found on. */
import * as v from 'valibot';
import { scanParams, termKey } from './check-params.ts';

/** More than any page has. */
const MAX_FOUND = 10_000;
const MAX_TERMS = 2000;
const MAX_WORDS = 1000;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const name = v.pipe(v.string(), v.maxLength(400));

const foundWording = v.object({
  pack: name,
  question: name,
  framing: name,
  text: v.string(),
  block: count,
  start: count,
  end: count,
  words: v.pipe(v.array(v.tuple([count, count])), v.maxLength(MAX_WORDS)),
  passages: v.pipe(v.array(v.object({ source: name, paragraph: v.nullable(count) })), v.maxLength(MAX_WORDS)),
});

export const wordingBlocks = v.object({ blocks: scanParams.entries.blocks });

export const wordingsFound = v.object({
  found: v.pipe(v.array(foundWording), v.maxLength(MAX_FOUND)),
  terms: v.pipe(v.array(termKey), v.maxLength(MAX_TERMS)),
});
