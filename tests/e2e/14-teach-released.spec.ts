import { expect, test, type CDPSession, type Locator, type Page } from '@playwright/test';
import { openReleased, Popup } from './allowed';
import { said } from './lesson';
import { unknownPage } from './unknown-page';

const PAGE = 'https://kefu.example.cn/seller/chat';

test.describe.configure({ timeout: 90_000 });

/** The bar in its sealed shadow root, where only what the browser tells assistive software reaches. */
class SealedBar {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async over(page: Page): Promise<SealedBar> {
    return new SealedBar(page, await page.context().newCDPSession(page));
  }

  async says(words: string): Promise<void> {
    await expect
      .poll(async () => (await this.#nodes()).map(({ name }) => String(name?.value)).join('\n'))
      .toContain(words);
  }

  async press(words: string): Promise<void> {
    await this.says(words);
    const button = (await this.#nodes()).find(({ role, name }) => role?.value === 'button' && name?.value === words);
    const { model } = await this.#session.send('DOM.getBoxModel', { backendNodeId: button?.backendDOMNodeId ?? 0 });
    const [left = 0, top = 0] = model.content;
    await this.#page.mouse.click(left + model.width / 2, top + model.height / 2);
  }

  async #nodes() {
    return (await this.#session.send('Accessibility.getFullAXTree')).nodes;
  }
}

async function pointAt(page: Page, target: Locator): Promise<void> {
  const box = await target.boundingBox();
  if (!box) throw new Error('not on the page');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

test('in the released build a taught page is entered only after the person allowed it in the popup', async () => {
  const { context, close } = await openReleased(['https://kefu.example.cn/*']);
  try {
    const page = await context.newPage();
    await page.route('https://kefu.example.cn/**', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: unknownPage('six') }),
    );
    await page.goto(PAGE);
    const popup = await Popup.over(page);
    await popup.says('还不认识这个页面');
    await popup.press('教它认识');
    const bar = await SealedBar.over(page);
    await bar.says('点一条买家发的消息');
    await pointAt(page, said(page, '朋友买的是这个颜色,还有货吗'));
    await bar.says('点一条您自己发的消息');
    await pointAt(page, said(page, '雾霾蓝L码有现货,今天下单今天发出'));
    await bar.says('点输入框');
    await pointAt(page, page.locator('textarea').first());
    await bar.says('点“发送”按钮');
    await pointAt(page, said(page, '发送'));
    await bar.says('点会话列表里的一位买家');
    await pointAt(page, said(page, '海边的风'));
    await bar.says('点当前买家的名字');
    await pointAt(page, page.locator('main').getByText('小鹿不乱撞', { exact: true }).first());
    await bar.says('点一条机器人或自动回复');
    await bar.press('没有，跳过');
    await bar.says('点订单备注的输入框');
    await bar.press('没有，跳过');
    await bar.says('都认出来了');
    await bar.press('保存并启用');
    await bar.says('还差一步');
    await expect(page.locator('deskmate-panel')).toHaveCount(0); // nothing runs here before it is allowed
    await bar.press('完成');

    const again = await Popup.over(page);
    await again.press('在这里启用');
    await expect(page.locator('deskmate-panel')).toHaveAttribute('data-readings', /[1-9]/);
  } finally {
    await close();
  }
});
