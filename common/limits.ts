/** Numbers that were chosen, each with its reason and what breaks if it grows. */

/** Text handed to the background in one message. 1 MB costs the page's thread 16 ms, a quarter of it stays under a frame. */
export const MESSAGE_CHARS = 128 * 1024;

/** Article text read at most; beyond it the page is read in order up to here, and the popup says so. */
export const PAGE_CHARS = 1024 * 1024;

/** Pointer at rest before a card opens: long enough not to fire while the pointer only passes. */
export const DWELL_MS = 450;
export const DWELL_MOVE_PX = 4;

/** Marks an article by default, and the words between two of them. */
export const MARKS_PER_ARTICLE = 6;
export const WORDS_BETWEEN_MARKS = 80;

/** An answer of the page later than this counts as none: the popup then says "Reload to start here". */
export const PAGE_ANSWER_MS = 300;

/** A page that keeps changing this long is paused. */
export const RESTLESS_MS = 5000;

/** A claim that the check reads: some long paragraphs. Beyond it a text is no sentence, and the answer says so. */
export const CLAIM_CHARS = 5000;

/** A reader's own words to a kept passage: some pages. More is no note, and every list of notes would carry it. */
export const NOTE_CHARS = 20_000;

/** A backup that is read back: thousands of notes. The browsers refuse a message of more than 64 MB. */
export const BACKUP_CHARS = 24 * 1024 * 1024;
