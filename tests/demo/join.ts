import type { Page } from 'playwright';
import type { StartedHub } from '@/hub/src/start';
import { ask } from '../setup/extension-page';

/** How long the background may take to its first answer, ms, and how often it is asked. */
const FIRST_ANSWER_MS = 5_000;
const ASKED = 6;

/** Waits for the background's first answer: a worker that is only just being registered loses what it was asked before. */
export async function waitForBackground(desk: Page): Promise<void> {
  for (let asked = 1; asked <= ASKED; asked += 1) {
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, FIRST_ANSWER_MS, 'late'));
    if ((await Promise.race([ask(desk, 'queue:list', {}), late])) !== 'late') return;
    await desk.reload();
  }
  throw new Error('The extension’s background does not answer.');
}

/** Joins the demo's team as its lead, unless this profile did so at an earlier start. */
export async function joinDemoTeam(desk: Page, hub: StartedHub, agentName = '小暖'): Promise<void> {
  const known = await ask(desk, 'hub:team', {});
  if (known.ok) {
    console.log(`Joined         ${known.value.teamName} (from an earlier start)`);
    return;
  }
  const code = hub.firstCode ?? (await hub.invite('lead'));
  const joined = await ask(desk, 'hub:join', { hubUrl: hub.url, code, agentName, agentNumber: '08' });
  if (!joined.ok) throw new Error(`Joining the demo team failed: ${joined.refusal}`);
  await desk.evaluate(async (agentName) => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: { local: { get(key: string): Promise<Record<string, object>>; set(values: object): Promise<void> } };
      };
    };
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, agentName, agentNumber: '08' } });
  }, agentName);
  console.log(`Joined         ${joined.value.teamName} as ${joined.value.role}`);
}
