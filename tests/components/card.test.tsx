// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Kept } from '../../common/messages.ts';
import { articleFive, bucharest, council, irreversiblePath, oneView, sourceOff } from '../fixtures/views.ts';
import { renderCard } from './card-setup.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('TermCard', () => {
  it('is a dialog named by its title, with the gloss and the first fact', () => {
    renderCard();
    const card = screen.getByRole('dialog', { name: 'Bucharest summit' });
    within(card).getByText(bucharest.gloss);
    within(card).getByText(bucharest.firstFact!);
    expect(card.getAttribute('aria-modal')).toBeNull();
  });

  it('shows the leading record line with how it was read, its year and the day of the entry', () => {
    renderCard();
    screen.getByText(bucharest.record[0]!.text);
    screen.getByText('Copy read');
    screen.getByText('2008');
    screen.getByText('as of 9 October 2026');
    expect(screen.queryByText(bucharest.record[1]!.text)).toBeNull();
  });

  it('unfolds all record lines in place, each with its citation, linked only where the issuer may be linked', () => {
    renderCard();
    fireEvent.click(button(/^The record, 1 of 5 lines/));
    for (const { text } of bucharest.record) screen.getByText(text);
    button(/^The record, 5 lines/);
    const links = screen.getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['https://example.org/treaty']);
    screen.getByText('Report read, headline and summary only');
  });

  it('puts what it was and when in the place of a question that it does not have', () => {
    renderCard({ state: { kind: 'ready', view: council } });
    screen.getByText(council.what);
    screen.getByText(council.when);
    expect(screen.queryByText('What it was, and when')).toBeNull();
    expect(screen.queryByRole('button', { name: /^The record/ })).toBeNull();
  });

  it('folds what it was, the reading, what is disputed and the passages, in this order', () => {
    renderCard();
    const folds = screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
    expect(folds.slice(-4)).toEqual(['What it was, and when', 'Why this reading of the words', 'Not disputed, and disputed', 'Passages2']);
  });

  it('names the cues that decided the reading, and what else the words may name', () => {
    renderCard({ why: [{ cue: 'NATO', sign: 'confirms', reach: 'sentence' }] });
    fireEvent.click(button('Why this reading of the words'));
    screen.getByText('Read as NATO’s summit of 2008: NATO in this sentence.');
    screen.getByText(`Not this: ${bucharest.notThis}`);
  });

  it('names each cue once, the nearest first, and no more than four', () => {
    const cues = ['Ukrain*', 'Kyiv*', 'Kyiv', 'leaders', 'declaration'].map((cue) => ({ cue, sign: 'confirms', reach: 'block' }) as const);
    renderCard({ why: [...cues, { cue: 'NATO’s', sign: 'confirms', reach: 'block', beside: true }] });
    fireEvent.click(button('Why this reading of the words'));
    screen.getByText('Read as NATO’s summit of 2008: NATO, Ukrain…, Kyiv…, leaders in this paragraph.');
  });

  it('has no row for a reading of which there is nothing to say', () => {
    renderCard({ state: { kind: 'ready', view: articleFive } });
    expect(screen.queryByText('Why this reading of the words')).toBeNull();
    expect(screen.queryByText('Passages')).toBeNull();
  });

  it('says that it was written before a younger page, and nothing on an older one', () => {
    const { again } = renderCard({ pageDate: '2026-11-02' });
    screen.getByText('Written before this page: may have changed since 9 October 2026.');
    again({ pageDate: '2026-10-09' });
    expect(screen.queryByText(/Written before this page/)).toBeNull();
  });

  it('marks an event that is younger than the page', () => {
    const { again } = renderCard({ state: { kind: 'ready', view: council }, pageDate: '2020-05-01' });
    screen.getByText('Later than this page');
    again({ state: { kind: 'ready', view: council }, pageDate: '2023-07-11' });
    expect(screen.queryByText('Later than this page')).toBeNull();
  });

  it('names its language on a page of another', () => {
    const { again } = renderCard({ pageLanguage: 'de-AT' });
    screen.getByText(/· in English/);
    again({ pageLanguage: 'en-GB' });
    expect(screen.queryByText(/in English/)).toBeNull();
  });

  it('gives the text of the pack its own language and direction', () => {
    renderCard();
    const fact = screen.getByText(bucharest.firstFact!);
    expect([fact.lang, fact.dir]).toEqual(['en', 'ltr']);
  });

  it('pins and closes', () => {
    const { props } = renderCard();
    expect(button('Pin this card').getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(button('Pin this card'));
    fireEvent.click(button('Close'));
    expect(props.onPin).toHaveBeenCalledWith(true);
    expect(props.onClose).toHaveBeenCalledOnce();
  });

  it('asks for room when a part is unfolded', () => {
    const { props } = renderCard();
    fireEvent.click(button(/^A\. A promise/));
    expect(props.onGrow).toHaveBeenCalledWith('unfold');
  });

  it('shows the name while the pack is read', () => {
    renderCard({ state: { kind: 'loading' } });
    screen.getByRole('dialog', { name: 'Bucharest summit' });
    screen.getByText('Reading the pack');
    expect(screen.queryByRole('button', { name: 'Copy citation' })).toBeNull();
  });

  it('says what to do when the entry could not be had', async () => {
    const { props } = renderCard({ state: { kind: 'failed', reason: 'lost', details: 'Error: no answer' } });
    screen.getByText(/Reload this page to go on/);
    fireEvent.click(button('Reload this page'));
    fireEvent.click(button('Copy details'));
    expect(props.onReload).toHaveBeenCalledOnce();
    expect(props.copy).toHaveBeenCalledWith('Error: no answer');
    await screen.findByText('Details copied');
  });
});

describe('TermCard, copying', () => {
  it('copies the citation and says with how many framings, for two seconds', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { props } = renderCard();
    fireEvent.click(button('Copy citation'));
    expect(props.copy).toHaveBeenCalledWith(bucharest.plainCitation);
    await waitFor(() => expect(screen.getByText('Copied with all 4 framings').getAttribute('role')).toBe('status'));
    await vi.advanceTimersByTimeAsync(2000);
    await waitFor(() => expect(screen.queryByText(/Copied with/)).toBeNull());
  });

  it.each(['panel', 'popup'] as const)('shows the citation in the %s where copying is refused, and says so', async (where) => {
    const { props } = renderCard({ copy: () => Promise.reject(new Error('refused')), onDesk: vi.fn(async () => where) });
    fireEvent.click(button('Copy citation'));
    await screen.findByText(`Selected in the ${where}: this page may not copy`);
    expect(vi.mocked(props.onDesk).mock.calls).toEqual([[{ kind: 'cite' }]]);
    expect(screen.queryByRole('textbox')).toBeNull();
  });

  it('shows the citation selected where copying and the desk are refused; Escape takes that away first', async () => {
    const innermost: { current: (() => void) | undefined } = { current: undefined };
    renderCard({ copy: () => Promise.reject(new Error('refused')), onDesk: async () => 'none', innermost });
    fireEvent.click(button('Copy citation'));
    const field = (await screen.findByRole('textbox', { name: /does not let the card copy/ })) as HTMLTextAreaElement;
    expect(field.value).toBe(bucharest.plainCitation);
    await waitFor(() => expect(field.selectionEnd - field.selectionStart).toBe(bucharest.plainCitation.length));
    innermost.current?.();
    await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
    expect(innermost.current).toBeUndefined();
  });
});

describe('TermCard, the desk', () => {
  it('keeps the entry and says with how many framings', async () => {
    const { props } = renderCard();
    fireEvent.click(button('Keep'));
    expect(props.onKeep).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.getByText('Kept with all 4 framings').getAttribute('role')).toBe('status'));
  });

  it('says of one view that it is kept', async () => {
    renderCard({ state: { kind: 'ready', view: oneView } });
    fireEvent.click(button('Keep'));
    await screen.findByText('Kept in the notebook');
  });

  it.each([
    ['the reason', async (): Promise<Kept> => ({ ok: false, reason: 'full', words: 'The storage is full.' }), 'The storage is full.'],
    ['that nobody answered', () => Promise.reject(new Error('gone')), 'Not kept: Crosslight did not answer. Reload the page.'],
  ])('says %s where it is not kept', async (_what, onKeep, words) => {
    renderCard({ onKeep });
    fireEvent.click(button('Keep'));
    await screen.findByText(words);
  });

  it('opens its term in the panel, and says what to press where the browser opens nothing', async () => {
    const { props } = renderCard({ onDesk: vi.fn(async () => 'none' as const) });
    fireEvent.click(button('Open in panel'));
    expect(vi.mocked(props.onDesk).mock.calls).toEqual([[{ kind: 'term' }]]);
    await screen.findByText('Press the toolbar button, then Open side panel');
  });

  it('opens a related question in the panel', () => {
    const view = { ...bucharest, related: [{ id: 'q2', title: 'Another question?' }] };
    const { props } = renderCard({ state: { kind: 'ready', view } });
    fireEvent.click(button('Related question'));
    fireEvent.click(button('Another question?'));
    expect(vi.mocked(props.onDesk).mock.calls).toEqual([[{ kind: 'question', pack: bucharest.pack.id, id: 'q2' }]]);
  });
});

describe('TermCard, sources and errors', () => {
  it('offers to switch on the source whose reading is hidden', () => {
    const { props } = renderCard({ state: { kind: 'ready', view: sourceOff } });
    const [hidden] = sourceOff.question!.hidden;
    fireEvent.click(button('Switch on'));
    expect(props.onSourceOn).toHaveBeenCalledWith(hidden!.source);
  });

  it('copies a text for the report of an error, with the entry and no page, and says whom to send it to', async () => {
    const copy = vi.fn(async () => {});
    renderCard({ copy });
    fireEvent.click(button('Report an error'));
    await screen.findByText(`A text for your report is copied; nothing was sent. Send it to ${bucharest.pack.errorsTo}.`);
    expect(copy).toHaveBeenCalledWith(expect.stringContaining('ukraine-nato/bucharest-summit, version 0.1.0'));
  });

  it('names the entry where the page does not let the card copy', async () => {
    renderCard({ copy: () => Promise.reject(new Error('no')) });
    fireEvent.click(button('Report an error'));
    await screen.findByText(/Name the entry ukraine-nato\/bucharest-summit/);
  });
});

describe('TermCard, silencing', () => {
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));

  const WAYS = [
    ['Hide this term until the tab closes', 'term in this tab', 'Hidden until the tab closes.'],
    ['Hide this term for good', 'term for good', 'Hidden for good.'],
    ['Switch topic “NATO and its decisions” off', 'topic', '“NATO and its decisions” is off.'],
    ['Turn off news.example', 'site', 'Off for news.example.'],
  ] as const;
  const openMenu = () => fireEvent.click(button('Silence…'));
  const rows = () => screen.getAllByRole('menuitem');

  it('offers four ways, each saying what it silences; the site only where it is known', () => {
    const { again } = renderCard();
    openMenu();
    expect(rows().map((row) => row.textContent)).toEqual(WAYS.map(([words]) => words));
    again({ host: '' });
    expect(rows()).toHaveLength(3);
  });

  it.each(WAYS)('%s: does it, says so, and undoes it', async (row, what, words) => {
    const { props } = renderCard();
    openMenu();
    fireEvent.click(screen.getByRole('menuitem', { name: row }));
    expect(props.onSilence).toHaveBeenLastCalledWith(what, true);
    await waitFor(() => expect(screen.getByText(words).getAttribute('role')).toBe('status'));
    expect(document.activeElement).toBe(button('Undo'));
    expect(screen.queryByRole('menu')).toBeNull();

    fireEvent.click(button('Undo'));
    expect(props.onSilence).toHaveBeenLastCalledWith(what, false);
    await waitFor(() => expect(document.activeElement).toBe(button('Silence…')));
    await vi.advanceTimersByTimeAsync(9000);
    expect(props.onUndoOver).not.toHaveBeenCalled();
  });

  it('closes eight seconds later unless it was undone', async () => {
    const { props } = renderCard();
    openMenu();
    fireEvent.click(rows()[0]!);
    await screen.findByText('Hidden until the tab closes.');
    await vi.advanceTimersByTimeAsync(7000);
    expect(props.onUndoOver).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1500);
    expect(props.onUndoOver).toHaveBeenCalledOnce();
  });

  it('is worked by arrows, Home and End, round at both ends, and letters do not reach the framings', () => {
    renderCard();
    openMenu();
    const at = () => rows().indexOf(document.activeElement as HTMLElement);
    const path = ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home', 'a'].map((key) => {
      fireEvent.keyDown(document.activeElement!, { key });
      return at();
    });
    expect(path).toEqual([1, 0, 3, 0, 3, 0, 0]);
    expect(rows().map((row) => row.tabIndex)).toEqual([-1, -1, -1, -1]);
  });

  it('closes at Escape before the card does, at Tab and at a press beside it', async () => {
    const innermost: { current: (() => void) | undefined } = { current: undefined };
    renderCard({ innermost });
    const closed = () => waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    const ways = [
      () => innermost.current?.(),
      () => fireEvent.keyDown(rows()[0]!, { key: 'Escape' }),
      () => fireEvent.keyDown(rows()[0]!, { key: 'Tab' }),
    ];
    for (const close of ways) {
      openMenu();
      close();
      await closed();
      expect(document.activeElement).toBe(button('Silence…'));
      expect(innermost.current).toBeUndefined();
    }
    openMenu();
    fireEvent.pointerDown(screen.getByText(bucharest.firstFact!));
    await closed();
    openMenu();
    openMenu();
    await closed();
  });

  it('says when it could not be done', async () => {
    renderCard({ onSilence: () => Promise.reject(new Error('no')) });
    openMenu();
    fireEvent.click(rows()[2]!);
    await screen.findByText('This could not be changed. Try again.');
  });
});

describe('TermCard, for axe', () => {
  const states = {
    contested: { kind: 'ready', view: bucharest },
    'many framings': { kind: 'ready', view: irreversiblePath },
    'one view': { kind: 'ready', view: oneView },
    uncontested: { kind: 'ready', view: council },
    'source off': { kind: 'ready', view: sourceOff },
    loading: { kind: 'loading' },
    failed: { kind: 'failed', reason: 'unknown', details: '' },
  } as const;

  it.each(Object.entries(states))('is clean: %s', async (_, state) => {
    const { container } = renderCard({ state });
    for (const one of container.querySelectorAll<HTMLElement>('[aria-expanded="false"]')) fireEvent.click(one);
    // Colours need a browser, and the page's own landmarks are not the card's.
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
  });
});
