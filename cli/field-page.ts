/** One saved page, seen without and with the extension. */
import type { PageState } from '../common/messages.ts';
import type { FieldLine, FieldMark } from './field-report.ts';
import type { Launched } from './launch-extension.ts';
import { type Observation, observePage } from './observe-page.ts';
import { ASPECTS, areSame, compareSnapshots, firstDifference } from './page-snapshot.ts';
import type { SavedPage } from './saved-page.ts';

/** The two browsers: one without anything, one with the extension. */
export interface Browsers {
  readonly plain: Launched;
  readonly extended: Launched;
}

interface Visits {
  readonly first: Observation;
  readonly second: Observation;
  readonly extended: Observation;
}

/**
 * Opens a page twice without and once with the extension, its scripts on, or off when it differs from itself; with its scripts off it
 * gets a second chance, because a busy machine is no fault of the page. `note` gets what differs.
 */
export async function runPage(browsers: Browsers, saved: SavedPage, note: (line: string) => void): Promise<FieldLine> {
  for (const scripts of ['on', 'off'] as const) {
    const visits = await visit(browsers, saved, scripts).catch((error: unknown) => {
      note(`${saved.name}: with its scripts ${scripts}: ${reasonOf(error)}`);
      return undefined;
    });
    if (visits !== undefined && (await isSteady(browsers, saved, visits, scripts))) return lineOf(saved, visits, scripts, note);
  }
  return lineOf(saved, await visit(browsers, saved, 'off'), 'off', note);
}

/** A line for a page that could not be opened at all. */
export function brokenLine(saved: SavedPage, error: unknown): FieldLine {
  const same = { dom: false, geometry: false, console: false, selection: false };
  return { page: saved.name, article: false, scripts: 'off', same, errors: [reasonOf(error)], marks: [], pageThreadMs: 0 };
}

/** Both browsers work at once; each shows one page at a time. */
async function visit({ plain, extended }: Browsers, saved: SavedPage, scripts: 'on' | 'off'): Promise<Visits> {
  const twice = async () => [await observePage(plain, saved, scripts), await observePage(plain, saved, scripts)] as const;
  const [without, withIt] = await Promise.allSettled([twice(), observePage(extended, saved, scripts)]);
  if (without.status === 'rejected') throw without.reason;
  if (withIt.status === 'rejected') throw withIt.reason;
  const [first, second] = without.value;
  return { first, second, extended: withIt.value };
}

/**
 * True when the page is the same as itself. Where only the visit with the extension differs, either is asked once more: what the
 * extension does, it does each time; what comes and goes (a load that failed in time to be written down) is the page's own.
 */
async function isSteady({ plain, extended }: Browsers, saved: SavedPage, visits: Visits, scripts: 'on' | 'off'): Promise<boolean> {
  const isSame = (a: Observation, b: Observation) => areSame(compareSnapshots(a.snapshot, b.snapshot));
  if (!isSame(visits.first, visits.second)) return false;
  if (isSame(visits.first, visits.extended)) return true;
  const [third, again] = await Promise.all([observePage(plain, saved, scripts), observePage(extended, saved, scripts)]);
  return isSame(visits.first, third) && isSame(visits.extended, again);
}

function lineOf(saved: SavedPage, { first, second, extended }: Visits, scripts: 'on' | 'off', note: (line: string) => void): FieldLine {
  const itself = compareSnapshots(first.snapshot, second.snapshot);
  const same = compareSnapshots(first.snapshot, extended.snapshot);
  for (const aspect of ASPECTS) {
    const other = !itself[aspect] ? second : extended;
    if (!itself[aspect] || !same[aspect]) {
      note(
        `${saved.name}: ${aspect} ${itself[aspect] ? '' : 'of the page itself '}differs ${firstDifference(first.snapshot[aspect], other.snapshot[aspect])}`,
      );
    }
  }
  return {
    page: saved.name,
    article: extended.state !== undefined && extended.state.kind !== 'no article',
    scripts,
    same,
    errors: [
      ...extended.errors,
      ...(extended.state === undefined ? ['our script did not answer'] : []),
      ...(extended.state?.kind === 'failed' ? [`our script failed: ${extended.state.error ?? 'no reason given'}`] : []),
      ...(areSame(itself) ? [] : ['the page differs from itself with its scripts off']),
    ],
    marks: nameMarks(extended.painted, extended.state),
    pageThreadMs: Math.round(extended.pageThreadMs * 10) / 10,
  };
}

/** The terms of the painted words. */
function nameMarks(painted: readonly string[], state: PageState | undefined): FieldMark[] {
  const terms = (state?.terms ?? []).filter((term) => term.mark !== undefined).sort((a, b) => (a.mark ?? 0) - (b.mark ?? 0));
  return painted.map((surface, index) => ({ term: terms[index]?.term ?? 'unknown', surface }));
}

const reasonOf = (error: unknown): string => (error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
