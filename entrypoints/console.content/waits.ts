import type { PanelView, WaitView } from '@/components/panel/panel-view';
import type { QueueEntry, Reading } from '@/utils/consoles/reading';
import type { ClockProfile } from '@/utils/handbook/schema';
import type { ThreadPlace } from '@/utils/messaging/protocol';
import { beginsContact } from '@/utils/timing/elapsed';
import { limitFor } from '@/utils/timing/profile-for';
import { dueAt } from '@/utils/timing/service-hours';
import type { OpenTurn } from '@/utils/timing/types';
import type { OpenConversation } from './conversation';
import type { LeftOpen } from './left-open';
import type { Waiter } from './queue-watch';

/** What is asked of the session to tell who waits. */
type Waited = {
  parts: { profile: { id: string } };
  reading: Pick<Reading, 'queue' | 'shop'> | null;
  waiters: readonly Waiter[];
  leftOpen: LeftOpen;
  conversation: Pick<OpenConversation, 'place' | 'open' | 'profile'> | null;
  clockProfile(place: ThreadPlace): ClockProfile;
};

/** A label that rounds to more than this tells how long a buyer waited at least, ms. */
const ROUNDED_MS = 2_000;

function waitOfTurn({ place, profile }: Pick<OpenConversation, 'place' | 'profile'>, open: OpenTurn): WaitView {
  const limitMs = limitFor(profile, open.first);
  const askedAtMs = open.askedAt.wallMs;
  const dueAtMs = dueAt(profile, askedAtMs, limitMs) ?? askedAtMs + limitMs;
  const unknown = !open.known && ({ atLeast: true, startUnknown: true } as const);
  return { key: place.buyerKey, name: place.buyerName, askedAtMs, dueAtMs, limitMs, ...unknown };
}

/** The list tells no shop of its own: the page's is every entry's. */
function shopOf({ conversation, reading }: Waited): string {
  return conversation?.place.shop ?? reading?.shop?.slice(0, 120) ?? '';
}

function waitOf(session: Waited, waiter: Waiter): WaitView {
  const { buyerKey, name } = waiter.entry;
  const place = { consoleId: session.parts.profile.id, shop: shopOf(session), buyerKey, buyerName: name };
  const profile = session.clockProfile(place);
  // A buyer who spoke lately in a conversation that was open here waits for a later turn's answer.
  const first = beginsContact(session.leftOpen.lastSpokenAt(buyerKey), waiter.since, profile);
  const limitMs = limitFor(profile, first);
  const { wallMs: askedAtMs, errorMs = 0, unknown } = waiter.since;
  return {
    key: buyerKey,
    name,
    askedAtMs,
    dueAtMs: waiter.dueAtMs ?? dueAt(profile, askedAtMs, limitMs) ?? askedAtMs + limitMs,
    limitMs,
    ...((unknown ?? errorMs > ROUNDED_MS) && { atLeast: true }),
    ...(unknown && waiter.dueAtMs === undefined && { startUnknown: true }),
  };
}

/** Everybody in the console's list who waits: as the list shows it, and those whose conversation was left unanswered. */
export function listWaits(session: Waited): { element: QueueEntry['element']; wait: WaitView }[] {
  const left = new Map(session.leftOpen.waiting().map((each) => [each.place.buyerKey, each]));
  const listed = new Map(session.waiters.map((waiter) => [waiter.entry.buyerKey, waiter]));
  return (session.reading?.queue ?? []).flatMap((entry) => {
    const waiter = listed.get(entry.buyerKey);
    const conversation = left.get(entry.buyerKey);
    // The turn that was left began before anything that the list marked since.
    if (conversation?.open) {
      const wait = waitOfTurn(conversation, conversation.open);
      const dueAtMs = waiter?.dueAtMs ?? wait.dueAtMs;
      return [{ element: entry.element, wait: { ...wait, dueAtMs } }];
    }
    return waiter ? [{ element: entry.element, wait: waitOf(session, waiter) }] : [];
  });
}

/** The waiting buyers of this page, the open conversation's turn among them. */
export function waitsOf(session: Waited): PanelView['waiting'] {
  const { conversation } = session;
  const listed = listWaits(session)
    .map(({ wait }) => wait)
    .filter(({ key }) => key !== conversation?.place.buyerKey);
  return conversation?.open ? [...listed, waitOfTurn(conversation, conversation.open)] : listed;
}
