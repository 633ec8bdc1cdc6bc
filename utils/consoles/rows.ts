import { attributeOf, contains } from '@/utils/consoles/dom';
import { findElement, firstGroup, patternOf, readValue, selfOrInside } from '@/utils/consoles/find';
import type { Lean, LeanMeasure } from '@/utils/consoles/lean';
import type { ConsoleProfile, RowTest } from '@/utils/profiles/profile';
import { readPageTime, timeOfId } from '@/utils/consoles/page-time';
import { MOST_CHARS, someText, textOf } from '@/utils/consoles/text';
import type { MessageKind, Origin, Side } from '@/utils/facts/fact';
import type { PageTime, SeenMessage } from '@/utils/ledger/types';

/** What a row is read against besides itself. */
export type RowPage = {
  /** With its frames spelled out. */
  profile: ConsoleProfile;
  /** Whether any of the rows shown has what a `lacks` rule names. */
  present: (selector: string) => boolean;
  leanOf: LeanMeasure;
  /** What the line above says of this row's time. */
  line: string | undefined;
  nowMs: number;
  /** False once a row's own label contradicted the moment its id seemed to hold. */
  idTimeTrusted: boolean;
};

/**
 * A row as read; `clash` when its label and the moment in its id contradict each other, `unmeasured` when a rule asked for its
 * place and the page had not laid it out.
 */
export type ReadRow = { message: SeenMessage; owner?: string; clash: boolean; unmeasured: boolean };

/** A label and an id of one message may differ by the label's precision and a little network time, ms. */
const CLASH_MS = 120_000;
/** Blank so far, blank for good: so much of a bubble tells whether it holds words, UTF-16 units. */
const WORDS_ENOUGH = 1_000;
const WORDLESS: ReadonlySet<MessageKind> = new Set(['image', 'sticker', 'video']);

/** A row's whole text may hold its bubble's and the labels round it, UTF-16 units. */
const ROW_CHARS = MOST_CHARS + 4_000;
/** What a hand-over takes of an id and a label, UTF-16 units. */
const MOST_ID_CHARS = 300;
const MOST_LABEL_CHARS = 100;

type RowFacts = {
  row: Element;
  id: string;
  text: string;
  bubble: Element | undefined;
  words: string;
  leans: Map<Element, Lean>;
  kind?: MessageKind;
};

/** Reads one message row. Nothing is guessed: what the rules do not tell is `unknown` or left out. */
export function readRow(row: Element, page: RowPage): ReadRow {
  const facts = factsOf(row, page);
  const { id, text, words } = facts;
  const side = firstFit(page.profile.rows.side, facts, page) ?? 'unknown';
  const kind = kindOf(side, facts, page);
  const label = labelOf(facts, page);
  const { time, clash } = timeOf(facts, label, page);
  const owner = page.profile.buyerKey.rowOwner && readValue(row, page.profile.buyerKey.rowOwner);
  return {
    message: {
      ...(id === '' ? {} : { platformId: id.slice(0, MOST_ID_CHARS) }),
      side,
      kind,
      origin: originOf(side, { ...facts, kind }, page),
      text:
        words ||
        (standsForItself(side, kind)
          ? text
              .replace(label ?? '', '')
              .trim()
              .slice(0, MOST_CHARS)
          : ''),
      ...(label ? { timeLabel: label } : {}),
      ...(time ? { pageTime: time } : {}),
    },
    ...(owner === undefined ? {} : { owner }),
    clash,
    unmeasured: [...facts.leans.keys()].some((element) => facts.leans.get(element) === null),
  };
}

function factsOf(row: Element, { profile }: RowPage): RowFacts {
  const bubble = findElement(row, profile.parts.messageText);
  return {
    row,
    id: profile.rows.id ? (readValue(row, profile.rows.id) ?? '') : '',
    text: textOf(row, ROW_CHARS),
    bubble,
    words: bubble ? wordsOf(bubble, findElement(row, profile.parts.messageTime)) : '',
    leans: new Map(),
  };
}

/** What a bubble says. Some pages write the time into it, in an element of its own at the end, which nobody said. */
function wordsOf(bubble: Element, time: Element | undefined): string {
  const words = textOf(bubble);
  const label = time && time !== bubble && contains(bubble, time) ? textOf(time) : '';
  return label !== '' && words.endsWith(label) ? words.slice(0, -label.length).trimEnd() : words;
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

function kindOf(side: Side, facts: RowFacts, page: RowPage): MessageKind {
  const wordless = !facts.bubble || someText(facts.bubble, WORDS_ENOUGH).trim() === '';
  const rule = page.profile.rows.kind.find(
    ({ is, when }) => (wordless || !WORDLESS.has(is)) && mayAsk(side, when) && fits(when, facts, page),
  );
  if (rule) return rule.is;
  if (side === 'system') return 'system';
  return facts.words === '' ? 'other' : 'text';
}

/** A buyer may write anything, so words prove nothing there; a system line lacks a bubble by its nature. */
function mayAsk(side: Side, when: RowTest): boolean {
  if (side === 'buyer') return when.textIncludes === undefined;
  return side !== 'system' || when.lacks === undefined;
}

function firstFit<T>(rules: readonly { is: T; when: RowTest }[], facts: RowFacts, page: RowPage): T | undefined {
  return rules.find(({ when }) => fits(when, facts, page))?.is;
}

/** Cheap questions come first: where something stands is asked only when nothing else told. */
function fits(test: RowTest, facts: RowFacts, page: RowPage): boolean {
  const { row, id, text, kind } = facts;
  if (test.lacks && !lacksAll(test.lacks, row, page)) return false;
  const positives = [
    test.selectors?.some((selector) => selfOrInside(row, selector) !== undefined),
    test.idStarts?.some((start) => id.startsWith(start)),
    test.idIncludes?.some((part) => id.includes(part)),
    test.textIncludes?.some((words) => text.includes(words)),
    test.kinds?.some((sort) => sort === kind),
  ].filter((told) => told !== undefined);
  if (positives.includes(true)) return true;
  return test.leans ? leanOf(facts, test.leans.of, page) === test.leans.towards : positives.length === 0;
}

/** Where the named element stands, or the bubble, or (in a row without one) its first picture; each is measured once. */
function leanOf({ row, bubble, leans }: RowFacts, of: string | undefined, { leanOf: measure }: RowPage): Lean {
  const element = of === undefined ? (bubble ?? findElement(row, ['img'])) : selfOrInside(row, of);
  if (!element) return null;
  const known = leans.get(element);
  if (known !== undefined) return known;
  const lean = measure(element);
  leans.set(element, lean);
  return lean;
}

function lacksAll(selectors: readonly string[], row: Element, { present }: RowPage): boolean {
  return selectors.some(present) && !selectors.some((selector) => selfOrInside(row, selector));
}

function labelOf(facts: RowFacts, { profile }: RowPage): string | undefined {
  if (!profile.time || profile.time.line?.gives === 'moment') return undefined; // the row shows none
  const part = findElement(facts.row, profile.parts.messageTime);
  if (profile.parts.messageTime && !part) return undefined;
  const text = labelTextOf(facts, part, profile.time.attribute);
  const label = profile.time.pattern === undefined ? text : firstGroup(profile.time.pattern, text);
  return label?.trim().slice(0, MOST_LABEL_CHARS);
}

function labelTextOf({ row, text, words }: RowFacts, part: Element | undefined, attribute: string | undefined): string {
  if (attribute !== undefined) return attributeOf(part ?? row, attribute) ?? '';
  if (part) return textOf(part);
  // Without a time element of its own the label is sought outside the bubble: an agent may write 14:00 in a message.
  return text.length < ROW_CHARS ? text.replace(words, '\n') : '';
}

function timeOf(
  facts: RowFacts,
  label: string | undefined,
  { profile, line, nowMs, idTimeTrusted }: RowPage,
): { time: PageTime | undefined; clash: boolean } {
  const rule = profile.time;
  if (!rule) return { time: undefined, clash: false };
  const written = rule.line ? withLine(label, line, rule.line.gives) : label;
  const shown = written === undefined ? undefined : readPageTime(written, rule.formats, rule.utcOffsetMinutes, nowMs);
  const digits = rule.idIsEpochMs === undefined ? undefined : patternOf(rule.idIsEpochMs).exec(facts.id)?.[1];
  const hidden = idTimeTrusted ? timeOfId(digits, nowMs) : undefined;
  const clash = shown !== undefined && hidden !== undefined && Math.abs(shown.atMs - hidden.atMs) > CLASH_MS;
  return { time: shown ?? hidden, clash };
}

/** A row's moment, where a line above it tells the day or all of it; without the line there is none. */
function withLine(label: string | undefined, line: string | undefined, gives: 'day' | 'moment'): string | undefined {
  if (line === undefined || gives === 'moment') return line;
  return label === undefined ? undefined : `${line} ${label}`;
}
