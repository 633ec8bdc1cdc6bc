import type { PromiseKind } from '@/utils/facts/kinds';
import type { ServiceHours } from '@/utils/timing/service-hours';

/** When and where something was said: what its times are counted from. */
export type Spoken = {
  /** When the message was sent, wall ms. */
  atMs: number;
  hours: ServiceHours;
  /** Days without service, `YYYY-MM-DD` in the hours' zone. */
  holidays: ReadonlySet<string>;
  /** Days worked out of turn (调休上班): no weekend, and served like a usual working day. */
  workingDays?: ReadonlySet<string>;
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

export type { PromiseKind } from '@/utils/facts/kinds';
