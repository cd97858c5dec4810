/**
 * The reader's settings: two storage items that every context reads and watches, and only the background writes.
 * Stored is only what the reader changed, merged over the defaults on read, so that defaults can change later.
 */
import { browser } from 'wxt/browser';
import type { SourceKey, TermKey, TopicKey } from '../engine/corpus.ts';

/** How things are shown; nothing in it tells of what is read. */
export interface DisplaySettings {
  /** Topics switched off, everywhere. */
  readonly topicsOff: readonly TopicKey[];
  /** Framings newest first. */
  readonly newestFirst: boolean;
}

/** What bears on sites and terms. */
export interface SiteSettings {
  /** Hosts on which the reader switched Crosslight off. */
  readonly off: readonly string[];
  /** Terms hidden for good; they stay hidden when their entry changes. */
  readonly hiddenTerms: readonly TermKey[];
  /** Sources switched off: their passages and framings are shown nowhere. */
  readonly sourcesOff: readonly SourceKey[];
}

export interface Settings {
  readonly display: DisplaySettings;
  readonly sites: SiteSettings;
  /** Items that could not be read; they were kept aside under `KEY-unreadable` and defaults serve. */
  readonly unreadable: readonly (keyof typeof ITEMS)[];
}

export type SettingsChange =
  | { readonly kind: 'topic'; readonly topic: TopicKey; readonly on: boolean }
  | { readonly kind: 'site'; readonly host: string; readonly on: boolean }
  | { readonly kind: 'term'; readonly term: TermKey; readonly hidden: boolean }
  | { readonly kind: 'source'; readonly source: SourceKey; readonly on: boolean }
  | { readonly kind: 'order'; readonly newestFirst: boolean };

export const SETTINGS_VERSION = 1;

const isStrings = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((v) => typeof v === 'string');
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

const ITEMS = {
  display: {
    defaults: { topicsOff: [], newestFirst: false } as DisplaySettings,
    checks: { topicsOff: isStrings, newestFirst: isBoolean },
  },
  sites: {
    defaults: { off: [], hiddenTerms: [], sourcesOff: [] } as SiteSettings,
    checks: { off: isStrings, hiddenTerms: isStrings, sourcesOff: isStrings },
  },
} as const;

type ItemName = keyof typeof ITEMS;

/** Reads both items; what cannot be read is reported in `unreadable`, never thrown and never overwritten. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(['display', 'sites']);
  const display = parseItem('display', stored.display);
  const sites = parseItem('sites', stored.sites);
  return {
    display: (display ?? ITEMS.display.defaults) as DisplaySettings,
    sites: (sites ?? ITEMS.sites.defaults) as SiteSettings,
    unreadable: [...(display ? [] : (['display'] as const)), ...(sites ? [] : (['sites'] as const))],
  };
}

/** Calls back with the whole settings after every change, in whichever context it was made. Returns how to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && ('display' in changes || 'sites' in changes)) readSettings().then(onChange, () => undefined); // rejects only where our context is gone
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Writes one change; for the background only. An unreadable item is first kept aside under `NAME-unreadable`. */
export async function writeChange(change: SettingsChange): Promise<void> {
  const settings = await readSettings();
  const name: ItemName = change.kind === 'topic' || change.kind === 'order' ? 'display' : 'sites';
  if (settings.unreadable.includes(name)) {
    const stored = await browser.storage.local.get(name);
    await browser.storage.local.set({ [`${name}-unreadable`]: stored[name] });
  }
  await browser.storage.local.set({ [name]: { version: SETTINGS_VERSION, ...ownFields(name, changed(settings, change)) } });
}

/** Both items as they are stored, for a backup; an item is absent where nothing was changed. */
export type StoredSettings = Readonly<Partial<Record<ItemName, unknown>>>;

/** Reads both items whatever is in them. */
export async function readStored(): Promise<StoredSettings> {
  const { display, sites } = await browser.storage.local.get(['display', 'sites']);
  return { ...(display === undefined ? {} : { display }), ...(sites === undefined ? {} : { sites }) };
}

/** Puts both items back as they were stored, for the background only; an unreadable one is kept aside, there and here. */
export async function writeStored(items: StoredSettings): Promise<void> {
  const now = await readStored();
  const names: readonly ItemName[] = ['display', 'sites'];
  const isUnreadable = (name: ItemName, of: StoredSettings) => name in of && !parseItem(name, of[name]);
  const aside = names.flatMap((name) => [
    ...(isUnreadable(name, now) ? [[`${name}-unreadable`, now[name]] as const] : []),
    ...(isUnreadable(name, items) ? [[`${name}-unreadable`, items[name]] as const] : []),
  ]);
  const readable = names.filter((name) => name in items && !isUnreadable(name, items)).map((name) => [name, items[name]] as const);
  await browser.storage.local.set(Object.fromEntries([...aside, ...readable]));
  await browser.storage.local.remove(names.filter((name) => !(name in items)));
}

/** The fields that the reader changed: the others are the defaults themselves. */
function ownFields(name: ItemName, item: object): object {
  const defaults = new Map<string, unknown>(Object.entries(ITEMS[name].defaults));
  return Object.fromEntries(Object.entries(item).filter(([field, value]) => value !== defaults.get(field)));
}

/** The item after a change; nothing else of it differs. */
export function changed(settings: Pick<Settings, 'display' | 'sites'>, change: SettingsChange): DisplaySettings | SiteSettings {
  switch (change.kind) {
    case 'topic':
      return { ...settings.display, topicsOff: without(settings.display.topicsOff, change.topic, change.on) };
    case 'order':
      return { ...settings.display, newestFirst: change.newestFirst };
    case 'site':
      return { ...settings.sites, off: without(settings.sites.off, change.host, change.on) };
    case 'source':
      return { ...settings.sites, sourcesOff: without(settings.sites.sourcesOff, change.source, change.on) };
    case 'term':
      return { ...settings.sites, hiddenTerms: without(settings.sites.hiddenTerms, change.term, !change.hidden) };
  }
}

/** Whether a topic or a term that was off, or hidden for good, no longer is. */
export function bringsBack(before: Pick<Settings, 'display' | 'sites'>, now: Pick<Settings, 'display' | 'sites'>): boolean {
  return (
    before.display.topicsOff.some((topic) => !now.display.topicsOff.includes(topic)) ||
    before.sites.hiddenTerms.some((term) => !now.sites.hiddenTerms.includes(term))
  );
}

function without<T extends string>(list: readonly T[], item: T, out: boolean): T[] {
  const rest = list.filter((other) => other !== item);
  return out ? rest : [...rest, item];
}

/** Stored fields merged over the defaults; undefined when the item, or a field of it, is not what it should be. */
function parseItem(name: ItemName, stored: unknown): object | undefined {
  const { defaults, checks } = ITEMS[name];
  if (stored === undefined) return defaults;
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  const fields = stored as Record<string, unknown>;
  if (typeof fields.version !== 'number' || fields.version > SETTINGS_VERSION) return undefined;
  for (const [field, isRight] of Object.entries(checks)) {
    if (field in fields && !isRight(fields[field])) return undefined;
  }
  const { version: _version, ...rest } = fields;
  return { ...defaults, ...rest };
}
