import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Texts } from '../common/texts.ts';

/** Words without a catalogue: every key stands for itself. Only a view that was mounted without its texts shows it. */
const KEYS_ONLY: Texts = { language: 'en', direction: 'ltr', text: (key) => key };

/** The words of the interface, given once at the root of every surface. */
export const TextsContext = createContext<Texts>(KEYS_ONLY);

/** The words of the interface, from the nearest surface. */
export function useTexts(): Texts {
  return useContext(TextsContext);
}
