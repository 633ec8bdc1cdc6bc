import { createContext, useContext } from 'react';
import type { send } from '@/utils/messaging/send';
import type { DeskmateDatabase } from '@/utils/storage/database';
import type { Settings } from '@/utils/storage/settings';

/** What the desk reaches outside itself with. The entrypoint gives the real ones. */
export type DeskTools = {
  /** Read only: every write goes to the background through `send`. */
  db: DeskmateDatabase;
  send: typeof send;
  settings: {
    read: () => Promise<Settings>;
    change: (change: (settings: Settings) => Partial<Settings>) => Promise<Settings>;
    watch: (onChange: (settings: Settings) => void) => () => void;
  };
  /** ms since the epoch. */
  now: () => number;
  /** Asks the person, within their click, to let Deskmate reach `origin`. True when it may. */
  askHostAccess: (origin: string) => Promise<boolean>;
  /** Asks the same for several permission origins (`https://host/*`) at once. */
  askHosts: (origins: readonly string[]) => Promise<boolean>;
  /** Calls back whenever it may have changed where, or by which profile, Deskmate runs. */
  watchConsoles: (onChange: () => void) => () => void;
  /** The tab in front and, where the browser tells it, its address. */
  activeTab: () => Promise<{ tabId: number; url?: string } | null>;
};

const ToolsContext = createContext<DeskTools | null>(null);
export const ToolsProvider = ToolsContext.Provider;

export function useTools(): DeskTools {
  const tools = useContext(ToolsContext);
  if (tools === null) throw new Error('a desk page stands inside ToolsProvider');
  return tools;
}

/** The zone in which the desk cuts days: this computer's. */
export function localTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
