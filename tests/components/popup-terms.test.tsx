// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ON_PAGE } from './popup-fakes.ts';
import { renderPopup } from './popup-render.tsx';
import { BUCHAREST, PAGE, TERMS } from './popup-sample.ts';

afterEach(cleanup);

const row = (name: RegExp) => screen.getByRole('button', { name });

async function openBucharest(given = ON_PAGE) {
  const popup = await renderPopup(given);
  fireEvent.click(row(/^Bucharest summit/));
  await screen.findByText(BUCHAREST.question!.title);
  return popup;
}

describe('terms on this page', () => {
  it('stand in reading order with their mentions, and say which are marked', async () => {
    await renderPopup({
      ...ON_PAGE,
      page: {
        ...PAGE,
        terms: TERMS.map(({ mark, ...term }, at) => (at === 1 ? { ...term, unpainted: 'density' as const } : { ...term, mark: mark! })),
      },
    });
    const rows = screen.getAllByRole('button', { expanded: false }).map((button) => button.textContent);
    expect(rows).toEqual([
      'Bucharest summit, marked. 2 mentionsNATO leaders’ meeting, 2–4 April 2008',
      'Article 51 mentionNATO’s mutual-defence clause, 1949',
      'NATO-Ukraine Council, marked. 1 mentionJoint body of NATO and Ukraine, 2023',
      'Istanbul draft, marked. 1 mentionRussian-Ukrainian treaty draft, April 2022',
    ]);
  });

  it('end with what was seen and not marked, without the words of terms that are listed', async () => {
    await renderPopup();
    expect(screen.getByText('2 more words seen and not marked.')).toBeTruthy();
  });

  it.each(['topic off', 'hidden until the tab closes', 'hidden for good'] as const)('leave out what is %s', async (unpainted) => {
    const { mark: _mark, ...draft } = TERMS[3]!;
    await renderPopup({ ...ON_PAGE, page: { ...PAGE, marks: 3, terms: [...TERMS.slice(0, 3), { ...draft, unpainted }] } });
    expect(screen.getByText('3 terms on this page')).toBeTruthy();
    expect(screen.queryByText('Istanbul draft')).toBeNull();
  });

  it('choosing one scrolls the page to it and shows every framing with the record below', async () => {
    const { asked } = await openBucharest();
    expect(asked).toContainEqual(['reveal', 'ukraine-nato/bucharest-summit']);
    for (const { label } of BUCHAREST.question!.framings) expect(screen.getByText(label)).toBeTruthy();
    expect(screen.getByText(BUCHAREST.record[0]!.text)).toBeTruthy();
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('The record, 2 lines');
  });

  it('one is open at a time', async () => {
    await openBucharest();
    fireEvent.click(row(/^Article 5/));
    await waitFor(() => expect(screen.queryByText(BUCHAREST.question!.title)).toBeNull());
    expect(screen.getAllByRole('tablist')).toHaveLength(1);
    fireEvent.click(row(/^Article 5/));
    await waitFor(() => expect(screen.queryByRole('tablist')).toBeNull());
  });

  it('exchanges the record for the passages and the full entry', async () => {
    await openBucharest();
    fireEvent.click(screen.getByRole('tab', { name: 'Passages, 2' }));
    expect(screen.getByText(BUCHAREST.passages[1]!.text)).toBeTruthy();
    expect(screen.queryByText(BUCHAREST.record[0]!.text)).toBeNull();
    fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key: 'ArrowLeft' });
    expect(document.activeElement?.textContent).toBe('Full entry');
    expect(screen.getByText(BUCHAREST.question!.notDisputed)).toBeTruthy();
    expect(screen.getByText(BUCHAREST.firstFact!)).toBeTruthy();
  });

  it('remembers the order of the framings', async () => {
    const { asked } = await openBucharest();
    fireEvent.click(screen.getByRole('button', { name: /oldest first/ }));
    expect(asked).toContainEqual(['changeSettings', { kind: 'order', newestFirst: true }]);
    await screen.findByRole('button', { name: /newest first/ });
  });

  it('copies the citation, and says how many framings go with it', async () => {
    const { asked } = await openBucharest();
    fireEvent.click(screen.getByRole('button', { name: 'Copy citation' }));
    await screen.findByText('Copied with all 4 framings');
    expect(asked).toContainEqual(['copy', BUCHAREST.plainCitation]);
  });

  it('shows the citation selected where the browser refuses to copy', async () => {
    await openBucharest({ ...ON_PAGE, copyFails: true });
    fireEvent.click(screen.getByRole('button', { name: 'Copy citation' }));
    const area = (await screen.findByRole('textbox', { name: 'Citation' })) as HTMLTextAreaElement;
    expect(area.value.slice(area.selectionStart, area.selectionEnd)).toBe(BUCHAREST.plainCitation);
  });

  it('says so when an entry cannot be read', async () => {
    await renderPopup({ ...ON_PAGE, explain: () => Promise.reject(new Error('gone')) });
    fireEvent.click(row(/^Article 5/));
    await screen.findByText('This entry could not be read. Close it and open it again.');
  });

  it('shows what a term without a question is, with its record', async () => {
    await renderPopup();
    fireEvent.click(row(/^Article 5/));
    const panel = await screen.findByRole('tabpanel');
    expect(screen.getByText(BUCHAREST.what)).toBeTruthy();
    expect(within(panel).getByText(BUCHAREST.record[0]!.text)).toBeTruthy();
  });

  it('moves between rows with the arrow keys, and from the first back to the search', async () => {
    await renderPopup();
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toMatch(/^Bucharest/);
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toMatch(/^Article 5/);
    fireEvent.keyDown(document.activeElement!, { key: 'End' });
    expect(document.activeElement?.textContent).toMatch(/^Istanbul/);
    fireEvent.keyDown(document.activeElement!, { key: 'Home' });
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });
});
