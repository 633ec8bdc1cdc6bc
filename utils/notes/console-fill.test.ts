import { describe, expect, it } from 'vitest';
import { followFilled, SAVE_WAIT_MS, textForConsole } from './console-fill';

const filled = { noteId: 'n', text: '退款\n订单号：1' };
const look = (over: Partial<{ open: boolean; text: string; savedText: string }>) => ({
  open: false,
  text: '',
  savedText: '',
  ...over,
});

describe('followFilled', () => {
  it('is saved only when the console shows the text, whatever its line breaks became', () => {
    expect(followFilled(filled, look({ open: true, text: filled.text }), 0).state).toBe('open');
    expect(followFilled(filled, look({ savedText: '旧备注 退款 订单号：1' }), 0).state).toBe('saved');
  });
  it('waits for the console after the dialog closed, then says that it was lost', () => {
    const closed = followFilled(filled, null, 1_000);
    expect(closed.state).toBe('saving');
    expect(followFilled(closed.filled, null, 1_000 + SAVE_WAIT_MS - 1).state).toBe('saving');
    expect(followFilled(closed.filled, look({ savedText: '旧备注' }), 1_000 + SAVE_WAIT_MS).state).toBe('lost');
  });
  it('forgets the closing when the dialog is opened again', () => {
    const closed = followFilled(filled, null, 1_000);
    const again = followFilled(closed.filled, look({ open: true, text: 'x' }), 9_000);
    expect(again.state).toBe('open');
    expect(followFilled(again.filled, null, 9_100).state).toBe('saving');
  });
});

describe('textForConsole', () => {
  it('keeps what stands in the field and comes after it, once', () => {
    expect(textForConsole(' ', '卡片')).toBe('卡片');
    expect(textForConsole('旧备注\n', '卡片')).toBe('旧备注\n卡片');
    expect(textForConsole('旧备注\n卡片', '卡片')).toBe('旧备注\n卡片');
  });
});
