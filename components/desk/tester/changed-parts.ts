/** A stretch of a view: `changed` where the draft says it otherwise. */
export type Part = { text: string; changed: boolean };

/** Longer texts are shown whole, without marks: comparing takes length × length. */
const LONGEST = 600;

/** Chinese by the sign; words, numbers and spaces of other scripts whole. */
const WORD = /[\p{Script=Latin}\p{M}\p{N}'’]+|\s+|./gsu;

/** A text in words, for `changedParts`. */
export function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** What of a view is not as in the text it was made from: the signs (or what `split` makes) outside a longest common subsequence. */
export function changedParts(before: string, view: string, split: (text: string) => string[] = Array.from): Part[] {
  const [old, now] = [split(before), split(view)];
  if (before === view || old.length > LONGEST || now.length > LONGEST) return [{ text: view, changed: false }];
  const kept = keptSigns(old, now);
  const parts: Part[] = [];
  now.forEach((sign, at) => {
    const changed = !kept.has(at);
    const last = parts.at(-1);
    if (last?.changed === changed) last.text += sign;
    else parts.push({ text: sign, changed });
  });
  return parts;
}

function keptSigns(old: readonly string[], now: readonly string[]): Set<number> {
  const width = now.length + 1;
  const longest = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = now.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < old.length && j < now.length;) {
    if (old[i] === now[j]) {
      kept.add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return kept;
}
