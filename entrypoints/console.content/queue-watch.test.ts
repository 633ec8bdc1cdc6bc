import { describe, expect, it } from 'vitest';
import type { QueueEntry } from '@/utils/consoles/reading';
import { QueueWatch } from './queue-watch';

// The element is only handed through.
const element = {} as HTMLElement;
const entry = (waiting: QueueEntry['waiting']): QueueEntry => ({
  buyerKey: 'a',
  name: '小雨',
  preview: '',
  active: false,
  waiting,
  element,
});
const at = (wallMs: number) => ({ wallMs, monoMs: wallMs, life: 'one' });

describe('QueueWatch', () => {
  it('keeps the moment a countdown ran out when the console then only says overdue', () => {
    const watch = new QueueWatch();
    watch.update([entry({ remainingMs: 2000 })], at(10_000));
    expect(watch.update([entry({ remainingMs: 0 })], at(15_000))).toMatchObject([{ dueAtMs: 12_000 }]);
  });
  it('counts from first sight where the console said overdue from the start', () => {
    const watch = new QueueWatch();
    watch.update([entry({ remainingMs: 0 })], at(10_000));
    expect(watch.update([entry({ remainingMs: 0 })], at(15_000))).toMatchObject([{ dueAtMs: 10_000 }]);
  });
  it('forgets a buyer who was answered', () => {
    const watch = new QueueWatch();
    watch.update([entry({ remainingMs: 0 })], at(10_000));
    watch.update([entry(null)], at(11_000));
    expect(watch.update([entry({ remainingMs: 30_000 })], at(20_000))).toMatchObject([
      { dueAtMs: 50_000, since: { wallMs: 20_000 } },
    ]);
  });
});
