import { storage } from '#imports';
import { z } from 'zod';
import { HEALTH_LEVELS, keepHealth, type HealthSeen, type KeptHealth } from '@/utils/profiles/kept-health';

/** How each console was read last, by console id. */
export const consoleHealthItem = storage.defineItem<unknown>('local:consoleHealth', { version: 1 });

const keptSchema = z.object({
  level: z.enum(HEALTH_LEVELS),
  missing: z.array(z.string()),
  atMs: z.number(),
  sinceMs: z.number(),
  workedAtMs: z.number().exactOptional(),
});

/** What cannot be read is left out: it comes again with the next look. */
export async function readHealth(): Promise<Record<string, KeptHealth>> {
  const raw = z.record(z.string(), z.unknown()).safeParse(await consoleHealthItem.getValue());
  const entries = Object.entries(raw.success ? raw.data : {}).flatMap(([id, value]): [string, KeptHealth][] => {
    const kept = keptSchema.safeParse(value);
    return kept.success ? [[id, kept.data]] : [];
  });
  return Object.fromEntries(entries);
}

let writing: Promise<unknown> = Promise.resolve();

/** Takes one look at a console into what is kept of it. */
export function noteHealth(consoleId: string, seen: HealthSeen): Promise<void> {
  const done = writing.then(async () => {
    const all = await readHealth();
    await consoleHealthItem.setValue({ ...all, [consoleId]: keepHealth(all[consoleId], seen) });
  });
  writing = done.catch(() => undefined);
  return done;
}
