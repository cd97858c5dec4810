import type { DeskServices, DeskTabServices } from '../../common/desk-services.ts';
import type { NotesServices } from './notes-services.ts';

/** Everything that the panel asks; each view names what it needs of it. */
export interface PanelServices extends DeskServices {
  of(tabId: number): DeskTabServices;
  /** The notebook, whichever tab is followed. */
  readonly notes: Omit<NotesServices, 'openEntry'>;
}
