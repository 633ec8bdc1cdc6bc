import { SEVERITIES } from '@/utils/facts/kinds';
import type { Flag } from './types';

/** No draft is longer, and rank, start and end in one number stay exact. */
const MOST = 2 ** 23;

/** Rises as a flag comes later: less severe, then further back, then shorter. */
const orderOf = ({ severity, start, end }: Flag): number =>
  ((SEVERITIES.length - SEVERITIES.indexOf(severity)) * MOST + start) * MOST + MOST - end;

/**
 * Of flags that overlap keeps the more severe, then the one that begins first (加微信 before the 微信给您 of 加微信给您优惠), then the longer.
 *
 * @returns flags in the order of the draft, none overlapping another
 */
export function strongest(flags: readonly Flag[]): Flag[] {
  if (flags.length < 2) return [...flags];
  const ordered = flags.map((flag) => ({ flag, order: orderOf(flag) }));
  ordered.sort((left, right) => left.order - right.order);
  const taken = new Uint8Array(flags.reduce((most, { end }) => Math.max(most, end), 0));
  const kept: Flag[] = [];
  for (const { flag } of ordered) {
    if (!isFree(taken, flag)) continue;
    taken.fill(1, flag.start, flag.end);
    kept.push(flag);
  }
  return kept.sort((left, right) => left.start - right.start);
}

function isFree(taken: Uint8Array, { start, end }: Flag): boolean {
  for (let at = start; at < end; at += 1) if (taken[at] === 1) return false;
  return true;
}
