import type { FollowedTab } from '../../common/desk-services.ts';
import type { FramingId, PackId, QuestionId, TermKey } from '../../engine/corpus.ts';

/** What the Term view shows: it stays until the reader opens something else, whatever tab is followed. */
export type Opened =
  | {
      readonly kind: 'term';
      readonly term: TermKey;
      /** Its citation was asked for. */
      readonly cited?: true;
      readonly from?: FollowedTab;
    }
  | {
      readonly kind: 'question';
      readonly pack: PackId;
      readonly id: QuestionId;
      readonly framing?: FramingId;
      readonly from?: FollowedTab;
    };
