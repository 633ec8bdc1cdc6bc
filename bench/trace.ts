import { z } from 'zod';

/** What Chromium's tracing says of one event; times in microseconds. */
const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  ts: z.number(),
  dur: z.number().optional(),
  /** Time of the thread itself: another program's turn does not count. */
  tdur: z.number().optional(),
  pid: z.number(),
  tid: z.number(),
  args: z
    .object({ data: z.object({ url: z.string().optional() }).loose().optional() })
    .loose()
    .optional(),
});
type TraceEvent = z.infer<typeof eventSchema>;

export type OurShare = {
  /** Time in functions of the extension on the page's main thread, ms. */
  totalMs: number;
  /** The longest task of that thread in which a function of ours ran, counting our functions only, ms. */
  longestMs: number;
};

const endOf = (event: TraceEvent): number => event.ts + (event.dur ?? 0);

const isTask = ({ name }: TraceEvent): boolean => name === 'RunTask' || name === 'ThreadControllerImpl::RunTask';

/**
 * The longest task, in thread time, of the threads in which functions of ours run, but for reading a script itself, which asks nothing of what is
 * loaded later: all else counts, messages, promises and the page's own work too, so that nothing of ours is missed. ms.
 */
export function longestTaskMs(raw: readonly unknown[], ours: string): number {
  const events = completeEvents(raw);
  const placeOf = ({ pid, tid }: TraceEvent) => `${String(pid)} ${String(tid)}`;
  const places = new Set(events.filter((event) => isCallOf(event, ours)).map(placeOf));
  const read = events.filter(({ name }) => name === 'EvaluateScript');
  const holds = (task: TraceEvent) =>
    read.some((one) => placeOf(one) === placeOf(task) && one.ts >= task.ts && endOf(one) <= endOf(task));
  const tasks = events.filter((event) => isTask(event) && places.has(placeOf(event)) && !holds(event));
  return Math.max(0, ...tasks.map(({ tdur, dur }) => tdur ?? dur ?? 0)) / 1000;
}

function completeEvents(raw: readonly unknown[]): TraceEvent[] {
  return raw.flatMap((each) => {
    const parsed = eventSchema.safeParse(each);
    return parsed.success && parsed.data.ph === 'X' ? [parsed.data] : [];
  });
}

function isCallOf(event: TraceEvent, ours: string): boolean {
  return event.name === 'FunctionCall' && event.args?.data?.url?.startsWith(ours) === true;
}

/** Reads a trace: how much of the page's main thread was ours. Functions inside functions are counted once. */
export function ourShare(raw: readonly unknown[], ours: string): OurShare {
  const events = completeEvents(raw);
  const calls = events.filter((event) => isCallOf(event, ours));
  const outer = outermost(calls);
  const tasks = events.filter(isTask);
  const perTask = tasks.map((task) => {
    const inside = outer.filter(
      (call) => call.tid === task.tid && call.pid === task.pid && call.ts >= task.ts && endOf(call) <= endOf(task),
    );
    return inside.reduce((sum, call) => sum + (call.dur ?? 0), 0);
  });
  const longestCall = Math.max(0, ...outer.map((call) => call.dur ?? 0));
  return {
    totalMs: outer.reduce((sum, call) => sum + (call.dur ?? 0), 0) / 1000,
    longestMs: Math.max(longestCall, ...perTask) / 1000,
  };
}

function outermost(calls: readonly TraceEvent[]): TraceEvent[] {
  const sorted = [...calls].sort((a, b) => a.pid - b.pid || a.tid - b.tid || a.ts - b.ts || endOf(b) - endOf(a));
  const kept: TraceEvent[] = [];
  for (const call of sorted) {
    const last = kept.at(-1);
    const inside = last?.pid === call.pid && last.tid === call.tid && call.ts < endOf(last);
    if (!inside) kept.push(call);
  }
  return kept;
}
