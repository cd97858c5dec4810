import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesText } from '../../cli/write-licences.ts';

const written = readFileSync('public/licences.txt', 'utf8');

describe('public/licences.txt', () => {
  it('is what the installed packages say: after a change run `npx node cli/write-licences.ts`', () => {
    expect(written).toBe(licencesText());
  });

  it('names everything that the extension depends on', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    for (const [name, version] of Object.entries(dependencies)) expect(written).toContain(`\n${name} ${version} (`);
  });
});
