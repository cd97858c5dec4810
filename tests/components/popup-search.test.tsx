// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { SearchResults } from '../../engine/views.ts';
import { ON_PAGE } from './popup-fakes.ts';
import { renderPopup } from './popup-render.tsx';
import { BUCHAREST, PACK } from './popup-sample.ts';

afterEach(cleanup);

const FOUND: SearchResults = {
  how: 'nearest',
  terms: [
    { pack: PACK, id: 'bucharest-summit', name: 'Bucharest summit', gloss: 'NATO leaders’ meeting', ranges: [[0, 9]] },
    { pack: PACK, id: 'budapest-memorandum', name: 'Budapest memorandum', gloss: 'Assurances, 1994', ranges: [] },
  ],
};

async function search(query: string, results?: SearchResults) {
  const popup = await renderPopup({ ...ON_PAGE, ...(results ? { results } : {}) });
  const field = screen.getByRole('searchbox') as HTMLInputElement;
  fireEvent.input(field, { target: { value: query } });
  return { ...popup, field };
}

describe('the search of the popup', () => {
  it('puts results in the place of the terms, matched letters marked, and says when nothing is spelled that way', async () => {
    const { asked } = await search('bucarest', FOUND);
    await screen.findByText('Nothing is spelled that way. Nearest:');
    expect(screen.getByText('Terms, 2')).toBeTruthy();
    expect(screen.queryByText('4 terms on this page')).toBeNull();
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Bucharest']);
    expect(screen.getAllByText('on this page')).toHaveLength(1);
    expect(asked).toContainEqual(['search', 'bucarest']);
  });

  it('is silent about the spelling when it is right', async () => {
    await search('bucharest', { ...FOUND, how: 'spelled' });
    await screen.findByText('Terms, 2');
    expect(screen.queryByText('Nothing is spelled that way. Nearest:')).toBeNull();
  });

  it('says "Not in this corpus."', async () => {
    await search('zebra');
    await screen.findByText('Not in this corpus.');
  });

  it('opens a result in its place, also one that the page does not have', async () => {
    const { asked } = await search('budapest', {
      how: 'spelled',
      terms: [{ pack: PACK, id: 'bucharest-summit', name: 'Bucharest summit', gloss: '', ranges: [] }],
    });
    fireEvent.click(await screen.findByRole('button', { name: /^Bucharest summit/ }));
    await screen.findByText(BUCHAREST.question!.title);
    expect(screen.getByRole('button', { name: 'Show on page' })).toBeTruthy();
    expect(asked).toContainEqual(['reveal', 'ukraine-nato/bucharest-summit']);
  });

  it('offers nothing of the page for a term that is not on it', async () => {
    const { asked } = await renderPopup({
      page: undefined,
      place: { access: 'unreadable' },
      results: { how: 'spelled', terms: [{ pack: PACK, id: 'bucharest-summit', name: 'Bucharest summit', gloss: '', ranges: [] }] },
    });
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'bucharest' } });
    fireEvent.click(await screen.findByRole('button', { name: /^Bucharest summit/ }));
    await screen.findByRole('button', { name: 'Copy citation' });
    expect(screen.queryByRole('button', { name: 'Show on page' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Hide/ })).toBeNull();
    expect(asked.map(([what]) => what)).not.toContain('reveal');
  });

  it('empties at Escape and closes at a second one', async () => {
    const { field, asked } = await search('bucarest', FOUND);
    await screen.findByText('Terms, 2');
    fireEvent.keyDown(field, { key: 'Escape' });
    await screen.findByText('4 terms on this page');
    expect(field.value).toBe('');
    expect(asked).not.toContainEqual(['close']);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(asked).toContainEqual(['close']);
  });

  it('goes down into the results and up again', async () => {
    const { field } = await search('bucarest', FOUND);
    await screen.findByText('Terms, 2');
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(document.activeElement?.textContent).toMatch(/^Bucharest summit/);
    fireEvent.keyDown(document.activeElement!, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(field);
  });

  it('drops the answer to an earlier query', async () => {
    const { services, field } = await search('a');
    const answers: ((results: SearchResults) => void)[] = [];
    services.search = () => new Promise((resolve) => answers.push(resolve));
    fireEvent.input(field, { target: { value: 'first' } });
    await waitFor(() => expect(answers).toHaveLength(1));
    fireEvent.input(field, { target: { value: 'second' } });
    await waitFor(() => expect(answers).toHaveLength(2));
    answers[1]!(FOUND);
    await screen.findByText('Terms, 2');
    answers[0]!({ how: 'spelled', terms: [] });
    await Promise.resolve();
    expect(screen.getByText('Terms, 2')).toBeTruthy();
  });
});
