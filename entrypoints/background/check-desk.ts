/** What the desk may ask for. */
import * as v from 'valibot';
import { isPartialDay } from '../../engine/days.ts';
import { termKey } from './check-params.ts';

/** More terms than a page can be about; a longer list is no page's. */
const MAX_TERMS = 2000;

export const timelineParams = v.object({
  terms: v.pipe(v.array(termKey), v.maxLength(MAX_TERMS)),
  date: v.exactOptional(v.pipe(v.string(), v.check(isPartialDay, 'a day is written 2008, 2008-04 or 2008-04-03'))),
});
