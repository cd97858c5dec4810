// @vitest-environment jsdom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FramingList, type FramingListProps } from '../../components/FramingList.tsx';
import { bucharest, irreversiblePath, oneView, sourceOff } from '../fixtures/views.ts';
import { renderInEnglish } from './card-setup.tsx';

afterEach(cleanup);

function renderFramings(given: Partial<FramingListProps> = {}) {
  const props = { question: bucharest.question!, language: 'en', newestFirst: false, onOrder: vi.fn(), ...given };
  return { ...renderInEnglish(<FramingList {...props} />), props };
}

const rows = () => screen.getAllByRole('button', { name: /^[A-H]\. / });
const row = (letter: string) => screen.getByRole('button', { name: new RegExp(`^${letter}\\. `) });
const names = () => rows().map((one) => one.textContent!.replace(/\s+/g, ' '));
const isOpen = (one: Element) => one.getAttribute('aria-expanded') === 'true';

describe('FramingList', () => {
  it('names each row by letter, label, voice and date', () => {
    renderFramings();
    expect(names()).toEqual([
      'A. A promise left undelivered. Author, Aspen Italia essay. 2023, inferred',
      'B. A pledge NATO must disavow. Zakharova for Moscow · record. 18 Feb 2025',
      'C. The allies were never agreed. Senel, political scientist. Feb 2025, inferred',
      'D. Unrealistic from the outset. Author of the opinion piece. Dec 2025, inferred',
    ]);
  });

  it('unfolds several framings, each with statement, full voice, provenance and notice', () => {
    renderFramings();
    fireEvent.click(row('B'));
    fireEvent.click(row('C'));
    expect(rows().map(isOpen)).toEqual([false, true, true, false]);
    screen.getByText(bucharest.question!.framings[1]!.statement);
    screen.getByText(/18 February 2025\. From the record, not from the articles\. Report read\./);
    screen.getByText(/paragraph 19\. February 2025, inferred: it names the past three years\./);
    screen.getByText('Differs, paragraph 19.');
  });

  it('reads all and folds all', () => {
    renderFramings();
    fireEvent.click(screen.getByRole('button', { name: 'Read all' }));
    expect(rows().every(isOpen)).toBe(true);
    fireEvent.click(screen.getByRole('button', { name: 'Fold all' }));
    expect(rows().some(isOpen)).toBe(false);
  });

  it('states the order in the button that turns it, and says the new one', () => {
    const { props } = renderFramings();
    fireEvent.click(screen.getByRole('button', { name: 'In order of date, oldest first' }));
    expect(props.onOrder).toHaveBeenCalledWith(true);
    expect(screen.getByRole('status').textContent).toBe('In order of date, newest first');
  });

  it('turns the rows and leaves the letters with their framings', () => {
    renderFramings({ newestFirst: true });
    expect(names().map((name) => name[0])).toEqual(['D', 'C', 'B', 'A']);
    expect(names()[0]).toContain('Unrealistic');
  });

  it('shows letter and label alone above five framings, and the voice after unfolding', () => {
    renderFramings({ question: irreversiblePath.question! });
    expect(names()).toHaveLength(7);
    expect(names()[0]).toBe('A. Only the date is open. ');
    fireEvent.click(row('A'));
    expect(names()[0]).toContain('Voice 1');
  });

  it('opens a single view beside its words, with its notices in sight where there is room', () => {
    renderFramings({ question: oneView.question! });
    screen.getByText('One view, plus the record');
    screen.getByText(oneView.question!.framings[0]!.statement);
    screen.getByText('Figure, paragraph 8.');
    expect(screen.queryByRole('button', { name: /order of date/ })).toBeNull();
  });

  it('folds source and notices of a single view where room is short', () => {
    renderFramings({ question: oneView.question!, compact: true });
    screen.getByText(oneView.question!.framings[0]!.statement);
    expect(screen.queryByText('Figure, paragraph 8.')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Source, and 1 notice' }));
    screen.getByText('Figure, paragraph 8.');
    screen.getByText(/paragraphs 4, 6 and 8\./);
  });

  it('says which readings a switched-off source hides, with a button only where it can be switched on', () => {
    const onSourceOn = vi.fn();
    const { unmount } = renderFramings({ question: sourceOff.question! });
    screen.getByText('1 of 4 readings hidden: you switched off the opinion piece.');
    expect(screen.queryByRole('button', { name: 'Switch on' })).toBeNull();
    unmount();
    renderFramings({ question: sourceOff.question!, onSourceOn });
    fireEvent.click(screen.getByRole('button', { name: 'Switch on' }));
    expect(onSourceOn).toHaveBeenCalledWith('s2');
  });
});

describe('FramingList, by keyboard', () => {
  const press = (key: string, more: object = {}) => fireEvent.keyDown(document.activeElement!, { key, ...more });

  it('moves between rows with Up, Down, Home and End', () => {
    renderFramings();
    row('A').focus();
    const path = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'ArrowDown', 'Home', 'ArrowUp'].map((key) => {
      press(key);
      return document.activeElement!.textContent![0];
    });
    expect(path).toEqual(['B', 'C', 'B', 'D', 'D', 'A', 'A']);
  });

  it('goes to a framing by its letter and unfolds it; pressed again it stays open', () => {
    renderFramings();
    screen.getByRole('button', { name: 'Read all' }).focus();
    press('c');
    expect(document.activeElement).toBe(row('C'));
    expect(isOpen(row('C'))).toBe(true);
    press('c');
    expect(isOpen(row('C'))).toBe(true);
  });

  it('leaves letters with a modifier to the browser', () => {
    renderFramings();
    row('A').focus();
    press('c', { ctrlKey: true });
    expect(isOpen(row('C'))).toBe(false);
  });
});
