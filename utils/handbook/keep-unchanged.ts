const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);

function keepList(before: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
  const kept = next.map((item, index) => keep(before[index], item));
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}

function keepRecord(before: Readonly<Record<string, unknown>>, next: Readonly<Record<string, unknown>>): unknown {
  const keys = Object.keys(next);
  const kept = Object.fromEntries(keys.map((key) => [key, keep(before[key], next[key])]));
  const same = keys.length === Object.keys(before).length && keys.every((key) => Object.is(kept[key], before[key]));
  return same ? before : kept;
}

function keep(before: unknown, next: unknown): unknown {
  if (Object.is(before, next)) return before;
  if (isList(before) && isList(next)) return keepList(before, next);
  if (isRecord(before) && isRecord(next)) return keepRecord(before, next);
  return next;
}

/**
 * `next` (plain data: lists, records, simple values) with each part that says the same as the part in that place of `before` being that very
 * object. A handbook read again after one script changed so keeps its 500 rules, and what was built from them stays good.
 */
export function keepUnchanged<T>(before: T | undefined, next: T): T {
  return keep(before, next) as T; // every part of the answer is a part of `next`, or equal to it
}
