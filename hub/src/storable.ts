/**
 * The path of the first string PostgreSQL cannot hold, or undefined: a NUL character, or half of a surrogate pair, as cutting a text
 * in the middle of an emoji leaves behind. One such string would fail a whole batch.
 */
export function unstorablePath(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const here = path === '' ? key : `${path}.${key}`;
    const bad = unstorablePath(key, here) ?? unstorablePath(item, here);
    if (bad !== undefined) return bad;
  }
  return undefined;
}

export const UNSTORABLE = 'holds a character that cannot be stored (NUL, or half of a pair)';
