/** A pack that may still have faults, so that everything that is wrong with it can be told in one run. */
import type {
  CueSet,
  Masthead,
  Notice,
  OtherWords,
  Pack,
  PackEvent,
  Passage,
  Poll,
  Question,
  Source,
  Term,
  Topic,
  Wording,
} from '../corpus.ts';
import type { PackPart } from './shapes.ts';

/** An item of the right shape, with its place in its list. */
export interface Placed<T> {
  readonly index: number;
  readonly item: T;
}

/** What a file says of an item, whether or not the rest of it is in order. */
export interface Given {
  readonly index: number;
  readonly id: string;
  readonly raw: Readonly<Record<string, unknown>>;
}

export type ListPart = Exclude<
  PackPart,
  'masthead' | 'cueSets' | 'synonyms' | 'near' | 'namedEverywhere' | 'otherWords' | 'wordings' | 'wordingSets'
>;

export interface PackDraft {
  readonly masthead: Masthead | undefined;
  readonly sources: readonly Placed<Source>[];
  readonly topics: readonly Placed<Topic>[];
  readonly terms: readonly Placed<Term>[];
  readonly passages: readonly Placed<Passage>[];
  readonly questions: readonly Placed<Question>[];
  readonly notices: readonly Placed<Notice>[];
  readonly events: readonly Placed<PackEvent>[];
  readonly polls: readonly Placed<Poll>[];
  readonly cueSets: readonly Placed<CueSet>[];
  readonly otherWords: readonly Placed<OtherWords>[];
  readonly wordings: readonly Placed<Wording>[];
  readonly wordingSets: readonly Placed<CueSet>[];
  /** All items of a part that have an identifier; undefined where the part could not be read, so that nothing can be said of it. */
  given(part: ListPart): readonly Given[] | undefined;
}

/** A part as read: its value, and the places in its list whose shape is wrong. */
export interface CheckedPart {
  readonly value: unknown;
  readonly isWhole: boolean;
  readonly broken: ReadonlySet<number>;
}

/** Puts together what of a pack can be judged. */
export function draftOf(parts: ReadonlyMap<PackPart, CheckedPart>): PackDraft {
  const masthead = parts.get('masthead');
  const placed = <P extends ListPart | 'cueSets' | 'otherWords' | 'wordings' | 'wordingSets'>(
    part: P,
  ): readonly Placed<NonNullable<Pack[P]>[number]>[] => {
    const { value, broken } = parts.get(part) ?? { value: undefined, broken: new Set() };
    if (!Array.isArray(value)) return [];
    return value.flatMap((item: NonNullable<Pack[P]>[number], index) => (broken.has(index) ? [] : [{ index, item }]));
  };
  return {
    masthead: masthead?.isWhole ? (masthead.value as Masthead) : undefined,
    sources: placed('sources'),
    topics: placed('topics'),
    terms: placed('terms'),
    passages: placed('passages'),
    questions: placed('questions'),
    notices: placed('notices'),
    events: placed('events'),
    polls: placed('polls'),
    cueSets: placed('cueSets'),
    otherWords: placed('otherWords'),
    wordings: placed('wordings'),
    wordingSets: placed('wordingSets'),
    given: (part) => givenIn(parts.get(part)?.value),
  };
}

/** Items of a list that have an identifier. */
export function givenIn(value: unknown): readonly Given[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((raw: unknown, index) => (isObject(raw) && typeof raw.id === 'string' ? [{ index, id: raw.id, raw }] : []));
}

/** Neither a list nor nothing. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
