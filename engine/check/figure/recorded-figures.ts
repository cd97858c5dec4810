/** The figures that a pack's record holds, each with the words of what it counts. */
import type { CheckedSource } from '../../checked.ts';
import type { Figure, Pack, PartialDay, Passage, Poll, Reading, Source, TermId } from '../../corpus.ts';
import type { Stemmer } from '../../search/stems.ts';
import { sourceOf } from '../checked-source.ts';
import { type DayRange, rangeOf } from './calendar.ts';
import type { EverywhereNames } from './figure-names.ts';
import { IS_NUMBER, ordersIn } from './figure-subject.ts';
import { readDates } from './read-dates.ts';
import { type Side, sideOf } from './sides.ts';

export interface RecordedFigure {
  readonly value: Figure['value'];
  readonly unit: string;
  readonly of: string;
  readonly side: Side;
  /** Question type of a poll: figures of two types are never compared. */
  readonly type?: string;
  readonly date: PartialDay | null;
  readonly range: DayRange | null;
  readonly reading?: Reading;
  readonly source: CheckedSource;
  /** Stems of what it counts: most of them must stand in a claim about it. */
  readonly need: ReadonlySet<string>;
  /** Names among them, and numbers (of a resolution, of a plan's points). */
  readonly names: ReadonlySet<string>;
  readonly numbers: readonly string[];
  /** A country is named in what it is of. */
  readonly hasCountry: boolean;
  /** Stems that tell it from others of its line, or of a poll's answer from the other answers. */
  readonly answer: ReadonlySet<string>;
  /** Of a poll, what other figures of the same question and side are of, where all of these are one answer. */
  readonly otherNeeds: readonly ReadonlySet<string>[];
  /** Dates in the words of what it is of: "by 2035". */
  readonly mentioned: readonly PartialDay[];
  /** Stems of all that is said around it. */
  readonly around: ReadonlySet<string>;
  /** Of a poll, the stems that name its subject and country; of others, of the subject alone. */
  readonly subject: ReadonlySet<string>;
  readonly pollster: ReadonlySet<string>;
  readonly terms: ReadonlySet<TermId>;
  /** Institutions that it is of, and those named around it. */
  readonly institutions: ReadonlySet<string>;
  readonly institutionsAround: ReadonlySet<string>;
  /** As `ordersIn`. */
  readonly orders: ReadonlySet<string>;
  /** The whole of which others are a part. */
  readonly isTotal: boolean;
  /** "More than 20" on record. */
  readonly isBound: boolean;
}

export interface ReadRecord {
  readonly pack: Pack;
  readonly stemmer: Stemmer;
  readonly plain: ReadonlySet<string>;
  readonly everywhere: EverywhereNames;
}

/** All figures that may be compared: of record passages and polls, and of articles what is no claim of their own. */
export function recordedFigures(read: ReadRecord): { figures: RecordedFigure[]; home: ReadonlySet<string> } {
  const { pack } = read;
  const context = createContext(read);
  const ofPassages = pack.passages.flatMap((passage) =>
    passage.kind === 'claim' ? [] : (passage.figures ?? []).map((figure) => ofPassage(context, passage, figure)),
  );
  const ofPolls = pack.polls.flatMap((poll) => poll.answers.map((answer) => ofPoll(context, { poll, ...answer, ofPassages })));
  return { figures: withOtherNeeds(read, [...ofPassages, ...ofPolls]), home: context.home };
}

/** Where a question has one answer on a side, every wording of it names it; an article's claim may lend its wording. */
function withOtherNeeds({ pack, stemmer, plain }: ReadRecord, figures: readonly RecordedFigure[]): RecordedFigure[] {
  const answers = Map.groupBy(
    pack.polls.flatMap(({ type, answers }) => answers.map(({ answer }) => ({ key: `${type} ${sideOfRecord(answer, 'percent')}`, answer }))),
    ({ key }) => key,
  );
  const ofs = pack.passages.flatMap(({ figures: all = [] }) =>
    all.flatMap(({ type, of, unit }) => (type === undefined ? [] : [{ key: `${type} ${sideOfRecord(of, unit)}`, of }])),
  );
  const needs = new Map<string, ReadonlySet<string>[]>();
  for (const { key, of } of ofs) {
    const only = new Set(answers.get(key)?.map(({ answer }) => answer)).size === 1;
    if (only) needs.set(key, [...(needs.get(key) ?? []), neededStems({ stemmer, plain }, of)]);
  }
  return figures.map((figure) =>
    figure.type === undefined ? figure : { ...figure, otherNeeds: needs.get(`${figure.type} ${figure.side}`) ?? [] },
  );
}

interface Context extends ReadRecord {
  readonly sources: ReadonlyMap<string, Source>;
  readonly termsOf: ReadonlyMap<string, ReadonlySet<TermId>>;
  readonly termWords: ReadonlyMap<TermId, readonly string[]>;
  /** What figures of a question type are of, all together. */
  readonly ofType: ReadonlyMap<string, string>;
  /** The country that polls ask in where they don't say. */
  readonly home: ReadonlySet<string>;
}

function createContext(read: ReadRecord): Context {
  const { pack, stemmer, everywhere } = read;
  const termsOf = new Map<string, Set<TermId>>();
  for (const { id, record, passages } of pack.terms) {
    for (const passage of [...record, ...passages]) termsOf.set(passage, (termsOf.get(passage) ?? new Set()).add(id));
  }
  const ofType = new Map<string, string>();
  const countries = new Map<string, number>();
  for (const { figures = [] } of pack.passages) {
    for (const { type, of } of figures) {
      if (type === undefined) continue;
      ofType.set(type, `${ofType.get(type) ?? ''} · ${of}`);
      for (const { stem } of stemmer.stemsOf(of)) if (everywhere.countries.has(stem)) countries.set(stem, (countries.get(stem) ?? 0) + 1);
    }
  }
  const [home] = [...countries].sort(([, a], [, b]) => b - a)[0] ?? [];
  return {
    ...read,
    sources: new Map(pack.sources.map((source) => [source.id, source])),
    termsOf,
    termWords: new Map(pack.terms.map(({ id, name, gloss }) => [id, stemmer.stemsOf(`${name} · ${gloss}`).map(({ stem }) => stem)])),
    ofType,
    home: new Set(home === undefined ? [] : [home]),
  };
}

function ofPassage(context: Context, passage: Passage, figure: Figure): RecordedFigure {
  const source = context.sources.get(passage.source);
  const terms = context.termsOf.get(passage.id) ?? new Set();
  const date = figure.date ?? passage.date ?? null;
  const typed = figure.type === undefined ? '' : (context.ofType.get(figure.type) ?? '');
  const name = `${passage.voice ?? ''} · ${source?.title ?? ''} · ${source?.shortName ?? ''} · ${source?.publisher ?? ''}`;
  return {
    value: figure.value,
    unit: figure.unit,
    of: figure.of,
    side: sideOfRecord(figure.of, figure.unit),
    ...(figure.type === undefined ? {} : { type: figure.type }),
    date,
    range: date === null ? null : rangeOf(date),
    ...(passage.reading ? { reading: passage.reading } : {}),
    source: sourceOf(passage, source),
    need: neededStems(context, figure.of),
    ...namedIn(context, figure.of),
    answer: neededStems(context, figure.of),
    otherNeeds: firstAlternative(context, figure),
    mentioned: readDates(figure.of).flatMap(({ from, span: [start] }) => (/\bby $/.test(figure.of.slice(0, start)) ? [from] : [])),
    around: stemsIn(context, `${figure.of} · ${passage.text} · ${name} · ${typed} · ${figure.type ?? ''}`, terms),
    subject: subjectOf(context, `${figure.of} · ${typed}`, figure.type),
    pollster: new Set(),
    terms,
    institutions: context.everywhere.institutionsIn(context.stemmer.stemsOf(figure.of)),
    institutionsAround: context.everywhere.institutionsIn(context.stemmer.stemsOf(`${passage.text} · ${figure.of}`)),
    orders: ordersIn(figure.of),
    isTotal: /\b(?:in all|in total|seats)\b/.test(figure.of),
    isBound: /\bmore than\b/.test(figure.of),
  };
}

interface Answered {
  readonly poll: Poll;
  readonly answer: string;
  readonly percent: Figure['value'];
  readonly ofPassages: readonly RecordedFigure[];
}

function ofPoll(context: Context, { poll, answer, percent, ofPassages }: Answered): RecordedFigure {
  const source = poll.source === undefined ? undefined : context.sources.get(poll.source);
  const of = `${poll.question.replace(/[?.]$/, '')}: ${answer}`;
  const typed = context.ofType.get(poll.type) ?? '';
  const range = rangeOf(poll.date, poll.end ?? poll.date);
  const told = ofPassages.find(
    (other) =>
      other.type === poll.type &&
      String(other.value) === String(percent) &&
      other.range &&
      other.range.first <= range.last &&
      range.first <= other.range.last,
  );
  const text = `${poll.pollster}, ${[poll.date, ...(poll.end === undefined ? [] : [poll.end])].join(' – ')}: ${of} ${[percent].flat().join('–')} %`;
  return {
    value: percent,
    unit: 'percent',
    of,
    side: sideOfRecord(answer, 'percent'),
    type: poll.type,
    date: poll.date,
    range,
    reading: poll.reading,
    source: told?.source ?? { ...sourceOf({ id: null, text, paragraph: null }, source), reading: poll.reading },
    need: neededStems(context, of),
    ...namedIn(context, of),
    answer: neededStems(context, answer),
    otherNeeds: [],
    mentioned: [],
    around: stemsIn(
      context,
      `${of} · ${typed} · ${poll.type} · ${poll.pollster} · ${poll.note ?? ''} · ${source?.title ?? ''}`,
      told?.terms ?? new Set(),
    ),
    subject: subjectOf(context, `${of} · ${typed}`, poll.type),
    pollster: new Set(context.stemmer.stemsOf(poll.pollster).map(({ stem }) => stem)),
    terms: told?.terms ?? new Set(),
    institutions: context.everywhere.institutionsIn(context.stemmer.stemsOf(of)),
    institutionsAround: new Set(),
    orders: new Set(),
    isTotal: false,
    isBound: false,
  };
}

/** The last word on a side in what a figure is of: "resolution 2774, for", "acceptable". */
function sideOfRecord(of: string, unit: string): Side {
  if (!/^(?:percent|votes|states)$/.test(unit)) return 'for';
  const parts = of.split(/[,:] /).toReversed();
  for (const part of parts) {
    const side = /^(?:not|none|no|neither|never)\b/.test(part) ? 'against' : sideOf(part);
    if (side === 'needed' && !/\bneeded$/.test(part)) continue;
    if (side !== undefined && (side !== 'for' || part === 'for')) return side;
  }
  return 'for';
}

/** "Pledging troops, a force or presence" may be told as the first of them. */
function firstAlternative(context: Context, { of, type }: Figure): ReadonlySet<string>[] {
  const first = of.replace(/(?:, [^,]+)? or [^,]+/, '');
  return type === undefined && first !== of ? [neededStems(context, first)] : [];
}

/** Who gives a figure is no part of what it is of. */
const ATTRIBUTION = /,? as [^,]+ (?:said|say|says|have it|has it)\b/g;

function neededStems({ stemmer, plain }: Pick<ReadRecord, 'stemmer' | 'plain'>, of: string): Set<string> {
  return new Set(stemmer.stemsOf(withoutDates(of.replace(ATTRIBUTION, ''))).flatMap(({ stem }) => (plain.has(stem) ? [] : [stem])));
}

function namedIn(context: Context, of: string): Pick<RecordedFigure, 'names' | 'numbers' | 'hasCountry'> {
  const need = [...neededStems(context, of)];
  return {
    names: namesIn(context, of),
    numbers: need.filter((stem) => IS_NUMBER.test(stem)),
    hasCountry: need.some((stem) => context.everywhere.countries.has(stem)),
  };
}

/** Words with a capital behind the first one, that the pack does not name everywhere. */
function namesIn({ stemmer, everywhere, plain }: Context, of: string): Set<string> {
  const stems = stemmer.stemsOf(withoutDates(of.replace(ATTRIBUTION, ''))).slice(1);
  return new Set(
    stems.flatMap(({ stem, word }) => (/^\p{Lu}/u.test(word.plain) && !everywhere.stems.has(stem) && !plain.has(stem) ? [stem] : [])),
  );
}

function withoutDates(text: string): string {
  return readDates(text).reduceRight((left, { span: [start, end] }) => `${left.slice(0, start)}·${left.slice(end)}`, text);
}

function stemsIn({ stemmer, termWords }: Context, text: string, terms: ReadonlySet<TermId>): Set<string> {
  const stems = new Set(stemmer.stemsOf(text).map(({ stem }) => stem));
  for (const term of terms) for (const stem of termWords.get(term) ?? []) stems.add(stem);
  return stems;
}

/** Where a poll's words name no country, the one that the pack's polls are of. */
function subjectOf({ stemmer, everywhere, home }: Context, text: string, type: string | undefined): Set<string> {
  const stems = new Set(stemmer.stemsOf(text).map(({ stem }) => stem));
  const isNamed = [...stems].some((stem) => everywhere.countries.has(stem));
  if (type !== undefined && !isNamed) for (const stem of home) stems.add(stem);
  return stems;
}
