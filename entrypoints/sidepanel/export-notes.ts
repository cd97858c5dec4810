import type { Texts } from '../../common/texts.ts';
import type { CitationFormat, Note } from '../../engine/desk.ts';
import type { NotesServices } from './notes-services.ts';

interface FileKind {
  readonly ending: string;
  readonly type: string;
  /** Spreadsheets take a file for another alphabet unless it begins so. */
  readonly begins?: string;
}

const FILES: Readonly<Record<CitationFormat, FileKind>> = {
  plain: { ending: 'txt', type: 'text/plain' },
  markdown: { ending: 'md', type: 'text/markdown' },
  csv: { ending: 'csv', type: 'text/csv', begins: '\uFEFF' },
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  'csl-json': { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
};

interface Export {
  readonly services: NotesServices;
  readonly texts: Texts;
  readonly ids: readonly Note['id'][];
  readonly format: CitationFormat;
}

/** Saves notes as a file; what came of it, in words. */
export async function saveNotes({ services, texts, ids, format }: Export): Promise<string> {
  try {
    const { ending, type, begins = '' } = FILES[format];
    const text = begins + (await services.writeCitations(ids, format));
    const name = `crosslight-notes-${services.today()}.${ending}`;
    services.saveFile({ name, type, text });
    return texts.text('notes_saved_file', { name });
  } catch {
    return texts.text('notes_not_exported');
  }
}

/** Copies notes; what came of it, in words. */
export async function copyNotes({ services, texts, ids, format }: Export): Promise<string> {
  try {
    const text = await services.writeCitations(ids, format);
    return await services.copy(text).then(
      () => texts.text('notes_copied', { count: ids.length }),
      () => texts.text('notes_copy_refused'),
    );
  } catch {
    return texts.text('notes_not_exported');
  }
}

/** Saves notes and settings as one file. */
export async function saveBackup(services: NotesServices, texts: Texts): Promise<string> {
  try {
    const name = `crosslight-backup-${services.today()}.json`;
    services.saveFile({ name, type: 'application/json', text: await services.writeBackup() });
    return texts.text('notes_saved_file', { name });
  } catch {
    return texts.text('notes_not_exported');
  }
}

/** Puts notes and settings back from a file. */
export async function restoreBackup(services: NotesServices, texts: Texts, file: File): Promise<string> {
  try {
    const answer = await services.readBackup(await file.text());
    return answer.ok ? texts.text('notes_restored', { count: answer.notes }) : answer.reason;
  } catch {
    return texts.text('notes_not_restored');
  }
}
