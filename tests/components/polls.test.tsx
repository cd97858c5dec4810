// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Polls } from '../../components/desk/Polls.tsx';
import type { TermKey } from '../../engine/corpus.ts';
import type { PollDot, PollStrip } from '../../engine/desk.ts';
import { renderInEnglish } from './card-setup.tsx';

class NoSizes {
  observe(): void {}
  disconnect(): void {}
}
beforeEach(() => {
  vi.stubGlobal('ResizeObserver', NoSizes);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const poll = (id: string, date: string, more: Partial<PollDot> = {}): PollDot => ({
  id,
  question: 'Do you want the mole?',
  pollster: 'Quay Institute',
  date,
  reading: { how: 'report' },
  answers: [
    { answer: 'for it', percent: 40.5 },
    { answer: 'against', percent: 35 },
  ],
  ...more,
});

const strip = (type: string, polls: readonly PollDot[], more: Partial<PollStrip> = {}): PollStrip => ({
  pack: 'coast',
  language: 'en',
  type,
  question: polls[0]!.question,
  answers: ['for it', 'against'],
  polls,
  terms: [],
  sources: [],
  ...more,
});

const MOLE = strip('mole', [
  poll('a', '2008-04-16', { end: '2008-04-25', sample: 1203 }),
  poll('b', '2014', { answers: [{ answer: 'for it', percent: [15, 20] }], note: 'of likely voters' }),
  poll('c', '2025-09', { reading: { how: 'unchecked', clause: 'a register that copies it' } }),
]);

const draw = (strips: readonly PollStrip[], terms: readonly TermKey[] = []) => renderInEnglish(<Polls strips={strips} terms={terms} />);
const dots = () => within(screen.getAllByRole('group')[0]!).getAllByRole('button');
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00a0\u2009\u202f]/g, ' ');
const shownFigure = () => plain(document.querySelector('.poll-figure')?.textContent);

describe('a strip of polls', () => {
  it('has the question, the number of its polls and their years, and what each sign stands for', () => {
    draw([MOLE]);
    const region = screen.getByRole('region', { name: 'Do you want the mole?' });
    expect(within(region).getByRole('heading', { name: 'Do you want the mole?' })).toBeTruthy();
    expect(plain(region.querySelector('.poll-count')!.textContent)).toBe('3 polls, 2008 – 2025');
    expect([...region.querySelectorAll('.answer-key li')].map((item) => item.textContent.trim())).toEqual(['for it', 'against']);
  });

  it('says a figure in full on its dot: answer, value, pollster, days, people, question, how read', () => {
    draw([MOLE]);
    expect(plain(dots()[0]!.getAttribute('aria-label'))).toBe(
      'For it: 40.5 per cent. Quay Institute, 16 – 25 April 2008, 1,203 people asked. Asked: “Do you want the mole?” Report read.',
    );
  });

  it('says a range, a note, and that a figure is not checked, in words', () => {
    draw([MOLE]);
    const [, , range, unchecked] = dots().map((dot) => plain(dot.getAttribute('aria-label')));
    expect(range).toContain('For it: 15 to 20 per cent. Quay Institute, 2014. Of likely voters.');
    expect(unchecked).toContain('Not checked, a register that copies it.');
  });

  it('prints the first and the last value of the first answer', () => {
    draw([MOLE]);
    expect([...document.querySelectorAll('.poll-value')].map((value) => value.textContent)).toEqual(['40.5', '40.5']);
  });

  it('draws the first answer filled, others hollow, a range as a bar, and what is not checked with a broken ring', () => {
    draw([MOLE]);
    const signs = dots().map((dot) => `${dot.querySelector('svg')!.getAttribute('class')} ${dot.querySelector('rect') ? 'bar' : 'dot'}`);
    expect(signs).toEqual([
      'poll-glyph is-filled dot',
      'poll-glyph dot',
      'poll-glyph is-filled bar',
      'poll-glyph is-filled is-unchecked dot',
      'poll-glyph is-unchecked dot',
    ]);
  });

  it('shows the whole figure of the dot that has the focus, or was pressed', () => {
    draw([MOLE]);
    expect(shownFigure()).toBe('');
    act(() => dots()[0]!.focus());
    expect(shownFigure()).toContain('For it: 40.5 per cent. Quay Institute, 16 – 25 April 2008');
    fireEvent.click(dots()[2]!);
    expect(shownFigure()).toContain('15 to 20 per cent');
  });

  it('is one stop of Tab; arrows go from poll to poll and through the answers of one', () => {
    draw([MOLE]);
    expect(dots().filter((dot) => dot.tabIndex === 0)).toEqual([dots()[0]]);
    const press = (key: string) => fireEvent.keyDown(document.activeElement!, { key });
    const at = () => dots().indexOf(document.activeElement as HTMLButtonElement);
    dots()[0]!.focus();
    const way = ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'End', 'ArrowRight', 'Home'].map((key) => {
      press(key);
      return at();
    });
    expect(way).toEqual([1, 2, 3, 4, 3, 2, 4, 4, 0]);
    expect(dots().filter((dot) => dot.tabIndex === 0)).toEqual([document.activeElement]);
  });

  it('says how the figures were read, and how many each way', () => {
    draw([MOLE]);
    expect(screen.getByText('Report read: 2 polls. Not checked: 1 poll.')).toBeTruthy();
  });

  it('prints the values beside the signs where the question was put once', () => {
    draw([strip('once', [poll('a', '2020')])]);
    expect([...document.querySelectorAll('.answer-key li')].map((item) => item.textContent.trim())).toEqual(['40.5 for it', '35 against']);
    expect(document.querySelectorAll('.poll-value')).toHaveLength(1);
  });

  it('begins with the words that all its questions begin with, where they differ', () => {
    const question = (rest: string) => ({ question: `A mole across the bay, ${rest}` });
    const several = strip('packages', [poll('a', '2020', question('with a toll')), poll('b', '2020', question('without one'))]);
    const { question: _question, ...asked } = several;
    draw([asked]);
    expect(screen.getByRole('heading', { name: 'A mole across the bay …' })).toBeTruthy();
  });
});

describe('the table of a strip', () => {
  const open = () => {
    draw([MOLE]);
    fireEvent.click(screen.getByRole('button', { name: /^Show as a table/, expanded: false }));
    return screen.getByRole('table', { name: 'Do you want the mole?' });
  };

  it('has every figure, with its poll above', () => {
    const rows = within(open())
      .getAllByRole('row')
      .map((row) => plain(row.textContent));
    expect(rows).toEqual([
      'AnswerPer cent',
      '16 – 25 Apr 2008 Quay Institute, 1,203 people asked. Report read.',
      'for it40.5',
      'against35',
      '2014 Quay Institute. Of likely voters. Report read.',
      'for it15–20',
      'Sept 2025 Quay Institute. Not checked, a register that copies it.',
      'for it40.5',
      'against35',
    ]);
  });

  it('goes when it is folded', () => {
    open();
    fireEvent.click(screen.getByRole('button', { name: /^Fold the table/, expanded: true }));
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('many questions', () => {
  const MANY = Array.from({ length: 9 }, (_, i) => {
    const question = `Question ${i}?`;
    return strip(`type-${i}`, [poll(String(i), '2020', { question })], i === 7 ? { terms: ['coast/mole'] } : {});
  });
  const headings = () => screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);

  it('show the first four; the others are rows under a fold, each with its strip', () => {
    draw(MANY);
    expect(headings()).toEqual(['Question 0?', 'Question 1?', 'Question 2?', 'Question 3?']);
    fireEvent.click(screen.getByRole('button', { name: '5 more questions', expanded: false }));
    expect(screen.getAllByRole('group')).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: /^Question 8\?/, expanded: false }));
    expect(screen.getAllByRole('group')).toHaveLength(5);
    expect(screen.getByRole('region', { name: 'Question 8?' })).toBeTruthy();
  });

  it('begin with those that bear on the page’s terms, and say so', () => {
    draw(MANY, ['coast/mole']);
    expect(headings()[0]).toBe('Question 7?');
    expect(screen.getByText(/First the one that bears on this page’s terms/)).toBeTruthy();
  });

  it('say what decides where none bears on them', () => {
    draw(MANY, ['coast/dyke']);
    expect(headings()[0]).toBe('Question 0?');
    expect(screen.getByText('None bears on this page’s terms; those asked most often stand first.')).toBeTruthy();
  });

  it('name their sources once, with what no poll covers', () => {
    const sources = [{ shortName: 'polls, 2008 to 2025', remarks: ['Nobody on the island was asked.'] }];
    draw(MANY.map((one) => ({ ...one, sources })));
    expect(screen.getAllByText('polls, 2008 to 2025. Nobody on the island was asked.')).toHaveLength(1);
  });
});
