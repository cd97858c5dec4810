import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CannotStart } from '../../cli/cannot-start.ts';
import { fieldOptions, readFolder } from '../../cli/field.ts';

function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'crosslight-test-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('fieldOptions', () => {
  it('reads a folder alone', () => {
    expect(fieldOptions(['pages'])).toEqual({ folder: 'pages', json: false, pack: undefined, expect: undefined });
  });

  it('reads every option', () => {
    const folder = folderWith({ 'p.json': '{}', 'e.tsv': '' });
    const [pack, expected] = [join(folder, 'p.json'), join(folder, 'e.tsv')];
    expect(fieldOptions(['--json', 'pages', '--pack', pack, '--expect', expected])).toEqual({
      folder: 'pages',
      json: true,
      pack,
      expect: expected,
    });
  });

  it.each([
    [[], 'Give one folder of saved pages.'],
    [['a', 'b'], 'Give one folder of saved pages.'],
    [['a', '--colour'], "Unknown option '--colour'"],
    [['a', '--pack', 'nowhere.json'], 'nowhere.json: no such file.'],
    [['a', '--expect', 'nowhere.tsv'], 'nowhere.tsv: no such file.'],
  ])('can not start with %j', (args, message) => {
    expect(() => fieldOptions(args)).toThrow(CannotStart);
    expect(() => fieldOptions(args)).toThrow(message);
  });
});

describe('readFolder', () => {
  it('gives the pages in order, each under the address that the index knows, else its own', () => {
    const folder = folderWith({
      'index.tsv': 'file\taddress\tlanguage\tbytes\nb.html\thttps://b.example/?x=1&#038;y=2\ten\t4\na.html\t\ten\t4\n',
      'b.html': '<p>b',
      'a.html': '<link rel="canonical" href="https://a.example/">',
      'note.md': '',
    });
    expect(readFolder(folder).map(({ name, address }) => [name, address])).toEqual([
      ['a.html', 'https://a.example/'],
      ['b.html', 'https://b.example/?x=1&y=2'],
    ]);
  });

  it('names a folder that is not there, or holds no page', () => {
    expect(() => readFolder('nowhere')).toThrow('nowhere: no such folder.');
    const folder = folderWith({ 'a.txt': '' });
    expect(() => readFolder(folder)).toThrow(`${folder}: no saved pages (.html or .htm) in it.`);
  });
});
