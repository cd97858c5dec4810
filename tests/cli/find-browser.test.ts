import { describe, expect, it } from 'vitest';
import { findBrowser, type Machine } from '../../cli/find-browser.ts';

const machine = (platform: NodeJS.Platform, files: readonly string[], env: Machine['env'] = {}): Machine => ({
  platform,
  env,
  exists: (file) => files.includes(file),
});

describe('findBrowser', () => {
  it.each([
    ['a command on the path', 'linux', '/opt/here/google-chrome', { PATH: '/bin:/opt/here' }],
    ["Debian's place, whatever the path", 'linux', '/usr/bin/chromium', { PATH: '' }],
    ['Edge in its folder', 'linux', '/opt/microsoft/msedge/msedge', {}],
    ['an application of a Mac', 'darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', { HOME: '/Users/a' }],
    [
      "an application in a person's own folder",
      'darwin',
      '/Users/a/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
      { HOME: '/Users/a' },
    ],
    [
      'Edge on Windows',
      'win32',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' },
    ],
  ] as const)('finds %s', (_, platform, file, env) => {
    expect(findBrowser(machine(platform, [file], env))).toEqual({ kind: 'found', file });
  });

  it('prefers what a variable names', () => {
    const given = machine('linux', ['/usr/bin/chromium', '/my/chrome'], { PATH: '/usr/bin', CHROME_PATH: '/my/chrome' });
    expect(findBrowser(given)).toEqual({ kind: 'found', file: '/my/chrome' });
  });

  it('prefers the variable of this project to the common one', () => {
    const given = machine('linux', ['/a', '/b'], { CHROME_PATH: '/a', CROSSLIGHT_BROWSER: '/b' });
    expect(findBrowser(given)).toEqual({ kind: 'found', file: '/b' });
  });

  it('says so when a variable names a file that is not there, rather than taking another', () => {
    const given = machine('linux', ['/usr/bin/chromium'], { CHROME_PATH: '/gone' });
    expect(findBrowser(given)).toEqual({ kind: 'wrong variable', variable: 'CHROME_PATH', file: '/gone' });
  });

  it('finds nothing on a bare machine', () => {
    expect(findBrowser(machine('linux', [], { PATH: '/usr/bin:/bin' }))).toEqual({ kind: 'none' });
    expect(findBrowser(machine('win32', []))).toEqual({ kind: 'none' });
  });
});
