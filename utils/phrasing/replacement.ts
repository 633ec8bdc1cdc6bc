import type { Flag } from './types';

const MARK = /[，,、；;。.！!？?：:\s]/u;

/** The gap that a cut leaves is closed: one mark stays of two, and none at the start. */
function closeCut(before: string, after: string): { text: string; caret: number } {
  const doubled = before === '' || MARK.test(before.at(-1) ?? '');
  const rest = doubled ? after.replace(/^[，,、；;：:\s]+/u, '') : after;
  return { text: before + rest, caret: before.length };
}

/**
 * Puts a flag's replacement in its place.
 *
 * @param draft the draft that the flag was found in
 * @returns the new text and where the caret belongs, a UTF-16 offset. A flag without a replacement, or one that no longer fits the
 *   draft, changes nothing and leaves the caret behind the finding.
 */
export function applyReplacement(draft: string, flag: Flag): { text: string; caret: number } {
  const { start, end, found, replacement } = flag;
  if (replacement === undefined || draft.slice(start, end) !== found) {
    return { text: draft, caret: Math.min(end, draft.length) };
  }
  const before = draft.slice(0, start);
  const after = draft.slice(end);
  if (replacement === '') return closeCut(before, after);
  return { text: before + replacement + after, caret: start + replacement.length };
}
