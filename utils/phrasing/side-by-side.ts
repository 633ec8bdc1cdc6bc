/** Many short words in two lists: word `n` is `units` from `starts[n]` up to `starts[n + 1]`. Takes a fraction of what so many texts take. */
export type SideBySide = { units: Uint16Array; starts: Int32Array };

export function sideBySide(words: readonly string[]): SideBySide {
  const starts = new Int32Array(words.length + 1);
  for (let number = 0; number < words.length; number += 1)
    starts[number + 1] = (starts[number] ?? 0) + (words[number] ?? '').length;
  const units = new Uint16Array(starts[words.length] ?? 0);
  let to = 0;
  for (const word of words) for (let at = 0; at < word.length; at += 1) units[to++] = word.charCodeAt(at);
  return { units, starts };
}

export function wordAt({ units, starts }: SideBySide, number: number): string {
  return String.fromCharCode(...units.subarray(starts[number] ?? 0, starts[number + 1] ?? 0));
}
