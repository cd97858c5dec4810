/**
 * What pages send is checked before the engine sees it: a page's script world can be taken over by a hostile page's bugs,
 * and a broken message must be an answer, not an exception inside the engine.
 */
import * as v from 'valibot';
import { MESSAGE_CHARS } from '../../common/limits.ts';

const MAX_BLOCKS = 20_000;
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.picklist(['headline', 'article', 'heading', 'caption', 'table', 'outside']);
const shortText = v.pipe(v.string(), v.maxLength(4096));
const key = v.pipe(v.string(), v.maxLength(400), v.includes('/'));

export const termKey = v.custom<`${string}/${string}`>((value) => v.is(key, value), 'a term is named PACK/TERM');

export const scanParams = v.object({
  blocks: v.pipe(
    v.array(v.object({ id: count, text: v.string(), place })),
    v.maxLength(MAX_BLOCKS),
    // One block may be longer than a message should be; twice the limit is the bound for all of them.
    v.check((blocks) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= 4 * MESSAGE_CHARS, 'too much text in one message'),
  ),
  language: v.pipe(v.string(), v.maxLength(100)),
});

const hit = v.object({
  alias: count,
  start: count,
  end: count,
  word: count,
  sentence: v.array(count),
  beside: v.exactOptional(v.array(count)),
  own: v.exactOptional(v.array(count)),
});

export const decideParams = v.object({
  corpus: shortText,
  scans: v.pipe(v.array(v.object({ id: count, place, words: count, hits: v.array(hit), cues: v.array(count) })), v.maxLength(MAX_BLOCKS)),
  page: v.object({
    title: v.string(),
    address: v.string(),
    language: v.string(),
    date: v.exactOptional(shortText),
    isArticle: v.boolean(),
  }),
  painted: v.array(v.object({ term: termKey, block: count, start: count })),
  markAnyway: v.boolean(),
});

const settingsChange = v.variant('kind', [
  v.object({ kind: v.literal('topic'), topic: termKey, on: v.boolean() }),
  v.object({ kind: v.literal('site'), host: shortText, on: v.boolean() }),
  v.object({ kind: v.literal('term'), term: termKey, hidden: v.boolean() }),
  v.object({ kind: v.literal('source'), source: termKey, on: v.boolean() }),
  v.object({ kind: v.literal('order'), newestFirst: v.boolean() }),
]);

export const changeParams = v.object({ id: shortText, change: settingsChange });

/** The value, if it is what the schema says; else an error that names the message and the place. */
export function checked<const S extends v.GenericSchema>(name: string, schema: S, value: unknown): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${name}: ${v.getDotPath(issue) ?? 'the message'}: ${issue.message}`);
}
