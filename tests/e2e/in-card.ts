/** Reads and presses what is inside an open card, which is closed to the page and to the driver's selectors. */
import type { CDPSession, Page } from 'playwright-core';

export interface InCard {
  /** Names of the buttons and menu items, in order. */
  names(): Promise<string[]>;
  /** Presses one by its name with the pointer; waits until it is there. */
  press(name: string): Promise<void>;
  /** Waits until a text stands in the card. */
  waitFor(text: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

interface Node {
  readonly role: string;
  readonly name: string;
  readonly id: number | undefined;
}

const PRESSED = new Set(['button', 'menuitem']);
const TIMEOUT_MS = 5000;

export async function inCard(page: Page): Promise<InCard> {
  const session = await page.context().newCDPSession(page);
  const until = async (is: (node: Node) => boolean, what: string): Promise<Node> => {
    const end = Date.now() + TIMEOUT_MS;
    for (;;) {
      const nodes = await nodesIn(session);
      const found = nodes.find(is);
      if (found) return found;
      if (Date.now() > end) throw new Error(`never in the card: ${what}; there is: ${nodes.map(({ name }) => name).join(' | ')}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  /** A card that makes way for the next one is still told of, but stands nowhere any more. */
  const boxOf = async (name: string): Promise<readonly number[]> => {
    const end = Date.now() + TIMEOUT_MS;
    for (;;) {
      const { id } = await until((node) => PRESSED.has(node.role) && node.name === name, name);
      const box = await session.send('DOM.getBoxModel', { backendNodeId: id! }).catch(() => undefined);
      if (box) return box.model.border;
      if (Date.now() > end) throw new Error(`stands nowhere in the card: ${name}`);
    }
  };
  return {
    names: async () => (await nodesIn(session)).filter(({ role }) => PRESSED.has(role)).map(({ name }) => name),
    async press(name) {
      const [left = 0, top = 0, , , right = 0, bottom = 0] = await boxOf(name);
      await page.mouse.click((left + right) / 2, (top + bottom) / 2);
    },
    waitFor: async (text) => void (await until(({ name }) => (typeof text === 'string' ? name === text : text.test(name)), String(text))),
    close: () => session.detach(),
  };
}

/** Everything with a name under the dialog; the tree of what is read aloud leaves no root closed. */
async function nodesIn(session: CDPSession): Promise<Node[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const children = new Map(nodes.map(({ nodeId, childIds = [] }) => [nodeId, childIds]));
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const dialog = nodes.find(({ role }) => role?.value === 'dialog');
  const inside: Node[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id);
    if (!node) return;
    inside.push({ role: String(node.role?.value), name: String(node.name?.value ?? ''), id: node.backendDOMNodeId });
    for (const child of children.get(id) ?? []) walk(child);
  };
  if (dialog) walk(dialog.nodeId);
  return inside;
}
