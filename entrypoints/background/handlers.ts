/** Answers to every message of `BackgroundRequests`; what a page sends is checked and bounded here. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { BackgroundRequests } from '../../common/messages.ts';
import type { Handlers } from '../../common/messaging.ts';
import { tellFrames } from '../../common/messaging.ts';
import { writeChange } from '../../common/settings.ts';
import { explainQuestion, explainTerm } from '../../engine/explain.ts';
import { scanBlock } from '../../engine/match.ts';

import { search } from '../../engine/search/search.ts';
import { changeParams, checked, decideParams, scanParams, termKey } from './check-params.ts';
import { corpus, installedPacks } from './corpus.ts';
import { decideFrame } from './decide-frame.ts';
import { createCheckHandlers } from './handle-checks.ts';
import { createDeskHandlers } from './handle-desk.ts';
import { createNotesHandlers } from './handle-notes.ts';
import { createOpeningHandlers } from './handle-opening.ts';
import { createWordingHandlers } from './handle-wordings.ts';
import { listHidden } from './list-hidden.ts';
import { notebookParts } from './notebook-parts.ts';
import { createQueue } from './one-by-one.ts';
import { runOnce } from './run-once.ts';
import { corpusInUse, sourcesOff } from './sources.ts';
import { setHidden } from './tab-memory.ts';
import { showCount } from './toolbar.ts';

/** The card's script as the build names it. */
const CARD_SCRIPT = '/card.js';

/** Longest query that the search reads; more is no name. */
const QUERY_CHARS = 200;

export function createHandlers(): Handlers<BackgroundRequests> {
  const write = createQueue();
  /** Frames of one tab are decided one after the other, so that two of them never both take a term. */
  const frames = new Map<number, ReturnType<typeof createQueue>>();
  const queueOf = (tabId: number) => {
    const queue = frames.get(tabId) ?? createQueue();
    frames.set(tabId, queue);
    return queue;
  };

  return {
    ...createOpeningHandlers(),
    ...createCheckHandlers(),
    ...createWordingHandlers(),
    ...createDeskHandlers(),
    ...createNotesHandlers(notebookParts(write)),
    scanBlocks(params) {
      const { blocks, language } = checked('scanBlocks', scanParams, params);
      const known = corpus();
      return { corpus: known.version, scans: blocks.map((block) => scanBlock(known, block, language)) };
    },
    decideMarks(params, asker) {
      const sound = checked('decideMarks', decideParams, params);
      // The top frame waits for nobody: a frame's turn may itself be waiting for the top frame's answer.
      return asker.tabId === undefined || !asker.frameId
        ? decideFrame(sound, asker)
        : queueOf(asker.tabId)(() => decideFrame(sound, asker));
    },
    explainTerm: async ({ term }) => explainTerm(corpus(), checked('explainTerm', termKey, term), { sourcesOff: await sourcesOff() }),
    explainQuestion: async ({ pack, question }) =>
      explainQuestion(corpus(), String(pack), String(question), { sourcesOff: await sourcesOff() }),
    async injectCard(_params, { tabId, frameId }) {
      if (tabId === undefined) throw new Error('injectCard: only a page has a card');
      await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: [CARD_SCRIPT] });
      return true;
    },
    async showCount({ marks }, { tabId }) {
      if (tabId !== undefined) await showCount(tabId, typeof marks === 'number' ? marks : null);
    },
    async hideTerm({ term, hidden, tabId }, asker) {
      const tab = asker.tabId ?? tabId;
      if (typeof tab !== 'number') throw new Error('hideTerm: no tab to hide it in');
      const sound = checked('hideTerm', termKey, term);
      await write(() => setHidden(tab, sound, hidden === true));
      // What took the place of a term that comes back gives it up again.
      await tellFrames(tab, 'readAgain', hidden === true ? {} : { anew: true });
    },
    hiddenTerms: ({ tabId }) => listHidden(checked('hiddenTerms', v.number(), tabId)),
    changeSettings: (params) => write(() => writeChange(checked('changeSettings', changeParams, params).change)),
    describePacks: () =>
      installedPacks().map(({ masthead, topics, terms }) => ({
        id: masthead.id,
        name: masthead.name,
        language: masthead.language,
        asOf: masthead.asOf,
        topics: topics.map(({ id, name }) => ({ id, name, terms: terms.filter(({ topic }) => topic === id).length })),
      })),
    search: async ({ query }) => search(await corpusInUse(), checked('search', v.string(), query).slice(0, QUERY_CHARS)),
    runOnce: ({ tabId }) => runOnce(checked('runOnce', v.number(), tabId)),
  };
}
