// Runs first in `npm start` and `npm test`, under whatever Node there is: so it is plain JavaScript that an old one reads too.
// An argument stands for the version, so that the words can be tested.
import { existsSync } from 'node:fs';

const LEAST = [22, 18];

/** @param {string} version */
function remedyFor(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < LEAST[0] || (major === LEAST[0] && minor < LEAST[1])) {
    return (
      `Crosslight's tools need Node ${LEAST.join('.')} or later; this is Node ${version}.\n` +
      'On 64-bit Linux and Windows `npm ci` brings the right one along: run it, without --omit=optional.\n' +
      'Elsewhere install Node 24 from https://nodejs.org.'
    );
  }
  const hasPackages = existsSync(new URL('../node_modules/wxt/package.json', import.meta.url));
  return hasPackages ? undefined : 'The packages are not installed: run `npm ci` first.';
}

const remedy = remedyFor(process.argv[2] ?? process.versions.node);
if (remedy !== undefined) {
  console.error(remedy);
  process.exitCode = 2;
}
