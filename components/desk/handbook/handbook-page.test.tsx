// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { DeskInTest, until } from '../desk-in-test';
import { HandbookPage } from './handbook-page';

it('keeps a file that was chosen before the handbook had arrived', async () => {
  const desk = new DeskInTest(1);
  const page = await desk.draw(<HandbookPage route={{ page: 'handbook', tab: 'facts' }} />);
  const input = () => page.querySelector<HTMLInputElement>('[data-testid=handbook-file]');
  await until(() => expect(input()).not.toBeNull());
  const files = [new File(['{}'], '别家的.json', { type: 'application/json' })];
  Object.defineProperty(input(), 'files', { value: files });
  input()?.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => expect(document.body.textContent).toContain('没有导入「别家的.json」'));
  await desk.keep([]);
  await until(() => expect(document.body.textContent).toContain('第 1 版'));
  expect(document.body.textContent).toContain('没有导入「别家的.json」');
});
