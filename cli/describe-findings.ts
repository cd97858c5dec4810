import type { PageState } from '../common/messages.ts';

const STATES: Record<PageState['kind'], string> = {
  reading: 'still being read',
  marked: 'on',
  'no article': 'not an article: terms are counted, nothing is marked',
  'off here': 'off for this site',
  'marks hidden': 'marks hidden in this tab',
  'too long': 'read in part: the page is longer than the limit',
  paused: 'paused: the page keeps changing',
  'nothing here': 'nothing here: extensions can’t read this page',
  failed: 'failed',
};

/** What was found on a page, as lines for a person at a terminal. */
export function describeFindings(state: PageState, painted: readonly string[]): string[] {
  const { title, host, date, terms, unmarked } = state;
  const undecided = unmarked.filter(({ reason }) => reason.kind === 'undecided');
  const facts = [host, date === undefined ? 'not dated' : `dated ${date}`].join(', ');
  const marks = painted.length === 0 ? 'No marks.' : `${count(painted.length, 'mark')}: ${painted.join(' · ')}`;
  return [
    `${title} (${facts})`,
    `State: ${STATES[state.kind]}${state.error === undefined ? '' : `: ${state.error}`}`,
    marks,
    terms.length === 0 ? 'No terms.' : `${count(terms.length, 'term')}, in reading order:`,
    ...terms.map((term) => `  ${term.name} (${term.gloss}), ${count(term.mentions, 'mention')}, ${fate(term)}`),
    ...undecided.map(({ surface, name }) => `  seen and not marked: "${surface}", since no cue decides whether it is ${name}`),
  ];
}

/** True when a page has terms, and marks where it is an article: what `npm start` calls success. */
export function hasFindings(state: PageState | undefined, painted: readonly string[]): state is PageState {
  if (state === undefined || state.terms.length === 0) return false;
  return state.kind === 'no article' || painted.length > 0;
}

function fate({ mark, unpainted }: PageState['terms'][number]): string {
  if (mark !== undefined) return 'marked';
  if (unpainted === undefined) return 'not marked';
  return unpainted === 'place' ? 'not marked (it stands only where no mark is made)' : `not marked (${unpainted})`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
