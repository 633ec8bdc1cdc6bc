import type { Locator, Page } from '@playwright/test';
import { fixturePage } from '../fixtures/pages';
import { expect } from './expect';
import type { ConsoleName } from './test';

let buyers = 0;

export type TestBuyer = { key: string; name: string };

type FixtureApi = {
  addBuyer(buyer: { key: string; name: string }): void;
  buyerSays(key: string, text: string): void;
  robotSays(key: string, text: string): void;
  systemSays(key: string, text: string): void;
  switchTo(key: string): void;
  prependHistory(count: number): void;
  rerender(): void;
  fill(count: number): void;
  keep(reply?: { key: string; text: string; afterMs: number }): void;
  draft(): string;
  savedNote(): string;
  breakPart(name: string): void;
  mendPart(name: string): void;
  /** Texts the console really sent, from its model. */
  sent: string[];
};

type CallName = {
  [K in keyof FixtureApi]: FixtureApi[K] extends (...args: never[]) => unknown ? K : never;
}[keyof FixtureApi];

/** A console fixture with Deskmate's panel in it. */
export class ConsolePage {
  readonly page: Page;
  readonly name: ConsoleName;
  readonly panel: Locator;
  readonly bar: Locator;

  private constructor(page: Page, name: ConsoleName) {
    this.page = page;
    this.name = name;
    this.panel = page.locator('deskmate-panel');
    this.bar = this.panel.locator('.dm-bar');
  }

  /** Opens the console at its real address and waits for the bar; the introduction is skipped. */
  static async open(page: Page, name: ConsoleName): Promise<ConsolePage> {
    const opened = new ConsolePage(page, name);
    await page.goto(fixturePage(name).url);
    await opened.bar.waitFor();
    return opened;
  }

  /** Calls the fixture as the marketplace would: a buyer speaks, the page re-renders … */
  call<K extends CallName>(method: K, ...args: Parameters<FixtureApi[K]>): Promise<ReturnType<FixtureApi[K]>> {
    return this.page.evaluate(
      ([method, args]) => {
        const { fixture } = globalThis as unknown as { fixture: Record<string, (...args: unknown[]) => unknown> };
        return fixture[method]?.(...args);
      },
      [method, args as unknown[]] as const,
    ) as Promise<ReturnType<FixtureApi[K]>>;
  }

  /** What the console itself has sent: its model, not the page. */
  sent(): Promise<FixtureApi['sent']> {
    return this.page.evaluate(() => (globalThis as unknown as { fixture: FixtureApi }).fixture.sent);
  }

  /** A buyer nobody else's test knows: asks, is seen waiting in the list, and is then opened. */
  async newBuyer(asks = '你好'): Promise<TestBuyer> {
    buyers += 1;
    const key = `${Date.now()}${buyers}`.slice(-10); // as long as a real one: order numbers are made of it
    const name = `买家${key.slice(-7)}`;
    await this.call('addBuyer', { key, name });
    await this.seen(() => this.call('buyerSays', key, asks));
    await this.seen(() => this.call('switchTo', key));
    return { key, name };
  }

  /** The page's own editor, whatever kind it is. */
  get editor(): Locator {
    return this.page.locator('textarea:visible, .ql-editor').first();
  }

  /** Types into the editor and sends with Enter, as an agent does. */
  async say(text: string): Promise<void> {
    await this.editor.click();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }

  /** Opens the drawer at one of its tabs. */
  async openDrawer(tab: string): Promise<void> {
    const wanted = this.panel.getByRole('tab', { name: tab });
    if (!(await wanted.isVisible()))
      await this.panel
        .getByRole('button', { name: /等待列表|等待/ })
        .first()
        .click();
    await wanted.click();
  }

  /** Does something to the page, then waits until the panel has looked at the page again and everything it knows is on disk. */
  async seen(act: () => Promise<unknown>): Promise<void> {
    const host = this.page.locator('deskmate-panel');
    const readings = async (): Promise<number> => Number((await host.getAttribute('data-readings')) ?? '0');
    const before = await readings();
    await act();
    await expect.poll(readings).toBeGreaterThan(before);
    await this.#idle();
    await expect(host).toHaveAttribute('data-settled', 'true');
  }

  /**
   * Waits for the page's idle time and the frame after it. Idle work is done in order, so a look that the last change asked
   * for lies behind us then; a greater count alone may tell of a look that an earlier change had asked for.
   */
  async #idle(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          requestIdleCallback(() => requestAnimationFrame(() => requestAnimationFrame(() => done())));
        }),
    );
  }

  /** Loads the page again; the panel is back and has looked at it. */
  async reload(): Promise<void> {
    await this.page.reload();
    await this.bar.waitFor();
    await this.seen(() => this.call('rerender'));
  }
}
