/** Words of the interface, from the browser's message catalogue. */
import { browser } from 'wxt/browser';

export type TextValues = Readonly<Record<string, string | number>>;

export interface Texts {
  /** Language of the interface, and the direction of its script. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /**
   * The words for a key, `{name}` replaced by the value of that name. With a number `count` among the values the key's form
   * for it is taken: `KEY_one`, `KEY_few`, `KEY_many` or `KEY_other`. A key that the catalogue lacks gives the key itself.
   */
  text(key: string, values?: TextValues): string;
}

/** Texts over `browser.i18n`; numbers are written as the language writes them. */
export function browserTexts(): Texts {
  return createTexts({
    language: browser.i18n.getUILanguage(),
    direction: browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr',
    // WXT types the keys of the catalogue; plurals and keys made from values are put together here, and a test finds missing ones.
    message: (key) => browser.i18n.getMessage(key as Parameters<typeof browser.i18n.getMessage>[0]),
  });
}

/** Texts over any catalogue: tests and pictures give their own. */
export function createTexts(given: { language: string; direction: 'ltr' | 'rtl'; message: (key: string) => string | undefined }): Texts {
  const plurals = new Intl.PluralRules(given.language);
  const numbers = new Intl.NumberFormat(given.language);
  const text = (key: string, values: TextValues = {}): string => {
    const { count } = values;
    const found =
      (typeof count === 'number' && (given.message(`${key}_${plurals.select(count)}`) || given.message(`${key}_other`))) ||
      given.message(key) ||
      key;
    return found.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
    });
  };
  return { language: given.language, direction: given.direction, text };
}
