import type { ServiceHours } from '@/utils/timing/service-hours';

/** What an agent says they will do. `check`: look into it; `reply`: come back with an answer; `followUp`: ask later how it went (回访). */
export const PROMISE_KINDS = [
  'reply',
  'check',
  'ship',
  'resend',
  'refund',
  'change',
  'invoice',
  'visit',
  'followUp',
  'other',
] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

/** When and where something was said: what its times are counted from. */
export type Spoken = {
  /** When the message was sent, wall ms. */
  atMs: number;
  hours: ServiceHours;
  /** Days without service, `YYYY-MM-DD` in the hours' zone. */
  holidays: ReadonlySet<string>;
};

/** Something that a sent message owes by a time. */
export type FoundPromise = {
  kind: PromiseKind;
  /** UTF-16 offsets in the message of the words that promise. */
  from: number;
  to: number;
  /** Wall ms. */
  dueAtMs: number;
  /** `said`: the message names the time; `assumed`: it says soon (稍等, 一会儿), and the time is the trade's usual. */
  basis: 'said' | 'assumed';
};
