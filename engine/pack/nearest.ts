/** What somebody meant who wrote a name that is not there. */

/** The known name that is fewest changes of a letter away; undefined where none is near enough to be a slip. */
export function nearestOf(given: string, known: Iterable<string>): string | undefined {
  let best: { readonly name: string; readonly changes: number } | undefined;
  const most = Math.max(1, Math.floor(given.length / 3));
  for (const name of known) {
    if (Math.abs(name.length - given.length) > most) continue;
    const changes = countChanges(given.toLowerCase(), name.toLowerCase());
    if (changes <= most && (!best || changes < best.changes)) best = { name, changes };
  }
  return best?.name;
}

/** Letters to add, take out, replace or swap with the next. */
function countChanges(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const isSame = from[i - 1] === to[j - 1];
      const isSwap = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      const cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (isSame ? 0 : 1));
      row.push(isSwap ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost);
    }
    before = above;
    above = row;
  }
  return above[to.length] ?? 0;
}
