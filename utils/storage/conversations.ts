import { stampFact, type BareFact, type FactStamp } from '@/utils/facts/fact';
import type { ClockProfile } from '@/utils/handbook/schema';
import { emptyLedger, observe } from '@/utils/ledger/observe';
import {
  threadIdOf,
  type Instant,
  type LedgerEvent,
  type SeenMessage,
  type ThreadId,
  type WaitingSince,
} from '@/utils/ledger/types';
import type { Observed, ThreadPlace } from '@/utils/messaging/protocol';
import { advance, emptyTiming } from '@/utils/timing/advance';
import { waive } from '@/utils/timing/waive';
import type { TimingState } from '@/utils/timing/types';
import type { ThreadRow } from './database';
import type { Keeper } from './keeper';
import { threadKeyOf } from './thread-key';

/** Who works and under which profile: what a reading needs beside itself. */
export type Desk = { agentId: string; threadSalt: string; profile: ClockProfile };

export type ReadingOf = {
  place: ThreadPlace;
  seenAt: Instant;
  opening: boolean;
  waitingSince?: WaitingSince | undefined;
  messages: SeenMessage[];
};

type Named = { threadId: ThreadId; threadKey: string; stamp: FactStamp };

async function nameOf(place: ThreadPlace, desk: Desk): Promise<Named> {
  const threadId = threadIdOf(place.consoleId, place.shop, place.buyerKey);
  const threadKey = await threadKeyOf(threadId, desk.threadSalt);
  return {
    threadId,
    threadKey,
    stamp: { agentId: desk.agentId, consoleId: place.consoleId, shop: place.shop, threadKey },
  };
}

function startRow(place: ThreadPlace, named: Named): ThreadRow {
  return {
    threadId: named.threadId,
    threadKey: named.threadKey,
    consoleId: place.consoleId,
    shop: place.shop,
    buyerName: place.buyerName,
    ledger: emptyLedger,
    timing: emptyTiming,
    changedAtMs: 0,
  };
}

function timeAll(
  timing: TimingState,
  events: readonly LedgerEvent[],
  desk: Desk,
  threadKey: string,
): { timing: TimingState; facts: BareFact[] } {
  const facts: BareFact[] = [];
  let state = timing;
  for (const event of events) {
    const step = advance(state, event, desk.profile, threadKey);
    state = step.state;
    facts.push(...step.facts);
  }
  return { timing: state, facts };
}

function openOf({ open, lastSpokenAt }: TimingState): Pick<Observed, 'open' | 'lastSpokenAt'> {
  return { open, lastSpokenAt };
}

/**
 * Takes one reading of a conversation: what is new in it becomes messages, turns and facts, stored with the
 * conversation's new state in one transaction. The same reading again finds nothing new.
 */
export async function takeReading(keeper: Keeper, desk: Desk, reading: ReadingOf): Promise<Observed> {
  const named = await nameOf(reading.place, desk);
  const { result, kept } = await keeper.changeThread(named.threadId, (known) => {
    const row = known ?? startRow(reading.place, named);
    const { waitingSince, messages, opening, seenAt } = reading;
    const seen = observe(row.ledger, {
      threadId: named.threadId,
      seenAt,
      opening,
      messages,
      ...(waitingSince && { waitingSince }),
    });
    const timed = timeAll(row.timing, seen.events, desk, row.threadKey);
    const next: ThreadRow = {
      ...row,
      buyerName: reading.place.buyerName,
      ledger: seen.state,
      timing: timed.timing,
      changedAtMs: seenAt.wallMs,
    };
    const facts = timed.facts.map((fact) => stampFact(fact, named.stamp));
    return { change: { thread: next, facts }, result: { ...openOf(timed.timing), fresh: seen.events.length } };
  });
  return { kept, ...result };
}

/** The agent says the open turn needs no reply: it ends as `waived` and leaves the base of every rate. */
export async function waiveTurn(keeper: Keeper, desk: Desk, place: ThreadPlace, now: Instant): Promise<Observed> {
  const named = await nameOf(place, desk);
  const { result, kept } = await keeper.changeThread(named.threadId, (known) => {
    const row = known ?? startRow(place, named);
    const ended = waive(row.timing, now, desk.profile, row.threadKey);
    const facts = ended.facts.map((fact) => stampFact(fact, named.stamp));
    return { change: { thread: { ...row, timing: ended.state }, facts }, result: { ...openOf(ended.state), fresh: 0 } };
  });
  return { kept, ...result };
}

/** The stamp for facts that a page made itself. */
export async function stampFor(desk: Desk, consoleId: string, place: ThreadPlace | null): Promise<FactStamp> {
  if (place) return (await nameOf(place, desk)).stamp;
  return { agentId: desk.agentId, consoleId, shop: '', threadKey: '' };
}
