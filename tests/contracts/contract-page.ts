import { deepStrictEqual, ok } from 'node:assert/strict';
import type { PartName, ProfilePart } from '@/utils/profiles/parts';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import type { ReadThread, Reading } from '@/utils/consoles/reading';
import { expectedMessages, spoken, type Truth } from './expected';
import type { FixtureFacts } from '../fixtures/engine/facts';

/**
 * What every console profile must do on the page of its fixture. It is asked in a window without a browser (`consoles.test.ts`)
 * and, where layout or frames matter, in a real one (`tests/e2e/12-consoles.spec.ts`); so it speaks to a page through this only.
 */
export type ContractPage = {
  /** One look by the page's own reader, or by a fresh one with another profile. */
  read: (profile?: ConsoleProfile) => Promise<Told>;
  /** Calls the fixture as the marketplace would. */
  call: (method: string, ...args: unknown[]) => Promise<unknown>;
  /** How many elements a part's selector finds: where the part is looked for, in the page or in any row or entry of it. */
  count: (part: ProfilePart, selector: string) => Promise<number>;
  /** All class names of the page. */
  classes: () => Promise<string[]>;
  /** Puts a login form in place of all that the page holds. */
  becomeLogin: () => Promise<void>;
};

/** A reading without elements, as plain data. */
export type Told = Omit<Reading, 'queue' | 'editor' | 'sendButton' | 'thread'> & {
  thread: ReadThread | null;
  queue: Omit<Reading['queue'][number], 'element'>[];
  editor: boolean;
  sendButton: boolean;
};

export type Subject = { profile: ConsoleProfile; facts: FixtureFacts; open: (query?: string) => Promise<ContractPage> };
export type Check = {
  says: string;
  /** True: nothing is done to the page, so that one load serves several such checks. */
  looksOnly?: true;
  applies?: (subject: Pick<Subject, 'profile' | 'facts'>) => boolean;
  run: (subject: Subject) => Promise<void>;
};

/** Parts without which a conversation cannot be read. */
const NEEDED: readonly PartName[] = ['messageList', 'message', 'messageText', 'buyerName'];
/** Whether sources tell enough of a console for a conversation to be read. */
export const readable = ({ facts }: Pick<Subject, 'facts'>): boolean =>
  !facts.unknown?.some((part) => NEEDED.includes(part));
/** What the page's model holds. */
export const truthOf = async (page: ContractPage): Promise<Truth> => (await page.call('truth')) as Truth;
/** A buyer who is not the open one and waits, by their place in the list. */
export const THIRD = 2;

/** Compares the open conversation with what the page's model holds. */
export async function readsTheTruth(page: ContractPage, { facts }: Subject): Promise<ReadThread> {
  const [{ thread }, truth] = [await page.read(), await truthOf(page)];
  ok(thread, 'a conversation is open');
  deepStrictEqual(thread.messages.map(spoken), expectedMessages(truth, facts));
  deepStrictEqual(thread.buyerName, truth.name);
  return thread;
}

/** Without the running clocks of the list. */
export function timeless(told: Told): Omit<Told, 'queue'> & { queue: unknown[] } {
  return { ...told, queue: told.queue.map(({ waiting, ...entry }) => ({ ...entry, waiting: waiting !== null })) };
}
