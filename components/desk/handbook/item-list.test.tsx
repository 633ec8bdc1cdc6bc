// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { renderInTest } from '../render-in-test';
import { ItemList } from './item-list';

const LABEL = '话术';
const items = ['一', '二', '三'].map((id) => ({ id }));

it('is one stop for Tab; arrows, Home and End walk it without choosing', async () => {
  const onChoose = vi.fn();
  const page = await renderInTest(
    <ItemList label={LABEL} items={items} chosenId="二" onChoose={onChoose}>
      {({ id }) => id}
    </ItemList>,
    'zh',
  );
  const buttons = [...page.querySelectorAll<HTMLElement>('.dm-list button')];
  expect(buttons.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
  const press = (key: string): string => {
    const at = document.activeElement;
    act(() => void at?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })));
    return document.activeElement?.textContent ?? '';
  };
  buttons[1]?.focus();
  expect(['ArrowDown', 'ArrowDown', 'Home', 'ArrowUp', 'End', 'ArrowUp'].map(press)).toEqual([
    '三',
    '三',
    '一',
    '一',
    '三',
    '二',
  ]);
  expect(onChoose).not.toHaveBeenCalled();
});

it('lets Tab stop at the first item where none is chosen', async () => {
  const page = await renderInTest(
    <ItemList label={LABEL} items={items} chosenId={undefined} onChoose={vi.fn()}>
      {({ id }) => id}
    </ItemList>,
    'zh',
  );
  expect([...page.querySelectorAll<HTMLElement>('.dm-list button')].map(({ tabIndex }) => tabIndex)).toEqual([
    0, -1, -1,
  ]);
});
