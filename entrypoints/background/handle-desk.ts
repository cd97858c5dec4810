/** Answers to what the desk asks of the corpus: the timeline, polls and sources. */
import type { BackgroundRequests } from '../../common/messages.ts';
import type { Handlers } from '../../common/messaging.ts';
import { timeline } from '../../engine/events.ts';
import { pollStrips } from '../../engine/polls.ts';
import { describeSources } from '../../engine/sources.ts';
import { timelineParams } from './check-desk.ts';
import { checked } from './check-params.ts';
import { corpus } from './corpus.ts';
import { corpusInUse } from './sources.ts';

/** The desk's part of the background's handlers. Polls leave out what the reader switched off; switches are for every source. */
export function createDeskHandlers(): Pick<Handlers<BackgroundRequests>, 'timeline' | 'polls' | 'describeSources'> {
  return {
    timeline(params) {
      const { terms, date } = checked('timeline', timelineParams, params);
      return timeline(corpus(), terms, date);
    },
    polls: async () => pollStrips(await corpusInUse()),
    describeSources: () => describeSources(corpus()),
  };
}
