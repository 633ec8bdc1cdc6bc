import { beforeEach, describe, expect, it } from 'vitest';
import type { QueueEntry } from '@/utils/consoles/reading';
import { defaultClockProfile } from '@/utils/timing/profile-for';
import { GIVEN_UP_MS } from '@/utils/timing/waive';
import type { OpenConversation } from './conversation';
import { LeftOpen } from './left-open';
import { QueueWatch } from './queue-watch';
import { waitsOf } from './waits';

const element = {} as HTMLElement; // only handed through
const at = (wallMs: number) => ({ wallMs, monoMs: wallMs, life: 'one' });
const entry = (waiting: QueueEntry['waiting']): QueueEntry => ({
  buyerKey: 'a',
  name: '小雨',
  preview: '',
  active: false,
  waiting,
  element,
});
const conversationOf = (buyerKey: string): OpenConversation => ({
  place: { consoleId: 'demo', shop: '东', buyerKey, buyerName: '小雨' },
  key: buyerKey,
  orderNumbers: [],
  messages: [],
  opening: false,
  openedAt: at(20_000),
  open: { messageId: 'm', askedAt: at(10_000), errorMs: 0, known: true, asks: 1, first: true },
  profile: defaultClockProfile,
});

describe('a conversation that was opened and left without an answer', () => {
  let leftOpen: LeftOpen;
  let conversation: OpenConversation;
  const queue = new QueueWatch();
  const waits = (waiting: QueueEntry['waiting'], nowMs = 30_000) => {
    const reading = { queue: [entry(waiting)] };
    leftOpen.follow(reading.queue, nowMs);
    const waiters = queue.update(reading.queue, at(nowMs));
    const parts = { profile: { id: 'demo' } };
    const clockProfile = () => defaultClockProfile;
    return waitsOf({ parts, reading, waiters, leftOpen, conversation: null, clockProfile });
  };
  beforeEach(() => {
    leftOpen = new LeftOpen();
    conversation = conversationOf('a');
    leftOpen.leave(conversation);
  });

  it('keeps its clock although the mark for unread messages went', () => {
    expect(waits(null)).toEqual([
      { key: 'a', name: '小雨', askedAtMs: 10_000, dueAtMs: 10_000 + 60_000, limitMs: 60_000 },
    ]);
  });
  it('keeps its start when the buyer asks again and the list marks that', () => {
    expect(waits({})).toMatchObject([{ askedAtMs: 10_000 }]);
    expect(waits(null)).toMatchObject([{ askedAtMs: 10_000 }]);
  });
  it('loses its clock with the turn, when it is opened again, and after a day', () => {
    conversation.open = null;
    expect(waits(null)).toEqual([]);
    conversation = conversationOf('a');
    leftOpen.leave(conversation);
    expect(waits(null)).toHaveLength(1);
    expect(waits(null, 20_001 + GIVEN_UP_MS)).toEqual([]);
    leftOpen.leave(conversation);
    leftOpen.enter('a');
    expect(waits(null)).toEqual([]);
  });
  it('loses its clock where a list that times its buyers stops timing this one', () => {
    expect(waits({ waitedMs: 40_000, stepMs: 1000 })).toHaveLength(1);
    expect(waits(null)).toEqual([]);
  });
});

describe('waitsOf', () => {
  const shopProfile = { ...defaultClockProfile, firstLimitMs: 20_000, turnLimitMs: 90_000 };
  const waits = (leftOpen: LeftOpen) => {
    const queue = new QueueWatch();
    queue.update([entry(null)], at(30_000));
    const reading = { queue: [entry({})], shop: '东' };
    const waiters = queue.update(reading.queue, at(31_000));
    const parts = { profile: { id: 'demo' } };
    const clockProfile = ({ shop }: { shop: string }) => (shop === '东' ? shopProfile : defaultClockProfile);
    return waitsOf({ parts, reading, waiters, leftOpen, conversation: null, clockProfile });
  };

  it("times an entry by its shop's profile", () => {
    expect(waits(new LeftOpen())).toMatchObject([{ limitMs: 20_000, dueAtMs: 51_000 }]);
  });
  it('gives a buyer who was answered a moment ago the target of a later turn, and after the gap that of a first one', () => {
    const leftOpen = new LeftOpen();
    leftOpen.leave({ ...conversationOf('a'), open: null, lastSpokenAt: at(25_000) });
    expect(waits(leftOpen)).toMatchObject([{ limitMs: 90_000, dueAtMs: 121_000 }]);
    leftOpen.leave({
      ...conversationOf('a'),
      open: null,
      lastSpokenAt: at(25_000 - shopProfile.contactGapMs - 10_000),
    });
    expect(waits(leftOpen)).toMatchObject([{ limitMs: 20_000 }]);
  });
});
