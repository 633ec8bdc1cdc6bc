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
  return (ordered.length > FEW ? withoutOverlaps(ordered) : fewWithoutOverlaps(ordered)).sort(
    (left, right) => left.start - right.start,
  );
}

/** Up to so many flags each is compared with each, which is quicker than to mark what is taken. */
const FEW = 24;

function fewWithoutOverlaps(flags: readonly Flag[]): Flag[] {
  const kept: Flag[] = [];
  for (const flag of flags) if (!kept.some(({ start, end }) => start < flag.end && flag.start < end)) kept.push(flag);
  return kept;
}

function withoutOverlaps(flags: readonly Flag[]): Flag[] {
  const taken = new Uint8Array(flags.reduce((most, { end }) => Math.max(most, end), 0));
  return flags.filter((flag) => {
    if (taken.subarray(flag.start, flag.end).includes(1)) return false;
    taken.fill(1, flag.start, flag.end);
    return true;
  });
}
