import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getBrowser } from '../../cli/browser.ts';
import { articleFive, bucharest, council, irreversiblePath, oneView, sourceOff } from '../fixtures/views.ts';
import { axeFaults, type CardBrowser, launchCardBrowser, openCard } from './card-page.ts';

let browser: CardBrowser;
const pages: Page[] = [];
beforeAll(async () => {
  browser = await launchCardBrowser(getBrowser(() => {}));
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
});
afterAll(() => browser.close());

async function newPage(options: Parameters<CardBrowser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options);
  pages.push(page);
  return page;
}

const told = (page: Page) => page.evaluate(() => (globalThis as unknown as { told: unknown[] }).told);
const documentOf = (page: Page) => page.evaluate(() => document.documentElement.outerHTML);
const box = (page: Page) =>
  page.evaluate(() => {
    const { left, top, right, bottom, width, height } = __crosslightCard!.box()!;
    return { left, top, right, bottom, width, height };
  });
const markBox = (page: Page) =>
  page.evaluate(() => {
    const { left, top, bottom } = document.querySelector('#mark span')!.getBoundingClientRect();
    return { left, top, bottom };
  });

describe('the open card in the page', () => {
  it('adds one div with nothing but popover, and leaves nothing behind', async () => {
    const page = await newPage();
    await page.evaluate(() => document.querySelector('#mark')!.setAttribute('style', 'top: 100px; left: 200px;'));
    const before = await documentOf(page);
    await openCard(page, bucharest);
    expect(await documentOf(page)).toBe(before.replace('</html>', '<div popover="manual"></div></html>'));
    await page.evaluate(() => __crosslightCard!.close());
    expect(await documentOf(page)).toBe(before);
    expect(await told(page)).toEqual([['closed', 'asked']]);
  });

  it('counts as removed when the page takes it away, hides it, or closes the dialog around it', async () => {
    const page = await newPage();
    const removed = [['closed', 'removed']];
    await openCard(page, bucharest);
    await page.evaluate(() => __crosslightCard!.element()!.remove());
    await expect.poll(() => told(page)).toEqual(removed);
    await openCard(page, bucharest);
    await page.evaluate(() => (__crosslightCard!.element() as HTMLElement).hidePopover());
    await expect.poll(() => told(page)).toEqual(removed);
    expect(await page.evaluate(() => document.querySelector('[popover]'))).toBeNull();
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      document.body.append(dialog);
      dialog.append(document.querySelector('#mark')!);
      dialog.showModal();
    });
    await openCard(page, bucharest);
    expect(await page.evaluate(() => __crosslightCard!.element()!.parentElement!.localName)).toBe('dialog');
    await page.evaluate(() => document.querySelector('dialog')!.close());
    await expect.poll(() => told(page)).toEqual(removed);
  });

  it('stays as it is under the rules of a hostile page', async () => {
    const page = await newPage();
    await openCard(page, bucharest);
    const before = await box(page);
    await page.addStyleTag({
      content: `html > * , div { display: none !important; opacity: 0 !important; zoom: 1.5 !important; direction: rtl !important; --ink: red !important; font-size: 40px !important }`,
    });
    await page.evaluate(() => document.body.style.setProperty('display', 'block', 'important'));
    expect((await box(page)).height).toBe(before.height);
    await page.getByRole('button', { name: 'Close' }).click();
    expect(await told(page)).toEqual([['closed', 'button']]);
  });

  it('lets no backdrop of the page come between the reader and the text', async () => {
    const page = await newPage();
    await page.addStyleTag({ content: '::backdrop { background: red !important; display: block !important }' });
    await openCard(page, bucharest);
    const shown = () => page.evaluate(() => getComputedStyle(__crosslightCard!.element()!, '::backdrop').display);
    expect(await shown()).toBe('none');
  });

  it('shows nothing before an answer that comes at once, and the name while one is waited for', async () => {
    const page = await newPage();
    await openCard(page, 'pending');
    expect(await page.evaluate(() => [__crosslightCard!.isOpen(), __crosslightCard!.element()])).toEqual([true, undefined]);
    await page.getByText('Reading the pack').waitFor();
  });

  it('says what to do when nobody answers or no pack has the term', async () => {
    const page = await newPage();
    await openCard(page, { error: 'gone' });
    await page.getByText('Reload this page to go on').waitFor();
    await openCard(page, 'missing');
    await page.getByText('No pack has this term any more').waitFor();
  });

  it('closes an open card before it opens the next', async () => {
    const page = await newPage();
    await openCard(page, bucharest);
    await openCard(page, council);
    expect(await page.locator('[popover]').count()).toBe(1);
    await page.getByRole('dialog', { name: 'NATO-Ukraine Council' }).waitFor();
  });
});

describe('the place of the card', () => {
  it('is 8 px below the marked line, its text edge on the first letter', async () => {
    const page = await newPage();
    await openCard(page, bucharest, { top: 60, left: 300 });
    const mark = await markBox(page);
    expect(await box(page)).toMatchObject({ left: mark.left - 16, top: Math.round(mark.bottom + 8), width: 360 });
  });

  it('is above the line where there is more room, and shifted inwards at the edge', async () => {
    const page = await newPage();
    await openCard(page, bucharest, { top: 700, left: 1200 });
    const card = await box(page);
    expect(Math.abs(card.bottom - ((await markBox(page)).top - 8))).toBeLessThanOrEqual(1);
    expect(card.right).toBeLessThanOrEqual(1280 - 8);
  });

  it('stands at its mark, in its own size, where the page centres, shifts or zooms its root element', async () => {
    const page = await newPage();
    for (const style of ['max-width: 700px; margin: 0 auto', 'transform: translateX(100px)', 'zoom: 1.5']) {
      await page.evaluate((text) => document.documentElement.setAttribute('style', text), style);
      await openCard(page, bucharest, { top: 60, left: 300 });
      const [card, mark] = [await box(page), await markBox(page)];
      expect([Math.round(card.left), Math.round(card.top), card.width], style).toEqual([
        Math.round(mark.left - 16),
        Math.round(mark.bottom + 8),
        360,
      ]);
    }
  });

  it('never covers the marked line, however low the window', async () => {
    const page = await newPage({ viewport: { width: 1280, height: 420 } });
    for (const top of [0, 150, 200, 390]) {
      await openCard(page, bucharest, { top });
      const [card, mark] = [await box(page), await markBox(page)];
      expect(card.top >= mark.bottom || card.bottom <= mark.top, `mark at ${top}`).toBe(true);
    }
  });

  it('goes with its mark when the page scrolls; pinned, it stays in sight', async () => {
    const page = await newPage();
    await openCard(page, bucharest, { top: 60 });
    const before = await box(page);
    await page.evaluate(() => scrollTo(0, 40));
    await expect.poll(async () => before.top - (await box(page)).top).toBe(40);
    await page.getByRole('button', { name: 'Pin this card' }).click();
    await page.evaluate(() => scrollTo(0, 900));
    await expect.poll(async () => (await box(page)).top).toBe(8);
    expect(await told(page)).toEqual([]);
  });

  it('grows when a part is unfolded below its mark, up to its greatest height', async () => {
    const page = await newPage({ viewport: { width: 1280, height: 1000 } });
    await openCard(page, bucharest, { top: 10 });
    const before = await box(page);
    const row = page.getByRole('button', { name: /^B\. / });
    const rowBefore = await row.boundingBox();
    await row.click();
    await expect.poll(async () => (await box(page)).height).toBe(700);
    expect((await box(page)).top).toBe(before.top);
    expect((await row.boundingBox())!.y).toBe(rowBefore!.y);
  });

  it('leaves a pressed row where it is when it stands above its mark', async () => {
    const page = await newPage({ viewport: { width: 1280, height: 1000 } });
    await openCard(page, bucharest, { top: 960 });
    const row = page.getByRole('button', { name: /^B\. / });
    const rowBefore = await row.boundingBox();
    await row.click();
    expect((await row.boundingBox())!.y).toBe(rowBefore!.y);
  });

  it('is a sheet over the whole width by touch, on the side that leaves the mark free', async () => {
    const page = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await openCard(page, bucharest, { top: 190, left: 60, touch: true });
    expect(await box(page)).toMatchObject({ left: 0, width: 390, bottom: 844 });
    await openCard(page, bucharest, { top: 640, left: 60, touch: true });
    expect(await box(page)).toMatchObject({ left: 0, width: 390, top: 0 });
    const close = await page.getByRole('button', { name: 'Close' }).boundingBox();
    expect([close!.width, close!.height]).toEqual([44, 40]);
  });

  it('shows the folds with More and comes back with Top', async () => {
    const page = await newPage();
    await openCard(page, bucharest, { top: 10 });
    const fold = page.getByRole('button', { name: 'Passages 2' });
    await expect.poll(() => fold.evaluate((one) => one.getBoundingClientRect().bottom > __crosslightCard!.box()!.bottom - 34)).toBe(true);
    await page.getByRole('button', { name: 'More' }).click();
    await expect.poll(() => fold.evaluate((one) => one.getBoundingClientRect().bottom <= __crosslightCard!.box()!.bottom - 34)).toBe(true);
    await page.getByRole('button', { name: 'Top' }).click();
    await page.getByRole('button', { name: 'More' }).waitFor();
  });

  it('leaves out nothing with More that is still to read', async () => {
    const page = await newPage();
    await openCard(page, bucharest, { top: 10 });
    await page.getByRole('button', { name: 'Read all' }).click();
    const scroller = page.locator('.card-body');
    const seen = () => scroller.evaluate((body) => ({ from: body.scrollTop, to: body.scrollTop + body.clientHeight }));
    for (let before = await seen(); (await page.getByRole('button', { name: 'Top' }).count()) === 0; before = await seen()) {
      await page.getByRole('button', { name: 'More' }).click();
      await expect.poll(async () => (await seen()).from).toBeGreaterThan(before.from);
      expect((await seen()).from).toBeLessThanOrEqual(before.to);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
  });

  it('has no More where everything fits', async () => {
    const page = await newPage({ viewport: { width: 1280, height: 1000 } });
    await openCard(page, council, { top: 10 });
    expect(await page.getByRole('button', { name: 'More' }).count()).toBe(0);
  });
});

describe('the card by keyboard', () => {
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { cardRoot } = globalThis as unknown as { cardRoot?: ShadowRoot };
      const active = cardRoot?.activeElement ?? document.activeElement;
      return (active?.getAttribute('aria-label') ?? active?.textContent ?? '').replace(/\s+/g, ' ').slice(0, 24);
    });

  it('goes through everything as it is seen, then on in the page after the mark', async () => {
    const page = await newPage();
    await openCard(page, bucharest, { top: 10, focus: true });
    expect(
      await page.evaluate(() => (globalThis as unknown as { cardRoot: ShadowRoot }).cardRoot.activeElement?.getAttribute('role')),
    ).toBe('dialog');
    const path: string[] = [];
    for (let stop = 0; stop < 20; stop += 1) {
      await page.keyboard.press('Tab');
      path.push(await focused(page));
      if (path.at(-1) === 'After') break;
    }
    expect(path).toEqual([
      'Pin this card',
      'Close',
      'In order of date, oldest',
      'Read all',
      'A. A promise left undeli',
      'B. A pledge NATO must di',
      'C. The allies were never',
      'D. Unrealistic from the ',
      'The record, 1 of 5 lines',
      'What it was, and when',
      'Why this reading of the ',
      'Not disputed, and disput',
      'Passages2',
      'Report an error',
      'Top', // the last fold has scrolled into view
      'Open in panel',
      'Keep',
      'Copy citation',
      'Silence…',
      'After',
    ]);
    expect(await told(page)).toEqual([['closed', 'button']]);
  });

  it('goes back to the page before the mark with Shift and Tab', async () => {
    const page = await newPage();
    await openCard(page, bucharest, { focus: true });
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('Before');
  });

  it('returns focus where it was when it closes', async () => {
    const page = await newPage();
    await page.locator('#after').focus();
    await openCard(page, bucharest, { focus: true });
    await page.keyboard.press('b');
    expect(await focused(page)).toContain('B. A pledge');
    await page.keyboard.press('Escape');
    expect(await told(page)).toEqual([['closed', 'escape']]);
    expect(await focused(page)).toBe('After');
  });

  it('leaves focus in the page when the pointer opened it', async () => {
    const page = await newPage();
    await page.locator('#after').focus();
    await openCard(page, bucharest);
    expect(await focused(page)).toBe('After');
  });

  it('keeps its keys from the page, and closes what is innermost first', async () => {
    const page = await newPage();
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      document.addEventListener('keydown', ({ key }) => heard.push(key));
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await openCard(page, bucharest, { focus: true, desk: 'none' });
    await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.getByRole('textbox').waitFor();
    expect(await page.evaluate(() => __crosslightCard!.escape())).toBe(true);
    await expect.poll(() => page.getByRole('textbox').count()).toBe(0);
    expect(await page.evaluate(() => __crosslightCard!.isOpen())).toBe(true);
    await page.evaluate(() => __crosslightCard!.escape());
    expect(await page.evaluate(() => [__crosslightCard!.isOpen(), (globalThis as unknown as { heard: string[] }).heard])).toEqual([
      false,
      [],
    ]);
  });
});

describe('the actions of the card', () => {
  it('copies the citation', async () => {
    const page = await newPage();
    await openCard(page, bucharest);
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.getByText('Copied with all 4 framings').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(bucharest.plainCitation);
  });

  it('turns the order and tells it', async () => {
    const page = await newPage();
    await openCard(page, bucharest);
    await page.getByRole('button', { name: 'In order of date, oldest first' }).click();
    await page.getByRole('button', { name: 'In order of date, newest first' }).waitFor();
    expect(await page.locator('.framing-letter').first().textContent()).toContain('D');
    expect(await told(page)).toEqual([['order', true]]);
  });

  it('hides the term and brings it back', async () => {
    const page = await newPage();
    await openCard(page, bucharest);
    await page.getByRole('button', { name: 'Silence…' }).click();
    await page.getByRole('menuitem', { name: 'Hide this term until the tab closes' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Silence…' }).waitFor();
    expect(await told(page)).toEqual([
      ['silence', ['term in this tab', true]],
      ['silence', ['term in this tab', false]],
    ]);
  });
});

describe('the card, for axe', () => {
  const views = { bucharest, articleFive, irreversiblePath, oneView, council, sourceOff };
  const schemes = { light: {}, dark: { colorScheme: 'dark' }, 'forced colours': { forcedColors: 'active' } } as const;

  it.each(Object.entries(schemes))('is clean in %s, folded and unfolded', async (_, scheme) => {
    const page = await newPage({ reducedMotion: 'reduce', ...scheme });
    for (const view of Object.values(views)) {
      await openCard(page, view, { top: 10, pageDate: '2026-11-01', pageLanguage: 'de' });
      expect(await axeFaults(page), view.id).toEqual([]);
      await page.evaluate(() => {
        const { cardRoot } = globalThis as unknown as { cardRoot: ShadowRoot };
        for (const one of cardRoot.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) one.click();
      });
      expect(await axeFaults(page), `${view.id}, unfolded, with the menu`).toEqual([]);
      await page.getByRole('menuitem').first().click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      expect(await axeFaults(page), `${view.id}, silenced`).toEqual([]);
    }
    await openCard(page, { error: 'gone' });
    expect(await axeFaults(page), 'error').toEqual([]);
  });

  it('would be told of a fault inside the card', async () => {
    const page = await newPage();
    await openCard(page, bucharest);
    await page.evaluate(() => {
      const { cardRoot } = globalThis as unknown as { cardRoot: ShadowRoot };
      cardRoot.querySelector('.pin')!.removeAttribute('aria-label');
    });
    expect((await axeFaults(page)).join()).toContain('button-name');
  });
});
