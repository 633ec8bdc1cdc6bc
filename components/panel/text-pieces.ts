/** A stretch of text and whether it is marked. */
export type Piece = { text: string; marked: boolean };

/** Cuts `text` at the marked stretches; marks may overlap, be out of order, or reach past the end. */
export function piecesOf(text: string, marks: readonly { start: number; end: number }[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of [...marks].sort((a, b) => a.start - b.start)) {
    const from = Math.max(at, start);
    const to = Math.min(end, text.length);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), marked: false });
    pieces.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), marked: false }] : pieces;
}

/** Where the unfilled variables `{name}` stand in a filled text. */
export function unfilledIn(text: string, missing: readonly string[]): { start: number; end: number }[] {
  return missing.flatMap((name) => {
    const sign = `{${name}}`;
    const found: { start: number; end: number }[] = [];
    for (let start = text.indexOf(sign); start >= 0; start = text.indexOf(sign, start + sign.length)) {
      found.push({ start, end: start + sign.length });
    }
    return found;
  });
}
