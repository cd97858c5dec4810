/** `npm run bench [-- --json]`: what our work costs, beside what others need for the same. */
import { describeFigure, type Subject } from './bench-figure.ts';
import { benchSearch } from './bench-search.ts';
import { CannotStart } from './cannot-start.ts';
import { EXIT, parseArguments, runCommand } from './run-command.ts';

const USAGE = 'Usage: npm run bench [-- --json]';

/** Every subject gives its figures in turn; a new one is a file of its own and a line here. */
const SUBJECTS: readonly Subject[] = [benchSearch];

/** Prints a line a figure as soon as it is known; fails when one misses its target. */
async function bench(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, { options: { json: { type: 'boolean' } }, usage: USAGE });
  if (positionals.length > 0) throw new CannotStart(`${positionals[0]}: bench takes no files.\n${USAGE}`);
  let missed = 0;
  for (const subject of SUBJECTS) {
    for (const figure of subject((line) => console.error(line))) {
      console.log(values.json ? JSON.stringify(figure) : describeFigure(figure));
      if (figure.met === false) missed += 1;
    }
  }
  if (missed > 0) console.error(`${missed} missed`);
  return missed > 0 ? EXIT.foundWrong : EXIT.done;
}

if (import.meta.main) await runCommand(() => bench(process.argv.slice(2)));
