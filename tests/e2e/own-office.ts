import { test as base, expect, type BrowserContext } from '@playwright/test';
import { DESK_URL, launchWithExtension, type LaunchOptions } from '../setup/launch';
import { ConsolePage } from './console-page';
import { Desk } from './desk';
import { serveFixtures, type ConsoleName } from './test';

/** A browser with the extension on a profile nobody else uses. */
export class Office {
  readonly context: BrowserContext;
  readonly desk: Desk;

  private constructor(context: BrowserContext, desk: Desk) {
    this.context = context;
    this.desk = desk;
  }

  static async open(language?: LaunchOptions['language']): Promise<Office> {
    const context = await launchWithExtension('', { headless: true, ...(language && { language }) });
    await serveFixtures(context);
    const page = await context.newPage();
    await page.goto(DESK_URL);
    return new Office(context, new Desk(page));
  }

  async console(name: ConsoleName): Promise<ConsolePage> {
    return ConsolePage.open(await this.context.newPage(), name);
  }
}

type Fixtures = { openOffice: (language?: LaunchOptions['language']) => Promise<Office> };

/** For what changes the settings, the handbook or the membership: each test opens browsers of its own, closed at its end. */
export const test = base.extend<Fixtures>({
  openOffice: async ({}, use) => {
    const opened: Office[] = [];
    await use(async (language) => {
      const office = await Office.open(language);
      opened.push(office);
      return office;
    });
    await Promise.all(opened.map(({ context }) => context.close()));
  },
});

export { expect };
