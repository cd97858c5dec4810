import { describeSubject } from '../../engine/cite/describe-subject.ts';
import type { Note, Subject } from '../../engine/desk.ts';
import { entryHash } from '../../engine/notebook.ts';
import { harbour } from '../engine/packs.ts';

export const PASSAGE: Subject = { kind: 'passage', pack: 'harbour', id: 'essay-p3-a' };
export const PLACE = { address: 'https://news.example/1', title: 'Pilots on their way', date: '2024-06-30', sentence: 'It was used once.' };

/** A kept passage of the small pack. */
export function noteOf(id: string, more: Partial<Note> = {}): Note {
  const item = describeSubject(harbour, PASSAGE, PLACE, { readOn: '2024-07-01' })!;
  return { id, keptAt: '2024-07-01T10:00:00.000Z', item, entryHash: entryHash(item), note: '', ...more };
}
