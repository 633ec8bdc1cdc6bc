import type { PromiseRow } from './row';

/**
 * The words of a promise are kept on disk only once the agent took it down. Until then, and while a "no" can be taken back, they lie
 * elsewhere, by the promise's id, and end with the browser.
 */
export type LooseWords = Readonly<Record<string, string>>;

/** Whether the agent did not take this promise down (yet): its words do not belong on the disk. */
export function isLoose({ state }: PromiseRow): boolean {
  return state === 'offered' || state === 'declined';
}

/** The row as the disk may have it. */
export function withoutLooseWords(row: PromiseRow): PromiseRow {
  if (!isLoose(row)) return row;
  const bare = { ...row, text: '' };
  return row.undo ? { ...bare, undo: { ...row.undo, before: { ...row.undo.before, text: '' } } } : bare;
}

/** The row from the disk with its words, where they are still known. */
export function withLooseWords(row: PromiseRow, words: LooseWords): PromiseRow {
  const text = isLoose(row) && row.text === '' ? words[row.id] : undefined;
  if (text === undefined || (row.state === 'declined' && !row.undo)) return row;
  const worded = { ...row, text };
  return row.undo ? { ...worded, undo: { ...row.undo, before: { ...row.undo.before, text } } } : worded;
}

/** An offer whose words went with the browser: nobody can be asked about it any more. */
export function isForgotten({ state, text }: PromiseRow): boolean {
  return state === 'offered' && text === '';
}

/** The loose words after these rows changed; words of other rows stay. */
export function looseWordsAfter(words: LooseWords, changed: readonly PromiseRow[]): LooseWords {
  const next = new Map(Object.entries(words));
  for (const row of changed)
    if (isLoose(row) && row.text !== '') next.set(row.id, row.text);
    else next.delete(row.id);
  return Object.fromEntries(next);
}
