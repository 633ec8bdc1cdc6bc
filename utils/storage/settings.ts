import { storage } from '#imports';
import * as z from 'zod/mini'; // the content script carries this file: the small zod
import { browser } from 'wxt/browser';
import { LANGUAGES, type Language } from '@/utils/i18n/words';

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

/** Keeping the clock by hand where a page cannot be read. */
export const MANUAL_ACTS = ['buyer', 'answered', 'undo'] as const;
export type ManualAct = (typeof MANUAL_ACTS)[number];
/** Keys of the page itself; none is a browser's or a known console's. */
const MANUAL_KEYS: Readonly<Record<ManualAct, string>> = {
  buyer: 'Alt+Shift+1',
  answered: 'Alt+Shift+2',
  undo: 'Alt+Shift+0',
};

/** Walking through what the wording check found in the draft. `leave`: as it is, and no more word of it in this draft. */
export const FLAG_ACTS = ['next', 'previous', 'fix', 'leave'] as const;
export type FlagAct = (typeof FLAG_ACTS)[number];
/** F8 goes to the next problem in many editors. */
const FLAG_KEYS: Readonly<Record<FlagAct, string>> = {
  next: 'F8',
  previous: 'Shift+F8',
  fix: 'Alt+Enter',
  leave: 'Alt+Shift+M',
};

/** Promises and the note card. `fillNote`: put into the console's own note. */
export const WORK_ACTS = ['promiseYes', 'promiseTime', 'promiseUndo', 'followUp', 'fillNote', 'copyNote'] as const;
export type WorkAct = (typeof WORK_ACTS)[number];
const WORK_KEYS: Readonly<Record<WorkAct, string>> = {
  promiseYes: 'Alt+Y',
  promiseTime: 'Alt+T',
  promiseUndo: 'Alt+Z',
  followUp: 'Alt+U',
  fillNote: 'Alt+B',
  copyNote: 'Alt+C',
};

const settingsSchema = z.object({
  language: z._default(z.enum(LANGUAGES), 'zh'),
  theme: z._default(z.enum(THEMES), 'auto'),
  agentName: z._default(z.string().check(z.maxLength(60)), ''),
  /** The agent's number (工号). */
  agentNumber: z._default(z.string().check(z.maxLength(30)), ''),
  /** What the team calls the agent's part (售前, 售后): rules may hold for some only. Empty: unknown, all hold. */
  agentRole: z._default(z.string().check(z.maxLength(30)), ''),
  /** The shop's name by console, where the page does not show it. */
  shops: z._default(z.record(z.string(), z.string().check(z.maxLength(120))), {}),
  /** Consoles the agent switched off. */
  consolesOff: z._default(z.array(z.string()), []),
  placements: z._default(z.record(z.string(), placementSchema), {}),
  /** The three-step introduction was seen or skipped on these consoles. */
  introSeen: z._default(z.array(z.string()), []),
  /** Keys for keeping the clock by hand, as `Alt+Shift+1`. */
  manualKeys: z._default(z.record(z.enum(MANUAL_ACTS), z.string().check(z.maxLength(30))), MANUAL_KEYS),
  /** Keys in the page's editor for the wording check, as `Shift+F8`. */
  flagKeys: z._default(z.record(z.enum(FLAG_ACTS), z.string().check(z.maxLength(30))), FLAG_KEYS),
  /** Keys of the page for promises and the note card, as `Alt+Y`. */
  workKeys: z._default(z.record(z.enum(WORK_ACTS), z.string().check(z.maxLength(30))), WORK_KEYS),
});
export type Settings = z.infer<typeof settingsSchema>;

/** What holds where nothing was chosen yet. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

const item = storage.defineItem<unknown>('local:settings', { version: 1 });

/** What is stored may be from an older version or damaged: every field that parses is kept, the rest falls back. */
export function parseSettings(stored: unknown): Settings {
  const whole = settingsSchema.safeParse(stored ?? {});
  if (whole.success) return whole.data;
  const entries = typeof stored === 'object' && stored !== null ? Object.entries(stored) : [];
  const good: [string, unknown][] = entries.filter(
    ([key, value]: [string, unknown]) => z.partial(settingsSchema).safeParse({ [key]: value }).success,
  );
  return settingsSchema.parse(Object.fromEntries(good));
}

/** The screens' language until the person chose one: the browser's. */
export function browserLanguage(): Language {
  knownLanguage ??= browser.i18n.getUILanguage().toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return knownLanguage;
}
let knownLanguage: Language | undefined; // the browser is asked once: its answer can take long and never changes

function withLanguage(stored: unknown): Settings {
  const chosen = typeof stored === 'object' && stored !== null && 'language' in stored;
  const settings = parseSettings(stored);
  return chosen ? settings : { ...settings, language: browserLanguage() };
}

export async function readSettings(): Promise<Settings> {
  return withLanguage(await item.getValue());
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
  return item.watch((value) => onChange(withLanguage(value)));
}

/** Grows each time scripts, rules or templates changed; pages then ask for the library again. */
export const libraryStamp = storage.defineItem<number>('local:libraryStamp', { fallback: 0 });

/** Grows each time it may have changed on which pages, or by which profile, Deskmate runs; open pages then ask again. */
export const consolesStamp = storage.defineItem<number>('local:consolesStamp', { fallback: 0 });
