import type { Pack, PartialDay } from '../corpus.ts';
import { dayInWords } from '../days.ts';
import type { CitedPiece } from '../desk.ts';

/** A pack's own words on a term or a question as a piece that can be cited: the pack is its source, as a work of reference. */
export function entryPiece(
  { masthead }: Pack,
  { id, title, text, asOf }: { id: string; title: string; text: string; asOf: PartialDay },
): CitedPiece {
  const { name, version, editors, language } = masthead;
  return {
    id,
    kind: 'entry',
    text,
    source: {
      id,
      shortName: `${name}, version ${version}`,
      title,
      kind: 'entry',
      language,
      publisher: editors,
      citation: `“${title}”, in: ${name}, version ${version}, as of ${dayInWords(asOf)}. ${upperFirst(editors)}.`,
      from: asOf,
      to: asOf,
      basis: 'stated',
    },
    paragraphs: [],
  };
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
