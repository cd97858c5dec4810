/** What a pack has on a subject, with all that a citation needs: every piece with its source, a contested one with all its framings. */
import type { Corpus } from '../compile.ts';
import type { Pack, PassageId, Question, SourceKey } from '../corpus.ts';
import type { CitedItem, CitedPiece, ReadingPlace, Subject } from '../desk.ts';
import { type LetteredFraming, letterFramings } from '../framings.ts';
import { type Book, citeFraming, citePassages, openBook } from './cite-pieces.ts';
import { entryPiece } from './pack-entry.ts';

export interface DescribeOptions {
  /** Sources that the reader switched off: their pieces are left out, and hidden framings named. */
  readonly sourcesOff?: readonly SourceKey[];
  /** Day on which the page was read, by the clock of whoever asks. */
  readonly readOn?: string;
}

type Described = Pick<CitedItem, 'heading' | 'main' | 'question' | 'asOf' | 'shownIn'>;

/**
 * A subject as its pack tells it now; undefined for one that no pack has, or whose source is switched off. A term and a passage go with
 * the whole set of framings and the leading record line of their question, a question with all its record.
 */
export function describeSubject(
  corpus: Corpus,
  subject: Subject,
  place?: ReadingPlace,
  options: DescribeOptions = {},
): CitedItem | undefined {
  const pack = corpus.packs.find(({ masthead }) => masthead.id === subject.pack);
  const described = pack && describe(openBook(pack, options.sourcesOff ?? []), subject);
  if (!pack || !described) return undefined;
  const { name, version, language } = pack.masthead;
  return {
    subject,
    packName: name,
    packVersion: version,
    language,
    ...described,
    ...(place === undefined ? {} : { place }),
    ...(options.readOn === undefined ? {} : { readOn: options.readOn }),
  };
}

function describe(book: Book, subject: Subject): Described | undefined {
  switch (subject.kind) {
    case 'term':
      return describeTerm(book, subject.id);
    case 'question':
      return describeQuestion(book, subject.id);
    case 'passage':
      return describePassage(book, subject.id, subject.question);
  }
}

function describeTerm(book: Book, id: string): Described | undefined {
  const { pack } = book;
  const term = pack.terms.find((one) => one.id === id);
  if (!term) return undefined;
  const question = pack.questions.find((one) => one.id === term.question);
  const text = [term.what, term.when, term.firstFact].filter(Boolean).join(' ');
  const record = citePassages(book, term.record);
  return {
    heading: `${term.name}: ${term.gloss}`,
    asOf: term.asOf,
    main: [entryPiece(pack, { id, title: term.name, text, asOf: term.asOf }), ...record],
    ...(question ? { question: citeQuestion(book, question, leading(book, question, record)) } : {}),
  };
}

function describeQuestion(book: Book, id: string): Described | undefined {
  const { pack } = book;
  const question = pack.questions.find((one) => one.id === id);
  if (!question) return undefined;
  const { title, notDisputed, disputed } = question;
  const { asOf } = pack.masthead;
  const text = `Not disputed: ${notDisputed} Disputed: ${disputed}`;
  return {
    heading: title,
    asOf,
    main: [entryPiece(pack, { id, title, text, asOf })],
    question: citeQuestion(book, question, question.record),
  };
}

function describePassage(book: Book, id: string, beside?: string): Described | undefined {
  const passage = book.passages.get(id);
  const main = citePassages(book, [id]);
  if (!passage || main.length === 0) return undefined;
  const question = questionOf(book.pack, id, beside);
  return {
    heading: passage.text,
    asOf: passage.asOf ?? book.pack.masthead.asOf,
    main,
    ...shownIn(book.pack, id, question),
    ...(question ? { question: citeQuestion(book, question, leading(book, question, main)) } : {}),
  };
}

function shownIn({ masthead, questions, terms }: Pack, passage: PassageId, question?: Question): Pick<CitedItem, 'shownIn'> {
  const pack = masthead.id;
  const inRecord = question ?? questions.find(({ record }) => record.includes(passage));
  if (inRecord) return { shownIn: { kind: 'question', pack, id: inRecord.id } };
  const term = terms.find(({ record, passages }) => record.includes(passage) || passages.includes(passage));
  return term ? { shownIn: { kind: 'term', pack, id: term.id } } : {};
}

/** The question beside which a passage was shown; else the first of which a framing rests on it, those that name it earliest before others. */
function questionOf({ questions }: Pack, passage: PassageId, beside?: string): Question | undefined {
  const shown = questions.find(({ id }) => id === beside);
  if (shown) return shown;
  const places = questions.flatMap((question) =>
    question.framings.flatMap(({ passages }) => {
      const at = passages.indexOf(passage);
      return at < 0 ? [] : [{ question, at }];
    }),
  );
  return places.toSorted((a, b) => a.at - b.at)[0]?.question;
}

/** The first record line of a question that can be shown; none where one of them is given already. */
function leading({ passages, off }: Book, { record }: Question, given: readonly CitedPiece[]): PassageId[] {
  if (given.some(({ id }) => record.includes(id))) return [];
  return record.filter((id) => !off.has(passages.get(id)?.source ?? '')).slice(0, 1);
}

function citeQuestion(book: Book, question: Question, record: readonly PassageId[]): NonNullable<CitedItem['question']> {
  const lettered = letterFramings(question, book.sources);
  const isOff = ({ source }: LetteredFraming) => book.off.has(source.id);
  return {
    id: question.id,
    title: question.title,
    oneView: question.oneView ?? false,
    framings: lettered.filter((framing) => !isOff(framing)).map((framing) => citeFraming(book, framing)),
    hidden: [...Map.groupBy(lettered.filter(isOff), ({ source }) => source)].map(([{ shortName }, { length: count }]) => ({
      shortName,
      count,
    })),
    record: citePassages(book, record),
  };
}
