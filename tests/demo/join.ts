import type { Page } from 'playwright';
import type { StartedHub } from '@/hub/src/start';
import { ask } from '../setup/extension-page';

/** Joins the demo's team as its lead, unless this profile did so at an earlier start. */
export async function joinDemoTeam(desk: Page, hub: StartedHub): Promise<void> {
  const known = await ask(desk, 'hub:team', {});
  if (known.ok) {
    console.log(`Joined         ${known.value.teamName} (from an earlier start)`);
    return;
  }
  const code = hub.firstCode ?? (await hub.invite('lead'));
  const joined = await ask(desk, 'hub:join', { hubUrl: hub.url, code, agentName: '小暖', agentNumber: '08' });
  if (!joined.ok) throw new Error(`Joining the demo team failed: ${joined.refusal}`);
  await desk.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        storage: { local: { get(key: string): Promise<Record<string, object>>; set(values: object): Promise<void> } };
      };
    };
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, agentName: '小暖', agentNumber: '08' } });
  });
  console.log(`Joined         ${joined.value.teamName} as ${joined.value.role}`);
}
