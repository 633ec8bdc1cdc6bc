import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, Locator } from '@playwright/test';
import { openHub } from '@/hub/src/open-hub';
import { startHub, type StartedHub } from '@/hub/src/start';
import type { Fact } from '@/utils/facts/fact';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '@/utils/sync/protocol';
import type { ConsolePage, TestBuyer } from './console-page';
import type { Desk } from './desk';
import { expect } from './expect';

export const TEAM = '南橙客服组';

let empty: Promise<string> | undefined;

/** The data of a hub whose team nobody was invited to, made once for all tests of a process: making the database anew takes seconds. */
function emptyTeam(): Promise<string> {
  return (empty ??= (async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'deskmate-hub-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const hub = await openHub({ dataDir: folder, team: TEAM });
    await hub.close();
    return folder;
  })());
}

/** A hub of a test's own with its data in a folder of its own; it can go away and come back. */
export class TestHub {
  readonly #folder: string;
  #hub: StartedHub;

  private constructor(folder: string, hub: StartedHub) {
    this.#folder = folder;
    this.#hub = hub;
  }

  static async start(): Promise<TestHub> {
    const folder = await mkdtemp(path.join(tmpdir(), 'deskmate-hub-'));
    await cp(await emptyTeam(), folder, { recursive: true });
    return new TestHub(folder, await startHub({ port: 0, dataDir: folder, team: TEAM }));
  }

  get url(): string {
    return this.#hub.url;
  }

  invite(role: 'agent' | 'lead'): Promise<string> {
    return this.#hub.invite(role);
  }

  stop(): Promise<void> {
    return this.#hub.close();
  }

  /** Comes back at the address it had, with the data it had. */
  async comeBack(): Promise<void> {
    this.#hub = await startHub({ port: Number(new URL(this.url).port), dataDir: this.#folder, team: TEAM });
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

type Entries = { url: string; code: string; name: string; number?: string };

/** Fills the form of the Team page and presses its button, as a person does. */
export async function joinByForm(desk: Desk, { url, code, name, number = '' }: Entries): Promise<void> {
  await desk.open('team');
  const { page } = desk;
  await page.getByLabel('团队地址').fill(url);
  await page.getByLabel('邀请码').fill(code);
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel('工号').fill(number);
  await page.getByRole('button', { name: '加入', exact: true }).click();
}

/** The card of the team one is in. */
export const membership = (desk: Desk): Locator =>
  desk.page.locator('.dm-card').filter({ has: desk.page.getByRole('heading', { name: TEAM }) });

export async function syncNow(desk: Desk): Promise<void> {
  await desk.open('team');
  await membership(desk).getByRole('button', { name: '立即同步' }).click();
}

/** The number of facts the Team page says are waiting. */
export const pending = (desk: Desk): Locator =>
  membership(desk)
    .locator('div')
    .filter({ has: desk.page.getByText('待上传', { exact: true }) })
    .locator('dd');

type Kept = { key: string; value: { token?: string; agentId?: string } };

async function member(desk: Desk): Promise<{ token: string; agentId: string }> {
  const row = (await desk.rows<Kept>('kept')).find(({ key }) => key === 'membership');
  return { token: row?.value.token ?? '', agentId: row?.value.agentId ?? '' };
}

/** Asks a hub with the token of the browser the desk is in. */
export async function asMember(desk: Desk, address: string, body?: unknown): Promise<unknown> {
  const { token } = await member(desk);
  const headers = { authorization: `Bearer ${token}`, [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) };
  const post = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  return (await fetch(address, body === undefined ? { headers } : post)).json();
}

/** Ids of every fact of one agent that the hub holds, asked for by the lead; sorted. */
export async function factsAtHub(lead: Desk, hubUrl: string, agentId: string): Promise<string[]> {
  const { facts, next } = (await asMember(lead, `${hubUrl}/api/facts`)) as { facts: Fact[]; next: number | null };
  if (next !== null) throw new Error('more than one page of facts: this helper reads one');
  return facts
    .filter((fact) => fact.agentId === agentId)
    .map(({ id }) => id)
    .sort();
}

/** The team facts this browser made. */
async function teamFacts(desk: Desk): Promise<Fact[]> {
  const { agentId } = await member(desk);
  return (await desk.rows<Fact>('facts')).filter((fact) => fact.agentId === agentId);
}

/** A buyer asks, is answered, and the turn is counted. */
export async function answeredBuyer(shop: ConsolePage, desk: Desk): Promise<TestBuyer> {
  const buyer = await shop.newBuyer('在吗');
  await shop.say('您好,在的亲');
  await expect.poll(async () => (await desk.facts('turn', buyer.name)).length).toBe(1);
  return buyer;
}

/** The Team page says how many facts wait, and it is what the outbox holds: at least one. */
export async function expectWaiting(desk: Desk): Promise<void> {
  await expect(async () => {
    const held = (await desk.rows('outbox')).length;
    expect(held).toBeGreaterThan(0);
    expect(await pending(desk).textContent()).toBe(`${held} 条`);
  }).toPass({ timeout: 10_000 });
}

/** Everything this browser made in the team is at the hub, each fact once, and nothing waits. */
export async function expectAllAtHub(desk: Desk, lead: Desk, hubUrl: string): Promise<Fact[]> {
  let made: Fact[] = [];
  await expect(async () => {
    made = await teamFacts(desk);
    const ids = made.map(({ id }) => id).sort();
    expect(await factsAtHub(lead, hubUrl, made[0]?.agentId ?? '')).toEqual(ids);
    expect(await desk.rows('outbox')).toEqual([]);
  }).toPass({ timeout: 15_000 });
  return made;
}

/** No exchange with the hub but those the test asks for. */
export async function stopAlarm(context: BrowserContext): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { alarms: { clear(name: string): Promise<boolean> } } };
    await chrome.alarms.clear('sync');
  });
}
