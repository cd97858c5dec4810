import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCheck } from '../../cli/check.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command with the harbour pack beside the bundled ones. */
async function run(args: readonly string[], input = '') {
  const lines: string[] = [];
  const notes: string[] = [];
  async function* stdin() {
    yield Buffer.from(input);
  }
  const code = await runCheck([...args, '--pack', 'tests/fixtures/packs/harbour'], {
    input: stdin(),
    print: (line) => void lines.push(line),
    note: (line) => void notes.push(line),
  });
  return { code, lines, notes };
}

const json = async (args: readonly string[], input = '') => (await run(args, input)).lines.map((line) => JSON.parse(line));

const CLAIM = 'The harbour council voted twice for the mole.';

describe('check on one claim', () => {
  it('prints one object with its fields in the promised order', async () => {
    const [answer] = await json([CLAIM, '--json']);
    expect(Object.keys(answer)).toEqual(['id', 'passages', 'questions', 'figures', 'quotations']);
    expect(answer.passages[0]).toEqual({
      id: 'essay-p7-a',
      source: 'essay',
      paragraph: 7,
      kind: 'account',
      text: 'The council voted for the mole twice.',
      score: answer.passages[0].score,
      evidence: ['council', 'voted', 'twice', 'mole'],
      pack: 'harbour',
    });
    expect(answer.passages[0].score).toBeGreaterThan(0.5);
  });

  it('prints each framing of a touched question with letter, voice, source, date and passages', async () => {
    const [answer] = await json(['The clause has kept the bay safe for seventy years.', '--json']);
    const question = answer.questions.find(({ id }: { id: string }) => id === 'aid');
    expect(Object.keys(question)).toEqual(['id', 'title', 'framings', 'pack']);
    const framing = question.framings.find(({ id }: { id: string }) => id === 'aid-essay-p3');
    expect(Object.keys(framing)).toEqual(['id', 'letter', 'label', 'voice', 'source', 'date', 'passages']);
    expect(framing).toMatchObject({ letter: 'B', source: 'essay', passages: ['essay-p3-a'] });
    expect(Object.keys(framing.date)).toEqual(['from', 'to', 'basis']);
  });

  it('prints no passages where the corpus has nothing, and why a claim could not be read', async () => {
    expect(await json(['Trams in Porto run late on Sundays.', '--json'])).toMatchObject([{ passages: [], questions: [] }]);
    const empty = await run(['', '--json']);
    expect(empty.lines.map((line) => JSON.parse(line))).toEqual([{ id: 1, passages: [], questions: [], figures: [], quotations: [] }]);
    expect(empty.notes).toEqual(['1: There is no claim to check.']);
  });

  it('prints the same as a list for people, and says in words that there is nothing', async () => {
    const { code, lines } = await run([CLAIM]);
    expect(code).toBe(0);
    expect(lines.join('\n')).toContain('essay-p7-a');
    expect(lines.join('\n')).toContain('found by council, voted, twice, mole');
    expect((await run(['Trams in Porto run late on Sundays.'])).lines.join('\n')).toContain('Nothing in the corpus bears on this.');
    expect((await run(['123'])).lines).toEqual(['The claim has no words.']);
  });
});

describe('check on a batch', () => {
  it('prints a line for each line, a bad one reported in its place, and fails', async () => {
    const lines = [
      JSON.stringify({ id: 'a', claim: CLAIM }),
      '',
      '{"id": "b", claim: ""}',
      '[]',
      '{"id":"c"}',
      '{"claim":5}',
      '{"claim":"mole","id":[]}',
      JSON.stringify({ claim: CLAIM }),
    ];
    const { code, lines: printed } = await run(['--batch', '-'], lines.join('\n'));
    const answers = printed.map((line) => JSON.parse(line));
    expect(code).toBe(1);
    expect(answers.map(({ id, line }) => id ?? line)).toEqual(['a', 3, 4, 5, 6, 7, 8]);
    expect(answers.slice(1, 6).map(({ error }) => error)).toEqual([
      expect.stringContaining('column 13'),
      'not an object',
      'no "claim"',
      '"claim" is not text',
      '"id" is neither text nor a number',
    ]);
    expect(answers[6].passages).toEqual(answers[0].passages);
  });

  it('reads a file and succeeds where no line is bad', async () => {
    const file = join(folder, 'claims.jsonl');
    writeFileSync(file, `${JSON.stringify({ id: 1, claim: CLAIM })}\n`);
    const { code, lines } = await run(['--batch', file]);
    expect([code, lines.length]).toEqual([0, 1]);
  });

  it('reports a line that is not UTF-8', async () => {
    const file = join(folder, 'latin.jsonl');
    writeFileSync(file, Buffer.from('{"claim":"caf\xe9"}\n', 'latin1'));
    expect(await json(['--batch', file])).toEqual([{ line: 1, error: 'not written in UTF-8: save the file as UTF-8' }]);
  });
});

describe('check that can’t start', () => {
  it.each([
    ['no claim', []],
    ['two claims', ['one', 'two']],
    ['a claim and a batch', ['one', '--batch', '-']],
    ['an unknown option', ['one', '--xml']],
    ['no such file', ['--batch', join(folder, 'missing.jsonl')]],
  ])('says how to call it: %s', async (_name, args) => {
    await expect(run(args)).rejects.toMatchObject({ name: 'CannotStart' });
  });
});
