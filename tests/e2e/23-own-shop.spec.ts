import { expect, test } from './own-office';

test('the shop of a console that does not show it is written once, and counted and filled in from then on', async ({
  openOffice,
}) => {
  const office = await openOffice();
  const { desk } = office;
  await desk.open('consoles');
  const row = desk.page.getByRole('row').filter({ hasText: '拼多多' });
  await row.getByLabel('店铺名').fill(' 南橙家居 ');
  await row.getByLabel('店铺名').press('Enter');
  await expect(row.getByLabel('店铺名')).toHaveValue('南橙家居');

  const shop = await office.console('pinduoduo');
  const buyer = await shop.newBuyer('在吗');
  await shop.say('在的亲');
  await expect
    .poll(() => desk.facts('turn', buyer.name))
    .toEqual([expect.objectContaining({ outcome: 'answered', shop: '南橙家居' })]);
  await desk.open('tallies');
  await desk.page.getByRole('group', { name: '分组' }).getByRole('button', { name: '店铺', exact: true }).click();
  await expect(desk.page.locator('.dm-tally-table')).toContainText('南橙家居');
});
