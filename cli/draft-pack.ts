/** A pack's beginning, made from documents: what a program can fill in, with a mark on every text that a person has to write. */
import { basename, extname } from 'node:path';
import { DRAFTED } from '../engine/pack/texts.ts';
import { findNames } from './candidate-names.ts';
import { readDocumentFile } from './documents.ts';
import { readUtf8 } from './read-file.ts';

interface DraftDocument {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly date: string | undefined;
  readonly paragraphs: readonly string[];
}

const TERMS = 40;
const toDo = (what: string) => `${DRAFTED} ${what}`;

/** One file's worth of pack: a source a document, a passage a paragraph, candidate terms with how often they stand there. */
export function draftPack(files: readonly string[], { nowMs }: { readonly nowMs: number }): object {
  const today = new Date(nowMs).toISOString().slice(0, 10);
  const documents = files.map((file, i) => readDraftDocument(file, `s${i}`, nowMs));
  return {
    pack: draftMasthead(today),
    sources: documents.map(draftSource),
    topics: [{ id: 'topic', name: toDo('what readers see as the topic') }],
    terms: draftTerms(documents, today),
    passages: documents.flatMap(({ id, paragraphs }) => paragraphs.map((text, i) => draftPassage(id, i + 1, text))),
    questions: [],
    notices: [],
    events: [],
    polls: [],
  };
}

function draftMasthead(today: string): object {
  return {
    id: 'my-pack',
    name: toDo('the name'),
    language: 'en',
    version: '0.1.0',
    asOf: today,
    horizon: toDo('what is announced for the time after that day'),
    editors: toDo('who answers for it'),
    secondReader: toDo('who read the disputed cards a second time, by role, with the date'),
    rules: [toDo('a rule that readers may hold it to')],
    corrections: [],
    errorsTo: toDo('where errors go'),
  };
}

function draftSource({ id, title, language, date, paragraphs }: DraftDocument): object {
  return {
    id,
    role: 'article',
    title,
    shortName: toDo('kind, outlet or event, year'),
    kind: toDo('opinion essay, news report …'),
    language,
    date: date === undefined ? { basis: 'none' } : { basis: 'stated', from: date, to: date },
    citation: toDo(`author, “${title}”, publisher, day`),
    paragraphs: paragraphs.length,
    withoutPassage: [],
  };
}

function draftPassage(source: string, paragraph: number, text: string): object {
  return { id: `${source}-p${paragraph}-a`, source, paragraph, kind: 'claim', text: toDo(`restate: ${text}`), voice: toDo('who says it') };
}

function draftTerms(documents: readonly DraftDocument[], today: string): object[] {
  const names = findNames(documents.map(({ paragraphs }) => paragraphs)).slice(0, TERMS);
  const seen = new Set<string>();
  return names.flatMap(({ name, count, documents: among }) => {
    const id = slugOf(name);
    if (id === '' || seen.has(id)) return [];
    seen.add(id);
    const times = `${count} ${count === 1 ? 'mention' : 'mentions'} in ${among} ${among === 1 ? 'document' : 'documents'}`;
    return [
      {
        id,
        topic: 'topic',
        name,
        gloss: toDo(times),
        what: toDo('what it is'),
        when: toDo('its dates'),
        asOf: today,
        aliases: [{ text: name, lang: documents[0]?.language ?? 'en' }],
        record: [],
        passages: [],
      },
    ];
  });
}

function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

function readDraftDocument(file: string, id: string, nowMs: number): DraftDocument {
  const ending = extname(file).toLowerCase();
  const name = basename(file, extname(file));
  if (ending === '.md') return { id, language: 'en', date: undefined, ...readMarkdown(readUtf8(file), name) };
  const { blocks, page } = readDocumentFile(file, { nowMs });
  const paragraphs = blocks.filter(({ place }) => place === 'article').map(({ text }) => text.trim());
  const language = page.language === 'und' ? 'en' : page.language;
  return { id, title: page.title.trim() || name, language, date: page.date, paragraphs };
}

/** Paragraphs between blank lines, without Markdown's signs; the first heading is the title. */
function readMarkdown(markdown: string, name: string): { title: string; paragraphs: string[] } {
  const text = markdown.replace(/^\ufeff?---\r?\n[\s\S]*?\r?\n---\r?\n/, '').replace(/^```[\s\S]*?^```/gm, '');
  const blocks = text.split(/\r?\n\s*\r?\n|\r?\n(?=#{1,6} )|(?<=^#{1,6} .*)\r?\n/m).map((block) => block.trim());
  const heading = blocks.find((block) => /^#{1,6} /.test(block));
  const paragraphs = blocks.filter((block) => block !== '' && !/^(?:#{1,6} |[-*_]{3,}$)/.test(block)).map(withoutSigns);
  return { title: heading === undefined ? name : withoutSigns(heading), paragraphs };
}

function withoutSigns(block: string): string {
  return block
    .replace(/^(?:#{1,6}|>|[-*+]|\d+\.)\s+/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]{1,3}(\S(?:.*?\S)?)[*_`]{1,3}/g, '$1')
    .replace(/\s+/g, ' ');
}
