import '@/utils/messaging/no-eval';
import { defineBackground } from '#imports';
import { browser } from 'wxt/browser';
import { listen } from '@/utils/messaging/listen';
import { COMMANDS } from '@/utils/messaging/command';
import { listenToLessons } from '@/utils/messaging/teaching';
import { DeskmateDatabase } from '@/utils/storage/database';
import { registrar } from '@/utils/storage/registrations';
import { browserLanguage, libraryStamp, watchSettings } from '@/utils/storage/settings';
import { forgetTab, showBadge } from '@/utils/storage/waiting-board';
import { keepAlarms } from './alarms';
import { Consoles } from './consoles';
import { holdsOurs } from './holds-ours';
import { createHandlers } from './handlers';
import { createLessons } from './lessons';
import { openPromiseBook, tickPromises } from './promise-desk';
import { Worker } from './worker';

/** How long changes of the library may gather before its search index is prepared anew, ms. */
const INDEX_AFTER_MS = 2_000;

/** A new tab finds the index of the present library ready. */
function keepIndexReady(worker: Worker): void {
  let planned: ReturnType<typeof setTimeout> | undefined;
  libraryStamp.watch(() => {
    clearTimeout(planned);
    planned = setTimeout(() => {
      worker.warmSearch().catch((error: unknown) => console.error('deskmate: no search index', error));
    }, INDEX_AFTER_MS);
  });
}

const SYNC_ALARM = 'sync';
const GIVE_UP_ALARM = 'give-up';
const ALARMS = {
  [SYNC_ALARM]: { periodInMinutes: 1 },
  [GIVE_UP_ALARM]: { delayInMinutes: 2, periodInMinutes: 60 },
};

/** Everything that decides where Deskmate runs: what the browser allows, what the agent switched off, what the handbook brings. */
function followConsoles(consoles: Consoles): void {
  const refresh = (): void => {
    consoles.refresh().catch((error: unknown) => console.error('deskmate: consoles could not be switched', error));
  };
  browser.permissions.onAdded.addListener(refresh);
  browser.permissions.onRemoved.addListener(refresh);
  let off: string | undefined;
  watchSettings(({ consolesOff }) => {
    const before = off;
    off = consolesOff.join();
    if (before !== off) refresh();
  });
  libraryStamp.watch(refresh);
  consoles.start().catch((error: unknown) => console.error('deskmate: consoles could not be switched', error));
}

export default defineBackground(() => {
  const worker = new Worker(new DeskmateDatabase(), browserLanguage());
  const consoles = new Consoles(
    { ...registrar, holdsOurs },
    async () => (await worker.handbook()).consoleProfiles ?? [],
  );
  const promises = openPromiseBook(worker);
  listen(createHandlers(worker, consoles, promises), (url) => consoles.isConsole(url));
  listenToLessons(createLessons(consoles));
  followConsoles(consoles);
  keepIndexReady(worker);

  // The desk only reads: without this its first opening would find no handbook.
  browser.runtime.onInstalled.addListener(() => void worker.warmSearch());
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).then(() => showBadge(Date.now())));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) void worker.sync(false);
    if (name === GIVE_UP_ALARM) void worker.giveUpOldTurns();
    void showBadge(Date.now());
    tickPromises(promises);
  });
  keepAlarms(ALARMS).catch((error: unknown) => console.error('deskmate: no alarms', error));
  browser.commands.onCommand.addListener((command, tab) => {
    const known = COMMANDS.find((each) => each === command);
    if (known && tab?.id !== undefined) void browser.tabs.sendMessage(tab.id, { deskmate: 'command', command: known });
  });
});
