import { useWords } from '@/components/shared/language';
import { tallyPageWords } from '@/utils/i18n/desk';
import { PERIOD_KINDS, type PeriodChoice } from './period-choice';

type Props = { choice: PeriodChoice; onChange: (choice: PeriodChoice) => void; valid: boolean };

/** Which stretch of time: five usual ones, or two dates. */
export function PeriodPicker({ choice, onChange, valid }: Props) {
  const say = useWords(tallyPageWords);
  return (
    <div className="dm-period">
      <div className="dm-segments" role="group" aria-label={say('period')}>
        {PERIOD_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={choice.kind === kind}
            onClick={() => onChange({ ...choice, kind })}
          >
            {say(kind)}
          </button>
        ))}
      </div>
      {choice.kind === 'custom' && (
        <span className="dm-dates">
          <DayInput label={say('from')} value={choice.from} onChange={(from) => onChange({ ...choice, from })} />
          <DayInput label={say('to')} value={choice.to} onChange={(to) => onChange({ ...choice, to })} />
          {!valid && (
            <span className="dm-problem" role="alert">
              {say('badRange')}
            </span>
          )}
        </span>
      )}
    </div>
  );
}

function DayInput({ label, value, onChange }: { label: string; value: string; onChange: (day: string) => void }) {
  return (
    <label className="dm-inline-field">
      <span className="dm-soft">{label}</span>
      <input className="dm-input" type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
