// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Kept } from '../../common/messages.ts';
import { KeepAndCopy } from '../../components/check/KeepAndCopy.tsx';
import { KeptNotesContext } from '../../components/use-kept.ts';
import type { CheckedFigure, ClaimAnswer } from '../../engine/checked.ts';
import { renderInEnglish } from './card-setup.tsx';
import { KEPT, renderCheck, requestFor } from './check-render.tsx';
import {
  ANSWER,
  CLAIM,
  DAY,
  DECLARATION_PASSAGE,
  ESSAY_PASSAGE,
  FIFTH,
  NOTHING,
  PLEDGE,
  POLL_PASSAGE,
  QUESTION,
  SPRING,
  TOUCHED,
  UNCHECKED,
  UNHEARD,
  UNKNOWN,
} from './check-sample.ts';

afterEach(cleanup);

const heard = (element: Element) => (element.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();

/** No page is known of what was not taken from one. */
const PASTED = { address: '', title: '', sentence: CLAIM };

async function renderAnswer(answer: Partial<ClaimAnswer>, given: Parameters<typeof renderCheck>[0] = {}) {
  const view = renderCheck({ request: requestFor(CLAIM), checkClaim: async () => ({ ...NOTHING, ...answer }), ...given });
  const part = async (name: RegExp) => view.findByRole('region', { name });
  const rows = async (name: RegExp) => [...(await part(name)).querySelectorAll<HTMLElement>('.check-rows > li')];
  return { ...view, part, rows };
}

describe('figures', () => {
  it('stand side by side, with verdict, distance, what is counted or asked, dates, source and how it was read', async () => {
    const { rows } = await renderAnswer({ figures: [FIFTH, SPRING] });
    const [fifth, spring] = await rows(/^Figures/);
    expect([...fifth!.querySelectorAll('dt, dd')].map(heard)).toEqual([
      'Claimed, 2008',
      'a fifth (20 %)',
      'Recorded, Apr 2008',
      '22 to 22.3 %',
      'Side by side',
      'Agrees',
    ]);
    within(fifth!).getByText(/^2 to 2\.3 points lower: the sentence does not claim to be more exact\. Counted:/);
    within(fifth!).getByText('support for joining NATO, Ukraine.');
    within(fifth!).getByText('Polls, 2008 to 2025.');
    within(fifth!).getByText('Report read.');
    expect(heard(spring!)).toContain('Differs');
    expect(heard(spring!)).toContain('20 to 34 points lower. Asked: Would you vote for joining NATO?');
  });

  it('show their line once it is asked for', async () => {
    const { rows } = await renderAnswer({ figures: [FIFTH] });
    const [fifth] = await rows(/^Figures/);
    expect(within(fifth!).queryByText(FIFTH.passage!.text)).toBeNull();
    const button = within(fifth!).getByRole('button', { name: 'Show the line' });
    fireEvent.click(button);
    within(fifth!).getByText(FIFTH.passage!.text);
    expect(button.getAttribute('aria-expanded')).toBe('true');
  });

  it('get no verdict from a line that is not checked: it stands open, with its word', async () => {
    const { rows } = await renderAnswer({ figures: [UNCHECKED] });
    const [row] = await rows(/^Figures/);
    expect([...row!.querySelectorAll('dd')].map(heard)).toEqual(['76 per cent', 'none', 'Nothing to compare']);
    within(row!).getByText(UNCHECKED.passage!.text);
    within(row!).getByText('Not checked, a register that copies the release.');
    within(row!).getByText(/has not been checked, so it decides nothing/);
  });

  it('say when they lie within what is on record, or are the same', async () => {
    const inside: CheckedFigure = { ...SPRING, claimed: 65, verdict: 'agrees', difference: [-8, 6], of: '' };
    const same: CheckedFigure = { ...FIFTH, recorded: 20, difference: 0 };
    const { rows } = await renderAnswer({ figures: [same, inside] });
    const [first, second] = await rows(/^Figures/);
    expect([...first!.querySelectorAll('.check-small')].map(heard)[0]).toBe('Counted: support for joining NATO, Ukraine.');
    within(second!).getByText('Within the range on record.');
  });

  it('say so when one of the two is not exact enough', async () => {
    const { rows } = await renderAnswer({ figures: [{ ...UNCHECKED, passage: SPRING.passage! }] });
    const [row] = await rows(/^Figures/);
    within(row!).getByText(/one of the two is not exact enough to be set against the other/);
    within(row!).getByText(SPRING.passage!.text);
  });

  it('say so when the corpus has none of the same thing', async () => {
    const { rows } = await renderAnswer({ figures: [UNKNOWN], passages: [ESSAY_PASSAGE] });
    const [row] = await rows(/^Figures/);
    within(row!).getByText('The corpus has no figure of the same thing at a comparable date.');
    expect(within(row!).queryByRole('button')).toBeNull();
  });

  it('say so when the corpus has no date of the same thing', async () => {
    const month = { ...UNKNOWN, text: 'April 2022', unit: 'date', claimed: '2022-04', claimedDate: '2022-04' };
    await renderAnswer({ figures: [month], passages: [ESSAY_PASSAGE] });
    await screen.findByText('The corpus has no date of the same thing.');
  });

  it('are left out where the corpus knows nothing of the sentence at all', async () => {
    await renderAnswer({ figures: [UNKNOWN] });
    await screen.findAllByText(/Nothing in the corpus bears on this sentence/);
    expect(screen.queryByRole('region', { name: /^Figures/ })).toBeNull();
  });

  it('say a day once, and lead to the issuer’s own page where it may be linked', async () => {
    const { rows } = await renderAnswer({ figures: [DAY] });
    const [row] = await rows(/^Figures/);
    expect([...row!.querySelectorAll('dt, dd')].slice(0, 4).map(heard)).toEqual(['Claimed', '4 April 2008', 'Recorded', '3 April 2008']);
    within(row!).getByText(/^1 day later\./);
    expect(
      within(row!)
        .getByRole('link', { name: /Bucharest declaration, 2008/ })
        .getAttribute('href'),
    ).toBe('https://declaration.example/2008');
  });
});

describe('quotations', () => {
  it('stand claimed over recorded: words that differ marked, a left-out word as a gap that is read out', async () => {
    const { rows, part } = await renderAnswer({ quotations: [PLEDGE] });
    expect(heard(await part(/^Quotation/))).toContain('differs in 2 places');
    const [row] = await rows(/^Quotation/);
    const [claimed, recorded] = [...row!.querySelectorAll('dd')];
    expect(heard(claimed!)).toBe(
      'agreed (left out: today) that Ukraine and Georgia (on record: these countries) will become members of NATO',
    );
    expect(heard(recorded!)).toBe('We agreed today that these countries will become members of NATO.');
    const marked = (side: Element) => [...side.querySelectorAll('mark')].map(heard);
    expect(marked(claimed!)).toEqual(['Ukraine and Georgia']);
    expect(marked(recorded!)).toEqual(['today', 'these countries']);
    expect(row!.querySelector('s, del')).toBeNull();
  });

  it('show a gap on record where words stand only in the claim', async () => {
    const added = { kind: 'added', claimed: 'solemnly', recorded: '', claimedSpan: [3, 11], recordedSpan: [3, 3] } as const;
    const { rows } = await renderAnswer({
      quotations: [{ ...PLEDGE, claimed: 'we solemnly agreed', recorded: 'we agreed', changes: [added] }],
    });
    const [row] = await rows(/^Quotation/);
    expect([...row!.querySelectorAll('dd')].map(heard)).toEqual([
      'we solemnly (not on record) agreed',
      'we (only in the claim: solemnly) agreed',
    ]);
  });

  it('say that words which only an article quotes are not the record', async () => {
    const { reading: _, ...quoted } = PLEDGE.passage!;
    const words = 'These words stand in an article, not in the record.';
    await renderAnswer({ quotations: [PLEDGE] });
    await screen.findByText('Recorded');
    expect(screen.queryByText(words)).toBeNull();
    cleanup();
    await renderAnswer({ quotations: [{ ...PLEDGE, passage: quoted }] });
    await screen.findByText(words);
  });

  it('show the words before and after once asked for', async () => {
    const { rows } = await renderAnswer({ quotations: [PLEDGE] });
    const [row] = await rows(/^Quotation/);
    fireEvent.click(within(row!).getByRole('button', { name: 'Words before and after' }));
    within(row!).getByText(PLEDGE.passage!.text);
  });

  it('are said once when the words are the same', async () => {
    const { rows, part } = await renderAnswer({ quotations: [{ ...PLEDGE, recorded: PLEDGE.claimed, verdict: 'same', changes: [] }] });
    expect(heard(await part(/^Quotation/))).toContain('the same words');
    const [row] = await rows(/^Quotation/);
    expect([...row!.querySelectorAll('dt, dd')].map(heard)).toEqual(['Claimed and recorded', PLEDGE.claimed]);
  });

  it('that are not on record are not judged; of several each has its own word', async () => {
    const { rows } = await renderAnswer({ quotations: [PLEDGE, UNHEARD] });
    const [first, second] = await rows(/^Quotations/);
    expect(heard(first!)).toMatch(/^Differs in 2 places\./);
    expect(heard(second!)).toMatch(/^Not on record\./);
    within(second!).getByText('No quotation on record is near these words. That is no judgement of them.');
  });
});

describe('passages', () => {
  it('stand with their matched words, and say by which words of the sentence they were found', async () => {
    const { rows } = await renderAnswer(ANSWER);
    const [essay, poll, declaration] = await rows(/^Passages/);
    expect([...essay!.querySelectorAll('mark')].map(heard)).toEqual(['wanted', 'a fifth of Ukrainians']);
    within(essay!).getByText('Found by “a fifth”, “Ukrainians” and “wanted”');
    expect(heard(essay!)).toContain('Author of the opinion essay of December 2025. Claim. Opinion essay, December 2025, paragraph 4.');
    expect(heard(essay!)).toContain('Figure, paragraph 4.');
    within(poll!).getByText(POLL_PASSAGE.passage.source.citation);
    within(poll!).getByText('Report read');
    within(declaration!).getByText('Copy read, quoted words from reports');
  });

  it('are three at first; the others come once they are asked for, and the first of them has the focus', async () => {
    const five = [1, 2, 3, 4, 5].map((at) => ({ ...ESSAY_PASSAGE, passage: { ...ESSAY_PASSAGE.passage, id: `s2-p${at}-a` } }));
    const { rows, part } = await renderAnswer({ ...ANSWER, passages: five });
    expect(heard(await part(/^Passages/))).toContain('5 bear on it');
    expect(await rows(/^Passages/)).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'Show 2 more' }));
    const all = await rows(/^Passages/);
    expect(all).toHaveLength(5);
    expect(document.activeElement).toBe(all[3]);
    fireEvent.click(screen.getByRole('button', { name: 'Show the first 3 only' }));
    expect(await rows(/^Passages/)).toHaveLength(3);
  });

  it('lead to where they are shown: a question, at the framing that rests on them, or a term', async () => {
    const { rows, services } = await renderAnswer(ANSWER);
    const [essay, poll, declaration] = await rows(/^Passages/);
    fireEvent.click(within(essay!).getByRole('button', { name: 'Open its question at D' }));
    fireEvent.click(within(poll!).getByRole('button', { name: 'Open its question' }));
    fireEvent.click(within(declaration!).getByRole('button', { name: 'Open its term' }));
    expect(services.openQuestion.mock.calls).toEqual([
      ['ukraine-nato', 'q1', 'q1-s2-p4'],
      ['ukraine-nato', 'q12', undefined],
    ]);
    expect(services.openTerm).toHaveBeenCalledWith('ukraine-nato/bucharest-summit');
  });

  it('are kept once, with the framings that go along', async () => {
    const { rows, services } = await renderAnswer(ANSWER);
    const [essay] = await rows(/^Passages/);
    const button = within(essay!).getByRole('button', { name: 'Keep' });
    fireEvent.click(button);
    await within(essay!).findByText('Kept with the question and all 4 framings');
    expect(button.textContent).toBe('Kept');
    fireEvent.click(button);
    expect(services.keep.mock.calls).toEqual([
      [{ kind: 'passage', pack: 'ukraine-nato', id: ESSAY_PASSAGE.passage.id, question: ESSAY_PASSAGE.question }, PASTED],
    ]);
  });

  it('can be kept again once the note was removed', async () => {
    let tell = () => {};
    const notebook = {
      listNotes: async () => [],
      watchNotes: (onChanged: () => void) => {
        tell = onChanged;
        return () => {};
      },
    };
    const keeping = { keep: async () => KEPT, writeCitation: async () => '', copy: async () => {} };
    renderInEnglish(
      <KeptNotesContext.Provider value={notebook}>
        <KeepAndCopy subject={{ kind: 'term', pack: 'p', id: 't' }} framings={0} keeping={keeping} describedBy="it" />
      </KeptNotesContext.Provider>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await screen.findByRole('button', { name: 'Kept' });
    tell();
    await screen.findByRole('button', { name: 'Keep' });
    expect(screen.queryByText(/^Kept with/)).toBeNull();
  });

  it.each([
    [async () => ({ ok: false, reason: 'full', words: 'The disk is full.' }) as const, 'The disk is full.'],
    [() => Promise.reject(new Error('Could not establish connection')), 'Not kept: Crosslight did not answer. Try again.'],
  ])('that can’t be kept say why, and may be tried again: %#', async (keep: () => Promise<Kept>, words) => {
    const { rows } = await renderAnswer(ANSWER, { keep });
    const [essay] = await rows(/^Passages/);
    fireEvent.click(within(essay!).getByRole('button', { name: 'Keep' }));
    await within(essay!).findByText(words);
    within(essay!).getByRole('button', { name: 'Keep' });
  });

  it('are copied as a citation with all framings of their question', async () => {
    const { rows, services } = await renderAnswer(ANSWER);
    const [essay] = await rows(/^Passages/);
    fireEvent.click(within(essay!).getByRole('button', { name: 'Copy citation' }));
    await within(essay!).findByText('Copied with all 4 framings');
    expect(services.copy).toHaveBeenCalledWith('the citation');
  });

  it('show the citation selected where the browser refuses to copy', async () => {
    const { rows } = await renderAnswer(ANSWER, { copy: () => Promise.reject(new Error('refused')) });
    const [essay] = await rows(/^Passages/);
    fireEvent.click(within(essay!).getByRole('button', { name: 'Copy citation' }));
    const citation = await within(essay!).findByRole<HTMLTextAreaElement>('textbox', { name: 'Citation' });
    expect(document.activeElement).toBe(citation);
    expect(citation.value.slice(citation.selectionStart, citation.selectionEnd)).toBe('the citation');
  });

  it('say so when the citation can’t be written', async () => {
    const { rows } = await renderAnswer(ANSWER, { writeCitation: () => Promise.reject(new Error('gone')) });
    const [essay] = await rows(/^Passages/);
    fireEvent.click(within(essay!).getByRole('button', { name: 'Copy citation' }));
    await within(essay!).findByText('The citation could not be written. Try again.');
  });

  it('of another answer begin anew', async () => {
    const checkClaim = vi.fn(async () => ANSWER);
    const { rows } = await renderAnswer({}, { checkClaim });
    fireEvent.click(within((await rows(/^Passages/))[0]!).getByRole('button', { name: 'Keep' }));
    await screen.findByText('Kept with the question and all 4 framings');
    const field = screen.getByRole('textbox', { name: 'The sentence to check' });
    fireEvent.input(field, { target: { value: 'Another sentence.' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await vi.waitFor(() => expect(screen.queryByText('Kept with the question and all 4 framings')).toBeNull());
  });
});

describe('questions', () => {
  it('show every framing, and say in words to which of them the passages belong', async () => {
    const { rows } = await renderAnswer(ANSWER);
    const [row] = await rows(/^Questions/);
    within(row!).getByRole('heading', { name: QUESTION.title });
    expect(within(row!).getAllByRole('button', { name: /^[A-D]\. / })).toHaveLength(QUESTION.framings.length);
    within(row!).getByText('The passages found belong to D.');
    within(row!).getByText(QUESTION.record[0]!.text);
  });

  it.each([
    [['A', 'C', 'D'], 'The passages found belong to A, C and D.'],
    [[], 'None of the passages found belongs to one of these framings.'],
  ])('name the framings %j', async (touched, words) => {
    await renderAnswer({ ...ANSWER, questions: [{ ...TOUCHED, touched }] });
    await screen.findByText(words);
  });

  it('are kept, copied and opened whole', async () => {
    const { rows, services } = await renderAnswer(ANSWER);
    const [row] = await rows(/^Questions/);
    const subject = { kind: 'question', pack: 'ukraine-nato', id: 'q1' };
    fireEvent.click(within(row!).getByRole('button', { name: 'Keep' }));
    fireEvent.click(within(row!).getByRole('button', { name: 'Copy citation' }));
    fireEvent.click(within(row!).getByRole('button', { name: 'Open this question' }));
    await within(row!).findByText('Copied with all 4 framings');
    expect(services.keep).toHaveBeenCalledWith(subject, PASTED);
    expect(services.writeCitation).toHaveBeenCalledWith(subject, PASTED);
    expect(services.openQuestion).toHaveBeenCalledWith('ukraine-nato', 'q1');
  });

  it('stand without passages too', async () => {
    await renderAnswer({ questions: [TOUCHED], passages: [] });
    await screen.findByRole('heading', { name: QUESTION.title });
    expect(screen.queryByText(/^Nothing in the corpus/)).toBeNull();
    expect(DECLARATION_PASSAGE.question).toBeUndefined();
  });
});
