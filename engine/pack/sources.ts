/** Sources: their dates, where they may be linked, and whether each paragraph of an article is accounted for. */
import type { Masthead, Source } from '../corpus.ts';
import type { PackDraft } from './draft.ts';
import { type Report, type RuleFault, reporterOf } from './faults.ts';
import { checkDating } from './times.ts';

/** Sites that hold copies, translations or detours of others' pages; none of them is an issuer's own. */
const COPIES = [
  'archive.org',
  'archive.today',
  'archive.ph',
  'archive.is',
  'webcache.googleusercontent.com',
  'translate.goog',
  'translate.google.com',
  'bit.ly',
  't.co',
  'tinyurl.com',
] as const;

export function checkSources(draft: PackDraft, faults: RuleFault[]): void {
  const restated = restatedParagraphs(draft);
  for (const { index, item } of draft.sources) {
    const report = reporterOf(faults, 'sources', index, item.id);
    checkDating(item.date, '.date', report);
    checkLink(item.address, draft.masthead, report);
    checkCoverage(item, restated && (restated.get(item.id) ?? new Set()), report);
  }
}

/** Paragraphs that a passage restates, by source; undefined where passages could not be read. */
function restatedParagraphs(draft: PackDraft): ReadonlyMap<string, ReadonlySet<number>> | undefined {
  const given = draft.given('passages');
  if (!given) return undefined;
  const restated = new Map<string, Set<number>>();
  for (const { raw } of given) {
    if (typeof raw.source !== 'string' || typeof raw.paragraph !== 'number') continue;
    restated.set(raw.source, (restated.get(raw.source) ?? new Set()).add(raw.paragraph));
  }
  return restated;
}

function checkLink(written: string | undefined, masthead: Masthead | undefined, report: Report): void {
  const fault = written === undefined ? undefined : findLinkFault(written, masthead?.linkRules ?? {});
  if (fault) report('.address', `is a link that the rules forbid: ${fault.rule}`, fault.remedy);
}

const INSTEAD = 'take "address" out; the citation stands in its place';

function findLinkFault(
  written: string,
  { only, never = [] }: NonNullable<Masthead['linkRules']>,
): { readonly rule: string; readonly remedy: string } | undefined {
  const address = readAddress(written);
  if (!address) return { rule: 'it can’t be read as an address', remedy: `correct it, or ${INSTEAD}` };
  if (address.hasUser) return { rule: 'it holds a name or a password', remedy: 'take what stands before the @ out of the address' };
  const copy = COPIES.find((place) => isAt(address, place));
  if (copy !== undefined) return { rule: `${copy} is no issuer’s own site`, remedy: `give the issuer’s own address, or ${INSTEAD}` };
  const barred = never.find((place) => isAt(address, place));
  if (barred !== undefined) return { rule: `the masthead’s linkRules.never has "${barred}"`, remedy: INSTEAD };
  if (!only || only.some((place) => isAt(address, place))) return undefined;
  return {
    rule: `${address.host} is not in the masthead’s linkRules.only`,
    remedy: `${INSTEAD}; if it is the issuer’s own site, add it there`,
  };
}

interface Address {
  readonly host: string;
  readonly steps: readonly string[];
  readonly hasUser: boolean;
}

const ADDRESS = /^https?:\/\/(?<user>[^/?#@]*@)?(?<host>[a-z\d-]+(?:\.[a-z\d-]+)+)(?::\d+)?(?<path>\/[^?#\s]*)?(?:[?#]\S*)?$/;

function readAddress(written: string): Address | undefined {
  const { user, host, path = '' } = ADDRESS.exec(written.toLowerCase())?.groups ?? {};
  return host === undefined ? undefined : { host, steps: stepsOf(path), hasUser: user !== undefined };
}

/** True where an address lies on a host or below it, and its path begins as the rule's. */
function isAt({ host, steps }: Address, place: string): boolean {
  const [wantedHost = '', ...path] = place.toLowerCase().split('/');
  const isOnHost = host === wantedHost || host.endsWith(`.${wantedHost}`);
  return isOnHost && stepsOf(path.join('/')).every((step, i) => steps[i] === step);
}

function stepsOf(path: string): readonly string[] {
  return path.split('/').filter((step) => step !== '');
}

/** `restated` is undefined where passages could not be read. */
function checkCoverage(source: Source, restated: ReadonlySet<number> | undefined, report: Report): void {
  const { role, paragraphs, withoutPassage = [] } = source;
  if (role !== 'article') return;
  if (paragraphs === undefined) {
    report('.paragraphs', 'is missing: an article says how many paragraphs it has', 'count the lines that are not blank');
    return;
  }
  const beyond = withoutPassage.filter((paragraph) => paragraph > paragraphs);
  if (beyond.length > 0) report('.withoutPassage', `names paragraph ${beyond.join(', ')} of ${paragraphs}`, 'correct the paragraph');
  if (!restated) return;
  const both = withoutPassage.filter((paragraph) => restated.has(paragraph));
  if (both.length > 0) report('.withoutPassage', `names paragraph ${both.join(', ')}, which a passage restates`, 'take it out of the list');
  const open = openParagraphs(source, restated);
  if (open.length === 0) return;
  const rule = `has ${open.length === 1 ? 'a paragraph' : 'paragraphs'} that nothing accounts for: ${open.join(', ')}`;
  report('', rule, 'write a passage for each, or name it in "withoutPassage"');
}

/** Paragraphs of an article that are neither restated nor listed as holding nothing. */
function openParagraphs({ paragraphs = 0, withoutPassage = [] }: Source, restated: ReadonlySet<number>): readonly number[] {
  return Array.from({ length: paragraphs }, (_, i) => i + 1).filter((n) => !restated.has(n) && !withoutPassage.includes(n));
}

/** Paragraphs that lie beyond the end of their source. */
export function checkParagraphs(paragraphs: readonly number[], source: Source | undefined, report: Report): void {
  const beyond = paragraphs.find((paragraph) => source?.paragraphs !== undefined && paragraph > source.paragraphs);
  if (beyond !== undefined)
    report('', `names paragraph ${beyond} of "${source?.id}", which has ${source?.paragraphs}`, 'correct the paragraph');
}
