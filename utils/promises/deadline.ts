import { FURTHEST_DAYS } from './calendar';
import { deadlinesEn } from './deadline-en';
import { deadlinesZh } from './deadline-zh';
import type { FoundPromise, Spoken } from './types';

/** One form of naming a time. `due` may find that it names none after all. */
export type DeadlineRule = {
  /** Global; its words in any part of a clause. */
  pattern: RegExp;
  basis: FoundPromise['basis'];
  due: (
    match: readonly (string | undefined)[],
    spoken: Spoken,
    groups: Readonly<Record<string, string | undefined>>,
  ) => number | undefined;
};

/** A time named in a text; offsets are UTF-16 units in it. */
export type Deadline = { from: number; to: number; dueAtMs: number; basis: FoundPromise['basis'] };

const DAY_MS = 86_400_000;
const RULES: readonly DeadlineRule[] = [...deadlinesZh, ...deadlinesEn];

/** A time that had passed when it was said (本周一, on a Thursday) speaks of the past; one in the far future of no chat. */
function isAhead(dueAtMs: number, { atMs }: Spoken): boolean {
  return dueAtMs > atMs && dueAtMs <= atMs + FURTHEST_DAYS * DAY_MS;
}

/** The times ahead that a clause names, in order of place; where two overlap the one said first, then the longer. */
export function findDeadlines(clause: string, spoken: Spoken): Deadline[] {
  const all = RULES.flatMap((rule) =>
    Array.from(clause.matchAll(rule.pattern), (match): Deadline | undefined => {
      const dueAtMs = rule.due(match, spoken, match.groups ?? {});
      if (dueAtMs === undefined || !Number.isFinite(dueAtMs)) return undefined;
      return { from: match.index, to: match.index + match[0].length, dueAtMs, basis: rule.basis };
    }).filter((found) => found !== undefined),
  );
  all.sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Deadline[] = [];
  for (const each of all) if (each.from >= (kept.at(-1)?.to ?? 0)) kept.push(each);
  // Only now: what lies inside 今天上午 is no time of its own when the morning is over.
  return kept.filter(({ dueAtMs }) => isAhead(dueAtMs, spoken));
}
