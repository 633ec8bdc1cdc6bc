import { Download } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { tallyPageWords } from '@/utils/i18n/desk';
import type { TallyRow } from '@/utils/tallies/types';
import { ColumnChooser } from './column-chooser';
import { GroupPicker } from './group-picker';
import { PeriodPicker } from './period-picker';
import type { TallyView } from './use-tally-view';

/** Period, grouping, columns and export above a table. */
export function TallyControls({ view, rows }: { view: TallyView; rows: readonly TallyRow[] }) {
  const say = useWords(tallyPageWords);
  return (
    <div className="dm-controls">
      <PeriodPicker choice={view.choice} onChange={view.setChoice} valid={view.period !== null} />
      <GroupPicker value={view.groupBy} onChange={view.setGroupBy} />
      <span className="dm-spring" />
      <ColumnChooser columns={view.columns} hidden={view.hidden} onChange={view.setHidden} />
      <Button
        icon={<Download size={14} aria-hidden />}
        disabled={rows.length === 0}
        onClick={() => view.exportRows(rows)}
      >
        {say('export')}
      </Button>
    </div>
  );
}
