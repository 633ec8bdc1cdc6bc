import { storage } from '#imports';
import { z } from 'zod';
import { LANGUAGES } from '@/utils/i18n/words';

export const THEMES = ['auto', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** Where the bar stands on one console: above the editor, at an edge, or where the agent dragged it. */
export const placementSchema = z.object({
  dock: z.enum(['editor', 'top', 'bottom', 'free']),
  /** Top left corner in CSS px, for `free`. */
  x: z.number(),
  y: z.number(),
  drawerOpen: z.boolean(),
});
export type Placement = z.infer<typeof placementSchema>;
export const DEFAULT_PLACEMENT: Placement = { dock: 'editor', x: 0, y: 0, drawerOpen: false };

const settingsSchema = z.object({
  language: z.enum(LANGUAGES).default('zh'),
  theme: z.enum(THEMES).default('auto'),
  agentName: z.string().max(60).default(''),
  /** The agent's number (工号). */
  agentNumber: z.string().max(30).default(''),
  /** Consoles the agent switched off. */
  consolesOff: z.array(z.string()).default([]),
  placements: z.record(z.string(), placementSchema).default({}),
  /** The three-step introduction was seen or skipped on these consoles. */
  introSeen: z.array(z.string()).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

const item = storage.defineItem<unknown>('local:settings', { version: 1 });

/** What is stored may be from an older version or damaged: every field that parses is kept, the rest falls back. */
export function parseSettings(stored: unknown): Settings {
  const whole = settingsSchema.safeParse(stored ?? {});
  if (whole.success) return whole.data;
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const good = entries.filter(([key, value]) => settingsSchema.partial().safeParse({ [key]: value }).success);
  return settingsSchema.parse(Object.fromEntries(good));
}

export async function readSettings(): Promise<Settings> {
  return parseSettings(await item.getValue());
}

let writing: Promise<unknown> = Promise.resolve();

/** Changes some settings; writes of one context follow each other, so that none is lost. */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const next = writing.then(async () => {
    const settings = await readSettings();
    const changed = { ...settings, ...change(settings) };
    await item.setValue(changed);
    return changed;
  });
  writing = next.catch(() => undefined);
  return next;
}

/** Calls back on every change, from whichever context it came. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return item.watch((value) => onChange(parseSettings(value)));
}

/** Grows each time scripts, rules or templates changed; pages then ask for the library again. */
export const libraryStamp = storage.defineItem<number>('local:libraryStamp', { fallback: 0 });
