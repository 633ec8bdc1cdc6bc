import { textOf } from '@/utils/consoles/find';
import { readPageTime } from '@/utils/consoles/page-time';
import { TIME_FORMATS, type TimeFormat, type TimeRule } from '@/utils/profiles/profile';
import { candidatesFor, first, pick } from '@/utils/teaching/selectors';
import { isTimeLabel, leavesOf } from '@/utils/teaching/text';
import { COST } from '@/utils/teaching/tokens';

/** Where rows show their time, and how it is written. */
export type TimeFound = { rule: TimeRule; selectors: string[] };

/** Finds the clock time in a row outside its bubble, also run together with a name: 昵称2-22 18:55:20. */
const LABEL =
  '((?:\\d{4}[-/.年]\\s?)?(?:\\d{1,2}[-/.月]\\s?\\d{1,2}日?\\s{0,2})?(?:(?:今天|昨天|前天|星期.|周.|today|yesterday)\\s?)?(?:[上下]午\\s?)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]m)?)(?!\\d)';

/**
 * How the rows of a list write their times; undefined where none was seen.
 * @param bubbleOf what was said in a row, where times do not count
 */
export function timeOfRows(
  rows: readonly Element[],
  bubbleOf: (row: Element) => Element | undefined,
  nowMs: number,
): TimeFound | undefined {
  const labels = rows.flatMap((row) =>
    labelsIn(row, bubbleOf(row))
      .slice(0, 1)
      .map((label) => ({ row, label })),
  );
  const texts = labels.map(({ label }) => textOf(label));
  const loose = labels.length === 0 ? rows.flatMap((row) => looseTime(row, bubbleOf(row)) ?? []) : [];
  const formats = formatsOf([...texts, ...loose], nowMs);
  if (formats.length === 0) return undefined;
  const [example] = labels;
  const candidates = example
    ? candidatesFor(example.label, example.row, first(example.label)).filter(
        ({ css, cost }) => cost < COST.hashed && labels.every(({ row, label }) => row.querySelector(css) === label),
      )
    : [];
  // A selector by structure may find another element in a row that shows no time: the pattern alone is then safer.
  // In a bubble the words must be told from it: there structure will do.
  const inBubble = labels.some(({ row, label }) => bubbleOf(row)?.contains(label));
  const most = inBubble ? COST.hashed : COST.plainTag;
  const selectors = pick(candidates.filter(({ css, cost }) => cost < most && findsTimesOnly(css, rows)));
  return { rule: { pattern: LABEL, formats, utcOffsetMinutes: 'machine' }, selectors };
}

function labelsIn(row: Element, bubble: Element | undefined): Element[] {
  const labels = leavesOf(row).filter((leaf) => isTimeLabel(textOf(leaf)));
  return labels.filter((leaf) => bubble?.contains(leaf) !== true || endsWith(bubble, leaf));
}

/** Some pages write the time into the bubble, at its end, in an element of its own. */
function endsWith(bubble: Element, label: Element): boolean {
  const [words, time] = [textOf(bubble), textOf(label)];
  return label !== bubble && words !== time && words.endsWith(time);
}

function looseTime(row: Element, bubble: Element | undefined): string | undefined {
  const outside = leavesOf(row).filter((leaf) => bubble?.contains(leaf) !== true);
  return outside.map((leaf) => new RegExp(LABEL, 'iu').exec(textOf(leaf))?.[1]).find((label) => label !== undefined);
}

function findsTimesOnly(css: string, rows: readonly Element[]): boolean {
  return rows.flatMap((row) => row.querySelector(css) ?? []).every((element) => isTimeLabel(textOf(element)));
}

/** Formats that the labels of today are written in tomorrow, when they are of another day or year. */
const LATER: readonly TimeFormat[] = ['ymdhms', 'ymdhm', 'mdhms', 'mdhm', 'dayhm', 'hms', 'hm'];

/** Every format that the labels were read by, and those they may be written in tomorrow. */
function formatsOf(labels: readonly string[], nowMs: number): TimeFormat[] {
  const dayFirst = labels.some((label) => /^\s*(?:1[3-9]|2\d|3[01])\s*[/.-]\s*\d{1,2}\b/.test(label));
  const known = TIME_FORMATS.filter((format) => !(dayFirst ? /^md/ : /^dm/).test(format));
  const needed = labels.flatMap(
    (label) => known.find((one) => readPageTime(label, [one], 'machine', nowMs) !== undefined) ?? [],
  );
  return needed.length === 0 ? [] : known.filter((one) => needed.includes(one) || LATER.includes(one));
}
