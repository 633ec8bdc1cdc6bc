import type { BrowserContext, Worker } from '@playwright/test';
import type { LedgerState } from '@/utils/ledger/types';
import type { TimingState } from '@/utils/timing/types';
import { DESK_URL, launchWithExtension } from '../setup/launch';
import { ConsolePage, type TestBuyer } from './console-page';
import { Desk } from './desk';
import { killWorker, workerOf } from './kill-worker';
import { expect, serveFixtures, test } from './test';

type Office = {
  shop: ConsolePage;
  desk: Desk;
  buyer: TestBuyer;
  kill: () => Promise<void>;
  killed: Set<number>;
  worker: () => Worker;
};
type ThreadRow = { buyerName: string; ledger: LedgerState; timing: TimingState };

/** What a buyer says at once before the agent answers. */
const ASKS = 3;

test.describe('the background worker is killed for real', () => {
  let context: BrowserContext;
  test.beforeEach(async () => {
    context = await launchWithExtension('', { headless: true });
    await serveFixtures(context);
  });
  test.afterEach(() => context.close());

  test('before, during and after writes: every message, turn and outbox entry is there exactly once', async () => {
    test.setTimeout(90_000);
    const { shop, desk, buyer, kill, killed } = await openOffice(context);
    const asks = (round: number) =>
      shop.page.evaluate(
        ({ key, round, count }) => {
          const { fixture } = globalThis as unknown as { fixture: { buyerSays(key: string, text: string): void } };
          for (let each = 1; each <= count; each += 1) fixture.buyerSays(key, `第${round}轮第${each}问`);
        },
        { key: buyer.key, round, count: ASKS },
      );
    const answers = (round: number) => shop.say(`第${round}轮的回复,亲`);
    const moments = [
      async (round: number) => {
        await kill(); // before: the message finds no worker
        await asks(round);
        await answers(round);
      },
      async (round: number) => {
        await Promise.all([asks(round), kill()]); // in the same instant
        await Promise.all([answers(round), kill()]);
      },
      async (round: number) => {
        await asks(round);
        await answers(round);
        await kill(); // while both are on their way
      },
      async (round: number) => {
        await shop.seen(() => asks(round));
        await kill(); // after the buyer's words were stored, before the reply
        await answers(round);
      },
    ];
    for (let round = 1; round <= 8; round += 1) await moments[round % moments.length]?.(round);

    await expect.poll(() => shop.sent()).toHaveLength(8);
    await expect(shop.page.locator('deskmate-panel')).toHaveAttribute('data-settled', 'true', { timeout: 20_000 });
    expect(killed.size).toBeGreaterThanOrEqual(5); // so many lives of the worker really ended
    await expectOnce(desk, buyer, { rounds: 8 });
    await kill();
    await shop.reload();
    await expectOnce(desk, buyer, { rounds: 8 });
  });

  test('in the middle of a transaction, facts written and the conversation not yet: nothing of it stays, then all of it once', async () => {
    const { shop, desk, buyer, kill, worker } = await openOffice(context);
    await worker().evaluate(stopInTheMiddle);
    await shop.call('buyerSays', buyer.key, '在写的时候被杀');
    await expect.poll(() => worker().evaluate(() => 'inTheMiddle' in globalThis)).toBe(true);
    await kill();
    await expect(shop.page.locator('deskmate-panel')).toHaveAttribute('data-settled', 'true', { timeout: 20_000 });
    expect(await desk.facts('message', buyer.name)).toHaveLength(2);
    await expectUniqueOutbox(desk);
  });
});

/** A console and the desk, the install being a member of a team whose hub does not answer: what is made waits in the outbox. */
async function openOffice(context: BrowserContext): Promise<Office> {
  const desk = new Desk(await context.newPage());
  await desk.page.goto(DESK_URL);
  const worker = () => workerOf(context);
  const killed = new Set<number>();
  const kill = async () => void killed.add(await killWorker(context));
  await desk.send('queue:list', {}); // the database is there now
  // Killed before, nothing of ours would run in the shop's page and wake the next worker: only the minute's alarm would.
  await expect.poll(() => desk.registered()).toContain('console:pinduoduo');
  await joinOnPaper(desk);
  await kill(); // the next worker reads the membership
  const shop = await ConsolePage.open(await context.newPage(), 'pinduoduo');
  const buyer = await shop.newBuyer('在吗');
  return { shop, desk, buyer, kill, killed, worker };
}

async function joinOnPaper(desk: Desk): Promise<void> {
  const value = {
    hubUrl: 'http://127.0.0.1:9',
    token: 'a-token-nobody-takes',
    teamId: 'team-1',
    teamName: '测试团队',
    agentId: 'agent-1',
    agentName: '小林',
    role: 'agent',
    threadSalt: 'salt-of-the-team',
  };
  await desk.page.evaluate(
    (row) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('deskmate');
        opening.onerror = () => reject(new Error(String(opening.error)));
        opening.onsuccess = () => {
          const writing = opening.result.transaction('kept', 'readwrite');
          writing.objectStore('kept').put(row);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => reject(new Error(String(writing.error)));
        };
      }),
    { key: 'membership', value },
  );
}

/** Runs in the worker: a transaction never gets past its write of the conversation, and stays open. */
function stopInTheMiddle(): void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
    this: IDBObjectStore,
    value: unknown,
  ) => IDBRequest<IDBValidKey>; // by name, so that it is not called unbound
  const real = (store: IDBObjectStore, value: unknown) => put.call(store, value);
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, value: unknown) {
    if (this.name !== 'threads') return real(this, value);
    Object.assign(globalThis, { inTheMiddle: true });
    const stay = () => {
      this.count().onsuccess = stay;
    };
    stay();
    return {} as IDBRequest<IDBValidKey>; // never answered
  } as typeof IDBObjectStore.prototype.put;
}

async function expectOnce(desk: Desk, buyer: TestBuyer, { rounds }: { rounds: number }): Promise<void> {
  const messages = await desk.facts('message', buyer.name);
  const sides = (side: string) => messages.filter((fact) => fact.side === side).length;
  expect({ buyer: sides('buyer'), agent: sides('agent'), all: messages.length }).toEqual({
    buyer: 1 + rounds * ASKS,
    agent: rounds,
    all: 1 + rounds * (ASKS + 1),
  });
  const turns = (await desk.facts('turn', buyer.name)).sort((a, b) => a.at - b.at);
  expect(turns.map(({ outcome, first, asks }) => `${outcome} ${first} ${asks}`)).toEqual(
    Array.from({ length: rounds }, (_, index) => `answered ${index === 0} ${index === 0 ? ASKS + 1 : ASKS}`),
  );
  const threads = await desk.rows<ThreadRow>('threads');
  const mine = threads.filter((row) => row.buyerName === buyer.name);
  expect(mine).toHaveLength(1);
  expect(mine[0]?.ledger.nextSeq).toBe(messages.length);
  expect(mine[0]?.timing.open).toBeNull();
  await expectUniqueOutbox(desk);
}

/** The outbox holds every fact of the team's agent, each once. */
async function expectUniqueOutbox(desk: Desk): Promise<void> {
  const outbox = (await desk.rows<{ factId: string }>('outbox')).map((row) => row.factId);
  const facts = (await desk.rows<{ id: string; agentId: string }>('facts')).filter(
    (fact) => fact.agentId === 'agent-1',
  );
  expect(outbox.length).toBeGreaterThan(0);
  expect(outbox.sort()).toEqual(facts.map((fact) => fact.id).sort());
}
