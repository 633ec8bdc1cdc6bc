import type { EvalQuery } from '@/bench/search-files';

/** Ids of the best scripts, best first. */
export type Finder = (typed: string) => readonly string[];
/** What a mode of the evaluation asks: the best, and whether they would be shown (always, when not told). */
export type Answerer = { find: Finder; shows?: (text: string) => boolean };

export type Score = {
  queries: number;
  hit1: number;
  hit3: number;
  mrr10: number;
};
export type Judged = EvalQuery & { found: readonly string[]; rank: number; isShown: boolean };

/** Milliseconds of one call: the best of some, because other work on the machine only ever adds. */
export function bestMs(call: () => unknown, times: number): number {
  let best = Infinity;
  for (let turn = 0; turn < times; turn += 1) {
    const before = performance.now();
    call();
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** A query with what was found; `rank` counts from 1, 0 when no right one is among the first ten. */
export function judge({ find, shows }: Answerer, query: EvalQuery): Judged {
  const found = find(query.text).slice(0, 10);
  const isShown = found.length > 0 && (shows?.(query.text) ?? true);
  return { ...query, found, rank: found.findIndex((id) => query.relevant.includes(id)) + 1, isShown };
}

const round = (value: number, digits = 4): number => Number(value.toFixed(digits));

/** Shares, 0–1, over queries that have an answer; null without any. */
export function scoreOf(judged: readonly Judged[]): Score | null {
  const asked = judged.filter(({ relevant }) => relevant.length > 0);
  if (asked.length === 0) return null;
  const share = (within: number) => round(asked.filter(({ rank }) => rank > 0 && rank <= within).length / asked.length);
  return {
    queries: asked.length,
    hit1: share(1),
    hit3: share(3),
    mrr10: round(asked.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / asked.length),
  };
}

/** The share of queries without an answer for which something was shown all the same; null without any. */
export function shownWronglyOf(judged: readonly Judged[]): number | null {
  const quiet = judged.filter(({ relevant }) => relevant.length === 0);
  if (quiet.length === 0) return null;
  return round(quiet.filter(({ isShown }) => isShown).length / quiet.length);
}

/** What is shown unasked: its share of the queries that have an answer, and how often a right one is then among the first three; null without any. */
export function unaskedOf(judged: readonly Judged[]): { shown: number; rightWhenShown: number | null } | null {
  const asked = judged.filter(({ relevant }) => relevant.length > 0);
  if (asked.length === 0) return null;
  const shown = judged.filter(({ isShown }) => isShown);
  const right = shown.filter(({ rank }) => rank > 0 && rank <= 3).length;
  return {
    shown: round(asked.filter(({ isShown }) => isShown).length / asked.length),
    rightWhenShown: shown.length === 0 ? null : round(right / shown.length),
  };
}

export function byKind(judged: readonly Judged[]): Record<string, Score> {
  const kinds = [...new Set(judged.map(({ kind }) => kind))];
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const score = scoreOf(judged.filter((one) => one.kind === kind));
      return score === null ? [] : [[kind, score] as const];
    }),
  );
}

/** A query and every beginning of it, as an agent types it. */
export function beginnings(text: string): string[] {
  const chars = Array.from(text);
  return chars.map((_, at) => chars.slice(0, at + 1).join(''));
}

/**
 * Mean number of characters typed until a right script is among the first three; one that never is counts as one more than the whole query.
 */
export function lettersToTop3(find: Finder, queries: readonly EvalQuery[]): number {
  const asked = queries.filter(({ relevant }) => relevant.length > 0);
  const letters = asked.map(({ text, relevant }) => {
    const typed = beginnings(text);
    const at = typed.findIndex((start) =>
      find(start)
        .slice(0, 3)
        .some((id) => relevant.includes(id)),
    );
    return at < 0 ? typed.length + 1 : at + 1;
  });
  return round(letters.reduce((sum, count) => sum + count, 0) / asked.length, 3);
}

/** Milliseconds of each text, rising, after warming up; each the best of `turns` calls. */
export function timesOf(find: Finder, texts: readonly string[], turns: number): number[] {
  for (const text of texts.slice(0, 40)) find(text);
  return texts.map((text) => bestMs(() => find(text), turns)).sort((a, b) => a - b);
}
