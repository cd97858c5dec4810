import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getBrowser } from '../../cli/browser.ts';
import { readBundledPacks } from '../../cli/read-pack.ts';
import { compileCorpus } from '../../engine/compile.ts';
import { explainTerm } from '../../engine/explain.ts';
import type { TermView } from '../../engine/views.ts';
import { type CardBrowser, launchCardBrowser, openCard } from './card-page.ts';

const WINDOW = { width: 1280, height: 780 };
const LINE = 27;
/** Upper edge of the mark's line when it is the first and the last of the window. */
const PLACES = { first: 0, last: WINDOW.height - LINE };

/** What a reader must see without scrolling, as selectors inside the card. */
const PARTS = {
  title: '.card-title',
  gloss: '.card-gloss',
  'first fact': '.lead',
  question: '.question-title',
  framing: '.framing-row',
  'one view': '.framing-body .statement',
  what: '.card-first .card-what',
  when: '.card-first .card-when',
  'record head': '.record-head',
  'record line': '.record-line:first-child',
  footer: '.card-footer',
};

const corpus = compileCorpus(readBundledPacks().packs);
const views = corpus.terms.flatMap(({ key }) => explainTerm(corpus, key) ?? []);

/** Parts that are not wholly inside the card and its window, or behind the head or the footer. */
function hiddenParts(page: Page): Promise<string[]> {
  return page.evaluate((parts) => {
    const { cardRoot } = globalThis as unknown as { cardRoot: ShadowRoot };
    const box = (selector: string) => cardRoot.querySelector(selector)!.getBoundingClientRect();
    const card = box('.card');
    const body = box('.card-body');
    const faults: string[] = [];
    if (card.top < 0 || card.bottom > innerHeight) faults.push(`card: ${card.top} to ${card.bottom}`);
    const mark = __crosslightCard && document.querySelector('#mark span')!.getBoundingClientRect();
    if (mark && card.top < mark.bottom && card.bottom > mark.top) faults.push('mark: covered');
    for (const [name, selector] of Object.entries(parts)) {
      for (const part of cardRoot.querySelectorAll(selector)) {
        const { top, bottom } = part.getBoundingClientRect();
        const frame = part.closest('.card-body') ? body : card;
        if (top < frame.top - 0.5 || bottom > frame.bottom + 0.5) faults.push(`${name}: ${Math.ceil(bottom - frame.bottom)} px out`);
      }
    }
    return faults;
  }, PARTS);
}

describe('the first view of every card of the bundled pack', () => {
  let browser: CardBrowser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchCardBrowser(getBrowser(() => {}));
    page = await browser.newPage({ viewport: WINDOW });
  });
  afterAll(() => browser.close());

  const check = async (view: TermView, top: number) => {
    await openCard(page, view, { top });
    return hiddenParts(page);
  };

  it('has cards to measure', () => {
    expect(views.length).toBeGreaterThanOrEqual(15);
  });

  it.each(views.map((view) => [view.id, view] as const))('%s fits with its mark in the first line of the window', async (_, view) => {
    expect(await check(view, PLACES.first)).toEqual([]);
  });

  it.each(views.map((view) => [view.id, view] as const))('%s fits with its mark in the last line of the window', async (_, view) => {
    expect(await check(view, PLACES.last)).toEqual([]);
  });

  it('is seen not to fit in a window that is too low', async () => {
    const low = await browser.newPage({ viewport: { width: 1280, height: 400 } });
    await openCard(low, views.find((view) => view.question) ?? views[0]!, { top: 0 });
    expect(await hiddenParts(low)).not.toEqual([]);
  });
});
