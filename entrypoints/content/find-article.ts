/** Where the article is among the blocks of a page, and whether the page is one. */

/** Blocks shorter than this are labels, links and captions rather than paragraphs. */
const LONG_CHARS = 80;
const ARTICLE_WORDS = 150;
const ARTICLE_LONG_BLOCKS = 3;

/** What is asked of a block to find the article. */
interface ReadBlock {
  readonly text: string;
  readonly linkChars: number;
}

/** An element that holds blocks; given in the order in which elements end, so that inner ones come first. */
export interface Holder {
  readonly element: Element;
  readonly firstBlock: number;
  readonly endBlock: number;
  readonly landmark: boolean;
}

export interface ArticleText {
  /** The element around the article's text; absent on a page without a block of 80 characters. */
  readonly article: Element | undefined;
  /** Its blocks: from `firstBlock` up to, not with, `endBlock`. */
  readonly firstBlock: number;
  readonly endBlock: number;
  readonly isArticle: boolean;
}

/**
 * The article's text: the blocks inside the innermost landmark that holds at least half of the characters of all long blocks,
 * else inside the smallest element that does.
 */
export function findArticle(blocks: readonly ReadBlock[], holders: readonly Holder[]): ArticleText {
  const sums = longSums(blocks);
  const total = sums.at(-1) ?? 0;
  const holdsHalf = (holder: Holder) => 2 * charsIn(sums, holder) >= total;
  const found = total === 0 ? undefined : (holders.find((h) => h.landmark && holdsHalf(h)) ?? holders.find(holdsHalf));
  if (!found) return { article: undefined, firstBlock: 0, endBlock: 0, isArticle: false };
  const { element: article, firstBlock, endBlock } = found;
  return { article, firstBlock, endBlock, isArticle: isArticle(blocks.slice(firstBlock, endBlock)) };
}

/** Words are counted in blocks of 80 characters or more, and no further than is needed to know. */
function isArticle(blocks: readonly ReadBlock[]): boolean {
  let words = 0;
  let long = 0;
  let chars = 0;
  let linked = 0;
  for (const { text, linkChars } of blocks) {
    chars += text.length;
    linked += linkChars;
    if (text.length < LONG_CHARS) continue;
    long += 1;
    if (words < ARTICLE_WORDS) words += countWords(text);
  }
  return words >= ARTICLE_WORDS && long >= ARTICLE_LONG_BLOCKS && 2 * linked < chars;
}

/** Characters of long blocks before each index. */
function longSums(blocks: readonly ReadBlock[]): number[] {
  const sums = [0];
  let sum = 0;
  for (const { text } of blocks) {
    if (text.length >= LONG_CHARS) sum += text.length;
    sums.push(sum);
  }
  return sums;
}

function charsIn(sums: readonly number[], holder: Holder): number {
  return (sums[holder.endBlock] ?? 0) - (sums[holder.firstBlock] ?? 0);
}

/**
 * Letters and digits by their blocks in Unicode: an expression by their properties says it more exactly, and is made in a thousand times
 * the time, on every page anew.
 */
const LETTER = '0-9A-Za-z\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3040-\\ud7ff\\uff10-\\uff19\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';
const WORD = new RegExp(`[${LETTER}][${LETTER}'’-]*`, 'g');
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** All of those scripts lie here; a text without is not asked the long question. */
const MAY_BE_UNSPACED = /[\u0e00-\u1fff\u2e80-\uffff]/;

/** Words of a text; in scripts written without spaces two characters count as one. */
export function countWords(text: string): number {
  const unspaced = MAY_BE_UNSPACED.test(text) ? (text.match(UNSPACED)?.length ?? 0) : 0;
  const spaced = (unspaced === 0 ? text : text.replace(UNSPACED, ' ')).match(WORD)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}
