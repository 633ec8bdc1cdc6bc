import type { NoteField, NoteTemplate } from '@/utils/handbook/schema';
import { moneyIn } from './money';

/** What the page tells of a conversation. `messages` oldest first; `sent` is what the agent is just sending. */
export type Seen = {
  orderNumbers: readonly string[];
  messages: readonly { side: string; kind: string; text: string }[];
  sent?: string;
};

const MOST_MESSAGES = 30;
const LONGEST_ADDRESS = 200;
const ADDRESS_FIELD = /地址|address/iu;
/** Seven digits and more are a phone, a card or an order, never a house. */
const LONG_NUMBER = /\+?\d(?:[\s-]?\d){6,}/gu;
const PLACE = /[省市区县州镇乡村路街道巷弄号栋幢座室楼]|单元|小区|大厦|花园|公寓|驿站/gu;
const TOWN = /[市区县州镇乡村路街]/u;
const LABEL =
  /^(?:.{0,6}地址|address)\s{0,3}(?:是|为|改[到成为]?|换[到成]?|is)?\s{0,3}[:：]?\s{0,3}|^(?:改到|改成|换到|寄到|发到|送到)/iu;
const STREET_EN =
  /\b\d{1,6}[A-Za-z]?\s+(?:[\p{L}'.-]+\s+){1,5}(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|court|ct|way|place|square)\b[^\n;!?]{0,120}/iu;

/**
 * What a note's empty fields can take over from the page, by field id: the order number shown, the amount that the agent named last, the
 * address that the buyer wrote last. Never a phone number. Nothing where it is not plain: two amounts in one message are none.
 */
export function pickUp(template: NoteTemplate, seen: Seen): Record<string, string> {
  const values = template.fields.map((field) => [field.id, valueFor(field, seen)] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== ''));
}

function valueFor(field: NoteField, seen: Seen): string {
  if (field.kind === 'orderNumber') return seen.orderNumbers[0] ?? '';
  if (field.kind === 'amount') return newest(textsOf(seen, 'agent'), amountSaid);
  return field.kind === 'text' && ADDRESS_FIELD.test(field.label) ? newest(textsOf(seen, 'buyer'), addressSaid) : '';
}

/** Newest first. */
function textsOf({ messages, sent }: Seen, side: 'agent' | 'buyer'): string[] {
  const said = messages.slice(-MOST_MESSAGES).filter((each) => each.side === side && each.kind === 'text');
  const texts = said.map(({ text }) => text).reverse();
  return side === 'agent' && sent !== undefined ? [sent, ...texts] : texts;
}

function newest(texts: readonly string[], find: (text: string) => string): string {
  for (const text of texts) {
    const found = find(text.slice(0, 2_000));
    if (found !== '') return found;
  }
  return '';
}

function amountSaid(text: string): string {
  const named = moneyIn(text).filter(({ marked }) => marked);
  const amounts = new Set(named.map(({ amount }) => amount));
  const [only] = amounts;
  if (only === undefined || amounts.size > 1) return '';
  return Number.isInteger(only) ? String(only) : only.toFixed(2);
}

function addressSaid(text: string): string {
  const bare = text.normalize('NFKC').replaceAll(LONG_NUMBER, ' ');
  const english = STREET_EN.exec(bare)?.[0];
  if (english !== undefined) return tidy(english);
  const pieces = bare.split(/[\s,;。!?]+/u).map((piece) => piece.replace(LABEL, ''));
  const parts = pieces.filter((piece) => piece.length >= 2 && (piece.match(PLACE) ?? []).length > 0);
  const whole = parts.join('');
  return (whole.match(PLACE) ?? []).length >= 3 && TOWN.test(whole) && /\d/u.test(whole) ? tidy(whole) : '';
}

function tidy(address: string): string {
  return address.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_ADDRESS);
}
