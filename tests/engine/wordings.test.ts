import { describe, expect, it } from 'vitest';
import { describeWordings } from '../../engine/check/wording/describe-wordings.ts';
import { findWordings } from '../../engine/check/wording/wordings.ts';
import { compileCorpus } from '../../engine/compile.ts';
import type { CueSet, Pack, Wording } from '../../engine/corpus.ts';
import type { Place, TextBlock } from '../../engine/page.ts';
import { HARBOUR, makePack, makeQuestion } from './packs.ts';

const QUESTION = makeQuestion('pier', 2);

function packWith(wordings: readonly Wording[], wordingSets: readonly CueSet[] = []): Pack {
  return { ...makePack([{ id: 'pier', aliases: ['pier'], question: 'pier' }], { questions: [QUESTION] }), wordings, wordingSets };
}

const block = (text: string, id = 0, place: Place = 'article'): TextBlock => ({ id, text, place });

function found(wording: Omit<Wording, 'framing'>, text: string, sets: readonly CueSet[] = []): string[] {
  return findWordings({ packs: [packWith([{ framing: 'pier-0', ...wording }], sets)] }, [block(text)]).map((one) => one.text);
}

describe('findWordings', () => {
  it('finds the sentence that says it, with the words that were recognised and the framing’s passages', () => {
    const pack = packWith([{ framing: 'pier-1', says: ['rotted'], with: ['pier'] }]);
    const text = 'Nobody came. “The old pier rotted away.” It rained.';
    expect(findWordings({ packs: [pack] }, [block(text, 7)])).toEqual([
      {
        pack: 'made-up',
        question: 'pier',
        framing: 'pier-1',
        text: '“The old pier rotted away.”',
        block: 7,
        start: 13,
        end: 40,
        words: [
          [22, 26],
          [27, 33],
        ],
        passages: [],
      },
    ]);
  });

  it('names the passages on which the framing rests', () => {
    const [passage] = HARBOUR.passages;
    const framings = QUESTION.framings.map((framing) => ({ ...framing, passages: [passage!.id] }));
    const pack = {
      ...packWith([{ framing: 'pier-1', says: ['rotted'] }]),
      questions: [{ ...QUESTION, framings }],
      passages: HARBOUR.passages,
    };
    const { source, paragraph } = passage!;
    expect(findWordings({ packs: [pack] }, [block('It rotted.')])[0]!.passages).toEqual([{ source, paragraph }]);
  });

  it('reads a … as a few other words, in the order given and inside one sentence', () => {
    const says = ['town … never paid'];
    expect(found({ says }, 'The town, as everybody knows, never paid for it.')).toHaveLength(1);
    expect(found({ says }, 'What was never paid is the town’s.')).toEqual([]);
    expect(found({ says }, 'The town is small. It never paid.')).toEqual([]);
    expect(found({ says }, 'The town that one two three four five six seven eight never paid.')).toEqual([]);
  });

  it('takes an entry of a set with a … in it as what the set stands for, by itself and inside a text', () => {
    const sets: CueSet[] = [{ id: 'unpaid', cues: ['unpaid', 'never … (paid|settled)'] }];
    expect(found({ says: ['@unpaid'] }, 'It was never, they say, settled.', sets)).toHaveLength(1);
    expect(found({ says: ['town … @unpaid … bill'] }, 'The town has never fully paid its bill.', sets)).toHaveLength(1);
    expect(found({ says: ['town … @unpaid … bill'] }, 'The town has an unpaid bill.', sets)).toHaveLength(1);
    expect(found({ says: ['town … @unpaid … bill'] }, 'The town paid what it never owed: a bill.', sets)).toEqual([]);
    expect(found({ says: ['town'], without: ['@unpaid'] }, 'The town never paid.', sets)).toEqual([]);
  });

  it('asks for one of each list, and for none of what excludes', () => {
    const wording = { says: ['sold'], with: ['pier', '@quays'], also: ['cheap*'], without: ['rumour … false'] };
    const sets = [{ id: 'quays', cues: ['(north|south) quay'] }];
    expect(found(wording, 'They sold the south quay cheaply.', sets)).toHaveLength(1);
    expect(found(wording, 'They sold the south quay.', sets)).toEqual([]);
    expect(found(wording, 'They sold the quay cheaply.', sets)).toEqual([]);
    expect(found(wording, 'They sold the pier cheaply, a rumour that is false.', sets)).toEqual([]);
  });

  it('is turned round by a word of denial shortly before or between, not by one further off or behind a comma', () => {
    const wording = { says: ['town … promised'], unless: ['never', 'denied'] };
    expect(found(wording, 'The town has promised it.')).toHaveLength(1);
    expect(found(wording, 'The town never promised it.')).toEqual([]);
    expect(found(wording, 'She denied that the town promised it.')).toEqual([]);
    expect(found(wording, 'It never rains, the town promised.')).toHaveLength(1);
  });

  it('says nothing of a question, nor of a page about something else', () => {
    const wording = { says: ['rotted'], about: ['pier'] };
    expect(found(wording, 'The pier is old. It rotted.')).toHaveLength(1);
    expect(found(wording, 'The pier rotted?')).toEqual([]);
    expect(found(wording, 'The roof rotted.')).toEqual([]);
  });

  it('reads the article, and headings that are long enough to be sentences', () => {
    const packs = [packWith([{ framing: 'pier-0', says: ['rotted'] }])];
    const places: Place[] = ['article', 'headline', 'heading', 'caption', 'table', 'outside'];
    const blocks = places.map((place, id) => block('How the old pier rotted away', id, place));
    expect(findWordings({ packs }, blocks).map((one) => one.block)).toEqual([0, 1, 2]);
    expect(findWordings({ packs }, [block('The pier rotted', 0, 'heading')])).toEqual([]);
  });

  it('finds a sentence once for each framing, and for framings that share its words', () => {
    const packs = [packWith([{ framing: 'pier-0', sharedWith: ['pier-1'], says: ['rotted', 'rot*'] }])];
    expect(findWordings({ packs }, [block('It rotted and rotted.')]).map((one) => one.framing)).toEqual(['pier-0', 'pier-1']);
  });

  it('has nothing to say without wordings, without blocks, and on anything that is no text', () => {
    expect(findWordings({ packs: [HARBOUR] }, [block('The pier rotted.')])).toEqual([]);
    expect(findWordings({ packs: [packWith([{ framing: 'pier-0', says: ['rotted'] }])] }, [])).toEqual([]);
    for (const text of ['', ' ', '…', '\u0000\u0001', '<b>', '?'.repeat(1000), 'rot '.repeat(3000)]) {
      expect(found({ says: ['rotted … away'] }, text)).toEqual([]);
    }
  });
});

describe('describeWordings', () => {
  const corpus = compileCorpus([packWith([{ framing: 'pier-1', says: ['rotted'] }])]);

  it('tells the framings found with their sentences, and those of the corpus that do not occur', () => {
    const sentences = findWordings(corpus, [block('It rotted. It rotted again.')]);
    const [question, ...more] = describeWordings(corpus, sentences, []).questions;
    expect(more).toEqual([]);
    expect(question).toMatchObject({
      pack: 'made-up',
      question: { id: 'pier' },
      found: [{ framing: 'pier-1', sentences }],
      absent: ['pier-0'],
    });
  });

  it('names a question of the page’s own terms although no wording was found, and none that the page does not touch', () => {
    expect(describeWordings(corpus, [], ['made-up/pier']).questions).toMatchObject([{ found: [], absent: ['pier-0', 'pier-1'] }]);
    expect(describeWordings(corpus, [], []).questions).toEqual([]);
  });

  it('leaves framings of a source that is switched off out of both lists', () => {
    const off = [`made-up/${QUESTION.framings[0]!.source}` as const];
    expect(describeWordings(corpus, [], ['made-up/pier'], { sourcesOff: off }).questions).toMatchObject([{ found: [], absent: [] }]);
  });
});
