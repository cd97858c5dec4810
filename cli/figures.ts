/** `npm run figures [-- --json] [--record]`: how often figures and quotations of labelled claims are judged rightly, and every error. */
import { checkClaim } from '../engine/check/check-claim.ts';
import { compileCorpus } from '../engine/compile.ts';
import { CannotStart } from './cannot-start.ts';
import { type FigurePart, PARTS, type Part, readFigureItems, readQuotationItems } from './figure-items.ts';
import { scoreAll, writeRecordedFigures } from './figure-record.ts';
import { type FigureOutcome, judgeFigures, judgeQuotations, scorePart } from './figure-score.ts';
import { readBundledPacks } from './read-pack.ts';
import { EXIT, parseArguments, runCommand } from './run-command.ts';

const USAGE = 'Usage: npm run figures [-- --json] [--record]';
const OPTIONS = { json: { type: 'boolean' }, record: { type: 'boolean' } } as const;

/** All labelled claims, checked with the packs as they are on the disk. */
export function judgeAllFigures(): Readonly<Record<Part, readonly FigureOutcome[]>> {
  const corpus = compileCorpus(readBundledPacks().packs);
  const figures = (part: FigurePart) => readFigureItems(part).flatMap((item) => judgeFigures(item, checkClaim(corpus, item.claim).figures));
  const quotations = readQuotationItems().flatMap((item) => judgeQuotations(item, checkClaim(corpus, item.claim).quotations));
  return { cases: figures('cases'), 'cases-2': figures('cases-2'), 'set-aside': figures('set-aside'), quotations };
}

/** The lines of one part: its scores, and its errors, but of the part set aside none: whoever tunes must not see them. */
export function figureLines(part: Part, outcomes: readonly FigureOutcome[]): object[] {
  const { verdicts, wrongAgreements } = scorePart(outcomes);
  const scores = Object.entries(verdicts).map(([verdict, score]) => ({ part, of: 'verdict', verdict, ...score }));
  const errors =
    part === 'set-aside' ? [] : outcomes.filter(({ isRight }) => !isRight).map((outcome) => ({ part, of: 'error', ...outcome }));
  return [...scores, { part, of: 'wrong agreements', count: wrongAgreements }, ...errors];
}

function describe(part: Part, outcomes: readonly FigureOutcome[]): string {
  const { verdicts, wrongAgreements } = scorePart(outcomes);
  const right = outcomes.filter(({ isRight }) => isRight).length;
  const lines = Object.entries(verdicts).map(([verdict, score]) => `  ${verdict.padEnd(20)} ${score.right} of ${score.items} right`);
  const errors = outcomes
    .filter(({ isRight }) => !isRight)
    .map(({ id, claim, wanted, said }) => `  ${id} ${claim}\n    wanted ${wanted}\n    said   ${said}`);
  const head = `${part}: ${right} of ${outcomes.length} right, ${wrongAgreements} wrong agreements`;
  return [head, ...lines, ...(part === 'set-aside' ? [] : errors)].join('\n');
}

async function runFigures(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, { options: OPTIONS, usage: USAGE });
  if (positionals.length > 0) throw new CannotStart(`${positionals[0]}: figures takes no files.\n${USAGE}`);
  const outcomes = judgeAllFigures();
  for (const part of PARTS) {
    const lines = figureLines(part, outcomes[part]);
    console.log(values.json === true ? lines.map((line) => JSON.stringify(line)).join('\n') : describe(part, outcomes[part]));
  }
  if (values.record === true) writeRecordedFigures(scoreAll(outcomes));
  return EXIT.done;
}

if (import.meta.main) await runCommand(() => runFigures(process.argv.slice(2)));
