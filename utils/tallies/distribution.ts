import type { Fact, FactOf } from '@/utils/facts/fact';
import { zonedTime } from '@/utils/timing/zone';
import type { Period } from './types';

/** Answered turns with `fromMs <= wait < toMs`; the last bin is open. */
export type Bin = { fromMs: number; toMs: number | null; n: number };
export type Distribution = { bins: Bin[]; unanswered: number; unknown: number };
/** Turns asked in one hour of the day, 0–23. */
export type Hour = { hour: number; n: number; answered: number; unanswered: number; unknown: number };

function turnsIn(facts: Iterable<Fact>, { fromMs, toMs }: Period): FactOf<'turn'>[] {
  return [...facts].filter(
    (fact): fact is FactOf<'turn'> =>
      fact.kind === 'turn' && fact.manual !== true && fact.outcome !== 'waived' && fact.at >= fromMs && fact.at < toMs,
  );
}

/**
 * Response times in bins for a picture. `edgesMs` are the inner and lower edges in growing order, the first usually 0; a wait below the
 * first edge is counted in the first bin. Unanswered and unknown turns stand beside, never in a bin.
 */
export function distribution(facts: Iterable<Fact>, period: Period, edgesMs: readonly number[]): Distribution {
  const turns = turnsIn(facts, period);
  const bins: Bin[] = edgesMs.map((fromMs, index) => ({ fromMs, toMs: edgesMs[index + 1] ?? null, n: 0 }));
  for (const { waitMs } of turns) {
    if (waitMs === null) continue;
    const bin = bins.findLast(({ fromMs }) => fromMs <= waitMs) ?? bins[0];
    if (bin) bin.n += 1;
  }
  const count = (outcome: string) => turns.filter((turn) => turn.outcome === outcome).length;
  return { bins, unanswered: count('unanswered'), unknown: count('unknown') };
}

/** Turns by the hour of the day they were asked in, in an IANA zone; all 24 hours. */
export function hourly(facts: Iterable<Fact>, period: Period, timeZone: string): Hour[] {
  const hours = Array.from({ length: 24 }, (_none, hour): Hour => ({
    hour,
    n: 0,
    answered: 0,
    unanswered: 0,
    unknown: 0,
  }));
  for (const { at, outcome } of turnsIn(facts, period)) {
    const hour = hours[Math.floor(zonedTime(at, timeZone).minute / 60)];
    if (!hour || outcome === 'waived') continue;
    hour.n += 1;
    hour[outcome] += 1;
  }
  return hours;
}
