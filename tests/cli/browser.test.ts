import { describe, expect, it } from 'vitest';
import { getBrowser } from '../../cli/browser.ts';
import { CannotStart } from '../../cli/cannot-start.ts';

const none = () => ({ kind: 'none' }) as const;

describe('getBrowser', () => {
  it('takes an installed browser without a word', () => {
    const said: string[] = [];
    expect(getBrowser((line) => said.push(line), { find: () => ({ kind: 'found', file: '/a' }), install: [] })).toBe('/a');
    expect(said).toEqual([]);
  });

  it('installs one where there is none, each way in its turn, and says which it uses', () => {
    const said: string[] = [];
    const install = [
      (say: (line: string) => void) => {
        say('fetching');
        return undefined;
      },
      () => '/b',
      () => '/c',
    ];
    expect(getBrowser((line) => said.push(line), { find: none, install })).toBe('/b');
    expect(said).toEqual(['No Chrome, Chromium, Edge or Brave is installed.', 'fetching', 'Using /b.']);
  });

  it('says what to install when no way leads to one', () => {
    const call = () => getBrowser(() => {}, { find: none, install: [() => undefined] });
    expect(call).toThrow(CannotStart);
    expect(call).toThrow('Install Chrome, Chromium, Edge or Brave (on Debian and Ubuntu: sudo apt-get install chromium)');
  });

  it('names the variable whose file is not there', () => {
    const find = () => ({ kind: 'wrong variable', variable: 'CHROME_PATH', file: '/gone' }) as const;
    expect(() => getBrowser(() => {}, { find, install: [() => '/b'] })).toThrow('CHROME_PATH names /gone, and there is no such file.');
  });
});
