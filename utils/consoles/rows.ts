import { findElement, firstGroup, patternOf, readValue, selfOrInside, textOf } from '@/utils/consoles/find';
import type { ConsoleProfile, RowTest } from '@/utils/profiles/profile';
import { readPageTime, timeOfId } from '@/utils/consoles/page-time';
import type { MessageKind, Origin, Side } from '@/utils/facts/fact';
import type { PageTime, SeenMessage } from '@/utils/ledger/types';

/** What a row is read against besides itself. */
export type RowPage = {
  profile: ConsoleProfile;
  /** The message list; `lacks` rules look here whether the page still has what a row may lack. */
  list: Element;
  nowMs: number;
  /** False once a row's own label contradicted the moment its id seemed to hold. */
  idTimeTrusted: boolean;
};

/** A row as read; `clash` when its label and the moment in its id contradict each other. */
export type ReadRow = { message: SeenMessage; owner?: string; clash: boolean };

/** A label and an id of one message may differ by the label's precision and a little network time, ms. */
const CLASH_MS = 120_000;
const WORDLESS: ReadonlySet<MessageKind> = new Set(['image', 'sticker', 'video']);

type RowFacts = { row: Element; id: string; text: string; bubble: string; kind?: MessageKind };

/** Reads one message row. Nothing is guessed: what the rules do not tell is `unknown` or left out. */
export function readRow(row: Element, page: RowPage): ReadRow {
  const { rows, parts } = page.profile;
  const bubble = findElement(row, parts.messageText);
  const facts = {
    row,
    id: rows.id ? (readValue(row, rows.id) ?? '') : '',
    text: textOf(row),
    bubble: bubble ? textOf(bubble) : '',
  };
  const side = firstFit(rows.side, facts, page) ?? 'unknown';
  const kind = kindOf(side, facts, page, bubble);
  const label = labelOf(facts, page);
  const { time, clash } = timeOf(facts, label, page);
  const owner = page.profile.buyerKey.rowOwner && readValue(row, page.profile.buyerKey.rowOwner);
  return {
    message: {
      ...(facts.id === '' ? {} : { platformId: facts.id }),
      side,
      kind,
      origin: originOf(side, { ...facts, kind }, page),
      text: facts.bubble || (standsForItself(side, kind) ? facts.text.replace(label ?? '', '').trim() : ''),
      ...(label ? { timeLabel: label } : {}),
      ...(time ? { pageTime: time } : {}),
    },
    ...(owner === undefined ? {} : { owner }),
    clash,
  };
}

/** Lines and cards have no bubble: the whole row is what they say. */
function standsForItself(side: Side, kind: MessageKind): boolean {
  return side === 'system' || kind === 'recalled' || kind === 'card';
}

function originOf(side: Side, facts: RowFacts, page: RowPage): Origin {
  if (side === 'buyer') return 'human';
  const told = firstFit(page.profile.rows.origin, facts, page);
  if (told) return told;
  if (side === 'agent') return 'human';
  return side === 'system' ? 'system' : 'unknown';
}

function kindOf(side: Side, facts: RowFacts, page: RowPage, bubble: Element | undefined): MessageKind {
  const wordless = bubble === undefined || bubble.textContent.trim() === '';
  const rule = page.profile.rows.kind.find(
    ({ is, when }) => (wordless || !WORDLESS.has(is)) && mayAsk(side, when) && fits(when, facts, page),
  );
  if (rule) return rule.is;
  if (side === 'system') return 'system';
  return facts.bubble === '' ? 'other' : 'text';
}

/** A buyer may write anything, so words prove nothing there; a system line lacks a bubble by its nature. */
function mayAsk(side: Side, when: RowTest): boolean {
  if (side === 'buyer') return when.textIncludes === undefined;
  return side !== 'system' || when.lacks === undefined;
}

function firstFit<T>(rules: readonly { is: T; when: RowTest }[], facts: RowFacts, page: RowPage): T | undefined {
  return rules.find(({ when }) => fits(when, facts, page))?.is;
}

function fits(test: RowTest, { row, id, text, kind }: RowFacts, page: RowPage): boolean {
  if (test.lacks && !lacksAll(test.lacks, row, page.list)) return false;
  const positives = [
    test.selectors?.some((selector) => selfOrInside(row, selector) !== undefined),
    test.idStarts?.some((start) => id.startsWith(start)),
    test.idIncludes?.some((part) => id.includes(part)),
    test.textIncludes?.some((words) => text.includes(words)),
    test.kinds?.some((sort) => sort === kind),
  ].filter((told) => told !== undefined);
  return positives.length === 0 || positives.includes(true);
}

function lacksAll(selectors: readonly string[], row: Element, list: Element): boolean {
  return findElement(list, selectors) !== undefined && findElement(row, selectors) === undefined;
}

function labelOf(facts: RowFacts, { profile }: RowPage): string | undefined {
  if (!profile.time) return undefined;
  const part = findElement(facts.row, profile.parts.messageTime);
  if (profile.parts.messageTime && !part) return undefined;
  // Without a time element of its own the label is sought outside the bubble: an agent may write 14:00 in a message.
  const text = part ? textOf(part) : facts.text.replace(facts.bubble, '\n');
  const label = profile.time.pattern === undefined ? text : firstGroup(profile.time.pattern, text);
  return label?.trim();
}

function timeOf(
  facts: RowFacts,
  label: string | undefined,
  { profile, nowMs, idTimeTrusted }: RowPage,
): { time: PageTime | undefined; clash: boolean } {
  const rule = profile.time;
  if (!rule) return { time: undefined, clash: false };
  const shown = label === undefined ? undefined : readPageTime(label, rule.formats, rule.utcOffsetMinutes, nowMs);
  const digits = rule.idIsEpochMs === undefined ? undefined : patternOf(rule.idIsEpochMs).exec(facts.id)?.[1];
  const hidden = idTimeTrusted ? timeOfId(digits, nowMs) : undefined;
  const clash = shown !== undefined && hidden !== undefined && Math.abs(shown.atMs - hidden.atMs) > CLASH_MS;
  return { time: shown ?? hidden, clash };
}
