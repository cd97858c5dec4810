/** Answers to what is asked of a page's wordings: which framings' wordings it uses, and which of the corpus don't occur. */
import type { BackgroundRequests } from '../../common/messages.ts';
import type { Handlers } from '../../common/messaging.ts';
import { describeWordings } from '../../engine/check/wording/describe-wordings.ts';
import { findWordings } from '../../engine/check/wording/wordings.ts';
import { checked } from './check-params.ts';
import { wordingBlocks, wordingsFound } from './check-wordings.ts';
import { corpus } from './corpus.ts';
import { sourcesOff } from './sources.ts';

/** The wordings' part of the background's handlers. */
export function createWordingHandlers(): Pick<Handlers<BackgroundRequests>, 'findWordings' | 'describeWordings'> {
  return {
    findWordings(params) {
      const { blocks } = checked('findWordings', wordingBlocks, params);
      return findWordings(corpus(), blocks);
    },
    async describeWordings(params) {
      const { found, terms } = checked('describeWordings', wordingsFound, params);
      return describeWordings(corpus(), found, terms, { sourcesOff: await sourcesOff() });
    },
  };
}
