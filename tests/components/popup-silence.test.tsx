// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ON_PAGE } from './popup-fakes.ts';
import { renderPopup } from './popup-render.tsx';
import { BUCHAREST, PAGE } from './popup-sample.ts';

afterEach(cleanup);

const TERM = 'ukraine-nato/bucharest-summit';
const HOST = 'harbourpost.example';

async function openMenu() {
  const popup = await renderPopup();
  fireEvent.click(screen.getByRole('button', { name: /^Bucharest summit/ }));
  await screen.findByText(BUCHAREST.question!.title);
  fireEvent.click(screen.getByRole('button', { name: 'Silence…' }));
  return popup;
}

const said = () => screen.getAllByRole('status').map((one) => one.textContent);
const change = (what: object) => ['changeSettings', what];
const WAYS = [
  {
    row: 'Hide this term until the tab closes',
    done: ['hideTerm', TERM, true],
    words: 'Hidden until the tab closes: Bucharest summit',
    undone: ['hideTerm', TERM, false],
  },
  {
    row: 'Hide this term for good',
    done: change({ kind: 'term', term: TERM, hidden: true }),
    words: 'Hidden for good: Bucharest summit',
    undone: change({ kind: 'term', term: TERM, hidden: false }),
  },
  {
    row: 'Switch topic “NATO and its decisions” off',
    done: change({ kind: 'topic', topic: 'ukraine-nato/nato', on: false }),
    words: '“NATO and its decisions” is off.',
    undone: change({ kind: 'topic', topic: 'ukraine-nato/nato', on: true }),
  },
  {
    row: `Turn off ${HOST}`,
    done: change({ kind: 'site', host: HOST, on: false }),
    words: `Off for ${HOST}.`,
    undone: change({ kind: 'site', host: HOST, on: true }),
  },
];

describe('Silence… of an open term', () => {
  it('offers four ways, each saying what it silences', async () => {
    await openMenu();
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(WAYS.map(({ row }) => row));
  });

  it.each(WAYS)('$row: does it, says so and undoes it', async ({ row, done, words, undone }) => {
    const { asked } = await openMenu();
    fireEvent.click(screen.getByRole('menuitem', { name: row }));
    expect(asked).toContainEqual(done);
    await waitFor(() => expect(said()).toContain(words));
    const undo = screen.getByRole('button', { name: 'Undo' });
    expect(document.activeElement).toBe(undo);
    expect(screen.queryByRole('menu')).toBeNull();
    fireEvent.click(undo);
    await waitFor(() => expect(said()).not.toContain(words));
    expect(asked).toContainEqual(undone);
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('closes with Escape before anything else does, and gives the focus back', async () => {
    const { asked } = await openMenu();
    expect(document.activeElement?.textContent).toBe(WAYS[0]!.row);
    expect(fireEvent.keyDown(document.activeElement!, { key: 'Escape' })).toBe(false);
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Silence…' }));
    expect(asked).not.toContainEqual(['close']);
  });

  it('closes with a press beside it', async () => {
    await openMenu();
    fireEvent.pointerDown(screen.getByRole('searchbox'));
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  });
});

describe('what is hidden', () => {
  const hidden = (until: 'the tab closes' | 'brought back', ...names: string[]) =>
    names.map((name) => ({ term: `p/${name.toLowerCase()}` as const, name, until }));

  it('for good is named with the way back, on every page', async () => {
    const { asked } = await renderPopup({ page: undefined, place: { access: 'unreadable' }, hidden: hidden('brought back', 'One') });
    await screen.findByText('Hidden for good:', { exact: false });
    fireEvent.click(screen.getByRole('button', { name: 'Bring back One' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Bring back/ })).toBeNull());
    expect(asked).toContainEqual(change({ kind: 'term', term: 'p/one', hidden: false }));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('in the tab is named with the way back', async () => {
    const { asked } = await renderPopup({ ...ON_PAGE, hidden: hidden('the tab closes', 'One') });
    await screen.findByText('Hidden until the tab closes:', { exact: false });
    fireEvent.click(screen.getByRole('button', { name: 'Bring back One' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Bring back/ })).toBeNull());
    expect(asked).toContainEqual(['hideTerm', 'p/one', false]);
  });

  it('folds behind its number from two on, each kind by itself', async () => {
    await renderPopup({
      ...ON_PAGE,
      hidden: [...hidden('the tab closes', 'One', 'Two'), ...hidden('brought back', 'Three', 'Four', 'Five')],
    });
    fireEvent.click(await screen.findByRole('button', { name: '2 terms hidden until the tab closes' }));
    expect(screen.getAllByRole('button', { name: /^Bring back/ })).toHaveLength(2);
    fireEvent.click(screen.getByRole('button', { name: '3 terms hidden for good' }));
    expect(screen.getAllByRole('button', { name: /^Bring back/ })).toHaveLength(5);
  });

  it('names topics and sites that are off and have no switch in sight, each with the way back', async () => {
    const settings = {
      display: { topicsOff: ['p/gone' as const], newestFirst: false },
      sites: { off: ['one.example', 'two.example'], hiddenTerms: [], sourcesOff: [] },
    };
    const { asked } = await renderPopup({ page: undefined, place: { access: 'unreadable' }, settings });
    await screen.findByText('Topic off:', { exact: false });
    fireEvent.click(screen.getByRole('button', { name: 'Bring back p/gone' }));
    await waitFor(() => expect(screen.queryByText('Topic off:', { exact: false })).toBeNull());
    expect(asked).toContainEqual(change({ kind: 'topic', topic: 'p/gone', on: true }));
    fireEvent.click(screen.getByRole('button', { name: '2 sites off' }));
    fireEvent.click(screen.getByRole('button', { name: 'Bring back two.example' }));
    await screen.findByText('Site off:', { exact: false });
    expect(asked).toContainEqual(change({ kind: 'site', host: 'two.example', on: true }));
  });

  it('leaves to the tick boxes and to the switch what they show', async () => {
    const settings = {
      display: { topicsOff: ['p/gone' as const], newestFirst: false },
      sites: { off: [PAGE.host], hiddenTerms: [], sourcesOff: [] },
    };
    await renderPopup({ ...ON_PAGE, settings });
    await screen.findAllByRole('checkbox');
    expect(screen.queryByRole('button', { name: /^Bring back/ })).toBeNull();
  });
});
