import { browser } from 'wxt/browser';
import { consoleHealthItem } from './console-health';
import { consolesStamp } from './settings';

/** What the desk and the popup reach in the browser to switch consoles on. */
export const consoleTools = {
  /** Only within a click, and nothing may be awaited before. What is held already is not asked for again. */
  askHosts: (origins: readonly string[]): Promise<boolean> => browser.permissions.request({ origins: [...origins] }),
  watchConsoles(onChange: () => void): () => void {
    const stops = [consolesStamp.watch(onChange), consoleHealthItem.watch(onChange)];
    return () => stops.forEach((stop) => stop());
  },
  /** The address is told where the person opened our popup, or where Deskmate may run. */
  async activeTab(): Promise<{ tabId: number; url?: string } | null> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.id === undefined ? null : { tabId: tab.id, ...(tab.url !== undefined && { url: tab.url }) };
  },
};
