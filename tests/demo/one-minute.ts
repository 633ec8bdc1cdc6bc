import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import type { StartedHub } from '@/hub/src/start';
import type { Fact } from '@/utils/facts/fact';
import { ask, rowsOf } from '../setup/extension-page';
import { DESK_URL } from '../setup/launch';
import type { ConsoleServer } from './console-server';

export type Minute = { office: BrowserContext; desk: Page; shop: ConsoleServer; hub: StartedHub; out: string };

type Fixture = {
  addBuyer(buyer: { key: string; name: string }): void;
  switchTo(key: string): void;
  buyerSays(key: string, text: string): void;
  sent: string[];
  draft(): string;
};

const say = (title: string, detail: string): void => console.log(`  ${title.padEnd(10)} ${detail}`);

/** The demo console with Deskmate's bar, and the picture folder. */
class Shift {
  readonly page: Page;
  readonly #out: string;
  constructor(page: Page, out: string) {
    this.page = page;
    this.#out = out;
  }

  fixture<R>(work: (fixture: Fixture, args: string[]) => R, ...args: string[]): Promise<R> {
    const source = `((${work.toString()})(globalThis.fixture, ${JSON.stringify(args)}))`;
    return this.page.evaluate(source);
  }

  async buyer(key: string, name: string): Promise<void> {
    await this.fixture((fixture, [key = '', name = '']) => fixture.addBuyer({ key, name }), key, name);
    await this.fixture((fixture, [key = '']) => fixture.switchTo(key), key);
  }

  buyerSays(key: string, text: string): Promise<void> {
    return this.fixture((fixture, [key = '', text = '']) => fixture.buyerSays(key, text), key, text);
  }

  panel(selector: string) {
    return this.page.locator(`deskmate-panel ${selector}`);
  }

  editor() {
    return this.page.locator('textarea').first();
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(this.#out, `${name}.png`) });
  }

  /** Types like a person and sends with Enter. */
  async type(text: string): Promise<void> {
    await this.editor().click();
    await this.page.keyboard.insertText(text);
  }
}

async function suggestAndAnswer(shift: Shift, key: string): Promise<void> {
  await shift.buyerSays(key, '你好,我前天拍的怎么还没发货呀');
  const offers = shift.panel('.dm-offer-button');
  await offers.first().waitFor();
  say('suggested', (await offers.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ')).join(' | '));
  await shift.picture('1-suggested');
  await shift.editor().click();
  await shift.page.keyboard.press('Alt+1');
  await shift.page.waitForFunction(() => (globalThis as unknown as { fixture: Fixture }).fixture.draft() !== '');
  say('inserted', await shift.fixture((fixture) => fixture.draft()));
  await shift.page.keyboard.press('Enter');
}

async function searchByInitials(shift: Shift, key: string): Promise<void> {
  await shift.buyerSays(key, '那不合适能退吗');
  await shift.editor().click();
  await shift.page.keyboard.press('/');
  await shift.panel('[role="dialog"] input').waitFor();
  await shift.page.keyboard.type('tuihuo');
  await shift.panel('[role="option"]').first().waitFor();
  await shift.picture('2-palette');
  say('searched', `tuihuo → ${(await shift.panel('[role="option"]').first().innerText()).replace(/\s+/g, ' ')}`);
  await shift.page.keyboard.press('Enter');
  await shift.page.waitForFunction(() => (globalThis as unknown as { fixture: Fixture }).fixture.draft() !== '');
  await shift.page.keyboard.press('Enter');
}

async function stoppedByAFlag(shift: Shift, key: string): Promise<void> {
  await shift.buyerSays(key, '能发个实拍图看看吗');
  await shift.type('亲,加微信发您实拍图哦');
  await shift.page.keyboard.press('Enter');
  const line = shift.panel('.dm-flag-line[data-stopped="true"]');
  await line.waitFor();
  say('flagged', (await line.innerText()).replace(/\s+/g, ' '));
  await shift.picture('3-stopped');
  await shift.page.keyboard.press('Alt+Enter');
  await shift.panel('.dm-flag-line[data-stopped="true"]').waitFor({ state: 'detached' });
  say('corrected', await shift.fixture((fixture) => fixture.draft()));
  await shift.page.keyboard.press('Enter');
}

async function owesANote(shift: Shift, key: string, nextKey: string): Promise<void> {
  await shift.buyerSays(key, '收到了,但是有个地方破了,怎么办');
  await shift.type('抱歉给您添麻烦了,这边给您办理退款,请稍等');
  await shift.page.keyboard.press('Enter');
  await shift.panel('.dm-note-chip[data-tone="soon"]').first().waitFor();
  say('noted', (await shift.panel('.dm-note-chip[data-tone="soon"]').first().innerText()).replace(/\s+/g, ' '));
  await shift.buyer(nextKey, '下一位买家');
  await shift.panel('.dm-dialog').first().waitFor();
  await shift.picture('4-leaving');
  await shift.page.keyboard.press('Enter');
  await shift.picture('5-note');
}

async function report(minute: Minute): Promise<void> {
  const { desk, out } = minute;
  const state = await ask(desk, 'sync:now', {});
  say('synced', `${state.status}, ${state.pending} waiting, hub ${minute.hub.url}`);
  const facts = await rowsOf<Fact>(desk, 'facts');
  const turns = facts.filter((fact) => fact.kind === 'turn');
  say(
    'timed',
    turns
      .map(
        (turn) =>
          `${turn.first ? 'first response' : 'response'} ${turn.waitMs === null ? turn.outcome : `${(turn.waitMs / 1000).toFixed(1)} s`}`,
      )
      .join(' · '),
  );
  const kinds = [...new Set(facts.map((fact) => fact.kind))].map(
    (kind) => `${kind} ${facts.filter((fact) => fact.kind === kind).length}`,
  );
  say('counted', `${facts.length} facts. ${kinds.join(' · ')}`);
  for (const route of ['today', 'tallies', 'handbook', 'team']) {
    await desk.goto(`${DESK_URL}#/${route}`);
    await desk.locator('h1').first().waitFor();
    await desk.screenshot({ path: join(out, `6-${route}.png`) });
  }
  await desk.goto(`${DESK_URL}#/tallies`);
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk.getByRole('button', { name: /CSV/ }).first().click(),
  ]);
  await download.saveAs(join(out, 'tallies.csv'));
  writeFileSync(join(out, 'facts.json'), JSON.stringify(facts, null, 2));
}

/** A minute of an agent's work without a display: real keys in a real browser, and what came of it. */
export async function workOneMinute(minute: Minute): Promise<void> {
  mkdirSync(minute.out, { recursive: true });
  const page = await minute.office.newPage();
  await page.goto(`${minute.shop.url}?still`);
  const shift = new Shift(page, minute.out);
  await shift.panel('.dm-bar').waitFor();
  const skip = shift.panel('.dm-intro button').first();
  if (await skip.isVisible()) await skip.click();
  console.log('\nA minute of work:');
  const key = `${Date.now()}`;
  await shift.buyer(key, '柚子茶');
  await suggestAndAnswer(shift, key);
  await searchByInitials(shift, key);
  await stoppedByAFlag(shift, key);
  await owesANote(shift, key, `${Date.now()}9`);
  await report(minute);
  console.log(`\nPictures, tallies.csv and facts.json: ${minute.out}\nStarting again finds the same data.`);
}
