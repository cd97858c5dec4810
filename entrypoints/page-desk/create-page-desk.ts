import { citableAddress } from '../../common/citable-address.ts';
import type { PageDesk } from '../../common/page-desk.ts';
import { readSelection } from './read-selection.ts';
import { sentenceAround } from './sentence-around.ts';

/** The desk's script as the content script sees it. */
export function createPageDesk(): PageDesk {
  return {
    selectedText: (from) => readSelection({ document, ...from }),
    readingPlace: ({ title, language, date, words }) => ({
      address: citableAddress(/^about:/.test(location.href) ? document.baseURI : location.href),
      title,
      ...(date === undefined ? {} : { date }),
      ...(words ? { sentence: sentenceAround(words.text, words, language) } : {}),
    }),
  };
}
