import '@/utils/messaging/no-eval';
import { defineBackground } from '#imports';
import { browser } from 'wxt/browser';
import { profileForUrl } from '@/utils/consoles/registry';
import { listen } from '@/utils/messaging/listen';
import { COMMANDS } from '@/utils/messaging/command';
import { DeskmateDatabase } from '@/utils/storage/database';
import { browserLanguage } from '@/utils/storage/settings';
import { forgetTab, showBadge } from '@/utils/storage/waiting-board';
import { createHandlers } from './handlers';
import { Worker } from './worker';

const SYNC_ALARM = 'sync';

export default defineBackground(() => {
  const worker = new Worker(new DeskmateDatabase(), browserLanguage());
  listen(createHandlers(worker), (url) => profileForUrl(url) !== undefined);

  // The desk only reads: without this its first opening would find no handbook.
  browser.runtime.onInstalled.addListener(() => void worker.handbook());
  browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId).then(() => showBadge(Date.now())));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === SYNC_ALARM) void worker.sync(false);
    void showBadge(Date.now());
  });
  void browser.alarms.create(SYNC_ALARM, { periodInMinutes: 1 });
  browser.commands.onCommand.addListener((command, tab) => {
    const known = COMMANDS.find((each) => each === command);
    if (known && tab?.id !== undefined) void browser.tabs.sendMessage(tab.id, { deskmate: 'command', command: known });
  });
});
