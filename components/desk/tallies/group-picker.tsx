import { useWords } from '@/components/shared/language';
import { tallyPageWords } from '@/utils/i18n/desk';
import type { GroupBy } from '@/utils/tallies/types';

const GROUPS = ['agent', 'shop', 'console'] as const satisfies readonly GroupBy[];

/** What the rows of a table stand for; several at once make finer rows. At least one stays. */
export function GroupPicker({ value, onChange }: { value: readonly GroupBy[]; onChange: (groups: GroupBy[]) => void }) {
  const say = useWords(tallyPageWords);
  const toggle = (group: GroupBy) => {
    const next = GROUPS.filter((each) => (each === group ? !value.includes(each) : value.includes(each)));
    if (next.length > 0) onChange(next);
  };
  return (
    <span className="dm-inline-field">
      <span className="dm-soft">{say('groupBy')}</span>
      <span className="dm-segments" role="group" aria-label={say('groupBy')}>
        {GROUPS.map((group) => (
          <button key={group} type="button" aria-pressed={value.includes(group)} onClick={() => toggle(group)}>
            {say(group)}
          </button>
        ))}
      </span>
    </span>
  );
}
