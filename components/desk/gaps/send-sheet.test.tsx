// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, useState } from 'react';
import { expect, it, vi } from 'vitest';
import type { Gap } from '@/utils/learning/gaps';
import { DeskInTest, button, press, until } from '../desk-in-test';
import { SendSheet } from './send-sheet';

const gap: Gap = {
  ...{ id: 'g', texts: ['左手剪刀有吗 电话***', '左手的有没有'], counts: { quiet: 2, passedOver: 0, rewritten: 0 } },
  ...{ firstMs: 1, lastMs: 2, features: {}, dismissed: false },
};

/** The sheet, gone once it is closed. */
function Opened() {
  const [open, setOpen] = useState(true);
  return open ? <SendSheet gap={gap} onSent={vi.fn()} onClose={() => setOpen(false)} /> : null;
}

/** What a person does to a field: its value, then leaving it. */
async function write(field: HTMLInputElement, text: string): Promise<void> {
  await act(() => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    return Promise.resolve();
  });
  await act(() => Promise.resolve(field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))));
}

it('shows every line to be changed or left out; a number typed into one is taken out before it goes', async () => {
  const page = await new DeskInTest(1).draw(<Opened />);
  const fields = () => [...page.querySelectorAll<HTMLInputElement>('input[type=text]')];
  const ticks = () => [...page.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  expect(fields().map(({ value }) => value)).toEqual(gap.texts);
  await write(fields()[0]!, '左手款剪刀 13812345678');
  await until(() => expect(fields()[0]?.value).toBe('左手款剪刀 ***'));
  await act(() => {
    ticks()[1]!.click();
    return Promise.resolve();
  });
  expect(fields()[1]?.disabled).toBe(true);
  expect(button(page, '发给主管').disabled).toBe(false);
  await write(fields()[0]!, '   ');
  expect(button(page, '发给主管').disabled).toBe(true);
  await press(page, '取消');
  await until(() => expect(page.querySelector('[role=dialog]')).toBeNull());
});
