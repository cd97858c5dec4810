// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderCheck } from './check-render.tsx';
import { PLACE, QUESTION, WORDED, WORDINGS } from './check-sample.ts';

afterEach(cleanup);

const look = () => fireEvent.click(screen.getByRole('button', { name: 'Look for wordings on this page' }));
const heard = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const read = (rest: object = {}) => ({
  pageWordings: vi.fn(async () => ({ title: PLACE.title, wordings: WORDINGS, reveal: async () => true, ...rest })),
});

describe('Wordings on this page', () => {
  it('are not read before they are asked for', () => {
    const { services } = renderCheck();
    screen.getByText(/says nothing of the author’s own view/);
    expect(services.pageWordings).not.toHaveBeenCalled();
  });

  it('list all framings in their order: those found with their sentences, the others as not found', async () => {
    renderCheck(read());
    look();
    await screen.findByText('The wording of 1 framing was found.');
    screen.getByText(PLACE.title);
    const list = screen.getByRole('list', { name: QUESTION.title });
    expect([...list.querySelectorAll('.worded-framing')].map(heard)).toEqual([
      'AA refusal behind hopeful wordsNot found',
      'BA promise left undeliveredNot found',
      `CA pledge NATO must disavow${WORDED.text}Show on page`,
      'DUnrealistic from the outsetNot found',
    ]);
    expect([...list.querySelectorAll('mark')].map(heard)).toEqual(['take back what it promised']);
    const absence = screen.getByText(/^Absence is not omission: an article need not cover everything/);
    expect(absence.compareDocumentPosition(list)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('fold the questions of which nothing was found', async () => {
    renderCheck(read());
    look();
    const fold = await screen.findByRole('button', { name: /^More questions of this page’s terms, no wording found\s*1$/ });
    expect(screen.queryByRole('heading', { name: 'Had Ukraine bound itself to neutrality?' })).toBeNull();
    fireEvent.click(fold);
    const list = screen.getByRole('list', { name: 'Had Ukraine bound itself to neutrality?' });
    expect(within(list).getAllByText('Not found')).toHaveLength(QUESTION.framings.length);
  });

  it('show where a sentence stands, and say when it is gone', async () => {
    const reveal = vi.fn(async () => false);
    renderCheck(read({ reveal }));
    look();
    fireEvent.click(await screen.findByRole('button', { name: 'Show on page' }));
    expect(reveal).toHaveBeenCalledWith(WORDED);
    await screen.findByText('These words are no longer on the page.');
  });

  it('are still there after a look at another view', async () => {
    const { goAwayAndBack, services } = renderCheck(read());
    look();
    await screen.findByRole('button', { name: 'Show on page' });
    goAwayAndBack();
    screen.getByRole('button', { name: 'Show on page' });
    expect(services.pageWordings).toHaveBeenCalledTimes(1);
  });

  it('say which readings a switched-off source hides', async () => {
    const [first] = WORDINGS.questions;
    const hidden = [{ source: 's4', shortName: 'the explainer', count: 1 }];
    const wordings = { questions: [{ ...first!, question: { ...first!.question, hidden } }] };
    renderCheck(read({ wordings }));
    look();
    await screen.findByText('1 of 5 readings hidden: you switched off the explainer.');
  });

  it.each([
    [{ questions: [] }, 'This page touches no question of the corpus that was recognised. That says nothing about the page.'],
    [{ questions: WORDINGS.questions.slice(1) }, 'No framing’s wording was found. That says nothing about the page.'],
  ])('say what was not found', async (wordings, words) => {
    renderCheck(read({ wordings }));
    look();
    await screen.findByText(words);
  });

  it('say when the page can’t be read, and can be looked for again', async () => {
    const pageWordings = vi.fn(read().pageWordings).mockRejectedValueOnce(new Error('nobody there'));
    renderCheck({ pageWordings });
    look();
    await screen.findByText(/^This page can’t be read\./);
    look();
    await screen.findByRole('button', { name: 'Look again' });
  });

  it('have no fault for axe', async () => {
    const { container } = renderCheck(read());
    look();
    await screen.findByText('The wording of 1 framing was found.');
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
