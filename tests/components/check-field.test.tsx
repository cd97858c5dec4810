// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ClaimAnswer } from '../../engine/checked.ts';
import type { CheckServices } from '../../entrypoints/sidepanel/check-services.ts';
import { createFakeServices, renderCheck, requestFor } from './check-render.tsx';
import { ANSWER, CLAIM, FIFTH, NOTHING, PLACE, UNHEARD, UNKNOWN } from './check-sample.ts';

afterEach(cleanup);

const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The sentence to check' });
const write = (value: string) => fireEvent.input(field(), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const answeredBy = (answer: ClaimAnswer) => ({ checkClaim: async () => answer });

describe('the sentence to check', () => {
  it('says what to do while it is empty, and what is missing when it is checked all the same', async () => {
    const { services } = renderCheck();
    screen.getByText(/^Write or paste a sentence/);
    press('Check');
    await screen.findByText('There is no sentence yet. Write, paste or select one.');
    expect(document.activeElement).toBe(field());
    expect(services.checkClaim).not.toHaveBeenCalled();
  });

  it('is checked with Enter; with Shift it breaks the line, and an input method keeps its own', async () => {
    const { services } = renderCheck();
    write('One.');
    expect(fireEvent.keyDown(field(), { key: 'Enter', shiftKey: true })).toBe(true);
    expect(fireEvent.keyDown(field(), { key: 'Enter', isComposing: true })).toBe(true);
    expect(services.checkClaim).not.toHaveBeenCalled();
    expect(fireEvent.keyDown(field(), { key: 'Enter' })).toBe(false);
    expect(services.checkClaim).toHaveBeenCalledWith('One.');
    await screen.findByRole('heading', { name: 'Passages' });
  });

  it('comes from the page with its site and title, and is checked at once', async () => {
    const { services } = renderCheck({ request: { claim: CLAIM, place: PLACE } });
    await screen.findByRole('heading', { name: 'Passages' });
    expect(field().value).toBe(CLAIM);
    screen.getByText(new URL(PLACE.address).host.replace('www.', ''));
    screen.getByText(`“${PLACE.title}”`);
    fireEvent.click(screen.getAllByRole('button', { name: 'Keep' })[0]!);
    expect(services.keep).toHaveBeenCalledWith(expect.anything(), { ...PLACE, sentence: CLAIM });
  });

  it('goes with what is kept also where it was pasted, and without a page', async () => {
    const { services } = renderCheck();
    write('One.');
    press('Check');
    await screen.findByRole('heading', { name: 'Passages' });
    fireEvent.click(screen.getAllByRole('button', { name: 'Keep' })[0]!);
    expect(services.keep).toHaveBeenCalledWith(expect.anything(), { address: '', title: '', sentence: 'One.' });
  });

  it('keeps its page while it is only edited, and loses it when it becomes another sentence', async () => {
    renderCheck({ request: { claim: CLAIM, place: PLACE } });
    await screen.findByRole('heading', { name: 'Passages' });
    write(CLAIM.slice(0, 60));
    screen.getByText(`“${PLACE.title}”`);
    write('Grain exports rose in the harbour.');
    expect(screen.queryByText(`“${PLACE.title}”`)).toBeNull();
  });

  it('says that an answer belongs to the sentence as it was', async () => {
    renderCheck({ request: requestFor(CLAIM) });
    await screen.findByRole('heading', { name: 'Passages' });
    const words = 'The sentence was changed. What stands below belongs to the one before.';
    expect(screen.queryByText(words)).toBeNull();
    write('Another.');
    screen.getByText(words);
  });
});

describe('Check the selection', () => {
  const selected = (text: string) => ({ selectedText: async () => ({ text, sentence: CLAIM, place: PLACE }) });

  it('takes what is selected on the page, with the page, and offers the whole sentence', async () => {
    const { services } = renderCheck(selected('agreed that Ukraine'));
    press('Check the selection');
    fireEvent.click(await screen.findByRole('button', { name: 'Take its whole sentence' }));
    expect(services.checkClaim.mock.calls).toEqual([['agreed that Ukraine'], [CLAIM]]);
    expect(field().value).toBe(CLAIM);
    screen.getByText(`“${PLACE.title}”`);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Take its whole sentence' })).toBeNull());
  });

  it('says so when nothing is selected', async () => {
    renderCheck();
    press('Check the selection');
    await screen.findByText('Nothing is selected on this page. Select a sentence there first.');
  });

  it('says what to do when the page can’t be asked', async () => {
    renderCheck({ selectedText: () => Promise.reject(new Error('nobody there')) });
    press('Check the selection');
    await screen.findByText('This page can’t be asked what is selected. Copy the sentence and paste it here.');
  });
});

describe('an answer', () => {
  it('is announced by what it has', async () => {
    renderCheck({ request: requestFor(CLAIM) });
    await screen.findByText('2 figures, 1 quotation, 3 passages, 1 question');
  });

  it('shows only what exists, figures first', async () => {
    renderCheck({ request: requestFor(CLAIM) });
    await screen.findByRole('heading', { name: 'Passages' });
    const heads = screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
    expect(heads).toEqual([
      'The sentence to check',
      'Figures and dates',
      'Quotation',
      'Passages',
      'Questions it touches',
      'Wordings on this page',
    ]);
    cleanup();
    renderCheck({ request: requestFor(CLAIM), ...answeredBy({ ...NOTHING, passages: ANSWER.passages }) });
    await screen.findByRole('heading', { name: 'Passages' });
    expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(3);
  });

  it('says that nothing bears on a sentence, and that this is no judgement', async () => {
    renderCheck({ request: requestFor(CLAIM), ...answeredBy(NOTHING) });
    const words = 'Nothing in the corpus bears on this sentence. That is no judgement of it.';
    expect(await screen.findAllByText(words)).toHaveLength(2); // once for those who hear it
  });

  it('says so beside figures and quotations that have nothing on record beside them, and only then', async () => {
    const words = /^Nothing in the corpus bears on this sentence/;
    renderCheck({ request: requestFor(CLAIM), ...answeredBy({ ...NOTHING, figures: [UNKNOWN], quotations: [UNHEARD] }) });
    await screen.findByText(words, { selector: '.check-nothing' });
    cleanup();
    renderCheck({ request: requestFor(CLAIM), ...answeredBy({ ...NOTHING, figures: [FIFTH] }) });
    await screen.findByText('Agrees');
    expect(screen.queryByText(words)).toBeNull();
  });

  it.each([
    ['empty', /^There is no sentence yet/],
    ['too long', /5,000 letters at most/],
    ['no words', /^There are no words here/],
    ['not the language of the packs', /no judgement of it/],
  ] as const)('says why nothing was read: %s', async (unread, words) => {
    renderCheck({ request: requestFor(CLAIM), ...answeredBy({ ...NOTHING, unread }) });
    await screen.findByText(words, { selector: '.check-nothing' });
  });

  it('says that it is looked for, and drops what comes back for an earlier sentence', async () => {
    const replies: ((answer: ClaimAnswer) => void)[] = [];
    renderCheck({ checkClaim: () => new Promise((resolve) => replies.push(resolve)) });
    write('One.');
    press('Check');
    await screen.findByText('Looking through the corpus…');
    write('Two.');
    press('Check');
    replies[1]!(NOTHING);
    await screen.findAllByText(/^Nothing in the corpus/);
    await act(async () => replies[0]!(ANSWER));
    expect(screen.queryByRole('heading', { name: 'Passages' })).toBeNull();
  });

  it('gives the error in words, and tries again', async () => {
    const checkClaim = vi
      .fn<CheckServices['checkClaim']>()
      .mockRejectedValueOnce(new Error('the pack could not be read'))
      .mockResolvedValue(ANSWER);
    renderCheck({ request: requestFor(CLAIM), checkClaim });
    await screen.findByText('This could not be checked. The pack could not be read.');
    press('Try again');
    await screen.findByRole('heading', { name: 'Passages' });
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });

  it('is still there after a look at another view', async () => {
    const { goAwayAndBack, services } = renderCheck({ request: requestFor(CLAIM) });
    await screen.findByRole('heading', { name: 'Passages' });
    goAwayAndBack();
    screen.getByRole('heading', { name: 'Passages' });
    expect(field().value).toBe(CLAIM);
    expect(services.checkClaim).toHaveBeenCalledTimes(1);
  });

  it('stays, and is not asked for again, when the desk follows another page', async () => {
    const { follow, services } = renderCheck({ request: requestFor(CLAIM) });
    await screen.findByRole('heading', { name: 'Passages' });
    const others = createFakeServices();
    follow(others);
    screen.getByRole('heading', { name: 'Passages' });
    expect(services.checkClaim).toHaveBeenCalledTimes(1);
    expect(others.checkClaim).not.toHaveBeenCalled();
    press('Check');
    expect(others.checkClaim).toHaveBeenCalledWith(CLAIM);
  });
});

describe('the Check view, for axe', () => {
  it.each([
    ['empty', undefined],
    ['answered', requestFor(CLAIM)],
  ])('%s, it has no fault', async (_, request) => {
    const { container } = renderCheck(request ? { request } : {});
    if (request) await screen.findByRole('heading', { name: 'Passages' });
    const { violations } = await axe.run(container, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
