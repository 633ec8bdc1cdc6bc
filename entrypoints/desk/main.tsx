import '@/utils/messaging/no-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { DeskApp } from '@/components/desk/desk-app';
import type { DeskTools } from '@/components/desk/tools';
import { send } from '@/utils/messaging/send';
import { DeskmateDatabase } from '@/utils/storage/database';
import { consoleTools } from '@/utils/storage/console-tools';
import { changeSettings, readSettings, watchSettings } from '@/utils/storage/settings';
import '@/components/shared/tokens.css';
import '@/components/shared/primitives.css';
import '@/components/desk/desk.css';

/** The browser asks only for what it does not hold already, and only within a click: nothing may be awaited before. */
function askHostAccess(origin: string): Promise<boolean> {
  const { protocol, hostname } = new URL(origin);
  return browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] }); // match patterns know no port
}

const tools: DeskTools = {
  db: new DeskmateDatabase(),
  send,
  settings: { read: readSettings, change: changeSettings, watch: watchSettings },
  now: Date.now,
  askHostAccess,
  ...consoleTools,
};

const place = document.getElementById('root');
if (place === null) throw new Error('the page has lost its root');
createRoot(place).render(
  <StrictMode>
    <DeskApp tools={tools} />
  </StrictMode>,
);
