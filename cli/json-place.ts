/** Where a text stops being JSON: the runtime's own messages don't always say, and never say it in lines. */

const TOKEN =
  /[ \t\r\n]*(?:("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|([[\]{},:]))/uy;

/** Line and column, both from 1, of the first character that JSON does not allow there. */
export function findJsonFault(text: string): { readonly line: number; readonly column: number } {
  const before = text.slice(0, faultAt(text));
  const lines = before.split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** What may come next: a value, a key, or what follows one of these. */
type Expected = 'value' | 'first value or ]' | 'key' | 'first key or }' | ':' | ', or end';

const AFTER_VALUE = ', or end';

function faultAt(text: string): number {
  const open: ('[' | '{')[] = [];
  let expected: Expected = 'value';
  let at = text.startsWith('\ufeff') ? 1 : 0;
  for (;;) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const start = at + (/^[ \t\r\n]*/.exec(text.slice(at, at + 4096))?.[0].length ?? 0);
    if (!match) return start;
    const next = step(match, expected, open);
    if (next === undefined) return start;
    expected = next;
    at = TOKEN.lastIndex;
  }
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
