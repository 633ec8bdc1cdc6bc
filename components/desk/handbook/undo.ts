/** How many acts can be taken back. */
export const UNDO_LIMIT = 20;

/** One act that can be taken back: what it was, in words, and what takes it back. */
export type UndoStep = { what: string; run: () => Promise<unknown> };

/** Puts an act on the stack, newest last; the oldest falls off. */
export function pushStep(stack: readonly UndoStep[], step: UndoStep): UndoStep[] {
  return [...stack, step].slice(-UNDO_LIMIT);
}
