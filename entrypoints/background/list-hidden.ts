import type { HiddenTerm } from '../../common/messages.ts';
import { readSettings } from '../../common/settings.ts';
import type { TermKey } from '../../engine/corpus.ts';
import { installedPacks } from './corpus.ts';
import { hiddenIn } from './tab-memory.ts';

/** Terms hidden in a tab until it closes, then those hidden for good; one that no pack has any more keeps its identifier as name. */
export async function listHidden(tabId: number): Promise<HiddenTerm[]> {
  const names = new Map<string, string>(
    installedPacks().flatMap(({ masthead, terms }) => terms.map(({ id, name }) => [`${masthead.id}/${id}`, name] as const)),
  );
  const named = (term: TermKey, until: HiddenTerm['until']): HiddenTerm => ({ term, name: names.get(term) ?? term, until });
  const [inTab, { sites }] = await Promise.all([hiddenIn(tabId), readSettings()]);
  return [...inTab.map((term) => named(term, 'the tab closes')), ...sites.hiddenTerms.map((term) => named(term, 'brought back'))];
}
