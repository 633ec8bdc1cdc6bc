import { useLanguage, useWords } from '@/components/shared/language';
import type { FactOf } from '@/utils/facts/fact';
import { todayWords } from '@/utils/i18n/desk';
import { distribution } from '@/utils/tallies/distribution';
import type { DurationTally, Period } from '@/utils/tallies/types';
import { showDuration, showShare } from '../data/show';
import { Card, Figure } from '../ui/page';
import { histogramEdges } from './edges';
import { Histogram } from './histogram';

type Props = { title: string; note?: string; tally: DurationTally; turns: readonly FactOf<'turn'>[]; period: Period };

/** One kind of response: median and p90, share within the limit, the distribution, and beside it what is unknown. */
export function ResponseCard({ title, note, tally, turns, period }: Props) {
  const say = useWords(todayWords);
  const language = useLanguage();
  const limits = [...new Set(turns.map((turn) => turn.limitMs))].sort((a, b) => a - b);
  const { bins } = distribution(turns, period, histogramEdges(limits));
  return (
    <Card title={title} side={note === undefined ? undefined : <span className="dm-soft">{note}</span>}>
      <dl className="dm-figures">
        <Figure name={say('median')} value={showDuration(tally.medianMs, language)} />
        <Figure name={say('p90')} value={showDuration(tally.p90Ms, language)} />
        <Figure name={say('longest')} value={showDuration(tally.longestMs, language)} />
        <Figure name={say('within')} value={showShare(tally.withinShare)} />
      </dl>
      {tally.n === 0 ? (
        <p className="dm-soft dm-pad">{say('noTurns')}</p>
      ) : (
        <Histogram title={title} bins={bins} limitsMs={limits} median={showDuration(tally.medianMs, language)} />
      )}
      <dl className="dm-counts">
        <Count name={say('turns')} n={tally.n} />
        <Count name={say('answered')} n={tally.answered} />
        <Count name={say('unanswered')} n={tally.unanswered} />
        <Count name={say('unknown')} n={tally.unknown} />
      </dl>
    </Card>
  );
}

export function Count({ name, n }: { name: string; n: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{n}</dd>
    </div>
  );
}
