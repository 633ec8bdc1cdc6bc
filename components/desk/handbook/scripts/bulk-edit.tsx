import { useState } from 'react';
import { Trash2 } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useComma, useWords } from '@/components/shared/language';
import { PARTS, type Part } from '@/utils/handbook/schema';
import { partWords } from '@/utils/i18n/desk-terms';
import { bulkWords } from '@/utils/i18n/library';
import type { BulkChange } from '@/utils/library/bulk';
import { Choice } from '../../ui/choice';
import { Field, TextField } from '../../ui/field';
import { ListField } from '../../ui/list-field';
import { Sheet } from '../../ui/sheet';
import { without } from '../without';
import { ConsoleChecks } from './script-scope';

type Props = {
  count: number;
  onAll: () => void;
  onNone: () => void;
  onChange: (change: BulkChange) => void;
  onRemove: () => void;
};

/** What can be done with the scripts that are ticked. */
export function BulkBar({ count, onAll, onNone, onChange, onRemove }: Props) {
  const say = useWords(bulkWords);
  const [open, setOpen] = useState(false);
  return (
    <div className="dm-bulk" role="group" aria-label={say('bar')}>
      <span role="status">{say('chosen', { n: count })}</span>
      <Button onClick={onAll}>{say('all')}</Button>
      <Button disabled={count === 0} onClick={() => setOpen(true)}>
        {say('change')}
      </Button>
      <Button disabled={count === 0} icon={<Trash2 size={14} aria-hidden />} onClick={onRemove}>
        {say('remove')}
      </Button>
      <Button onClick={onNone}>{say('done')}</Button>
      {open && (
        <BulkSheet
          count={count}
          onClose={() => setOpen(false)}
          onChange={(change) => {
            setOpen(false);
            onChange(change);
          }}
        />
      )}
    </div>
  );
}

type SheetProps = { count: number; onClose: () => void; onChange: (change: BulkChange) => void };
/** What the sheet may change, in its order. */
const TOUCHABLE = ['part', 'owner', 'addTags', 'removeTags', 'validFrom', 'validTo', 'shops', 'consoles'] as const;

/** True when a change of this field would be seen; no tags to add or to take away is none. */
function isTouched(change: BulkChange, key: (typeof TOUCHABLE)[number]): boolean {
  const value = change[key];
  return value !== undefined && !(value.length === 0 && (key === 'addTags' || key === 'removeTags'));
}

const NO_CHECKS: readonly string[] = [];

function BulkSheet({ count, onClose, onChange }: SheetProps) {
  const say = useWords(bulkWords);
  const sayPart = useWords(partWords);
  const [change, setChange] = useState<BulkChange>({});
  const comma = useComma();
  const touched = TOUCHABLE.filter((key) => isTouched(change, key)).map((key) =>
    change[key]?.length === 0 ? say('emptied', { what: say(key) }) : say(key),
  );
  const set = (more: BulkChange) => setChange({ ...change, ...more });
  const parts: { value: Part | 'keep'; label: string }[] = [
    { value: 'keep', label: say('keep') },
    ...PARTS.map((part) => ({ value: part, label: sayPart(part) })),
  ];
  const pickPart = (part: Part | 'keep') => setChange(part === 'keep' ? without(change, 'part') : { ...change, part });
  return (
    <Sheet
      title={say('title', { n: count })}
      wide
      onClose={onClose}
      actions={
        <>
          <span className="dm-soft dm-sheet-note" role="status">
            {touched.length === 0 ? say('hint') : say('willChange', { what: touched.join(comma) })}
          </span>
          <Button look="primary" disabled={touched.length === 0} onClick={() => onChange(change)}>
            {say('apply')}
          </Button>
        </>
      }
    >
      <div className="dm-fields">
        <Field label={say('part')}>
          {() => <Choice label={say('part')} value={change.part ?? 'keep'} options={parts} onChange={pickPart} />}
        </Field>
        <TextField label={say('owner')} value={change.owner ?? ''} onChange={(owner) => set({ owner })} />
        <ListField label={say('addTags')} values={change.addTags ?? []} onChange={(addTags) => set({ addTags })} />
        <ListField
          label={say('removeTags')}
          values={change.removeTags ?? []}
          onChange={(removeTags) => set({ removeTags })}
        />
        <TextField
          label={say('validFrom')}
          type="date"
          value={change.validFrom ?? ''}
          onChange={(validFrom) => set({ validFrom })}
        />
        <TextField
          label={say('validTo')}
          type="date"
          value={change.validTo ?? ''}
          onChange={(validTo) => set({ validTo })}
        />
        <ListField label={say('shops')} values={change.shops ?? []} onChange={(shops) => set({ shops })} />
      </div>
      <ConsoleChecks
        untouched={change.consoles === undefined}
        chosen={change.consoles ?? NO_CHECKS}
        onChange={(consoles) => set({ consoles })}
      />
    </Sheet>
  );
}
