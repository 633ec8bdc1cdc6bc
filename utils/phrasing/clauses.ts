import { fold } from './fold';
import { COMMA, kindAt, STOP } from './units';

/**
 * Cuts a draft at its clause punctuation, exactly where the checker sees a clause end. Joined again the pieces are the draft.
 *
 * @param draft any string
 * @returns the clauses, each with its closing mark; an empty draft gives none
 */
export function clausesOf(draft: string): string[] {
  const folded = fold(draft);
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const kind = kindAt(folded.units, at, folded.length);
    const end = folded.ends[at] ?? 0;
    if ((kind !== COMMA && kind !== STOP) || end <= start) continue;
    pieces.push(draft.slice(start, end));
    start = end;
  }
  if (start < draft.length) pieces.push(draft.slice(start));
  return pieces;
}
