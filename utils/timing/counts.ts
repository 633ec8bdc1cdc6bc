import type { ClockProfile } from '@/utils/handbook/schema';
import type { LedgerEvent } from '@/utils/ledger/types';
import type { MessageKind, Origin } from '@/utils/facts/fact';

const ASKING: readonly MessageKind[] = ['text', 'image', 'card', 'sticker', 'video'];
/** These never answer a buyer, whatever a profile says. */
const MACHINES: readonly Origin[] = ['robot', 'auto', 'system'];
const NO_ANSWER: readonly MessageKind[] = ['card', 'system', 'recalled'];

/** A buyer's message that wants an answer. */
export function asks({ side, kind }: LedgerEvent): boolean {
  return side === 'buyer' && ASKING.includes(kind);
}

/** An agent's message that answers by the profile: its origin and kind count, and a text is long enough. */
export function answers({ side, kind, origin, length }: LedgerEvent, { counts }: ClockProfile): boolean {
  if (side !== 'agent' || MACHINES.includes(origin) || NO_ANSWER.includes(kind)) return false;
  if (!counts.origins.includes(origin) || !counts.kinds.includes(kind)) return false;
  return kind !== 'text' || length >= counts.minLength;
}

/** Anything said by either side, robots included: the contact is not silent. */
export function speaks({ side, kind }: LedgerEvent): boolean {
  return (side === 'buyer' || side === 'agent') && kind !== 'system' && kind !== 'recalled';
}
