/** What the record dates: events, and record passages by the dates that stand in them, each with the words that tell what happened then. */

import type { CheckedSource } from '../../checked.ts';
import type { Pack, PackEvent, PartialDay, Passage, Reading, TermId } from '../../corpus.ts';
import type { Stem } from '../../search/stems.ts';
import { sourceOf } from '../checked-source.ts';
import { isDisjoint } from '../disjoint.ts';
import { type DayRange, rangeOf } from './calendar.ts';
import { partsOf, sentenceSpans } from './claim-parts.ts';
import type { FigureIndex } from './figure-index.ts';
import { ENDS, ORDERS } from './plain-words.ts';
import { readDates } from './read-dates.ts';

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
  const stems = index.stemmer.stemsOf(event.name);
  const { need, names } = wordsOf(index, stems);
  const range = rangeOf(event.date, event.end ?? event.date);
  const terms = new Set(event.terms);
  const told = passages
    .filter(({ from }) => from >= event.date && from <= (event.end ?? event.date) && from.length >= event.date.length)
    .map((passage) => ({
      passage,
      shared: [...need].filter((stem) => passage.around.has(stem)).length,
      isOfTerm: !isDisjoint(passage.terms, terms),
    }))
    .filter(({ passage, shared, isOfTerm }) => shared * 2 >= need.size || (isOfTerm && (shared > 0 || passage.isStated)))
    .toSorted((a, b) => Number(b.passage.isStated) - Number(a.passage.isStated) || b.shared - a.shared)[0]?.passage;
  return {
    from: event.date,
    to: event.end ?? event.date,
    range,
    need,
    names,
    around: new Set([...need, ...(told?.need ?? [])]),
    terms,
    inner: new Set([...names].filter((name) => name !== stems[0]?.stem)),
    isEvent: true,
    isEnd: ENDS.test(event.name),
    isStated: false,
    of: event.name,
    ...(told?.reading ? { reading: told.reading } : {}),
    ...(told?.source ? { source: told.source } : {}),
  };
}

/** One thing for each date in the text, with the words of its part; the passage's own date where the text has none. */
function ofPassage(index: FigureIndex, passage: Passage): DatedThing[] {
  const { text, date, reading } = passage;
  const { pack, stemmer } = index;
  const source = pack.sources.find(({ id }) => id === passage.source);
  const dates = readDates(text);
  const stems = stemmer.stemsOf(text);
  const aside = stemmer.stemsOf(`${passage.voice ?? ''} · ${source?.title ?? ''} · ${source?.shortName ?? ''}`).map(({ stem }) => stem);
  const terms = new Set(pack.terms.filter(({ record }) => record.includes(passage.id)).map(({ id }) => id));
  const speakers = speakersOf(index, text, stems);
  const thing = (from: PartialDay, to: PartialDay, own: readonly Stem[]): DatedThing => {
    const { need, names: named } = wordsOf(index, own);
    const names = speakers.size > 0 ? speakers : named;
    // Of several days in one line each has its own words only.
    const around = new Set([...(dates.length > 1 ? own : stems).map(({ stem }) => stem), ...aside]);
    return {
      from,
      to,
      range: rangeOf(from, to),
      need,
      names,
      around,
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
  const found = sentenceSpans(text).flatMap((sentence) => {
    const here = dates.filter(({ span: [start, end] }) => start >= sentence[0] && end <= sentence[1]);
    const parts = partsOf(
      text,
      sentence,
      here.map(({ span }) => span),
    );
    return here.flatMap((found, i) => {
      const [start, end] = parts[i] ?? sentence;
      const own = stems.filter(
        ({ word }) => word.start >= start && word.end <= end && !(word.start >= found.span[0] && word.end <= found.span[1]),
      );
      return found.bound === undefined ? [thing(found.from, found.to, own)] : [];
    });
  });
  if (found.length > 0 || date === undefined) return found;
  return [thing(date, date, stems)];
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
