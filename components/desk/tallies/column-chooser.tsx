import { Menu } from '@base-ui/react/menu';
import { Check, Columns3 } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { tallyPageWords } from '@/utils/i18n/desk';
import { tallyWords } from '@/utils/i18n/tallies';
import type { TallyColumn } from '@/utils/tallies/table';
import { ALWAYS } from './shown-columns';

type Props = { columns: readonly TallyColumn[]; hidden: readonly string[]; onChange: (hidden: string[]) => void };

/** Which columns the table shows. */
export function ColumnChooser({ columns, hidden, onChange }: Props) {
  const say = useWords(tallyPageWords);
  const sayColumn = useWords(tallyWords);
  const figures = columns.filter(({ kind }) => kind !== 'text');
  return (
    <Menu.Root>
      <Menu.Trigger className="dm-button" title={say('columnsHint')}>
        <Columns3 size={14} aria-hidden />
        {say('columns')}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="dm-layer" sideOffset={4} align="end">
          <Menu.Popup className="dm-popup dm-options dm-options-tall">
            {figures.map(({ id }) => {
              const fixed = ALWAYS.has(id);
              const shown = fixed || !hidden.includes(id);
              return (
                <Menu.CheckboxItem
                  key={id}
                  className="dm-option"
                  checked={shown}
                  disabled={fixed}
                  closeOnClick={false}
                  onCheckedChange={(on) => onChange(on ? hidden.filter((other) => other !== id) : [...hidden, id])}
                >
                  <span className="dm-option-mark">{shown && <Check size={14} aria-hidden />}</span>
                  <span>{sayColumn(id)}</span>
                  {fixed && <span className="dm-soft">{say('alwaysShown')}</span>}
                </Menu.CheckboxItem>
              );
            })}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
