import {
  closingOf,
  comingDate,
  dayAfter,
  endOf,
  minuteOf,
  orMidnight,
  weekdayOf,
  workingDaysOn,
  type Day,
} from './calendar';
import { soonRules, type DeadlineRule } from './deadline-rule';
import type { Spoken } from './types';

const MINUTE_MS = 60_000;
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `\\d+|an?|${NUMBERS.join('|')}|a couple of|a few|half an`;
const UNIT_MINUTES: Readonly<Record<string, number>> = { min: 1, hour: 60, hr: 60, day: 1440, week: 7 * 1440 };

/** within 24 hours, in 2 days, in the next 30 minutes, 1-3 business days. */
const within: DeadlineRule = {
  pattern: new RegExp(
    `\\b(?:within|in|in the next|within the next|over the next)\\s{1,3}(?:about\\s{1,3})?(?:(?:\\d+|${NUMBERS.join('|')})\\s{0,3}(?:-|–|to|or)\\s{0,3})?(${NUMBER})\\s{1,3}(?<working>business|working)?\\s{0,3}(min|hour|hr|day|week)(?:ute)?s?\\b`,
    'giu',
  ),
  basis: 'said',
  due: ([, written = '', , unit = ''], spoken, { working }) => {
    const amount = numberOf(written);
    const minutes = UNIT_MINUTES[unit.toLowerCase()];
    if (amount === undefined || minutes === undefined) return undefined;
    return working === undefined
      ? spoken.atMs + amount * minutes * MINUTE_MS
      : workingDaysOn(Math.ceil(amount), spoken);
  },
};

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const CLOCK =
  '(?:\\s{0,3}(?:by|at|before|around)?\\s{0,3}(?<hour>\\d{1,2})(?::(?<minutes>\\d{2}))?\\s{0,3}(?<half>am|pm|a\\.m\\.|p\\.m\\.))?';
const PART_END: Readonly<Record<string, number>> = {
  morning: 720,
  afternoon: 1080,
  evening: 1320,
  night: 1320,
  noon: 840,
};

/** today, tomorrow morning, by Friday 5 pm, this afternoon, by the end of the day, by Nov 30. */
const byDay: DeadlineRule = {
  pattern: new RegExp(
    `\\b(?:by |on |before |until |till )?(?:(?<day>(?:later )?today|tonight|tomorrow|the day after tomorrow|this (?=morning|afternoon|evening))|(?<next>next |this |coming )?(?<weekday>${DAYS.join('|')})|` +
      `(?<month>${MONTHS.join('|')})[a-z]*\\.? (?<date>\\d{1,2})(?:st|nd|rd|th)?|(?<=\\b(?:by|on|before) )(?<slashMonth>\\d{1,2})/(?<slashDate>\\d{1,2})|(?<endOf>(?:the )?end of (?:the |this )?(?:business )?(?:day|today)|eod|close of business|cob))` +
      `\\s{0,3}(?<part>morning|afternoon|evening|night|noon)?${CLOCK}(?!\\w)`,
    'giu',
  ),
  basis: 'said',
  due: (_, spoken, groups) => {
    if (groups.endOf !== undefined) return closingOf(dayAfter(spoken, 0), spoken);
    const day = dayOf(groups, spoken);
    return day && momentIn(day, groups, spoken);
  },
};

/** by 5 pm, before 17:30. */
const byClock: DeadlineRule = {
  pattern:
    /\b(?:by|before|at)\s{1,3}(?<hour>\d{1,2})(?::(?<minutes>\d{2}))?\s{0,3}(?<half>am|pm|a\.m\.|p\.m\.)(?!\w)/giu,
  basis: 'said',
  due: (_, spoken, groups) => {
    const due = momentIn(dayAfter(spoken, 0), groups, spoken);
    return due > spoken.atMs ? due : momentIn(dayAfter(spoken, 1), groups, spoken);
  },
};

/** this week, by the end of the week, next week. */
const byWeek: DeadlineRule = {
  pattern: /\b(?:(?:by |before )?(?:the )?end of (?:the|this) week|this week|(?<next>next week))\b/giu,
  basis: 'said',
  due: (_, spoken, { next }) => {
    const toSunday = (7 - weekdayOf(dayAfter(spoken, 0))) % 7;
    return endOf(dayAfter(spoken, toSunday + (next === undefined ? 0 : 7)), spoken);
  },
};

const SOON: readonly [RegExp, number][] = [
  [/\b(?:right away|immediately|right now|straight away|at once)\b/giu, 5],
  [
    /\b(?:one|a|just a) (?:moment|second|sec|minute|min)\b|\bbear with me\b|\bhold on\b|\bgive me (?:a|one|two|a few|a couple of|\d+) (?:moments?|minutes?|mins?|seconds?)\b/giu,
    10,
  ],
  [/\b(?:shortly|in a (?:bit|while|moment|minute|few minutes)|soon|momentarily)\b/giu, 30],
  [
    /\b(?:as soon as (?:possible|i (?:can|hear|know|have)|we (?:can|hear|know|have))|asap|later|once i (?:hear|know|have))\b/giu,
    120,
  ],
];
export const deadlinesEn: readonly DeadlineRule[] = [byDay, byWeek, within, byClock, ...soonRules(SOON)];

type Groups = Readonly<Record<string, string | undefined>>;

function numberOf(written: string): number | undefined {
  const word = written.toLowerCase();
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'half an') return 0.5;
  if (word === 'a couple of') return 2;
  if (word === 'a few') return 3;
  if (word === 'a' || word === 'an') return 1;
  const at = NUMBERS.indexOf(word);
  return at < 0 ? undefined : at + 1;
}

function dayOf({ day, next, weekday, month, date, slashMonth, slashDate }: Groups, spoken: Spoken): Day | undefined {
  const word = day?.toLowerCase();
  if (word !== undefined) return dayAfter(spoken, word.startsWith('the day') ? 2 : word === 'tomorrow' ? 1 : 0);
  const today = dayAfter(spoken, 0);
  if (weekday !== undefined) {
    const ahead = (DAYS.indexOf(weekday.toLowerCase()) - weekdayOf(today) + 7) % 7;
    return dayAfter(spoken, next?.toLowerCase() === 'next ' && ahead < 7 ? nextWeek(ahead, today) : ahead);
  }
  const at = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1;
  return at > 0 || slashMonth ? comingDate(Number(slashDate ?? date), slashMonth ?? String(at), today) : undefined;
}

/** "next Monday" said on a Wednesday is the coming one; said of a day still to come this week it is the one after. */
function nextWeek(ahead: number, today: Day): number {
  const fromMonday = (weekdayOf(today) + 6) % 7;
  return fromMonday + ahead >= 7 ? ahead : ahead + 7;
}

function momentIn(day: Day, { hour, minutes, half, part, day: word }: Groups, spoken: Spoken): number {
  if (hour !== undefined) {
    const late = half?.toLowerCase().startsWith('p') === true;
    return minuteOf(day, ((Number(hour) % 12) + (late ? 12 : 0)) * 60 + Number(minutes ?? 0), spoken);
  }
  const named = part?.toLowerCase() ?? (word?.toLowerCase() === 'tonight' ? 'night' : undefined);
  if (named === undefined) return endOf(day, spoken);
  const moment = named === 'evening' || named === 'night' ? orMidnight : minuteOf;
  return moment(day, PART_END[named] ?? 1440, spoken);
}
