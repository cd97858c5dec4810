import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignWords } from '../../../engine/check/quotation/align-words.ts';
import { quotedPhrases } from '../../../engine/check/quotation/quote-marks.ts';
import { checkQuotations } from '../../../engine/check/quotations.ts';
import type { Pack } from '../../../engine/corpus.ts';
import { HARBOUR } from '../packs.ts';

const QUOTED = [
  'The council said: “No third port has a say in such matters of trade.”',
  'It is called “a wise bargain”, and “tolls” were not named.',
  'He “solemnly declares the pier a permanently open place for all boats”.',
];

const PACK: Pack = {
  ...HARBOUR,
  questions: [],
  notices: [],
  passages: QUOTED.map((text, i) => ({
    id: `p${i}`,
    source: HARBOUR.sources[0]!.id,
    paragraph: null,
    kind: 'record',
    text,
    reading: { how: 'copy' },
  })),
};

const check = (claim: string) => checkQuotations(PACK, claim);
const say = (claim: string) =>
  check(claim).map(({ verdict, changes, passage }) =>
    [verdict, ...changes.map(({ kind, claimed, recorded }) => `${kind}: ${claimed} / ${recorded}`), ...(passage ? [passage.id] : [])].join(
      ', ',
    ),
  );

describe('checkQuotations', () => {
  it.each([
    ['as it is', '“No third port has a say in such matters of trade.”', ['same, p0']],
    ['in other marks, case and dashes', '«no third port has a say – in such matters of trade»', ['same, p0']],
    ['in part', "'has a say in such matters'", ['same, p0']],
    ['in part, with an ellipsis', '"No third port … in such matters"', ['same, p0']],
    ['with a word changed', '“No third port has a veto in such matters of trade”', ['differs, changed: veto / say, p0']],
    ['with its last word changed', '“a permanently open place for all ships”', ['differs, changed: ships / boats, p2']],
    ['with a word left out', '“solemnly declares the pier a open place for all boats”', ['differs, missing:  / permanently, p2']],
    ['with a word put in', '“No third port ever has a say in such matters”', ['differs, added: ever / , p0']],
    ['that nobody said', '“We shall never pay for the dredging of the sound”', ['not on record']],
    ['short and on record', 'It was “a wise bargain” without “tolls”.', ['same, p1', 'same, p1']],
    ['short and on no record', 'The “harbour lite” of a “port”.', []],
    ['inside one that is on no record', '“They all said so, and ‘a wise bargain’ it was in the end”', ['same, p1']],
  ])('judges a quotation %s', (_how, claim, said) => {
    expect(say(claim)).toEqual(said);
  });

  it('takes the record for what was said where an article of the same subject misquotes it, and names the article', () => {
    const line = (id: string, kind: 'record' | 'claim', text: string) => ({ ...PACK.passages[0]!, id, kind, text });
    const record = line('r', 'record', 'Paragraph 3: “these ports will become members of the League”.');
    const article = line('a', 'claim', 'It gives the words as “agreed that Lunde and Marland will become members of the League”.');
    const term = (ids: readonly string[], at: number) => ({ ...HARBOUR.terms[at]!, record: ids.slice(0, 1), passages: ids.slice(1) });
    const claim = 'They “agreed that Lunde and Marland will become members of the League”.';
    const judged = (terms: Pack['terms']) =>
      checkQuotations({ ...PACK, passages: [record, article], terms }, claim).map((one) => [
        one.verdict,
        one.passage?.id,
        one.quotedBy?.id,
      ]);
    expect(judged([term(['r', 'a'], 0)])).toEqual([['differs', 'r', 'a']]);
    expect(judged([term(['r'], 0), term(['x', 'a'], 1)])).toEqual([['same', 'a', undefined]]);
  });

  it('tells the pack that was asked and its language', () => {
    const { id, language } = PACK.masthead;
    expect(check('They said “nothing of that sort at all”.')).toMatchObject([{ pack: id, language }]);
  });

  it('says where the changed words stand', () => {
    const [quotation] = check('He says “No third port has a veto in such matters of trade”.');
    const [change] = quotation!.changes;
    expect(quotation!.claimed.slice(...change!.claimedSpan)).toBe('veto');
    expect(quotation!.recorded!.slice(...change!.recordedSpan)).toBe('say');
    expect(quotation!.span).toEqual([9, 58]);
  });
});

describe('quotedPhrases', () => {
  const phrases = (text: string) => quotedPhrases(text).map(({ span }) => text.slice(...span));

  it.each([
    ['“one” "two" ‘three’ «four» „five“ ‚six‘ ‹seven›', ['one', 'two', 'three', 'four', 'five', 'six', 'seven']],
    ["the states' rights, it's the '90s and rock 'n' roll", ['n']],
    ['‘the state’s own word’, he said', ['the state’s own word']],
    ['‘the states’ own word’.', ['the states’ own word']],
    ['“he said ‘yes’ twice”', ['he said ‘yes’ twice']],
    ['an open “mark without an end', []],
  ])('finds the phrases of %j', (text, found) => {
    expect(phrases(text)).toEqual(found);
  });
});

describe('alignWords', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd');

  it('holds every word of both rows, in order', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (a, b) => {
        const { steps } = alignWords(a, b);
        expect(steps.filter(({ kind }) => kind !== 'missing' && kind !== 'outside').map((step) => a[step.a])).toEqual(a);
        expect(steps.filter(({ kind }) => kind !== 'added').map((step) => b[step.b])).toEqual(b);
        expect(steps.every(({ kind, a: i, b: j }) => kind !== 'same' || a[i] === b[j])).toBe(true);
      }),
    );
  });

  it('finds a part of a row as it is', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word, { minLength: 1 }), fc.array(word), (before, part, after) => {
        const { steps, same } = alignWords(part, [...before, ...part, ...after]);
        expect(same).toBe(part.length);
        expect(steps.every(({ kind }) => kind === 'same' || kind === 'outside')).toBe(true);
      }),
    );
  });
});
