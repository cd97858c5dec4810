/** What of the editor's guide a program can check: the order of framings, whose voice it is, lengths, quotations and words. */
import { describe, expect, it } from 'vitest';
import { readBundledPacks } from '../../cli/read-pack.ts';
import { compileCorpus } from '../../engine/compile.ts';
import type { Framing } from '../../engine/corpus.ts';
import { firstDayOf } from '../../engine/days.ts';
import { explainQuestion } from '../../engine/explain.ts';
import { wordsFound } from '../../engine/pack/warnings.ts';

const { packs } = readBundledPacks();
const pack = packs[0]!;
const corpus = compileCorpus(packs);
const { terms, passages, questions, notices, events } = pack;
const sources = new Map(pack.sources.map((source) => [source.id, source]));
const framings = questions.flatMap((question) => question.framings);

/** Words that judge or label people: refused in every voice but a quoted one. */
const LABELS =
  'regime, puppet*, stooge*, hawk, hawkish, Kremlin-friendly, pro-Western, pro-Russian, tepid, stark, bombshell, slam, slams, slammed, propaganda'.split(
    ', ',
  );

/** A side's names, answers to what is disputed, nobody's voice, and what goes stale: refused in ours. */
const NOT_OURS = [
  ...LABELS,
  ...'coup, uprising, reunification, special military operation, unprovoked, provoked, proxy, narrative'.split(', '),
  ...'experts agree, many believe, recently, now, today, currently'.split(', '),
];

const NOT_IN_NOTICES = 'wrong, false, actually, in fact, however, merely, fails to, overstates, misleading, debunked, myth'.split(', ');

const OURS: readonly (readonly [string, string | undefined])[] = [
  ...terms.flatMap(({ id, gloss, firstFact, what, when, notThis }) =>
    [gloss, firstFact, what, when, notThis].map((text) => [id, text] as const),
  ),
  ...questions.flatMap(({ id, title, notDisputed, disputed, remark }) =>
    [title, notDisputed, disputed, remark].map((text) => [id, text] as const),
  ),
  ...passages.filter(({ kind }) => kind === 'record').map(({ id, text }) => [id, text] as const),
  ...notices.map(({ id, text }) => [id, text] as const),
  ...events.map(({ id, name }) => [id, name] as const),
];

const THEIRS: readonly (readonly [string, string])[] = [
  ...framings.flatMap(({ id, label, statement, voice }) => [label, statement, voice].map((text) => [id, text] as const)),
  ...passages.filter(({ kind }) => kind !== 'record').map(({ id, text }) => [id, text] as const),
];

const ALL = [...OURS, ...THEIRS].flatMap(([id, text]) => (text === undefined ? [] : [[id, text] as const]));

describe('the pack is fair where a program can tell', () => {
  it.each(questions.map((question) => [question.id, question] as const))('%s: framings stand by date, undated last', (id, question) => {
    const expected = [...question.framings].sort(byDate).map((framing) => framing.id);
    expect(question.framings.map((framing) => framing.id)).toEqual(expected);
    expect(explainQuestion(corpus, pack.masthead.id, id)!.framings.map((framing) => framing.id)).toEqual(expected);
  });

  it('gives no voice without a source, and no framing without a passage of it', () => {
    const sourceOf = new Map(passages.map((passage) => [passage.id, passage.source]));
    expect(passages.filter(({ source, kind, voice }) => !sources.has(source) || (kind !== 'record' && !voice)).map(({ id }) => id)).toEqual(
      [],
    );
    expect(framings.filter(({ source, passages: own }) => !own.some((id) => sourceOf.get(id) === source)).map(({ id }) => id)).toEqual([]);
    expect(framings.filter(({ voice, source }) => voice === '' || !sources.has(source)).map(({ id }) => id)).toEqual([]);
  });

  it('keeps to its lengths', () => {
    const long = [
      ...terms.filter(({ gloss }) => count(gloss) > 8).map(({ id }) => `${id}: gloss`),
      ...terms.filter(({ firstFact = '' }) => count(firstFact) > 45).map(({ id }) => `${id}: first fact`),
      ...framings.filter(({ label }) => count(label) < 3 || count(label) > 6).map(({ id }) => `${id}: label`),
      ...framings.filter(({ statement }) => count(statement) > 60).map(({ id }) => `${id}: statement`),
      ...notices.filter(({ text }) => text.split(/[.?!]\s+(?=[“A-Z])/).length > 2).map(({ id }) => `${id}: sentences`),
    ];
    expect(long).toEqual([]);
  });

  it('quotes fewer than 25 words at a time', () => {
    const quotes = ALL.flatMap(([id, text]) => [...text.matchAll(/“([^”]*)”/g)].map(([, words]) => [id, words!] as const));
    expect(quotes.filter(([, words]) => count(words) >= 25)).toEqual([]);
  });

  it('uses in its own voice none of the words of guide 14', () => {
    const found = OURS.flatMap(([id, text = '']) => wordsFound(text, NOT_OURS).map((word) => `${id}: ${word}`));
    expect(found).toEqual([]);
  });

  it('labels nobody in the voices of others', () => {
    expect(THEIRS.flatMap(([id, text]) => wordsFound(text, LABELS).map((word) => `${id}: ${word}`))).toEqual([]);
  });

  it('judges nobody in a notice', () => {
    expect(notices.flatMap(({ id, text }) => wordsFound(text, NOT_IN_NOTICES).map((word) => `${id}: ${word}`))).toEqual([]);
  });
});

function count(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function byDate(a: Framing, b: Framing): number {
  const day = (framing: Framing) => firstDayOf(framing.date ?? sources.get(framing.source)!.date) ?? '9999';
  return compare(day(a), day(b)) || compare(a.source, b.source) || (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
