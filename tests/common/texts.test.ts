import { readdirSync, readFileSync } from 'node:fs';
import { extname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTexts } from '../../common/texts.ts';

const CATALOGUE: Record<string, { message: string }> = JSON.parse(readFileSync('public/_locales/en/messages.json', 'utf8'));

describe('createTexts', () => {
  const catalogue: Record<string, string> = {
    on: 'On for {host}',
    marks_one: '{count} mark',
    marks_other: '{count} marks',
    марки_few: '{count} позначки',
  };
  const texts = createTexts({ language: 'en', direction: 'ltr', message: (key) => catalogue[key] });

  it('puts values in their places', () => {
    expect(texts.text('on', { host: 'example.org' })).toBe('On for example.org');
  });

  it('takes the form of the number, and writes the number as the language does', () => {
    expect(texts.text('marks', { count: 1 })).toBe('1 mark');
    expect(texts.text('marks', { count: 2000 })).toBe('2,000 marks');
  });

  it('knows more forms than two', () => {
    const ukrainian = createTexts({ language: 'uk', direction: 'ltr', message: (key) => catalogue[key] });
    expect(ukrainian.text('марки', { count: 3 })).toBe('3 позначки');
  });

  it('leaves a place without a value as it is', () => {
    expect(texts.text('on')).toBe('On for {host}');
  });

  it('gives the key where the catalogue has no words', () => {
    expect(texts.text('missing')).toBe('missing');
  });
});

describe('the message catalogue', () => {
  const source = ['components', 'entrypoints', 'common']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => posix.join(folder, name)))
    .filter((file) => ['.ts', '.tsx', '.html'].includes(extname(file)))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const config = readFileSync('wxt.config.ts', 'utf8');
  const keys = Object.keys(CATALOGUE);

  it('has words for every key that the program asks for', () => {
    const asked = [...source.matchAll(/\btext\(\s*['"]([a-z][a-z0-9_]*)['"]/g)].map(([, key]) => key!);
    const missing = asked.filter((key) => !CATALOGUE[key] && !CATALOGUE[`${key}_other`]);
    expect([...new Set(missing)]).toEqual([]);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('has no words that nobody asks for', () => {
    const isUsed = (key: string) => {
      const stem = key.replace(/_(one|few|many|other)$/, '');
      return (
        config.includes(`__MSG_${key}__`) || [key, stem].some((name) => new RegExp(`['"\`]${name}['"\`]`).test(source)) || usedByPrefix(key)
      );
    };
    // Keys that are put together from a fixed part and a value: `text(\`state_${kind}\`)`.
    const prefixes = [...source.matchAll(/`([a-z_]+_)\$\{/g)].map(([, prefix]) => prefix!);
    const usedByPrefix = (key: string) => prefixes.some((prefix) => key.startsWith(prefix));
    expect(keys.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('says nothing twice under one key and leaves none empty', () => {
    expect(keys.filter((key) => !CATALOGUE[key]!.message.trim())).toEqual([]);
  });
});
