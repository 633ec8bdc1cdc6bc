import { likenessOf, type Prepared } from './likeness';

/** A placement of the window at which every row that lies on a known one fits it: rows `from`…`to - 1` lie on `on`, indexes of known ones. */
export type CleanFit = { from: number; to: number; on: readonly number[]; matches: number; ids: number };

/** Stretches of the known tail without a hole, as indexes; what is gone stands in no stretch. */
export function stretchesOf(known: readonly { gapBefore?: boolean; gone?: boolean }[]): number[][] {
  const stretches: number[][] = [];
  let hole = true;
  known.forEach((item, k) => {
    hole ||= item.gapBefore === true;
    if (item.gone === true) return;
    if (hole) stretches.push([k]);
    else stretches.at(-1)?.push(k);
    hole = false;
  });
  return stretches;
}

function fitAt(
  rows: readonly Prepared[],
  known: readonly Prepared[],
  stretch: readonly number[],
  shift: number,
): CleanFit | null {
  const from = Math.max(0, -shift);
  const to = Math.min(rows.length, stretch.length - shift);
  let [matches, ids, swaps] = [0, 0, 0];
  for (let w = from; w < to; w += 1) {
    const [row, item] = [rows[w], known[stretch[w + shift] ?? -1]];
    if (!row || !item) return null;
    const { kind, score, doubt } = likenessOf(row, item);
    if (score <= -1) return null;
    if (kind !== 'changed') matches += 1;
    if (doubt === 'id' && kind === 'changed') swaps += 1;
    if (kind === 'id') ids += 1;
  }
  return matches + swaps === 0 ? null : { from, to, on: stretch.slice(from + shift, to + shift), matches, ids };
}

/** All clean placements of the window on one stretch that rest on at least one plain match. */
export function cleanFits(
  rows: readonly Prepared[],
  known: readonly Prepared[],
  stretch: readonly number[],
): CleanFit[] {
  const fits: CleanFit[] = [];
  for (let shift = 1 - rows.length; shift < stretch.length; shift += 1) {
    const fit = fitAt(rows, known, stretch, shift);
    if (fit) fits.push(fit);
  }
  return fits;
}
