/** Draws the Check view over fakes, in English as the catalogue words it. */
import { type Mock, vi } from 'vitest';
import type { Kept } from '../../common/messages.ts';
import { TextsContext } from '../../components/texts.tsx';
import { CheckView } from '../../entrypoints/sidepanel/CheckView.tsx';
import type { CheckServices, ClaimRequest } from '../../entrypoints/sidepanel/check-services.ts';
import { useCheck } from '../../entrypoints/sidepanel/use-check.ts';
import { englishTexts, renderInEnglish } from './card-setup.tsx';
import { ANSWER, PLACE, QUESTION, WORDINGS } from './check-sample.ts';

/** A note of which only its name and the number of framings are read. */
export const KEPT = { ok: true, note: { id: 'kept', item: { question: { framings: QUESTION.framings } } } } as unknown as Kept;

type FakeServices = { [Name in keyof CheckServices]: Mock<CheckServices[Name]> };

/** Services that answer with the sample, each watched; `given` overrides any of them. */
export function createFakeServices(given: Partial<CheckServices> = {}): FakeServices {
  const services: CheckServices = {
    checkClaim: async () => ANSWER,
    selectedText: async () => undefined,
    pageWordings: async () => ({ title: PLACE.title, wordings: WORDINGS, reveal: async () => true }),
    keep: async () => KEPT,
    writeCitation: async () => 'the citation',
    copy: async () => undefined,
    openTerm: () => undefined,
    openQuestion: () => undefined,
    ...given,
  };
  const watched = Object.entries(services).map(([name, serve]) => [name, vi.isMockFunction(serve) ? serve : vi.fn(serve)]);
  return Object.fromEntries(watched) as FakeServices;
}

function Desk({ services, request, away }: { services: CheckServices; request: ClaimRequest | undefined; away: boolean }) {
  const check = useCheck(services, request);
  if (away) return null;
  return <CheckView services={services} check={check} newestFirst={false} onOrder={() => undefined} onSourceOn={() => undefined} />;
}

/** The view with an empty field, or with the sentence that it was asked to check. */
export function renderCheck({ request, ...given }: Partial<CheckServices> & { request?: ClaimRequest } = {}) {
  const services = createFakeServices(given);
  const view = renderInEnglish(<Desk services={services} request={request} away={false} />);
  const again = (now: CheckServices, away: boolean) =>
    view.rerender(
      <TextsContext.Provider value={englishTexts}>
        <Desk services={now} request={request} away={away} />
      </TextsContext.Provider>,
    );
  return {
    ...view,
    services,
    /** The desk follows another page, with services of its own. */
    follow: (other: CheckServices) => again(other, false),
    /** The reader looks at another view of the desk, and comes back. */
    goAwayAndBack: () => {
      again(services, true);
      again(services, false);
    },
  };
}

export const requestFor = (claim: string): ClaimRequest => ({ claim });
