import type { PromiseRow } from '@/utils/promises/row';

/** What of a promise goes from hand to hand, whosever conversation it is part of. Times in wall ms. */
export type GivenPromise = Pick<PromiseRow, 'id' | 'kind' | 'text' | 'saidAtMs' | 'dueAtMs' | 'basis'>;

/** That part alone; what one device keeps for itself stays behind. */
export function givenPromise({ id, kind, text, saidAtMs, dueAtMs, basis }: GivenPromise): GivenPromise {
  return { id, kind, text, saidAtMs, dueAtMs, basis };
}
