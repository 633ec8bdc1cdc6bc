import { useCallback } from 'react';
import { useWords } from '@/components/shared/language';
import type { HubAnswer } from '@/utils/messaging/protocol';
import { tallyPageWords } from '@/utils/i18n/desk';
import { teamPageWords } from '@/utils/i18n/desk-team';
import type { TallyRow } from '@/utils/tallies/types';
import { MeansLines } from '../tallies/means-lines';
import { TallyBars } from '../tallies/tally-bars';
import { TallyControls } from '../tallies/tally-controls';
import { TallyTable } from '../tallies/tally-table';
import { useTallyView } from '../tallies/use-tally-view';
import { useTools } from '../tools';
import { Card } from '../ui/page';
import { Empty, Failed, Loading } from '../ui/state-line';
import { useHub } from './use-hub';

const NONE: Promise<HubAnswer<TallyRow[]>> = Promise.resolve({ ok: true, value: [] });

/** The team's tallies, summed by the hub. A hub that does not answer is a line of words, never an empty table. */
export function TeamTallies({ names }: { names: ReadonlyMap<string, string> }) {
  const say = useWords(teamPageWords);
  const sayTally = useWords(tallyPageWords);
  const { send } = useTools();
  const view = useTallyView('week', names);
  const { period, groupBy } = view;
  const ask = useCallback(
    () => (period === null ? NONE : send('hub:tallies', { ...period, by: groupBy })),
    [send, period, groupBy],
  );
  const { answer, again } = useHub(ask);
  const rows = answer.state === 'ready' ? answer.value : [];
  return (
    <Card title={say('teamTallies')} side={<span className="dm-soft">{sayTally('zone', { zone: view.zone })}</span>}>
      <div className="dm-pad dm-stack">
        <TallyControls view={view} rows={rows} />
        {answer.state === 'loading' && <Loading />}
        {answer.state === 'failed' && <Failed text={say('hubFailed', { why: answer.why })} retry={again} />}
        {answer.state === 'ready' && rows.length === 0 && period !== null && <Empty title={sayTally('emptyTitle')} />}
        {rows.length > 0 && (
          <>
            <TallyTable
              caption={say('teamTallies')}
              columns={view.shown}
              groupBy={groupBy}
              rows={rows}
              nameOf={view.nameOf}
            />
            {groupBy.join() === 'agent' && <MeansLines rows={rows} />}
            <TallyBars rows={rows} groupBy={groupBy} nameOf={view.nameOf} />
          </>
        )}
      </div>
    </Card>
  );
}
