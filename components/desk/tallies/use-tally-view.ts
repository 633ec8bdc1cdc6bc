import { useMemo, useState } from 'react';
import { useLanguage, useWords } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import { tallyPageWords } from '@/utils/i18n/desk';
import { tallyColumns, tallyCsv } from '@/utils/tallies/table';
import type { GroupBy, TallyRow } from '@/utils/tallies/types';
import { useMinute } from '../data/use-day';
import { useRemembered } from '../data/remembered';
import { saveFile } from '../data/save-file';
import { localDay } from '../data/show';
import { useTell } from '../notices';
import { localTimeZone } from '../tools';
import { periodFor, type PeriodChoice, type PeriodKind } from './period-choice';
import { HIDDEN_AT_FIRST, parseHidden, shownColumns } from './shown-columns';
import type { NameOf } from './tally-table';

const NO_PERIOD = { fromMs: null, toMs: 0 };

/** Everything a tally table is looked at through: period, grouping, columns, names, export. `agents` are names by id. */
export function useTallyView(first: PeriodKind, agents: ReadonlyMap<string, string>) {
  const nowMs = useMinute();
  const today = localDay(nowMs);
  const [choice, setChoice] = useState<PeriodChoice>({ kind: first, from: today, to: today });
  const [groupBy, setGroupBy] = useState<GroupBy[]>(['agent']);
  const [hidden, setHidden] = useRemembered('tally-columns-hidden', [...HIDDEN_AT_FIRST] as string[], parseHidden);
  const zone = localTimeZone();
  // The day, not the minute, decides a period: its bounds are the dependencies, so that a table is not read anew each minute.
  const { fromMs, toMs } = periodFor(choice, nowMs, zone) ?? NO_PERIOD;
  const period = useMemo(() => (fromMs === null ? null : { fromMs, toMs }), [fromMs, toMs]);
  const columns = useMemo(() => tallyColumns(groupBy), [groupBy]);
  const nameOf = useNames(agents);
  const exportRows = useExport(groupBy, nameOf, today);
  const shown = shownColumns(columns, hidden);
  return {
    choice,
    setChoice,
    period,
    zone,
    groupBy,
    setGroupBy,
    hidden,
    setHidden,
    columns,
    shown,
    nameOf,
    exportRows,
  };
}

function useNames(agents: ReadonlyMap<string, string>): NameOf {
  const language = useLanguage();
  const say = useWords(tallyPageWords);
  return (by, value) => {
    if (by === 'agent') return agents.get(value) ?? value;
    if (by === 'shop') return value === '' ? say('noShop') : value;
    return profiles.find(({ id }) => id === value)?.name[language] ?? value;
  };
}

function useExport(groupBy: readonly GroupBy[], nameOf: NameOf, today: string): (rows: readonly TallyRow[]) => void {
  const say = useWords(tallyPageWords);
  const language = useLanguage();
  const tell = useTell();
  return (rows) => {
    const file = say('file', { date: today });
    saveFile(file, tallyCsv({ rows, groupBy, language, nameOf }), 'text/csv');
    tell('done', say('exported', { file }));
  };
}

export type TallyView = ReturnType<typeof useTallyView>;
