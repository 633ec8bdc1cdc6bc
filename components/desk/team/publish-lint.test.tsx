// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { ScriptFlag } from '@/utils/handbook/phrase-lint';
import { starterHandbook } from '@/utils/handbook/starter';
import { renderInTest } from '../render-in-test';
import { PublishLint } from './publish-lint';

const flag: ScriptFlag = {
  ruleId: 'r',
  category: 'offPlatform',
  severity: 'block',
  start: 0,
  end: 2,
  found: '微信',
  reason: '',
  overridable: false,
  variant: null,
  language: 'zh',
  bubble: 2,
  of: 2,
};

describe('PublishLint', () => {
  it('names the scripts that nobody could send, and leaves the choice', async () => {
    const flags = [{ ...flag, variant: 0, language: 'en' }];
    const blocked = starterHandbook('zh')
      .scripts.slice(0, 7)
      .map(({ id, title }) => ({ id, title, flags }));
    const [onPublish, onCancel] = [vi.fn(), vi.fn()];
    const page = await renderInTest(<PublishLint blocked={blocked} onPublish={onPublish} onCancel={onCancel} />);
    expect(page.textContent).toContain('7 条话术');
    expect([...page.querySelectorAll('li')].map((item) => item.textContent)).toEqual(
      blocked.slice(0, 5).map(({ title }) => `${title} 英文版 第 2 条消息 微信`),
    );
    const [mend, publish] = page.querySelectorAll('button');
    expect(document.activeElement).toBe(mend);
    publish?.click();
    expect([onPublish.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 0]);
  });
});
