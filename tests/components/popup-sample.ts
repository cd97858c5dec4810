/** An invented page and a sample of a pack, as the popup sees them. */
import type { PackSummary, PageState, Unmarked, UnmarkedReason } from '../../common/messages.ts';
import type { Dating, TermId } from '../../engine/corpus.ts';
import type { PageTerm } from '../../engine/page.ts';
import type { FramingView, QuestionView, RecordLineView, SourceLine, TermView } from '../../engine/views.ts';

export const PACK = 'ukraine-nato';

export const PACKS: readonly PackSummary[] = [
  {
    id: PACK,
    name: 'Ukraine and NATO',
    language: 'en',
    asOf: '2026-10-09',
    topics: [
      { id: 'nato', name: 'NATO and its decisions', terms: 6 },
      { id: 'talks', name: 'Talks and drafts', terms: 3 },
      { id: 'sovereignty', name: 'Sovereignty and neutrality', terms: 2 },
      { id: 'guarantees', name: 'Guarantees and support', terms: 2 },
      { id: 'crises', name: 'Crises, 2008 to 2018', terms: 1 },
      { id: 'plans', name: 'Plans, votes and laws', terms: 1 },
    ],
  },
];

function pageTerm(term: TermId, rest: Partial<PageTerm>): PageTerm {
  return { term, pack: PACK, topic: 'nato', name: term, gloss: '', mentions: 1, ...rest };
}

export const TERMS: readonly PageTerm[] = [
  pageTerm('bucharest-summit', { name: 'Bucharest summit', gloss: 'NATO leaders’ meeting, 2–4 April 2008', mentions: 2, mark: 0 }),
  pageTerm('article-5', { name: 'Article 5', gloss: 'NATO’s mutual-defence clause, 1949', mark: 1 }),
  pageTerm('nato-ukraine-council', { name: 'NATO-Ukraine Council', gloss: 'Joint body of NATO and Ukraine, 2023', mark: 2 }),
  pageTerm('istanbul-draft', { topic: 'talks', name: 'Istanbul draft', gloss: 'Russian-Ukrainian treaty draft, April 2022', mark: 4 }),
];

function unmarked(surface: string, name: string, reason: UnmarkedReason): Unmarked {
  return { term: `${PACK}/${name}`, name, surface, frameId: 0, block: 3, start: 0, end: surface.length, reason };
}

export const PAGE: PageState = {
  revision: 1,
  kind: 'marked',
  host: 'harbourpost.example',
  title: 'Ministers meet again',
  language: 'en',
  marks: 4,
  terms: TERMS,
  unmarked: [
    unmarked('Article 4', 'Article 4', { kind: 'excluded', cue: 'the statute' }),
    unmarked('the council', 'NATO-Ukraine Council', { kind: 'undecided' }),
    unmarked('Minsk', 'Minsk agreements', { kind: 'undecided' }),
  ],
  ifTopicSwitched: {
    'ukraine-nato/nato': 2,
    'ukraine-nato/talks': 3,
    'ukraine-nato/sovereignty': 4,
    'ukraine-nato/guarantees': 4,
    'ukraine-nato/crises': 6,
    'ukraine-nato/plans': 4,
  },
  ownIfTopicOn: {},
};

const ESSAY: SourceLine = {
  id: 'essay',
  shortName: 'Aspen Italia essay, 2023',
  title: 'An essay',
  citation: 'An essay, 2023',
  role: 'article',
  date: { basis: 'inferred', from: '2023', to: '2023', evidence: 'it speaks of the summit of July 2023 as recent' },
};

const STATEMENT: SourceLine = {
  id: 'statement',
  shortName: 'ministry statement, February 2025',
  title: 'A statement',
  citation: 'A statement, 18 February 2025',
  address: 'https://ministry.example/statement',
  role: 'record',
  date: { basis: 'stated', from: '2025-02-18', to: '2025-02-18' },
};

function framing(letter: string, label: string, voiceShort: string, date: Dating, fromRecord = false): FramingView {
  return {
    id: `framing-${letter}`,
    letter,
    label,
    statement: `${label}: the statement as the pack restates it, in a sentence that is long enough to take two lines of the popup.`,
    voice: voiceShort,
    voiceShort,
    date,
    source: fromRecord ? STATEMENT : ESSAY,
    paragraphs: [19],
    fromRecord,
    notices: [],
    passages: [],
  };
}

function recordLine(id: string, text: string, date: string): RecordLineView {
  return { id, text, reading: { how: 'copy', clause: 'in part' }, date, source: STATEMENT };
}

export const QUESTION: QuestionView = {
  id: 'q1',
  title: 'How should NATO’s 2008 pledge to Ukraine and Georgia be judged?',
  notDisputed: 'The declaration of 3 April 2008 says that both countries will become members.',
  disputed: 'whether the pledge was a promise, a mistake or an evasion.',
  oneView: false,
  framings: [
    framing('A', 'A promise left undelivered', 'Author, Aspen Italia essay', ESSAY.date),
    framing('B', 'A pledge NATO must disavow', 'Zakharova for Moscow', STATEMENT.date, true),
    framing('C', 'The allies were never agreed', 'Senel, political scientist', { basis: 'inferred', from: '2025-02', to: '2025-02' }),
    framing('D', 'Unrealistic from the outset', 'Author of the opinion piece', { basis: 'inferred', from: '2025-12', to: '2025-12' }),
  ],
  hidden: [],
  record: [],
};

export const BUCHAREST: TermView = {
  id: 'bucharest-summit',
  pack: { id: PACK, name: 'Ukraine and NATO', version: '0.1.0', asOf: '2026-10-09', errorsTo: 'the editors' },
  language: 'en',
  topic: { id: 'nato', name: 'NATO and its decisions' },
  name: 'Bucharest summit',
  gloss: 'NATO leaders’ meeting, 2–4 April 2008',
  firstFact: 'The communiqué that promised membership set no date and opened no first step.',
  what: 'The meeting of NATO’s heads of state and government in the Romanian capital.',
  when: '2 to 4 April 2008.',
  asOf: '2026-10-09',
  question: QUESTION,
  related: [],
  record: [
    recordLine('r1', 'Declaration, paragraph 23: “We agreed today that these countries will become members of NATO.”', '2008-04-03'),
    recordLine('r2', 'The same paragraph leaves the first step, an action plan, to the foreign ministers in December.', '2008-04-03'),
  ],
  passages: [
    {
      id: 'p1',
      kind: 'claim',
      text: 'The pledge put both countries at risk and could tell a story of encirclement while neither country came closer.',
      voice: 'Author of the essay',
      paragraph: 19,
      source: ESSAY,
      notices: [],
    },
    {
      id: 'p2',
      kind: 'account',
      text: 'At Bucharest the American president was for taking in Ukraine and Georgia; Paris and Berlin led those who resisted.',
      voice: 'Muzaffer Senel',
      paragraph: 19,
      source: { ...ESSAY, id: 'explainer', shortName: 'TRT World explainer, February 2025' },
      notices: [],
    },
  ],
  plainCitation: 'Bucharest summit. Crosslight, Ukraine and NATO, as of 9 October 2026. A, B, C, D.',
};

/** A term without a question. */
export function uncontested(term: PageTerm): TermView {
  const { question: _question, ...rest } = BUCHAREST;
  return { ...rest, id: term.term, name: term.name, gloss: term.gloss, passages: [] };
}
