import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { vi } from 'vitest';
import type { DeskAnswer } from '../../common/card.ts';
import type { Kept } from '../../common/messages.ts';
import { createTexts } from '../../common/texts.ts';
import { TermCard, type TermCardProps } from '../../components/TermCard.tsx';
import { TextsContext } from '../../components/texts.tsx';
import type { Note } from '../../engine/desk.ts';
import { bucharest } from '../fixtures/views.ts';
import './effects.ts';

const catalogue = JSON.parse(readFileSync(join(import.meta.dirname, '../../public/_locales/en/messages.json'), 'utf8')) as Record<
  string,
  { message: string }
>;

/** The interface's words as an English browser shows them. */
export const englishTexts = createTexts({ language: 'en', direction: 'ltr', message: (key) => catalogue[key]?.message });

/** Renders with English words around it. */
export function renderInEnglish(children: ComponentChildren) {
  return render(<TextsContext.Provider value={englishTexts}>{children}</TextsContext.Provider>);
}

/** jsdom lays nothing out: sizes never change there. */
class NoSizes {
  observe(): void {}
  disconnect(): void {}
}

/** A card with callbacks that are watched; `given` overrides any of its properties. */
export function renderCard(given: Partial<TermCardProps> = {}) {
  vi.stubGlobal('ResizeObserver', NoSizes);
  const props = {
    state: { kind: 'ready', view: bucharest },
    name: 'Bucharest summit',
    why: [],
    pageLanguage: 'en',
    host: 'news.example',
    sheet: false,
    pinned: false,
    newestFirst: false,
    cardRef: { current: null },
    innermost: { current: undefined },
    copy: vi.fn(async () => {}),
    onPin: vi.fn(),
    onClose: vi.fn(),
    onReload: vi.fn(),
    onOrder: vi.fn(),
    onSourceOn: vi.fn(),
    onSilence: vi.fn(async () => {}),
    onKeep: vi.fn(async (): Promise<Kept> => ({ ok: true, note: {} as Note })),
    onDesk: vi.fn(async (): Promise<DeskAnswer> => 'panel'),
    onUndoOver: vi.fn(),
    onGrow: vi.fn(),
    ...given,
  } satisfies TermCardProps;
  const view = renderInEnglish(<TermCard {...props} />);
  const again = (changed: Partial<TermCardProps>) =>
    view.rerender(
      <TextsContext.Provider value={englishTexts}>
        <TermCard {...props} {...changed} />
      </TextsContext.Provider>,
    );
  return { ...view, props, again };
}
