import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findCopiedWords } from '../../cli/pack-articles.ts';
import type { PackReport } from '../../cli/pack-report.ts';
import { readPack } from '../../cli/read-pack.ts';
import { parsePack } from '../../engine/pack/parse.ts';
import { run } from './pack-copy.ts';

const PLANET = 'tests/fixtures/packs/planet-definition';
const ARTICLES = 'tests/fixtures/packs/planet-definition-articles';
const folder = mkdtempSync(join(tmpdir(), 'pack-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const report = (...args: string[]) => JSON.parse(run(...args, '--json').printed) as PackReport;

describe('the report on a pack', () => {
  it('counts what is in it', () => {
    const { counts, links, readings, unchecked, framings, notices, polls, events } = report(PLANET);
    expect(counts).toMatchObject({ articles: 3, topics: 3, terms: 10, questions: 2, notices: 2, events: 3, 'poll rows': 1 });
    expect(links.linked.length + links.citedOnly).toBe(counts.articles! + counts['sources of the record']!);
    expect(readings.unchecked).toBe(unchecked.length);
    expect(framings.map(({ question }) => question)).toEqual(['q1', 'q2']);
    expect(notices).toEqual([
      { id: 'D1', kind: 'figure', source: 'courier-2006' },
      { id: 'D2', kind: 'quotation', source: 'gazette-2015' },
    ]);
    expect([polls, events.length]).toEqual([{ 'Is Pluto a planet?': 1 }, 3]);
  });

  it('says of what it is composed, by source, kind, date, language and country', () => {
    const { composition, counts } = report(PLANET);
    const sum = (part: Readonly<Record<string, number>>) => Object.values(part).reduce((a, b) => a + b, 0);
    const sources = counts.articles! + counts['sources of the record']!;
    expect(Object.values(composition.sources).map(sum)).toEqual([sources, sources, sources, sources]);
    expect(Object.values(composition.passages).map(sum)).toEqual([counts.passages, counts.passages]);
    expect(composition.sources.date).toMatchObject({ '2015 (inferred)': 1, 'not dated': 1 });
  });

  it('takes the number of paragraphs from the pack, and says so', () => {
    expect(report(PLANET).coverage[0]).toEqual({ source: 'courier-2006', paragraphs: 7, restated: 6, passages: 6, withoutPassage: [7] });
    expect(run(PLANET).printed).toContain(
      'courier-2006: 7 of 7 accounted for: 6 restated in 6 passages, 1 need none (7); counted from the pack',
    );
  });

  it('counts the articles’ own lines where it is given them', () => {
    expect(report(PLANET, '--articles', ARTICLES).coverage.map(({ paragraphs, file }) => [paragraphs, file])).toEqual([
      [7, 'courier-2006.txt'],
      [7, 'gazette-2015.txt'],
      [6, 'school-review.txt'],
    ]);
  });

  it('is readable, with a line for every part', () => {
    const { printed } = run(PLANET);
    for (const heading of [
      'Counts',
      'Sources by country',
      'Passages without a question',
      'Terms without a passage',
      'Record lines not checked',
      'Links (',
      'Framings by question',
      'Poll rows by type',
      'Events',
      'To look at',
    ])
      expect(printed).toContain(heading);
  });

  it('fails where articles have another number of paragraphs, or are too few', () => {
    const articles = mkdtempSync(join(folder, 'articles-'));
    writeFileSync(join(articles, 'courier-2006.txt'), 'one\n\n  \ntwo\n');
    const { code, complaint } = run(PLANET, '--articles', articles);
    expect(code).toBe(1);
    expect(complaint).toContain(
      'sources.json sources has 3 articles, and the folder 1 files: courier-2006.txt: give a folder with one text file an article',
    );
    expect(complaint).toContain(
      'sources[0].paragraphs (courier-2006) is 7, and courier-2006.txt has 2 lines that are not blank: write 2, or correct the file',
    );
  });

  it('finds words that a passage takes over, outside quotation marks', () => {
    const { pack } = readPack(PLANET);
    const [first] = pack.passages;
    const paragraphs = ['Astronomers in Prague were asked to hold up a yellow card if they agreed.'];
    const copied = (text: string) =>
      findCopiedWords({ ...pack, passages: [{ ...first!, text }] }, [{ name: 'courier-2006.txt', paragraphs }]);
    expect(copied('Those in Prague were asked to hold up a yellow card.')[0]?.rule).toContain('“in prague were asked to hold up a”');
    expect(copied('They “were asked to hold up a yellow card if they agreed”.')).toEqual([]);
    expect(copied('Yellow cards were held up by those who agreed.')).toEqual([]);
  });
});

describe('warnings', () => {
  const warningsFor = (change: (pack: ReturnType<typeof readPack>['pack']) => unknown) => {
    const { masthead, ...parts } = change(structuredClone(readPack(PLANET).pack)) as ReturnType<typeof readPack>['pack'];
    const result = parsePack({ 'planet.json': { pack: masthead, ...parts } });
    return 'warnings' in result ? result.warnings.map(({ place, rule }) => `${place} ${rule}`) : result.faults;
  };

  it('name a passage that nothing uses', () => {
    expect(
      warningsFor((pack) => ({ ...pack, passages: [...pack.passages, { ...pack.passages[0]!, id: 'courier-2006-p1-b' }] })),
    ).toContainEqual(expect.stringMatching(/\(courier-2006-p1-b\) is used by nothing/));
  });

  it('name an event after the pack’s own day', () => {
    expect(warningsFor((pack) => ({ ...pack, events: [{ ...pack.events[0]!, date: '2027-08' }] }))).toContainEqual(
      'events[0].date (qb1-detected) is 2027-08, after the pack’s own day 2024-12-31',
    );
  });

  it.each([
    ['minor planet (definition|vote)', undefined],
    ['planet (definition|vote)', undefined],
    ['planet (definition|vote|)', 'planet'],
    ['(minor) planet', 'planet'],
    ['(the) planet(s) (vote)', 'planet'],
    ['(minor planet|Ceres) (vote)', undefined],
    ['planet(s)', undefined],
  ])('name a name that shrinks to a word that it does not give as a whole: %s', (text, word) => {
    const found = warningsFor(({ terms: [first, ...others], ...pack }) => ({
      ...pack,
      terms: [{ ...first!, aliases: [{ text, lang: 'en' }] }, ...others],
    }));
    const warning = `terms[0].aliases[0].text (prague-assembly) is "${text}", which is no more than "${word}" where all is left out that may be`;
    expect(found.filter((one) => String(one).includes('left out'))).toEqual(word === undefined ? [] : [warning]);
  });

  it('name words that the pack keeps out of its own voice, but not where they are quoted', () => {
    const words = { avoid: ['recently', 'bombshell*'], avoidInNotices: ['in fact'] };
    const found = warningsFor((pack) => ({
      ...pack,
      masthead: { ...pack.masthead, words },
      terms: pack.terms.map((term, i) => (i === 0 ? { ...term, what: 'A “bombshell” was voted on recently.' } : term)),
      notices: pack.notices.map((notice, i) => (i === 0 ? { ...notice, text: 'In fact it is so.' } : notice)),
    }));
    expect(found).toContainEqual(
      'terms[0].what (prague-assembly) has "recently", which the masthead’s "words" keep out of the pack’s own voice',
    );
    expect(found).toContainEqual(expect.stringMatching(/^notices\[0\]\.text \(D1\) has "in fact"/));
    expect(found.join()).not.toContain('bombshell');
  });

  it('fall silent about links once the masthead has rules for them', () => {
    const about = (linkRules: object) => warningsFor((pack) => ({ ...pack, masthead: { ...pack.masthead, linkRules } })).join();
    expect(about({ only: ['iau.org', 'arxiv.org', 'nature.com'] })).not.toContain('linkRules');
  });
});

describe('links, where the masthead names the issuers’ sites', () => {
  it('are refused elsewhere', () => {
    const { masthead, ...parts } = readPack(PLANET).pack;
    const result = parsePack({ 'planet.json': { pack: { ...masthead, linkRules: { only: ['iau.org', 'arxiv.org/abs'] } }, ...parts } });
    expect('faults' in result && result.faults.map(({ rule }) => rule)).toEqual([
      'is a link that the rules forbid: www.nature.com is not in the masthead’s linkRules.only',
    ]);
  });
});

describe('npm run pack cannot start', () => {
  it.each([
    ['without a pack', []],
    ['on a folder that is not there', ['none']],
    ['on two packs', [PLANET, PLANET]],
    ['with an option that is none', [PLANET, '--jsn']],
    ['with articles that are not there', [PLANET, '--articles', 'none']],
    ['to draft from nothing', ['draft']],
    ['to draft from a picture', ['draft', 'public/icon/icon.svg']],
  ])('%s', (_title, args) => {
    expect(() => run(...args)).toThrow(expect.objectContaining({ name: 'CannotStart' }));
  });
});

describe('a draft', () => {
  const page = `<!doctype html><html lang="en"><head><title>A port opens</title></head><body><main><h1>A port opens</h1>
<p>The Harbour League met in Lunde on Monday, and its council spoke at length of the new port and of what it would cost everybody.</p>
<p>Nobody in Lunde had asked the Harbour League for a port, and the council of the Harbour League did not say who would pay for it.</p></main></body></html>`;

  it.each([
    ['text', 'port.txt', 'The Harbour League met in Lunde.\n\nThe Harbour League left.\n', 2],
    [
      'Markdown',
      'port.md',
      '# A port opens\n\nThe **Harbour League** met\nin [Lunde](https://lunde.example).\n\n- The Harbour League left.\n',
      2,
    ],
    ['HTML', 'port.html', page, 2],
  ])('of %s has a passage a paragraph and candidates with counts', (_kind, name, content, paragraphs) => {
    const draft = JSON.parse(run('draft', file(name, content)).printed);
    expect(draft.sources[0]).toMatchObject({ id: 's0', role: 'article', paragraphs });
    expect(draft.passages.map(({ id }: { id: string }) => id)).toEqual(['s0-p1-a', 's0-p2-a']);
    expect(draft.terms[0]).toMatchObject({ id: 'harbour-league', name: 'Harbour League' });
    expect(draft.terms[0].gloss).toMatch(/^DRAFT: \d mentions in 1 document$/);
  });

  it('has every field that a person must write, and is refused until it is written', () => {
    const path = file('drafted.json', run('draft', file('port.txt', 'The Harbour League met in Lunde.\n')).printed);
    const { code, complaint } = run(path);
    expect(code).toBe(1);
    expect(complaint).toContain('passages[0].text (s0-p1-a) is still the draft’s: write it in your own words, without "DRAFT:"');
    expect(complaint).not.toContain('is missing');
    const written = file(
      'written.json',
      run('draft', file('port.txt', 'The Harbour League met in Lunde.\n')).printed.replaceAll('DRAFT: ', ''),
    );
    expect(run(written)).toMatchObject({ code: 0 });
  });
});
