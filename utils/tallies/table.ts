import { say, type Language } from '@/utils/i18n/words';
import { tallyWords, type TallyWord } from '@/utils/i18n/tallies';
import { toCsv, type Cell } from './csv';
import type { DurationTally, GroupBy, TallyRow } from './types';

/** How a value is shown: durations are ms, shares 0–1, ratios plain numbers. */
export type ColumnKind = 'text' | 'count' | 'share' | 'duration' | 'ratio';

/** One column of a tally table, the same on the screen and in the file. Its name is `tallyWords[id]`. */
export type TallyColumn = { id: TallyWord; kind: ColumnKind; valueOf: (row: TallyRow) => Cell };

type DurationKey = Exclude<keyof DurationTally, 'n'> | 'n';

function durations(pick: 'firstResponse' | 'response', columns: [TallyWord, ColumnKind, DurationKey][]): TallyColumn[] {
  return columns.map(([id, kind, key]) => ({ id, kind, valueOf: (row) => row[pick][key] }));
}

type PlainKey = Exclude<keyof TallyRow, 'key' | 'firstResponse' | 'response'>;

function plain(columns: [PlainKey, ColumnKind][]): TallyColumn[] {
  return columns.map(([id, kind]) => ({ id, kind, valueOf: (row) => row[id] }));
}

const FIGURES: readonly TallyColumn[] = [
  ...plain([
    ['personsServed', 'count'],
    ['timesServed', 'count'],
    ['replyRate', 'share'],
  ]),
  ...durations('firstResponse', [
    ['firstN', 'count', 'n'],
    ['firstMedian', 'duration', 'medianMs'],
    ['firstP90', 'duration', 'p90Ms'],
    ['firstMean', 'duration', 'meanMs'],
    ['firstWithin', 'share', 'withinShare'],
    ['firstUnanswered', 'count', 'unanswered'],
    ['firstUnknown', 'count', 'unknown'],
  ]),
  ...durations('response', [
    ['turnN', 'count', 'n'],
    ['turnMedian', 'duration', 'medianMs'],
    ['turnP90', 'duration', 'p90Ms'],
    ['turnMean', 'duration', 'meanMs'],
    ['turnLongest', 'duration', 'longestMs'],
    ['turnWithin', 'share', 'withinShare'],
    ['turnUnanswered', 'count', 'unanswered'],
    ['turnUnknown', 'count', 'unknown'],
  ]),
  ...plain([
    ['buyerMessages', 'count'],
    ['agentMessages', 'count'],
    ['answerRatio', 'ratio'],
    ['flagsShown', 'count'],
    ['flagsCorrected', 'count'],
    ['flagsOverridden', 'count'],
    ['flagsSent', 'count'],
    ['notesOwed', 'count'],
    ['notesFinished', 'count'],
    ['promisesMade', 'count'],
    ['promisesKept', 'count'],
    ['promisesLate', 'count'],
    ['promisesBroken', 'count'],
    ['promisesKeptRate', 'share'],
    ['scriptsUsed', 'count'],
    ['blindMs', 'duration'],
    ['manualTurns', 'count'],
    ['manualMedianMs', 'duration'],
  ]),
];

/** The columns of a table grouped so: first the grouped values, then every figure. */
export function tallyColumns(groupBy: readonly GroupBy[]): TallyColumn[] {
  const keys = groupBy.map((id, index): TallyColumn => ({ id, kind: 'text', valueOf: (row) => row.key[index] ?? '' }));
  return [...keys, ...FIGURES];
}

/** A value as the file holds it: durations in seconds with one decimal, shares in percent with one, ratios with two. */
export function csvCell(kind: ColumnKind, value: Cell): Cell {
  if (typeof value !== 'number') return value;
  if (kind === 'duration') return Math.round(value / 100) / 10;
  if (kind === 'share') return Math.round(value * 1000) / 10;
  return kind === 'ratio' ? Math.round(value * 100) / 100 : value;
}

function headerOf({ id, kind }: TallyColumn, language: Language): string {
  const name = say(tallyWords, language, id);
  if (kind === 'duration') return say(tallyWords, language, 'inSeconds', { name });
  return kind === 'share' ? say(tallyWords, language, 'inPercent', { name }) : name;
}

type TallyFile = {
  rows: readonly TallyRow[];
  groupBy: readonly GroupBy[];
  language: Language;
  /** The name people know a grouped value by, e.g. the agent's name of an agent id; the value itself when left out. */
  nameOf?: (by: GroupBy, value: string) => string;
};

/** A tally table as a CSV file: the same columns as on the screen, units in the header. */
export function tallyCsv({ rows, groupBy, language, nameOf = (_by, value) => value }: TallyFile): string {
  const columns = tallyColumns(groupBy);
  const lines = rows.map((row) =>
    columns.map((column, index) => {
      const value = column.valueOf(row);
      const by = groupBy[index];
      return by && typeof value === 'string' ? nameOf(by, value) : csvCell(column.kind, value);
    }),
  );
  return toCsv(
    columns.map((column) => headerOf(column, language)),
    lines,
  );
}
