import { SEVERITIES } from '@/utils/facts/kinds';
import type { Flag } from './types';

const rank = (flag: Flag): number => SEVERITIES.indexOf(flag.severity);

/**
 * Of flags that overlap keeps the more severe, then the one that begins first (加微信 before the 微信给您 of 加微信给您优惠), then the longer.
 *
 * @returns flags in the order of the draft, none overlapping another
 */
export function strongest(flags: readonly Flag[]): Flag[] {
  if (flags.length < 2) return [...flags];
  const ordered = [...flags].sort(
    (left, right) => rank(right) - rank(left) || left.start - right.start || right.end - left.end,
  );
  const taken = new Uint8Array(flags.reduce((most, { end }) => Math.max(most, end), 0));
  const kept = ordered.filter((flag) => {
    if (taken.subarray(flag.start, flag.end).includes(1)) return false;
    taken.fill(1, flag.start, flag.end);
    return true;
  });
  return kept.sort((left, right) => left.start - right.start);
}
