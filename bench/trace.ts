import { z } from 'zod';

/** What Chromium's tracing says of one event; times in microseconds. */
const eventSchema = z.object({
  name: z.string(),
  ph: z.string(),
  ts: z.number(),
  dur: z.number().optional(),
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

/** Reads a trace: how much of the page's main thread was ours. Functions inside functions are counted once. */
export function ourShare(raw: readonly unknown[], ours: string): OurShare {
  const events = raw.flatMap((each) => {
    const parsed = eventSchema.safeParse(each);
    return parsed.success && parsed.data.ph === 'X' ? [parsed.data] : [];
  });
  const calls = events.filter(
    (event) => event.name === 'FunctionCall' && event.args?.data?.url?.startsWith(ours) === true,
  );
  const outer = outermost(calls);
  const tasks = events.filter((event) => event.name === 'RunTask' || event.name === 'ThreadControllerImpl::RunTask');
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
