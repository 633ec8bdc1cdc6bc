import { AMOUNT, amountOf } from './amounts';
import {
  closingOf,
  comingDate,
  dayAfter,
  endOf,
  minuteOf,
  normal,
  orMidnight,
  weekdayOf,
  workingDaysOn,
  type Day,
} from './calendar';
import { soonRules, type DeadlineRule } from './deadline-rule';
import type { Spoken } from './types';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const UNIT_MS: readonly [RegExp, number][] = [
  [/^(?:秒|秒钟)$/, 1_000],
  [/^(?:分|分钟)$/, MINUTE_MS],
  [/^(?:小时|钟头|h|时)$/i, HOUR_MS],
  [/^(?:天|日)$/, DAY_MS],
  [/^(?:周|星期|礼拜)$/, 7 * DAY_MS],
];

/** 24小时内, 半小时, 两三天内, 一个半小时, 1-3个工作日内. */
const within: DeadlineRule = {
  pattern: new RegExp(
    `(${AMOUNT})\\s{0,3}(?:个(?<half>半)?)?\\s{0,3}(秒钟?|分钟?|小时|钟头|h(?![a-z])|天|日(?=内|之内|以内)|个?工作日|周|星期|礼拜)(?:之内|以内|内|之前|以前|前|后|左右)?`,
    'giu',
  ),
  basis: 'said',
  due: ([, written = '', , unit = ''], spoken, groups) => {
    const amount = amountOf(written);
    if (amount === undefined) return undefined;
    if (unit.endsWith('工作日')) return workingDaysOn(Math.ceil(amount), spoken);
    const unitMs = UNIT_MS.find(([name]) => name.test(unit))?.[1];
    return unitMs === undefined ? undefined : spoken.atMs + (amount + (groups.half ? 0.5 : 0)) * unitMs;
  },
};

const DAY_WORDS: Readonly<Record<string, number>> = {
  今: 0,
  今天: 0,
  今日: 0,
  当天: 0,
  今晚: 0,
  今早: 0,
  今儿: 0,
  明: 1,
  明天: 1,
  明日: 1,
  明早: 1,
  明晚: 1,
  明儿: 1,
  后天: 2,
  大后天: 3,
};
const WEEKDAYS = '日一二三四五六';
const PART_END: Readonly<Record<string, number>> = {
  凌晨: 6 * 60,
  早: 12 * 60,
  一早: 12 * 60,
  一大早: 12 * 60,
  早上: 12 * 60,
  早晨: 12 * 60,
  上午: 12 * 60,
  中午: 14 * 60,
  下午: 18 * 60,
  傍晚: 19 * 60,
  晚: 22 * 60,
  晚上: 22 * 60,
  晚间: 22 * 60,
};
const PART = '凌晨|一大早|一早|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|早|晚';
const CLOCK = `(?<hour>\\d{1,2}|[一二两三四五六七八九十]{1,3})\\s{0,3}(?:点|时(?!候)|:|：)\\s{0,3}(?<minutes>半|\\d{2})?`;
const BEFORE = '(?:之前|以前|前|左右|之内|内)?';

/** 今天下班前, 明天上午, 今晚8点前, 后天, 下午三点, 周五前, 下周一, 11月30号前, 月底前, 本周内. */
const byDay: DeadlineRule = {
  pattern: new RegExp(
    `(?:(?<day>今天|今日|当天|今晚|今早|今儿|明天|明日|明早|明晚|明儿|大后天|后天)|(?<week>下下|下|本|这)?(?<weekday>周|星期|礼拜)(?<weekdayName>[一二三四五六日天末])|` +
      `(?:(?<month>\\d{1,2})\\s{0,3}(?:月|[./-])\\s{0,3})?(?<date>\\d{1,2})\\s{0,3}[号日](?!\\s{0,3}(?:楼|线|店|内|之内|以内))|(?<![\\d/.])(?<slashMonth>\\d{1,2})[/.](?<slashDate>\\d{1,2})(?=\\s{0,2}(?:之前|以前|前|当天|给|发|寄|左右))|(?<monthEnd>本月底|这个月底|月底))` +
      `\\s{0,3}(?:的)?(?<part>${PART})?(?:${CLOCK})?(?<closing>下班)?${BEFORE}`,
    'gu',
  ),
  basis: 'said',
  due: (_, spoken, groups) => {
    const day = dayOf(groups, spoken);
    if (!day) return undefined;
    const part = groups.part ?? /^[今明]([晚早])$/.exec(groups.day ?? '')?.[1];
    return momentIn(day, { ...groups, ...(part && { part }) }, spoken);
  },
};

/** 本周内, 下周内, 这两天: the end of it. */
const byWeek: DeadlineRule = {
  pattern: /(?<week>下|本|这)(?:周|星期|个星期|礼拜)(?![一二三四五六日天末])(?:之?内|以内|前)?/gu,
  basis: 'said',
  due: (_, spoken, { week }) => {
    const toSunday = (7 - weekdayOf(dayAfter(spoken, 0))) % 7;
    return endOf(dayAfter(spoken, toSunday + (week === '下' ? 7 : 0)), spoken);
  },
};

/** 下班前, 下午三点前, 晚上8点: today, or the next time the clock shows it. */
const byClock: DeadlineRule = {
  pattern: new RegExp(
    `(?<closing>下班)(?:之前|以前|前)|(?<part>${PART})?${CLOCK}${BEFORE}|(?<alone>下午|晚上|中午|上午|早上|傍晚)${BEFORE}`,
    'gu',
  ),
  basis: 'said',
  due: (_, spoken, groups) => {
    const part = groups.part ?? groups.alone;
    const named = { ...groups, ...(part && { part }) };
    const today = dayAfter(spoken, 0);
    // 3点前 said at ten in the morning is three in the afternoon.
    const ways = [
      named,
      ...(part === undefined
        ? [
            { ...named, part: '下午' },
            { ...named, part: '晚' },
          ]
        : []),
    ];
    const due = ways.map((way) => momentIn(today, way, spoken)).find((moment) => moment > spoken.atMs);
    return due ?? momentIn(dayAfter(spoken, 1), named, spoken);
  },
};

/** Words for soon, with the time that the trade takes them for: the buyer waits in the chat. */
const SOON: readonly [RegExp, number][] = [
  [/马上|立刻|立即|这就|现在(?:就|去|马上|帮|给|联系|查|问)/gu, 5],
  [/稍等|稍候|等一下|等下|等我一下|等我下|等我几分钟|几分钟|给我(?:几|[一两三]|\d+)分钟|请等/gu, 10],
  [/一会儿?|待会儿?|等会儿?|稍后|过会儿?/gu, 30],
  [
    /晚点|晚一点|晚些|回头|有(?:消息|结果|进展)(?:了)?(?:就|会|再|第一时间|立即|马上)*|第一时间|尽快|(?:查|问|核实|确认|改|开|弄|办|处理|约)(?:到|好|完|清楚|妥)了?(?=.{0,4}(?:回您|回你|回复|告诉|通知|跟您|跟你|发您|发你|给您))/gu,
    120,
  ],
];

export const deadlinesZh: readonly DeadlineRule[] = [byDay, byWeek, within, byClock, ...soonRules(SOON)];

type Groups = Readonly<Record<string, string | undefined>>;

function dayOf(groups: Groups, spoken: Spoken): Day | undefined {
  if (groups.day !== undefined) return dayAfter(spoken, DAY_WORDS[groups.day] ?? 0);
  if (groups.weekday !== undefined) return weekday(groups, spoken);
  const today = dayAfter(spoken, 0);
  if (groups.monthEnd !== undefined) return normal({ ...today, month: today.month + 1, day: 0 });
  return comingDate(Number(groups.slashDate ?? groups.date), groups.slashMonth ?? groups.month, today);
}

/** 周五 is the coming Friday, today included; 下周一 is the Monday of next week, weeks beginning on Monday. */
function weekday({ week, weekdayName = '' }: Groups, spoken: Spoken): Day {
  const wanted = '天末'.includes(weekdayName) ? 0 : WEEKDAYS.indexOf(weekdayName);
  const fromMonday = (value: number) => (value + 6) % 7;
  const today = fromMonday(weekdayOf(dayAfter(spoken, 0)));
  if (week === undefined) return dayAfter(spoken, (fromMonday(wanted) - today + 7) % 7);
  const weeks = week === '下下' ? 2 : week === '下' ? 1 : 0;
  return dayAfter(spoken, fromMonday(wanted) - today + 7 * weeks);
}

function momentIn(day: Day, groups: Groups, spoken: Spoken): number {
  if (groups.closing !== undefined) return closingOf(day, spoken);
  const part = groups.part;
  const hour = groups.hour === undefined ? undefined : amountOf(groups.hour);
  if (hour !== undefined && hour <= 24) {
    const night = part?.includes('晚') === true;
    const afternoon = part !== undefined && /下午|晚|傍/.test(part) && hour < 12;
    // 今晚12点 and 今晚1点 are on the calendar's next day, as 今晚凌晨1点 is
    const nextDay =
      (night && (hour === 12 || hour < 5)) || (part === '凌晨' && hour < 12 && (groups.day ?? '').endsWith('晚'));
    const minutes = groups.minutes === '半' ? 30 : Number(groups.minutes ?? 0);
    return minuteOf(day, (nextDay ? (hour % 12) + 24 : hour + (afternoon ? 12 : 0)) * 60 + minutes, spoken);
  }
  if (part === undefined) return endOf(day, spoken);
  const moment = part.includes('晚') ? orMidnight : minuteOf;
  return moment(day, PART_END[part] ?? 1440, spoken);
}
