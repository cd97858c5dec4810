// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Place } from '../../common/find-place.ts';
import type { PageState } from '../../common/messages.ts';
import type { FakeBrowser } from './popup-fakes.ts';
import { ON_PAGE } from './popup-fakes.ts';
import { renderPopup } from './popup-render.tsx';
import { PAGE, TERMS } from './popup-sample.ts';

afterEach(cleanup);

const onPage = (page: Partial<PageState>): FakeBrowser => ({ ...ON_PAGE, page: { ...PAGE, ...page } });
const away = (access: Place['access'], host?: string): FakeBrowser => ({
  page: undefined,
  place: { access, ...(host ? { host } : {}) },
});
const NOTHING = { marks: 0, terms: [], unmarked: [] };

interface Row {
  readonly state: string;
  readonly given: FakeBrowser;
  readonly words: string;
  /** The big button, and what pressing it asks for. */
  readonly button?: readonly [string, ...unknown[]];
  /** A second choice beside it. */
  readonly second?: readonly [string, ...unknown[]];
  readonly switchIs?: boolean;
}

const STATES: readonly Row[] = [
  { state: 'on', given: ON_PAGE, words: 'On for harbourpost.example · 4 marks', switchIs: true },
  { state: 'on with one mark', given: onPage({ marks: 1 }), words: 'On for harbourpost.example · 1 mark', switchIs: true },
  { state: 'reading', given: onPage({ kind: 'reading', ...NOTHING }), words: 'On for harbourpost.example · reading', switchIs: true },
  {
    state: 'no article',
    given: onPage({ kind: 'no article', marks: 0 }),
    words: 'Not an article: 4 terms, no marks',
    button: ['Mark anyway (this visit)', 'markAnyway'],
  },
  { state: 'off here', given: onPage({ kind: 'off here', ...NOTHING }), words: 'Off for harbourpost.example', switchIs: false },
  {
    state: 'marks hidden',
    given: onPage({ kind: 'marks hidden' }),
    words: 'Marks hidden in this tab, on harbourpost.example',
    button: ['Show the marks', 'toggleMarks'],
  },
  {
    state: 'paused',
    given: onPage({ kind: 'paused', ...NOTHING }),
    words: 'This page keeps changing; marks wait',
    button: ['Look again', 'readAgain'],
  },
  { state: 'too long', given: onPage({ kind: 'too long', wordsRead: 60_000 }), words: 'Read up to 60,000 words; the page is longer' },
  {
    state: 'failed',
    given: onPage({ kind: 'failed', error: 'The pack is damaged', ...NOTHING }),
    words: 'The pack is damaged Nothing on this page was touched.',
    button: ['Try again', 'readAgain'],
  },
  {
    state: 'not permitted',
    given: { ...away('not permitted', 'example.org'), allows: true },
    words: 'Not running on example.org',
    button: ['Run on this page', 'runOnce'],
    second: ['Always on example.org', 'allow', 'example.org'],
  },
  {
    state: 'withheld',
    given: { ...away('withheld', 'www.bbc.com'), allows: true },
    words: 'Your browser doesn’t allow www.bbc.com',
    button: ['Allow', 'allow', 'www.bbc.com'],
  },
  {
    state: 'not permitted, address unknown',
    given: away('not permitted'),
    words: 'Not running on this page',
    button: ['Run on this page', 'runOnce'],
  },
  { state: 'reload needed', given: away('permitted', 'example.org'), words: 'Reload to start here', button: ['Reload', 'reload'] },
  {
    state: 'nothing here',
    given: away('unreadable'),
    words: 'Extensions can’t read this page',
    button: ['Check a text', 'openDesk', { kind: 'check', claim: '' }],
  },
];

describe('the popup’s states', () => {
  for (const { state, given, words, button, second, switchIs } of STATES) {
    it(`${state}: says "${words}"${button ? ` and offers "${button[0]}"` : ''}`, async () => {
      const { asked, container } = await renderPopup(given);
      expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words);

      const bigButtons = [...container.querySelectorAll('.big-button')].map((one) => one.textContent);
      expect(bigButtons).toEqual([button, second].flatMap((one) => (one ? [one[0]] : [])));
      const sites = screen.queryAllByRole('switch').map((one) => one.getAttribute('aria-checked'));
      expect(sites).toEqual(switchIs === undefined ? [] : [String(switchIs)]);
      expect(screen.getByRole('searchbox')).toBeTruthy();

      for (const [name, ...question] of [button, second].filter((one) => one !== undefined)) {
        fireEvent.click(screen.getByRole('button', { name }));
        await waitFor(() => expect(asked).toContainEqual(question));
      }
    });
  }

  it('shows nothing while nothing is known', async () => {
    const { container } = await renderPopup();
    expect(container.querySelectorAll('h1')).toHaveLength(1);
  });

  it('switches the site off and on for its host', async () => {
    const { asked, showPage } = await renderPopup();
    fireEvent.click(screen.getByRole('switch', { name: 'Crosslight on harbourpost.example' }));
    expect(asked).toContainEqual(['changeSettings', { kind: 'site', host: 'harbourpost.example', on: false }]);

    showPage({ kind: 'off here', ...NOTHING });
    await screen.findByText('Off');
    fireEvent.click(screen.getByRole('switch'));
    expect(asked).toContainEqual(['changeSettings', { kind: 'site', host: 'harbourpost.example', on: true }]);
  });

  it('lists the terms once the page was run', async () => {
    await renderPopup({ ...away('not permitted', 'example.org'), runOnce: { ok: true, page: { ...PAGE, host: 'example.org' } } });
    fireEvent.click(screen.getByRole('button', { name: 'Run on this page' }));
    await screen.findByText('4 terms on this page');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('On for example.org · 4 marks');
  });

  it.each([
    ['refuses', 'chromium', false, 'This can read and change site data'],
    ['cannot be asked', 'chromium', undefined, 'the three dots beside Crosslight'],
    ['refuses', 'firefox', false, 'add-ons page'],
  ] as const)('says where it can be allowed when the browser %s (%s)', async (_what, browserKind, allows, words) => {
    await renderPopup({ ...away('withheld', 'www.bbc.com'), browserKind, ...(allows === undefined ? {} : { allows }) });
    fireEvent.click(screen.getByRole('button', { name: 'Allow' }));
    const said = await screen.findByText(/^The browser did not allow it/);
    expect(said.textContent).toContain(words);
    expect(said.textContent).toContain('www.bbc.com');
  });

  it('says nothing new while the page is only going away', async () => {
    const { stopPage } = await renderPopup();
    stopPage();
    await new Promise((resolve) => setTimeout(resolve));
    screen.getByRole('heading', { name: 'On for harbourpost.example · 4 marks' });
  });

  it('says that the browser did not allow a site which is not listed, and no place that it does not have', async () => {
    await renderPopup({ ...away('not permitted', 'example.org'), allows: false });
    fireEvent.click(screen.getByRole('button', { name: 'Always on example.org' }));
    expect((await screen.findByText(/^The browser did not allow it/)).textContent).toBe(
      'The browser did not allow it; nothing has changed.',
    );
  });

  it('says where a site was added by the reader, and gives it back', async () => {
    const added = ['*://harbourpost.example/*'];
    const { asked, stopPage } = await renderPopup({ ...ON_PAGE, place: { access: 'permitted', host: PAGE.host, added } });
    screen.getByText('You added harbourpost.example.');
    fireEvent.click(screen.getByRole('button', { name: 'Stop running here' }));
    await waitFor(() => expect(asked).toContainEqual(['giveBack', added]));
    stopPage({ access: 'not permitted', host: PAGE.host });
    await screen.findByRole('heading', { name: 'Not running on harbourpost.example' });
  });

  it('says why the browser refused to run', async () => {
    await renderPopup({ ...away('not permitted', 'example.org'), runOnce: { ok: false, reason: 'This page cannot be scripted.' } });
    fireEvent.click(screen.getByRole('button', { name: 'Run on this page' }));
    await screen.findByText('That did not work. The browser says: This page cannot be scripted.');
  });

  it('asks the page again when the tab has loaded', async () => {
    const { load, showPage } = await renderPopup(away('permitted', 'example.org'));
    showPage({ host: 'example.org' });
    load();
    await screen.findByText('On');
  });

  it('says in words that the engine could not answer', async () => {
    await renderPopup({ ...ON_PAGE, packsFail: 'The pack could not be opened' });
    await screen.findByText('The pack could not be opened');
  });

  it('counts of a page that is no article only the terms that it lists', async () => {
    const [first, ...rest] = TERMS.map(({ mark: _mark, ...term }) => ({ ...term, unpainted: 'not an article' as const }));
    await renderPopup(onPage({ kind: 'no article', marks: 0, terms: [{ ...first!, unpainted: 'hidden for good' }, ...rest] }));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Not an article: 3 terms, no marks');
    screen.getByText('3 terms on this page');
  });

  it('follows the page', async () => {
    const { showPage } = await renderPopup();
    showPage({ marks: 3, terms: TERMS.slice(0, 3) });
    await screen.findByText('3 terms on this page');
    expect(screen.getByText('for harbourpost.example · 3 marks')).toBeTruthy();
  });

  it('tells that unreadable settings were kept aside', async () => {
    await renderPopup({ ...ON_PAGE, settings: { unreadable: ['display'] } });
    await screen.findByText('Some settings could not be read. They were kept aside, and the defaults serve.');
  });

  it('says that nothing was found, what was seen all the same, and looks again', async () => {
    const { asked } = await renderPopup(onPage({ marks: 0, terms: [] }));
    expect(screen.getByText('No term of the pack was recognised in this page’s text.')).toBeTruthy();
    const seen = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(seen).toContain('Minsk Undecided: no word near it says whether Minsk agreements is meant.');
    fireEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(asked).toContainEqual(['readAgain']);
  });

  it('does not say that nothing was recognised when all of it is switched off', async () => {
    await renderPopup(onPage({ marks: 0, terms: TERMS.map(({ mark: _mark, ...term }) => ({ ...term, unpainted: 'topic off' as const })) }));
    expect(screen.getByText('Every term recognised in this page’s text is switched off or hidden.')).toBeTruthy();
  });

  it('has no button for what does not exist yet', async () => {
    const { container } = await renderPopup();
    const names = within(container as HTMLElement)
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(names.join()).not.toMatch(/options/i);
  });
});
