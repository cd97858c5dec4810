// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Unmarked, UnmarkedReason } from '../../common/messages.ts';
import { TextsContext } from '../../components/texts.tsx';
import { PanelApp } from '../../entrypoints/sidepanel/PanelApp.tsx';
import './effects.ts';
import { createFakeDesk, type FakeDesk } from './panel-fakes.ts';
import { ENGLISH } from './popup-render.tsx';
import { BUCHAREST, PACK, PAGE, QUESTION } from './popup-sample.ts';

afterEach(cleanup);

async function renderPanel(given?: FakeDesk) {
  const fake = createFakeDesk(given);
  const view = render(
    <TextsContext.Provider value={ENGLISH}>
      <PanelApp services={fake.services} />
    </TextsContext.Provider>,
  );
  await waitFor(() => expect(screen.getAllByRole('heading').length).toBeGreaterThan(1)); // its own and the view's
  return { ...fake, ...view };
}

const view = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const term = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const current = () => screen.getByRole('navigation').querySelector('[aria-current]')?.textContent;

const unmarked = (reason: UnmarkedReason, surface = 'Bucharest'): Unmarked => ({
  term: `${PACK}/bucharest-summit`,
  name: 'Bucharest summit',
  surface,
  frameId: 0,
  block: 3,
  start: 0,
  end: surface.length,
  reason,
});

describe('the page view', () => {
  it('names the page it follows and lists its terms', async () => {
    await renderPanel();
    expect(screen.getByText(`Follows: ${PAGE.title}`)).toBeTruthy();
    expect(screen.getByRole('heading', { name: /terms on this page/ })).toBeTruthy();
    expect(current()).toBe('Page');
  });

  it('shows a term on the page and opens it in the view of that name', async () => {
    const { asked } = await renderPanel();
    term(/^Bucharest summit/);
    expect(await screen.findByRole('heading', { level: 2, name: 'Bucharest summit' })).toBeTruthy();
    expect(current()).toBe('Term');
    expect(asked).toContainEqual(['reveal', `${PACK}/bucharest-summit`]);
  });

  it.each<[UnmarkedReason, string]>([
    [{ kind: 'undecided' }, 'Undecided: no word near it says whether Bucharest summit is meant.'],
    [{ kind: 'excluded', cue: 'Bucharest Nine' }, '“Bucharest Nine” near it says that something other than Bucharest summit is meant.'],
    [{ kind: 'place', place: 'caption' }, 'In a caption. Captions are read and left alone.'],
    [{ kind: 'place', place: 'outside' }, 'Outside the article’s text.'],
    [{ kind: 'unpainted', why: 'topic off' }, 'Its topic is switched off.'],
    [{ kind: 'unpainted', why: 'hidden for good' }, 'You hid Bucharest summit for good.'],
    [{ kind: 'unpainted', why: 'density' }, 'Density: six marks stand already, or fewer than 80 words lie between it and another mark.'],
  ])('says why a word has no mark: %j', async (reason, words) => {
    await renderPanel({ page: { ...PAGE, unmarked: [unmarked(reason)] } });
    expect(screen.getByRole('heading', { name: 'Why no mark?' })).toBeTruthy();
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('has words for every reason', async () => {
    const reasons: UnmarkedReason[] = [
      ...(['headline', 'heading', 'table'] as const).map((place) => ({ kind: 'place' as const, place })),
      ...(['hidden until the tab closes', 'not an article', 'marked in another frame'] as const).map((why) => ({
        kind: 'unpainted' as const,
        why,
      })),
    ];
    await renderPanel({ page: { ...PAGE, unmarked: reasons.map((reason, i) => unmarked(reason, `word ${i}`)) } });
    for (const line of document.querySelectorAll('.seen-reason')) expect(line.textContent).not.toMatch(/panel_/);
  });

  it('goes on at the first word that comes to sight when all are shown', async () => {
    const words = Array.from({ length: 8 }, (_, i) => ({ ...unmarked({ kind: 'undecided' }, `word ${i}`), block: i }));
    await renderPanel({ page: { ...PAGE, unmarked: words } });
    view('Show all 8');
    expect(document.activeElement?.textContent).toContain('word 6');
  });

  it('goes on at what came instead of a state when its button was pressed', async () => {
    await renderPanel({
      page: undefined,
      place: { access: 'not permitted', host: 'example.org' },
      runOnce: { ok: true, page: PAGE },
    });
    const run = await screen.findByRole('button', { name: /Run on this page/ });
    run.focus();
    fireEvent.click(run);
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/terms on this page/));
  });

  it('shows a seen word on the page, and says when it is gone', async () => {
    const { asked } = await renderPanel({ page: { ...PAGE, unmarked: [unmarked({ kind: 'undecided' })] }, revealed: false });
    term(/^Show on page: Bucharest/);
    expect(await screen.findByText('These words are no longer on the page.')).toBeTruthy();
    expect(asked).toContainEqual(['revealPlace', 'Bucharest']);
  });

  it('switches a source off and says what is then missing', async () => {
    const { asked } = await renderPanel();
    expect(await screen.findByText('3 of 3 on')).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: /opinion essay/ }));
    expect(asked).toContainEqual(['changeSettings', { kind: 'source', source: `${PACK}/s1`, on: false }]);
    expect(await screen.findByText('Off: 2 questions show a reading less.')).toBeTruthy();
    expect(screen.getByText('2 of 3 on')).toBeTruthy();
  });

  it('folds the sources of the record, unless one of them is off', async () => {
    await renderPanel();
    await screen.findByText('3 of 3 on');
    expect(screen.queryByRole('checkbox', { name: /Declaration/ })).toBeNull();
    term(/document or statement of the record/);
    expect(screen.getByRole('checkbox', { name: /Declaration/ })).toBeTruthy();
  });

  it('says what holds where nothing runs, with its button', async () => {
    await renderPanel({ page: undefined, place: { access: 'not permitted', host: 'example.org' } });
    expect(await screen.findByRole('heading', { name: /Not running on example.org/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Run on this page/ })).toBeTruthy();
  });
});

describe('the term view', () => {
  it('shows all framings unfolded, what is settled and what is not, and every line of the record', async () => {
    await renderPanel({ request: { kind: 'term', term: `${PACK}/bucharest-summit` } });
    await screen.findByRole('heading', { level: 2, name: 'Bucharest summit' });
    for (const { statement } of BUCHAREST.question!.framings) expect(screen.getByText(statement)).toBeTruthy();
    expect(screen.getByText(BUCHAREST.question!.notDisputed)).toBeTruthy();
    expect(screen.getByText('Whether the pledge was a promise, a mistake or an evasion.')).toBeTruthy();
    for (const { text } of BUCHAREST.record) expect(screen.getByText(text)).toBeTruthy();
  });

  it('opens a question that was asked for', async () => {
    await renderPanel({ request: { kind: 'question', pack: PACK, id: QUESTION.id } });
    expect(await screen.findByRole('heading', { name: QUESTION.title })).toBeTruthy();
  });

  it('offers to switch a source on where a reading is hidden', async () => {
    const hidden = [{ source: 's2', shortName: 'opinion essay, December 2025', count: 2 }];
    const { asked } = await renderPanel({
      request: { kind: 'term', term: `${PACK}/bucharest-summit` },
      explain: async () => ({ ...BUCHAREST, question: { ...BUCHAREST.question!, hidden } }),
    });
    const line = await screen.findByText(/readings hidden: you switched off opinion essay, December 2025/);
    fireEvent.click(within(line).getByRole('button', { name: 'Switch on' }));
    expect(asked).toContainEqual(['changeSettings', { kind: 'source', source: `${PACK}/s2`, on: true }]);
  });

  it('stays when another tab is followed, and says where it is from', async () => {
    const { asked, follow } = await renderPanel({ request: { kind: 'term', term: `${PACK}/bucharest-summit` } });
    await screen.findByRole('heading', { level: 2, name: 'Bucharest summit' });
    await act(async () => follow({ id: 8, title: 'Another page' }));
    expect(await screen.findByText(/^From another tab:/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 2, name: 'Bucharest summit' })).toBeTruthy();
    term(/^Go there/);
    expect(asked).toContainEqual(['goTo', 7]);
  });

  it('says why an entry could not be kept', async () => {
    await renderPanel({ request: { kind: 'term', term: `${PACK}/bucharest-summit` } });
    await screen.findByRole('heading', { level: 2, name: 'Bucharest summit' });
    term(/^Keep/);
    expect(await screen.findByText('The storage is full.')).toBeTruthy();
  });

  it('shows what is asked of it while it is open', async () => {
    const { ask } = await renderPanel();
    await act(async () => ask({ kind: 'term', term: `${PACK}/bucharest-summit` }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Bucharest summit' })).toBeTruthy();
  });

  it('has the citation selected that a page did not let be copied', async () => {
    await renderPanel({ request: { kind: 'cite', subject: { kind: 'term', pack: PACK, id: 'bucharest-summit' } } });
    await screen.findByRole('heading', { level: 2, name: 'Bucharest summit' });
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Citation' }).value).toBe(BUCHAREST.plainCitation);
  });

  it('leaves an open entry as it was while another view is looked at', async () => {
    await renderPanel({ request: { kind: 'term', term: `${PACK}/bucharest-summit` } });
    await screen.findByRole('heading', { level: 2, name: 'Bucharest summit' });
    const [first] = BUCHAREST.question!.framings;
    fireEvent.click(screen.getByText(first!.label));
    expect(screen.queryByText(first!.statement)).toBeNull();
    view('Events');
    view('Term');
    expect(screen.getByRole('heading', { level: 2, name: 'Bucharest summit' })).toBeTruthy();
    expect(screen.queryByText(first!.statement)).toBeNull();
  });

  it('goes on at the search when the entry is closed', async () => {
    await renderPanel({ request: { kind: 'term', term: `${PACK}/bucharest-summit` } });
    await screen.findByRole('heading', { level: 2, name: 'Bucharest summit' });
    view('Close this entry');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('goes on at the reading that came back when its source is switched on', async () => {
    const question = BUCHAREST.question!;
    const [first, ...others] = question.framings;
    const hidden = [{ source: 's2', shortName: 'opinion essay, December 2025', count: 1 }];
    let isOff = true;
    await renderPanel({
      request: { kind: 'term', term: `${PACK}/bucharest-summit` },
      explain: async () => (isOff ? { ...BUCHAREST, question: { ...question, framings: others, hidden } } : BUCHAREST),
      settings: { sites: { off: [], hiddenTerms: [], sourcesOff: [`${PACK}/s2`] } },
    });
    const line = await screen.findByText(/1 of \d readings hidden/);
    isOff = false;
    fireEvent.click(within(line).getByRole('button', { name: 'Switch on' }));
    await screen.findByText(first!.statement);
    expect(document.activeElement?.textContent).toContain(first!.label);
  });

  it('goes on at the actions when a silencing is taken back', async () => {
    await renderPanel({ request: { kind: 'term', term: `${PACK}/bucharest-summit` } });
    await screen.findByRole('heading', { level: 2, name: 'Bucharest summit' });
    view('Silence…');
    fireEvent.click(screen.getByRole('menuitem', { name: /for good/ }));
    const undo = await screen.findByRole('button', { name: 'Undo' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    fireEvent.click(undo);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show on page' })));
  });

  it('has the citation selected also where the entry is open and something was done with it', async () => {
    const { ask } = await renderPanel({ request: { kind: 'term', term: `${PACK}/bucharest-summit` } });
    await screen.findByRole('heading', { level: 2, name: 'Bucharest summit' });
    view('Copy citation');
    await screen.findByText(/^Copied with all/);
    await act(async () => ask({ kind: 'cite', subject: { kind: 'term', pack: PACK, id: 'bucharest-summit' } }));
    expect(await screen.findByRole('textbox', { name: 'Citation' })).toBeTruthy();
  });

  it('has a search while nothing is open', async () => {
    const { asked } = await renderPanel();
    view('Term');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'istanbul' } });
    await screen.findByText('Not in this corpus.');
    expect(asked).toContainEqual(['search', 'istanbul']);
  });
});
