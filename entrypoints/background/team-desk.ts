import type { Handlers } from '@/utils/messaging/listen';
import { RequestRefused } from '@/utils/messaging/listen';
import type { Handbook } from '@/utils/handbook/schema';
import { redacted } from '@/utils/learning/redact';
import { teamGaps, writtenFor } from '@/utils/learning/team-gaps';
import type { DeskmateDatabase } from '@/utils/storage/database';
import { readKept } from '@/utils/storage/kept';
import { gapsOf, setGapSent } from '@/utils/storage/learning';
import { announceLibrary } from '@/utils/storage/library';
import { askHub, leaveHub, transportFor } from '@/utils/storage/membership';
import { dropTeamLearning, exchangeLearning, exchangeOffers } from '@/utils/storage/team-learning';
import { idOfItem } from '@/utils/sync/inbox';
import type { HubTransport } from '@/utils/sync/hub';

type Kinds = 'gaps:send' | 'inbox:list' | 'inbox:script' | 'inbox:settle';

/** What may be asked of the team's side of learning. */
export function teamHandlers({ db }: { db: DeskmateDatabase }): Pick<Handlers, Kinds> {
  return {
    'gaps:send': async ({ id, texts }) => {
      const gap = (await gapsOf(db)).find((each) => each.id === id);
      if (!gap) throw new RequestRefused('badRequest', 'id: no such missing script');
      // The agent may have changed the words: what they wrote is redacted like what was met.
      const going = [...new Set(texts.map(redacted))].filter((text) => text !== '');
      if (going.length === 0) throw new RequestRefused('badRequest', 'texts: no words are left');
      const { counts, lastMs } = gap;
      const answer = await askHub(db, (hub) =>
        hub.giveItem({ kind: 'gap', gap: { id, texts: going, counts, lastMs } }),
      );
      if (answer.ok) await setGapSent(db, id, Date.now());
      return answer;
    },
    'inbox:list': () => askHub(db, (hub) => hub.inbox()),
    'inbox:script': ({ agentId, scriptId }) => askHub(db, (hub) => hub.inboxScript(agentId, scriptId)),
    'inbox:settle': (settlement) => askHub(db, (hub) => hub.settleItems(settlement)),
  };
}

/** Items that one request may settle. */
const AT_ONCE = 200;

/**
 * Tells the hub, and so the agents, which of the missing scripts that were sent up a lead's handbook answers now.
 * A hub that is away is no failure: the next publication settles them, or the lead's next look at the list.
 */
export async function settleWritten(db: DeskmateDatabase, { scripts }: Pick<Handbook, 'scripts'>): Promise<void> {
  await askHub(db, async (hub) => {
    const listed = await hub.inbox();
    if (!listed.ok) return listed;
    const written = writtenFor(teamGaps(listed.value), scripts);
    const items = written.map(({ item, agentId }) => ({ kind: item.kind, id: idOfItem(item), agentId }));
    for (let at = 0; at < items.length; at += AT_ONCE)
      await hub.settleItems({ items: items.slice(at, at + AT_ONCE), state: 'taken' });
    return listed;
  });
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
