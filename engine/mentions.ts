/** Hits turned into mentions: what each means, where it stands in the article, and whether a mark may stand there. */
import type { CompiledTerm, Corpus } from './compile.ts';
import { evidenceFor, gatherEvidence, type PageEvidence } from './evidence.ts';
import { scanBlock } from './match.ts';
import type { BlockScan, Hit, Mention, PageContext } from './page.ts';
import { type Candidate, decideSense } from './senses.ts';

/** A mention with what a choice needs to know of it. */
export interface PlacedMention {
  readonly mention: Mention;
  readonly term: CompiledTerm;
  /** Words of the article before it. */
  readonly spot: number;
}

export interface PageMentions {
  /** In reading order; where several packs explain the same words, in the reader's order of packs. */
  readonly placed: readonly PlacedMention[];
  /** Terms whose name stands in the page's title. */
  readonly inTitle: ReadonlySet<CompiledTerm>;
}

/** Reads all mentions of a page. Scans are given in reading order, made with this corpus. */
export function readMentions(corpus: Corpus, scans: readonly BlockScan[], page: PageContext): PageMentions {
  const title = scanBlock(corpus, { id: -1, text: page.title, place: 'outside' }, page.language);
  const address = scanBlock(corpus, { id: -2, text: wordsOfAddress(page.address), place: 'outside' }, page.language);
  const evidence = gatherEvidence(corpus, scans, [title, address]);
  const placed: PlacedMention[] = [];
  let before = 0;
  for (const [index, scan] of scans.entries()) {
    for (const { hit, verdicts } of verdictsIn(evidence, scan, index)) {
      for (const { term, status, why } of verdicts) {
        placed.push({ mention: { ...mentionOf(scan, hit, term), status, why }, term, spot: before + hit.word });
      }
    }
    if (scan.place !== 'outside') before += scan.words;
  }
  const titled = verdictsIn(evidence, title, scans.length).flatMap(({ verdicts }) => verdicts);
  return { placed: settlePlaces(placed), inTitle: new Set(titled.filter(({ status }) => status === 'decided').map(({ term }) => term)) };
}

interface SpanVerdicts {
  readonly hit: Hit;
  readonly verdicts: readonly { readonly term: CompiledTerm; readonly status: Mention['status']; readonly why: Mention['why'] }[];
}

/** One entry for each span of words and each pack that knows it: packs don't compete for a meaning. */
function verdictsIn(evidence: PageEvidence, scan: BlockScan, block: number): SpanVerdicts[] {
  const spans = Map.groupBy(scan.hits, ({ start, end }) => `${start} ${end}`);
  return [...spans.values()].flatMap((hits) => {
    const candidates = candidatesOf(evidence, hits, block);
    const packs = [...Map.groupBy(candidates, ({ term }) => term.packOrder).entries()].sort(([a], [b]) => a - b);
    const hit = hits[0];
    return hit ? packs.map(([, ofPack]) => ({ hit, verdicts: decideSense(ofPack) })) : [];
  });
}

/** The terms that the aliases of one span may mean; a term needs a cue only if all its aliases here do. */
function candidatesOf(evidence: PageEvidence, hits: readonly Hit[], block: number): Candidate<CompiledTerm>[] {
  const { corpus } = evidence;
  const byTerm = new Map<number, Candidate<CompiledTerm>>();
  for (const hit of hits) {
    for (const { term: number, needsCue } of corpus.aliases[hit.alias]?.candidates ?? []) {
      const term = corpus.terms[number];
      const known = byTerm.get(number);
      if (known) byTerm.set(number, { ...known, needsCue: known.needsCue && needsCue });
      else if (term) byTerm.set(number, { term, needsCue, evidence: evidenceFor(evidence, { hit, block }, term) });
    }
  }
  return [...byTerm.values()];
}

function mentionOf(scan: BlockScan, hit: Hit, { term, pack }: CompiledTerm): Omit<Mention, 'status' | 'why'> {
  return {
    term: term.id,
    pack: pack.masthead.id,
    topic: term.topic,
    name: term.name,
    block: scan.id,
    start: hit.start,
    end: hit.end,
    place: scan.place,
    markable: scan.place === 'article' || scan.place === 'headline',
  };
}

/** The headline takes a mark only for a term that stands nowhere else in the article's running text. */
function settlePlaces(placed: readonly PlacedMention[]): PlacedMention[] {
  const running = new Set(
    placed.filter(({ mention }) => mention.status === 'decided' && mention.place === 'article').map(({ term }) => term),
  );
  return placed.map((one) =>
    one.mention.place === 'headline' && running.has(one.term) ? { ...one, mention: { ...one.mention, markable: false } } : one,
  );
}

/** Host and path as words; a query or a fragment says where a reader came from, not what the page is about. */
function wordsOfAddress(address: string): string {
  const [, host, path] = /^[a-z][a-z\d+.-]*:\/\/([^/?#]*)([^?#]*)/i.exec(address) ?? [];
  return host === undefined ? '' : `${host} ${unescapePath(path ?? '')}`.replace(/[._~:@+=,;]/g, ' ');
}

function unescapePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray percent sign; the rest still has its words
  }
}
