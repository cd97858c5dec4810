import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runAnnotate } from '../../cli/annotate.ts';
import { type Item, type Json, PackCopy } from './pack-copy.ts';

let copy: PackCopy;
beforeEach(() => {
  copy = new PackCopy();
});
afterEach(() => copy.remove());

type Framing = Item & { passages: string[] };

const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
const firstFraming = (question: Item) => (question.framings as Framing[])[0]!;
const recordFraming = (question: Item) => (question.framings as Framing[]).findIndex(({ id }) => id.includes('-rec-'));

interface Broken {
  readonly file: string;
  readonly place: () => string;
  readonly rule: string;
  readonly remedy: string;
}

/** What an editor does by mistake, and what the message must say. Places are asked for before the mistake is made. */
const MISTAKES: Record<string, [make: () => void, says: Broken]> = {
  'a slip in a reference': [
    () => copy.change('terms', 'bucharest-summit', (term) => (term.record as string[]).splice(0, 1, 'rec-nato-bucarest-2008-1')),
    {
      file: 'terms.json',
      place: () => `${copy.placeOf('terms', 'bucharest-summit')}.record[0] (bucharest-summit)`,
      rule: 'refers to the record passage "rec-nato-bucarest-2008-1", which is not there',
      remedy: 'write "rec-nato-bucharest-2008-1" if that is meant, or add the record passage',
    },
  ],
  'an identifier given twice': [
    () => copy.changeItems('topics', (topics) => topics.push({ ...topics[0]!, name: 'Another' })),
    {
      file: 'topics.json',
      place: () => 'topics[6].id (nato)',
      rule: 'is a duplicate: "nato" was given before, at topics[0]',
      remedy: 'take one of the two out, or give it another identifier',
    },
  ],
  'no masthead': [
    () => rmSync(join(copy.folder, 'pack.json')),
    {
      file: 'pack.json',
      place: () => '',
      rule: 'is missing: a pack has a masthead',
      remedy: 'add the file with "id", "name", "editors", "rules", "asOf", "errorsTo" and what else data/README.md names',
    },
  ],
  'a link that the pack forbids': [
    () => {
      copy.changeMasthead((masthead) => (masthead.linkRules = { never: ['nato.int/cps'] }));
      copy.change(
        'sources',
        'nato-vilnius-2023',
        (source) => (source.address = 'https://www.nato.int/cps/en/natohq/official_texts_217320.htm'),
      );
    },
    {
      file: 'sources.json',
      place: () => `${copy.placeOf('sources', 'nato-vilnius-2023')}.address (nato-vilnius-2023)`,
      rule: 'is a link that the rules forbid: the masthead’s linkRules.never has "nato.int/cps"',
      remedy: 'take "address" out; the citation stands in its place',
    },
  ],
  'a link to a copy': [
    () => copy.change('sources', 's1', (source) => (source.address = 'https://web.archive.org/web/2024/https://example.org/')),
    {
      file: 'sources.json',
      place: () => `${copy.placeOf('sources', 's1')}.address (s1)`,
      rule: 'is a link that the rules forbid: archive.org is no issuer’s own site',
      remedy: 'give the issuer’s own address, or take "address" out; the citation stands in its place',
    },
  ],
  'an inferred date without its words': [
    () => copy.change('sources', 's1', (source) => delete (source.date as Json).evidence),
    {
      file: 'sources.json',
      place: () => `${copy.placeOf('sources', 's1')}.date.evidence (s1)`,
      rule: 'is missing: an inferred date without its words',
      remedy: 'name what it was inferred from, such as "it reports a statement of 14 December"',
    },
  ],
  'a record line without how it was read': [
    () => copy.change('passages', 'rec-nato-bucharest-2008-1', (passage) => delete passage.reading),
    {
      file: 'passages.json',
      place: () => `${copy.placeOf('passages', 'rec-nato-bucharest-2008-1')}.reading (rec-nato-bucharest-2008-1)`,
      rule: 'is missing: a record line says how it was read',
      remedy: 'add "reading": { "how": "original" }, or copy, report or unchecked',
    },
  ],
  'a notice of an unknown kind': [
    () => copy.change('notices', 'D1', (notice) => (notice.kind = 'contradicts')),
    {
      file: 'notices.json',
      place: () => `${copy.placeOf('notices', 'D1')}.kind (D1)`,
      rule: 'is none of: differs, quotation, stronger, figure, later',
      remedy: 'write one of them instead of "contradicts"',
    },
  ],
  'a label of eight words': [
    () => copy.change('questions', 'q1', (question) => (firstFraming(question).label = words(8))),
    {
      file: 'questions.json',
      place: () => `${copy.placeOf('questions', 'q1')}.framings[0].label (${firstFraming(copy.items('questions')[0]!).id})`,
      rule: 'has 8 words',
      remedy: '6 at the most',
    },
  ],
  'a label of one word': [
    () => copy.change('questions', 'q1', (question) => (firstFraming(question).label = 'Undelivered')),
    {
      file: 'questions.json',
      place: () => `${copy.placeOf('questions', 'q1')}.framings[0].label (${firstFraming(copy.items('questions')[0]!).id})`,
      rule: 'has 1 word',
      remedy: '2 at the least',
    },
  ],
  'a statement of seventy words': [
    () => copy.change('questions', 'q1', (question) => (firstFraming(question).statement = words(70))),
    {
      file: 'questions.json',
      place: () => `${copy.placeOf('questions', 'q1')}.framings[0].statement (${firstFraming(copy.items('questions')[0]!).id})`,
      rule: 'has 70 words',
      remedy: '60 at the most',
    },
  ],
  'a voice’s short form that is too long': [
    () => copy.change('questions', 'q1', (question) => (firstFraming(question).voiceShort = 'The author of the essay of 2023')),
    {
      file: 'questions.json',
      place: () => `${copy.placeOf('questions', 'q1')}.framings[0].voiceShort (${firstFraming(copy.items('questions')[0]!).id})`,
      rule: 'has 31 characters',
      remedy: '30 at the most',
    },
  ],
  'a person as a term': [
    () => copy.change('terms', 'victory-plan', (term) => (term.aliases as Json[]).unshift({ text: 'Zelensky', lang: 'en' })),
    {
      file: 'terms.json',
      place: () => `${copy.placeOf('terms', 'victory-plan')}.aliases[0].text (victory-plan)`,
      rule: 'is a person, who speaks in this pack as "Volodymyr Zelensky": persons are no terms',
      remedy: 'take it out; if the voice "Volodymyr Zelensky" is no person, name it in "bodies" of the masthead',
    },
  ],
  'a poll figure without its question': [
    () => copy.change('passages', 's2-p4-a', (passage) => delete (passage.figures as Json[])[0]!.type),
    {
      file: 'passages.json',
      place: () => `${copy.placeOf('passages', 's2-p4-a')}.figures[0].type (s2-p4-a)`,
      rule: 'is missing: a percentage says which question was asked',
      remedy: 'add "type", the same for the same question and another for another',
    },
  ],
  'a poll figure without its day': [
    () => copy.change('passages', 's2-p4-a', (passage) => delete (passage.figures as Json[])[0]!.date),
    {
      file: 'passages.json',
      place: () => `${copy.placeOf('passages', 's2-p4-a')}.figures[0].date (s2-p4-a)`,
      rule: 'is missing: a percentage says of which day it is',
      remedy: 'add "date", as exact as it is known',
    },
  ],
  'a poll answer of 120 per cent': [
    () => copy.changeItems('polls', (polls) => ((polls[0]!.answers as Json[])[0]!.percent = 120)),
    {
      file: 'polls.json',
      place: () => `polls[0].answers[0].percent (${copy.items('polls')[0]!.id})`,
      rule: 'is 120 per cent',
      remedy: 'write a percentage from 0 to 100',
    },
  ],
  'a paragraph that nothing accounts for': [
    () => copy.change('sources', 's3', (source) => (source.withoutPassage = [1])),
    {
      file: 'sources.json',
      place: () => `${copy.placeOf('sources', 's3')} (s3)`,
      rule: 'has a paragraph that nothing accounts for: 2',
      remedy: 'write a passage for each, or name it in "withoutPassage"',
    },
  ],
  'a framing of the record without its day': [
    () => copy.change('questions', 'q7', (question) => delete (question.framings as Framing[])[recordFraming(question)]!.date),
    {
      file: 'questions.json',
      place: () => {
        const question = copy.items('questions').find(({ id }) => id === 'q7')!;
        const i = recordFraming(question);
        return `${copy.placeOf('questions', 'q7')}.framings[${i}].date (${(question.framings as Framing[])[i]!.id})`;
      },
      rule: 'is missing: a framing from the record has the day of its statement',
      remedy: 'add "date": { "basis": "stated", "from": …, "to": … }',
    },
  ],
  'a field that is misspelt': [
    () => copy.change('terms', 'article-5', (term) => (term.notthis = 'Article 5 of another treaty')),
    {
      file: 'terms.json',
      place: () => `${copy.placeOf('terms', 'article-5')}.notthis (article-5)`,
      rule: 'is no field of a pack',
      remedy: 'write "notThis" if that is meant, or take it out',
    },
  ],
  'an alias that waits for a cue that there is not': [
    () =>
      copy.change('terms', 'article-5', (term) => {
        term.aliases = [{ text: 'Article 5', lang: 'en', needsCue: true }];
        term.cues = [];
      }),
    {
      file: 'terms.json',
      place: () => `${copy.placeOf('terms', 'article-5')}.aliases[0].needsCue (article-5)`,
      rule: 'needs a cue, and the term has none that confirms',
      remedy: 'add a cue with "sign": "confirms", or take "needsCue" out',
    },
  ],
};

describe('a copy of the bundled pack', () => {
  it('is valid before anything is broken', () => {
    expect(copy.run('--json')).toMatchObject({ code: 0, complaint: '' });
  });

  it.each(Object.entries(MISTAKES))('is refused for %s, with file, place, rule and remedy', (_mistake, [make, says]) => {
    const place = says.place();
    make();
    const { code, printed, complaint } = copy.run('--json');
    expect(code).toBe(1);
    const { faults } = JSON.parse(printed) as { faults: (Broken & { line?: number })[] };
    const { file, rule, remedy } = says;
    const found = faults.find((fault) => fault.rule === rule);
    expect(found).toMatchObject({ file, place, rule, remedy });
    const where = found!.line === undefined ? file : `${file}:${found!.line}`;
    expect(complaint.split('\n')).toContain(`  ${[where, place].filter((part) => part !== '').join(' ')} ${rule}: ${remedy}`);
    // Nothing else is wrong but what follows from the mistake itself.
    if (file !== 'pack.json') expect(faults).toHaveLength(1);
  });

  it('is refused for everything at once, in one run', () => {
    const together = [
      'a slip in a reference',
      'a notice of an unknown kind',
      'a label of eight words',
      'a record line without how it was read',
      'a field that is misspelt',
    ];
    for (const mistake of together) MISTAKES[mistake]![0]();
    const { complaint } = copy.run();
    for (const mistake of together) expect(complaint).toContain(`${MISTAKES[mistake]![1].rule}: ${MISTAKES[mistake]![1].remedy}`);
    expect(complaint).toMatch(/newsroom: 5 faults/);
  });

  it('names the line of a fault', () => {
    copy.change('terms', 'article-5', (term) => (term.gloss = words(9)));
    const line =
      copy
        .read('terms.json')
        .split('\n')
        .findIndex((text) => text.includes('word0 word1')) + 1;
    expect(copy.run().complaint).toContain(`terms.json:${line} terms[0].gloss (article-5) has 9 words: 8 at the most`);
  });
});

describe('a file that is no JSON', () => {
  it.each<[string, string, string, string, RegExp]>([
    [
      'a missing comma',
      'topics.json',
      '"id": "nato",',
      '"id": "nato"',
      /topics\.json:5:7: not JSON: expected a comma or a closing bracket, found ": put a comma at the end of line 4/,
    ],
    [
      'a comma too many',
      'topics.json',
      '"id": "nato",',
      '"id": "nato",,',
      /topics\.json:4:20: not JSON: expected a field’s name, found ,: take this comma out/,
    ],
    [
      'a curly quotation mark',
      'topics.json',
      '"id": "nato"',
      '"id": “nato”',
      /topics\.json:4:13: not JSON: expected a value, found “: write straight quotation marks/,
    ],
    [
      'a quotation mark inside a text',
      'topics.json',
      '"NATO and',
      '"NATO "and',
      /topics\.json:5:22: not JSON: expected a comma or a closing bracket, found and: put a comma before it; if it belongs to the text before/,
    ],
    [
      'a text that is not closed',
      'topics.json',
      '"id": "nato",',
      '"id": "nato,',
      /topics\.json:4:13: not JSON: expected a value, found ": close this text with " on the same line/,
    ],
    [
      'a field without its colon',
      'topics.json',
      '"id": "nato"',
      '"id" "nato"',
      /topics\.json:4:12: not JSON: expected a colon, found ": put a colon/,
    ],
  ])('is refused for %s, with line, column and what was expected', (_title, file, right, wrong, message) => {
    copy.write(
      file,
      `{\n  "topics": [\n    {\n      "id": "nato",\n      "name": "NATO and its decisions"\n    }\n  ]\n}\n`.replace(right, wrong),
    );
    const { code, complaint } = copy.run();
    expect(code).toBe(1);
    expect(complaint).toMatch(message);
    expect(complaint).toContain('1 fault\n');
  });

  it('does not keep the faults of other files from being told', () => {
    copy.write('topics.json', '{');
    copy.change('notices', 'D1', (notice) => (notice.kind = 'contradicts'));
    expect(copy.run().complaint).toMatch(
      /2 faults\n.*topics\.json:1:2: not JSON.*close what is open: \}\n.*notices\.json:\d+ notices\[0\]\.kind/,
    );
  });

  it('is told from one that gives a field twice, of which JSON would lose the first', () => {
    copy.write('topics.json', copy.read('topics.json').replace('"id": "nato",', '"id": "nato",\n      "id": "nato",'));
    expect(copy.run().complaint).toMatch(
      /topics\.json:5 topics\[0\]\.id is given twice: the one on line 4 would be lost: keep one of the two/,
    );
  });
});

describe('a term that was added to a copy', () => {
  it('is found by annotate, under the copy’s own name', async () => {
    copy.changeMasthead((masthead) => (masthead.id = 'newsroom'));
    copy.changeItems('terms', (terms) =>
      terms.push({
        id: 'ramstein-format',
        topic: 'guarantees',
        name: 'Ramstein format',
        gloss: 'meetings on military aid, since 2022',
        what: 'Meetings of defence ministers on military aid to Ukraine.',
        when: 'Since 26 April 2022.',
        asOf: '2026-10-09',
        aliases: [{ text: 'Ramstein format', lang: 'en' }],
        record: [],
        passages: [],
      }),
    );
    expect(copy.run()).toMatchObject({ code: 0, complaint: '' });
    const lines: string[] = [];
    const code = await runAnnotate(['--batch', '-', '--pack', copy.folder], {
      input: (async function* () {
        yield '{"text":"Ministers met in the Ramstein format on Tuesday."}\n';
      })(),
      print: (line) => void lines.push(line),
      nowMs: 0,
    });
    expect(code).toBe(0);
    expect(JSON.parse(lines[0]!).marks).toEqual([
      expect.objectContaining({ term: 'ramstein-format', surface: 'Ramstein format', first: true, pack: 'newsroom' }),
    ]);
  });
});
