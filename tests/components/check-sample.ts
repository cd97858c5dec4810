/** Answers of the claim check as the panel sees them, with texts of the first pack. */
import type {
  CheckedFigure,
  CheckedPassage,
  CheckedQuestion,
  CheckedQuotation,
  CheckedSource,
  ClaimAnswer,
  FoundWording,
  PageWordings,
} from '../../engine/checked.ts';
import type { Dating } from '../../engine/corpus.ts';
import type { ReadingPlace } from '../../engine/desk.ts';
import type { FramingView, QuestionView, SourceLine } from '../../engine/views.ts';

const PACK = 'ukraine-nato';
const OWN = { pack: PACK, language: 'en' } as const;
export const AS_OF = '2026-10-09';

export const CLAIM =
  'In 2008 a fifth of Ukrainians wanted to join NATO and in April 2022 only 39 per cent, yet the leaders had “agreed that Ukraine and Georgia will become members of NATO”.';

export const PLACE: ReadingPlace = {
  address: 'https://harbourpost.example/paris-meeting',
  title: 'Paris meeting leaves the shape of guarantees open',
  date: '2026-01-07',
};

const ESSAY: SourceLine = {
  id: 's2',
  shortName: 'opinion essay, December 2025',
  title: 'Essay on the end of Ukraine’s NATO hope',
  citation: 'Opinion essay on the end of Ukraine’s hope of NATO membership, no title or author in the text, December 2025.',
  role: 'article',
  date: { basis: 'inferred', from: '2025-12-14', to: '2025-12-31', evidence: 'it reports a statement of 14 December' },
};

const POLLS: SourceLine = {
  id: 'public-opinion-nato',
  shortName: 'polls, 2008 to 2025',
  title: 'Polls on NATO in Ukraine, 2008 to 2025',
  citation: 'Polls by FOM-Ukraine, SOCIS, Rating, IRI, KIIS, Razumkov and others, March 2008 to December 2025.',
  role: 'record',
  date: { basis: 'stated', from: '2008-03', to: '2025-12' },
};

const DECLARATION: SourceLine = {
  id: 'nato-bucharest-2008',
  shortName: 'Bucharest declaration, 2008, and statements on it',
  title: 'Bucharest Summit Declaration, and statements on it',
  citation: 'NATO heads of state and government, Bucharest Summit Declaration, 3 April 2008, paragraph 23.',
  address: 'https://declaration.example/2008',
  role: 'record',
  date: { basis: 'stated', from: '2008-04-03', to: '2008-04-03' },
};

const POLL_LINE: CheckedSource = {
  id: 'rec-public-opinion-nato-1',
  text: 'Ukraine, support for joining, 2008: 22 per cent (March), 22.3 (April), 30.1 (December); against 55 to 60.',
  sourceName: POLLS.shortName,
  paragraph: null,
  reading: { how: 'report' },
};

const SPRING_LINE: CheckedSource = {
  ...POLL_LINE,
  id: 'rec-public-opinion-nato-4',
  text: 'Asked about joining: 15–34 per cent to March 2014, 43–59 from 2018 to 2021, 59–89 from 2022 (59 derived).',
};

function figure(text: string, rest: Partial<CheckedFigure>): CheckedFigure {
  const start = CLAIM.indexOf(text);
  return {
    ...OWN,
    text,
    span: [start, start + text.length],
    claimed: 20,
    recorded: null,
    unit: 'percent',
    claimedDate: null,
    recordedDate: null,
    difference: null,
    verdict: 'nothing to compare',
    ...rest,
  };
}

export const FIFTH = figure('a fifth', {
  recorded: [22, 22.3],
  claimedDate: '2008',
  recordedDate: '2008-04',
  difference: [-2.3, -2],
  verdict: 'agrees',
  of: 'support for joining NATO, Ukraine',
  passage: POLL_LINE,
});

export const SPRING = figure('39 per cent', {
  claimed: 39,
  recorded: [59, 73],
  claimedDate: '2022-04',
  recordedDate: '2022',
  difference: [-34, -20],
  verdict: 'differs',
  of: 'Would you vote for joining NATO?',
  passage: SPRING_LINE,
});

export const UNCHECKED = figure('76 per cent', {
  claimed: 76,
  span: [400, 411],
  of: 'against limits on the size of the army, Ukraine',
  passage: {
    id: 'rec-public-opinion-2026-1',
    text: 'Future Research Foundation, 19 to 22 September 2026: 76.3 per cent reject limits on the size of the army.',
    sourceName: 'polls of 2026',
    paragraph: null,
    reading: { how: 'unchecked', clause: 'a register that copies the release' },
  },
});

export const UNKNOWN = figure('12 aircraft', { claimed: 12, span: [420, 431], unit: 'aircraft' });

export const DAY = figure('4 April 2008', {
  claimed: '2008-04-04',
  recorded: '2008-04-03',
  span: [440, 452],
  unit: 'date',
  difference: 1,
  verdict: 'differs',
  of: 'the declaration of the Bucharest summit',
  passage: {
    ...POLL_LINE,
    id: 'rec-nato-bucharest-2008-1',
    sourceName: DECLARATION.shortName,
    address: 'https://declaration.example/2008',
  },
});

const CLAIMED_WORDS = 'agreed that Ukraine and Georgia will become members of NATO';
const RECORDED_WORDS = 'We agreed today that these countries will become members of NATO.';

function change(kind: 'missing' | 'changed' | 'added', claimed: string, recorded: string, at: readonly [number, number]) {
  const claimedSpan = [at[0], at[0] + claimed.length] as const;
  const recordedSpan = [at[1], at[1] + recorded.length] as const;
  return { kind, claimed, recorded, claimedSpan, recordedSpan };
}

export const PLEDGE: CheckedQuotation = {
  ...OWN,
  claimed: CLAIMED_WORDS,
  span: [CLAIM.indexOf(CLAIMED_WORDS), CLAIM.indexOf(CLAIMED_WORDS) + CLAIMED_WORDS.length],
  recorded: RECORDED_WORDS,
  verdict: 'differs',
  changes: [
    change('missing', '', 'today', [CLAIMED_WORDS.indexOf('that'), RECORDED_WORDS.indexOf('today')]),
    change('changed', 'Ukraine and Georgia', 'these countries', [CLAIMED_WORDS.indexOf('Ukraine'), RECORDED_WORDS.indexOf('these')]),
  ],
  passage: {
    id: 'rec-nato-bucharest-2008-1',
    text: '3 April 2008, paragraph 23: “We agreed today that these countries will become members of NATO.” No date; the plan is the next step.',
    sourceName: DECLARATION.shortName,
    paragraph: 23,
    reading: { how: 'copy', clause: 'quoted words from reports' },
  },
};

export const UNHEARD: CheckedQuotation = {
  ...OWN,
  claimed: 'the door was never open',
  span: [500, 523],
  recorded: null,
  verdict: 'not on record',
  changes: [],
};

const spansOf = (text: string, ...words: string[]) =>
  words.map((word) => [text.indexOf(word), text.indexOf(word) + word.length] as const).sort(([one], [other]) => one - other);

const ESSAY_TEXT =
  'The pledge of 2008 was unrealistic from the start: it passed over what Ukraine, the alliance and Russia wanted and over undertakings given before. Only a fifth of Ukrainians were for membership.';

export const ESSAY_PASSAGE: CheckedPassage = {
  ...OWN,
  passage: {
    id: 's2-p4-a',
    kind: 'claim',
    text: ESSAY_TEXT,
    voice: 'author of the opinion essay of December 2025',
    paragraph: 4,
    source: ESSAY,
    notices: [{ id: 'N3', kind: 'figure', text: 'Polls of 2008 on joining gave 22 to 30 per cent.', paragraphs: [4] }],
  },
  score: 0.7,
  evidence: ['a fifth', 'Ukrainians', 'wanted'],
  textSpans: spansOf(ESSAY_TEXT, 'wanted', 'a fifth of Ukrainians'),
  question: 'q1',
};

export const POLL_PASSAGE: CheckedPassage = {
  ...OWN,
  passage: { id: SPRING_LINE.id ?? '', kind: 'record', text: SPRING_LINE.text, paragraph: null, source: POLLS, notices: [] },
  reading: { how: 'report' },
  date: '2025-09',
  score: 0.5,
  evidence: ['join', 'per cent'],
  textSpans: spansOf(SPRING_LINE.text, 'joining', 'per cent'),
  question: 'q12',
};

export const DECLARATION_PASSAGE: CheckedPassage = {
  ...OWN,
  passage: {
    id: 'rec-nato-bucharest-2008-1',
    kind: 'record',
    text: PLEDGE.passage?.text ?? '',
    paragraph: null,
    source: DECLARATION,
    notices: [],
  },
  reading: { how: 'copy', clause: 'quoted words from reports' },
  date: '2008-04-03',
  score: 0.4,
  evidence: ['become members of NATO'],
  textSpans: spansOf(PLEDGE.passage?.text ?? '', 'become members of NATO'),
  term: 'bucharest-summit',
};

function framing(
  letter: string,
  id: string,
  label: string,
  statement: string,
  voiceShort: string,
  date: Dating,
  rest: Partial<FramingView> = {},
) {
  const own = { letter, id, label, statement, voice: voiceShort, voiceShort, date, source: ESSAY };
  return { paragraphs: [], fromRecord: false, notices: [], passages: [], ...own, ...rest } satisfies FramingView;
}

const stated = (day: string): Dating => ({ basis: 'stated', from: day, to: day });

export const QUESTION: QuestionView = {
  id: 'q1',
  title: 'How should NATO’s 2008 pledge to Ukraine and Georgia be judged?',
  notDisputed: 'The declaration says that both will become members. It gives no date.',
  disputed: 'whether the pledge or the failure to act on it did the harm',
  oneView: false,
  framings: [
    framing(
      'A',
      'q1-rec-nato-bucharest-2008-2022-04-03',
      'A refusal behind hopeful words',
      'Behind the words on membership stood a refusal: some politicians feared Russia and hoped to calm it by refusing.',
      'Zelensky',
      stated('2022-04-03'),
      { fromRecord: true, source: DECLARATION, reading: { how: 'report' } },
    ),
    framing(
      'B',
      'q1-s1-p18',
      'A promise left undelivered',
      'The sentence hid a quarrel among allies that nobody settled until 2022. The lesson for every later pledge is to deliver it.',
      'Author of the 2023 essay',
      { basis: 'inferred', from: '2023-07-12', to: '2023-12-31', evidence: 'it reports a meeting of 11 July 2023' },
    ),
    framing(
      'C',
      'q1-rec-riyadh-talks-2025-02-18-2025-02-18',
      'A pledge NATO must disavow',
      'To decline Ukraine now is not enough. NATO must take back what it promised in 2008.',
      'Zakharova for Moscow',
      stated('2025-02-18'),
      { fromRecord: true, source: DECLARATION, reading: { how: 'report' } },
    ),
    framing(
      'D',
      'q1-s2-p4',
      'Unrealistic from the outset',
      'The pledge passed over what Ukrainians, the alliance and Russia really wanted.',
      'Author of the 2025 essay',
      ESSAY.date,
      { paragraphs: [4, 5], passages: [ESSAY_PASSAGE.passage] },
    ),
  ],
  hidden: [],
  record: [
    {
      id: 'rec-nato-bucharest-2008-1',
      text: '3 April 2008, paragraph 23: “these countries will become members of NATO”; no date; the plan is the next step.',
      reading: { how: 'copy', clause: 'quoted words from reports' },
      date: '2008-04-03',
      source: DECLARATION,
    },
  ],
};

export const TOUCHED: CheckedQuestion = { ...OWN, question: QUESTION, touched: ['D'], asOf: AS_OF };

export const NOTHING: ClaimAnswer = { passages: [], questions: [], figures: [], quotations: [] };

export const ANSWER: ClaimAnswer = {
  passages: [ESSAY_PASSAGE, POLL_PASSAGE, DECLARATION_PASSAGE],
  questions: [TOUCHED],
  figures: [FIFTH, SPRING],
  quotations: [PLEDGE],
};

const SENTENCE = 'Moscow has long said that the alliance must take back what it promised in Bucharest.';

export const WORDED: FoundWording = {
  pack: PACK,
  question: QUESTION.id,
  framing: 'q1-rec-riyadh-talks-2025-02-18-2025-02-18',
  text: SENTENCE,
  block: 7,
  start: 100,
  end: 100 + SENTENCE.length,
  words: spansOf(SENTENCE, 'take back what it promised').map(([from, to]) => [from + 100, to + 100] as const),
  passages: [{ source: 'riyadh-talks-2025-02-18', paragraph: null }],
};

export const WORDINGS: PageWordings = {
  questions: [
    {
      ...OWN,
      question: QUESTION,
      asOf: AS_OF,
      found: [{ framing: WORDED.framing, sentences: [WORDED] }],
      absent: QUESTION.framings.map(({ id }) => id).filter((id) => id !== WORDED.framing),
    },
    {
      ...OWN,
      question: { ...QUESTION, id: 'q9', title: 'Had Ukraine bound itself to neutrality?' },
      asOf: AS_OF,
      found: [],
      absent: QUESTION.framings.map(({ id }) => id),
    },
  ],
};
