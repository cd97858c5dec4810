/** Runs first in `npm run test:firefox`: says what to install where there is no Firefox. */
import { CannotStart } from './cannot-start.ts';
import { FIREFOX_REMEDY, findFirefox } from './find-firefox.ts';
import { EXIT, runCommand } from './run-command.ts';

await runCommand(async () => {
  const found = findFirefox();
  if (found.kind === 'none') throw new CannotStart(`No Firefox found. ${FIREFOX_REMEDY}`);
  if (found.kind === 'wrong variable')
    throw new CannotStart(`${found.variable} names ${found.file}, and there is no such file. ${FIREFOX_REMEDY}`);
  return EXIT.done;
});
