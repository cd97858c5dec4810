/** Phrases in quotation marks: straight, typographic, of several languages, nested. An apostrophe is no quotation mark. */
import type { Span } from '../../views.ts';

export interface QuotedPhrase {
  /** Between the marks. */
  readonly span: Span;
  /** Phrases quoted inside it. */
  readonly inner: readonly QuotedPhrase[];
}

/** Opening marks with those that may close them. */
const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‹': '›',
  '"': '"',
  '‘': '’',
  '‚': '‘’',
  "'": "'",
};
const SINGLE = /^['‘’‚]$/;
const LETTER = /[\p{L}\p{Nd}]/u;
/** A quotation longer than this has lost its closing mark. */
const LONGEST = 700;
/** Quotations inside quotations are read this deep. */
const DEEPEST = 2;

/** The outermost quoted phrases of a text, from the left. */
export function quotedPhrases(text: string, depth = 1): QuotedPhrase[] {
  const found: QuotedPhrase[] = [];
  const lastOf = new Map<string, number>();
  for (let at = 0; at < text.length; at += 1) {
    const closing = PAIRS[text[at] ?? ''];
    if (closing === undefined || !opens(text, at)) continue;
    const last = lastOf.get(closing) ?? Math.max(...[...closing].map((mark) => text.lastIndexOf(mark)));
    lastOf.set(closing, last);
    if (last <= at + 1) continue;
    const end = closingAt(text, at, closing);
    if (end === undefined) continue;
    const span: Span = [at + 1, end];
    const inner = (depth < DEEPEST ? quotedPhrases(text.slice(...span), depth + 1) : []).map((phrase) => shifted(phrase, at + 1));
    found.push({ span, inner });
    at = end;
  }
  return found;
}

function shifted({ span: [start, end], inner }: QuotedPhrase, by: number): QuotedPhrase {
  return { span: [start + by, end + by], inner: inner.map((phrase) => shifted(phrase, by)) };
}

/** A mark opens where no letter stands before it and something quoted behind it. */
function opens(text: string, at: number): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  if (/\s/.test(after) && text[at] !== '«') return false;
  // "’90s" and "'tis" are no quotations, nor is an inch mark.
  return !LETTER.test(before) && !(SINGLE.test(text[at] ?? '') && /\p{Nd}/u.test(after));
}

/** Of single marks the first that is surely no apostrophe, else the first that may be none ("the states’ rights’"). */
function closingAt(text: string, from: number, closing: string): number | undefined {
  const isSingle = SINGLE.test(text[from] ?? '');
  let doubtful: number | undefined;
  for (let at = from + 2; at < Math.min(text.length, from + LONGEST); at += 1) {
    const mark = text[at] ?? '';
    if (mark === '\n' && text[at + 1] === '\n') break;
    if (!closing.includes(mark)) continue;
    if (!isSingle) return at;
    const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
    if (LETTER.test(after) || /\s/.test(before)) continue;
    if (!/s/i.test(before) || !/\s/.test(after)) return at;
    doubtful ??= at;
  }
  return doubtful;
}
