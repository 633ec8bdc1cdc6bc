import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { emptyPicks, learnPick, recallPicks, type PickMemory } from '@/utils/learning/picks';
import type { HubAnswer } from '@/utils/sync/hub';
import type { InboxItem, ItemRef } from '@/utils/sync/inbox';
import type { Refusal } from '@/utils/sync/protocol';
import type { TeamLearningTransport } from '@/utils/sync/team-learning';
import { DeskmateDatabase } from './database';
import { readKept, writeKept } from './kept';
import { forgetLearnt, takeTurn } from './learning';
import {
  dropTeamLearning,
  exchangeLearning,
  exchangeOffers,
  forgetAtHub,
  LEARNING_EVERY_MS,
  picksInForce,
  teamLearningOf,
  teamPicksOf,
  teamUsesOf,
} from './team-learning';

const NOW = Date.UTC(2026, 10, 2);
const team: Script = { id: 'w1', part: 'talk', title: '左手款', text: '有的', language: 'zh' };
const own: Script = { ...team, id: 'own-1', offered: true };

/** A hub in memory; `away` answers for it. */
class FakeHub {
  given: PickMemory[] = [];
  inbox = new Map<string, InboxItem>();
  asked: string[] = [];
  others: PickMemory | null = learnPick(emptyPicks(NOW), { messages: ['能刻字吗'], scriptId: 'w1', atMs: NOW });
  uses: Record<string, number> = { w1: 4 };
  away: Refusal | 'unreachable' | undefined;

  #answer<T>(what: string, value: () => T): Promise<HubAnswer<T>> {
    this.asked.push(what);
    return Promise.resolve(this.away ? { ok: false, refusal: this.away } : { ok: true, value: value() });
  }

  readonly transport = {
    givePicks: (picks: PickMemory) => this.#answer('give', () => void this.given.push(picks)),
    picks: () => this.#answer('picks', () => ({ picks: this.others, devices: this.others ? 1 : 0 })),
    forgetPicks: () => this.#answer('forget', () => void (this.given = [])),
    scriptUses: () => this.#answer('uses', () => this.uses),
    giveItem: (item: InboxItem) =>
      this.#answer('item', () => void this.inbox.set(item.kind === 'gap' ? item.gap.id : item.script.id, item)),
    withdrawItem: ({ id }: ItemRef) => this.#answer('withdraw', () => void this.inbox.delete(id)),
  } as unknown as TeamLearningTransport; // the calls an exchange makes
}

let db: DeskmateDatabase;
let hub: FakeHub;
let nowMs: number;
const exchange = (shares: boolean, force = false) =>
  exchangeLearning({
    db,
    hub: hub.transport,
    handbook: { scripts: [team], ...(shares && { sharePicks: true as const }) },
    force,
    nowMs,
  });
const pick = (scriptId: string) =>
  takeTurn(db, { messages: ['左手剪刀有吗'], scriptId, gap: null }, { nowMs, gapId: 'g' });

beforeEach(() => {
  db = new DeskmateDatabase(`team-learning-${crypto.randomUUID()}`);
  hub = new FakeHub();
  nowMs = NOW;
});

describe('what is learnt in a team', () => {
  it('stays here while the handbook does not share it; the team’s uses come all the same', async () => {
    await pick('w1');
    expect(await exchange(false)).toBe(true);
    expect(hub.asked).toEqual(['uses']);
    expect(await teamUsesOf(db, NOW + 30 * 86_400_000)).toEqual({ w1: 2 });
  });

  it('goes without personal scripts, once until there is more, and the others’ is laid to it', async () => {
    await pick('w1');
    await pick('own-1');
    expect(await exchange(true)).toBe(true);
    expect(hub.given[0]?.scripts).toEqual(['w1']);
    const both = await picksInForce(db, NOW);
    expect(both && recallPicks(both, ['可以刻字不'])[0]?.scriptId).toBe('w1');
    expect(both?.sent).toEqual([2, 1]);
    expect(await exchange(true, true)).toBe(false);
    expect(hub.given).toHaveLength(1);
    await pick('w1');
    await exchange(true, true);
    expect(hub.given[1]?.sent).toEqual([2]);
  });

  it('is exchanged every half hour, or when asked for', async () => {
    await exchange(true);
    nowMs += LEARNING_EVERY_MS - 1;
    await exchange(true);
    expect(hub.asked).toEqual(['uses', 'picks']);
    nowMs += 1;
    await exchange(true);
    expect(hub.asked).toHaveLength(4);
  });

  it('of the others is dropped as soon as the handbook shares no more', async () => {
    await exchange(true);
    expect(await teamPicksOf(db)).toMatchObject({ devices: 1 });
    expect(await exchange(false)).toBe(true);
    expect(await teamPicksOf(db)).toBeNull();
    expect(await exchange(false)).toBe(false);
  });

  it.each(['unreachable', 'forbidden', 'notFound'] as const)('loses nothing when the hub answers %s', async (away) => {
    await pick('w1');
    hub.away = away;
    expect(await exchange(true)).toBe(false);
    expect((await teamLearningOf(db)).givenAtMs).toBeUndefined();
    hub.away = undefined;
    expect(await exchange(true, true)).toBe(true);
    expect(hub.given).toHaveLength(1);
  });

  it('erased here is erased at the hub before anything else, however often it is away; without a hub nobody is asked', async () => {
    await forgetAtHub(db);
    expect((await teamLearningOf(db)).forgetDue).toBeUndefined();
    const TEAM = { hubUrl: 'h', token: 't', teamId: 't', teamName: '', agentId: 'a', agentName: '', threadSalt: '' };
    await writeKept(db, 'membership', { ...TEAM, role: 'agent' });
    await pick('w1');
    await exchange(true);
    await forgetLearnt(db);
    await forgetAtHub(db);
    expect(await teamPicksOf(db)).not.toBeNull();
    hub.away = 'unreachable';
    hub.asked = [];
    await exchange(true, true);
    expect(hub.asked).toEqual(['forget']);
    hub.away = undefined;
    await exchange(true, true);
    expect(hub.given).toEqual([]);
    expect(await teamLearningOf(db)).not.toHaveProperty('forgetDue');
  });

  it('of an old team is gone with it', async () => {
    await exchange(true);
    await dropTeamLearning(db);
    expect([await teamPicksOf(db), await teamUsesOf(db, NOW), await readKept(db, 'learning')]).toEqual([
      null,
      {},
      undefined,
    ]);
  });
});

describe('scripts offered to the team', () => {
  const offers = () => exchangeOffers(db, hub.transport);

  it('go up once, again when changed, and come back when they are offered no more', async () => {
    await db.personalScripts.bulkPut([own, { ...team, id: 'own-2' }]);
    await offers();
    await offers();
    expect(hub.asked).toEqual(['item']);
    await db.personalScripts.put({ ...own, text: '没有' });
    await offers();
    expect(hub.inbox.get('own-1')).toMatchObject({ script: { text: '没有' } });
    await db.personalScripts.put({ ...team, id: 'own-1' });
    await offers();
    expect(hub.inbox.size).toBe(0);
    expect(await readKept(db, 'offers')).toEqual({});
  });

  it('wait for a hub that is away, and stay with the reason where it refuses', async () => {
    await db.personalScripts.put(own);
    hub.away = 'unreachable';
    await offers();
    expect(await readKept(db, 'offers')).toBeUndefined();
    hub.away = 'tooLarge';
    await offers();
    await offers();
    expect(hub.asked).toHaveLength(2);
    expect((await readKept(db, 'offers'))?.['own-1']?.refusal).toBe('tooLarge');
    hub.away = undefined;
    await db.personalScripts.put({ ...own, text: '短了' });
    await offers();
    expect((await readKept(db, 'offers'))?.['own-1']).not.toHaveProperty('refusal');
  });
});
