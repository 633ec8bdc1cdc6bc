import type { ConsoleProfile } from '@/utils/profiles/profile';

/** The years of a profile's evidence, e.g. `2021–2025`; empty when no source tells its year. */
export function evidenceYears({ evidence }: Pick<ConsoleProfile, 'evidence'>): string {
  const years = evidence.flatMap(({ year }) => (year === null ? [] : [year]));
  if (years.length === 0) return '';
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return first === last ? String(first) : `${first}–${last}`;
}

/** The practice page of the demo is ours: nothing about it needs evidence. */
export function isDemo({ id }: Pick<ConsoleProfile, 'id'>): boolean {
  return id === 'demo';
}
