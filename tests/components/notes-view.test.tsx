// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderNotes } from './notes-render.tsx';
import { NOTES } from './notes-sample.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const texts = () => screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
const noteNamed = (name: RegExp) => screen.findByRole('article', { name });
const pressIn = (note: HTMLElement, name: string) => fireEvent.click(within(note).getByRole('button', { name }));
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

const CLAUSE = 'The clause has kept the bay safe for seventy years.';
const TREATY = 'Article 5: each member sends pilots when another asks for them.';
const TERM = 'Article 5: Mutual aid clause of the Harbour Treaty, 1951';

describe('the notebook', () => {
  it('shows each passage with its source, what was kept with it, its page and the day it was read', async () => {
    renderNotes();
    const note = await noteNamed(/^The clause/);
    screen.getByText('3 kept');
    expect(texts()).toEqual([CLAUSE, TREATY, TERM]);
    within(note).getByText(/Author of the essay\. Opinion essay, 2023, paragraph 3\./);
    within(note).getByText(/Kept with the question and all 3 framings\./);
    within(note).getByText('news.example');
    expect(within(note).getByRole('link', { name: /Pilots on their way/ })).toHaveProperty('href', 'https://news.example/1');
    within(note).getByText(/Read 1\sJuly\s2024\./);
    within(note).getByText('Beside: “It was used once.”');
  });

  it('shows how a record line was read, and the pack’s own words on a term', async () => {
    renderNotes();
    const record = await noteNamed(/^Article 5: each/);
    within(record).getByText(/The record\. Harbour Treaty, 1951\./);
    within(record).getByText('Original read.');
    const term = await noteNamed(/^Article 5: Mutual/);
    within(term).getByText(/^The clause by which each member sends pilots/);
    within(term).getByText(/Entry of The Harbour League, version 1\.2\.0, as of/);
  });

  it('shows the day of what has no page, and the words of a claim that was pasted', async () => {
    const [note, record] = NOTES;
    const place = { address: '', title: '', sentence: 'It was used twice.' };
    renderNotes({ notes: [{ ...note!, item: { ...note!.item, place } }, record!] });
    const pasted = await noteNamed(/^The clause/);
    within(pasted).getByText('Checked: “It was used twice.”');
    within(pasted).getByText(/^Kept 3\sJuly\s2024\.$/);
    expect(within(pasted).queryByRole('link')).toBeNull();
    within(await noteNamed(/^Article 5: each/)).getByText(/^Kept 2\sJuly\s2024\.$/);
  });

  it('links no address but the web’s', async () => {
    renderNotes();
    const term = await noteNamed(/^Article 5: Mutual/);
    within(term).getByText(/Odd/);
    expect(within(term).queryByRole('link')).toBeNull();
  });

  it('says how a framing was hidden when the note was kept', async () => {
    const [note] = NOTES;
    const question = { ...note!.item.question!, hidden: [{ shortName: 'letter, undated', count: 1 }] };
    renderNotes({ notes: [{ ...note!, item: { ...note!.item, question: { ...question, framings: question.framings.slice(0, 2) } } }] });
    await screen.findByText(/Kept with the question and 2 of its framings\. 1 was hidden: you had switched off letter, undated\./);
  });

  it('says what a pack update changed, before and now', async () => {
    renderNotes();
    const note = await noteNamed(/^Article 5: each/);
    within(note).getByText(/Its entry changed on 1\sAugust\s2024\./);
    expect(within(note).queryByText('Each member may send pilots.')).toBeNull();
    pressIn(note, 'What changed');
    expect(within(note).getByRole('button', { name: 'What changed' }).getAttribute('aria-expanded')).toBe('true');
    within(note).getByText('Record');
    within(note).getByText('Each member sends pilots.');
    within(note).getByText('Each member may send pilots.');
    within(note).getByText('Framing B, Aid keeps the bay safe');
    within(note).getByText('Not there.');
    within(await noteNamed(/^Article 5: Mutual/)).getByText(/No installed pack has its entry any more/);
  });

  it('shows the entry in the corpus: of a passage the question that it belongs to', async () => {
    const { services } = renderNotes();
    pressIn(await noteNamed(/^The clause/), 'Open its question');
    expect(services.openEntry).toHaveBeenCalledWith({ kind: 'question', pack: 'harbour', id: 'aid' });
    expect(within(await noteNamed(/^Article 5: Mutual/)).queryByRole('button', { name: /^Open its/ })).toBeNull();
  });

  it('leads from its head to the export below all notes', async () => {
    renderNotes();
    await noteNamed(/^The clause/);
    fireEvent.click(screen.getByRole('button', { name: 'Export' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Export all 3 notes' }));
  });

  it('is searched, and ordered by date or page', async () => {
    const { services } = renderNotes();
    const field = await screen.findByRole('searchbox', { name: 'Search your notes' });
    fireEvent.input(field, { target: { value: 'odd' } });
    await waitFor(() => expect(texts()).toEqual([TERM]));
    screen.getByText('1 of 3 kept');
    fireEvent.input(field, { target: { value: 'odd nobody' } });
    await screen.findByText('No note has all these words.');
    screen.getByText('0 of 3 kept');
    fireEvent.keyDown(field, { key: 'Escape' });
    await waitFor(() => expect(texts()).toHaveLength(3));
    press('Page by page');
    expect(services.findNotes).toHaveBeenLastCalledWith('', 'page');
    expect(screen.getByRole('button', { name: 'Page by page' }).getAttribute('aria-pressed')).toBe('true');
    await waitFor(() => expect(texts()).toEqual([TERM, CLAUSE, TREATY]));
  });

  it('removes a note with a way back that has the focus, and puts it back as it was', async () => {
    const { services, stored } = renderNotes();
    const before = [...stored()];
    pressIn(await noteNamed(/^The clause/), 'Remove');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    await waitFor(() => expect(document.activeElement).toBe(undo));
    expect(services.removeNote).toHaveBeenCalledWith('a');
    expect(texts()).toEqual([TREATY, TERM]);
    screen.getByText('2 kept');
    const field = screen.getByRole('searchbox');
    fireEvent.input(field, { target: { value: 'nobody' } });
    await screen.findByText('No note has all these words.');
    fireEvent.input(field, { target: { value: '' } });
    await waitFor(() => expect(texts()).toEqual([TREATY, TERM]));
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    const back = await noteNamed(/^The clause/);
    await waitFor(() => expect(document.activeElement).toBe(within(back).getByRole('button', { name: 'Remove' })));
    expect(stored()).toEqual(before);
    expect(texts()).toEqual([CLAUSE, TREATY, TERM]);
  });

  it('leaves a removed note’s place to the way back in every order', async () => {
    renderNotes();
    await noteNamed(/^The clause/);
    fireEvent.click(screen.getByRole('button', { name: 'Page by page' }));
    await waitFor(() => expect(screen.getByRole('button', { name: 'Page by page' }).getAttribute('aria-pressed')).toBe('true'));
    const places = () => [...document.querySelectorAll('.note-list > li')].map((row) => row.querySelector('article') !== null);
    const [first] = screen.getAllByRole('article');
    fireEvent.click(within(first!).getByRole('button', { name: 'Remove' }));
    await screen.findByRole('button', { name: 'Undo' });
    await waitFor(() => expect(places()).toEqual([false, true, true]));
  });

  it('says when a note could not be removed, or not be put back', async () => {
    const { unmount } = renderNotes({ removeNote: () => Promise.reject(new Error('no')) });
    pressIn(await noteNamed(/^The clause/), 'Remove');
    await screen.findByText('It could not be removed. Try again.');
    expect(texts()).toHaveLength(3);
    unmount();
    renderNotes({ restoreNote: async () => ({ ok: false, reason: 'full', words: 'The disk is full.' }) });
    pressIn(await noteNamed(/^The clause/), 'Remove');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('The disk is full.');
    screen.getByRole('button', { name: 'Undo' });
  });

  it('shows what another window kept', async () => {
    const { store, stored } = renderNotes({ notes: NOTES.slice(1) });
    await noteNamed(/^Article 5: each/);
    act(() => store([NOTES[0]!, ...stored()]));
    await noteNamed(/^The clause/);
  });

  it('is empty, cannot be read, or stands in a private window, and says so', async () => {
    const { unmount } = renderNotes({ notes: [] });
    await screen.findByText(/^Nothing is kept yet\./);
    expect(screen.queryByRole('searchbox')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Markdown' })).toBeNull();
    unmount();
    let fails = true;
    const failed = renderNotes({ listNotes: async () => (fails ? Promise.reject(new Error('no')) : NOTES) });
    expect((await screen.findByRole('alert')).textContent).toBe('The notebook could not be read. Nothing of it was changed.');
    fails = false;
    press('Try again');
    await noteNamed(/^The clause/);
    failed.unmount();
    renderNotes({ isPrivate: true });
    await screen.findByText('This is a private window: nothing is kept here.');
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your own words' }).readOnly).toBe(true);
    expect(screen.queryByRole('button', { name: 'Add your own words' })).toBeNull();
  });

  it('passes axe, unfolded and with a note removed', async () => {
    const { container } = renderNotes();
    pressIn(await noteNamed(/^Article 5: each/), 'What changed');
    pressIn(await noteNamed(/^The clause/), 'Remove');
    await screen.findByRole('button', { name: 'Undo' });
    vi.useRealTimers();
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

describe('the reader’s own words', () => {
  const field = (note: HTMLElement) => within(note).getByRole<HTMLTextAreaElement>('textbox', { name: 'Your own words' });
  const rest = (ms = 600) => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));

  it('are saved once typing rests, and it is said quietly', async () => {
    const { services, stored } = renderNotes();
    const note = await noteNamed(/^The clause/);
    fireEvent.input(field(note), { target: { value: 'Ask' } });
    fireEvent.input(field(note), { target: { value: 'Ask them' } });
    within(note).getByText('Not saved yet');
    expect(services.writeNote).not.toHaveBeenCalled();
    await rest();
    await within(note).findByText('Saved');
    expect(services.writeNote).toHaveBeenCalledExactlyOnceWith('a', 'Ask them');
    expect(stored()[0]?.note).toBe('Ask them');
  });

  it('are begun with a button, and saved at once when the field is left or the view goes away', async () => {
    const { services, unmount } = renderNotes();
    const note = await noteNamed(/^Article 5: each/);
    pressIn(note, 'Add your own words');
    await waitFor(() => expect(document.activeElement).toBe(field(note)));
    fireEvent.input(field(note), { target: { value: 'one' } });
    fireEvent.blur(field(note));
    expect(services.writeNote).toHaveBeenLastCalledWith('b', 'one');
    await within(note).findByText('Saved');
    fireEvent.input(field(note), { target: { value: 'one two' } });
    unmount();
    await waitFor(() => expect(services.writeNote).toHaveBeenLastCalledWith('b', 'one two'));
  });

  it('stay in the field when they could not be saved, with the reason, and are tried again', async () => {
    let full = true;
    const { services } = renderNotes({
      writeNote: async (_id, words) =>
        full ? { ok: false, reason: 'full', words: 'The disk is full.' } : { ok: true, note: { ...NOTES[0]!, note: words } },
    });
    const note = await noteNamed(/^The clause/);
    fireEvent.input(field(note), { target: { value: 'Longer' } });
    await rest();
    await within(note).findByText('The disk is full.');
    expect(field(note).value).toBe('Longer');
    full = false;
    pressIn(note, 'Try again');
    await within(note).findByText('Saved');
    expect(services.writeNote).toHaveBeenLastCalledWith('a', 'Longer');
  });

  it('come in from another window, but not over words that are not saved yet', async () => {
    const { store, stored } = renderNotes();
    const note = await noteNamed(/^The clause/);
    act(() => store(stored().map((one) => (one.id === 'a' ? { ...one, note: 'From there' } : one))));
    await waitFor(() => expect(field(note).value).toBe('From there'));
    fireEvent.input(field(note), { target: { value: 'From here' } });
    act(() => store(stored().map((one) => (one.id === 'a' ? { ...one, note: 'From there again' } : one))));
    await rest(100);
    expect(field(note).value).toBe('From here');
  });
});

describe('export', () => {
  it('saves all that are listed in each format, a spreadsheet with what tells it the alphabet', async () => {
    const { services } = renderNotes();
    const save = within(await screen.findByRole('group', { name: 'Save as' }));
    screen.getByRole('heading', { name: 'Export all 3 notes' });
    fireEvent.click(save.getByRole('button', { name: 'BibTeX' }));
    await screen.findByText('Saved as crosslight-notes-2024-07-04.bib');
    expect(services.saveFile).toHaveBeenCalledWith({
      name: 'crosslight-notes-2024-07-04.bib',
      type: 'application/x-bibtex',
      text: 'bibtex: a b c',
    });
    fireEvent.click(save.getByRole('button', { name: 'CSV' }));
    await screen.findByText('Saved as crosslight-notes-2024-07-04.csv');
    expect(services.saveFile).toHaveBeenLastCalledWith(expect.objectContaining({ text: '\uFEFFcsv: a b c' }));
    expect(save.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Text',
      'Markdown',
      'CSV',
      'BibTeX',
      'RIS',
      'CSL-JSON',
    ]);
  });

  it('copies the chosen ones, in the order in which they stand', async () => {
    const { services } = renderNotes();
    for (const name of [/^Article 5: Mutual/, /^The clause/])
      fireEvent.click(within(await noteNamed(name)).getByRole('checkbox', { name: 'Choose' }));
    screen.getByRole('heading', { name: 'Export 2 chosen notes' });
    fireEvent.click(within(screen.getByRole('group', { name: 'Copy as' })).getByRole('button', { name: 'Text' }));
    await screen.findByText('Copied 2 notes, with all framings');
    expect(services.copy).toHaveBeenCalledWith('plain: a c');
    press('Choose all');
    screen.getByRole('heading', { name: 'Export 3 chosen notes' });
    press('Choose none');
    screen.getByRole('heading', { name: 'Export all 3 notes' });
  });

  it('exports what a search has left', async () => {
    const { services } = renderNotes({ findNotes: async () => ['b'] });
    fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'x' } });
    await screen.findByRole('heading', { name: 'Export 1 note' });
    fireEvent.click(within(screen.getByRole('group', { name: 'Copy as' })).getByRole('button', { name: 'RIS' }));
    await waitFor(() => expect(services.copy).toHaveBeenCalledWith('ris: b'));
  });

  it('says when copying is refused, or the notes could not be written', async () => {
    const { unmount } = renderNotes({ copy: () => Promise.reject(new Error('no')) });
    fireEvent.click(within(await screen.findByRole('group', { name: 'Copy as' })).getByRole('button', { name: 'Text' }));
    await screen.findByText('The browser does not let this be copied. Save it as a file instead.');
    unmount();
    renderNotes({ writeCitations: () => Promise.reject(new Error('no')) });
    fireEvent.click(within(await screen.findByRole('group', { name: 'Save as' })).getByRole('button', { name: 'Text' }));
    await screen.findByText('The notes could not be written. Try again.');
  });
});

describe('backup', () => {
  const restore = (text: string) => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    const file = new File([text], 'backup.json', { type: 'application/json' });
    Object.defineProperty(file, 'text', { value: async () => text });
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    fireEvent.change(input);
  };

  it('saves notes and settings as one file', async () => {
    const { services } = renderNotes({ notes: [] });
    fireEvent.click(await screen.findByRole('button', { name: 'Save a backup' }));
    await screen.findByText('Saved as crosslight-backup-2024-07-04.json');
    expect(services.saveFile).toHaveBeenCalledWith({
      name: 'crosslight-backup-2024-07-04.json',
      type: 'application/json',
      text: 'the backup',
    });
  });

  it('restores them, or says why not', async () => {
    let answer: { ok: true; notes: number } | { ok: false; reason: string } = { ok: true, notes: 3 };
    const { services } = renderNotes({ readBackup: async () => answer });
    await screen.findByRole('button', { name: 'Restore from a file…' });
    restore('the backup');
    await screen.findByText('Restored: 3 notes and the settings');
    expect(services.readBackup).toHaveBeenCalledWith('the backup');
    answer = { ok: false, reason: 'This file is no backup of Crosslight. Nothing was changed.' };
    restore('other');
    await screen.findByText('This file is no backup of Crosslight. Nothing was changed.');
  });
});

describe('a note that came from elsewhere', () => {
  it('is shown even where its pack shows it nowhere', async () => {
    const { shownIn: _shownIn, ...item } = NOTES[0]!.item;
    renderNotes({ notes: [{ ...NOTES[0]!, item }] });
    expect(within(await noteNamed(/^The clause/)).queryByRole('button', { name: /^Open its/ })).toBeNull();
  });
});
