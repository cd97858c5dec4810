import type { LanguageTag } from '../engine/corpus.ts';

const RIGHT_TO_LEFT = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'iw', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** `lang` and `dir` of an element whose text comes from a pack: it keeps its own, whatever the interface's are. */
export function corpusText(language: LanguageTag): { readonly lang: string; readonly dir: 'ltr' | 'rtl' } {
  return { lang: language, dir: RIGHT_TO_LEFT.has(primary(language)) ? 'rtl' : 'ltr' };
}

/** True when two tags name the same language, whatever the region: `en` and `en-GB`. */
export function isSameLanguage(one: LanguageTag, other: LanguageTag): boolean {
  return primary(one) === primary(other);
}

function primary(language: LanguageTag): string {
  return (language.split(/[-_]/)[0] ?? '').toLowerCase();
}
