/** Passages and framings of a pack as pieces of a citation, each with its source. */
import type { Pack, Passage, PassageId, Source, SourceId, SourceKey } from '../corpus.ts';
import type { CitedPiece, CitedSource } from '../desk.ts';
import type { LetteredFraming } from '../framings.ts';
import { offIn } from '../sources-off.ts';

/** A pack opened for citing. */
export interface Book {
  readonly pack: Pack;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly passages: ReadonlyMap<PassageId, Passage>;
  readonly off: ReadonlySet<SourceId>;
}

/** A pack with its parts by identifier, and the sources of it that are switched off. */
export function openBook(pack: Pack, sourcesOff: readonly SourceKey[]): Book {
  const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map((item) => [item.id, item]));
  return { pack, sources: byId(pack.sources), passages: byId(pack.passages), off: new Set(offIn(pack, sourcesOff)) };
}

/** A framing with its letter, its own date and the notices that concern it. */
export function citeFraming({ pack }: Book, { letter, framing, source, date }: LetteredFraming): CitedPiece {
  const { id, statement, voice, label, paragraphs, reading } = framing;
  const notices = pack.notices.filter(({ framings }) => framings.includes(id)).map(({ kind, text }) => ({ kind, text }));
  return {
    id,
    kind: 'framing',
    text: statement,
    voice,
    letter,
    label,
    source: citeSource(source, reading?.how),
    paragraphs,
    date,
    ...(source.role === 'record' ? { fromRecord: true } : {}),
    ...(reading ? { reading } : {}),
    ...(notices.length > 0 ? { notices } : {}),
  };
}

/** Passages that can be shown, each with its source; those of sources that are switched off are left out. */
export function citePassages({ pack, passages, sources, off }: Book, ids: readonly PassageId[]): CitedPiece[] {
  return ids.flatMap((id): CitedPiece[] => {
    const passage = passages.get(id);
    const source = passage && sources.get(passage.source);
    if (!passage || !source || off.has(source.id)) return [];
    const { kind, text, voice, paragraph, date, asOf } = passage;
    const reading = kind === 'record' ? (passage.reading ?? { how: 'unchecked' as const }) : passage.reading;
    const notices = pack.notices
      .filter((notice) => notice.passages.includes(id))
      .map((notice) => ({ kind: notice.kind, text: notice.text }));
    return [
      {
        id,
        kind,
        text,
        ...(voice === undefined ? {} : { voice }),
        source: citeSource(source, reading?.how),
        paragraphs: paragraph === null ? [] : [paragraph],
        ...(reading ? { reading } : {}),
        ...(date === undefined ? {} : { date: { basis: 'stated', from: date, to: date } }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(notices.length > 0 ? { notices } : {}),
      },
    ];
  });
}

/** A source without its address where only a report of it was read: the document's own page is then no evidence. */
function citeSource(source: Source, how?: 'original' | 'copy' | 'report' | 'unchecked'): CitedSource {
  const { id, shortName, title, kind, language, publisher, author, citation, address, date } = source;
  const optional = { publisher, author, address: how === 'report' || how === 'unchecked' ? undefined : address };
  const given = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  const { basis, from, to, evidence } = date;
  return {
    id,
    shortName,
    title,
    kind,
    language,
    citation,
    ...given,
    basis,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}
