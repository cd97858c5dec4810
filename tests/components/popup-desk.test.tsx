// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ON_PAGE } from './popup-fakes.ts';
import { renderPopup } from './popup-render.tsx';
import { BUCHAREST, PACK, PAGE, QUESTION } from './popup-sample.ts';

afterEach(cleanup);

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const TERM = `${PACK}/${BUCHAREST.id}` as const;

describe('the popup’s ways to the desk', () => {
  it.each([
    ['Open side panel', undefined],
    ['Check a text', { kind: 'check', claim: '' }],
    ['Why no mark?', { kind: 'page' }],
  ])('%s opens it', async (name, show) => {
    const { asked } = await renderPopup();
    press(name);
    expect(asked).toContainEqual(['openDesk', show]);
  });

  it('has nothing to say of marks where nothing lacks one', async () => {
    await renderPopup({ ...ON_PAGE, page: { ...PAGE, unmarked: [] } });
    expect(screen.queryByRole('button', { name: 'Why no mark?' })).toBeNull();
  });

  it('offers the reasons where only listed terms lack a mark, without counting words', async () => {
    const [, council] = PAGE.unmarked;
    await renderPopup({ ...ON_PAGE, page: { ...PAGE, unmarked: [council!] } });
    screen.getByRole('button', { name: 'Why no mark?' });
    expect(screen.queryByText(/more words? seen/)).toBeNull();
  });

  it('stands in every state, and is the button where extensions can read nothing', async () => {
    const { asked, container } = await renderPopup({ page: undefined, place: { access: 'unreadable' } });
    fireEvent.click(container.querySelector('.big-button')!);
    expect(asked).toContainEqual(['openDesk', { kind: 'check', claim: '' }]);
    screen.getByRole('button', { name: 'Open side panel' });
  });

  it('offers all three where nothing was found', async () => {
    const { asked } = await renderPopup({ ...ON_PAGE, page: { ...PAGE, marks: 0, terms: [] } });
    press('Why no mark?');
    expect(asked).toContainEqual(['openDesk', { kind: 'page' }]);
    expect(screen.getAllByRole('button', { name: 'Check a text' })).toHaveLength(2);
  });
});

describe('a popup that the browser opened for a card', () => {
  it('shows the card’s term and opens it in the sidebar when that is pressed', async () => {
    const request = { kind: 'term', term: TERM } as const;
    const { asked } = await renderPopup({ ...ON_PAGE, browserKind: 'firefox', request });
    await screen.findByRole('heading', { name: BUCHAREST.name });
    screen.getByText(QUESTION.title);
    press('Open in the sidebar');
    expect(asked).toContainEqual(['openDesk', request]);
  });

  it('goes back to the page’s own list', async () => {
    await renderPopup({ ...ON_PAGE, request: { kind: 'term', term: TERM } });
    await screen.findByRole('heading', { name: BUCHAREST.name });
    press('Everything on this page');
    await screen.findByText('4 terms on this page');
  });

  it('shows a citation selected', async () => {
    await renderPopup({ ...ON_PAGE, request: { kind: 'cite', subject: { kind: 'term', pack: PACK, id: BUCHAREST.id } } });
    const field = (await screen.findByRole('textbox', { name: 'Citation' })) as HTMLTextAreaElement;
    expect(field.value).toBe(BUCHAREST.plainCitation);
    await waitFor(() => expect(field.selectionEnd - field.selectionStart).toBe(field.value.length));
  });

  it('shows a related question with its framings', async () => {
    await renderPopup({ ...ON_PAGE, browserKind: 'firefox', request: { kind: 'question', pack: PACK, id: QUESTION.id } });
    await screen.findByText(QUESTION.title);
    expect(document.querySelectorAll('.framing')).toHaveLength(4);
  });
});
