/** What a pack says of a term or a question, with identifiers resolved, framings in order and notices beside what they concern. */
import { describeSubject } from './cite/describe-subject.ts';
import { writePlain } from './cite/plain.ts';
import type { Corpus } from './compile.ts';
import type {
  Notice,
  Pack,
  PackId,
  Passage,
  PassageId,
  Question,
  QuestionId,
  Reading,
  Source,
  SourceId,
  SourceKey,
  Term,
  TermKey,
} from './corpus.ts';
import { type LetteredFraming, letterFramings } from './framings.ts';
import { offIn } from './sources-off.ts';
import type { FramingView, NoticeView, PassageView, QuestionView, RecordLineView, SourceLine, TermView } from './views.ts';

export interface ExplainOptions {
  /** Sources that the reader switched off: their passages, record lines and framings are left out, and hidden framings counted. */
  readonly sourcesOff?: readonly SourceKey[];
}

/** Everything to show of a term; undefined for a term that no pack has. */
export function explainTerm(corpus: Corpus, key: TermKey, options: ExplainOptions = {}): TermView | undefined {
  const compiled = corpus.terms.find((term) => term.key === key);
  if (!compiled) return undefined;
  const { pack, term } = compiled;
  const book = openBook(pack, options);
  const topic = pack.topics.find(({ id }) => id === term.topic);
  const question = pack.questions.find(({ id }) => id === term.question);
  const { id, name, version, asOf, errorsTo } = pack.masthead;
  const view: Omit<TermView, 'plainCitation'> = {
    id: term.id,
    pack: { id, name, version, asOf, errorsTo },
    language: pack.masthead.language,
    topic: { id: term.topic, name: topic?.name ?? term.topic },
    ...textsOf(term),
    ...(question ? { question: viewQuestion(book, question) } : {}),
    related: (term.related ?? []).flatMap((related) =>
      pack.questions.filter((q) => q.id === related).map(({ id, title }) => ({ id, title })),
    ),
    record: term.record.flatMap((passage) => viewRecordLine(book, passage)),
    passages: term.passages.flatMap((passage) => viewPassage(book, passage)),
  };
  const item = describeSubject(corpus, { kind: 'term', pack: id, id: term.id }, undefined, options);
  return { ...view, plainCitation: item ? writePlain([item]) : '' };
}

/** A question with its framings; undefined for one that the pack does not have. */
export function explainQuestion(corpus: Corpus, packId: PackId, id: QuestionId, options: ExplainOptions = {}): QuestionView | undefined {
  const pack = corpus.packs.find(({ masthead }) => masthead.id === packId);
  const question = pack?.questions.find((one) => one.id === id);
  return pack && question ? viewQuestion(openBook(pack, options), question) : undefined;
}

/** Passages of one pack in the given order, those of sources that are switched off left out. */
export function explainPassages(pack: Pack, ids: readonly PassageId[], options: ExplainOptions = {}): PassageView[] {
  const book = openBook(pack, options);
  return ids.flatMap((id) => viewPassage(book, id));
}

function textsOf(term: Term) {
  const { name, gloss, firstFact, what, when, asOf, begins, notThis, sense } = term;
  const optional = { firstFact, begins, notThis, sense };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return { name, gloss, what, when, asOf, ...(given as { [K in keyof typeof optional]?: string }) };
}

/** A pack opened for reading: its parts by identifier. */
interface Book {
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly passages: ReadonlyMap<PassageId, Passage>;
  readonly notices: readonly Notice[];
  readonly off: ReadonlySet<SourceId>;
}

const byId = <T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

function openBook(pack: Pack, { sourcesOff = [] }: ExplainOptions): Book {
  const off = new Set(offIn(pack, sourcesOff));
  return { ...shelfOf(pack), notices: pack.notices.filter(({ source }) => !off.has(source)), off };
}

const shelves = new WeakMap<Pack, Pick<Book, 'sources' | 'passages'>>();

/** What is looked up by its identifier, kept with the pack: a large one is opened many times for one answer. */
function shelfOf(pack: Pack): Pick<Book, 'sources' | 'passages'> {
  const known = shelves.get(pack) ?? { sources: byId(pack.sources), passages: byId(pack.passages) };
  shelves.set(pack, known);
  return known;
}

function viewQuestion(book: Book, question: Question): QuestionView {
  const lettered = letterFramings(question, book.sources);
  const { id, title, notDisputed, disputed, oneView = false, remark } = question;
  return {
    id,
    title,
    notDisputed,
    disputed,
    oneView,
    ...(remark === undefined ? {} : { remark }),
    framings: lettered.filter(({ source }) => !book.off.has(source.id)).map((framing) => viewFraming(book, framing)),
    hidden: [
      ...Map.groupBy(
        lettered.filter(({ source }) => book.off.has(source.id)),
        ({ source }) => source,
      ),
    ].map(([source, hidden]) => ({
      source: source.id,
      shortName: source.shortName,
      count: hidden.length,
    })),
    record: question.record.flatMap((passage) => viewRecordLine(book, passage)),
  };
}

function viewFraming(book: Book, { letter, framing, source, date }: LetteredFraming): FramingView {
  const { id, label, statement, voice, voiceShort, paragraphs, reading } = framing;
  return {
    id,
    letter,
    label,
    statement,
    voice,
    voiceShort,
    date,
    source: sourceLine(source),
    paragraphs,
    fromRecord: source.role === 'record',
    ...(reading ? { reading } : {}),
    notices: book.notices.filter(({ framings }) => framings.includes(id)).map(viewNotice),
    passages: framing.passages.flatMap((passage) => viewPassage(book, passage)),
  };
}

function viewPassage(book: Book, id: PassageId): PassageView[] {
  const passage = book.passages.get(id);
  const source = passage && book.sources.get(passage.source);
  if (!passage || !source || book.off.has(source.id)) return [];
  const { kind, text, voice, paragraph } = passage;
  const notices = book.notices.filter(({ passages }) => passages.includes(id)).map(viewNotice);
  return [{ id, kind, text, ...(voice === undefined ? {} : { voice }), paragraph, source: sourceLine(source), notices }];
}

function viewRecordLine(book: Book, id: PassageId): RecordLineView[] {
  const passage = book.passages.get(id);
  const source = passage && book.sources.get(passage.source);
  if (!passage || !source || book.off.has(source.id)) return [];
  const { text, date, asOf, reading = { how: 'unchecked' } } = passage;
  return [
    {
      id,
      text,
      reading,
      ...(date === undefined ? {} : { date }),
      ...(asOf === undefined ? {} : { asOf }),
      source: isText(reading) ? sourceLine(source) : withoutAddress(sourceLine(source)),
    },
  ];
}

/** Read in the document itself or in a copy of it; of what only a report tells, the document's page is no evidence. */
function isText({ how }: Reading): boolean {
  return how === 'original' || how === 'copy';
}

function withoutAddress({ address: _address, ...rest }: SourceLine): SourceLine {
  return rest;
}

function sourceLine({ id, shortName, title, citation, address, role, date }: Source): SourceLine {
  return { id, shortName, title, citation, ...(address === undefined ? {} : { address }), role, date };
}

function viewNotice({ id, kind, text, paragraphs }: Notice): NoticeView {
  return { id, kind, text, paragraphs };
}
