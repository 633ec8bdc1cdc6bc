// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { starterHandbook } from '@/utils/handbook/starter';
import { renderInTest } from '../render-in-test';
import { PublishLint } from './publish-lint';

describe('PublishLint', () => {
  it('names the scripts that nobody could send, and leaves the choice', async () => {
    const blocked = starterHandbook('zh').scripts.slice(0, 7);
    const [onPublish, onCancel] = [vi.fn(), vi.fn()];
    const page = await renderInTest(<PublishLint blocked={blocked} onPublish={onPublish} onCancel={onCancel} />);
    expect(page.textContent).toContain('7 条话术');
    expect([...page.querySelectorAll('li')].map((item) => item.textContent)).toEqual(
      blocked.slice(0, 5).map(({ title }) => title),
    );
    const [mend, publish] = page.querySelectorAll('button');
    expect(document.activeElement).toBe(mend);
    publish?.click();
    expect([onPublish.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 0]);
  });
});
