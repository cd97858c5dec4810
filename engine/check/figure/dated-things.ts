/** What the record dates: events, and record passages by the dates that stand in them, each with the words that tell what happened then. */

import type { CheckedSource } from '../../checked.ts';
import type { Pack, PackEvent, PartialDay, Passage, Reading, TermId } from '../../corpus.ts';
import type { Stem } from '../../search/stems.ts';
import { sourceOf } from '../checked-source.ts';
import { isDisjoint } from '../disjoint.ts';
import { type DayRange, rangeOf } from './calendar.ts';
import { partsOf, sentenceSpans, within } from './claim-parts.ts';
import type { FigureIndex } from './figure-index.ts';
import { ENDS, ORDERS } from './plain-words.ts';
import { type ReadDate, readDates } from './read-dates.ts';

export interface DatedThing {
  readonly from: PartialDay;
  readonly to: PartialDay;
  readonly range: DayRange;
  /** Stems of what happened; most must stand in a claim about an event. */
  readonly need: ReadonlySet<string>;
  /** Names among them: one of them must stand in the claim. */
  readonly names: ReadonlySet<string>;
  /** Of an event, the names that are surely names: behind its first word. */
  readonly inner: ReadonlySet<string>;
  /** Stems of all that is said of it. */
  readonly around: ReadonlySet<string>;
  readonly terms: ReadonlySet<TermId>;
  readonly isEvent: boolean;
  /** It tells that something ended, or was not done: another day than that of its beginning. */
  readonly isEnd: boolean;
  /** Its date stands in the text. */
  readonly isStated: boolean;
  /** The words of what happened. */
  readonly of: string;
  readonly reading?: Reading;
  readonly source?: CheckedSource;
}

export interface DatedIndex {
  readonly things: readonly DatedThing[];
  /** Names that one event alone has: "Grimstad" is enough for the treaty of Grimstad. */
  readonly ownNames: ReadonlySet<string>;
  readonly byStem: ReadonlyMap<string, readonly DatedThing[]>;
}

const indexes = new WeakMap<Pack, DatedIndex>();

/** Made at the first claim that names a date by itself. */
export function datedIndexOf(index: FigureIndex): DatedIndex {
  const known = indexes.get(index.pack) ?? makeIndex(index);
  indexes.set(index.pack, known);
  return known;
}

function makeIndex(index: FigureIndex): DatedIndex {
  const { pack } = index;
  const ofPassages = pack.passages.flatMap((passage) => (passage.kind === 'record' ? ofPassage(index, passage) : []));
  const things = [...ofPassages, ...pack.events.map((event) => ofEvent(index, event, ofPassages))];
  const byStem = new Map<string, DatedThing[]>();
  for (const thing of things) {
    for (const stem of thing.need) {
      const of = byStem.get(stem) ?? [];
      byStem.set(stem, of);
      of.push(thing);
    }
  }
  const events = things.filter(({ isEvent }) => isEvent);
  const names = new Set(events.flatMap((event) => [...event.names]));
  const ownNames = new Set([...names].filter((name) => events.filter(({ need }) => need.has(name)).length === 1));
  return { things, ownNames, byStem };
}

/** An event, and the record passage that gives its day and shares most of its words. */
function ofEvent(index: FigureIndex, event: PackEvent, passages: readonly DatedThing[]): DatedThing {
  const { name, date, end = date } = event;
  const stems = index.stemmer.stemsOf(name);
  const { need, names } = wordsOf(index, stems);
  const told = lineOf(event, need, passages);
  return {
    from: date,
    to: end,
    range: rangeOf(date, end),
    need,
    names,
    around: new Set([...need, ...(told?.need ?? [])]),
    terms: new Set(event.terms),
    inner: new Set([...names].filter((one) => one !== stems[0]?.stem)),
    isEvent: true,
    isEnd: ENDS.test(name),
    isStated: false,
    of: name,
    ...(told?.reading ? { reading: told.reading } : {}),
    ...(told?.source ? { source: told.source } : {}),
  };
}

/** A line dated inside the event, with half of its words, or of its terms; one that states its date first. */
function lineOf(
  { date, end = date, terms }: PackEvent,
  need: ReadonlySet<string>,
  passages: readonly DatedThing[],
): DatedThing | undefined {
  const ofEvent = new Set(terms);
  return passages
    .filter(({ from }) => from >= date && from <= end && from.length >= date.length)
    .map((passage) => ({ passage, shared: [...need].filter((stem) => passage.around.has(stem)).length }))
    .filter(({ passage, shared }) => {
      const isOfTerm = !isDisjoint(passage.terms, ofEvent);
      return shared * 2 >= need.size || (isOfTerm && (shared > 0 || passage.isStated));
    })
    .toSorted((a, b) => Number(b.passage.isStated) - Number(a.passage.isStated) || b.shared - a.shared)[0]?.passage;
}

/** One thing for each date in the text, with the words of its part; the passage's own date where the text has none. */
function ofPassage(index: FigureIndex, passage: Passage): DatedThing[] {
  const { text, date } = passage;
  const dates = readDates(text);
  const stems = index.stemmer.stemsOf(text);
  const make = createThings(index, { passage, stems, dates });
  const found = sentenceSpans(text).flatMap((sentence) => {
    const here = within(sentence, dates, ({ span }) => span[0]);
    const spans = here.map(({ span }) => span);
    const parts = partsOf(text, sentence, spans);
    return here.flatMap((one, i) => {
      if (one.bound !== undefined) return [];
      const inPart = within(parts[i] ?? sentence, stems, ({ word }) => word.start);
      return [
        make(
          one.from,
          one.to,
          inPart.filter(({ word }) => word.start < one.span[0] || word.start >= one.span[1]),
        ),
      ];
    });
  });
  return found.length > 0 || date === undefined ? found : [make(date, date, stems)];
}

interface ReadLine {
  readonly passage: Passage;
  readonly stems: readonly Stem[];
  readonly dates: readonly ReadDate[];
}

/** Makes the things of one line; of several days in it each has its own words only. */
function createThings(index: FigureIndex, { passage, stems, dates }: ReadLine) {
  const { pack, stemmer } = index;
  const { text, voice = '', reading } = passage;
  const source = pack.sources.find(({ id }) => id === passage.source);
  const aside = stemmer.stemsOf(`${voice} · ${source?.title ?? ''} · ${source?.shortName ?? ''}`);
  const terms = new Set(pack.terms.filter(({ record }) => record.includes(passage.id)).map(({ id }) => id));
  const speakers = speakersOf(index, text, stems);
  return (from: PartialDay, to: PartialDay, own: readonly Stem[]): DatedThing => {
    const { need, names } = wordsOf(index, own);
    return {
      from,
      to,
      range: rangeOf(from, to),
      need,
      names: speakers.size > 0 ? speakers : names,
      around: new Set([...(dates.length > 1 ? own : stems), ...aside].map(({ stem }) => stem)),
      terms,
      inner: new Set(),
      isEvent: false,
      isEnd: ENDS.test(own.map(({ word }) => word.folded).join(' ')),
      isStated: dates.length > 0,
      of: text,
      ...(reading ? { reading } : {}),
      source: sourceOf(passage, source),
    };
  };
}

/** Who speaks, where a line begins so: "Somebody, 5 March 2026: …". */
function speakersOf(index: FigureIndex, text: string, stems: readonly Stem[]): ReadonlySet<string> {
  const colon = text.indexOf(':');
  if (colon < 0 || colon > HEAD) return new Set();
  const isDated = readDates(text.slice(0, colon)).some(({ span }) => span[1] < colon);
  return isDated
    ? new Set()
    : wordsOf(
        index,
        stems.filter(({ word }) => word.end <= colon),
      ).names;
}

/** A line's head is no longer than this. */
const HEAD = 90;
const SHORT = 8;

/** Telling stems, and the names among them: words with a capital, behind the first one where the text is no head or title. */
function wordsOf({ plain, everywhere }: FigureIndex, stems: readonly Stem[]): Pick<DatedThing, 'need' | 'names'> {
  const need = new Set<string>();
  const names = new Set<string>();
  for (const [i, { stem, word }] of stems.entries()) {
    if ((plain.has(stem) && !ORDERS.has(word.folded)) || /^\p{Nd}/u.test(word.folded)) continue;
    need.add(stem);
    if (/^\p{Lu}/u.test(word.plain) && (i > 0 || stems.length < SHORT) && !everywhere.stems.has(stem) && !ORDERS.has(word.folded))
      names.add(stem);
  }
  return { need, names };
}
