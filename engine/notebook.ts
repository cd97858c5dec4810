/** The notebook: what a pack update did to an entry that was kept, and how kept passages are found and ordered. */
import { piecesOf } from './cite/sources.ts';
import { hasPage, noticesInWords, provenance, sourceInWords } from './cite/words.ts';
import { createHash } from './content-hash.ts';
import type { ChangedText, CitedItem, CitedPiece, ListedNote, Note, NoteOrder } from './desk.ts';
import { tokenise } from './tokenise.ts';

/** A text of an entry under the name by which it is found again after an update. */
interface NamedText extends Pick<ChangedText, 'kind' | 'letter' | 'label'> {
  readonly name: string;
  readonly text: string;
  readonly sourceName?: string;
}

/**
 * A name for the texts of an entry, all sources on; another one means that a pack update changed something that is shown or cited. The
 * version of the pack is no part of it, nor where and when the entry was read.
 */
export function entryHash(item: CitedItem): string {
  const hash = createHash();
  for (const { name, text } of textsOf(item)) {
    hash.add(name);
    hash.add(text);
  }
  return hash.finish();
}

/**
 * What became of a note's entry. `now` is the entry with all sources on, `shown` as the reader's switches show it, both undefined where
 * no pack has it any more.
 */
export function noteChange(note: Note, now: CitedItem | undefined, shown: CitedItem | undefined = now): ListedNote['change'] {
  if (!now) return { kind: 'gone' };
  if (entryHash(now) === note.entryHash) return { kind: 'none' };
  return { kind: 'changed', asOf: now.asOf, now: shown ?? now, texts: changedTexts(note.item, now) };
}

/** The texts that differ, in the order of the entry as it is now; those that are gone come last. */
export function changedTexts(before: CitedItem, now: CitedItem): ChangedText[] {
  const hidden = new Set(before.question?.hidden.map(({ shortName }) => shortName));
  const old = new Map(textsOf(before).map((one) => [one.name, one]));
  const current = textsOf(now);
  const left = new Set(current.map(({ name }) => name));
  return [
    ...current.flatMap((one): ChangedText[] => {
      const was = old.get(one.name)?.text;
      if (was === one.text) return [];
      if (was === undefined && hidden.has(one.sourceName ?? '')) return []; // it was there, and switched off
      return [{ ...labelled(one), ...(was === undefined ? {} : { before: was }), now: one.text }];
    }),
    ...[...old.values()].flatMap((one) => (left.has(one.name) ? [] : [{ ...labelled(one), before: one.text }])),
  ];
}

const labelled = ({
  kind,
  letter,
  label,
}: Pick<ChangedText, 'kind' | 'letter' | 'label'>): Pick<ChangedText, 'kind' | 'letter' | 'label'> => ({
  kind,
  ...(letter === undefined ? {} : { letter }),
  ...(label === undefined ? {} : { label }),
});

function textsOf(item: CitedItem): NamedText[] {
  const { subject, heading, question } = item;
  return [
    ...(subject.kind === 'term' ? [{ kind: 'heading' as const, name: 'heading', text: heading }] : []),
    ...(question ? [{ kind: 'question' as const, name: `question ${question.id}`, text: question.title }] : []),
    ...piecesOf(item).flatMap(pieceTexts),
  ];
}

/** A piece as it is cited, then its source, which may change alone. The source of a pack's own words is its version. */
function pieceTexts(piece: CitedPiece): NamedText[] {
  const { kind, id, letter, label, text, source } = piece;
  if (kind === 'entry') return [{ kind, name: `entry ${id}`, text }];
  const words = [kind === 'framing' ? `${letter}. ${label}: ` : '', text, ` (${provenance(piece)}.)`].join('');
  const named = { ...labelled(piece), sourceName: source.shortName };
  return [
    { ...named, name: `${kind} ${id}`, text: [words, ...noticesInWords(piece)].join(' ') },
    { ...named, name: `source of ${kind} ${id}`, text: [sourceInWords(source), source.address].filter(Boolean).join(' ') },
  ];
}

/** Notes that have every word of a query, or its beginning, in whatever they hold, in an order: the newest first, or page by page. */
export function findNotes(notes: readonly Note[], { query, order }: { query: string; order: NoteOrder }): Note[] {
  const words = wordsOf(query);
  const found = words.length === 0 ? notes : notes.filter((note) => holdsAll(note, words));
  return found.toSorted(order === 'date' ? byDate : byPage);
}

function holdsAll(note: Note, words: readonly string[]): boolean {
  const { item, note: own } = note;
  const { heading, place, question } = item;
  const pieces = piecesOf(item).flatMap(({ text, voice, label, source }) => [text, voice, label, source.shortName, source.title]);
  const page = [place?.title, place?.address, place?.sentence];
  const held = wordsOf([heading, own, question?.title, ...page, ...pieces].filter(Boolean).join(' \n'));
  return words.every((word) => held.some((one) => one.startsWith(word)));
}

const wordsOf = (text: string): string[] => tokenise(text).flatMap(({ isWord, folded }) => (isWord ? [folded] : []));

const byDate = (a: Note, b: Note): number => compare(b.keptAt, a.keptAt) || compare(a.id, b.id);

/** By site, then by title; what was kept without a page comes last. */
function byPage(a: Note, b: Note): number {
  const [one, other] = [pageOf(a), pageOf(b)];
  if (!one || !other) return Number(!one) - Number(!other) || byDate(a, b);
  return (
    compare(siteOf(one.address), siteOf(other.address)) ||
    compare(one.title, other.title) ||
    compare(one.address, other.address) ||
    byDate(a, b)
  );
}

const pageOf = ({ item: { place } }: Note) => (place && hasPage(place) ? place : undefined);

const siteOf = (address: string): string => address.replace(/^\w+:\/\/(?:www\.)?/, '').replace(/[/?#].*$/s, '');

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
