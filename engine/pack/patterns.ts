/** Aliases and cues as a pack writes them: patterns that can match, and sets of cues that are there. */
import { partsOf } from '../check/wording/compile-wordings.ts';
import type { Cue, Term } from '../corpus.ts';
import { setNameOf } from '../cue-sets.ts';
import { MOST_VARIANTS, parsePattern, STAR_LEAST, variantsOf } from '../pattern.ts';
import type { PackDraft } from './draft.ts';
import { type Report, type RuleFault, reporterOf } from './faults.ts';
import { nearestOf } from './nearest.ts';

/** Names of the sets, each given once, with cues that can match. */
export function checkCueSets(draft: PackDraft, faults: RuleFault[], part: 'cueSets' | 'wordingSets' = 'cueSets'): ReadonlySet<string> {
  const known = new Set<string>();
  for (const { index, item } of draft[part]) {
    const report = reporterOf(faults, part, index, item.id);
    if (known.has(item.id)) report('.id', `is a duplicate: there is a set "${item.id}" before`, 'make one of the two, or rename it');
    known.add(item.id);
    for (const [i, cue] of item.cues.entries())
      for (const text of part === 'wordingSets' ? partsOf(cue) : [cue]) checkPattern(text, `.cues[${i}]`, report);
  }
  return known;
}

/** Cues that can match, sets that are there, and nothing that speaks for and against. */
export function checkCues({ cues = [] }: Term, sets: ReadonlySet<string>, report: Report): void {
  for (const [i, cue] of cues.entries()) {
    const set = setNameOf(cue.text);
    if (set === undefined) checkPattern(cue.text, `.cues[${i}].text`, report);
    else checkSetName(set, `.cues[${i}].text`, sets, report);
    const other = cues.findIndex((one, j) => j < i && saysTheOpposite(one, cue));
    if (other >= 0)
      report(
        `.cues[${i}].text`,
        `confirms and excludes: "${cue.text}" stands at .cues[${other}] with the other sign`,
        'keep one of the two',
      );
  }
}

/** A set that is named must be there. */
export function checkSetName(set: string, path: string, sets: ReadonlySet<string>, report: Report): void {
  if (sets.has(set)) return;
  const near = nearestOf(set, sets);
  const remedy = `add it to "cueSets"${near === undefined ? '' : `, or write "@${near}" if that is meant`}`;
  report(path, `names a set of cues that the pack does not have: "${set}"`, remedy);
}

function saysTheOpposite(one: Cue, other: Cue): boolean {
  return one.text === other.text && one.lang === other.lang && one.sign !== other.sign;
}

/** Words, stars and groups of an alias or a cue. */
export function checkPattern(text: string, path: string, report: Report): void {
  const remedy = 'write (a|b) for one of several, (a) for what may be left out, no group inside another';
  if (/[()|]/.test(text.replace(/\([^()]*\)/g, ''))) {
    report(path, 'has a bracket or a bar outside a group', remedy);
    return;
  }
  const variants = variantsOf(text);
  if (variants.length === 0) report(path, `stands for more than ${MOST_VARIANTS} spellings`, 'make two of it, or take alternatives out');
  const told = new Set<string>();
  for (const variant of variants) {
    checkVariant(variant, path, (at, rule, remedy) => {
      if (!told.has(rule)) report(at, rule, remedy);
      told.add(rule);
    });
  }
}

function checkVariant(text: string, path: string, report: Report): void {
  const { words } = parsePattern(text);
  if (words.length === 0) report(path, 'has no word', 'write at least one letter or digit');
  const short = words.find(({ open, folded }) => open && folded.length < STAR_LEAST);
  if (short) report(path, `has a * after "${short.plain}"`, `at least ${STAR_LEAST} letters stand before it`);
  const stars = text.split('*').length - 1;
  if (stars > words.filter(({ open }) => open).length)
    report(path, 'has a * that ends no word', 'put it directly after a word, or take it out');
}
