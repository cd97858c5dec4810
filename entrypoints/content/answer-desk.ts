/** Answers of one frame to the desk: what is selected, where it is read, the wordings in its text, and "show me where". */
import type { PageRequests } from '../../common/messages.ts';
import { askBackground, type Handlers } from '../../common/messaging.ts';
import type { PageDesk } from '../../common/page-desk.ts';
import type { FoundWording } from '../../engine/checked.ts';
import type { TermKey } from '../../engine/corpus.ts';
import type { ReadingPlace } from '../../engine/desk.ts';
import { collectText } from './collect-text.ts';
import { locateMatch, offsetInBlock } from './locate-matches.ts';
import { elementOf, keyOf } from './mark.ts';
import { yieldToPage } from './pace.ts';
import type { PageSession } from './page-session.ts';
import type { Painter } from './paint-highlights.ts';
import { paintedIn } from './place-marks.ts';
import { readTitle } from './read-dom.ts';
import { chunksOf, sendable } from './scan-blocks.ts';
import { scrollToMark } from './step-marks.ts';

/** How long words that were asked for stay tinted. */
const SHOWN_MS = 2000;

type DeskHandlers = Pick<Handlers<PageRequests>, 'selectedText' | 'revealText' | 'pageWordings' | 'readingPlace'>;

export function createDeskHandlers(session: PageSession, painter: Painter): DeskHandlers {
  let fading: ReturnType<typeof setTimeout> | undefined;
  return {
    async selectedText() {
      const { blocks, shadowRoots } = collectText(document);
      const language = session.reading()?.context.language ?? 'und';
      return (await pageDesk()).selectedText({ blocks, shadowRoots, language, offsetIn: offsetInBlock });
    },
    revealText({ block: id, start, end, text }) {
      const blocks = session.reading()?.blocks;
      const block = blocks?.get(id);
      const ranges = block?.text.slice(start, end) === text ? locateMatch(block, start, end) : [];
      const element = elementOf(ranges);
      if (!element) return false;
      const words = { ranges, element };
      scrollToMark(words);
      painter.showWords(words);
      clearTimeout(fading);
      fading = setTimeout(() => painter.showWords(undefined), SHOWN_MS);
      return true;
    },
    async pageWordings() {
      const found: FoundWording[] = [];
      const { blocks, decision } = session.reading() ?? {};
      const article = decision ? [...(blocks?.values() ?? [])].filter(({ place }) => place !== 'outside') : [];
      for (const chunk of chunksOf(article)) {
        found.push(...(await askBackground('findWordings', { blocks: sendable(chunk) })));
        await yieldToPage();
      }
      return found;
    },
    readingPlace: ({ term }) => readPlace(session, term),
  };
}

/** Where the reader is, with the sentence of a term's mark, or of its first mention. */
export async function readPlace(session: PageSession, term?: TermKey): Promise<ReadingPlace> {
  const desk = await pageDesk();
  const { blocks, decision, context } = session.reading() ?? {};
  const painted = blocks ? paintedIn(blocks, session.marks()).find((mark) => mark.term === term) : undefined;
  const at = painted ?? decision?.mentions.find((mention) => keyOf(mention) === term && mention.status === 'decided');
  const text = at && blocks?.get(at.block)?.text;
  return desk.readingPlace({
    title: context?.title ?? readTitle(document),
    language: context?.language ?? 'und',
    ...(context?.date === undefined ? {} : { date: context.date }),
    ...(at && text ? { words: { text, start: at.start, end: at.start + 1 } } : {}),
  });
}

/** The desk's script; asked for once, because few pages need it. */
async function pageDesk(): Promise<PageDesk> {
  if (!globalThis.__crosslightDesk) await askBackground('injectDesk', {});
  if (!globalThis.__crosslightDesk) throw new Error('the script of the desk did not come');
  return globalThis.__crosslightDesk;
}
