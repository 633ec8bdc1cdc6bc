import { patternOf } from '@/utils/consoles/find';
import type { WaitingRule } from '@/utils/profiles/profile';
import type { QueueEntry } from '@/utils/consoles/reading';

type Waiting = QueueEntry['waiting'];

const UNIT_MS = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 } as const;
const DURATION = [
  { ms: UNIT_MS.day, pattern: /(\d+)\s*(?:天|days?\b|d\b)/i },
  { ms: UNIT_MS.hour, pattern: /(\d+)\s*(?:小时|时|hours?\b|hr?s?\b|h\b)/i },
  { ms: UNIT_MS.minute, pattern: /(\d+)\s*(?:分钟|分|minutes?\b|min\b|m\b)/i },
  { ms: UNIT_MS.second, pattern: /(\d+)\s*(?:秒|seconds?\b|sec\b|s\b)/i },
];

type Stretch = { ms: number; stepMs: number };

/** A stretch such as 1小时5分, 45秒 or "3 min" in ms, and its smallest unit; undefined where the text names none. */
function stretchOf(text: string): Stretch | undefined {
  let total: Stretch | undefined;
  for (const { ms, pattern } of DURATION) {
    const amount = pattern.exec(text)?.[1];
    if (amount !== undefined) total = { ms: (total?.ms ?? 0) + Number(amount) * ms, stepMs: ms };
  }
  return total;
}

/** A stretch such as 1小时5分, 45秒 or "3 min" in ms; undefined where the text names none. */
export function durationMs(text: string): number | undefined {
  return stretchOf(text)?.ms;
}

/**
 * What an entry's timer text says of its buyer. Undefined: no rule knows the text, so nothing is claimed.
 * Overdue without a figure (已超时) is told as no time left.
 */
export function readWaiting(text: string, rules: readonly WaitingRule[]): Waiting | undefined {
  const rule = rules.find(({ pattern }) => patternOf(pattern).test(text));
  if (!rule) return undefined;
  const stretch = stretchOf(text);
  const waited = stretch && { waitedMs: stretch.ms, stepMs: stretch.stepMs };
  switch (rule.means) {
    case 'answered':
      return null;
    case 'remaining':
      return stretch ? { remainingMs: stretch.ms } : {};
    case 'overdue':
      return waited ?? { remainingMs: 0 };
    case 'elapsed':
      return waited ?? {};
  }
}

/** Orders waiting buyers of one console: who has least time left, or has waited longest, comes first. */
export function moreUrgent(a: Waiting, b: Waiting): boolean {
  return urgency(a) > urgency(b);
}

function urgency(waiting: Waiting): number {
  if (!waiting) return Number.NEGATIVE_INFINITY;
  if (waiting.remainingMs !== undefined) return -waiting.remainingMs;
  // Told only when overdue or elapsed: longer than any countdown still running.
  return waiting.waitedMs ?? Number.MIN_SAFE_INTEGER;
}
