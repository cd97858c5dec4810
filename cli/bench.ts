/** `npm run bench [-- --json] [--pages DIR]`: what our work costs, beside what others need for the same. */

import { benchClaims } from './bench-claims.ts';
import { describeFigure, type Subject } from './bench-figure.ts';
import { benchMatch } from './bench-match.ts';
import { benchPage } from './bench-page.ts';
import { benchSearch } from './bench-search.ts';
import { CannotStart } from './cannot-start.ts';
import { readFolder } from './field.ts';
import { EXIT, parseArguments, runCommand } from './run-command.ts';

const USAGE = 'Usage: npm run bench [-- --json] [--pages DIR]';

/** Every subject gives its figures in turn; a new one is a file of its own and a line here. */
const SUBJECTS: readonly Subject[] = [benchSearch, benchClaims, benchMatch, benchPage];

/** Prints a line a figure as soon as it is known; fails when one misses its target. */
async function bench(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, { options: { json: { type: 'boolean' }, pages: { type: 'string' } }, usage: USAGE });
  if (positionals.length > 0) throw new CannotStart(`${positionals[0]}: bench takes no files but the folder after --pages.\n${USAGE}`);
  const options = { say: (line: string) => console.error(line), ...(typeof values.pages === 'string' ? { pages: values.pages } : {}) };
  // What can't be opened is said before the minutes that the other subjects take.
  if (options.pages !== undefined) readFolder(options.pages);
  let missed = 0;
  for (const subject of SUBJECTS) {
    for await (const figure of subject(options)) {
      console.log(values.json ? JSON.stringify(figure) : describeFigure(figure));
      if (figure.met === false) missed += 1;
    }
  }
  if (missed > 0) console.error(`${missed} missed`);
  return missed > 0 ? EXIT.foundWrong : EXIT.done;
}

if (import.meta.main) await runCommand(() => bench(process.argv.slice(2)));
