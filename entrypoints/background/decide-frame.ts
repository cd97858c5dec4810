import { MARKS_PER_ARTICLE, WORDS_BETWEEN_MARKS } from '../../common/limits.ts';
import type { BackgroundRequests } from '../../common/messages.ts';
import { type Asker, askPage } from '../../common/messaging.ts';
import { readSettings } from '../../common/settings.ts';
import { decidePage } from '../../engine/decide.ts';
import type { Taken } from '../../engine/page.ts';
import { corpus } from './corpus.ts';
import { hiddenIn } from './tab-memory.ts';

type Params = Parameters<BackgroundRequests['decideMarks']>[0];
type Answer = ReturnType<BackgroundRequests['decideMarks']>;

const NOTHING_TAKEN: Taken = { terms: [], marks: 0 };

/**
 * Senses and marks for one frame. A frame below the top one asks the top frame first what is taken: the first mention is the
 * first of the whole page. Where no top frame of ours answers, a frame stays quiet.
 */
export async function decideFrame(params: Params, asker: Asker): Promise<Answer> {
  const known = corpus();
  if (params.corpus !== known.version) return { kind: 'stale' };
  const taken = await takenBefore(asker);
  if (!taken) return { kind: 'quiet' };
  const [settings, hiddenTerms] = await Promise.all([readSettings(), asker.tabId === undefined ? [] : hiddenIn(asker.tabId)]);
  const decision = decidePage(known, {
    scans: params.scans,
    page: params.page,
    painted: params.painted,
    taken,
    switches: {
      topicsOff: settings.display.topicsOff,
      hiddenTerms,
      hiddenForGood: settings.sites.hiddenTerms,
      markAnyway: params.markAnyway,
    },
    limits: { marks: MARKS_PER_ARTICLE, wordsBetween: WORDS_BETWEEN_MARKS },
  });
  if (asker.tabId !== undefined && asker.frameId) {
    await askPage(asker.tabId, 'noteFrame', { frameId: asker.frameId, terms: decision.terms });
  }
  return { kind: 'decided', ...decision };
}

async function takenBefore({ tabId, frameId }: Asker): Promise<Taken | undefined> {
  if (tabId === undefined || !frameId) return NOTHING_TAKEN;
  try {
    return await askPage(tabId, 'takenMarks', { frameId });
  } catch {
    return undefined; // the top frame is a site on which we do not run
  }
}
