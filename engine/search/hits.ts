/** What is shown of a found term, question or passage, and why it was found. */
import type { Passage } from '../corpus.ts';
import type { FoundPassage, FoundQuestion, FoundTerm } from '../views.ts';
import { type Matched, matchWords } from './matched-spans.ts';
import type { PackIndex, SearchedQuestion, SearchedTerm } from './pack-index.ts';
import type { AskedWord } from './read-query.ts';

/** A term with the letters of its name and gloss that matched; where these don't hold all that it was found by, another name. */
export function showTerm({ pack, stemmer }: PackIndex, { term, otherNames }: SearchedTerm, asked: readonly AskedWord[]): FoundTerm {
  const name = matchWords(term.name, asked, stemmer);
  const gloss = matchWords(term.gloss, asked, stemmer);
  const isWhole = asked.every((word) => name.found.has(word) || gloss.found.has(word));
  const others = (isWhole ? [] : otherNames).map((text, i) => ({
    text,
    language: term.aliases[i]?.lang ?? pack.masthead.language,
    ...matchWords(text, asked, stemmer),
  }));
  const also = most(others, [name, gloss]);
  return {
    ...packOf(pack),
    id: term.id,
    name: term.name,
    gloss: term.gloss,
    nameSpans: name.spans,
    glossSpans: gloss.spans,
    ...(also ? { alsoWritten: { text: also.text, language: also.language, spans: also.spans } } : {}),
  };
}

/** A question with the letters of its title that matched, or of a framing's label. */
export function showQuestion(known: PackIndex, { question, lettered }: SearchedQuestion, asked: readonly AskedWord[]): FoundQuestion {
  const { pack, stemmer } = known;
  const title = matchWords(question.title, asked, stemmer);
  const labels = lettered.map(({ letter, framing }) => ({ letter, text: framing.label, ...matchWords(framing.label, asked, stemmer) }));
  const label = most(labels, [title]);
  return {
    ...packOf(pack),
    id: question.id,
    title: question.title,
    titleSpans: title.spans,
    letters: [lettered[0]?.letter ?? '', lettered.at(-1)?.letter ?? ''],
    ...(label ? { label: { letter: label.letter, text: label.text, spans: label.spans } } : {}),
    asOf: pack.masthead.asOf,
  };
}

/** A passage with the letters of its text, voice and source that matched, and where it is used. */
export function showPassage({ pack, stemmer, sources, uses }: PackIndex, passage: Passage, asked: readonly AskedWord[]): FoundPassage {
  const { id, kind, text, voice, paragraph, reading, date } = passage;
  const spansOf = (of: string) => matchWords(of, asked, stemmer).spans;
  const sourceName = sources.get(passage.source)?.shortName ?? passage.source;
  return {
    ...packOf(pack),
    id,
    kind,
    text,
    textSpans: spansOf(text),
    ...(voice === undefined ? {} : { voice }),
    voiceSpans: spansOf(voice ?? ''),
    sourceName,
    sourceSpans: spansOf(sourceName),
    paragraph,
    ...(reading ? { reading } : {}),
    ...(date === undefined ? {} : { date }),
    ...uses.get(id),
    asOf: pack.masthead.asOf,
  };
}

function packOf({ masthead }: PackIndex['pack']) {
  return { pack: masthead.id, language: masthead.language };
}

/** The text that holds most of the words which the shown ones lack, the shortest of several; undefined where none holds any. */
function most<T extends Matched & { readonly text: string }>(others: readonly T[], shown: readonly Matched[]): T | undefined {
  let best: { readonly one: T; readonly adds: number } | undefined;
  for (const one of others) {
    const adds = [...one.found].filter((word) => !shown.some(({ found }) => found.has(word))).length;
    if (adds === 0 || (best && adds < best.adds)) continue;
    if (best && adds === best.adds && better(best.one, one)) continue;
    best = { one, adds };
  }
  return best?.one;
}

const better = (one: Matched & { text: string }, other: Matched & { text: string }) =>
  one.found.size > other.found.size || (one.found.size === other.found.size && one.text.length <= other.text.length);
