import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/shared/button';
import { IconButton } from '@/components/shared/icon-button';
import { useWords } from '@/components/shared/language';
import { dayOffSchema, withDayOff, type DayOff } from '@/utils/handbook/days-off';
import type { Handbook } from '@/utils/handbook/schema';
import { commonWords } from '@/utils/i18n/desk';
import { daysOffWords, workingDaysWords } from '@/utils/i18n/desk-days-off';
import { useTell } from '../../notices';
import { useHandbookDesk } from '../handbook-desk';

/** The two lists of days that differ from the weekly hours. */
type Kind = 'daysOff' | 'workingDays';
type Props = { handbook: Handbook; kind: Kind };

/** The days on which nobody serves, or that are worked out of turn: added, taken out, and undone like every change of the handbook. */
export function DaysOffCard({ handbook, kind }: Props) {
  const say = useWords(kind === 'daysOff' ? daysOffWords : workingDaysWords);
  const { canEdit } = useHandbookDesk();
  const save = useSaveDays({ handbook, kind });
  const list = handbook[kind] ?? [];
  return (
    <section className="dm-stack" aria-label={say('title')}>
      <h2 className="dm-strong">{say('title')}</h2>
      <p className="dm-soft">{say('intro')}</p>
      {list.length === 0 && <p className="dm-soft">{say('none')}</p>}
      <div className="dm-table-place">
        <table className="dm-table">
          <caption className="dm-unseen">{say('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('from')}</th>
              <th scope="col">{say('to')}</th>
              <th scope="col">{say('name')}</th>
              <th scope="col" />
            </tr>
          </thead>
          <tbody>
            {list.map((off) => (
              <tr key={`${off.from} ${off.to}`}>
                <td>{off.from}</td>
                <td>{off.to}</td>
                <th scope="row">{off.name}</th>
                <td className="dm-cell-act">
                  {canEdit && (
                    <IconButton
                      name={say('remove', { name: off.name })}
                      onClick={() => save(list.filter((each) => each !== off))}
                    >
                      <X size={14} aria-hidden />
                    </IconButton>
                  )}
                </td>
              </tr>
            ))}
            {canEdit && <NewDayOff kind={kind} onAdd={(off) => save(withDayOff(list, off))} />}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function useSaveDays({ handbook, kind }: Props): (days: DayOff[]) => void {
  const desk = useHandbookDesk();
  const tell = useTell();
  const say = useWords(commonWords);
  const sayDays = useWords(kind === 'daysOff' ? daysOffWords : workingDaysWords);
  return (days) => {
    void desk.commit({ ...handbook, [kind]: days, updatedAt: desk.stamp() }, sayDays('did')).then((saved) => {
      if (saved) tell('done', say('saved'));
    });
  };
}

const EMPTY: DayOff = { from: '', to: '', name: '' };

/** One more stretch; a single day needs its first day only. */
function NewDayOff({ kind, onAdd }: { kind: Kind; onAdd: (off: DayOff) => void }) {
  const say = useWords(kind === 'daysOff' ? daysOffWords : workingDaysWords);
  const sayCommon = useWords(commonWords);
  const [typed, setTyped] = useState(EMPTY);
  const wanted = { ...typed, to: typed.to === '' ? typed.from : typed.to };
  const read = dayOffSchema.safeParse(wanted);
  const wrong = wanted.from !== '' && wanted.to !== '' && read.error?.issues.some(({ path }) => path[0] === 'to');
  const add = () => {
    if (!read.success) return;
    onAdd(read.data);
    setTyped(EMPTY);
  };
  const field = (name: keyof DayOff, more: React.ComponentProps<'input'>) => (
    <input
      className="dm-input"
      aria-label={say(name)}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && add()}
      {...more}
    />
  );
  return (
    <tr>
      <td>{field('from', { type: 'date' })}</td>
      <td>
        {field('to', { type: 'date', min: typed.from, 'aria-invalid': wrong === true })}
        {wrong === true && (
          <span className="dm-problem" role="alert">
            {say(wanted.to < wanted.from ? 'backwards' : 'tooLong')}
          </span>
        )}
      </td>
      <td>{field('name', { placeholder: say('namePlaceholder'), maxLength: 40 })}</td>
      <td>
        <Button icon={<Plus size={14} aria-hidden />} disabled={!read.success} onClick={add}>
          {sayCommon('add')}
        </Button>
      </td>
    </tr>
  );
}
