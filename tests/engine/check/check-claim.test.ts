import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../engine/check/check-claim.ts';
import { compileCorpus } from '../../../engine/compile.ts';
import { HARBOUR, harbour } from '../packs.ts';

const check = (claim: string) => checkClaim(harbour, claim);
const idsOf = (claim: string) => check(claim).passages.map(({ passage }) => passage.id);

describe('checkClaim', () => {
  it('answers with the passages that bear on a claim, the one that holds most first', () => {
    const { passages } = check('The council voted twice for the mole.');
    expect(passages.map(({ passage }) => passage.id)).toEqual(['essay-p7-a', 'rec-minutes-2']);
    expect(passages.map(({ score }) => score)).toEqual([...passages.map(({ score }) => score)].sort((a, b) => b - a));
    expect(passages.every(({ score }) => score > 0 && score <= 1)).toBe(true);
  });

  it('shows the words of the claim that were the evidence, as written, and those of the passage that answer to them', () => {
    const [best] = check('TWICE the council has voted').passages;
    expect(best?.evidence).toEqual(['TWICE', 'council', 'voted']);
    expect(best?.textSpans.map(([start, end]) => best.passage.text.slice(start, end))).toEqual(['council', 'voted', 'twice']);
  });

  it('carries how a record line was read, and where each passage is shown', () => {
    const [line] = check('Each member sends pilots when another asks.').passages;
    expect(line).toMatchObject({
      pack: 'harbour',
      language: 'en',
      passage: { id: 'rec-treaty-1' },
      reading: { how: 'original' },
      question: 'aid',
    });
  });

  it('names the questions that the passages touch, with all their framings and the letters of those that were found', () => {
    const { questions } = check('The clause has kept the bay safe for many years.');
    expect(questions.map(({ question, touched }) => [question.id, touched])).toEqual([['aid', ['B']]]);
    expect(questions[0]?.question.framings).toHaveLength(HARBOUR.questions[0]?.framings.length ?? 0);
  });

  it('takes a recognised term as evidence for the passages of its entry', () => {
    expect(idsOf('Nobody needs the Great Mole.')).toContain('rec-minutes-2');
  });

  it('is silent on a term that means something else in the claim', () => {
    expect(idsOf('Article 5 of the Data Act binds the council.')).toEqual([]);
  });

  it.each([
    'A cat sat on a tree in Lisbon.',
    'The council',
    'A new opera house for Lunde?',
    'The council of Lisbon sold its old trams to a museum in Porto.',
  ])('is silent where nothing telling is held: %s', (claim) => {
    expect(check(claim)).toMatchObject({ passages: [], questions: [] });
    expect(check(claim).unread).toBeUndefined();
  });

  it.each([
    ['', 'empty'],
    [' \n\t\u0000', 'empty'],
    ['12 345,60 %', 'no words'],
    ['?!…', 'no words'],
    ['word '.repeat(2000), 'too long'],
    ['Дім стоїть на горі біля річки', 'not the language of the packs'],
    ['Das Boot fährt morgen nach Hamburg', 'not the language of the packs'],
  ] as const)('says plainly why it can’t read %j', (claim, unread) => {
    expect(check(claim)).toEqual({ passages: [], questions: [], figures: [], quotations: [], unread });
  });

  it('reads markup and control characters as text between the words', () => {
    expect(idsOf('<p>The council\u0007 has voted <i>twice</i> \u0000for the mole</p>')[0]).toBe('essay-p7-a');
  });

  it('leaves out what a switched-off source says, and its framings, and keeps the letters of the others', () => {
    const { passages, questions } = checkClaim(harbour, 'The council voted twice for the mole.', { sourcesOff: ['harbour/essay'] });
    expect(passages.map(({ passage }) => passage.id)).toEqual(['rec-minutes-2']);
    expect(questions[0]?.question.framings.map(({ source }) => source.id)).not.toContain('essay');
  });

  it('is silent where one word alone is held, and where "us" and "may" are no country and no month', () => {
    expect(idsOf('Fishing?')).toEqual([]);
    const named = compileCorpus([{ ...HARBOUR, synonyms: [{ canonical: 'council', words: ['US'] }] }]);
    const found = (claim: string) => checkClaim(named, claim).passages.length;
    expect([found('The US voted twice.') > 0, found('Lisbon told us of its trams.')]).toEqual([true, 0]);
  });

  it('shows no small number as evidence', () => {
    expect(check('The council voted 7 to 2 for the mole in 2023.').passages[0]?.evidence).toEqual(['council', 'voted', 'mole', '2023']);
  });

  it('answers from several packs, the nearest passages first, whichever pack they are of', () => {
    const other = {
      ...HARBOUR,
      masthead: { ...HARBOUR.masthead, id: 'quay' },
      passages: HARBOUR.passages.map((passage) => (passage.id === 'essay-p7-a' ? { ...passage, text: 'A twice told tale.' } : passage)),
    };
    const found = checkClaim(compileCorpus([other, HARBOUR]), 'The council voted twice for the mole.').passages;
    expect(found[0]).toMatchObject({ pack: 'harbour', passage: { id: 'essay-p7-a' } });
    expect(found.map(({ pack }) => pack)).toContain('quay');
  });
});
