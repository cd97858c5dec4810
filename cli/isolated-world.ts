/** Evaluates in the content script's own world, which pages and Playwright can't reach. */
import type { CDPSession, Frame, Page } from 'playwright-core';

interface WorldContext {
  readonly id: number;
  readonly origin: string;
  readonly auxData?: { readonly frameId?: string };
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

export interface IsolatedWorld {
  /** Value of an expression, awaited, JSON-safe; throws what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/** The world of the extension's content script in a page or one of its frames; throws when no script of ours runs there. */
export async function isolatedWorld(page: Page, extensionId: string, frame: Frame = page.mainFrame()): Promise<IsolatedWorld> {
  const session = await page.context().newCDPSession(page);
  const contexts = new Map<number, WorldContext>();
  session.on('Runtime.executionContextCreated', ({ context }) => contexts.set(context.id, context as WorldContext));
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => contexts.delete(executionContextId));
  await session.send('Runtime.enable');
  const frameId = await frameIdOf(session, frame);
  const isOurs = (c: WorldContext) => c.origin.startsWith(`chrome-extension://${extensionId}`) && c.auxData?.frameId === frameId;
  const world = [...contexts.values()].find(isOurs);
  if (world === undefined) {
    await session.detach();
    throw new Error(`no script of the extension runs in ${frame.url()}`);
  }
  return {
    evaluate: <T>(expression: string) => evaluateIn<T>(session, world.id, expression),
    close: () => session.detach(),
  };
}

/** The value of an expression in one world of a page, a promise's value awaited; rejects with what was thrown there. */
export async function evaluateIn<T>(session: CDPSession, contextId: number, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}

/** Playwright keeps the browser's frame identifiers to itself: found again by the frame's place among its siblings. */
async function frameIdOf(session: CDPSession, frame: Frame): Promise<string> {
  const path: number[] = [];
  for (let at = frame, parent = at.parentFrame(); parent !== null; at = parent, parent = at.parentFrame()) {
    path.unshift(parent.childFrames().indexOf(at));
  }
  const { frameTree } = await session.send('Page.getFrameTree');
  let tree: FrameTree | undefined = frameTree as FrameTree;
  for (const index of path) tree = tree?.childFrames?.[index];
  if (tree === undefined) throw new Error(`the frame ${frame.url()} is no longer in its page`);
  return tree.frame.id;
}
