/** JSON in which every object's fields stand in the order of their names: equal values give equal texts, whoever stored them. */
export function canonical(value: unknown, indent = 0): string {
  return JSON.stringify(
    value,
    (_name, part: unknown) =>
      isPlainObject(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1))) : part,
    indent,
  );
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
