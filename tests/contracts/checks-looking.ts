import { deepStrictEqual, ok } from 'node:assert/strict';
import type { ProfilePart } from '@/utils/profiles/parts';
import type { FixtureFacts } from '../fixtures/engine/facts';
import type { Truth } from './expected';
import { readable, readsTheTruth, timeless, truthOf, type Check } from './contract-page';

/** What is asked of a page without doing anything to it. */
export const LOOKING: readonly Check[] = [
  {
    says: 'reads every message with side, kind, origin and text, and misses no part',
    looksOnly: true,
    applies: readable,
    run: async (subject) => {
      const page = await subject.open();
      await readsTheTruth(page, subject);
      const { missing, isChat } = await page.read();
      deepStrictEqual({ missing, isChat }, { missing: [...(subject.facts.unknown ?? [])], isChat: true });
    },
  },
  {
    says: 'has no conversation, and says which part it does not know, where sources do not tell how messages are built',
    looksOnly: true,
    applies: (subject) => !readable(subject),
    run: async ({ profile, facts, open }) => {
      const { thread, isChat, missing } = await (await open()).read();
      deepStrictEqual(
        { thread, isChat, confidence: profile.confidence },
        { thread: null, isChat: true, confidence: 'low' },
      );
      ok(missing.some((part) => facts.unknown?.includes(part)));
      for (const part of facts.unknown ?? []) ok(!(part in profile.parts), `${part} is not claimed`);
    },
  },
  {
    says: 'gives messages ids of their own and times that are not in the future, where the console has them',
    looksOnly: true,
    applies: readable,
    run: async ({ facts, open }) => {
      const { thread } = await (await open()).read();
      const messages = thread?.messages ?? [];
      const ids = messages.flatMap(({ platformId }) => platformId ?? []);
      deepStrictEqual(new Set(ids).size, facts.rows?.ids === false ? 0 : messages.length);
      const times = messages.flatMap(({ pageTime }) => pageTime?.atMs ?? []);
      deepStrictEqual(times.length > 0, facts.rows?.times !== false);
      deepStrictEqual(
        times,
        times.toSorted((a, b) => a - b),
      );
      ok(Math.max(0, ...times) <= Date.now() + 60_000);
    },
  },
  {
    says: 'reads each entry of the list once: name, waiting, and the time the console tells',
    looksOnly: true,
    run: async ({ profile, facts, open }) => {
      if (facts.unknown?.some((part) => part === 'entry' || part === 'entryName')) {
        deepStrictEqual((await (await open()).read()).queue, []);
        return;
      }
      const page = await open();
      const [{ queue }, { buyers }] = [await page.read(), await truthOf(page)];
      const shown = buyers.slice(0, facts.list?.virtual ?? buyers.length);
      deepStrictEqual(queue.map(({ name }) => name).toSorted(), shown.map(({ name }) => name).toSorted());
      const expected = shown.filter((buyer) => isMarked(buyer, facts)).map(({ name }) => name);
      deepStrictEqual(
        queue
          .filter(({ waiting }) => waiting !== null)
          .map(({ name }) => name)
          .toSorted(),
        expected.toSorted(),
      );
      if ((facts.list?.waiting ?? 'time') !== 'time') return;
      ok(profile.waiting !== undefined);
      const momo = queue.find(({ name }) => name === 'momo')?.waiting;
      const waitedMs = momo?.waitedMs ?? 180_000 - (momo?.remainingMs ?? Number.NaN);
      ok(waitedMs >= 20_000 && waitedMs < 60_000, `waited ${waitedMs} ms`);
    },
  },
  {
    says: 'finds the editor, and the send button where the console has one that can be named',
    looksOnly: true,
    run: async ({ profile, open }) => {
      const { editor, sendButton } = await (await open()).read();
      deepStrictEqual([editor, sendButton], [profile.parts.editor !== undefined, profile.parts.send !== undefined]);
    },
  },
  {
    says: 'reads the same when any one selector that has a fallback finds nothing any more',
    looksOnly: true,
    run: async ({ profile, open }) => {
      const page = await open();
      const whole = timeless(await page.read());
      for (const part of Object.keys(profile.parts) as ProfilePart[]) {
        const selectors = profile.parts[part] ?? [];
        const found = [];
        for (const selector of selectors) if ((await page.count(part, selector)) > 0) found.push(selector);
        if (found.length < 2) continue;
        for (const lost of found) {
          const parts = {
            ...profile.parts,
            [part]: selectors.map((one) => (one === lost ? '.renamed-by-the-console' : one)),
          };
          deepStrictEqual(timeless(await page.read({ ...profile, parts })), whole, `without ${part} ${lost}`);
        }
      }
    },
  },
];

function isMarked(buyer: Truth['buyers'][number], { list }: FixtureFacts): boolean {
  if (list?.waiting === 'none') return false;
  return list?.mark === 'unread' ? buyer.unread > 0 : buyer.waitedMs !== null;
}
