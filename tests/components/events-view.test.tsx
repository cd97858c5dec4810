// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TextsContext } from '../../components/texts.tsx';
import type { PollStrip, TimelineLine } from '../../engine/desk.ts';
import { type EventsServices, EventsView } from '../../entrypoints/sidepanel/EventsView.tsx';
import { englishTexts, renderInEnglish } from './card-setup.tsx';

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const LINES: readonly TimelineLine[] = [
  {
    kind: 'event',
    pack: 'coast',
    language: 'en',
    id: 'treaty',
    name: 'Harbour Treaty signed',
    date: '1951-05-02',
    terms: ['mole'],
    termNames: ['The mole'],
    isLater: false,
  },
];

const STRIPS: readonly PollStrip[] = [
  {
    pack: 'coast',
    language: 'en',
    type: 'mole',
    question: 'Do you want the mole?',
    answers: ['yes'],
    polls: [
      {
        id: 'a',
        question: 'Do you want the mole?',
        pollster: 'Quay Institute',
        date: '2020',
        reading: { how: 'report' },
        answers: [{ answer: 'yes', percent: 40 }],
      },
    ],
    terms: [],
    sources: [],
  },
];

const PAGE = { terms: ['coast/mole'], date: '2023-05-15' } as const;

function services(given: Partial<EventsServices> = {}) {
  return {
    timeline: vi.fn(async () => LINES),
    polls: vi.fn(async () => STRIPS),
    openTerm: vi.fn(),
    ...given,
  } satisfies EventsServices;
}

async function draw(
  props: { page?: { terms: readonly `${string}/${string}`[]; date?: string } | undefined; given?: Partial<EventsServices> } = {},
) {
  const asked = services(props.given);
  const page = 'page' in props ? props.page : PAGE;
  const view = renderInEnglish(<EventsView services={asked} page={page} sourcesOff={[]} />);
  await screen.findByRole('heading', { name: 'Events that this page mentions' });
  return { asked, view };
}

describe('the events view', () => {
  it('asks for the events of the page’s terms with its day, and shows them before the polls', async () => {
    const { asked } = await draw();
    await screen.findByText('Harbour Treaty signed');
    expect(asked.timeline).toHaveBeenCalledExactlyOnceWith(['coast/mole'], '2023-05-15');
    await screen.findByRole('heading', { name: 'Polls by question' });
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Events that this page mentions',
      'Polls by question',
    ]);
  });

  it('opens a term in the panel', async () => {
    const { asked } = await draw();
    fireEvent.click(await screen.findByRole('button', { name: 'The mole' }));
    expect(asked.openTerm).toHaveBeenCalledExactlyOnceWith('coast/mole');
  });

  it('says that a page does not tell its own day', async () => {
    await draw({ page: { terms: ['coast/mole'] } });
    expect(await screen.findByText(/This page does not say its own day/)).toBeTruthy();
  });

  it.each([
    ['no event is found', PAGE, 'This page’s terms take part in no event of the packs.'],
    ['no term was recognised', { terms: [] }, 'No term of a pack was recognised on this page.'],
    ['no page answers', undefined, 'No page is being read here.'],
  ])('says when %s, and still has the polls', async (_, page, words) => {
    await draw({ page, given: { timeline: async () => [{ kind: 'this page', date: '2023-05-15' }] } });
    expect(await screen.findByText(words)).toBeTruthy();
    expect(await screen.findByRole('heading', { name: 'Polls by question' })).toBeTruthy();
    expect(screen.queryByText('This page')).toBeNull();
  });

  it('has no part for polls where the packs have none', async () => {
    await draw({ given: { polls: async () => [] } });
    await screen.findByText('Harbour Treaty signed');
    expect(screen.queryByRole('heading', { name: 'Polls by question' })).toBeNull();
  });

  it('says what failed and asks again when told to', async () => {
    const timeline = vi.fn(async () => LINES).mockRejectedValueOnce(new Error('nobody answered'));
    await draw({ given: { timeline } });
    await screen.findByText(/could not be read/);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Harbour Treaty signed')).toBeTruthy();
  });

  it('asks anew when the page’s terms change, and for polls when a source is switched off, and at no other time', async () => {
    const { asked, view } = await draw();
    await screen.findByText('Harbour Treaty signed');
    const again = (terms: readonly `${string}/${string}`[], off: readonly `${string}/${string}`[]) =>
      view.rerender(
        <TextsContext.Provider value={englishTexts}>
          <EventsView services={{ ...asked }} page={{ ...PAGE, terms }} sourcesOff={off} />
        </TextsContext.Provider>,
      );
    again(['coast/mole'], []);
    expect([vi.mocked(asked.timeline).mock.calls.length, vi.mocked(asked.polls).mock.calls.length]).toEqual([1, 1]);
    again(['coast/mole', 'coast/dyke'], ['coast/essay']);
    await screen.findByText('Harbour Treaty signed');
    expect(asked.timeline).toHaveBeenLastCalledWith(['coast/mole', 'coast/dyke'], '2023-05-15');
    expect([vi.mocked(asked.timeline).mock.calls.length, vi.mocked(asked.polls).mock.calls.length]).toEqual([2, 2]);
  });
});
