// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { effectWords } from '../../components/topic-effect.ts';
import { ON_PAGE } from './popup-fakes.ts';
import { ENGLISH, renderPopup } from './popup-render.tsx';
import { PAGE, TERMS } from './popup-sample.ts';

afterEach(cleanup);

const box = (name: RegExp) => screen.findByRole('checkbox', { name });

describe('topic filters', () => {
  it('show every topic with its marks on this page now', async () => {
    await renderPopup({ ...ON_PAGE, settings: { display: { topicsOff: ['ukraine-nato/crises'], newestFirst: false } } });
    const boxes = (await screen.findAllByRole('checkbox')) as HTMLInputElement[];
    expect(boxes.map(({ checked, labels }) => `${checked ? 'on' : 'off'} ${labels![0]!.textContent}`)).toEqual([
      'on NATO and its decisions, 3 marks on this page now',
      'on Talks and drafts, 1 mark on this page now',
      'on Sovereignty and neutrality, 0 marks on this page now',
      'on Guarantees and support, 0 marks on this page now',
      'off Crises, 2008 to 2018, 0 marks on this page now',
      'on Plans, votes and laws, 0 marks on this page now',
    ]);
  });

  it('say what pressing would do while pointed at or focused, and in the box’s description', async () => {
    await renderPopup();
    const talks = await box(/^Talks/);
    const words = 'Talks and drafts off: 1 mark fewer, 3 stay';
    expect(talks.getAttribute('aria-description')).toBe(words);
    expect(screen.queryByText(words)).toBeNull();
    fireEvent.pointerEnter(talks.closest('label')!);
    expect(screen.getByText(words)).toBeTruthy();
    fireEvent.pointerLeave(talks.closest('label')!);
    expect(screen.queryByText(words)).toBeNull();
    fireEvent.focus(talks);
    expect(screen.getByText(words)).toBeTruthy();
  });

  it('change at once when pressed, say so and undo', async () => {
    const { asked } = await renderPopup();
    const topic = 'ukraine-nato/talks';
    fireEvent.click(await box(/^Talks/));
    expect(asked).toContainEqual(['changeSettings', { kind: 'topic', topic, on: false }]);
    expect(((await box(/^Talks/)) as HTMLInputElement).checked).toBe(false);
    expect(screen.getByText('Talks and drafts is off.')).toBeTruthy();

    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(asked).toContainEqual(['changeSettings', { kind: 'topic', topic, on: true }]);
    expect(((await box(/^Talks/)) as HTMLInputElement).checked).toBe(true);
    expect(screen.queryByText('Talks and drafts is off.')).toBeNull();
  });

  it('count anew when the page has changed', async () => {
    const { showPage } = await renderPopup();
    showPage({ marks: 3, terms: TERMS.slice(0, 3) });
    await box(/^Talks and drafts\W+0/);
  });

  it('are in sight wherever the page answers', async () => {
    await renderPopup({ ...ON_PAGE, page: { ...PAGE, kind: 'off here', marks: 0, terms: [], unmarked: [] } });
    expect(await screen.findAllByRole('checkbox')).toHaveLength(6);
  });
});

describe('effectWords', () => {
  const cases: [string, Parameters<typeof effectWords>[0], string | undefined][] = [
    ['a topic whose marks go', { isOn: true, own: 1, all: 4, ifSwitched: 3 }, '1 mark fewer, 3 stay'],
    ['a topic whose places others take', { isOn: true, own: 2, all: 6, ifSwitched: 6 }, '2 marks go, 2 new'],
    ['a topic without marks here', { isOn: true, own: 0, all: 4, ifSwitched: 4 }, 'nothing changes here'],
    ['a topic that comes back', { isOn: false, own: 0, all: 4, ifSwitched: 6 }, '2 marks more, 6 in all'],
    ['a topic that takes its places back', { isOn: false, own: 0, all: 6, ifSwitched: 6, ownIfOn: 2 }, '2 marks go, 2 new'],
    ['a topic that comes into free places', { isOn: false, own: 0, all: 4, ifSwitched: 6, ownIfOn: 2 }, '2 marks more, 6 in all'],
    ['a topic that would bring nothing', { isOn: false, own: 0, all: 4, ifSwitched: 4 }, 'nothing changes here'],
    ['a page that does not say', { isOn: true, own: 1, all: 4 }, undefined],
  ];
  it.each(cases)('words %s', (_what, count, words) => {
    expect(effectWords(count, ENGLISH)).toBe(words);
  });
});
