import { useMemo } from 'react';
import { useWords } from '@/components/shared/language';
import { tallyPageWords } from '@/utils/i18n/desk';
import { tally, tallyTotal } from '@/utils/tallies/tally';
import { useFacts, useMembership, useSettings } from '../data/use-desk-data';
import { readKept } from '@/utils/storage/kept';
import { useStored, valueOr } from '../data/use-stored';
import { showCount } from '../data/show';
import { useTools } from '../tools';
import { PageFrame } from '../ui/page';
import { Empty, Shown } from '../ui/state-line';
import { FlagCard } from './flag-card';
import { HourBars } from './hour-bars';
import { MeansLines } from './means-lines';
import { TallyBars } from './tally-bars';
import { TallyControls } from './tally-controls';
import { TallyTable } from './tally-table';
import { useTallyView, type TallyView } from './use-tally-view';
import type { Fact } from '@/utils/facts/fact';
import type { Period } from '@/utils/tallies/types';

/** The ids under which this computer's facts stand, by name: its own before joining, the team's after. */
function useOwnName(): ReadonlyMap<string, string> {
  const { db } = useTools();
  const say = useWords(tallyPageWords);
  const membership = valueOr(useMembership(), null);
  const identity = valueOr(
    useStored(() => readKept(db, 'identity'), [db]),
    undefined,
  );
  const chosen = useSettings()?.agentName ?? '';
  const name = chosen === '' ? say('me') : chosen;
  const ids = [identity?.agentId, membership?.agentId].filter((id) => id !== undefined);
  return new Map(ids.map((id) => [id, name]));
}

/** What was counted on this computer in a period. */
export function TalliesPage() {
  const say = useWords(tallyPageWords);
  const view = useTallyView('today', useOwnName());
  const facts = useFacts(view.period);
  return (
    <PageFrame title={say('title')} intro={say('zone', { zone: view.zone })}>
      {view.period === null ? (
        <TallyControls view={view} rows={[]} />
      ) : (
        <Shown stored={facts}>
          {(value) => <Counted view={view} facts={value} period={view.period ?? { fromMs: 0, toMs: 0 }} />}
        </Shown>
      )}
    </PageFrame>
  );
}

function Counted({ view, facts, period }: { view: TallyView; facts: readonly Fact[]; period: Period }) {
  const say = useWords(tallyPageWords);
  const { groupBy, nameOf } = view;
  const rows = useMemo(() => tally(facts, period, groupBy), [facts, period, groupBy]);
  const total = useMemo(() => tallyTotal(facts, period), [facts, period]);
  return (
    <>
      <TallyControls view={view} rows={rows} />
      {rows.length === 0 ? (
        <Empty title={say('emptyTitle')} text={say('emptyText')} />
      ) : (
        <>
          <TallyTable
            caption={say('table', { period: say(view.choice.kind) })}
            columns={view.shown}
            groupBy={groupBy}
            rows={rows}
            total={total}
            nameOf={nameOf}
          />
          <p className="dm-soft">
            {say('rows', { n: rows.length, facts: showCount(facts.length) })} · {say('unknownNote')}
          </p>
          {groupBy.join() === 'agent' && <MeansLines rows={rows} />}
          <TallyBars rows={rows} groupBy={groupBy} nameOf={nameOf} />
          <HourBars facts={facts} period={period} zone={view.zone} />
          <FlagCard facts={facts} period={period} />
        </>
      )}
    </>
  );
}
