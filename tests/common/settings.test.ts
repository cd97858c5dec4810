import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changed, readSettings, SETTINGS_VERSION, watchSettings, writeChange } from '../../common/settings.ts';

const DEFAULTS = { display: { topicsOff: [], newestFirst: false }, sites: { off: [], hiddenTerms: [], sourcesOff: [] }, unreadable: [] };

describe('settings', () => {
  beforeEach(() => fakeBrowser.reset());

  it('are the defaults where nothing was changed', async () => {
    expect(await readSettings()).toEqual(DEFAULTS);
  });

  it('keep only what was changed, merged over the defaults', async () => {
    await writeChange({ kind: 'topic', topic: 'pack/treaties', on: false });
    await writeChange({ kind: 'site', host: 'example.org', on: false });
    const settings = await readSettings();
    expect(settings.display).toEqual({ topicsOff: ['pack/treaties'], newestFirst: false });
    expect(settings.sites).toEqual({ off: ['example.org'], hiddenTerms: [], sourcesOff: [] });
    expect(await fakeBrowser.storage.local.get()).toEqual({
      display: { version: SETTINGS_VERSION, topicsOff: ['pack/treaties'] },
      sites: { version: SETTINGS_VERSION, off: ['example.org'] },
    });
  });

  it('take a change back without leaving a trace of it', () => {
    const off = { ...DEFAULTS, display: { topicsOff: ['pack/a', 'pack/b'] as const, newestFirst: true } };
    expect(changed(off, { kind: 'topic', topic: 'pack/a', on: true })).toEqual({ topicsOff: ['pack/b'], newestFirst: true });
  });

  it('hide a term for good, and bring it back', async () => {
    await writeChange({ kind: 'term', term: 'pack/summit', hidden: true });
    expect((await readSettings()).sites.hiddenTerms).toEqual(['pack/summit']);
    await writeChange({ kind: 'term', term: 'pack/summit', hidden: false });
    expect((await readSettings()).sites.hiddenTerms).toEqual([]);
  });

  it('name a topic once, however often it is switched off', () => {
    const off = { ...DEFAULTS, display: { topicsOff: ['pack/a'] as const, newestFirst: false } };
    expect(changed(off, { kind: 'topic', topic: 'pack/a', on: false })).toEqual({ topicsOff: ['pack/a'], newestFirst: false });
  });

  it.each([
    ['text', 'garbage'],
    ['a list', []],
    ['no version', { topicsOff: [] }],
    ['a version that is still to come', { version: SETTINGS_VERSION + 1, topicsOff: [] }],
    ['a field of another kind', { version: 1, topicsOff: 'all' }],
  ])('report an item that cannot be read (%s) and serve defaults', async (_what, stored) => {
    await fakeBrowser.storage.local.set({ display: stored });
    const settings = await readSettings();
    expect(settings.unreadable).toEqual(['display']);
    expect(settings.display).toEqual(DEFAULTS.display);
  });

  it('keep an unreadable item aside before the first change overwrites it', async () => {
    await fakeBrowser.storage.local.set({ display: 'garbage' });
    await writeChange({ kind: 'topic', topic: 'pack/a', on: false });
    const stored = await fakeBrowser.storage.local.get();
    expect(stored['display-unreadable']).toBe('garbage');
    expect((await readSettings()).display.topicsOff).toEqual(['pack/a']);
  });

  it('leave an unreadable item alone while another one changes', async () => {
    await fakeBrowser.storage.local.set({ display: 'garbage' });
    await writeChange({ kind: 'site', host: 'example.org', on: false });
    expect(await fakeBrowser.storage.local.get('display')).toEqual({ display: 'garbage' });
  });

  it('reach whoever watches, until it stops', async () => {
    const seen: unknown[] = [];
    const stop = watchSettings((settings) => seen.push(settings.sites.off));
    await writeChange({ kind: 'site', host: 'example.org', on: false });
    await expect.poll(() => seen).toEqual([['example.org']]);
    stop();
    await writeChange({ kind: 'site', host: 'example.org', on: true });
    expect(seen).toEqual([['example.org']]);
  });
});
