import type { Flag } from '@/utils/phrasing/types';
import type { LabelledLine, LabelledSpan } from './labelled-lines';

/** What a checker said of one line, and how long it took, ms. */
export type Judged = { line: LabelledLine; flags: readonly Flag[]; ms: number };
type Share = { found: number; of: number };
export type Score = {
  lines: number;
  breachLineRecall: number | null;
  spanRecall: number | null;
  disguisedSpanRecall: number | null;
  rightCategory: number | null;
  cleanFalseAlarmRate: number | null;
  cleanHintRate: number | null;
  hintOnlyRate: number | null;
  byCategory: Record<string, Share>;
  byLang: Record<string, Share>;
  p50Us: number;
  p95Us: number;
};
/** One thing the checker got wrong. */
export type Mistake = {
  kind: 'missed' | 'wrongCategory' | 'falseAlarm';
  text: string;
  note: string;
  span: string;
  categories: string[];
  rules: string[];
};

export const overlaps = (flag: Flag, { start, span_text }: LabelledSpan): boolean =>
  flag.start < start + span_text.length && start < flag.end;
const fits = (flag: Flag, { category, alt = [] }: LabelledSpan): boolean =>
  flag.category === category || alt.includes(flag.category);
const onSpan = ({ flags }: Judged, span: LabelledSpan): Flag[] => flags.filter((flag) => overlaps(flag, span));

/** Warnings and blocks on a line, outside of what is expected and of what the line leaves open. A hint is no alarm. */
export function strayAlarms({ line, flags }: Judged): Flag[] {
  return flags.filter(
    (flag) =>
      flag.severity !== 'hint' &&
      !(line.tolerate ?? []).includes(flag.category) &&
      !line.expect.some((span) => overlaps(flag, span)),
  );
}

/** Something was found, and nothing of it is more than a hint. */
const onlyHints = (flags: readonly Flag[]): boolean =>
  flags.length > 0 && flags.every(({ severity }) => severity === 'hint');

const share = (found: number, of: number): number | null => (of === 0 ? null : Math.round((found / of) * 1e4) / 1e4);
const percentile = (sorted: readonly number[], part: number): number =>
  Math.round((sorted[Math.floor((sorted.length - 1) * part)] ?? 0) * 1e4) / 10;

type SpanFinding = { category: string; lang: string; disguised: boolean; found: boolean; right: boolean };

function spanFindings(judged: Judged): SpanFinding[] {
  return judged.line.expect.map((span) => {
    const flags = onSpan(judged, span);
    return {
      category: span.category,
      lang: judged.line.lang,
      disguised: judged.line.note.startsWith('disguise'),
      found: flags.length > 0,
      right: flags.some((flag) => fits(flag, span)),
    };
  });
}

function sharesBy(spans: readonly SpanFinding[], key: 'category' | 'lang'): Record<string, Share> {
  const shares: Record<string, Share> = {};
  for (const span of spans) {
    const entry = (shares[span[key]] ??= { found: 0, of: 0 });
    entry.of += 1;
    if (span.right) entry.found += 1;
  }
  return shares;
}

/**
 * Adds up what a checker did with labelled lines. A span is recalled when a flag of a right category touches it; a breaching line
 * when any flag touches one of its spans; `rightCategory` is the share of touched spans that have a flag of a right category.
 * A clean line is a false alarm when it is warned of or blocked in a category that it does not tolerate. A share of nothing is null.
 */
export function scoreOf(judged: readonly Judged[]): Score {
  const breaching = judged.filter(({ line }) => line.expect.length > 0);
  const clean = judged.filter(({ line }) => line.expect.length === 0);
  const spans = breaching.flatMap(spanFindings);
  const disguised = spans.filter((span) => span.disguised);
  const right = (of: readonly SpanFinding[]) => of.filter((span) => span.right).length;
  const caught = breaching.filter((one) => one.line.expect.some((span) => onSpan(one, span).length > 0));
  const times = judged.map(({ ms }) => ms).sort((left, other) => left - other);
  return {
    lines: judged.length,
    breachLineRecall: share(caught.length, breaching.length),
    spanRecall: share(right(spans), spans.length),
    disguisedSpanRecall: share(right(disguised), disguised.length),
    rightCategory: share(right(spans), spans.filter(({ found }) => found).length),
    cleanFalseAlarmRate: share(clean.filter((one) => strayAlarms(one).length > 0).length, clean.length),
    cleanHintRate: share(clean.filter((one) => onlyHints(one.flags)).length, clean.length),
    hintOnlyRate: share(caught.filter((one) => onlyHints(one.flags)).length, caught.length),
    byCategory: sharesBy(spans, 'category'),
    byLang: sharesBy(spans, 'lang'),
    p50Us: percentile(times, 0.5),
    p95Us: percentile(times, 0.95),
  };
}

/** Every span missed or found in another category, and every false alarm on a clean line, in the order of the lines. */
export function mistakesOf(judged: readonly Judged[]): Mistake[] {
  return judged.flatMap((one) => {
    const { text, note, expect } = one.line;
    const missed = expect.flatMap((span): Mistake[] => {
      const flags = onSpan(one, span);
      if (flags.some((flag) => fits(flag, span))) return [];
      const kind = flags.length > 0 ? 'wrongCategory' : 'missed';
      const rules = flags.map(({ ruleId }) => ruleId);
      return [{ kind, text, note, span: span.span_text, categories: [span.category], rules }];
    });
    const alarms = expect.length > 0 ? [] : strayAlarms(one);
    return [
      ...missed,
      ...alarms.map(({ found, category, ruleId }): Mistake => {
        return { kind: 'falseAlarm', text, note, span: found, categories: [category], rules: [ruleId] };
      }),
    ];
  });
}
