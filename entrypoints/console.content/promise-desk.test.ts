import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { threadIdOf } from '@/utils/ledger/types';
import type { PromiseRow } from '@/utils/promises/row';
import { Outgoing } from './outgoing';
import { PromiseDesk } from './promise-desk';

const NOW = 1_800_000_000_000;
const place = { consoleId: 'demo', shop: '', buyerKey: 'a', buyerName: '张三' };
const hours = { timeZone: 'Asia/Shanghai' };
const row = (over: Partial<PromiseRow>): PromiseRow => ({
  ...{ id: 'p', threadId: threadIdOf('demo', '', 'a'), consoleId: 'demo', shop: '', buyerName: '张三', kind: 'reply' },
  ...{ text: '晚点给您答复', saidAtMs: NOW, dueAtMs: NOW + 1, basis: 'said', state: 'offered', changedAtMs: 0 },
  reminded: [],
  ...over,
});

/** The stand-in's own type knows the form with a callback only. */
const runtime = fakeBrowser.runtime as unknown as { sendMessage: (message: unknown) => Promise<unknown> };

function begin(rows: () => PromiseRow[]) {
  vi.spyOn(runtime, 'sendMessage').mockImplementation((message) => {
    const { kind } = message as { kind: string };
    return Promise.resolve({ ok: true, value: kind === 'promises:list' ? rows() : { kept: 'disk' } });
  });
  const { signal } = new AbortController();
  const outgoing = new Outgoing(
    { onKept: () => undefined, onRefused: () => undefined, onOrphaned: () => undefined },
    signal,
  );
  return new PromiseDesk({ outgoing, changed: () => undefined, signal });
}

describe('PromiseDesk', () => {
  afterEach(() => void vi.restoreAllMocks());

  it('tells what was done until the page shows another buyer, never there', async () => {
    let now = row({});
    const desk = begin(() => [now]);
    const open = { place, profile: hours };
    await desk.refresh();
    expect(desk.view(open, NOW).line?.kind).toBe('offer');
    now = row({
      state: 'open',
      undo: { before: row({}), untilMs: NOW + 1 },
    });
    desk.act(['p'], { type: 'accept' });
    await vi.waitFor(() => expect(desk.view(open, NOW).line?.kind).toBe('done'));
    desk.edit('p');
    desk.leave();
    const other = desk.view({ place: { ...place, buyerKey: 'b', buyerName: '李四' }, profile: hours }, NOW);
    expect(other).toMatchObject({ line: null, editing: null });
    expect(desk.view(open, NOW).line).toBeNull();
  });
});
