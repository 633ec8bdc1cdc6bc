import { CONSOLES, expect, test } from './test';

/** What the consoles' own marks say of a machine's greeting. */
const MACHINE = { pinduoduo: 'robot', feige: 'robot', kuaishou: 'auto' } as const;

for (const name of CONSOLES) {
  test.describe(`reading ${name}`, () => {
    test('counts each message once with its side and origin, over re-rendering, history and reload', async ({
      console: open,
      desk,
    }) => {
      const shop = await open(name);
      const buyer = await shop.newBuyer('在吗');
      await shop.call('systemSays', buyer.key, '客服小林接入会话');
      await shop.call('robotSays', buyer.key, '您好,欢迎光临,请问有什么可以帮您?');
      await shop.call('buyerSays', buyer.key, '这件有现货吗');
      await shop.say('有的亲,今天下单今天发出哦');
      await expect.poll(() => shop.sent()).toHaveLength(1);
      await shop.call('buyerSays', buyer.key, '好的');

      const messages = async () =>
        (await desk.facts('message', buyer.name)).map(({ side, origin }) => `${side} ${origin}`).sort();
      const wanted = [
        'buyer human',
        'buyer human',
        'buyer human',
        'system system',
        'agent human',
        `agent ${MACHINE[name]}`,
      ].sort();
      await expect.poll(messages).toEqual(wanted);

      await shop.seen(() => shop.call('rerender'));
      await shop.seen(() => shop.call('prependHistory', 12));
      await shop.reload();
      expect(await messages()).toEqual(wanted);
    });

    test('tells who waits in the list, also when the console shows a buyer twice', async ({ console: open }) => {
      const shop = await open(name);
      const waiting = await shop.newBuyer();
      await shop.newBuyer();
      await shop.openDrawer('等待');
      await expect(shop.panel.locator('.dm-waiter').filter({ hasText: waiting.name })).toHaveCount(1);
    });

    test('keeps two buyers apart in the one container that shows both', async ({ console: open, desk }) => {
      const shop = await open(name);
      const first = await shop.newBuyer('在吗');
      const second = await shop.newBuyer('在吗');
      await shop.seen(() => shop.call('switchTo', first.key));
      const facts = [...(await desk.facts('message', first.name)), ...(await desk.facts('message', second.name))];
      expect(facts).toHaveLength(2);
      expect(new Set(facts.map((fact) => fact.threadKey)).size).toBe(2);
    });
  });
}
