// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { button, DeskInTest, press, until } from '../../desk-in-test';
import { ScriptExport } from './script-export';

const made = (id: string, more: Partial<Script> = {}): Script => ({
  ...{ id, part: 'talk' as const, title: id, text: `${id} 内容`, language: 'zh' as const },
  ...more,
});
const ALL = [made('a'), made('b', { offered: true }), made('c')];

async function draw(all: readonly Script[], chosen: readonly Script[]) {
  const saved: { name: string; text: Promise<string> }[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push({ name: '', text: blob instanceof Blob ? blob.text() : Promise.resolve('') });
    return 'blob:file';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const last = saved.at(-1);
    if (last) last.name = this.download;
  });
  const desk = new DeskInTest(Date.UTC(2026, 10, 20, 4));
  await desk.keep(all);
  const page = await desk.draw(<ScriptExport all={all} chosen={chosen} />);
  await press(page, '导出话术');
  return { desk, page, saved };
}
afterEach(() => vi.restoreAllMocks());

describe('ScriptExport', () => {
  it('writes those chosen in the list, tells file and number, and leaves the library as it is', async () => {
    const { desk, page, saved } = await draw(ALL, ALL.slice(0, 1));
    expect(page.textContent).toContain('1 条');
    await press(page, '导出');
    await until(() => expect(page.querySelector('[role=dialog]')).toBeNull());
    expect(page.querySelector('.dm-notice')?.textContent).toContain('.csv');
    expect(saved[0]?.name).toMatch(/2026-11-20.*\.csv$/u);
    const text = await saved[0]?.text;
    expect(text).toContain('a 内容');
    expect(text).not.toContain('c 内容');
    expect(await desk.scripts()).toEqual(ALL);
  });

  it('says beside the form what a file of it does not hold, and has nothing to write when there are no scripts', async () => {
    const { page } = await draw([], []);
    expect(button(page, '导出').disabled).toBe(true);
    expect(page.querySelector('[role=dialog]')?.textContent).toMatch(/图片.*不在表格里/u);
  });

  it('says why nothing was written, and can be asked again', async () => {
    const { page } = await draw(ALL, []);
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('no room');
    });
    await press(page, '导出');
    await until(() => expect(page.querySelector('.dm-notice')?.textContent).toContain('没有导出：no room'));
    expect(button(page, '导出').disabled).toBe(false);
  });
});
