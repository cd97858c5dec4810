/** The timeline: events that a page's terms take part in, with the page's own day among them. */
import type { Corpus } from './compile.ts';
import type { Pack, PackEvent, PartialDay, TermKey } from './corpus.ts';
import { earliestDay } from './days.ts';
import type { TimelineLine } from './desk.ts';

type EventLine = Extract<TimelineLine, { kind: 'event' }>;

/**
 * Events of the packs in which one of the terms takes part, in order of date, each once; the page's own day, where it is known, after
 * all that had begun by then. An event has no source: switching one off takes none away.
 */
export function timeline(corpus: Corpus, terms: readonly TermKey[], date?: PartialDay): TimelineLine[] {
  const asked = new Set(terms);
  const events = corpus.packs
    .flatMap((pack) => linesOf(pack, asked, date))
    .sort((one, other) => compare(earliestDay(one.date), earliestDay(other.date)));
  if (date === undefined) return events;
  return [...events.filter(({ isLater }) => !isLater), { kind: 'this page', date }, ...events.filter(({ isLater }) => isLater)];
}

function linesOf(pack: Pack, asked: ReadonlySet<TermKey>, page: PartialDay | undefined): EventLine[] {
  const { id, language } = pack.masthead;
  const names = new Map(pack.terms.map((term) => [term.id, term.name]));
  return pack.events
    .filter(({ terms }) => terms.some((term) => asked.has(`${id}/${term}`)))
    .map((event) => ({
      kind: 'event',
      pack: id,
      language,
      ...partsOf(event),
      ...namesOf(event, names),
      isLater: isAfter(event.date, page),
    }));
}

function partsOf({ id, name, date, end, published }: PackEvent) {
  return {
    id,
    name,
    date,
    ...(end === undefined || end === date ? {} : { end }),
    ...(published === undefined || published === date ? {} : { published }),
  };
}

function namesOf({ terms }: PackEvent, names: ReadonlyMap<string, string>) {
  return { terms, termNames: terms.map((term) => names.get(term) ?? term) };
}

/** Surely after the page's day: a month that the page's day lies in may have begun before it. */
function isAfter(day: PartialDay, page: PartialDay | undefined): boolean {
  return page !== undefined && day > page && !day.startsWith(page);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
