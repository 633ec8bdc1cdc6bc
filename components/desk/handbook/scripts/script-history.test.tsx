// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Handbook, Script } from '@/utils/handbook/schema';
import type { HandbookRow } from '@/utils/storage/database';
import { DeskInTest, press, until } from '../../desk-in-test';
import { ScriptHistory, versionsOf } from './script-history';

const script = (text: string): Script => ({ id: 's', part: 'talk', title: '发货', text, language: 'zh' });
const rowOf = (handbook: Handbook, storedAtMs: number, text: string): HandbookRow => ({
  slot: `v${storedAtMs}`,
  storedAtMs,
  handbook: { ...handbook, scripts: [script(text)] },
});

async function draw(texts: readonly string[]) {
  const desk = new DeskInTest(10_000);
  const handbook = await desk.keep([script('现在')]);
  await desk.db.handbooks.bulkPut(texts.map((text, index) => rowOf(handbook, 1_000 * (index + 1), text)));
  const onRestore = vi.fn();
  const page = await desk.draw(<ScriptHistory script={script('现在')} onRestore={onRestore} />);
  await press(page, '历史');
  return { desk, page, onRestore };
}

describe('versionsOf', () => {
  it('lists each earlier wording once, the newest first, and leaves out what it is now', async () => {
    const handbook = await new DeskInTest(0).keep([]);
    const rows = ['旧', '中', '旧', '现在'].map((text, index) => rowOf(handbook, index, text));
    expect(versionsOf(rows, [], script('现在')).map((version) => version.script.text)).toEqual(['旧', '中']);
    expect(versionsOf(rows, [], script('现在')).map(({ changes }) => changes)).toEqual([
      [{ field: 'text', before: '旧', after: '现在' }],
      [{ field: 'text', before: '中', after: '旧' }],
    ]);
    expect(versionsOf([{ slot: 'x', storedAtMs: 0, handbook }], [], script('现在'))).toEqual([]);
  });

  it('lists the agent’s own wordings among the team’s, with the images and the offer of now', async () => {
    const handbook = await new DeskInTest(0).keep([]);
    const own = [
      { seq: 1, scriptId: 's', script: script('自己的'), untilMs: 1_500 },
      { seq: 2, scriptId: 's', script: script('现在'), untilMs: 2_500 },
    ];
    const now: Script = { ...script('现在'), offered: true };
    const found = versionsOf([rowOf(handbook, 1_000, '团队的'), rowOf(handbook, 2_000, '团队新的')], own, now);
    expect(found.map(({ script: { text }, was }) => [text, was])).toEqual([
      ['团队新的', 'since'],
      ['自己的', 'until'],
      ['团队的', 'since'],
    ]);
    expect(found[1]?.script.offered).toBe(true);
  });
});

describe('ScriptHistory', () => {
  it('shows each bubble of an earlier wording, and lays it into the editor without saving it', async () => {
    const { desk, page, onRestore } = await draw(['第一条\n---\n第二条']);
    await until(() => expect(page.querySelector('.dm-versions')).not.toBeNull());
    expect([...page.querySelectorAll('.dm-bubble')].map((each) => each.textContent)).toEqual(['第一条', '第二条']);
    expect([...page.querySelectorAll('.dm-changes dt')].map((each) => each.textContent)).toEqual(['话术']);
    expect([...page.querySelectorAll('.dm-changes del')].map((each) => each.textContent).join('')).toBe(
      '第一条\n---\n第二条',
    );
    expect([...page.querySelectorAll('.dm-changes ins')].map((each) => each.textContent).join('')).toBe('现在');
    await press(page, '放回编辑框');
    expect(onRestore).toHaveBeenCalledExactlyOnceWith(script('第一条\n---\n第二条'));
    expect(page.querySelector('[role=dialog]')).toBeNull();
    expect(await desk.scripts()).toEqual([script('现在')]);
  });

  it('says so when there is no earlier wording', async () => {
    const { page } = await draw([]);
    await until(() => expect(page.textContent).toContain('没有更早的写法'));
  });
});
