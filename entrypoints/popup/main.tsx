import '@/utils/messaging/no-eval';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { DeskTools } from '@/components/desk/tools';
import { PopupApp } from '@/components/popup/popup-app';
import { send } from '@/utils/messaging/send';
import { DeskmateDatabase } from '@/utils/storage/database';
import { consoleTools } from '@/utils/storage/console-tools';
import { changeSettings, readSettings, watchSettings } from '@/utils/storage/settings';
import '@/components/shared/tokens.css';
import '@/components/shared/primitives.css';
import '@/components/popup/popup.css';

const tools: DeskTools = {
  db: new DeskmateDatabase(),
  send,
  settings: { read: readSettings, change: changeSettings, watch: watchSettings },
  now: Date.now,
  askHostAccess: () => Promise.resolve(false), // a popup closes as soon as the browser's dialog opens
  ...consoleTools,
};

const place = document.getElementById('root');
if (place === null) throw new Error('the page has lost its root');
createRoot(place).render(
  <StrictMode>
    <PopupApp tools={tools} onDone={() => window.close()} />
  </StrictMode>,
);
