import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import newsHosts from '../../data/news-hosts.json' with { type: 'json' };

const CHROMIUM = '.output/chrome-mv3';
const FIREFOX = '.output/firefox-mv3';

const PATTERNS = newsHosts.hosts.map(({ host }) => `*://*.${host}/*`);

interface Manifest {
  readonly [key: string]: unknown;
  readonly content_scripts: readonly Record<string, unknown>[];
  readonly commands: Record<string, { suggested_key: { default: string } }>;
  readonly content_security_policy: { extension_pages: string };
  readonly icons: Record<string, string>;
}

const readManifest = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

function filesOf(folder: string, ...endings: string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => endings.includes(extname(file)));
}

describe.each([
  ['Chromium', CHROMIUM],
  ['Firefox', FIREFOX],
])('the manifest for %s', (browser, folder) => {
  const manifest = readManifest(folder);

  it('asks for these permissions and no others', () => {
    const everywhere = ['storage', 'scripting', 'activeTab', 'contextMenus', 'unlimitedStorage'];
    expect(manifest.permissions).toEqual(browser === 'Firefox' ? everywhere : [...everywhere, 'sidePanel']);
    expect(manifest.host_permissions).toEqual(PATTERNS);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it('runs one script, on the listed hosts, from the start of the document, in all frames', () => {
    expect(manifest.content_scripts).toHaveLength(1);
    expect(manifest.content_scripts[0]).toMatchObject({
      matches: PATTERNS,
      run_at: 'document_start',
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    });
  });

  it('makes nothing of ours readable by pages', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('forbids connections to the background and the pages of the extension', () => {
    expect(manifest.content_security_policy.extension_pages).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
    );
  });

  it('suggests keys that the browsers assign', () => {
    const keys = Object.fromEntries(Object.entries(manifest.commands).map(([name, { suggested_key }]) => [name, suggested_key.default]));
    expect(keys).toEqual({
      'next-mark': 'Alt+Shift+Period',
      'previous-mark': 'Alt+Shift+Comma',
      'toggle-marks': 'Alt+J',
      'open-panel': 'Ctrl+Shift+Y',
    });
  });

  it('has a desk beside the page that never opens by itself', () => {
    if (browser === 'Firefox') expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
    else expect(manifest.side_panel).toEqual({ default_path: 'sidepanel.html' });
  });

  it('has an icon in every size', () => {
    expect(
      Object.keys(manifest.icons)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual([16, 32, 48, 96, 128]);
    for (const file of Object.values(manifest.icons)) expect(statSync(join(folder, file)).size).toBeGreaterThan(0);
  });

  it('names the browser that it was tried with', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.incognito).toBe('spanning');
    if (browser === 'Firefox') {
      expect(manifest.browser_specific_settings).toEqual({
        gecko: {
          id: 'crosslight@crosslight.invalid',
          strict_min_version: '149.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '149.0' },
      });
    } else {
      expect(manifest.minimum_chrome_version).toBe('128');
    }
  });
});

describe.each([
  ['Chromium', CHROMIUM],
  ['Firefox', FIREFOX],
])('the built files for %s', (_browser, folder) => {
  const scripts = filesOf(folder, '.js', '.html');

  it.each([
    ['fetch', /\bfetch\s*\(/],
    ['XMLHttpRequest', /XMLHttpRequest/],
    ['WebSocket', /\bWebSocket\b/],
    ['EventSource', /\bEventSource\b/],
    ['sendBeacon', /sendBeacon/],
    ['WebTransport', /WebTransport/],
    ['peer connections', /RTCPeerConnection/],
    ['importScripts', /importScripts/],
    ['dynamic import of an address', /\bimport\s*\(\s*['"`]https?:/],
  ])('hold no network code: %s', (_what, pattern) => {
    expect(scripts.length).toBeGreaterThan(3);
    expect(scripts.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it.each([
    ['eval', /\beval\s*\(/],
    ['Function from text', /\bFunction\s*\(\s*['"`]/],
    ['raw HTML', /\.innerHTML|\.outerHTML\s*=|insertAdjacentHTML|document\.write/],
  ])('hold no code or markup from text: %s', (_what, pattern) => {
    expect(scripts.filter((file) => pattern.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('load nothing from elsewhere', () => {
    const elsewhere = filesOf(folder, '.html', '.css').filter((file) =>
      /(?:src|href)=["']https?:|url\(\s*["']?https?:|@import/.test(readFileSync(file, 'utf8')),
    );
    expect(elsewhere).toEqual([]);
  });

  it('keep what every page loads small', () => {
    const size = statSync(join(folder, 'content-scripts/content.js')).size;
    expect(size).toBeLessThan(58_000);
  });
});
