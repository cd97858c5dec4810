/** The figures that a pack's record holds, each with the words of what it counts. */
import type { CheckedSource } from '../../checked.ts';
import type { Figure, PartialDay, Passage, Poll, Reading, TermId } from '../../corpus.ts';
import { sourceOf } from '../checked-source.ts';
import { type DayRange, overlaps, rangeOf } from './calendar.ts';
import { ordersIn } from './figure-subject.ts';
import { createRecordContext, type ReadRecord, type RecordContext } from './record-context.ts';
import { chosenStems, datesMentioned, firstAlternative, namedIn, neededStems, ownStems, sideOfRecord, stemsIn } from './recorded-words.ts';
import type { Side } from './sides.ts';

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

/** All figures that may be compared: of record passages and polls, and of articles what is no claim of their own. */
export function recordedFigures(read: ReadRecord): { figures: RecordedFigure[]; home: ReadonlySet<string> } {
  const { pack } = read;
  const context = createRecordContext(read);
  const ofPassages = pack.passages.flatMap((passage) =>
    passage.kind === 'claim' ? [] : (passage.figures ?? []).map((figure) => ofPassage(context, passage, figure)),
  );
  const ofPolls = pack.polls.flatMap((poll) => poll.answers.map((answer) => ofPoll(context, { poll, ...answer }, ofPassages)));
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

/** What every recorded figure has by the words of what it is of. */
function fromWords(context: RecordContext, of: string) {
  return {
    of,
    need: neededStems(context, of),
    ...namedIn(context, of),
    institutions: context.everywhere.institutionsIn(context.stemmer.stemsOf(of)),
    orders: ordersIn(of),
    isTotal: /\b(?:in all|in total|seats)\b/.test(of),
    isBound: /\bmore than\b/.test(of),
    mentioned: datesMentioned(of),
  };
}

function ofPassage(context: RecordContext, passage: Passage, figure: Figure): RecordedFigure {
  const { value, unit, of, type } = figure;
  const source = context.sources.get(passage.source);
  const terms = context.termsOf.get(passage.id) ?? new Set();
  const date = figure.date ?? passage.date ?? null;
  const typed = type === undefined ? '' : (context.ofType.get(type) ?? '');
  const name = `${passage.voice ?? ''} · ${source?.title ?? ''} · ${source?.shortName ?? ''} · ${source?.publisher ?? ''}`;
  return {
    ...fromWords(context, of),
    value,
    unit,
    side: sideOfRecord(of, unit),
    ...(type === undefined ? {} : { type }),
    date,
    range: date === null ? null : rangeOf(date),
    ...(passage.reading ? { reading: passage.reading } : {}),
    source: sourceOf(passage, source),
    answer: chosenStems(context, of),
    otherNeeds: firstAlternative(context, figure),
    around: stemsIn(context, `${of} · ${passage.text} · ${name} · ${typed} · ${type ?? ''}`, terms),
    subject: ownStems(context, `${of} · ${typed}`, type),
    pollster: new Set(),
    terms,
    institutionsAround: context.everywhere.institutionsIn(context.stemmer.stemsOf(`${passage.text} · ${of}`)),
  };
}

interface Answered {
  readonly poll: Poll;
  readonly answer: string;
  readonly percent: Figure['value'];
}

/** One answer of a poll; shown by the passage that tells it, else by a line of its own. */
function ofPoll(context: RecordContext, { poll, answer, percent }: Answered, ofPassages: readonly RecordedFigure[]): RecordedFigure {
  const { type, date, end = date, pollster, note = '', reading } = poll;
  const source = poll.source === undefined ? undefined : context.sources.get(poll.source);
  const of = `${poll.question.replace(/[?.]$/, '')}: ${answer}`;
  const typed = context.ofType.get(type) ?? '';
  const range = rangeOf(date, end);
  const told = ofPassages.find(
    (other) => other.type === type && String(other.value) === String(percent) && other.range && overlaps(other.range, range),
  );
  const terms = told?.terms ?? new Set<TermId>();
  const text = `${pollster}, ${[...new Set([date, end])].join(' – ')}: ${of} ${[percent].flat().join('–')} %`;
  return {
    ...fromWords(context, of),
    isTotal: false,
    isBound: false,
    value: percent,
    unit: 'percent',
    side: sideOfRecord(answer, 'percent'),
    type,
    date,
    range,
    reading,
    source: told?.source ?? { ...sourceOf({ id: null, text, paragraph: null }, source), reading },
    answer: chosenStems(context, answer),
    otherNeeds: [],
    around: stemsIn(context, `${of} · ${typed} · ${type} · ${pollster} · ${note} · ${source?.title ?? ''}`, terms),
    subject: ownStems(context, `${of} · ${typed}`, type),
    pollster: new Set(context.stemmer.stemsOf(pollster).map(({ stem }) => stem)),
    terms,
    institutionsAround: new Set(),
  };
}
