import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimAnswer } from '../../engine/checked.ts';
import type { ReadingPlace } from '../../engine/desk.ts';
import type { CheckServices, ClaimRequest } from './check-services.ts';
import { isStillFrom } from './claim-origin.ts';
import { type PageReading, usePageWordings } from './use-page-wordings.ts';

/** What stands in the way of an answer. */
export type Obstacle = 'nothing written' | 'nothing selected' | 'page silent';

export interface Answered {
  readonly claim: string;
  /** What is kept or cited out of the answer goes with it. */
  readonly place: ReadingPlace;
  readonly answer: ClaimAnswer;
}

/** A sentence and what is known of it. It outlives the view, so that whoever looks at another view in between finds it again. */
export interface Check {
  readonly claim: string;
  readonly place: ReadingPlace | undefined;
  /** The whole sentence on the page, where only a part of it was selected. */
  readonly wholeSentence: string | undefined;
  readonly isAsking: boolean;
  readonly obstacle: Obstacle | undefined;
  /** Why the last question has no answer, in the engine's words. */
  readonly failure: string | undefined;
  readonly answered: Answered | undefined;
  /** The wordings of a page, asked for apart from the sentence. */
  readonly wordings: PageReading;
  readonly write: (claim: string) => void;
  readonly ask: () => void;
  readonly takeSelection: () => void;
  readonly takeWholeSentence: () => void;
}

interface Written {
  readonly claim: string;
  /** Where the claim was taken from, as long as it is still that claim. */
  readonly from?: ClaimRequest & { readonly sentence?: string };
}

type Progress = { readonly kind: 'still'; readonly obstacle?: Obstacle; readonly failure?: string } | { readonly kind: 'asking' };

const STILL: Progress = { kind: 'still' };

/** Keeps the sentence, asks for it, and drops what comes back for an earlier one. A request is taken over and checked at once. */
export function useCheck(services: CheckServices, request?: ClaimRequest): Check {
  const [written, setWritten] = useState<Written>({ claim: '' });
  const [progress, setProgress] = useState<Progress>(STILL);
  const [answered, setAnswered] = useState<Answered>();
  const asked = useRef(0);
  // The page beside the desk changes, and with it the services; what was asked once is not asked again for that.
  const latest = useRef(services);
  latest.current = services;

  const ask = useCallback(({ claim, from }: Written) => {
    const turn = ++asked.current;
    if (claim.trim() === '') return setProgress({ kind: 'still', obstacle: 'nothing written' });
    const tell = (next: Progress, found?: Answered) => {
      if (turn !== asked.current) return;
      setProgress(next);
      setAnswered(found);
    };
    setProgress({ kind: 'asking' });
    latest.current.checkClaim(claim).then(
      (answer) => tell(STILL, { claim, answer, place: placeOf(from?.place ?? NO_PAGE, claim) }),
      (error: unknown) => tell({ kind: 'still', failure: error instanceof Error ? error.message : String(error) }),
    );
  }, []);
  const take = useCallback(
    (next: Written) => {
      setWritten(next);
      ask(next);
    },
    [ask],
  );
  useEffect(() => request && take({ claim: request.claim, from: request }), [request, take]);

  const { claim, from } = written;
  const takeSelection = () => {
    const turn = ++asked.current;
    const meet = (obstacle: Obstacle) => turn === asked.current && setProgress({ kind: 'still', obstacle });
    latest.current.selectedText().then(
      (selected) => {
        if (!selected?.text.trim()) return void meet('nothing selected');
        if (turn === asked.current) take({ claim: selected.text.trim(), from: { ...selected, claim: selected.text.trim() } });
      },
      () => meet('page silent'),
    );
  };
  return {
    claim,
    place: from?.place,
    wholeSentence: from?.sentence && from.sentence.trim() !== claim.trim() && claim === from.claim ? from.sentence.trim() : undefined,
    isAsking: progress.kind === 'asking',
    obstacle: progress.kind === 'still' ? progress.obstacle : undefined,
    failure: progress.kind === 'still' ? progress.failure : undefined,
    answered,
    wordings: usePageWordings(services),
    write: (next) => {
      setWritten(from && isStillFrom(next, from.sentence ?? from.claim) ? { claim: next, from } : { claim: next });
      if (progress.kind === 'still') setProgress(STILL);
    },
    ask: () => ask(written),
    takeSelection,
    takeWholeSentence: () => from?.sentence && take({ claim: from.sentence.trim(), from }),
  };
}

/** What was written or pasted stands on no page that is known. */
const NO_PAGE: ReadingPlace = { address: '', title: '' };

/** A note says which sentence was read; where the page did not tell, it is the claim. */
function placeOf(place: ReadingPlace, claim: string): ReadingPlace {
  return place.sentence ? place : { ...place, sentence: claim };
}
