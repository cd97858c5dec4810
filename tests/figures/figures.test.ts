/** Labelled claims with figures and quotations, checked with the pack as it is. */
import { describe, expect, it } from 'vitest';
import { FIGURE_PARTS, PARTS, readFigureItems, readQuotationItems } from '../../cli/figure-items.ts';
import { fallsBelow, readRecordedFigures, scoreAll } from '../../cli/figure-record.ts';
import { figureLines, judgeAllFigures } from '../../cli/figures.ts';
import { readBundledPacks } from '../../cli/read-pack.ts';
import { checkClaim } from '../../engine/check/check-claim.ts';
import { readFigures } from '../../engine/check/figures.ts';
import { compileCorpus } from '../../engine/compile.ts';

const outcomes = judgeAllFigures();
const scores = scoreAll(outcomes);

describe('figures and quotations of labelled claims', () => {
  it('are not below what was last recorded', () => {
    expect(fallsBelow(scores, readRecordedFigures())).toEqual([]);
  });

  it('never agree where the figure is wrong', () => {
    expect(PARTS.map((part) => [part, scores[part].wrongAgreements])).toEqual(PARTS.map((part) => [part, 0]));
  });

  it.each([[[]], [['ukraine-nato/s4']]] as const)('are those of the passage that the claim is about, with sources off %j', (sourcesOff) => {
    const claim = 'In February 2019 the Ukrainian parliament voted with 304 votes to write NATO membership into the constitution.';
    const { figures } = checkClaim(compileCorpus(readBundledPacks().packs), claim, { sourcesOff });
    expect(figures.map(({ claimed, recorded, verdict }) => [claimed, recorded, verdict])).toEqual([[304, 334, 'differs']]);
  });

  it('say what has fallen, and how far', () => {
    const before = { verdicts: { agrees: { items: 4, right: 4 }, none: { items: 2, right: 2 } }, wrongAgreements: 0 };
    const after = { verdicts: { agrees: { items: 4, right: 3 }, none: { items: 3, right: 2 } }, wrongAgreements: 1 };
    const all = (one: typeof before) => ({ cases: one, 'cases-2': before, 'set-aside': before, quotations: before });
    expect(fallsBelow(all(after), all(before))).toEqual([
      'cases, agrees: 3 of 4 right, was 4 of 4',
      'cases, none: 2 of 3 right, was 2 of 2',
      'cases: 1 wrong agreements, was 0',
    ]);
  });

  it('tell no error of the part set aside', () => {
    expect(JSON.stringify(figureLines('set-aside', outcomes['set-aside']))).not.toContain('claim');
  });
});

describe('polls of the pack', () => {
  const MONTH = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const dateOf = (date: string) => (date.length === 4 ? date : MONTH.format(new Date(`${date.slice(0, 7)}-01T00:00:00Z`)));
  const { packs } = readBundledPacks();
  const swapped = packs.flatMap((pack) =>
    pack.polls.flatMap(({ pollster, date, question, answers }) =>
      answers.flatMap(({ answer, percent }) =>
        answers.flatMap((other) => {
          const [low, high] = [percent].flat();
          const [wrong = 0] = [other.percent].flat();
          const isWrong = wrong < (low ?? 0) - 3 || wrong > (high ?? low ?? 0) + 3;
          const asked = `in a poll by ${pollster} in ${dateOf(date)} on ${question.replace(/[?.]/, '')}`;
          return isWrong ? [{ pack, claim: `${asked}, ${wrong} percent answered ${answer}.` }] : [];
        }),
      ),
    ),
  );

  it('agree with no answer that has the share of another', () => {
    expect(swapped.length).toBeGreaterThan(50);
    const agreeing = swapped.filter(({ pack, claim }) => readFigures(pack, claim).named.some(({ verdict }) => verdict === 'agrees'));
    expect(agreeing.map(({ claim }) => claim)).toEqual([]);
  });
});

describe('the labelled claims', () => {
  const items = [...FIGURE_PARTS.flatMap(readFigureItems), ...readQuotationItems()];

  it('are as many as they should be, with identifiers of their own', () => {
    expect(FIGURE_PARTS.flatMap(readFigureItems).length).toBeGreaterThanOrEqual(100);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});
