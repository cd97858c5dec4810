/** Pages that the tests of the page side serve under real news addresses. */

const FILLER = 'The delegates met in the old town hall and spoke for hours about what had been agreed and what was still to come. ';

/** A paragraph of about 20 words a time that no pack knows. */
export const filler = (times = 4): string => FILLER.repeat(times).trim();

/** An article of enough words, around the paragraphs given. */
export const article = (...paragraphs: string[]): string =>
  `<article>${[...paragraphs, filler(), filler(), filler()].map((text) => `<p>${text}</p>`).join('\n')}</article>`;

export const SUMMIT = 'At the Bucharest summit in 2008 NATO said that Ukraine would become a member.';
export const DRAFT = 'In spring 2022 the Istanbul draft would have made Ukraine neutral, with guarantees from Russia and others.';
export const MEMORANDUM = 'Ukraine gave up its nuclear weapons under the Budapest Memorandum of 1994.';

export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`;
