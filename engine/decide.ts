/** From what the matcher saw on a page to what is marked there, and to the reasons for what is not. */
import { chooseMarks, type Limits, type MarkCandidate } from './choose.ts';
import type { CompiledTerm, Corpus } from './compile.ts';
import type { TopicKey } from './corpus.ts';
import { type PageMentions, type PlacedMention, readMentions } from './mentions.ts';
import type { BlockScan, Decision, PageContext, PageTerm, Painted, Switches, Taken, Unpainted } from './page.ts';

export interface PageToDecide {
  /** All blocks, in reading order, scanned with this corpus. */
  readonly scans: readonly BlockScan[];
  readonly page: PageContext;
  readonly switches: Switches;
  readonly taken: Taken;
  readonly painted: readonly Painted[];
  readonly limits: Limits;
}

/** Decides all senses of a page and chooses its marks. Pure: the same page gives the same decision. */
export function decidePage(corpus: Corpus, asked: PageToDecide): Decision {
  const mentions = readMentions(corpus, asked.scans, asked.page);
  const found = termsOf(mentions);
  const marks = marksFor(asked, found);
  const topics = corpus.packs.flatMap(({ masthead, topics }) => topics.map(({ id }): TopicKey => `${masthead.id}/${id}`));
  return {
    mentions: mentions.placed.map(({ mention }) => mention),
    marks,
    terms: found.map((term) => describe(term, asked, marks)),
    ifTopicSwitched: Object.fromEntries(topics.map((topic) => [topic, marksIfSwitched(asked, { found, marks, topic }).length])),
    ownIfTopicOn: Object.fromEntries(
      topics.filter((one) => isOff(asked, one)).map((topic) => [topic, ownIfOn(asked, { found, marks, topic })]),
    ),
  };
}

/** A term with decided mentions. */
interface FoundTerm {
  readonly term: CompiledTerm;
  /** Indexes of its decided mentions. */
  readonly indexes: readonly number[];
  readonly placed: readonly PlacedMention[];
  /** Its mention that a mark would go to. */
  readonly first?: MarkCandidate & { readonly at: PlacedMention };
}

/** Terms in reading order of their first decided mention. */
function termsOf({ placed, inTitle }: PageMentions): FoundTerm[] {
  const decided = [...placed.keys()].filter((index) => placed[index]?.mention.status === 'decided');
  return [...Map.groupBy(decided, (index) => placed[index]?.term)].flatMap(([term, indexes]) => {
    if (!term) return [];
    const mention = indexes.find((index) => placed[index]?.mention.markable);
    const at = mention === undefined ? undefined : placed[mention];
    const found = { term, indexes, placed };
    if (mention === undefined || !at) return [found];
    const places = indexes.map((index) => placed[index]?.mention.place);
    const first = {
      at,
      key: term.key,
      mention,
      spot: at.spot,
      inHeadline: inTitle.has(term) || places.includes('headline'),
      mentions: places.filter((place) => place !== 'outside').length,
      contested: term.contested,
    };
    return [{ ...found, first }];
  });
}

function marksFor(asked: PageToDecide, found: readonly FoundTerm[]): number[] {
  const painted = found.flatMap((term) => paintedOf(asked, term));
  const known = new Set(painted.map(({ key }) => key));
  const open = found.filter(({ term }) => obstacle(asked, term) === undefined);
  const candidates = open.flatMap(({ first }) => (first && !known.has(first.key) ? [first] : []));
  return chooseMarks({ painted, candidates: firstPackOnly(candidates), taken: asked.taken.marks, limits: asked.limits });
}

/** The mention of a term that is on the screen already, if it still means the term. Another frame's mark never takes it away. */
function paintedOf(asked: PageToDecide, { term, indexes, placed }: FoundTerm) {
  const mark = asked.painted.find(({ term: key }) => key === term.key);
  const against = obstacle(asked, term);
  if (!mark || (against !== undefined && against !== 'marked in another frame')) return [];
  const mention = indexes.find((index) => {
    const at = placed[index]?.mention;
    return at?.block === mark.block && at.start === mark.start;
  });
  return mention === undefined ? [] : [{ key: term.key, mention, spot: placed[mention]?.spot ?? 0 }];
}

/** Where several packs explain the same words, the first in the reader's order has the mark. */
function firstPackOnly(candidates: readonly (MarkCandidate & { readonly at: PlacedMention })[]): MarkCandidate[] {
  const owners = new Map<string, number>();
  const spanOf = ({ at: { mention } }: { readonly at: PlacedMention }) => `${mention.block} ${mention.start}`;
  for (const candidate of candidates) {
    const { packOrder } = candidate.at.term;
    owners.set(spanOf(candidate), Math.min(packOrder, owners.get(spanOf(candidate)) ?? packOrder));
  }
  return candidates.filter((candidate) => owners.get(spanOf(candidate)) === candidate.at.term.packOrder);
}

/** What keeps a term from any mark on this page, whatever its place. */
function obstacle({ switches, page, taken }: PageToDecide, term: CompiledTerm): Unpainted | undefined {
  if (switches.topicsOff.includes(term.topicKey)) return 'topic off';
  if (switches.hiddenForGood.includes(term.key)) return 'hidden for good';
  if (switches.hiddenTerms.includes(term.key)) return 'hidden until the tab closes';
  if (!page.isArticle && !switches.markAnyway) return 'not an article';
  return taken.terms.includes(term.key) ? 'marked in another frame' : undefined;
}

function describe({ term: compiled, indexes, first }: FoundTerm, asked: PageToDecide, marks: readonly number[]): PageTerm {
  const { term, pack } = compiled;
  const mark = indexes.find((index) => marks.includes(index));
  const about = { term: term.id, pack: pack.masthead.id, topic: term.topic, name: term.name, gloss: term.gloss, mentions: indexes.length };
  if (mark !== undefined) return { ...about, mark };
  return { ...about, unpainted: obstacle(asked, compiled) ?? (first ? 'density' : 'place') };
}

interface Switching {
  readonly found: readonly FoundTerm[];
  readonly marks: readonly number[];
  readonly topic: TopicKey;
}

const isOff = ({ switches }: PageToDecide, topic: TopicKey) => switches.topicsOff.includes(topic);

/** Marks the page would have if one topic were switched the other way; without a term of it, those it has now. */
function marksIfSwitched(asked: PageToDecide, { found, marks, topic }: Switching): readonly number[] {
  if (!found.some(({ term }) => term.topicKey === topic)) return marks;
  const { topicsOff } = asked.switches;
  const isComing = isOff(asked, topic);
  const switches = { ...asked.switches, topicsOff: isComing ? topicsOff.filter((other) => other !== topic) : [...topicsOff, topic] };
  // A topic that comes back finds the page as if nothing were painted yet: what took its place gives it up.
  return marksFor({ ...asked, switches, painted: isComing ? [] : asked.painted }, found);
}

function ownIfOn(asked: PageToDecide, at: Switching): number {
  const marks = marksIfSwitched(asked, at);
  return at.found.filter(({ term, indexes }) => term.topicKey === at.topic && indexes.some((index) => marks.includes(index))).length;
}
