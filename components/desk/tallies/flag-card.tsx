import { useMemo } from 'react';
import { Download } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { FLAG_OUTCOMES, type Fact } from '@/utils/facts/fact';
import { flagTallyWords } from '@/utils/i18n/desk-phrasing';
import { flagCategoryWords } from '@/utils/i18n/shared';
import { toCsv } from '@/utils/tallies/csv';
import { tallyFlags, type FlagTally } from '@/utils/tallies/flag-tally';
import type { Period } from '@/utils/tallies/types';
import { saveFile } from '../data/save-file';
import { showCount } from '../data/show';
import { Card } from '../ui/page';

/** What became of the wording check's findings, by category; nothing where nothing was found. */
export function FlagCard({ facts, period }: { facts: readonly Fact[]; period: Period }) {
  const say = useWords(flagTallyWords);
  const rows = useMemo(() => tallyFlags(facts, period), [facts, period]);
  if (rows.length === 0) return null;
  return (
    <Card title={say('title')} side={<SaveFlags rows={rows} />}>
      <FlagTable rows={rows} />
      <p className="dm-soft dm-pad">{say('note')}</p>
    </Card>
  );
}

/** The same table, for reading. */
export function FlagTable({ rows }: { rows: readonly FlagTally[] }) {
  const say = useWords(flagTallyWords);
  const sayCategory = useWords(flagCategoryWords);
  return (
    <table className="dm-table">
      <thead>
        <tr>
          <th scope="col">{say('category')}</th>
          {FLAG_OUTCOMES.map((outcome) => (
            <th key={outcome} scope="col" className="dm-number">
              {say(outcome)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.category}>
            <th scope="row">{sayCategory(row.category)}</th>
            {FLAG_OUTCOMES.map((outcome) => (
              <td key={outcome} className="dm-number">
                {showCount(row[outcome])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SaveFlags({ rows }: { rows: readonly FlagTally[] }) {
  const say = useWords(flagTallyWords);
  const sayCategory = useWords(flagCategoryWords);
  const save = (): void => {
    const header = [say('category'), ...FLAG_OUTCOMES.map((outcome) => say(outcome))];
    const lines = rows.map((row) => [sayCategory(row.category), ...FLAG_OUTCOMES.map((outcome) => row[outcome])]);
    saveFile(`${say('file')}.csv`, toCsv(header, lines), 'text/csv');
  };
  return (
    <Button icon={<Download size={14} aria-hidden />} onClick={save}>
      {say('export')}
    </Button>
  );
}
