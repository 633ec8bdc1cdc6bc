import { expect, test } from './test';

test('a reply by hand becomes a missing script that opens in the editor; a pick is learnt and forgotten', async ({
  console: openConsole,
  desk,
}) => {
  const shop = await openConsole('pinduoduo');
  const asked = '你们有没有左手用的园艺剪刀';
  await shop.newBuyer(asked);
  await shop.say('暂时没有左手款');
  await desk.open('handbook/gaps');
  const row = desk.page.getByRole('listitem').filter({ hasText: asked });
  await expect(row).toBeVisible();
  await row.getByRole('button', { name: '写成话术' }).click();
  await expect(desk.page).toHaveURL(/handbook\/scripts\/script-/);
  await expect(desk.page.getByText(asked).first()).toBeAttached();

  await shop.newBuyer('啥时候发货呀');
  await shop.panel.locator('.dm-offer-button').first().click();
  await expect(shop.editor).not.toHaveValue('');
  await shop.page.keyboard.press('Enter');
  await expect
    .poll(async () => (await desk.rows<{ key: string }>('learning')).map(({ key }) => key))
    .toContain('picks');
  await desk.open('settings');
  await desk.page.getByRole('button', { name: '忘掉学到的' }).click();
  await desk.page.getByRole('button', { name: /确定忘掉/ }).click();
  await expect.poll(() => desk.rows('learning')).toEqual([]);
});
