// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ON_PAGE } from './popup-fakes.ts';
import { renderPopup } from './popup-render.tsx';

afterEach(cleanup);

/** 90 days after 9 October 2026. */
const OLD = '2027-01-07T00:00:00Z';
const WORDS = /^The newest pack is of 9\s+October\s+2026\.$/;

describe('the age of the newest pack', () => {
  it('is said after 90 days, until the reader has taken note', async () => {
    const { asked } = await renderPopup({ ...ON_PAGE, now: OLD });
    await screen.findByText(WORDS);
    fireEvent.click(screen.getByRole('button', { name: 'Got it' }));
    await waitFor(() => expect(screen.queryByText(WORDS)).toBeNull());
    expect(asked).toContainEqual(['tellPackAge', '2026-10-09']);
  });

  it.each([
    ['on the day before', { now: '2027-01-06T23:59:59Z' }],
    ['once it was noted', { now: OLD, packAgeTold: '2026-10-09' }],
  ])('is not said %s', async (_when, given) => {
    await renderPopup({ ...ON_PAGE, ...given });
    await screen.findAllByRole('checkbox');
    expect(screen.queryByText(WORDS)).toBeNull();
  });

  it('is said again of a newer pack that has grown old', async () => {
    await renderPopup({ ...ON_PAGE, now: OLD, packAgeTold: '2026-01-01' });
    await screen.findByText(WORDS);
  });
});
