// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { collectInSlices, collectText } from '../../entrypoints/content/collect-text.ts';
import type { Pace } from '../../entrypoints/content/pace.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const LONG = Array.from({ length: 100 }, (_, i) => `<div><p>Text <b>${i}</b> goes on</p> and on</div>`).join('');

/** Every slice is over as soon as it is asked; `between` is what the page does in a rest. */
function fakePace(between: (rests: number) => void = () => {}): Pace & { rests: () => number } {
  let rests = 0;
  return {
    begin: () => {},
    isLong: () => true,
    workedMs: () => 0,
    async rest() {
      rests += 1;
      between(rests);
    },
    rests: () => rests,
  };
}

const texts = ({ blocks }: { readonly blocks: readonly { readonly text: string }[] }) => blocks.map(({ text }) => text);

describe('collectInSlices', () => {
  it('reads in many slices what is read at once', async () => {
    const page = parse(LONG);
    page.querySelector('div')!.attachShadow({ mode: 'open' }).innerHTML = `${LONG}<slot></slot>`;
    const pace = fakePace();
    expect(await collectInSlices(page, pace)).toEqual(collectText(page));
    expect(pace.rests()).toBeGreaterThan(10);
  });

  it.each<[string, (body: HTMLElement) => void]>([
    ['the element that is being read is gone', (body) => body.replaceChildren(...body.children[60]!.children)],
    ['what comes next has moved to the front', (body) => body.prepend(...[...body.children].slice(1))],
    ['the whole body is another one', (body) => body.replaceWith(parse('<p>Other</p>').body)],
    ['the document is empty', (body) => body.ownerDocument.documentElement.remove()],
  ])('reads the page as it is after a change in a rest: %s', async (_what, change) => {
    const page = parse(LONG);
    const { body } = page;
    const found = await collectInSlices(
      page,
      fakePace((rests) => {
        if (rests === 5) change(body);
      }),
    );
    expect(texts(found)).toEqual(texts(collectText(page)));
  });

  it('goes on where a change leaves its way alone', async () => {
    const page = parse(LONG);
    const found = await collectInSlices(
      page,
      fakePace((rests) => {
        if (rests === 5) page.body.append('late words');
        if (rests === 6) page.body.prepend('missed until the next reading');
      }),
    );
    expect(texts(found).at(-1)).toBe('late words');
    expect(texts(found)).not.toContain('missed until the next reading');
  });

  it('comes to an end on a page that takes its ground away again and again, or grows without end', async () => {
    const page = parse(LONG);
    const shuffle = () => page.body.replaceChildren(...[...page.body.children].reverse());
    expect(texts(await collectInSlices(page, fakePace(shuffle))).length).toBe(texts(collectText(page)).length);
    const growing = parse(LONG);
    const grow = () => growing.body.append(...Array.from({ length: 40 }, () => growing.createElement('hr')));
    expect(texts(await collectInSlices(growing, fakePace(grow))).length).toBe(200);
  });
});
