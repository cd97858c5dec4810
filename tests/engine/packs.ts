/** Packs for the engine's tests: a small one on a subject of its own, and whatever a test makes up. */
import { readPack } from '../../cli/read-pack.ts';
import { type Corpus, compileCorpus } from '../../engine/compile.ts';
import type { Alias, Cue, Pack, Question, Term } from '../../engine/corpus.ts';
import { decidePage, type PageToDecide } from '../../engine/decide.ts';
import { scanBlock } from '../../engine/match.ts';
import type { Decision, Place } from '../../engine/page.ts';

export const HARBOUR = readPack('tests/fixtures/packs/harbour').pack;

export interface MadeUpTerm {
  readonly id: string;
  readonly topic?: string;
  readonly aliases: readonly (string | Partial<Alias>)[];
  readonly cues?: readonly Cue[];
  readonly question?: string;
}

/** A pack with nothing in it but what the matcher reads. */
export function makePack(terms: readonly MadeUpTerm[], { id = 'made-up', questions = [] as readonly Question[] } = {}): Pack {
  return {
    ...HARBOUR,
    masthead: { ...HARBOUR.masthead, id },
    topics: ['one', 'two'].map((topic) => ({ id: topic, name: topic })),
    terms: terms.map(makeTerm),
    passages: [],
    questions,
    notices: [],
    events: [],
  };
}

function makeTerm({ id, topic = 'one', aliases, cues = [], question }: MadeUpTerm): Term {
  const written = aliases.map((alias): Alias => ({ text: '', lang: 'en', ...(typeof alias === 'string' ? { text: alias } : alias) }));
  const texts = { name: id, gloss: 'thing', firstFact: 'fact', what: 'what', when: 'when', asOf: '2024' };
  return { id, topic, ...texts, aliases: written, cues, record: [], passages: [], ...(question === undefined ? {} : { question }) };
}

/** A question with so many framings; with one it is labelled as one view. */
export function makeQuestion(id: string, framings: number): Question {
  const [framing] = HARBOUR.questions[0]!.framings;
  const all = Array.from({ length: framings }, (_, i) => ({ ...framing!, id: `${id}-${i}` }));
  return { ...HARBOUR.questions[0]!, id, framings: all, oneView: framings === 1 };
}

export const harbour: Corpus = compileCorpus([HARBOUR]);

export interface PageText {
  readonly text: string;
  readonly place?: Place;
}

/** Decides a page given as its blocks; plain strings are running text. */
export function decide(
  corpus: Corpus,
  blocks: readonly (string | PageText)[],
  asked: Partial<PageToDecide> & { language?: string } = {},
): Decision {
  const scans = blocks.map((block, id) => {
    const { text, place = 'article' as const } = typeof block === 'string' ? { text: block } : block;
    return scanBlock(corpus, { id, text, place }, asked.language ?? 'en');
  });
  return decidePage(corpus, {
    scans,
    page: { title: '', address: '', language: asked.language ?? 'en', isArticle: true },
    switches: { topicsOff: [], hiddenTerms: [], hiddenForGood: [], markAnyway: false },
    taken: { terms: [], marks: 0 },
    painted: [],
    limits: { marks: 6, wordsBetween: 80 },
    ...asked,
  });
}

/** So many words that no pack knows, in sentences of ten. */
export function filler(words: number): string {
  return Array.from({ length: words }, (_, i) => (i % 10 === 9 ? 'lorem.' : i % 10 === 0 ? 'Ipsum' : 'dolor')).join(' ');
}
