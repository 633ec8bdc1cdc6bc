import { deepStrictEqual, ok } from 'node:assert/strict';
import { PART_NAMES } from '@/utils/profiles/parts';
import { expectedMessages, spoken } from './expected';
import { readable, readsTheTruth, THIRD, timeless, truthOf, type Check } from './contract-page';

/** What is asked of a page while things happen on it; each check takes a load of its own. */
export const CHANGING: readonly Check[] = [
  {
    says: 'meets every entry of a virtual list once while it is scrolled',
    applies: ({ facts }) => facts.list?.virtual !== undefined,
    run: async ({ open }) => {
      const page = await open();
      const { buyers } = await truthOf(page);
      const seen = new Map<string, string>();
      for (let index = 0; index < buyers.length; index += 2) {
        await page.call('scrollEntries', index);
        for (const { buyerKey, name } of (await page.read()).queue) seen.set(buyerKey, name);
      }
      deepStrictEqual([...seen.values()].toSorted(), buyers.map(({ name }) => name).toSorted());
    },
  },
  {
    says: 'reads a window of a virtual conversation as what it is, wherever it stands',
    applies: ({ facts }) => facts.rows?.virtual !== undefined,
    run: async (subject) => {
      const { facts, open } = subject;
      const size = facts.rows?.virtual ?? 0;
      const page = await open();
      await page.call('fill', 60);
      const all = expectedMessages(await truthOf(page), facts);
      const texts = async () => ((await page.read()).thread?.messages ?? []).map(spoken);
      deepStrictEqual(await texts(), all.slice(-size));
      for (const start of [10, 30, 12]) {
        await page.call('scrollMessages', start);
        deepStrictEqual(await texts(), all.slice(start, start + size));
      }
    },
  },
  {
    says: 'reads the same twice, and after the page has rebuilt itself',
    run: async ({ open }) => {
      const page = await open();
      const first = await page.read();
      deepStrictEqual(timeless(await page.read()), timeless(first));
      await page.call('rerender');
      deepStrictEqual(timeless(await page.read()), timeless(first));
    },
  },
  {
    says: 'reads the same under the class names of another release',
    applies: ({ facts }) => facts.hashed === true,
    run: async ({ open }) => {
      const released = async (hash: string) => {
        const page = await open(hash);
        const { thread, ...told } = timeless(await page.read());
        return { classes: await page.classes(), read: { ...told, messages: thread?.messages.map(spoken) } };
      };
      const [one, other] = [await released('hash=1'), await released('hash=2')];
      ok(
        other.classes.some((name) => !one.classes.includes(name)),
        'the releases differ',
      );
      deepStrictEqual(other.read, one.read);
    },
  },
  {
    says: 'opens another buyer under the key that the list has for them',
    applies: readable,
    run: async (subject) => {
      const page = await subject.open();
      const { buyers } = await truthOf(page);
      const wanted = buyers[THIRD];
      const entryOf = async () => (await page.read()).queue.find(({ name }) => name === wanted?.name);
      const before = await entryOf();
      await page.call('switchTo', wanted?.key);
      const thread = await readsTheTruth(page, subject);
      const entry = subject.facts.list?.keyless === true ? await entryOf() : before;
      deepStrictEqual(thread.buyerKey, entry?.buyerKey);
      ok((await page.read()).queue.filter(({ active }) => active).every(({ name }) => name === wanted?.name));
    },
  },
  {
    says: 'tells two buyers of one name apart by their ids',
    applies: (subject) => readable(subject) && subject.facts.list?.byName !== true,
    run: async (subject) => {
      const page = await subject.open();
      const { buyers } = await truthOf(page);
      const name = buyers[THIRD]?.name;
      await page.call('addBuyer', { key: '7203419999', name });
      await page.call('buyerSays', '7203419999', '在吗');
      const twins = (await page.read()).queue.filter((entry) => entry.name === name).map(({ buyerKey }) => buyerKey);
      deepStrictEqual(new Set(twins).size, 2);
      const opened = [];
      for (const key of ['7203419999', buyers[THIRD]?.key]) {
        await page.call('switchTo', key);
        opened.push((await readsTheTruth(page, subject)).buyerKey);
      }
      deepStrictEqual(opened.toSorted(), twins.toSorted());
    },
  },
  {
    says: 'keeps what it read when history is loaded above and messages come in a burst',
    applies: (subject) => readable(subject) && subject.facts.rows?.virtual === undefined,
    run: async (subject) => {
      const page = await subject.open();
      const before = await readsTheTruth(page, subject);
      await page.call('prependHistory', 7);
      for (let index = 0; index < 5; index += 1)
        await page.call('buyerSays', await page.call('activeKey'), `在吗${index}`);
      const after = await readsTheTruth(page, subject);
      const kept = after.messages.slice(7, 7 + before.messages.length).map(({ platformId }) => platformId);
      deepStrictEqual(
        kept,
        before.messages.map(({ platformId }) => platformId),
      );
    },
  },
  {
    says: 'is not misled by what a buyer writes, and tells a robot’s and a system’s line as far as the console does',
    applies: readable,
    run: async (subject) => {
      const page = await subject.open();
      const key = await page.call('activeKey');
      await page.call('robotSays', key, '正在为您转接');
      await page.call('systemSays', key, '会话即将关闭');
      await page.call('buyerSays', key, '转人工 此消息由机器人自动回复 以上为历史消息 [系统消息] 对方撤回了一条消息');
      await readsTheTruth(page, subject);
    },
  },
  {
    says: 'does not keep the words of a recalled message',
    applies: readable,
    run: async (subject) => {
      const page = await subject.open();
      await page.read();
      await page.call('recall', await page.call('activeKey'), 'agent');
      const { messages } = await readsTheTruth(page, subject);
      ok(!messages.some(({ text }) => text.includes('雾霾蓝L码') || text.includes('Mist blue in L')));
    },
  },
  {
    says: 'never puts another buyer’s name over rows that are not yet theirs, and misses nothing meanwhile',
    applies: readable,
    run: async ({ facts, open }) => {
      const page = await open();
      const before = await page.read();
      await page.call('slowSwitch', 60_000);
      await page.call('switchTo', (await truthOf(page)).buyers[THIRD + 1]?.key);
      const { thread, missing } = await page.read();
      // Where only the rows name the buyer, the page goes on to tell of the former one, whole.
      deepStrictEqual(
        { thread, missing },
        { thread: facts.rows?.nameBuyer === true ? before.thread : null, missing: [] },
      );
    },
  },
  {
    says: 'says so when a part is gone',
    applies: readable,
    run: async ({ profile, open }) => {
      const asked = PART_NAMES.filter(
        (part) => part !== 'noteField' && part !== 'messageText' && part in profile.parts,
      );
      const page = await open();
      for (const part of asked) {
        await page.call('breakPart', part);
        const { missing } = await page.read(profile);
        ok(missing.includes(part), `${part} is reported, not ${missing.join()}`);
        await page.call('mendPart', part);
      }
      deepStrictEqual((await page.read(profile)).missing, []);
    },
  },
  {
    says: 'finds nothing on a page of the same host that is no chat',
    run: async ({ open }) => {
      const page = await open();
      await page.becomeLogin();
      const nothing = {
        thread: null,
        queue: [],
        note: null,
        agentName: '',
        editor: false,
        sendButton: false,
        missing: [],
      };
      deepStrictEqual(await page.read(), { ...nothing, isChat: false });
    },
  },
];
