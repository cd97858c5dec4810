/** Where on a page the cues stand, asked for one mention and one of its terms at a time. */
import type { CompiledTerm, Corpus } from './compile.ts';
import type { BlockScan, Hit, Reason } from './page.ts';
import { mayTestify } from './place-cues.ts';

/** A cue in another block is near enough to speak for a mention when no more than this many blocks lie between. */
const NEAR_BLOCKS = 3;

/** Where a cue stands: in the block with this place in the page, inside a hit's words or outside of any. */
interface CuePlace {
  readonly block: number;
  readonly hit?: Hit;
}

export interface PageEvidence {
  readonly corpus: Corpus;
  readonly cues: ReadonlyMap<number, readonly CuePlace[]>;
  /** Blocks that say what the page is about: title, address, headline, opening paragraph. */
  readonly telling: ReadonlySet<number>;
  /** Blocks beside the article: menus, teasers and notices speak for themselves only. */
  readonly outside: ReadonlySet<number>;
}

/** Gathers the cues of a page; `context` are the scans of its title and address, which count as blocks after the last. */
export function gatherEvidence(corpus: Corpus, scans: readonly BlockScan[], context: readonly BlockScan[]): PageEvidence {
  const cues = new Map<number, CuePlace[]>();
  for (const [block, scan] of [...scans, ...context].entries()) {
    for (const cue of scan.cues) note(cues, cue, { block });
    for (const hit of scan.hits) for (const cue of hit.own ?? []) note(cues, cue, { block, hit });
  }
  const opening = scans.findIndex(({ place }) => place === 'article');
  const telling = new Set(context.map((_, i) => scans.length + i));
  for (const [block, { place }] of scans.entries()) if (place === 'headline' || block === opening) telling.add(block);
  // A page without an article has no beside.
  const outside = new Set(opening < 0 ? [] : [...scans.entries()].filter(([, scan]) => scan.place === 'outside').map(([block]) => block));
  return { corpus, cues, telling, outside };
}

/** The cues of a term that were found within their reach of a hit, each with how near it stands; one given for several reaches once. */
export function evidenceFor(page: PageEvidence, at: { readonly hit: Hit; readonly block: number }, term: CompiledTerm): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { cue, text, sign, reach } of term.cues) {
    const found = nearness(page, at, cue, sign);
    const key = `${sign} ${cue}`;
    if (found && RANK[found] <= RANK[reach] && !reasons.has(key))
      reasons.set(key, { cue: text, sign, reach: found, ...(at.hit.beside?.includes(cue) ? { beside: true } : {}) });
  }
  return [...reasons.values()];
}

const RANK = { sentence: 1, block: 2, page: 3 } as const;

function nearness(
  page: PageEvidence,
  at: { readonly hit: Hit; readonly block: number },
  cue: number,
  sign: Reason['sign'],
): Reason['reach'] | undefined {
  if (at.hit.sentence.includes(cue)) return 'sentence';
  const places = page.cues.get(cue);
  if (!places) return undefined;
  const counts = ({ hit }: CuePlace) => hit === undefined || (hit !== at.hit && mayTestify(page.corpus, hit.alias, at.hit.alias));
  if (places.some((place) => place.block === at.block && counts(place))) return 'block';
  return standsForPage(page, at.block, places, { counts, sign }) ? 'page' : undefined;
}

/**
 * A cue somewhere on the page excludes; it confirms only where the page is about it: in a telling place, in two blocks, or near by.
 * A single mention far down a story about something else says nothing.
 */
function standsForPage(
  page: PageEvidence,
  block: number,
  places: readonly CuePlace[],
  { counts, sign }: { readonly counts: (place: CuePlace) => boolean; readonly sign: Reason['sign'] },
): boolean {
  let seen: number | undefined;
  for (const place of places) {
    if (page.outside.has(place.block) || !counts(place)) continue;
    if (sign === 'excludes' || page.telling.has(place.block)) return true;
    if (seen !== undefined && seen !== place.block) return true;
    if (Math.abs(place.block - block) <= NEAR_BLOCKS) return true;
    seen = place.block;
  }
  return false;
}

function note(cues: Map<number, CuePlace[]>, cue: number, place: CuePlace): void {
  const places = cues.get(cue);
  if (places) places.push(place);
  else cues.set(cue, [place]);
}
