import type { PageState } from '../../common/messages.ts';
import type { Texts } from '../../common/texts.ts';
import { listedTerms } from './page-facts.ts';
import type { TabState } from './tab-state.ts';
import type { Silencing } from './use-silence.ts';

/** The one thing that can be done about a state; the words are the button's. */
export type Remedy = 'mark anyway' | 'look again' | 'show marks' | 'run' | 'always' | 'allow' | 'reload' | 'try again';

export interface StateWords {
  readonly title: string;
  readonly where?: string;
  /** The site's switch: on, off, or absent where there is nothing to switch. */
  readonly siteOn?: boolean;
  readonly remedy?: Remedy;
  /** A second choice beside it. */
  readonly second?: Remedy;
}

/** A state in its words, with its one button; undefined while nothing is known yet. */
export function stateWords(state: TabState, { text }: Texts): StateWords | undefined {
  switch (state.kind) {
    case 'asking':
      return undefined;
    case 'answering':
      return pageWords(state.page, text);
    case 'not permitted':
      return {
        title: text('state_not_permitted'),
        where: state.host ? text('state_not_permitted_where', { host: state.host }) : text('state_not_permitted_here'),
        remedy: 'run',
        ...(state.host ? { second: 'always' } : {}),
      };
    case 'withheld':
      return { title: text('state_withheld'), where: state.host, remedy: 'allow' };
    case 'reload needed':
      return { title: text('state_reload'), remedy: 'reload' };
    case 'nothing here':
      return { title: text('state_nothing') };
    case 'failed':
      return failedWords(state.error, text);
  }
}

function pageWords(page: PageState, text: Texts['text']): StateWords {
  const { host, marks } = page;
  switch (page.kind) {
    case 'reading':
      return { title: text('state_on'), where: text('state_reading_where', { host }), siteOn: true };
    case 'marked':
      return { title: text('state_on'), where: text('state_on_where', { host, count: marks }), siteOn: true };
    case 'no article': {
      const where = text('state_no_article_where', { count: listedTerms(page).length });
      return { title: text('state_no_article'), where, remedy: 'mark anyway' };
    }
    case 'off here':
      return { title: text('state_off'), where: text('state_off_where', { host }), siteOn: false };
    case 'marks hidden':
      return { title: text('state_hidden'), where: text('state_hidden_where', { host }), remedy: 'show marks' };
    case 'paused':
      return { title: text('state_paused'), where: text('state_paused_where'), remedy: 'look again' };
    case 'too long': {
      const count = page.wordsRead;
      const title = count === undefined ? text('state_too_long_some') : text('state_too_long', { count });
      return { title, where: text('state_too_long_where') };
    }
    case 'nothing here':
      return { title: text('state_nothing') };
    case 'failed':
      return failedWords(page.error, text);
  }
}

/** What was silenced last, as the line with Undo says it; a term's name stands apart. */
export function silencedWords({ way, name, topicName, host }: Silencing, { text }: Texts): { words: string; name?: string } {
  switch (way) {
    case 'term in this tab':
      return { words: text('view_hidden_here'), name };
    case 'term for good':
      return { words: text('view_hidden_good'), name };
    case 'topic':
      return { words: text('view_silenced_topic', { topic: topicName }) };
    case 'site':
      return { words: text('view_silenced_site', { host }) };
  }
}

function failedWords(error: string | undefined, text: Texts['text']): StateWords {
  return { title: error || text('state_failed'), where: text('state_failed_where'), remedy: 'try again' };
}
