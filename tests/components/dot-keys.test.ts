import { describe, expect, it } from 'vitest';
import { nextDot } from '../../components/desk/dot-keys.ts';
import type { PlacedDot } from '../../components/desk/plot-measures.ts';
import type { PollDot } from '../../engine/desk.ts';

const poll = (id: string): PollDot => ({ id, question: '', pollster: '', date: '2020', answers: [], reading: { how: 'report' } });
const [A, B, C] = ['a', 'b', 'c'].map(poll);
const dot = (of: PollDot, answer: number, percent: number, x: number): PlacedDot => ({
  poll: of,
  answer,
  percent,
  x,
  y: 100 - percent,
  height: 8,
});

/** Two answers, then one, then two of the same value side by side. */
const DOTS = [dot(A!, 0, 40, 10), dot(A!, 1, 55, 10), dot(B!, 0, 50, 30), dot(C!, 0, 45, 50), dot(C!, 1, 45, 59)];
const DENSE = [dot(A!, 0, 40, 10), dot(A!, 1, 55, 10), dot(B!, 0, 50, 30), dot(B!, 1, 30, 30)];

describe('keys between dots', () => {
  it.each([
    ['ArrowRight', 1, 3],
    ['ArrowLeft', 3, 1],
    ['ArrowRight', 0, 2],
  ])('%s from %i keeps to the answer: %i', (key, from, to) => {
    expect(nextDot(key, from, DENSE, false)).toBe(to);
  });

  it('goes to another answer of the next poll where it has not the same', () => {
    expect(nextDot('ArrowRight', 1, DOTS, false)).toBe(2);
    expect(nextDot('ArrowLeft', 4, DOTS, false)).toBe(2);
  });

  it('goes up and down through the answers of one poll, also where two have the same value', () => {
    expect(nextDot('ArrowUp', 0, DOTS, false)).toBe(1);
    expect(nextDot('ArrowDown', 1, DOTS, false)).toBe(0);
    expect(nextDot('ArrowUp', 3, DOTS, false)).toBe(4);
    expect(nextDot('ArrowDown', 4, DOTS, false)).toBe(3);
  });

  it('goes the way that is seen where the script runs from right to left', () => {
    expect(nextDot('ArrowLeft', 0, DENSE, true)).toBe(2);
    expect(nextDot('ArrowRight', 2, DENSE, true)).toBe(0);
  });

  it('has an end on each side, and leaves other keys alone', () => {
    expect(nextDot('ArrowLeft', 0, DOTS, false)).toBeUndefined();
    expect(nextDot('ArrowRight', 4, DOTS, false)).toBeUndefined();
    expect(nextDot('ArrowUp', 1, DOTS, false)).toBeUndefined();
    expect(nextDot('Tab', 0, DOTS, false)).toBeUndefined();
    expect(nextDot('ArrowRight', -1, DOTS, false)).toBeUndefined();
    expect([nextDot('Home', 3, DOTS, false), nextDot('End', 0, DOTS, false)]).toEqual([0, 4]);
  });
});
