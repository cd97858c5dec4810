import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { describe, expect, it } from 'vitest';
import { writeCitations } from '../../../engine/cite/write-citations.ts';
import type { CitationFormat } from '../../../engine/desk.ts';
import { cited, nasty, nastyItem, textsOf } from './sample.ts';

const FORMATS: readonly CitationFormat[] = ['plain', 'markdown', 'csv', 'bibtex', 'ris', 'csl-json'];

function tokensIn(markdown: string): Token[] {
  const found: Token[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token) => void found.push(token));
  return found;
}

/** What a reader of the Markdown sees, as marked reads it. */
function seen(markdown: string): string {
  const text = (token: Token): string => {
    if ('tokens' in token && token.tokens) return token.tokens.map(text).join('');
    if ('items' in token) return (token.items as Token[]).map(text).join('\n');
    return 'text' in token ? String(token.text) : ' / ';
  };
  return marked
    .lexer(markdown)
    .map(text)
    .join('\n')
    .replace(/[\p{Cc}\s]+/gu, ' ');
}

describe('writeCitations', () => {
  it.each(FORMATS)('carries every framing of a contested item, and names what is hidden: %s', (format) => {
    const text = writeCitations([cited('term', 'article-5', {}, ['letter'])], format).replaceAll('\\', '');
    expect(text).toContain('Nothing should be promised before all members have voted.');
    expect(text).toContain('A rescued neighbour is a safe neighbour.');
    expect(text).toContain('letter, undated');
    expect(text).not.toContain('Who pays nothing');
  });

  it.each(FORMATS)('has the page, the day of reading and the reader’s note: %s', (format) => {
    const text = writeCitations([cited('passage', 'letter-p1-a', { note: 'Ask the pilots.' })], format);
    for (const part of ['Pilots “on their way”', 'https://news.example/2024/06/12/harbour?a=1&b=%20', 'Ask the pilots.'])
      expect(text).toContain(part);
    expect(text).toMatch(/13 June 2024|2024-06-13|2024\/06\/13/);
  });
});

describe('writePlain', () => {
  it('lists sources once, after all items', () => {
    const lines = writeCitations([cited('passage', 'essay-p3-a'), cited('passage', 'essay-p7-a')], 'plain').split('\n');
    expect(lines.filter((line) => line.startsWith('opinion essay, 2023: '))).toHaveLength(1);
    expect(lines.indexOf('Sources')).toBeGreaterThan(lines.findLastIndex((line) => line.startsWith('Footnote: ')));
  });

  it.each([
    ['an inferred date', 'passage', 'essay-p3-a', /2023.* \(date inferred\), paragraph 3; as given in: The Harbour League/],
    ['the address of a document that was read', 'passage', 'rec-treaty-1', /, https:\/\/harbour\.example\/treaty; (original|copy) read/],
    ['an entry of the pack', 'term', 'article-5', /^Footnote: “Article 5”, in: The Harbour League, version 1\.2\.0, as of 30 June 2024\./],
  ] as const)('has in the footnote %s', (_, kind, id, footnote) => {
    const lines = writeCitations([cited(kind, id)], 'plain').split('\n');
    expect(lines.find((line) => line.startsWith('Footnote: '))).toMatch(footnote);
  });

  it('puts footnote, page and note before the framings of a contested passage', () => {
    const lines = writeCitations([cited('passage', 'essay-p3-a', { note: 'Ask the pilots.' })], 'plain').split('\n');
    const at = (start: string) => lines.findIndex((line) => line.startsWith(start));
    expect([at('Footnote: '), at('Read beside: '), at('Note: ')]).toEqual([1, 2, 3]);
    expect(at('A. ')).toBeGreaterThan(3);
  });

  it('has the words of a claim that was pasted, and no page', () => {
    const pasted = { address: '', title: '', sentence: 'The clause was used twice.' };
    const text = writeCitations([cited('passage', 'letter-p1-a', { place: pasted })], 'plain');
    expect(text).toContain('\nChecked on 13 June 2024: “The clause was used twice.”\n');
    expect(text).not.toContain('Read beside');
  });

  it('says where the passage was kept, after a footnote that can be used as it stands', () => {
    expect(writeCitations([cited('passage', 'letter-p1-a')], 'plain').split('\n')).toEqual([
      'The mole has spoilt the fishing. (writer of the letter; letter, undated, paragraph 1; not dated.)',
      'Footnote: “A letter from the quay”, no date, paragraph 1; as given in: The Harbour League, version 1.2.0, as of 30 June 2024.',
      'Read beside: “Pilots “on their way””, 12 June 2024, https://news.example/2024/06/12/harbour?a=1&b=%20#top, read on 13 June 2024: “The clause has been used once, said the pilot.”',
      '',
      'Sources',
      'letter, undated: “A letter from the quay”, no date.',
    ]);
  });

  it('says that one view is no set', () => {
    expect(writeCitations([cited('question', 'mole')], 'plain')).toContain('Was the mole worth its price? (one view, plus the record)');
  });
});

describe('writeMarkdown', () => {
  it('quotes the passage, lists the framings and links addresses', () => {
    const text = writeCitations([cited('passage', 'essay-p3-a', { note: 'one\ntwo' })], 'markdown');
    expect(text).toContain(
      '> The clause has kept the bay safe for seventy years.\n>\n> — author of the essay; opinion essay, 2023, paragraph 3;',
    );
    expect(text).toContain('- **B. Aid keeps the bay safe:** A rescued neighbour is a safe neighbour. (');
    expect(text).toContain(' <https://news.example/2024/06/12/harbour?a=1&b=%20#top>');
    expect(text).toContain('Note: one\\\ntwo');
  });

  it('links nothing but web addresses', () => {
    const place = { title: 'x', address: 'javascript:alert(1)' };
    const links = (address: string) =>
      tokensIn(writeCitations([cited('passage', 'letter-p1-a', { place: { ...place, address } })], 'markdown')).flatMap((token) =>
        token.type === 'link' ? [token.href as string] : [],
      );
    expect(links('javascript:alert(1)')).toEqual([]);
    expect(links('https://news.example/a')).toEqual(['https://news.example/a']);
  });

  it('loses none of the nastiest texts for another reader, and lets none of them mean anything', () => {
    fc.assert(
      fc.property(nastyItem(nasty()), (made) => {
        const markdown = writeCitations([made], 'markdown');
        const kinds = tokensIn(markdown).map(({ type }) => type);
        expect(kinds.filter((kind) => ['html', 'code', 'codespan', 'image', 'table', 'del', 'hr', 'def'].includes(kind))).toEqual([]);
        const missing = textsOf({ ...made, note: '' }, { prose: true }).filter((text) => !seen(markdown).includes(text));
        expect(missing).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
