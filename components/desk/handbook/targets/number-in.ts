export type Range = { from: number; to: number };

/** The whole number a person typed, full-width digits of an input method included; null when it is none or out of range. */
export function numberIn(typed: string, { from, to }: Range): number | null {
  const text = typed.normalize('NFKC').trim();
  if (!/^\d+$/.test(text)) return null;
  const value = Number(text);
  return value >= from && value <= to ? value : null;
}
