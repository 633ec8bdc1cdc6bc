import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { FixtureId } from '../fixtures/pages';
import { openFixture, type OpenPage } from '../fixtures/open-page';
import type { ContractPage } from './contract';
import { createLooker } from './in-page';

/** A fixture in a window without a browser, for the contract. */
export function windowPage(page: OpenPage, profile: ConsoleProfile): ContractPage {
  const looker = createLooker(profile, page.document);
  const calls = page.fixture as unknown as Record<string, (...args: unknown[]) => unknown>; // by name, as a browser test calls it
  const now = <T>(value: () => T): Promise<T> => Promise.resolve().then(value);
  return {
    read: (other) => now(() => looker.read(other)),
    // As plain data: the window has objects of its own.
    call: (method, ...args) => now(() => plain(calls[method]?.(...args))),
    count: (part, selector) => now(() => looker.count(part, selector)),
    classes: () => now(() => looker.classes()),
    becomeLogin: () => now(() => looker.becomeLogin()),
  };
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}

/** Opens pages for one test and closes them after it. */
export function createWindows(): {
  open(id: FixtureId, query?: string, variant?: string): OpenPage;
  closeAll(): Promise<unknown>;
} {
  const opened: OpenPage[] = [];
  return {
    open: (id, query, variant) => {
      const page = openFixture(id, { query, variant });
      opened.push(page);
      return page;
    },
    closeAll: () => Promise.all(opened.splice(0).map((page) => page.close())),
  };
}
