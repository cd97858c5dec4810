import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCorpus } from '../../engine/compile.ts';
import { type StepCounter, scanBlock } from '../../engine/match.ts';
import { tokenise } from '../../engine/tokenise.ts';
import { filler, harbour, type MadeUpTerm, makePack } from './packs.ts';

const block = (text: string) => ({ id: 7, text, place: 'article' as const });

/** What a scan found, as the words in the text. */
function surfaces(text: string, corpus = harbour, language = 'en'): string[] {
  return scanBlock(corpus, block(text), language).hits.map(({ start, end }) => text.slice(start, end));
}

describe('scanBlock', () => {
  it.each([
    ['The Great Mole stands.', ['Great Mole']],
    ['THE GREAT MOLE', ['GREAT MOLE']],
    ['the “Great” Mole’s stones', ['Great” Mole']],
    ['the great\u00a0mo\u00adle', ['great\u00a0mo\u00adle']],
    ['Article 5-like aid for all', ['Article 5-like aid']],
    ['Article 5‑like aid for all', ['Article 5‑like aid']],
    ['Article 5 like aid for all', ['Article 5 like aid']],
    ['Article 5-like promises', ['Article 5']],
    ['the Harbour League’s Article 5 and Art. 5', ['Harbour League’s Article 5', 'Art. 5']],
    ['breakwaters, breakwatering and a breakwater', ['breakwaters', 'breakwatering', 'breakwater']],
    ['GM was there', ['GM']],
    ['the Lunde summit’s end', ['Lunde summit']],
  ])('finds in %j', (text, expected) => {
    expect(surfaces(text)).toEqual(expected);
  });

  it.each([
    'Article 50 and Article 5.1',
    'a great, mole',
    'the great (mole)',
    'He went to Lunde. Summit leaders waited.',
    'in Lunde, summit leaders waited',
    'gm was there, Gm too',
    'breakwateringhams',
    'break waters',
    'sommet de Lunde',
    '',
  ])('finds nothing in %j', (text) => {
    expect(surfaces(text)).toEqual([]);
  });

  it('keeps an alias for one language to pages of that language, whatever their region', () => {
    expect(surfaces('le sommet de Lunde', harbour, 'fr-CA')).toEqual(['sommet de Lunde']);
    expect(surfaces('le sommet de Lunde', harbour, 'und')).toEqual([]);
  });

  it.each([
    ['(old|new) mole', 'an old mole, a New Mole, a mole', ['old mole', 'New Mole']],
    ['mole (of Lunde)', 'the mole of Lunde and the mole', ['mole of Lunde', 'mole']],
    ['(great|grand|) mole', 'the grand mole, the small mole', ['grand mole', 'mole']],
    ['Lund(e|in)', 'Lunde, Lundin, Lund', ['Lunde', 'Lundin']],
    ['(pier|moles) (break*|stone*)', 'pier breakers and moles stony', ['pier breakers']],
  ])('finds every spelling of %j', (alias, text, expected) => {
    expect(surfaces(text, compileCorpus([makePack([{ id: 'a', aliases: [alias] }])]))).toEqual(expected);
  });

  it('takes the longest alias at the leftmost place', () => {
    const corpus = compileCorpus([makePack([{ id: 'a', aliases: ['a b', 'b c d', 'a b c'] }])]);
    expect(surfaces('a b c d b c d', corpus)).toEqual(['a b c', 'b c d']);
  });

  it('reports every meaning of the same words', () => {
    const corpus = compileCorpus([
      makePack([
        { id: 'a', aliases: ['mole'] },
        { id: 'b', aliases: ['Mole', { text: 'MOLE', case: 'exact' }] },
      ]),
    ]);
    const [first, second, ...rest] = scanBlock(corpus, block('MOLE'), 'en').hits;
    expect(corpus.aliases[first!.alias]!.candidates.map(({ term }) => term)).toEqual([0, 1]);
    expect(corpus.aliases[second!.alias]!.candidates.map(({ term }) => term)).toEqual([1]);
    expect(rest).toEqual([]);
  });

  it('matches a comma that the alias itself has', () => {
    const corpus = compileCorpus([makePack([{ id: 'a', aliases: ['Lunde, 1974'] }])]);
    expect(surfaces('in Lunde, 1974, and Lunde 1974', corpus)).toEqual(['Lunde, 1974']);
  });

  it('tells the cues of the sentence from those of the block, and those inside the words of the hit', () => {
    const text = 'A pilot came. The Harbour League’s Article 5 and the Data Act. Then Lunde.';
    const { hits, cues } = scanBlock(harbour, block(text), 'en');
    const named = (numbers: readonly number[]) =>
      harbour.terms.flatMap((term) => term.cues.filter(({ cue }) => numbers.includes(cue)).map(({ text }) => text));
    expect(named(hits[0]!.sentence)).toEqual(['Data Act']);
    expect(named(hits[0]!.own ?? [])).toEqual(['Harbour League']);
    expect(named(cues)).toEqual(['pilot*', 'Data Act', 'Lunde']);
  });

  it('counts the words of the block and before the hit', () => {
    const { words, hits } = scanBlock(harbour, block('one two, three Great Mole four'), 'en');
    expect([words, hits[0]?.word]).toEqual([6, 3]);
  });

  it('gives what survives a journey as JSON', () => {
    const scan = scanBlock(harbour, block('A pilot of the Harbour League’s Article 5.'), 'en');
    expect(JSON.parse(JSON.stringify(scan))).toEqual(scan);
  });
});

const word = fc.constantFrom('alpha', 'beta', 'gamma', 'delta', 'epsilon');
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join(' '));
const text = fc.array(fc.oneof(word, fc.constantFrom(',', '.', 'Lorem', 'ipsum')), { maxLength: 40 }).map((list) => list.join(' '));

describe('any text and any aliases', () => {
  it('have hits that spell an alias, in order, none inside another', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 8 }), text, (aliases, page) => {
        const { hits } = scanBlock(compileCorpus([makePack([{ id: 'a', aliases }])]), block(page), 'en');
        let free = 0;
        for (const { start, end } of hits) {
          expect(start).toBeGreaterThanOrEqual(free);
          expect(aliases).toContain(page.slice(start, end).replace(/\s+/g, ' '));
          free = end;
        }
      }),
    );
  });

  it('have no longer alias at the place of a hit, and none before it that was passed over', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 8 }), text, (aliases, page) => {
        const { hits } = scanBlock(compileCorpus([makePack([{ id: 'a', aliases }])]), block(page), 'en');
        expect(hits.map(({ start, end }) => [start, end])).toEqual(longestByHand(aliases, page));
      }),
    );
  });

  it('are read the same when terms are added that the text does not have', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.uniqueArray(phrase, { minLength: 1, maxLength: 5 }), text, (aliases, page) => {
        const known: MadeUpTerm = { id: 'a', aliases };
        const strangers = ['zeta eta', 'alpha zeta', 'theta*'].map((alias, i): MadeUpTerm => ({ id: `s${i}`, aliases: [alias] }));
        const spans = (terms: readonly MadeUpTerm[]) =>
          scanBlock(compileCorpus([makePack(terms)]), block(page), 'en').hits.map(({ start, end, word: w }) => [start, end, w]);
        expect(spans([known, ...strangers])).toEqual(spans([known]));
      }),
    );
  });
});

/** The rule of the longest from the left, said again without a trie. */
function longestByHand(aliases: readonly string[], page: string): number[][] {
  const tokens = tokenise(page);
  const spans: number[][] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let length = 3; length > 0; length--) {
      const row = tokens.slice(from, from + length);
      if (row.length < length || !aliases.includes(row.map(({ folded }) => folded).join(' '))) continue;
      spans.push([row[0]!.start, row.at(-1)!.end]);
      from += length - 1;
      break;
    }
  }
  return spans;
}

describe('the work of a scan', () => {
  const corpusOf = (terms: number) =>
    compileCorpus([
      makePack(
        Array.from(
          { length: terms },
          (_, i): MadeUpTerm => ({
            id: `t${i}`,
            aliases: [i % 100 === 0 ? `word${i}*` : `name${i} summit`],
            cues: i % 100 === 0 ? [{ text: `cue${i}`, sign: 'confirms', reach: 'page' }] : [],
          }),
        ),
      ),
    ]);
  const page = Array.from({ length: 100 }, (_, i) => `name${i % 40} summit ${filler(20)}`).join(' ');
  const steps = (corpus: ReturnType<typeof corpusOf>, read: string) => {
    const counter: StepCounter = { steps: 0 };
    scanBlock(corpus, block(read), 'en', counter);
    return counter.steps;
  };
  const few = corpusOf(50);
  const fewSteps = steps(few, page);

  it('is the same with 50 and with 100,000 terms', { timeout: 60_000 }, () => {
    const many = steps(corpusOf(100_000), page);
    expect(fewSteps).toBeGreaterThan(page.split(' ').length);
    expect(Math.abs(many / fewSteps - 1)).toBeLessThan(0.05);
  });

  it('doubles with the text', () => {
    expect(steps(few, `${page} ${page}`) / fewSteps).toBeCloseTo(2, 2);
  });
});

describe('compileCorpus', () => {
  it('names a version that depends on aliases and cues', () => {
    const version = (terms: MadeUpTerm[]) => compileCorpus([makePack(terms)]).version;
    const term: MadeUpTerm = { id: 'a', aliases: ['one', 'two'] };
    expect(version([term])).toBe(version([{ ...term }]));
    const others: MadeUpTerm[] = [
      { ...term, aliases: ['one'] },
      { ...term, id: 'b' },
      { ...term, aliases: [{ text: 'one', needsCue: true }, 'two'] },
      { ...term, cues: [{ text: 'three', sign: 'confirms', reach: 'page' }] },
    ];
    expect(new Set([term, ...others].map((one) => version([one]))).size).toBe(5);
  });
});
