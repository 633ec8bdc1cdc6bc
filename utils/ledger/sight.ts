import type { LastShown } from './align';
import { isStale } from './stale';
import type { Placed } from './merge';
import type { KnownMessage, LedgerState, ThreadSnapshot } from './types';

type Sight = Pick<LedgerState, 'sight' | 'endOutOfSight'>;

/**
 * Marks known messages below the window as gone where the page shows that they are: a conversation just opened shows its newest
 * rows, and from a window whose top stayed, and into which nothing slipped, nothing scrolled out. An older reading that arrives late proves nothing.
 */
export function withRemovedBelow(state: LedgerState, placed: readonly Placed[], snapshot: ThreadSnapshot): Placed[] {
  const first = placed.find((item) => 'w' in item);
  const last = placed.findLastIndex((item) => 'w' in item);
  const sameTop = first && 'known' in first && first.known.seq === state.sight?.topSeq;
  const pushed = placed.some((item) => 'place' in item && item.place === 'between');
  if (isStale(state, snapshot.seenAt) || !(snapshot.opening || (sameTop && !pushed))) return [...placed];
  const { from, to } = lastShownOf(state);
  const wasShown = new Set(state.tail.slice(from, to).map(({ seq }) => seq));
  return placed.map((item, index) =>
    index > last && 'known' in item && (snapshot.opening || wasShown.has(item.known.seq))
      ? { ...item, known: { ...item.known, gone: true } }
      : item,
  );
}

/** Which of the tail the reading before showed, as indexes. */
export function lastShownOf({ tail, sight }: LedgerState): LastShown {
  const from = tail.findIndex(({ seq }) => seq === sight?.topSeq);
  const to = tail.findLastIndex(({ seq }) => seq === sight?.bottomSeq) + 1;
  return { from: Math.max(0, from), to };
}

/** What is remembered of where the window stood: its top, and whether the newest message was in it. */
export function sightAfter(
  state: LedgerState,
  { placed, doubtful }: { placed: readonly Placed[]; doubtful: boolean },
  tail: readonly KnownMessage[],
  { seenAt }: ThreadSnapshot,
): Sight {
  if (isStale(state, seenAt)) {
    return { ...(state.sight && { sight: state.sight }), ...(state.endOutOfSight && { endOutOfSight: true }) };
  }
  // The tail keeps the newest: what fell off its upper end is counted from the lower one.
  const fallen = placed.length - tail.length;
  const [top, bottom] = [
    placed.findIndex((item) => 'w' in item) - fallen,
    placed.findLastIndex((item) => 'w' in item) - fallen,
  ];
  const standing = placed.filter((item) => !('known' in item) || item.known.gone !== true);
  // In doubt a new row below it does not show that the newest known one is gone.
  const newest = standing.findLast((item) => !doubtful || 'known' in item);
  const overlaps = placed.some((item) => 'known' in item && 'w' in item);
  const outOfSight = newest !== undefined && !('w' in newest) && overlaps;
  return {
    sight: { at: seenAt, topSeq: tail[Math.max(0, top)]?.seq ?? 0, bottomSeq: tail[bottom]?.seq ?? 0 },
    ...(outOfSight && { endOutOfSight: true }),
  };
}
