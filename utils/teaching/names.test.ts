import { describe, expect, it } from 'vitest';
import { isHashed, isPassing, readableStart } from '@/utils/teaching/names';

describe('isHashed', () => {
  it.each([
    'chat-item',
    'msgContent',
    'LoginUserInfo-mainTitle-text',
    'kwaishop-cs-LayoutDefaultWrapper_msgBody',
    'SendBox-buttonRight',
    'lrWrapper__notMe',
    'qa-message-warpper',
    'replyTextarea',
    'im-input-box',
    'ql-editor',
    'ant-btn-primary',
    'ProseMirror',
    'el-col-8',
    'web_ChatInput',
  ])('takes %s for a written name', (name) => {
    expect(isHashed(name)).toBe(false);
  });

  it.each([
    'css-1q2w3e',
    'sc-bdVaJa',
    '_3xK2a',
    ':r1:',
    'a8f3c91b',
    'k2j4h5g6x9q1',
    'row-17322510',
    'message-row--x8Fa2',
    'tw49bcxl0a2f',
    'qzxwvbnm',
    '7203415886-0-all',
    'x9f14p71',
    'x1',
  ])('takes %s for a made one', (name) => {
    expect(isHashed(name)).toBe(true);
  });
});

describe('readableStart', () => {
  it.each([
    ['message-row--x8Fa2', 'message-row--'],
    ['msgContent-k2j4h5', 'msgContent-'],
    ['SessionCard_item_3xK2a', 'SessionCard_item_'],
    ['css-1q2w3e', undefined],
    ['k2j4h5g6', undefined],
    ['middlePanel_list_1732251', 'middlePanel_list_'],
  ])('of %s is %s', (name, start) => {
    expect(readableStart(name)).toBe(start);
  });
});

describe('isPassing', () => {
  it('knows states and looks from what a thing is', () => {
    expect(['active', 'is-open', 'chat-item-selected', 'flex', 'mt-2'].map(isPassing)).not.toContain(false);
    expect(['chat-item', 'message', 'buyer', 'sendbox'].map(isPassing)).not.toContain(true);
  });
});
