/** What a page may say of the desk: shapes and bounds. */
import * as v from 'valibot';
import { CLAIM_CHARS } from '../../common/limits.ts';
import { termKey } from './check-params.ts';

const name = v.pipe(v.string(), v.maxLength(400));
const claim = v.pipe(v.string(), v.maxLength(2 * CLAIM_CHARS));

/** Where a page says it is read. */
export const readingPlace = v.object({
  address: v.pipe(v.string(), v.maxLength(16_384)),
  title: v.pipe(v.string(), v.maxLength(4096)),
  date: v.exactOptional(v.pipe(v.string(), v.maxLength(10))),
  sentence: v.exactOptional(claim),
});

export const subject = v.object({
  kind: v.picklist(['term', 'question', 'passage']),
  pack: name,
  id: name,
  question: v.exactOptional(name),
});

export const deskRequest = v.variant('kind', [
  v.object({ kind: v.literal('term'), term: termKey }),
  v.object({ kind: v.literal('question'), pack: name, id: name }),
  v.object({ kind: v.literal('check'), claim, place: v.exactOptional(readingPlace) }),
  v.object({ kind: v.literal('cite'), subject, place: v.exactOptional(readingPlace) }),
  v.object({ kind: v.picklist(['notes', 'page']) }),
]);

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** As many as a frame lists, and some more. */
const MAX_UNMARKED = 1000;

export const unmarkedList = v.pipe(
  v.array(
    v.object({
      term: termKey,
      name,
      surface: v.pipe(v.string(), v.maxLength(4096)),
      frameId: count,
      block: count,
      start: count,
      end: count,
      reason: v.variant('kind', [
        v.object({ kind: v.literal('undecided') }),
        v.object({ kind: v.literal('excluded'), cue: name }),
        v.object({ kind: v.literal('marked elsewhere') }),
        v.object({ kind: v.literal('place'), place: v.picklist(['headline', 'heading', 'caption', 'table', 'outside']) }),
        v.object({
          kind: v.literal('unpainted'),
          why: v.picklist([
            'density',
            'topic off',
            'hidden until the tab closes',
            'hidden for good',
            'not an article',
            'marked in another frame',
          ]),
        }),
      ]),
    }),
  ),
  v.maxLength(MAX_UNMARKED),
);
