import { daysBetween, type DayOff } from '@/utils/handbook/days-off';

/** Names of the shop fact that lists days without service. */
const NAMES = /^(?:假期|放假|节假日|休息日|holidays?|days off)$/iu;
const DAYS = /(\d{4}-\d{2}-\d{2})(?:\s{0,3}(?:至|到|~|～|–|—|to|until)\s{0,3}(\d{4}-\d{2}-\d{2}))?/giu;
/**
 * The shop's days without service, `YYYY-MM-DD`, as its fact sheet lists them: 假期 = 2026-10-01 至 2026-10-07，2027-01-01.
 * What is no day of the calendar is left out.
 */
export function holidaysIn(shopFacts: Readonly<Record<string, string>>): ReadonlySet<string> {
  const days = Object.entries(shopFacts)
    .filter(([name]) => NAMES.test(name.trim()))
    .flatMap(([, text]) => Array.from(text.matchAll(DAYS), ([, from = '', to = from]) => daysBetween(from, to)).flat());
  return new Set(days);
}

/** Every day without service that the handbook knows, `YYYY-MM-DD`: its list of days off and those that the fact sheet tells, without what is worked out of turn. */
export function daysWithoutService(handbook: {
  daysOff?: readonly DayOff[] | undefined;
  workingDays?: readonly DayOff[] | undefined;
  shopFacts: Readonly<Record<string, string>>;
}): ReadonlySet<string> {
  const worked = daysWorkedOutOfTurn(handbook);
  return new Set([...daysOf(handbook.daysOff), ...holidaysIn(handbook.shopFacts)].filter((day) => !worked.has(day)));
}

/** Every day that the handbook calls a working day although the week or a holiday does not, `YYYY-MM-DD`. */
export function daysWorkedOutOfTurn(handbook: { workingDays?: readonly DayOff[] | undefined }): ReadonlySet<string> {
  return new Set(daysOf(handbook.workingDays));
}

function daysOf(stretches: readonly DayOff[] = []): string[] {
  return stretches.flatMap(({ from, to }) => daysBetween(from, to));
}
