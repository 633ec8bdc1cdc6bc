import { useLanguage, useWords } from '@/components/shared/language';
import { tallyPageWords } from '@/utils/i18n/desk';
import type { GroupBy, TallyRow } from '@/utils/tallies/types';
import { showDuration } from '../data/show';
import { Card } from '../ui/page';
import type { NameOf } from './tally-table';

type Props = { rows: readonly TallyRow[]; groupBy: readonly GroupBy[]; nameOf: NameOf };

/** Median first response of each row as a bar, quickest first. The figures stand beside the bars. */
export function TallyBars({ rows, groupBy, nameOf }: Props) {
  const say = useWords(tallyPageWords);
  const language = useLanguage();
  const bars = rows
    .flatMap((row) => {
      const ms = row.firstResponse.medianMs;
      const name = row.key.map((value, index) => nameOf(groupBy[index] ?? 'agent', value)).join(' · ');
      return ms === null ? [] : [{ name, ms, n: row.firstResponse.n }];
    })
    .sort((a, b) => a.ms - b.ms);
  if (bars.length < 2) return null;
  const longest = Math.max(...bars.map((bar) => bar.ms), 1);
  return (
    <Card title={say('bars', { group: groupBy.map((group) => say(group)).join(' · ') })}>
      <ul className="dm-bars">
        {bars.map((bar) => (
          <li key={bar.name}>
            <span className="dm-bars-name" title={bar.name}>
              {bar.name}
            </span>
            <span className="dm-bars-track" aria-hidden>
              <span style={{ width: `${Math.max(1, (100 * bar.ms) / longest)}%` }} />
            </span>
            <span className="dm-bars-value">
              {showDuration(bar.ms, language)} <span className="dm-soft">{`n ${bar.n}`}</span>
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
