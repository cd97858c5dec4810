/** Where a text stops being JSON: the runtime's own messages don't always say, and never say it in lines. */

const TOKEN =
  /(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|([[\]{},:]))/uy;
const SPACE = /[ \t\r\n]*/y;

/** What may come next: a value, a key, or what follows one of these. */
export type Expected = 'value' | 'first value or ]' | 'key' | 'first key or }' | ':' | ', or end';

const AFTER_VALUE = ', or end';

/** Where reading stops: the offset, what was expected there, the brackets that are open, and where the last good token ends. */
export interface Stop {
  readonly at: number;
  readonly expected: Expected;
  readonly open: readonly ('[' | '{')[];
  readonly last: number;
}

/** Reads tokens until one is not what may come next, or the text ends. */
export function findStop(text: string): Stop {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let last = text.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    const { match, start } = tokenAt(text, last);
    const wasOpen = [...open];
    const next: Expected | undefined = match ? step(match, expected, open) : undefined;
    if (next === undefined) return { at: start, expected, open: wasOpen, last };
    expected = next;
    last = TOKEN.lastIndex;
  }
}

export interface JsonToken {
  readonly start: number;
  /** A text with its quotation marks. */
  readonly string?: string;
  readonly sign?: string;
}

/** The tokens of a text that is known to be JSON. */
export function* eachToken(text: string): Generator<JsonToken> {
  for (let at = text.startsWith('\ufeff') ? 1 : 0; ; ) {
    const { match, start } = tokenAt(text, at);
    if (!match) return;
    at = TOKEN.lastIndex;
    const [, string, , , sign] = match;
    yield { start, ...(string === undefined ? {} : { string }), ...(sign === undefined ? {} : { sign }) };
  }
}

function tokenAt(text: string, at: number): { readonly match: RegExpExecArray | null; readonly start: number } {
  SPACE.lastIndex = at;
  const start = at + (SPACE.exec(text)?.[0].length ?? 0);
  TOKEN.lastIndex = start;
  return { match: TOKEN.exec(text), start };
}

function step([, string, number, word, sign]: RegExpExecArray, expected: Expected, open: ('[' | '{')[]): Expected | undefined {
  const wantsValue = expected === 'value' || expected === 'first value or ]';
  const wantsKey = expected === 'key' || expected === 'first key or }';
  if (string !== undefined && wantsKey) return ':';
  if (string !== undefined || number !== undefined || word !== undefined) return wantsValue ? AFTER_VALUE : undefined;
  switch (sign) {
    case '[':
    case '{':
      if (!wantsValue) return undefined;
      open.push(sign);
      return sign === '[' ? 'first value or ]' : 'first key or }';
    case ']':
    case '}': {
      const opener = sign === ']' ? '[' : '{';
      const mayClose = expected === ', or end' || expected === (sign === ']' ? 'first value or ]' : 'first key or }');
      return mayClose && open.pop() === opener ? AFTER_VALUE : undefined;
    }
    case ':':
      return expected === ':' ? 'value' : undefined;
    default:
      if (expected !== ', or end' || open.length === 0) return undefined;
      return open.at(-1) === '[' ? 'value' : 'key';
  }
}
