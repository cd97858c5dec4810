import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runAnnotate } from '../../cli/annotate.ts';
import { type InputLine, splitLines } from '../../cli/batch.ts';
import { explainJsonFault } from '../../cli/json-fault.ts';
import { readPack } from '../../cli/read-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'annotate-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const HARBOUR = 'tests/fixtures/packs/harbour';

/** Runs the command with the harbour pack beside the bundled ones. */
async function run(args: readonly string[], input = '') {
  const lines: string[] = [];
  async function* stdin() {
    yield Buffer.from(input);
  }
  const print = (line: string) => void lines.push(line);
  const code = await runAnnotate([...args, '--pack', HARBOUR], { input: stdin(), print, nowMs: Date.parse('2026-11-22') });
  return { code, lines };
}

const runWith = (pack: string) =>
  runAnnotate([file('a.txt', 'a'), '--pack', pack], { input: (async function* () {})(), print: () => {}, nowMs: 0 });

const json = async (args: readonly string[], input = '') => (await run(args, input)).lines.map((line) => JSON.parse(line));
const line = (value: unknown) => JSON.stringify(value);

const FILLER = 'Nothing that anybody would have to look up stands in this sentence, which is here to make the page long enough. '.repeat(3);
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head><body>
<nav><a href="/">Great Mole</a></nav>
<main><h1>The Lunde summit</h1>
<p>The <b>Great</b> Mole of  Lunde.<br>${FILLER}</p>
<h2>Great Mole</h2>
<p>Article 5 binds. ${FILLER}</p>
<p>Article 5 of the Data Act binds. ${FILLER}</p>
<figure><figcaption>The Great Mole</figcaption></figure>
</main>
<div>The Great Mole again</div></body></html>`;

describe('annotate on a page', () => {
  it('prints marks, what is unmarked and why, in the order of the fields that was promised', async () => {
    const path = file('page.html', PAGE);
    const [found] = await json([path, '--json', '--texts']);
    expect(Object.keys(found)).toEqual(['id', 'blocks', 'marks', 'unmarked', 'wordings', 'texts']);
    expect(found.id).toBe(path);
    expect(found.blocks).toBe(found.texts.length);
    expect(found.marks).toEqual([
      { term: 'lunde-summit', surface: 'Lunde summit', block: 0, start: 4, end: 16, topic: 'works', first: true, why: [], pack: 'harbour' },
      { term: 'great-mole', surface: 'Great Mole', block: 1, start: 4, end: 14, topic: 'works', first: false, why: [], pack: 'harbour' },
    ]);
    expect(found.unmarked.filter(({ pack }: { pack: string }) => pack === 'harbour')).toEqual([
      { surface: 'Great Mole', term: 'great-mole', block: 2, start: 0, end: 10, why: ['place: heading'], pack: 'harbour' },
      { surface: 'Article 5', term: 'article-5', block: 3, start: 0, end: 9, why: ['excluded: Data Act'], pack: 'harbour' },
      { surface: 'Article 5', term: 'article-5', block: 4, start: 0, end: 9, why: ['excluded: Data Act'], pack: 'harbour' },
      { surface: 'Great Mole', term: 'great-mole', block: 5, start: 4, end: 14, why: ['place: caption'], pack: 'harbour' },
      { surface: 'Great Mole', term: 'great-mole', block: 6, start: 4, end: 14, why: ['place: outside'], pack: 'harbour' },
    ]);
    expect(found.wordings).toEqual([]);
    for (const { surface, block, start, end } of [...found.marks, ...found.unmarked])
      expect(found.texts[block].slice(start, end)).toBe(surface);
  });

  it.each<[string, string | Buffer]>([
    ['empty', ''],
    ['without a body', '<!doctype html><title>x</title>'],
    ['malformed', '<p>The Great <b>Mole<p></b></html><<<'],
    ['no HTML at all', Buffer.from([0, 255, 254, 128])],
  ])('reads one that is %s', async (_title, content) => {
    const { code, lines } = await run([file('odd.htm', content), '--json']);
    expect([code, lines.length]).toEqual([0, 1]);
  });

  it('prints the same facts as a list without --json', async () => {
    const { lines } = await run([file('page.html', PAGE)]);
    expect(lines.join('\n')).toContain('block 0, 4 to 16: "Lunde summit" is harbour/lunde-summit, marked');
    expect(lines.join('\n')).toContain('"Article 5" is harbour/article-5? excluded: Data Act');
  });
});

describe('annotate on text', () => {
  it('takes each line with something on it as a block, with offsets into the whole text', async () => {
    const text = '\ufeff\r\n  \r\nThe Harbour League met.\r\n\r\n  It has an Article 5’s worth.\n';
    const [found] = await json([file('a.txt', text), '--json']);
    const harbour = found.marks.filter(({ pack }: { pack: string }) => pack === 'harbour');
    expect(found.blocks).toBe(2);
    expect(harbour).toEqual([
      {
        term: 'article-5',
        surface: 'Article 5',
        block: 1,
        start: expect.any(Number),
        end: expect.any(Number),
        topic: 'law',
        first: true,
        why: ['Harbour League (page)'],
        pack: 'harbour',
      },
    ]);
    expect(text.slice(harbour[0].start, harbour[0].end)).toBe('Article 5');
  });
});

describe('annotate on a batch', () => {
  it('prints a line for each, with its id or its number', async () => {
    const input = [line({ id: 'x', text: 'Great Mole' }), line({ text: 'a' }), line({ id: 7, html: '<p>b' })].join('\n');
    expect((await json(['--batch', '-'], input)).map(({ id, blocks }) => [id, blocks])).toEqual([
      ['x', 1],
      [2, 1],
      [7, 1],
    ]);
  });

  it('takes title and address as context, not as blocks', async () => {
    const input = [
      line({ text: 'Article 5', title: 'The Harbour League' }),
      line({ text: 'Article 5', url: 'https://a.example/harbour-treaty' }),
      line({ text: 'Article 5' }),
    ].join('\n');
    const found = await json(['--batch', '-'], input);
    const why = found.map(({ marks }) =>
      marks.filter(({ pack }: { pack: string }) => pack === 'harbour').flatMap(({ why }: { why: string[] }) => why),
    );
    expect(why).toEqual([['Harbour League (page)'], ['Harbour Treaty (page)'], []]);
  });

  it('reports bad lines in their place and goes on', async () => {
    const bad = [
      '{',
      '[]',
      line({ id: 1 }),
      line({ text: 1 }),
      line({ text: 'a', html: 'a' }),
      line({ text: 'a', date: 'soon' }),
      line({ id: {}, text: 'a' }),
    ];
    const { code, lines } = await run(['--batch', file('b.jsonl', [line({ text: 'a' }), ...bad, '', line({ text: 'b' })].join('\n'))]);
    const found = lines.map((one) => JSON.parse(one));
    expect(code).toBe(1);
    expect(found.map(({ id, line: number, error }) => [id ?? number, typeof error])).toEqual([
      [1, 'undefined'],
      ...bad.map((_, i) => [i + 2, 'string']),
      [10, 'undefined'],
    ]);
  });

  it('reports a line that is not UTF-8 and reads the others', async () => {
    const bytes = Buffer.concat([Buffer.from('{"text": "'), Buffer.from([0xff]), Buffer.from('"}\n{"text": "a"}')]);
    const { code, lines } = await run(['--batch', file('utf.jsonl', bytes)]);
    expect(code).toBe(1);
    expect(JSON.parse(lines[0]!)).toEqual({ line: 1, error: 'not written in UTF-8: save the file as UTF-8' });
    expect(JSON.parse(lines[1]!)).toMatchObject({ id: 2, blocks: 1 });
  });

  it('splits lines at line feeds only, wherever the chunks end', async () => {
    const bytes = Buffer.from('"a\u2028ü"\n\n"b"\r\n"c"');
    async function* single() {
      for (const byte of bytes) yield Buffer.from([byte]);
    }
    const lines: InputLine[] = [];
    for await (const one of splitLines(single())) lines.push(one);
    expect(lines).toEqual([
      { number: 1, text: '"a\u2028ü"' },
      { number: 3, text: '"b"\r' },
      { number: 4, text: '"c"' },
    ]);
  });
});

describe('annotate refuses to start', () => {
  it.each<[string, string[], RegExp]>([
    ['without a file', [], /Give a file/],
    ['with a file and a batch', ['a.txt', '--batch', '-'], /Give a file/],
    ['with two files', ['a.txt', 'b.txt'], /one file/],
    ['with a file that is not there', ['none.txt'], /none\.txt: no such file/],
    ['with a batch that is not there', ['--batch', 'none.jsonl'], /none\.jsonl: no such file/],
    ['with a file that is neither text nor page', ['package.json'], /\.html, \.htm or \.txt/],
    ['with an option that is none', ['--jsn'], /--jsn/],
  ])('%s', async (_title, args, message) => {
    await expect(run(args)).rejects.toThrow(message);
  });

  it('with a text that is not UTF-8, and names the line', async () => {
    const broken = file('latin.txt', Buffer.from('one\ntwo \xe9\n', 'latin1'));
    await expect(run([broken])).rejects.toThrow(`${broken}:2: not written in UTF-8; save the file as UTF-8.`);
  });

  it('with a folder in the place of a file', async () => {
    const path = join(folder, 'folder.html');
    mkdirSync(path);
    await expect(run([path])).rejects.toThrow(`${path}: is a folder; give a file.`);
    await expect(run(['--batch', path])).rejects.toThrow(`${path}: is a folder; give a file.`);
  });

  it('with a pack that is not there', async () => {
    await expect(runWith('none.json')).rejects.toThrow('none.json: no such file or folder.');
  });

  it('with a pack that is not valid, and names file and line', async () => {
    const broken = file('pack-broken.json', '{\n  "pack": {},\n  "terms": [1, 2,]\n}');
    const wrong = expect.objectContaining({ name: 'FoundWrong', message: expect.stringContaining('pack-broken.json:3:18: not JSON') });
    await expect(runWith(broken)).rejects.toEqual(wrong);
  });
});

describe('explainJsonFault', () => {
  it.each([
    ['', 1, 1],
    ['{"a": 1,\n "b" 2}', 2, 6],
    ['[1, 2', 1, 6],
    ['{"a": 1}\n}', 2, 1],
    ['[1}', 1, 3],
    ['{"a": tru}', 1, 7],
    ['["a\n"]', 1, 2],
    ['{"a":[{"b":null},{}],}', 1, 22],
  ])('in %j is at line %i, column %i', (text, lineNumber, column) => {
    expect(explainJsonFault(text)).toMatchObject({ line: lineNumber, column });
  });
});

describe('readPack', () => {
  it('reads a folder and names its files', () => {
    const { pack, files } = readPack(HARBOUR);
    expect(pack.masthead.id).toBe('harbour');
    expect(files).toHaveLength(9);
  });

  it('names every fault with file and place', () => {
    const path = file('pack-faulty.json', JSON.stringify({ pack: { id: 'X' }, terms: [{ id: 't' }] }));
    expect(() => readPack(path)).toThrow(/pack-faulty\.json: \d+ faults\n {2}pack-faulty\.json sources is missing: add "sources"/);
  });

  it('says that there is nothing', () => {
    expect(() => readPack(join(folder, 'none'))).toThrow('no such file or folder');
  });
});
