/** Wordings of a pack made ready for reading: one trie for all their words, and for each first words the rows that begin with them. */
import { createDraft, type Matcher } from '../../compile-matcher.ts';
import type { Framing, Pack, QuestionId, Wording } from '../../corpus.ts';
import { setNameOf } from '../../cue-sets.ts';
import { variantsOf } from '../../pattern.ts';

/** Number of a pattern or a set as it is named in wordings. */
export type Slot = number;

export interface CompiledWording {
  /** Place of the framing among all of its pack. */
  readonly rank: number;
  readonly question: QuestionId;
  readonly framing: Framing;
  /** Of each list, one must stand in the sentence. */
  readonly needs: readonly (readonly Chain[])[];
  readonly without: readonly Chain[];
  readonly unless: readonly Slot[];
  readonly about: readonly Slot[];
}

/** What follows one upon the other, with a few other words between. */
export type Chain = readonly Slot[];

/** A wording, and one of the chains by which it is said. */
export interface Row {
  readonly wording: CompiledWording;
  readonly says: Chain;
}

export interface CompiledWordings {
  readonly matcher: Matcher;
  /** By the matcher's cue, the slots that it fills. */
  readonly slotsOf: readonly (readonly Slot[])[];
  readonly rows: ReadonlyMap<Slot, readonly Row[]>;
}

const compiled = new WeakMap<Pack, CompiledWordings>();

/** The wordings of a pack; compiled when they are first asked for. */
export function wordingsOf(pack: Pack): CompiledWordings {
  const known = compiled.get(pack) ?? compileWordings(pack);
  compiled.set(pack, known);
  return known;
}

/** What stands between two parts of a text. */
const ELLIPSIS = /\s*(?:…|\.\.\.)\s*/;

/** The patterns and sets that a text of a wording has one after the other. */
export function partsOf(text: string): readonly string[] {
  return text.split(ELLIPSIS);
}

function compileWordings(pack: Pack): CompiledWordings {
  const { wordings = [], questions } = pack;
  const all = questions.flatMap(({ id, framings }) => framings.map((framing) => ({ question: id, framing })));
  const framings = new Map(all.map((of, rank) => [of.framing.id, { ...of, rank }]));
  const slots = createSlots(pack);
  const rows = new Map<Slot, Row[]>();
  for (const wording of wordings) {
    for (const id of [wording.framing, ...(wording.sharedWith ?? [])]) {
      const of = framings.get(id);
      if (of) addRows(rows, { ...of, ...conditionsOf(wording, slots) }, wording, slots);
    }
  }
  return { ...slots.finish(), rows };
}

function conditionsOf({ with: one, also, without = [], unless = [], about = [] }: Wording, { of, chainsOf }: Slots) {
  return {
    needs: [one, also].flatMap((list) => (list ? [list.flatMap(chainsOf)] : [])),
    without: without.flatMap(chainsOf),
    unless: unless.map(of),
    about: about.map(of),
  };
}

function addRows(rows: Map<Slot, Row[]>, wording: CompiledWording, { says }: Wording, { chainsOf }: Slots): void {
  for (const chain of says.flatMap(chainsOf)) {
    const [first] = chain;
    if (first === undefined) continue;
    const known = rows.get(first);
    if (known) known.push({ wording, says: chain });
    else rows.set(first, [{ wording, says: chain }]);
  }
}

type Slots = ReturnType<typeof createSlots>;

/** Numbers patterns and sets in the order of their coming, and lays their words into one trie. */
function createSlots({ cueSets = [], wordingSets = [] }: Pack) {
  const sets = new Map([...cueSets, ...wordingSets].map(({ id, cues }) => [id, cues]));
  const cuesOf = (text: string): readonly string[] => {
    const name = setNameOf(text);
    return name === undefined ? [text] : (sets.get(name) ?? []);
  };
  const draft = createDraft();
  const numbers = new Map<string, Slot>();
  const slotsOf: Slot[][] = [];
  const of = (text: string): Slot => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const slot = numbers.size;
    numbers.set(text, slot);
    for (const spelling of cuesOf(text).filter(isOne).flatMap(variantsOf)) {
      const cue = draft.addCue(spelling);
      slotsOf[cue] = [...(slotsOf[cue] ?? []), slot];
    }
    return slot;
  };
  /** Several where a set that the text names has parts of its own with words between. */
  const chainsOf = (text: string): Chain[] =>
    partsOf(text)
      .map((part): Chain[] => [[of(part)], ...cuesOf(part).flatMap((cue) => (isOne(cue) || cue === part ? [] : [partsOf(cue).map(of)]))])
      .reduce((chains, steps) => chains.flatMap((chain) => steps.map((step) => [...chain, ...step])));
  return { of, chainsOf, finish: () => ({ matcher: draft.finish().matcher, slotsOf }) };
}

function isOne(text: string): boolean {
  return partsOf(text).length === 1;
}
