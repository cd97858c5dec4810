import { describe, expect, it } from 'vitest';
import { type Fault, parsePack } from '../../engine/pack/parse.ts';
import { HARBOUR } from './packs.ts';

type Json = Record<string, unknown>;

/** The harbour pack's files, with a change at a path such as `terms.json terms 0 gloss`; undefined takes the field away. */
function filesWith(...changes: readonly (readonly [path: string, value: unknown])[]): Json {
  const { masthead, ...parts } = structuredClone(HARBOUR) as unknown as Json;
  const files: Json = { 'pack.json': masthead };
  for (const [name, value] of Object.entries(parts)) files[`${name}.json`] = { [name]: value };
  for (const [path, value] of changes) change(files, path.split(' '), value);
  return files;
}

function change(files: Json, keys: string[], value: unknown): void {
  const last = keys.pop()!;
  const owner = keys.reduce<Json>((at, key) => at[key] as Json, files);
  if (value === undefined) delete owner[last];
  else owner[last] = value;
}

const faultsOf = (files: Json): readonly Fault[] => {
  const result = parsePack(files);
  return 'faults' in result ? result.faults : [];
};
const packOf = (files: Json) => {
  const result = parsePack(files);
  return 'pack' in result ? result.pack : result.faults;
};
const short = (files: Json) => faultsOf(files).map(({ file, place, rule }) => `${file} ${place}: ${rule}`);
const term = 'terms.json terms 0';
const question = 'questions.json questions 0';
const words = (count: number) => 'word '.repeat(count).trim();

describe('parsePack', () => {
  it('accepts a whole pack, from several files or one', () => {
    expect(packOf(filesWith())).toEqual(HARBOUR);
    const { masthead, ...parts } = HARBOUR;
    expect(packOf({ 'harbour.json': { pack: masthead, ...parts } })).toEqual(HARBOUR);
  });

  it('accepts a term without a first fact, and a poll with a range, its days, the people asked and a source', () => {
    const source = HARBOUR.sources[0]!.id;
    const poll = {
      id: 'ferry',
      type: 'ferry',
      question: 'Ferry or bridge?',
      pollster: 'Harbour Polls',
      date: '2024-03-02',
      end: '2024-03-05',
    };
    const polls = [
      {
        ...poll,
        answers: [{ answer: 'ferry', percent: [15, 20] }],
        sample: 1003,
        note: 'by telephone',
        source,
        reading: { how: 'report' },
      },
    ];
    expect(faultsOf(filesWith([`${term} firstFact`, undefined], ['polls.json polls', polls]))).toEqual([]);
    expect(short(filesWith(['polls.json polls', [{ ...polls[0], source: 'none' }]]))).toEqual([
      'polls.json polls[0].source (ferry): refers to the source "none", which is not there',
    ]);
  });

  it('accepts other words of passages, and refuses those of no passage, of one twice, or without words', () => {
    const [one, two] = HARBOUR.passages.map(({ id }) => id);
    const otherWords = [{ passage: one, words: ['quiet', 'decades'] }];
    expect(packOf({ ...filesWith(), 'other-words.json': { otherWords } })).toEqual({ ...HARBOUR, otherWords });
    const wrong = [...otherWords, { passage: one, words: ['again'] }, { passage: two, words: [] }, { passage: 'nowhere', words: ['why'] }];
    expect(short({ ...filesWith(), 'other-words.json': { otherWords: wrong } })).toEqual([
      `other-words.json otherWords[1].passage (${one}): is a duplicate: this passage has other words already`,
      `other-words.json otherWords[2].words (${two}): is empty`,
      'other-words.json otherWords[3].passage (nowhere): refers to the passage "nowhere", which is not there',
    ]);
  });

  it('accepts wordings with their sets, and refuses those of no framing, without words or with sets that are not there', () => {
    const [framing] = HARBOUR.questions[0]!.framings;
    const wordings = [{ framing: framing!.id, says: ['@town … never paid'], with: ['bridge', '(north|south) pier'], unless: ['not'] }];
    const wordingSets = [{ id: 'town', cues: ['Lunde', 'the town'] }];
    const whole = { ...HARBOUR, wordings, wordingSets };
    expect(packOf({ ...filesWith(), 'wordings.json': { wordings, wordingSets } })).toEqual(whole);
    const wrong = [
      { framing: 'q1-nobody', says: [] },
      { framing: framing!.id, sharedWith: ['q9'], says: ['@twon … (a', 'x* … …'], unless: ['not … never'], also: 'pier' },
      { framing: framing!.id, says: ['@twon … paid', '… paid'], unless: ['not … never'] },
    ];
    expect(short({ ...filesWith(), 'wordings.json': { wordings: wrong, wordingSets: [...wordingSets, ...wordingSets] } })).toEqual([
      'wordings.json wordings[1].also: is not a list',
      'wordings.json wordingSets[1].id (town): is a duplicate: there is a set "town" before',
      'wordings.json wordings[0].framing (q1-nobody): refers to the framing "q1-nobody", which is not there',
      'wordings.json wordings[0].says (q1-nobody): is empty',
      `wordings.json wordings[2].says[0] (${framing!.id}): names a set of cues that the pack does not have: "twon"`,
      `wordings.json wordings[2].says[1] (${framing!.id}): has no word`,
      `wordings.json wordings[2].unless[0] (${framing!.id}): has a …`,
    ]);
  });

  it('accepts synonyms and what the whole pack is about, or neither, and refuses synonyms of several words', () => {
    const synonyms = [{ canonical: 'quay', words: ['dock', 'wharf'] }];
    const namedEverywhere = { institutions: ['Harbour League'], countries: [] };
    const { masthead, ...parts } = HARBOUR;
    const whole = { ...HARBOUR, synonyms, namedEverywhere };
    expect(packOf({ ...filesWith(), 'synonyms.json': { synonyms, namedEverywhere } })).toEqual(whole);
    expect(packOf({ 'harbour.json': { pack: masthead, ...parts, synonyms, namedEverywhere } })).toEqual(whole);
    expect(packOf({ ...filesWith(), 'synonyms.json': { synonyms } })).toEqual({ ...HARBOUR, synonyms });
    const wrong = { synonyms: [{ canonical: 'quay', words: ['landing stage'] }], namedEverywere: {} };
    expect(short({ ...filesWith(), 'synonyms.json': wrong })).toEqual([
      'synonyms.json namedEverywere: is no part of a pack',
      'synonyms.json synonyms[0].words[0]: is not one word: "landing stage"',
    ]);
  });

  it('leaves out the schema that a file names', () => {
    expect(packOf(filesWith(['pack.json $schema', '../pack.schema.json'], ['terms.json $schema', 'x']))).toEqual(HARBOUR);
  });

  it.each<[string, string, unknown, string]>([
    [
      'a dangling question',
      `${term} question`,
      'none',
      'terms.json terms[0].question (article-5): refers to the question "none", which is not there',
    ],
    [
      'a dangling passage',
      `${term} passages 0`,
      'none',
      'terms.json terms[0].passages[0] (article-5): refers to the passage "none", which is not there',
    ],
    ['a dangling topic', `${term} topic`, 'none', 'terms.json terms[0].topic (article-5): refers to the topic "none", which is not there'],
    [
      'a dangling source',
      `${question} framings 0 source`,
      'none',
      'questions.json questions[0].framings[0].source (aid-letter-p2): refers to the source "none", which is not there',
    ],
    [
      'a dangling framing',
      'notices.json notices 0 framings',
      ['none'],
      'notices.json notices[0].framings[0] (N1): refers to the framing "none", which is not there',
    ],
    [
      'a dangling term',
      'events.json events 0 terms',
      ['none'],
      'events.json events[0].terms[0] (treaty-signed): refers to the term "none", which is not there',
    ],
    [
      'a record that is no record',
      `${term} record`,
      ['essay-p3-a'],
      'terms.json terms[0].record[0] (article-5): refers to "essay-p3-a", which is a passage but no record',
    ],
    [
      'a reference given twice',
      `${term} record`,
      ['rec-treaty-1', 'rec-treaty-1'],
      'terms.json terms[0].record[1] (article-5): refers to "rec-treaty-1" twice',
    ],
    [
      'a duplicate term',
      'terms.json terms 1 id',
      'great-mole',
      'terms.json terms[2].id (great-mole): is a duplicate: "great-mole" was given before, at terms[1]',
    ],
    [
      'a duplicate framing',
      'questions.json questions 1 framings 0 id',
      'aid-essay-p3',
      'questions.json questions[1].framings[0].id (aid-essay-p3): is a duplicate: "aid-essay-p3" was given before, at questions[0].framings[1]',
    ],
    [
      'a duplicate alias',
      `${term} aliases 1 text`,
      'Article 5',
      'terms.json terms[0].aliases[1].text (article-5): is a duplicate: "Article 5" was given before, at terms[0].aliases[0]',
    ],
    ['an empty field', `${term} firstFact`, '  ', 'terms.json terms[0].firstFact (article-5): is empty'],
    ['an empty field of the masthead', 'pack.json editors', '', 'pack.json editors: is empty'],
    ['a missing field', `${term} gloss`, undefined, 'terms.json terms[0].gloss (article-5): is missing'],
    ['a misspelt field', `${term} glos`, 'x', 'terms.json terms[0].glos (article-5): is no field of a pack'],
    [
      'a framing without a voice',
      `${question} framings 0 voice`,
      undefined,
      'questions.json questions[0].framings[0].voice (aid-letter-p2): is missing',
    ],
    [
      'a framing with an empty voice',
      `${question} framings 0 voice`,
      '',
      'questions.json questions[0].framings[0].voice (aid-letter-p2): is empty',
    ],
    [
      'a passage without a voice',
      'passages.json passages 0 voice',
      undefined,
      'passages.json passages[0].voice (essay-p3-a): is missing: only record passages may leave it out',
    ],
    [
      'a contested question with one framing',
      'questions.json questions 1 oneView',
      undefined,
      'questions.json questions[1].framings (mole): has one framing, so that the card would show a single reading',
    ],
    ['one view with several framings', `${question} oneView`, true, 'questions.json questions[0].oneView (aid): is true with 3 framings'],
    [
      'a long label',
      `${question} framings 0 label`,
      words(7),
      'questions.json questions[0].framings[0].label (aid-letter-p2): has 7 words',
    ],
    [
      'a long statement',
      `${question} framings 0 statement`,
      words(61),
      'questions.json questions[0].framings[0].statement (aid-letter-p2): has 61 words',
    ],
    [
      'a long short voice',
      `${question} framings 0 voiceShort`,
      'x'.repeat(31),
      'questions.json questions[0].framings[0].voiceShort (aid-letter-p2): has 31 characters',
    ],
    [
      'a long short voice of the record',
      `${question} framings 2 voiceShort`,
      'x'.repeat(22),
      'questions.json questions[0].framings[2].voiceShort (aid-rec-minutes-2023): has 22 characters',
    ],
    [
      'a framing of the record without a reading',
      `${question} framings 2 reading`,
      undefined,
      'questions.json questions[0].framings[2].reading (aid-rec-minutes-2023): is missing: a framing from the record says how it was read',
    ],
    ['a long gloss', `${term} gloss`, words(9), 'terms.json terms[0].gloss (article-5): has 9 words'],
    [
      'a record passage without a reading',
      'passages.json passages 3 reading',
      undefined,
      'passages.json passages[3].reading (rec-treaty-1): is missing: a record line says how it was read',
    ],
    [
      'an inferred date without evidence',
      'sources.json sources 0 date evidence',
      undefined,
      'sources.json sources[0].date.evidence (essay): is missing: an inferred date without its words',
    ],
    [
      'a stated date without a day',
      'sources.json sources 2 date',
      { basis: 'stated' },
      'sources.json sources[2].date (treaty): is stated and has no "from" and "to"',
    ],
    [
      'a date that ends first',
      'sources.json sources 2 date',
      { basis: 'stated', from: '2023-05', to: '2023' },
      'sources.json sources[2].date (treaty): ends before it begins: "from" is 2023-05, "to" is 2023',
    ],
    ['a day that is none', `${term} asOf`, '2023-02-30', 'terms.json terms[0].asOf (article-5): is no day of the calendar: "2023-02-30"'],
    [
      'a notice of three sentences',
      'notices.json notices 0 text',
      'One thing. Another thing. A third.',
      'notices.json notices[0].text (N1): has 3 sentences',
    ],
    [
      'an alias that no cue can decide',
      'terms.json terms 3 aliases 0 needsCue',
      true,
      'terms.json terms[3].aliases[0].needsCue (lunde-summit): needs a cue, and the term has none that confirms',
    ],
    ['an alias without a word', `${term} aliases 0 text`, '—', 'terms.json terms[0].aliases[0].text (article-5): has no word'],
    [
      'a star after three letters',
      `${term} aliases 0 text`,
      'mol*',
      'terms.json terms[0].aliases[0].text (article-5): has a * after "mol"',
    ],
    [
      'a bracket that is not closed',
      `${term} aliases 0 text`,
      'the (great mole',
      'terms.json terms[0].aliases[0].text (article-5): has a bracket or a bar outside a group',
    ],
    [
      'too many spellings',
      `${term} aliases 0 text`,
      'a (b) (c) (d) (e) (f) (g) (h) (i) (j)',
      'terms.json terms[0].aliases[0].text (article-5): stands for more than 400 spellings',
    ],
    [
      'a set of cues that is not there',
      `${term} cues 0 text`,
      '@ports',
      'terms.json terms[0].cues[0].text (article-5): names a set of cues that the pack does not have: "ports"',
    ],
    ['a star inside a word', `${term} cues 0 text`, 'harb*our', 'terms.json terms[0].cues[0].text (article-5): has a * that ends no word'],
  ])('refuses %s', (_title, path, value, expected) => {
    expect(short(filesWith([path, value]))).toEqual([expected]);
  });

  it('refuses a paragraph beyond the source, and says which one nothing accounts for then', () => {
    expect(short(filesWith(['passages.json passages 0 paragraph', 13]))).toEqual([
      'sources.json sources[0] (essay): has a paragraph that nothing accounts for: 3',
      'passages.json passages[0] (essay-p3-a): names paragraph 13 of "essay", which has 12',
    ]);
  });

  it('refuses a poll whose source is not there', () => {
    const poll = {
      id: 'p',
      type: 'joining',
      question: 'Join?',
      pollster: 'Desk',
      date: '2023',
      answers: [],
      reading: { how: 'copy' },
      source: 'none',
    };
    expect(short(filesWith(['polls.json polls', [poll]]))).toEqual([
      'polls.json polls[0].source (p): refers to the source "none", which is not there',
    ]);
  });

  it('refuses a leading record line that is too long, wherever it leads', () => {
    expect(short(filesWith(['passages.json passages 3 text', 'x'.repeat(121)]))).toEqual([
      'terms.json terms[0].record[0] (article-5): is a leading record line of 121 characters',
      'questions.json questions[0].record[0] (aid): is a leading record line of 121 characters',
    ]);
  });

  it('names all faults in one run, each with a remedy', () => {
    const faults = faultsOf(filesWith([`${term} gloss`, ''], ['pack.json asOf', 'soon'], ['sources.json sources 0 title', 5]));
    expect(faults.map(({ file, place }) => `${file} ${place}`)).toEqual([
      'pack.json asOf',
      'sources.json sources[0].title (essay)',
      'terms.json terms[0].gloss (article-5)',
    ]);
    expect(faults.every(({ remedy }) => remedy !== '')).toBe(true);
  });

  it.each<[string, Json, string[]]>([
    ['a missing file', { ...filesWith(), 'polls.json': undefined }, ['polls.json : is missing']],
    ['a file that is no part', { ...filesWith(), 'peoples.json': {} }, ['peoples.json : is no file of a pack']],
    ['a file without its key', { ...filesWith(), 'polls.json': {} }, ['polls.json polls: is missing']],
    ['a file with a list', { ...filesWith(), 'polls.json': [] }, ['polls.json : is not an object']],
    ['one file with a stray key', { 'x.json': { terms: [] } }, expect.arrayContaining(['x.json pack: is missing: a pack has a masthead'])],
    ['nothing', {}, expect.arrayContaining(['pack.json : is missing: a pack has a masthead'])],
  ])('refuses %s', (_title, files, expected) => {
    const given = Object.fromEntries(Object.entries(files).filter(([, value]) => value !== undefined));
    expect(short(given)).toEqual(expected);
  });
});
