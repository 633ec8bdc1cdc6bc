import { FURTHEST_DAYS } from './calendar';
import { deadlinesEn } from './deadline-en';
import type { DeadlineRule } from './deadline-rule';
import { deadlinesZh } from './deadline-zh';
import type { FoundPromise, Spoken } from './types';

/** A time named in a text; offsets are UTF-16 units in it. */
export type Deadline = { from: number; to: number; dueAtMs: number; basis: FoundPromise['basis'] };

const DAY_MS = 86_400_000;
const RULES: readonly DeadlineRule[] = [...deadlinesZh, ...deadlinesEn];

/** A time that had passed when it was said (本周一, on a Thursday) speaks of the past; one in the far future of no chat. */
function isAhead(dueAtMs: number, { atMs }: Spoken): boolean {
  return dueAtMs > atMs && dueAtMs <= atMs + FURTHEST_DAYS * DAY_MS;
}

type Candidate = { rule: DeadlineRule; match: RegExpExecArray };

/**
 * The times ahead that a clause names, in order of place; where two overlap the one said first, then the longer. Lazy, because to
 * reckon a moment in a time zone is the dear part.
 */
export function* deadlinesIn(clause: string, spoken: Spoken): Generator<Deadline> {
  const candidates = RULES.flatMap((rule) =>
    Array.from(clause.matchAll(rule.pattern), (match): Candidate => ({ rule, match })),
  );
  candidates.sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
  let reached = 0;
  for (const { rule, match } of candidates) {
    if (match.index < reached) continue;
    const dueAtMs = rule.due(match, spoken, match.groups ?? {});
    if (dueAtMs === undefined || !Number.isFinite(dueAtMs)) continue;
    reached = match.index + match[0].length;
    // Only now: what lies inside 今天上午 is no time of its own when the morning is over.
    if (isAhead(dueAtMs, spoken)) yield { from: match.index, to: reached, dueAtMs, basis: rule.basis };
  }
}
