// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { renderInTest } from '../render-in-test';
import { Problems } from './editor-bar';

describe('Problems', () => {
  it('names what is still to be filled in without an alarm, and what is wrong with one', async () => {
    const page = await renderInTest(
      <Problems
        problems={[
          { field: '标题', text: '「标题」不能为空', empty: true },
          { field: '内容', text: '「内容」不能为空', empty: true },
          { field: '启用日', text: '「启用日」格式不对', empty: false },
          '这个词太宽',
        ]}
      />,
    );
    expect(page.querySelector('[role=status]')?.textContent).toBe('填好才能保存：标题、内容');
    expect([...page.querySelectorAll('[role=alert] li')].map((each) => each.textContent)).toEqual([
      '「启用日」格式不对',
      '这个词太宽',
    ]);
  });

  it('says nothing when nothing is in the way', async () => {
    expect((await renderInTest(<Problems problems={[]} />)).textContent).toBe('');
  });
});
