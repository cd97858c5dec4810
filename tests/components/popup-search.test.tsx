// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { FoundPassage, FoundQuestion, FoundTerm, SearchResults } from '../../engine/views.ts';
import { ON_PAGE } from './popup-fakes.ts';
import { renderPopup } from './popup-render.tsx';
import { BUCHAREST, PACK, QUESTION } from './popup-sample.ts';

afterEach(cleanup);

/** A count stands in its heading, and once more for those who hear it. */
const HEADING = { selector: 'h2' };

const term = (id: string, name: string, rest: Partial<FoundTerm> = {}): FoundTerm => ({
  pack: PACK,
  language: 'en',
  id,
  name,
  gloss: '',
  nameSpans: [],
  glossSpans: [],
  ...rest,
});

function found(rest: Partial<SearchResults>): SearchResults {
  const { terms = [], questions = [], passages = [] } = rest;
  const counts = { terms: terms.length, questions: questions.length, passages: passages.length };
  return { how: 'spelled', terms, questions, passages, counts, ...rest };
}

const QUESTION_FOUND: FoundQuestion = {
  pack: PACK,
  language: 'en',
  id: QUESTION.id,
  title: QUESTION.title,
  titleSpans: [[23, 29]],
  letters: ['A', 'D'],
  label: { letter: 'B', text: 'A pledge NATO must disavow', spans: [[14, 18]] },
  asOf: '2026-10-09',
};

const RECORD_FOUND: FoundPassage = {
  pack: PACK,
  language: 'en',
  id: 'rec-1',
  kind: 'record',
  text: 'Zakharova: NATO must disavow the promises.',
  textSpans: [[16, 20]],
  voiceSpans: [],
  sourceName: 'ministry statement, February 2025',
  sourceSpans: [],
  paragraph: null,
  reading: { how: 'report' },
  date: '2025-02-18',
  question: QUESTION.id,
  framing: 'framing-B',
  asOf: '2026-10-09',
};

const CLAIM_FOUND: FoundPassage = {
  ...RECORD_FOUND,
  id: 's1-p19-a',
  kind: 'claim',
  text: 'The pledge must be kept.',
  textSpans: [[11, 15]],
  voice: 'author of the essay',
  voiceSpans: [],
  paragraph: 19,
};

const FOUND = found({
  how: 'nearest',
  terms: [
    term('bucharest-summit', 'Bucharest summit', { gloss: 'NATO leaders’ meeting', nameSpans: [[0, 9]] }),
    term('budapest-memorandum', 'Budapest memorandum', {
      gloss: 'Assurances, 1994',
      alsoWritten: { text: 'Budapester Memorandum', language: 'de', spans: [[0, 10]] },
    }),
  ],
});

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
    expect(screen.getByText('Terms, 2', HEADING)).toBeTruthy();
    expect(screen.queryByText('4 terms on this page')).toBeNull();
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Bucharest', 'Budapester']);
    expect(screen.getAllByText('on this page')).toHaveLength(1);
    expect(asked).toContainEqual(['search', 'bucarest']);
  });

  it('is silent about the spelling when it is right', async () => {
    await search('bucharest', { ...FOUND, how: 'spelled' });
    await screen.findByText('Terms, 2', HEADING);
    expect(screen.queryByText('Nothing is spelled that way. Nearest:')).toBeNull();
  });

  it('says when nothing has all the words, and how much was found', async () => {
    await search('bucharest war', { ...FOUND, how: 'some' });
    expect((await screen.findByText(/^Nothing has all these words\. Nearest:/)).textContent).toMatch(/Terms, 2$/);
  });

  it('gives another name as the reason, in its language', async () => {
    await search('budapester', FOUND);
    const also = await screen.findByText('also written', { exact: false });
    expect(also.textContent).toBe('also written Budapester Memorandum');
    expect(also.querySelector('bdi')!.lang).toBe('de');
  });

  it('lists questions with their letters and passages with their source, each kind under its count', async () => {
    await search('must', found({ questions: [QUESTION_FOUND], passages: [RECORD_FOUND, CLAIM_FOUND] }));
    await screen.findByText('Questions, 1', HEADING);
    expect(screen.getByText('Passages, 2', HEADING)).toBeTruthy();
    expect(screen.queryByText(/^Terms,/)).toBeNull();
    const [question, record, claim] = screen
      .getAllByRole('button', { expanded: false })
      .filter((row) => row.classList.contains('found-row'));
    expect(question!.textContent).toBe(`${QUESTION.title}A to DB A pledge NATO must disavow`);
    expect(record!.textContent).toBe('Zakharova: NATO must disavow the promises. Report read. Ministry statement, February 20252025');
    expect(claim!.textContent).toBe(
      'The pledge must be kept. Author of the essay. Claim. Ministry statement, February 2025, paragraph 19.',
    );
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['pledge', 'must', 'must', 'must']);
  });

  it('says how many there are where not all are shown', async () => {
    await search('must', found({ passages: [RECORD_FOUND], counts: { terms: 0, questions: 0, passages: 57 } }));
    await screen.findByText('Passages, 1 of 57', HEADING);
  });

  it('opens a question in its place, with its framings and the record', async () => {
    await search('pledge', found({ questions: [QUESTION_FOUND] }));
    const row = await screen.findByRole('button', { name: /A to D/ });
    fireEvent.click(row);
    await screen.findByText(QUESTION.framings[3]!.label);
    expect(document.querySelectorAll('.framing-row')).toHaveLength(4);
    expect(document.querySelectorAll('.framing-body')).toHaveLength(0);
    expect(screen.getByText(BUCHAREST.record[0]!.text)).toBeTruthy();
    expect(row.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(row);
    expect(document.querySelectorAll('.framing-row')).toHaveLength(0);
  });

  it('opens the question that uses a passage, at the framing that rests on it; the passage stays in view', async () => {
    await search('disavow', found({ passages: [RECORD_FOUND] }));
    fireEvent.click(await screen.findByRole('button', { name: /^Zakharova/ }));
    await screen.findByText(QUESTION.framings[1]!.statement);
    expect(document.querySelectorAll('.framing-body')).toHaveLength(1);
    expect(document.querySelector('.found-record')!.textContent).toContain(RECORD_FOUND.text);
  });

  it('opens the term that uses a passage where no question does, and nothing where it stands for itself', async () => {
    const { question: _question, framing: _framing, ...alone } = CLAIM_FOUND;
    await search(
      'kept',
      found({
        passages: [
          { ...alone, term: 'bucharest-summit' },
          { ...alone, id: 'x', text: 'Used by none.', textSpans: [] },
        ],
      }),
    );
    fireEvent.click(await screen.findByRole('button', { name: /^The pledge must be kept/ }));
    await screen.findByRole('button', { name: 'Copy citation' });
    expect(screen.queryByRole('button', { name: /^Used by none/ })).toBeNull();
    expect(screen.getByText(/^Used by none/)).toBeTruthy();
  });

  it('goes with the arrow keys from kind to kind', async () => {
    const { field } = await search('must', found({ terms: [term('a', 'Alpha')], questions: [QUESTION_FOUND], passages: [RECORD_FOUND] }));
    await screen.findByText('Passages, 1', HEADING);
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    const path = ['ArrowDown', 'ArrowDown', 'Home', 'End'].map((key) => {
      fireEvent.keyDown(document.activeElement!, { key });
      return document.activeElement!.textContent!.slice(0, 5);
    });
    expect(path).toEqual(['How s', 'Zakha', 'Alpha', 'Zakha']);
  });

  it('has the index made as soon as somebody is about to type', async () => {
    const { asked } = await renderPopup(ON_PAGE);
    expect(asked).not.toContainEqual(['search', '']);
    fireEvent.focus(screen.getByRole('searchbox'));
    expect(asked).toContainEqual(['search', '']);
    expect(screen.getByText('4 terms on this page')).toBeTruthy();
  });

  it('says "Not in this corpus."', async () => {
    await search('zebra');
    await screen.findByText('Not in this corpus.');
  });

  it('opens a result in its place, also one that the page does not have', async () => {
    const { asked } = await search('budapest', found({ terms: [term('bucharest-summit', 'Bucharest summit')] }));
    fireEvent.click(await screen.findByRole('button', { name: /^Bucharest summit/ }));
    await screen.findByText(BUCHAREST.question!.title);
    expect(screen.getByRole('button', { name: 'Show on page' })).toBeTruthy();
    expect(asked).toContainEqual(['reveal', 'ukraine-nato/bucharest-summit']);
  });

  it('offers nothing of the page for a term that is not on it', async () => {
    const { asked } = await renderPopup({
      page: undefined,
      place: { access: 'unreadable' },
      results: found({ terms: [term('bucharest-summit', 'Bucharest summit')] }),
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
    await screen.findByText('Terms, 2', HEADING);
    fireEvent.keyDown(field, { key: 'Escape' });
    await screen.findByText('4 terms on this page');
    expect(field.value).toBe('');
    expect(asked).not.toContainEqual(['close']);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(asked).toContainEqual(['close']);
  });

  it('goes down into the results and up again', async () => {
    const { field } = await search('bucarest', FOUND);
    await screen.findByText('Terms, 2', HEADING);
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
    await screen.findByText('Terms, 2', HEADING);
    answers[0]!(found({}));
    await Promise.resolve();
    expect(screen.getByText('Terms, 2', HEADING)).toBeTruthy();
  });
});
