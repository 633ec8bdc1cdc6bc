import type { MessageKind, Origin, Side } from '@/utils/facts/fact';
import type { SeenMessage } from '@/utils/ledger/types';
import type { FixtureFacts, RowFacts } from '../fixtures/engine/facts';

/** What a fixture's model holds, as `fixture.truth()` gives it. */
export type Truth = {
  key: string;
  name: string;
  messages: { side: 'buyer' | 'agent' | 'system'; kind: MessageKind; origin: Origin; text: string; past?: boolean }[];
  buyers: { key: string; name: string; unread: number; waitedMs: number | null }[];
};

export type Spoken = { side: Side; kind: MessageKind; origin: Origin; text: string; past?: boolean };

/** What a message says, without the identity and time that differ from load to load; a card's price line is not its title. */
export function spoken({ side, kind, origin, text, past }: SeenMessage): Spoken {
  const words = kind === 'card' ? (text.split('\n')[0] ?? '').replace(/[¥\d.]+$/, '') : text;
  return { side, kind, origin, text: words, ...(past === undefined ? {} : { past }) };
}

/** The open conversation as a reader should tell it, by what the console tells and does not tell. */
export function expectedMessages(truth: Truth, { rows = {} }: FixtureFacts): Spoken[] {
  return truth.messages.flatMap((message) => {
    const isLine = message.side === 'system' || (message.kind === 'recalled' && rows.recalled !== true);
    if (isLine && rows.system === false) return [];
    const past = rows.past === true && message.past === true ? { past: true } : {};
    return [{ ...(isLine ? lineOf(message.text, rows) : saidBy(message, rows)), ...past }];
  });
}

function lineOf(text: string, { systemMark = '' }: RowFacts): Spoken {
  return { side: 'system', kind: 'system', origin: 'system', text: `${systemMark}${text}` };
}

function saidBy({ side, kind, origin, text }: Truth['messages'][number], rows: RowFacts): Spoken {
  if (kind === 'image') return { side, kind: rows.image ?? 'image', origin: 'human', text: '' };
  if (kind === 'card') {
    const read = rows.card ?? 'card';
    return { side, kind: read, origin: 'human', text: read === 'other' ? '' : text };
  }
  if (origin !== 'robot') return { side, kind, origin: 'human', text };
  return { side, kind, origin: rows.robot ?? 'robot', text: `${rows.robotMark ?? ''}${text}` };
}
