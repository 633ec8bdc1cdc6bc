import type { Handlers } from '@/utils/messaging/listen';
import { RequestRefused } from '@/utils/messaging/listen';
import type { Handbook } from '@/utils/handbook/schema';
import type { DeskmateDatabase } from '@/utils/storage/database';
import { readKept } from '@/utils/storage/kept';
import { gapsOf, setGapSent } from '@/utils/storage/learning';
import { announceLibrary } from '@/utils/storage/library';
import { askHub, leaveHub, transportFor } from '@/utils/storage/membership';
import { dropTeamLearning, exchangeLearning, exchangeOffers } from '@/utils/storage/team-learning';
import type { HubTransport } from '@/utils/sync/hub';

type Kinds = 'gaps:send' | 'inbox:list' | 'inbox:script' | 'inbox:settle';

/** What may be asked of the team's side of learning. */
export function teamHandlers({ db }: { db: DeskmateDatabase }): Pick<Handlers, Kinds> {
  return {
    'gaps:send': async ({ id, texts }) => {
      const gap = (await gapsOf(db)).find((each) => each.id === id);
      // Only what was redacted when it was kept, and shown so, goes.
      const shown = gap?.texts.filter((text) => texts.includes(text)) ?? [];
      if (!gap || shown.length === 0) throw new RequestRefused('badRequest', 'id, texts: no such missing script');
      const { counts, lastMs } = gap;
      const answer = await askHub(db, (hub) =>
        hub.giveItem({ kind: 'gap', gap: { id, texts: shown, counts, lastMs } }),
      );
      if (answer.ok) await setGapSent(db, id, Date.now());
      return answer;
    },
    'inbox:list': () => askHub(db, (hub) => hub.inbox()),
    'inbox:script': ({ agentId, scriptId }) => askHub(db, (hub) => hub.inboxScript(agentId, scriptId)),
    'inbox:settle': (settlement) => askHub(db, (hub) => hub.settleItems(settlement)),
  };
}

/** With each exchange: scripts offered to the team, and now and then what was learnt. */
export async function exchangeTeam(
  worker: { db: DeskmateDatabase; handbook(): Promise<Handbook> },
  hub: HubTransport,
  force: boolean,
): Promise<void> {
  const { db } = worker;
  await exchangeOffers(db, hub);
  const handbook = await worker.handbook();
  if (await exchangeLearning({ db, hub, handbook, force, nowMs: Date.now() })) await announceLibrary();
}

/** Leaves the team. The hub is asked to forget what this agent's picks taught; it not answering holds nobody back. */
export async function leaveTeam(db: DeskmateDatabase): Promise<void> {
  const membership = await readKept(db, 'membership');
  if (membership) void transportFor(membership).forgetPicks();
  await leaveHub(db);
  await dropTeamLearning(db);
}
