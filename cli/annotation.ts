/** What the engine says of a document, in the form in which `annotate` prints it. */
import { MARKS_PER_ARTICLE, WORDS_BETWEEN_MARKS } from '../common/limits.ts';
import { findWordings } from '../engine/check/wording/wordings.ts';
import type { FoundWording } from '../engine/checked.ts';
import type { Corpus } from '../engine/compile.ts';
import { decidePage } from '../engine/decide.ts';
import { scanBlock } from '../engine/match.ts';
import type { Decision, Mention } from '../engine/page.ts';
import type { ReadDocument } from './documents.ts';

interface Spot {
  readonly surface: string;
  readonly term: string;
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly why: readonly string[];
  /** Only where several packs are read. */
  readonly pack?: string;
}

/** A sentence that uses a framing's wording. */
interface WordingSpot extends Pick<FoundWording, 'question' | 'framing' | 'text' | 'block' | 'start' | 'end' | 'passages'> {
  /** Only where several packs are read. */
  readonly pack?: string;
}

export interface Annotation {
  readonly id: string | number;
  readonly blocks: number;
  readonly marks: readonly (Spot & { readonly topic: string; readonly first: boolean })[];
  readonly unmarked: readonly Spot[];
  readonly wordings: readonly WordingSpot[];
  readonly texts?: readonly string[];
}

/** All mentions in a document as a reader with default settings would have them. `texts` adds the blocks' texts. */
export function annotate(corpus: Corpus, document: ReadDocument, { texts }: { readonly texts: boolean }): Annotation {
  const { blocks } = document;
  const page = inSomeLanguage(document, corpus);
  const decision = decidePage(corpus, {
    scans: blocks.map((block) => scanBlock(corpus, block, page.language)),
    page,
    switches: { topicsOff: [], hiddenTerms: [], hiddenForGood: [], markAnyway: false },
    taken: { terms: [], marks: 0 },
    painted: [],
    limits: { marks: MARKS_PER_ARTICLE, wordsBetween: WORDS_BETWEEN_MARKS },
  });
  const withPack = corpus.packs.length > 1;
  const isMark = (mention: Mention) => mention.status === 'decided' && (mention.place === 'article' || mention.place === 'headline');
  return {
    id: document.id,
    blocks: blocks.length,
    marks: spots(decision, isMark).map(([mention, index]) => {
      const { surface, term, block, start, end } = spotOf(document, mention);
      const why = mention.why.map(({ cue, reach }) => `${cue} (${reach})`);
      const { topic } = mention;
      return { term, surface, block, start, end, topic, first: decision.marks.includes(index), why, ...packOf(mention, withPack) };
    }),
    unmarked: spots(decision, (mention) => !isMark(mention)).map(([mention]) => ({
      ...spotOf(document, mention),
      why: whyNot(mention),
      ...packOf(mention, withPack),
    })),
    wordings: findWordings(corpus, blocks).map((found) => ({ ...wordingOf(document, found), ...packOf(found, withPack) })),
    ...(texts ? { texts: blocks.map(({ text }) => text) } : {}),
  };
}

/** Text that says nothing of its language is taken to be in the first pack's. */
function inSomeLanguage({ page }: ReadDocument, { packs }: Corpus) {
  const language = page.language === 'und' ? (packs[0]?.masthead.language ?? 'und') : page.language;
  return { ...page, language };
}

function spots({ mentions }: Decision, wanted: (mention: Mention) => boolean): [Mention, number][] {
  return mentions.flatMap((mention, index): [Mention, number][] => (wanted(mention) ? [[mention, index]] : []));
}

function spotOf({ blocks, offsets }: ReadDocument, { term, block, start, end }: Mention): Omit<Spot, 'why'> {
  const offset = offsets[block] ?? 0;
  return { surface: blocks[block]?.text.slice(start, end) ?? '', term, block, start: start + offset, end: end + offset };
}

/** Sentences are printed with the offsets of marks. */
function wordingOf({ offsets }: ReadDocument, { question, framing, text, block, start, end, passages }: FoundWording): WordingSpot {
  const offset = offsets[block] ?? 0;
  return { question, framing, text, block, start: start + offset, end: end + offset, passages };
}

function packOf({ pack }: Pick<Mention, 'pack'>, withPack: boolean): { pack?: string } {
  return withPack ? { pack } : {};
}

function whyNot({ status, why, place }: Mention): string[] {
  if (status === 'undecided') return ['undecided'];
  return status === 'excluded' ? why.map(({ cue }) => `excluded: ${cue}`) : [`place: ${place}`];
}

/** The same facts as a list for people. */
export function describeAnnotation(annotation: Annotation): string {
  const { id, blocks, marks, unmarked, wordings, texts = [] } = annotation;
  const where = ({ block, start, end, surface, term, pack }: Spot) =>
    `  block ${block}, ${start} to ${end}: "${surface}" is ${pack === undefined ? term : `${pack}/${term}`}`;
  return [
    `${id}: ${counted(blocks, 'block')}, ${counted(marks.length, 'mention')} with a meaning, ${marks.filter(({ first }) => first).length} to mark`,
    ...marks.map(
      (mark) => `${where(mark)}${mark.first ? ', marked' : ''}${mark.why.length > 0 ? `; because of ${mark.why.join(', ')}` : ''}`,
    ),
    ...(unmarked.length > 0 ? ['  not marked:'] : []),
    ...unmarked.map((spot) => `${where(spot)}? ${spot.why.join(', ')}`),
    ...(wordings.length > 0 ? ['  wordings:'] : []),
    ...wordings.map(
      ({ block, start, end, text, framing, pack }) =>
        `  block ${block}, ${start} to ${end}: "${text}" puts ${pack === undefined ? framing : `${pack}/${framing}`}`,
    ),
    ...texts.map((text, block) => `  text of block ${block}: ${text}`),
  ].join('\n');
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
