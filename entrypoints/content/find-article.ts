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
  /** Words in the article's blocks of 80 characters or more. */
  readonly words: number;
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
  if (!found) return { article: undefined, firstBlock: 0, endBlock: 0, isArticle: false, words: 0 };
  const { element: article, firstBlock, endBlock } = found;
  return { article, firstBlock, endBlock, ...judge(blocks.slice(firstBlock, endBlock)) };
}

function judge(blocks: readonly ReadBlock[]): Pick<ArticleText, 'isArticle' | 'words'> {
  const long = blocks.filter((block) => block.text.length >= LONG_CHARS);
  const words = long.reduce((sum, block) => sum + countWords(block.text), 0);
  const chars = blocks.reduce((sum, block) => sum + block.text.length, 0);
  const linked = blocks.reduce((sum, block) => sum + block.linkChars, 0);
  return { isArticle: words >= ARTICLE_WORDS && long.length >= ARTICLE_LONG_BLOCKS && 2 * linked < chars, words };
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

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** Words of a text; in scripts written without spaces two characters count as one. */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = (unspaced === 0 ? text : text.replace(UNSPACED, ' ')).match(WORD)?.length ?? 0;
  return spaced + Math.ceil(unspaced / 2);
}
