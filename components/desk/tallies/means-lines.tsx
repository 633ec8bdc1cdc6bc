import { useLanguage, useWords } from '@/components/shared/language';
import { hourWords } from '@/utils/i18n/desk-hours';
import { meanOfMeans, pooledMean } from '@/utils/tallies/tally';
import type { TallyRow } from '@/utils/tallies/types';
import { showCount, showDuration } from '../data/show';

const LINES = [
  ['firstMeans', 'firstResponse'],
  ['means', 'response'],
] as const;

/** Two means that are not the same: of the agents' means (V-K6, V-K7), and of all turns. For rows of one agent each, at least two. */
export function MeansLines({ rows }: { rows: readonly TallyRow[] }) {
  const say = useWords(hourWords);
  const language = useLanguage();
  if (rows.length < 2) return null;
  return LINES.map(([key, pick]) => {
    const pooled = pooledMean(rows, pick);
    if (pooled.n === 0) return null;
    const each = showDuration(meanOfMeans(rows, pick), language);
    return (
      <p key={key} className="dm-soft">
        {say(key, { each, pooled: showDuration(pooled.meanMs, language), n: showCount(pooled.n) })}
      </p>
    );
  });
}
