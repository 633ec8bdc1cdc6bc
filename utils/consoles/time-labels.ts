import { patternOf } from '@/utils/consoles/find';
import type { TimeFormat } from '@/utils/profiles/profile';

/** A label taken apart, numbers as the label names them. What it leaves out is absent. */
export type TimeParts = {
  year?: number;
  month?: number;
  day?: number;
  /** Days back from today. */
  daysBack?: number;
  /** From Sunday, 0. */
  weekday?: number;
  hour: number;
  minute: number;
  second?: number;
  ms?: number;
  /** Minutes east of Greenwich, where the label says so itself. */
  offset?: number;
};

const CJK_HALF = '上午|下午|凌晨|清晨|早上|早晨|中午|傍晚|晚上|午前|午後|AM|PM';
const CLOCK = `(?:(?<before>${CJK_HALF})\\s*)?(?<h>\\d{1,2})[::](?<mi>\\d{2})`;
const AFTER = '(?:\\s*(?<after>[ap])\\.?\\s?m\\.?)?';
const HM = `${CLOCK}${AFTER}`;
const HMS = `${CLOCK}[::](?<s>\\d{2})(?:[.,]\\d{1,3})?${AFTER}`;
/** What may stand between a day and a clock: 2026-08-01T14:03, Aug 1, 14:03, Yesterday at 2:03 PM, 昨天14:03. */
const GAP = '\\s*(?:T|,|at|·)?\\s*';
const GAP_AFTER_DIGIT = '(?:日|号|\\s|T|,|·|at)+';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = `(?<mo>\\d{1,2}|(?:${MONTHS.join('|')})[a-z]{0,6}\\.?)`;
const YEAR = '(?<y>\\d{4})';
const ANY_YEAR = '(?<y>\\d{4}|\\d{2})';
const DAY = '(?<d>\\d{1,2})(?:st|nd|rd|th)?';
const STOP = '(?:\\s*[-/.,月]\\s*|\\s+)';
const YMD = `${YEAR}\\s*[-/.年]\\s*(?<mo>\\d{1,2})\\s*[-/.月]\\s*(?<d>\\d{1,2})`;
const DMY = `${DAY}\\s*[-/., ]\\s*${MONTH}\\s*[-/., ]\\s*${ANY_YEAR}`;
const MDY = `${MONTH}\\s*[-/., ]\\s*${DAY}\\s*[-/., ]\\s*${ANY_YEAR}`;
const MD = `${MONTH}${STOP}${DAY}`;
const DM = `${DAY}${STOP}${MONTH}`;

const ZH_DAYS = '日天一二三四五六';
const EN_DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const DAY_WORD = `(?<back>今天|昨天|前天|今日|昨日|today|yesterday)|(?:星期|周|礼拜)(?<zhday>[${ZH_DAYS}])|(?<enday>${EN_DAYS.join('|')})[a-z]{0,6}\\.?`;
const DAYS_BACK: Readonly<Record<string, number>> = {
  今天: 0,
  今日: 0,
  today: 0,
  昨天: 1,
  昨日: 1,
  yesterday: 1,
  前天: 2,
};

const PATTERNS = {
  iso: `^${YEAR}-(?<mo>\\d{2})-(?<d>\\d{2})[T ](?<h>\\d{2}):(?<mi>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<ms>\\d{1,9}))?)?\\s?(?<zone>Z|[+-]\\d{2}:?\\d{2})?$`,
  ymdhms: `^${YMD}(?:${GAP_AFTER_DIGIT})${HMS}$`,
  ymdhm: `^${YMD}(?:${GAP_AFTER_DIGIT})${HM}$`,
  dmyhms: `^${DMY}${GAP_AFTER_DIGIT}${HMS}$`,
  dmyhm: `^${DMY}${GAP_AFTER_DIGIT}${HM}$`,
  mdyhms: `^${MDY}${GAP_AFTER_DIGIT}${HMS}$`,
  mdyhm: `^${MDY}${GAP_AFTER_DIGIT}${HM}$`,
  mdhms: `^${MD}${GAP_AFTER_DIGIT}${HMS}$`,
  mdhm: `^${MD}${GAP_AFTER_DIGIT}${HM}$`,
  dmhm: `^${DM}${GAP_AFTER_DIGIT}${HM}$`,
  dayhm: `^(?:${DAY_WORD})${GAP}${CLOCK}(?:[::](?<s>\\d{2}))?${AFTER}$`,
  hms: `^${HMS}$`,
  hm: `^${HM}$`,
} satisfies Record<Exclude<TimeFormat, 'ago'>, string>;

/** WhatsApp's kind writes the clock first: "14:03, 25/08/2026". */
const CLOCK_FIRST = `^(?<clock>(?:(?:${CJK_HALF})\\s*)?\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m\\.?)?)\\s*,?\\s+(?<date>\\S.*)$`;

/** Takes a label apart by one format; undefined where it is not written so. */
export function partsOf(label: string, format: Exclude<TimeFormat, 'ago'>): TimeParts | undefined {
  const text = label
    .trim()
    .replace(/[\u202f\u200e\u200f]/g, ' ')
    .trim();
  const groups = patternOf(PATTERNS[format]).exec(text)?.groups ?? turned(text, format);
  return groups && partsIn(groups);
}

function turned(text: string, format: Exclude<TimeFormat, 'ago'>): Groups | undefined {
  const { clock, date } = patternOf(CLOCK_FIRST).exec(text)?.groups ?? {};
  return clock === undefined || date === undefined
    ? undefined
    : patternOf(PATTERNS[format]).exec(`${date} ${clock}`)?.groups;
}

type Groups = Record<string, string | undefined>;

function partsIn(groups: Groups): TimeParts | undefined {
  const hour = hourOf(groups);
  if (hour === undefined) return undefined;
  const day: Partial<TimeParts> = {
    ...(groups.y === undefined ? {} : { year: yearOf(groups.y) }),
    ...(groups.mo === undefined ? {} : { month: monthOf(groups.mo), day: Number(groups.d) }),
    ...(groups.back === undefined ? {} : { daysBack: DAYS_BACK[groups.back.toLowerCase()] ?? 0 }),
    ...weekdayOf(groups),
  };
  return {
    ...day,
    hour,
    minute: Number(groups.mi),
    ...(groups.s === undefined ? {} : { second: Number(groups.s) }),
    ...(groups.ms === undefined ? {} : { ms: Math.floor(Number(`0.${groups.ms}`) * 1000 + 1e-6) }),
    ...(groups.zone === undefined ? {} : { offset: offsetOf(groups.zone) }),
  };
}

function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthOf(text: string): number {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  return named === -1 ? Number(text) : named + 1;
}

function weekdayOf({ zhday, enday }: Groups): { weekday?: number } {
  if (enday !== undefined) return { weekday: EN_DAYS.indexOf(enday.toLowerCase()) };
  if (zhday === undefined) return {};
  const at = ZH_DAYS.indexOf(zhday); // 日 and 天 are both Sunday
  return { weekday: Math.max(0, at - 1) };
}

/** The hour on a 24-hour clock; undefined for one that no clock shows (13 PM, 24:00). */
function hourOf({ h, before, after }: Groups): number | undefined {
  const hour = Number(h);
  const half = before?.toLowerCase() ?? (after === undefined ? undefined : `${after.toLowerCase()}m`);
  if (hour > 23) return undefined;
  if (half === undefined) return hour;
  if (half === 'am' || half === 'pm') return hour < 1 || hour > 12 ? undefined : (hour % 12) + (half === 'pm' ? 12 : 0);
  // Chinese pages write 下午2:03 and, some, 下午14:03; 12 is noon in 中午12:30 and midnight in 凌晨12:30 and 晚上12:30.
  if (hour > 12) return hour;
  if (half === '中午') return hour === 12 || hour < 3 ? (hour % 12) + 12 : hour;
  if (half === '晚上') return hour === 12 ? 0 : hour + (hour < 5 ? 0 : 12);
  if (half === '下午' || half === '傍晚' || half === '午後') return (hour % 12) + 12;
  return (half === '上午' || half === '午前') && hour === 12 ? 12 : hour % 12;
}

function offsetOf(zone: string): number {
  if (/z/i.test(zone)) return 0;
  const digits = zone.replace(/\D/g, '');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return zone.startsWith('-') ? -minutes : minutes;
}

const UNITS = [
  { ms: 1000, words: '秒钟?|s|secs?|seconds?' },
  { ms: 60_000, words: '分钟?|m|mins?|minutes?' },
  { ms: 3_600_000, words: '个?小时|h|hrs?|hours?' },
  { ms: 86_400_000, words: '天|d|days?' },
] as const;
const JUST_NOW = '^(?:刚刚|刚才|just now|now|moments? ago|a few seconds ago|几秒前)$';
/** A page says "just now" for less than this, ms. */
const JUST_NOW_MS = 60_000;

/** How long ago a label such as 3分钟前 or "2h ago" says something was: at least `ms`, less than `ms + unitMs`. */
export function agoOf(label: string): { ms: number; unitMs: number } | undefined {
  const text = label.trim();
  if (patternOf(JUST_NOW).test(text)) return { ms: 0, unitMs: JUST_NOW_MS };
  for (const { ms, words } of UNITS) {
    const amount = patternOf(`^(\\d{1,4}|an?)\\s*(?:${words})\\s*(?:之?前|ago)$`).exec(text)?.[1];
    if (amount !== undefined) return { ms: (/\d/.test(amount) ? Number(amount) : 1) * ms, unitMs: ms };
  }
  return undefined;
}
