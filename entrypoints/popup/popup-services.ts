import type { DeskRequest } from '../../common/messages.ts';
import type { TabServices } from '../../common/tab-services.ts';

/** What the popup asks besides what its tab tells. */
export interface PopupServices extends TabServices {
  /** What was asked of the desk where the browser opened the popup in its place; undefined when nothing was. */
  takeRequest(): Promise<DeskRequest | undefined>;
  /** Opens the desk, on something or as it is, and closes the popup; called within the click itself. */
  openDesk(show?: DeskRequest): Promise<void>;
}
