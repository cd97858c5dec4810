/** Answers to what is asked of a text: what the corpus knows of a sentence. */
import * as v from 'valibot';
import { CLAIM_CHARS } from '../../common/limits.ts';
import type { BackgroundRequests } from '../../common/messages.ts';
import type { Handlers } from '../../common/messaging.ts';
import { checkClaim } from '../../engine/check/check-claim.ts';
import { checked } from './check-params.ts';
import { corpus } from './corpus.ts';
import { sourcesOff } from './sources.ts';

/** The checks' part of the background's handlers. */
export function createCheckHandlers(): Pick<Handlers<BackgroundRequests>, 'checkClaim'> {
  return {
    async checkClaim({ claim }) {
      // A text beyond the limit is answered as too long, whatever its length.
      const text = checked('checkClaim', v.string(), claim).slice(0, CLAIM_CHARS + 1);
      return checkClaim(corpus(), text, { sourcesOff: await sourcesOff(), mostCharacters: CLAIM_CHARS });
    },
  };
}
