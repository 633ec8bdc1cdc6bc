import type { BareFact } from '@/utils/facts/fact';
import type { PromiseRow } from './row';

/**
 * The facts that a change of a promise makes.
 *
 * @param previous the row before; null for a new one
 * @returns one fact when the state changed, else none. Its id is `promise:<id>:<state>`, so that reaching a state twice is one fact.
 *   It never holds the text.
 */
export function promiseFacts(previous: PromiseRow | null, next: PromiseRow): BareFact[] {
  if (previous?.state === next.state) return [];
  return [
    {
      kind: 'promise',
      id: `promise:${next.id}:${next.state}`,
      at: whole(next.changedAtMs),
      promiseId: next.id,
      promiseKind: next.kind,
      state: next.state,
      dueAt: whole(next.dueAtMs),
      basis: next.basis,
    },
  ];
}

function whole(ms: number): number {
  return Math.max(0, Math.round(ms));
}
