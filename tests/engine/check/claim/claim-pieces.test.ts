import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../../engine/check/claim/claim-pieces.ts';
import type { Span } from '../../../../engine/views.ts';

const CLAIM = 'The prime minister met Angela Merkel in Lunde';
const word = (text: string) => {
  const start = CLAIM.indexOf(text);
  return { text, spans: [[start, start + text.length]] as Span[] };
};
const piecesIn = (...texts: string[]) => piecesOf(CLAIM, texts.map(word)).map((piece) => piece.map(({ text }) => text).sort());

describe('piecesOf', () => {
  it('takes words that stand over one another as one piece', () => {
    expect(piecesIn('prime', 'minister', 'prime minister', 'met')).toEqual([['minister', 'prime', 'prime minister'], ['met']]);
  });

  it('takes capitals beside each other as one name, and none that another word parts', () => {
    expect(piecesIn('Angela', 'Merkel', 'Lunde')).toEqual([['Angela', 'Merkel'], ['Lunde']]);
  });
});
