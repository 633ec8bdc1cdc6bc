import { useLanguage, useWords } from '@/components/shared/language';
import { tallyPageWords } from '@/utils/i18n/desk';
import { tallyWords } from '@/utils/i18n/tallies';
import type { Language } from '@/utils/i18n/words';
import type { Cell } from '@/utils/tallies/csv';
import type { ColumnKind, TallyColumn } from '@/utils/tallies/table';
import type { GroupBy, TallyRow } from '@/utils/tallies/types';
import { showCount, showDuration, showRatio, showShare } from '../data/show';

export type NameOf = (by: GroupBy, value: string) => string;
type Props = {
  caption: string;
  columns: readonly TallyColumn[];
  groupBy: readonly GroupBy[];
  rows: readonly TallyRow[];
  /** The sum over the same facts; absent where it cannot be computed. */
  total?: TallyRow;
  nameOf: NameOf;
};

/** A table of tallies. What there is none of is —, never 0. */
export function TallyTable({ caption, columns, groupBy, rows, total, nameOf }: Props) {
  const say = useWords(tallyPageWords);
  const sayColumn = useWords(tallyWords);
  const language = useLanguage();
  return (
    <div className="dm-table-place" tabIndex={0} role="region" aria-label={caption}>
      <table className="dm-table dm-tally-table">
        <caption className="dm-unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ id, kind }) => (
              <th key={id} scope="col" className={kind === 'text' ? undefined : 'dm-number'}>
                {sayColumn(id)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key.join('\n')}>
              {columns.map((column, index) => {
                const by = groupBy[index];
                const value = column.valueOf(row);
                return column.kind === 'text' && by !== undefined ? (
                  <th key={column.id} scope="row">
                    {nameOf(by, String(value))}
                  </th>
                ) : (
                  <td key={column.id} className="dm-number">
                    {showCell(column.kind, value, language)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              {columns.map((column, index) =>
                column.kind === 'text' ? (
                  <th key={column.id} scope="row">
                    {index === 0 ? say('total') : ''}
                  </th>
                ) : (
                  <td key={column.id} className="dm-number">
                    {showCell(column.kind, column.valueOf(total), language)}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

/** A value as the screen shows it. */
export function showCell(kind: ColumnKind, value: Cell, language: Language): string {
  if (value === null) return '—';
  if (typeof value === 'string') return value;
  switch (kind) {
    case 'duration':
      return showDuration(value, language);
    case 'share':
      return showShare(value);
    case 'ratio':
      return showRatio(value);
    case 'count':
    case 'text':
      return showCount(value);
  }
}
