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
const shownAs = (buyerKey: string, waiting: QueueEntry['waiting'] = {}): QueueEntry => ({
  ...entry(waiting),
  buyerKey,
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
  it('knows the start where it saw the entry begin to wait', () => {
    const watch = new QueueWatch();
    watch.update([entry(null)], at(10_000));
    expect(watch.update([entry({})], at(12_000))[0]?.since).toEqual(at(12_000));
    expect(watch.update([entry({})], at(15_000))[0]?.since).toEqual(at(12_000));
  });
  it('does not know since when a buyer waits whom the first look finds waiting', () => {
    const watch = new QueueWatch();
    expect(watch.update([entry({})], at(10_000))[0]?.since).toEqual({ ...at(10_000), unknown: true });
    expect(watch.sinceOf('a', at(11_000))).toEqual({ ...at(10_000), unknown: true });
  });
  it('knows the start as well as the label of a buyer found waiting tells it', () => {
    const watch = new QueueWatch();
    const minutes = (n: number) => entry({ waitedMs: n * 60_000, stepMs: 60_000 });
    expect(watch.update([minutes(3)], at(600_000))[0]?.since).toEqual({ ...at(420_000), errorMs: 60_000 });
    expect(watch.update([minutes(3)], at(630_000))[0]?.since).toEqual({ ...at(420_000), errorMs: 60_000 });
    expect(watch.update([minutes(4)], at(640_000))[0]?.since).toEqual({ ...at(400_000), errorMs: 40_000 });
  });
  it('takes a new entry above all others for a buyer who just came, and no other new entry', () => {
    const watch = new QueueWatch();
    const [b, c] = [shownAs('b', null), shownAs('c', null)];
    watch.update([b, c], at(10_000));
    const [came, below] = watch.update([shownAs('new'), b, c, shownAs('older')], at(11_000));
    expect([came?.since, below?.since]).toEqual([at(11_000), { ...at(11_000), unknown: true }]);
    const scrolled = watch.update([shownAs('up'), shownAs('new'), b, c], at(12_000));
    expect(scrolled.map(({ since }) => since)).toEqual([{ ...at(12_000), unknown: true }, at(11_000)]);
  });
  it('keeps the start while the list is drawn anew, and does not know it after the page was out of sight', () => {
    const watch = new QueueWatch();
    watch.update([entry(null)], at(10_000));
    watch.update([entry({})], at(11_000));
    watch.update([], at(12_000));
    expect(watch.update([entry({})], at(13_000))[0]?.since).toEqual(at(11_000));
    watch.update([entry(null)], at(14_000));
    watch.lookedAway();
    expect(watch.update([entry({})], at(60_000))[0]?.since).toEqual({ ...at(60_000), unknown: true });
  });
  it('keeps since when a buyer waits when opening the conversation gives the entry an id in place of its name', () => {
    const watch = new QueueWatch();
    watch.update([shownAs('小雨', null)], at(9_000));
    watch.update([shownAs('小雨')], at(10_000));
    expect(watch.update([shownAs('U1')], at(15_000))).toMatchObject([{ since: { wallMs: 10_000 } }]);
    expect(watch.sinceOf('U1', at(15_000))).toEqual(at(10_000));
  });
  it('does not give the wait of one buyer to another of the same name whose entry is still there', () => {
    const watch = new QueueWatch();
    watch.update([shownAs('小雨', null)], at(9_000));
    watch.update([shownAs('小雨')], at(10_000));
    watch.update([shownAs('小雨'), shownAs('U1')], at(15_000));
    expect([watch.sinceOf('小雨', at(15_000)), watch.sinceOf('U1', at(15_000))]).toEqual([
      at(10_000),
      { ...at(15_000), unknown: true },
    ]);
  });
  it('still knows since when a buyer waited when opening takes the mark off the entry before the messages are there', () => {
    const watch = new QueueWatch();
    watch.update([shownAs('小雨', null)], at(9_000));
    watch.update([shownAs('小雨')], at(10_000));
    watch.update([shownAs('U1', null)], at(15_000));
    expect([watch.sinceOf('U1', at(16_000)), watch.sinceOf('U1', at(26_000))]).toEqual([at(10_000), undefined]);
  });
  it('has the wait of an entry that opens although it was renamed only after its mark went', () => {
    const watch = new QueueWatch();
    watch.update([shownAs('小雨', null)], at(9_000));
    watch.update([shownAs('小雨')], at(10_000));
    watch.update([shownAs('小雨', null)], at(15_000));
    watch.update([shownAs('U1', null)], at(15_100));
    expect(watch.sinceOf('U1', at(15_100))).toEqual(at(10_000));
  });
});
