import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPack } from '../../cli/read-pack.ts';
import { compileCorpus } from '../../engine/compile.ts';
import { search } from '../../engine/search/search.ts';
import type { SearchResults, Span } from '../../engine/views.ts';
import { HARBOUR, harbour } from './packs.ts';

const PLANET = readPack('tests/fixtures/packs/planet-definition').pack;
const planet = compileCorpus([PLANET]);
const both = compileCorpus([HARBOUR, PLANET]);

const ids = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
const underlined = (text: string, spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end));
const isNothing = ({ terms, questions, passages }: SearchResults) => terms.length + questions.length + passages.length === 0;

describe('search, for what is spelled right', () => {
  it.each([
    ['great mole', ['great-mole']],
    ['mole great', ['great-mole']],
    ['GRE', ['great-mole']],
    ['mole gre', ['great-mole']],
    ['breakwat', ['great-mole']],
    ['summit of lunde', ['lunde-summit']],
    ['lunde', ['lunde-summit', 'great-mole']],
    ['mutual aid', ['article-5']],
    ['Artikel 5', ['article-5']],
    ['sommet de Lunde', ['lunde-summit']],
    ['article 5', ['article-5', 'pilot-aid']],
  ])('finds terms by name, other names, gloss and language: %j', (query, expected) => {
    const { how, terms } = search(harbour, query);
    expect([how, ...ids(terms)]).toEqual(['spelled', ...expected]);
  });

  it.each([
    ['assembly prague', 'prague-assembly'],
    ['Zwergplaneten', 'dwarf-planet'],
    ['planetes naines', 'dwarf-planet'],
    ['cleared neighborhood', 'orbit-clearing'],
    ['dwarf planet', 'dwarf-planet'],
  ])('finds terms of a pack on another subject: %j', (query, expected) => {
    const { how, terms } = search(planet, query);
    expect([how, terms[0]?.id]).toEqual(['spelled', expected]);
  });

  it.each([
    ['ports outside the League', 'aid'],
    ['duties corrupt', 'aid'],
    ['worth the price', 'mole'],
  ])('finds questions by title and by the labels of their framings: %j', (query, expected) => {
    expect(ids(search(harbour, query).questions)).toEqual([expected]);
  });

  it.each([
    ['fishing spoilt', ['letter-p1-a']],
    ['vote council', ['essay-p7-a', 'rec-minutes-2']],
    ['writer of the letter', ['letter-p1-a']],
    ['took note of request', ['rec-minutes-1']],
  ])('finds passages by text and voice, whatever the ending of a word: %j', (query, expected) => {
    const { how, passages } = search(harbour, query);
    expect([how, ...ids(passages)]).toEqual(['spelled', ...expected]);
  });

  it('puts what holds more of the query first, and leaves out what holds little', () => {
    const { passages } = search(planet, 'astronomers took part in the assembly');
    expect(passages[0]?.id).toBe('rec-iau-press-release-2006-08-24-2');
    expect(ids(passages)).not.toContain('rec-iau-eris-2006-1');
  });

  it('does not take a number for the beginning of another', () => {
    expect(search(harbour, 'meeting 2008').how).toBe('spelled');
    expect(search(harbour, 'meeting 2').how).toBe('some');
    expect(ids(search(harbour, 'meeting 200').terms)).toEqual(['lunde-summit']);
  });

  it('puts a word before what only begins with it', () => {
    const passages = ids(search(planet, 'pluto').passages);
    expect(passages).toContain('gazette-2015-p5-a');
    expect(passages.at(-1)).toBe('school-review-p6-a');
  });

  it('shows no term that lacks a word where something has them all', () => {
    const passage = { ...HARBOUR.passages[0]!, id: 'essay-p9-a', text: 'The great mole, Lunde’s breakwater, leaks.' };
    const corpus = compileCorpus([{ ...HARBOUR, passages: [...HARBOUR.passages, passage] }]);
    const { how, terms, passages } = search(corpus, 'great mole breakwater lunde leaks');
    expect([how, terms, ids(passages)]).toEqual(['spelled', [], ['essay-p9-a']]);
  });

  it('leaves out stop words, and takes one that stands alone for a beginning', () => {
    expect(ids(search(harbour, 'the mole at').terms)).toEqual(['great-mole']);
    expect(ids(search(harbour, 'off').terms)).toEqual(['pilot-aid']);
    expect(isNothing(search(harbour, 'because'))).toBe(true);
  });
});

describe('search, for what is not', () => {
  it.each([
    ['grate mole', 'great-mole'],
    ['mole graet', 'great-mole'],
    ['lundde sumit', 'lunde-summit'],
    ['brekwater', 'great-mole'],
    ['artcle 5', 'article-5'],
    ['article five', 'article-5'],
    ['artickel 5', 'article-5'],
  ])('offers the nearest name: %j', (query, expected) => {
    const { how, terms } = search(harbour, query);
    expect([how, terms[0]?.id]).toEqual(['nearest', expected]);
  });

  it('forgives a passage’s words too', () => {
    const { how, passages } = search(harbour, 'fihsing');
    expect([how, ...ids(passages)]).toEqual(['nearest', 'letter-p1-a']);
  });

  it('says that nothing holds all the words where each is known', () => {
    const { how, terms } = search(harbour, 'great league');
    expect(how).toBe('some');
    expect(ids(terms)).toContain('great-mole');
  });

  it.each(['xylophone quartet', '', '  ', '—', '1968000'])('finds nothing for %j', (query) => {
    const results = search(harbour, query);
    expect(isNothing(results)).toBe(true);
    expect(results.counts).toEqual({ terms: 0, questions: 0, passages: 0 });
  });
});

describe('search, with the synonyms of a pack', () => {
  const synonyms = [
    { canonical: 'fishing', words: ['angling', 'trawling'] },
    { canonical: 'vote', words: ['ballot'] },
  ];
  const corpus = compileCorpus([{ ...HARBOUR, synonyms }]);

  it.each([
    ['angling', ['letter-p1-a']],
    ['spoilt angl', ['letter-p1-a']],
    ['ballots council', ['essay-p7-a', 'rec-minutes-2']],
  ])('takes one word for the other: %j', (query, expected) => {
    const { how, passages } = search(corpus, query);
    expect([how, ...ids(passages)]).toEqual(['spelled', ...expected]);
    expect(search(harbour, query).how).toBe('nearest');
  });

  it('underlines the word that stands there', () => {
    const [passage] = search(corpus, 'angling').passages;
    expect(underlined(passage!.text, passage!.textSpans)).toEqual(['fishing']);
  });
});

describe('search, in several packs', () => {
  it('finds in each, and leaves out what is only near in one where another has it as spelled', () => {
    expect(search(both, 'mole').terms.map(({ pack }) => pack)).toEqual(['harbour']);
    expect(search(both, 'eris').terms.map(({ pack }) => pack)).toContain('planet-definition');
    expect(search(both, 'plutto').how).toBe('nearest');
  });
});

describe('the reasons of a search', () => {
  it('are the letters of the name that were typed, and whole words that are no longer in the making', () => {
    const [term] = search(harbour, 'mole gre').terms;
    expect(underlined(term!.name, term!.nameSpans)).toEqual(['Gre', 'Mole']);
    const [question] = search(harbour, 'duty corrupts').questions;
    expect(question!.label).toEqual({ letter: 'C', text: 'Aid without duties corrupts', spans: expect.any(Array) });
    expect(underlined(question!.label!.text, question!.label!.spans)).toEqual(['duties', 'corrupts']);
  });

  it('name the other spelling where neither name nor gloss holds what was typed', () => {
    const [term] = search(harbour, 'artikel 5').terms;
    expect(term!.alsoWritten).toEqual({
      text: 'Artikel 5',
      language: 'de',
      spans: [
        [0, 7],
        [8, 9],
      ],
    });
    expect(search(harbour, 'article 5').terms[0]!.alsoWritten).toBeUndefined();
  });

  it('say where a passage is used: in the framing that rests on it, in a question’s record, or in a term', () => {
    expect(search(harbour, 'seventy years').passages[0]).toMatchObject({ question: 'aid', framing: 'aid-essay-p3' });
    expect(search(harbour, 'three requests').passages[0]).toMatchObject({ question: 'aid' });
    expect(search(harbour, 'spoilt fishing').passages[0]).toMatchObject({ term: 'great-mole' });
  });

  it('give a question’s first and last letter', () => {
    expect(search(harbour, 'ports outside').questions[0]!.letters).toEqual(['A', 'C']);
  });
});

describe('search, whatever is typed', () => {
  const words = [HARBOUR, PLANET].flatMap(({ passages, terms }) => [
    ...passages.flatMap(({ text }) => text.split(' ')),
    ...terms.flatMap(({ name, aliases }) => [name, ...aliases.map(({ text }) => text)]),
  ]);
  const query = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', maxLength: 8 })), { maxLength: 6 })
    .map((parts) => parts.join(' '));

  it('underlines inside the texts, in order, never twice', () => {
    fc.assert(
      fc.property(query, (typed) => {
        const { terms, questions, passages } = search(both, typed);
        const shown: [string, readonly Span[]][] = [
          ...terms.flatMap((term): [string, readonly Span[]][] => [
            [term.name, term.nameSpans],
            [term.gloss, term.glossSpans],
            [term.alsoWritten?.text ?? '', term.alsoWritten?.spans ?? []],
          ]),
          ...questions.flatMap((one): [string, readonly Span[]][] => [
            [one.title, one.titleSpans],
            [one.label?.text ?? '', one.label?.spans ?? []],
          ]),
          ...passages.flatMap((one): [string, readonly Span[]][] => [
            [one.text, one.textSpans],
            [one.voice ?? '', one.voiceSpans],
            [one.sourceName, one.sourceSpans],
          ]),
        ];
        for (const [text, spans] of shown) {
          let at = 0;
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        }
        for (const term of terms) {
          expect(term.nameSpans.length + term.glossSpans.length + (term.alsoWritten?.spans.length ?? 0)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds a passage by a word that no other text of its pack has', () => {
    for (const [pack, corpus] of [
      [HARBOUR, harbour],
      [PLANET, planet],
    ] as const) {
      const rare = pack.passages.flatMap(({ id, text }) => {
        const own = text.match(/\p{L}{7,}/gu) ?? [];
        const others = JSON.stringify({ ...pack, passages: pack.passages.filter((other) => other.id !== id) }).toLowerCase();
        return own.filter((word) => !others.includes(word.toLowerCase().slice(0, 5))).map((word) => ({ id, word }));
      });
      expect(rare.length).toBeGreaterThan(0);
      for (const { id, word } of rare) expect([word, search(corpus, word).passages[0]?.id]).toEqual([word, id]);
    }
  });

  it('finds every term by its own name, and by each of its other names', () => {
    for (const [pack, corpus] of [
      [HARBOUR, harbour],
      [PLANET, planet],
    ] as const) {
      for (const { id, name, aliases } of pack.terms) {
        for (const typed of [name, ...aliases.map(({ text }) => text.replaceAll('*', ''))]) {
          expect([typed, ids(search(corpus, typed).terms).includes(id)]).toEqual([typed, true]);
        }
      }
    }
  });
});
