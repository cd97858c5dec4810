/** The articles that a pack restates, read from a folder: their paragraphs are counted, and words taken over are found. */
import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Pack } from '../engine/corpus.ts';
import { tokenise } from '../engine/tokenise.ts';
import { CannotStart } from './cannot-start.ts';
import { listFolder, readUtf8 } from './read-file.ts';
import type { FaultInFile } from './read-pack.ts';

export interface ArticleFile {
  readonly name: string;
  /** Lines that are not blank. */
  readonly paragraphs: readonly string[];
}

const ENDINGS = ['.txt', '.md'];
const NATURAL = new Intl.Collator('en', { numeric: true });
/** Words in a row that a passage may not share with its source. */
const RUN = 8;

/** The text files of a folder, in the order of their names. */
export function readArticles(folder: string): readonly ArticleFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new CannotStart(`${folder}: no such folder.`);
  const names = listFolder(folder).filter((name) => ENDINGS.includes(extname(name).toLowerCase()));
  if (names.length === 0) throw new CannotStart(`${folder}: no file that ends in ${ENDINGS.join(' or ')}.`);
  return names.sort(NATURAL.compare).map((name) => {
    const lines = readUtf8(join(folder, name))
      .replace(/^\ufeff/, '')
      .split(/\r\n|\r|\n/);
    return { name, paragraphs: lines.filter((line) => line.trim() !== '') };
  });
}

/** Articles of a pack with their files: both in the order of their names. */
export function pairArticles({ sources }: Pack, files: readonly ArticleFile[]): ReadonlyMap<string, ArticleFile> {
  const ids = sources.flatMap(({ id, role }) => (role === 'article' ? [id] : [])).sort(NATURAL.compare);
  return new Map(ids.flatMap((id, i) => (files[i] ? [[id, files[i]] as const] : [])));
}

/** Numbers that differ between the pack and the files. */
export function compareArticles(pack: Pack, files: readonly ArticleFile[]): FaultInFile[] {
  const articles = pack.sources.filter(({ role }) => role === 'article');
  const faults: FaultInFile[] = [];
  if (articles.length !== files.length) {
    const rule = `has ${articles.length} articles, and the folder ${files.length} files: ${files.map(({ name }) => name).join(', ')}`;
    faults.push({ file: 'sources.json', place: 'sources', rule, remedy: 'give a folder with one text file an article' });
  }
  const pairs = pairArticles(pack, files);
  for (const { id, paragraphs } of articles) {
    const file = pairs.get(id);
    if (!file || file.paragraphs.length === paragraphs) continue;
    const place = `sources[${pack.sources.findIndex((source) => source.id === id)}].paragraphs (${id})`;
    const rule = `is ${paragraphs}, and ${file.name} has ${file.paragraphs.length} lines that are not blank`;
    faults.push({ file: 'sources.json', place, rule, remedy: `write ${file.paragraphs.length}, or correct the file` });
  }
  return faults;
}

/** Passages that take over eight words in a row from the article that they restate, outside quotation marks. */
export function findCopiedWords(pack: Pack, files: readonly ArticleFile[]): FaultInFile[] {
  const runs = new Map([...pairArticles(pack, files)].map(([id, { paragraphs }]) => [id, new Set(paragraphs.flatMap(runsOf))]));
  return pack.passages.flatMap(({ id, source, text }, i) => {
    const own = text.split(/“[^”]*”|"[^"]*"/).flatMap(runsOf);
    const copied = own.find((run) => runs.get(source)?.has(run));
    if (copied === undefined) return [];
    return [
      {
        file: 'passages.json',
        place: `passages[${i}].text (${id})`,
        rule: `takes over ${RUN} words in a row: “${copied}”`,
        remedy: 'say it in other words, or quote it',
      },
    ];
  });
}

function runsOf(text: string): string[] {
  const words = tokenise(text).flatMap(({ isWord, folded }) => (isWord ? [folded] : []));
  return words.slice(RUN - 1).map((_, i) => words.slice(i, i + RUN).join(' '));
}
