import type { ConsoleProfile } from '@/utils/profiles/profile';
import { bubbleSelectors, type SaidIn } from '@/utils/teaching/bubble';
import { editorKindOf, maxLengthOf } from '@/utils/teaching/editor';
import { findEntries, type EntriesFound } from '@/utils/teaching/entries';
import type { Examples, Ground } from '@/utils/teaching/lesson-types';
import { isLastingMark, marksOf } from '@/utils/teaching/marks';
import { noteRule } from '@/utils/teaching/note-field';
import { selectorsTo, type Learnt } from '@/utils/teaching/on-page';
import { idRule } from '@/utils/teaching/row-id';
import { kindRules } from '@/utils/teaching/row-kinds';
import { timeOfRows } from '@/utils/teaching/row-time';
import { findRows, rowOf, type RowsFound } from '@/utils/teaching/rows';
import { sideRules } from '@/utils/teaching/sides';
import type { ToldRows } from '@/utils/teaching/told-rows';
import { textOf } from '@/utils/consoles/find';

type Parts = ConsoleProfile['parts'];
type Rows = ConsoleProfile['rows'];

/** What was made of the examples so far. `costs`: how lasting each part's best selector is (see `COST`). */
export type Made = {
  parts: Parts;
  rows?: Rows;
  time?: ConsoleProfile['time'];
  note?: ConsoleProfile['note'];
  editor?: Pick<ConsoleProfile, 'editorKind' | 'maxLength'>;
  entries?: EntriesFound;
  costs: Readonly<Record<string, number>>;
};

/** Makes selectors and rules of everything that was pointed at so far. What cannot be made out is left out. */
export function learn(examples: Examples, { nowMs }: Ground): Made {
  const messages = learnMessages(examples, nowMs);
  const open = openName(examples);
  const entries =
    examples.entry && findEntries({ pointed: examples.entry, openName: open, lastText: messages?.lastText });
  const single = singleParts(examples, entries, messages?.list);
  const note = examples.noteField && noteRule(examples.noteField);
  return {
    parts: {
      ...messages?.parts,
      ...partsOf({ ...single, ...(entries ? { entry: entries.entry, entryName: entries.entryName } : {}) }),
      ...(entries ? innerParts(entries) : {}),
    },
    ...(messages ? { rows: messages.rows } : {}),
    ...(messages?.time ? { time: messages.time } : {}),
    ...(note ? { note } : {}),
    ...(examples.editor ? { editor: editorOf(examples.editor) } : {}),
    ...(entries ? { entries } : {}),
    costs: {
      ...messages?.costs,
      ...costsOf(single),
      ...(entries ? costsOf({ entry: entries.entry, entryName: entries.entryName }) : {}),
    },
  };
}

function editorOf(editor: Element): Pick<ConsoleProfile, 'editorKind' | 'maxLength'> {
  const maxLength = maxLengthOf(editor);
  return { editorKind: editorKindOf(editor), ...(maxLength === undefined ? {} : { maxLength }) };
}

function openName({ buyerName }: Examples): string | undefined {
  const name = buyerName && textOf(buyerName);
  return name === '' ? undefined : name;
}

function singleParts(
  examples: Examples,
  entries: EntriesFound | undefined,
  list: Element | undefined,
): Record<string, Learnt> {
  const { editor, send, buyerName, noteField } = examples;
  const name = openName(examples);
  // A name shown in a list only is read from the open entry; a selector would stick to this one entry or row.
  const inList =
    buyerName && (list?.contains(buyerName) === true || entries?.elements.some((entry) => entry.contains(buyerName)));
  return {
    ...(editor ? { editor: without(name, selectorsTo(editor)) } : {}),
    ...(send ? { send: without(name, selectorsTo(send)) } : {}),
    ...(buyerName && inList !== true ? { buyerName: without(name, selectorsTo(buyerName)) } : {}),
    ...(noteField ? { noteField: selectorsTo(noteField) } : {}),
  };
}

/** A placeholder that names this buyer will name another one next. */
function without(name: string | undefined, { selectors, cost }: Learnt): Learnt {
  return { cost, selectors: selectors.filter((selector) => name === undefined || !selector.includes(name)) };
}

function partsOf(learnt: Record<string, Learnt>): Parts {
  return Object.fromEntries(
    Object.entries(learnt).flatMap(([part, { selectors }]) => (selectors.length > 0 ? [[part, selectors]] : [])),
  );
}

function costsOf(learnt: Record<string, Learnt>): Record<string, number> {
  return Object.fromEntries(Object.entries(learnt).map(([part, { cost }]) => [part, cost]));
}

function innerParts({ activeEntry, entryPreview, entryUnread }: EntriesFound): Parts {
  return {
    ...(activeEntry.length > 0 ? { activeEntry } : {}),
    ...(entryPreview.length > 0 ? { entryPreview } : {}),
    ...(entryUnread.length > 0 ? { entryUnread } : {}),
  };
}

type Messages = {
  parts: Parts;
  rows: Rows;
  time: ConsoleProfile['time'];
  costs: Record<string, number>;
  lastText: string | undefined;
  list: Element;
};

/** Needs a bubble of each side: from one alone nobody can tell a list from what lies in it. */
function learnMessages(examples: Examples, nowMs: number): Messages | undefined {
  if (examples.buyer.length === 0 || examples.agent.length === 0) return undefined;
  const found = findRows([...examples.buyer, ...examples.agent]);
  if (!found) return undefined;
  const told = toldRows(examples, found);
  const sides = sideRules(told, found.rows, found.list);
  const said = saidIn([...examples.buyer, ...examples.agent, ...examples.robot], found);
  const bubble = bubbleSelectors(said, found.rows);
  const list = selectorsTo(found.list);
  if (!sides || bubble.selectors.length === 0 || list.selectors.length === 0) return undefined;
  const bubbleOf = (row: Element): Element | undefined => firstOf(row, bubble.selectors);
  const spoken = found.rows.filter((row) => bubbleOf(row) !== undefined);
  const time = timeOfRows(found.rows, bubbleOf, nowMs);
  const id = idRule(found.rows, spoken);
  const lastBubble = spoken.map(bubbleOf).at(-1);
  return {
    parts: {
      messageList: list.selectors,
      message: found.learnt.selectors,
      messageText: bubble.selectors,
      ...(time && time.selectors.length > 0 ? { messageTime: time.selectors } : {}),
    },
    rows: {
      ...(id ? { id } : {}),
      side: sides.rules,
      origin: robotRules(examples, found, told),
      kind: kindRules(spokenRows(found, told, sides.rules), bubble.selectors),
      divider: ['以上为历史消息', '以上是历史消息', 'Earlier messages above'],
    },
    time: time?.rule,
    costs: { messageList: list.cost, message: Math.max(found.learnt.cost, sides.cost), messageText: bubble.cost },
    lastText: lastBubble && textOf(lastBubble),
    list: found.list,
  };
}

function firstOf(row: Element, selectors: readonly string[]): Element | undefined {
  for (const css of selectors) {
    const found = row.querySelector(css);
    if (found) return found;
  }
  return undefined;
}

function rowsOf(elements: readonly Element[], { rows }: RowsFound): Element[] {
  return [...new Set(elements.flatMap((element) => rowOf(rows, element) ?? []))];
}

function toldRows(examples: Examples, found: RowsFound): ToldRows {
  return {
    buyer: rowsOf(examples.buyer, found),
    agent: rowsOf([...examples.agent, ...examples.robot], found),
    system: rowsOf(examples.system, found),
  };
}

function saidIn(bubbles: readonly Element[], { rows }: RowsFound): SaidIn[] {
  return bubbles.flatMap((bubble) => {
    const row = rowOf(rows, bubble);
    return row && row !== bubble ? [{ row, bubble }] : [];
  });
}

/** Rows that carry a side's mark; where only their place tells the side, all that were not told to be the console's own. */
function spokenRows({ rows }: RowsFound, told: ToldRows, rules: Rows['side']): Element[] {
  const marks = rules.flatMap(({ is, when }) => (is === 'system' ? [] : (when.selectors ?? [])));
  const marked = rows.filter((row) => marks.some((css) => row.matches(css) || row.querySelector(css) !== null));
  return marked.length > 0 ? marked : rows.filter((row) => !told.system.includes(row));
}

/** What only a machine's reply bears. */
function robotRules(examples: Examples, found: RowsFound, told: ToldRows): Rows['origin'] {
  const robots = rowsOf(examples.robot, found);
  const people = rowsOf(examples.agent, found).filter((row) => !robots.includes(row));
  const marks = marksOf(robots, [...people, ...told.buyer])
    .filter(isLastingMark)
    .slice(0, 2);
  return marks.length === 0 ? [] : [{ is: 'robot', when: { selectors: marks.map(({ css }) => css) } }];
}
