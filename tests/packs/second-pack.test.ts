/** A pack on another subject: all that the first does works with it, alone and beside the first. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { annotate, describeAnnotation } from '../../cli/annotation.ts';
import { readHtml, readText } from '../../cli/documents.ts';
import { readBundledPacks, readPack } from '../../cli/read-pack.ts';
import { type Corpus, compileCorpus } from '../../engine/compile.ts';
import type { Pack } from '../../engine/corpus.ts';
import { explainQuestion, explainTerm } from '../../engine/explain.ts';
import { search } from '../../engine/search/search.ts';

const [first] = readBundledPacks().packs;
const second = readPack('tests/fixtures/packs/planet-definition').pack;
const alone = compileCorpus([second]);
const beside = compileCorpus([first!, second]);
const behind = compileCorpus([second, first!]);

const PAGE = readFileSync('tests/fixtures/sample/planet-article.html', 'utf8');
const FIRST_PAGE = readFileSync('tests/fixtures/sample/article.html', 'utf8');
const onPage = (corpus: Corpus, html = PAGE) => annotate(corpus, readHtml({ id: 'page', html }, { nowMs: 0 }), { texts: false });
const onText = (corpus: Corpus, text: string) => annotate(corpus, readText({ id: 'text', text }), { texts: false });
const inPack = (pack: string) => (spot: { readonly pack?: string }) => spot.pack === pack;
const withoutPack = ({ pack: _pack, ...spot }: { readonly pack?: string }) => spot;

describe('the second pack alone', () => {
  it('finds its terms on its page, marks them within the budget, and says why it leaves namesakes alone', () => {
    const { marks, unmarked } = onPage(alone);
    expect(marks.map((mark) => `${mark.term}${mark.first ? ', painted' : ''}`)).toEqual([
      'prague-assembly, painted',
      'resolution-5a',
      'orbit-clearing',
      'kuiper-belt',
      'dwarf-planet',
      'eris, painted',
      'new-horizons-flyby',
      'ceres-reclassification, painted',
    ]);
    expect(unmarked).toContainEqual(expect.objectContaining({ term: 'eris', why: expect.arrayContaining(['excluded: goddess*']) }));
    expect(marks[0]).not.toHaveProperty('pack');
  });

  it('finds how its framings are put, in its own articles and not on its page, which reports', () => {
    const wordings = (file: string) =>
      onText(alone, readFileSync(`tests/fixtures/packs/planet-definition-articles/${file}`, 'utf8')).wordings.map(
        ({ framing, passages }) => [framing, passages.length > 0],
      );
    expect(wordings('courier-2006.txt')).toEqual([
      ['q1-courier-2006-p4', true],
      ['q1-courier-2006-p4', true],
    ]);
    expect(wordings('gazette-2015.txt')).toEqual([
      ['q1-gazette-2015-p3', true],
      ['q1-gazette-2015-p3', true],
    ]);
    expect(wordings('school-review.txt')).toEqual([
      ['q2-school-review-p5', true],
      ['q2-school-review-p5', true],
    ]);
    expect(onPage(alone).wordings).toEqual([]);
  });

  it('abstains from what only has the same name', () => {
    const { marks } = onText(alone, 'The police had cleared the neighbourhood. The harvest fund is named after the goddess Ceres.');
    expect(marks).toEqual([]);
  });

  it.each(second.terms.map(({ id }) => id))('explains %s', (id) => {
    const view = explainTerm(alone, `planet-definition/${id}`)!;
    expect(view.pack).toMatchObject({ id: 'planet-definition', name: second.masthead.name });
    expect(view.record.length + view.passages.length).toBeGreaterThan(0);
    for (const framing of view.question?.framings ?? []) expect(view.plainCitation).toContain(framing.statement);
  });

  it('letters the framings of its questions in order of date', () => {
    for (const { id } of second.questions) {
      const { framings } = explainQuestion(alone, 'planet-definition', id)!;
      const days = framings.map(({ date }) => date.from ?? '9999');
      expect(days).toEqual([...days].sort());
      expect(framings.map(({ letter }) => letter).join('')).toBe('ABCDEFGH'.slice(0, framings.length));
    }
  });

  it('finds its terms by a name with a slip in it', () => {
    expect(search(alone, 'dwraf planet').terms[0]).toMatchObject({ pack: 'planet-definition', id: 'dwarf-planet' });
  });
});

describe('the second pack beside the first', () => {
  it('means on its page what it means alone, and says which pack each mark is of', () => {
    const both = onPage(beside);
    expect(both.marks.every(({ pack }) => pack !== undefined)).toBe(true);
    const own = ({ marks }: typeof both) =>
      marks.filter(inPack('planet-definition')).map(({ first: _first, ...mark }) => withoutPack(mark));
    expect(own(both)).toEqual(onPage(alone).marks.map(({ first: _first, ...mark }) => mark));
    expect(describeAnnotation(both)).toContain('is planet-definition/');
  });

  it('leaves the first pack’s page to the first pack', () => {
    const marks = onPage(beside, FIRST_PAGE).marks;
    expect(marks.filter(inPack('planet-definition'))).toEqual([]);
    expect(marks.map(withoutPack)).toEqual(onPage(compileCorpus([first!]), FIRST_PAGE).marks);
  });

  it('shares one budget of marks with the first', () => {
    const own = 'The Kuiper belt lies beyond Neptune. A dwarf planet is nearly round. ';
    const other = 'The Budapest Memorandum was signed in 1994. NATO’s Bucharest summit met in April 2008. ';
    const filler = `${'Nothing stands here that anybody would have to look up in a book. '.repeat(8)}\n`;
    const text = Array.from({ length: 3 }, () => own + filler + other + filler).join('');
    const painted = onText(beside, text).marks.filter((mark) => mark.first);
    expect(painted.length).toBeLessThanOrEqual(6);
    expect(new Set(painted.map(({ pack }) => pack))).toEqual(new Set([first!.masthead.id, 'planet-definition']));
    const crowded = onText(beside, own + other).marks;
    expect(crowded.length).toBeGreaterThanOrEqual(3);
    expect(crowded.filter((mark) => mark.first)).toHaveLength(1);
  });

  it('finds and explains the terms of either', () => {
    expect(search(beside, 'kuiper belt').terms[0]).toMatchObject({ pack: 'planet-definition', id: 'kuiper-belt' });
    expect(search(beside, 'bucharest summit').terms[0]).toMatchObject({ pack: first!.masthead.id, id: 'bucharest-summit' });
    for (const corpus of [beside, behind]) {
      expect(explainTerm(corpus, 'planet-definition/eris')).toEqual(explainTerm(alone, 'planet-definition/eris'));
      expect(explainQuestion(corpus, 'planet-definition', 'q1')?.title).toBe(second.questions[0]!.title);
      expect(explainQuestion(corpus, first!.masthead.id, 'q1')?.title).toBe(first!.questions[0]!.title);
    }
  });
});

describe('two packs that explain the same words', () => {
  const rival: Pack = {
    ...second,
    masthead: { ...second.masthead, id: 'planets-for-schools', name: 'Planets for schools' },
    terms: second.terms.filter(({ id }) => id === 'dwarf-planet').map((term) => ({ ...term, id: 'small-planet' })),
  };
  const text = 'Since then Pluto has been a dwarf planet.';

  it('each have a mark on the span, and the first in the reader’s order is painted', () => {
    const marks = (packs: readonly Pack[]) =>
      onText(compileCorpus(packs), text)
        .marks.filter(({ surface }) => surface === 'dwarf planet')
        .map(({ pack, term, first: isFirst }) => `${pack}/${term}${isFirst ? ', painted' : ''}`);
    expect(marks([second, rival])).toEqual(['planet-definition/dwarf-planet, painted', 'planets-for-schools/small-planet']);
    expect(marks([rival, second])).toEqual(['planets-for-schools/small-planet, painted', 'planet-definition/dwarf-planet']);
  });
});
