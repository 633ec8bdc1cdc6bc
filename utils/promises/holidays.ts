/** Names of the shop fact that lists days without service. */
const NAMES = /^(?:假期|放假|节假日|休息日|holidays?|days off)$/iu;
const DAYS = /(\d{4}-\d{2}-\d{2})(?:\s{0,3}(?:至|到|~|～|–|—|to|until)\s{0,3}(\d{4}-\d{2}-\d{2}))?/giu;
const DAY_MS = 86_400_000;
/** Nobody is away for longer; a slip in a year must not make a million days. */
const LONGEST_DAYS = 60;

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

function daysBetween(from: string, to: string): string[] {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(first) || Number.isNaN(last)) return [];
  const count = Math.min(LONGEST_DAYS, Math.round((last - first) / DAY_MS) + 1);
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    new Date(first + index * DAY_MS).toISOString().slice(0, 10),
  );
}
