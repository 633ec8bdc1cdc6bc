import { browser } from 'wxt/browser';
import { openLesson } from './lessons';
import type { Patterns } from '@/utils/profiles/switched-on';

/** The one script of all console pages, in the extension's own folder. */
const SCRIPT = 'content-scripts/console.js';
const PREFIX = 'console:';

/** What the browser does for a console that is switched on or off. */
export type Registrar = {
  /** Which of these permissions the browser has given. */
  granted(origins: readonly string[]): Promise<Set<string>>;
  registered(): Promise<Patterns>;
  /** All or none: one that the browser refuses takes the others with it. */
  register(patterns: Patterns): Promise<void>;
  drop(consoleIds: readonly string[]): Promise<void>;
  /** Tabs whose address we may know, which are those on hosts that are granted. */
  openTabs(): Promise<{ tabId: number; url: string }[]>;
  /** Whether the page in this tab holds anything of ours, be it only what an update left behind. */
  holdsOurs(tabId: number): Promise<boolean>;
  /** Runs the script in a tab that was open before. */
  inject(tabId: number): Promise<void>;
};

/** All of it but the look into the page. */
export const registrar: Omit<Registrar, 'holdsOurs'> = {
  async granted(origins) {
    const answers = await Promise.all(
      origins.map(async (origin) => ((await browser.permissions.contains({ origins: [origin] })) ? [origin] : [])),
    );
    return new Set(answers.flat());
  },
  async registered() {
    const scripts = await browser.scripting.getRegisteredContentScripts();
    const ours = scripts.filter(({ id }) => id.startsWith(PREFIX));
    return Object.fromEntries(ours.map(({ id, matches }) => [id.slice(PREFIX.length), matches ?? []]));
  },
  async register(patterns) {
    const scripts = Object.entries(patterns).map(([consoleId, matches]) => ({
      id: `${PREFIX}${consoleId}`,
      js: [SCRIPT],
      matches: [...matches],
      runAt: 'document_start' as const,
      // A frame is read from the page round it, also where its own address fits (1688): or each of its messages would count twice.
      allFrames: false,
    }));
    if (scripts.length > 0) await browser.scripting.registerContentScripts(scripts);
  },
  async drop(consoleIds) {
    if (consoleIds.length === 0) return;
    await browser.scripting.unregisterContentScripts({ ids: consoleIds.map((id) => `${PREFIX}${id}`) });
  },
  async openTabs() {
    const tabs = await browser.tabs.query({});
    return tabs.flatMap(({ id, url }) => (id === undefined || url === undefined ? [] : [{ tabId: id, url }]));
  },
  async inject(tabId) {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${SCRIPT}`], injectImmediately: true });
  },
};

/** Brings search and suggestion into a page that the console script runs in. */
export async function bringSearch(tabId: number): Promise<void> {
  const file = '/search.js' as `/${typeof SCRIPT}`; // the browser's types list what is built; either is a path of ours
  await browser.scripting.executeScript({ target: { tabId }, files: [file], injectImmediately: true });
}

/** Runs the teaching script in a tab; the browser allows it where the person opened the popup or switched Deskmate on. */
export async function startTeaching(tabId: number): Promise<void> {
  await openLesson(tabId);
  const file = '/content-scripts/teach.js' as `/${typeof SCRIPT}`; // the browser's types list what is built; either is a path of ours
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}
