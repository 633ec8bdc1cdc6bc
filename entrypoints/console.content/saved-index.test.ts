import '@/utils/search/data/load-pinyin';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { base64Of } from '@/utils/handbook/images';
import { starterHandbook } from '@/utils/handbook/starter';
import type { SavedPart } from '@/utils/messaging/protocol';
import { createScriptIndex } from '@/utils/search/script-index';
import { searchKit } from '@/utils/search/kit';
import { indexFor } from './saved-index';

const { send } = vi.hoisted(() => ({ send: vi.fn<(kind: string, asked: { part: number }) => Promise<SavedPart>>() }));
vi.mock('@/utils/messaging/send', () => ({ send }));

const { scripts } = starterHandbook('zh');
const saved = new Uint8Array(createScriptIndex(scripts).save());
const half = saved.length >> 1;
const parts = [saved.slice(0, half), saved.slice(half)].map((bytes) => base64Of(bytes));
const context = { consoleId: 'pdd', shop: '', today: '2026-06-15' };
const pause = vi.fn(() => Promise.resolve());
const serve = (marks: readonly number[]) =>
  send.mockImplementation((_, { part }) =>
    Promise.resolve({ mark: marks[part] ?? 0, parts: 2, data: parts[part] ?? '' }),
  );

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

describe('indexFor', () => {
  it('takes the saved index in its parts and builds nothing', async () => {
    serve([7, 7]);
    const index = await indexFor(searchKit, scripts, undefined, pause);
    expect(index.find('tuihuo', context, 1)).toHaveLength(1);
    expect(send.mock.calls.map(([, { part }]) => part)).toEqual([0, 1]);
    expect(pause.mock.calls.length).toBeLessThan(5);
  });

  it.each([
    ['the library changed between two parts', () => serve([7, 8])],
    ['the parts are of another library', () => send.mockResolvedValue({ mark: 7, parts: 1, data: parts[0] ?? '' })],
    ['the background does not answer', () => send.mockRejectedValue(new Error('asleep'))],
  ])('builds in pieces when %s', async (_, prepare) => {
    prepare();
    const index = await indexFor(searchKit, scripts, undefined, pause);
    expect(index.find('tuihuo', context, 1)).toHaveLength(1);
    expect(pause).toHaveBeenCalled();
    expect(console.warn).toHaveBeenCalledOnce();
  });

  it('changes the index it had where the library differs, and asks nobody', async () => {
    const before = createScriptIndex(scripts);
    const [first, ...rest] = scripts;
    const index = await indexFor(searchKit, [{ ...first!, title: '熊猫贴纸' }, ...rest], before, pause);
    expect(index).toBe(before);
    expect(index.find('xmtz', context, 1)[0]?.script.title).toBe('熊猫贴纸');
    expect(send).not.toHaveBeenCalled();
  });
});
