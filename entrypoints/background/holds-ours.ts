import { browser } from 'wxt/browser';

/** Runs in the page, where nothing of this file is at hand. */
const findsOurs = (): boolean => document.querySelector('deskmate-panel, deskmate-reload') !== null;

/** Whether the page in this tab holds anything of ours. Rejects where the browser does not let us in. */
export async function holdsOurs(tabId: number): Promise<boolean> {
  const [page] = await browser.scripting.executeScript({ target: { tabId }, func: findsOurs });
  return page?.result === true;
}
