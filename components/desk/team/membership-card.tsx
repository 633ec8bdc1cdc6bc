import { useState } from 'react';
import { RefreshCw } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { syncSentence, syncTone } from '@/components/shared/sync-words';
import { commonWords, syncPillWords } from '@/utils/i18n/desk';
import { teamPageWords } from '@/utils/i18n/desk-team';
import { refusalWords } from '@/utils/i18n/sync';
import type { Membership } from '@/utils/storage/database';
import { showMoment } from '../data/show';
import type { SyncState } from '../data/use-desk-data';
import { useAttempt, useTell } from '../notices';
import { useTools } from '../tools';
import { Card } from '../ui/page';
import { Sheet } from '../ui/sheet';

type Props = { membership: Membership; sync: SyncState };

/** Which team this browser belongs to, and how its outbox stands. */
export function MembershipCard({ membership, sync }: Props) {
  const say = useWords(teamPageWords);
  const sayPill = useWords(syncPillWords);
  const sayRefusal = useWords(refusalWords);
  const language = useLanguage();
  const { now } = useTools();
  const moment = (ms: number) => showMoment(ms, now(), language);
  return (
    <Card title={membership.teamName} side={<Acts membership={membership} sync={sync} />}>
      <dl className="dm-pairs">
        <Pair name={say('me')} value={`${membership.agentName} · ${say(membership.role)}`} />
        <Pair name={say('hubUrl')} value={membership.hubUrl} />
        <Pair name={say('state')} value={syncSentence(sync, sayPill, moment)} tone={syncTone(sync, now())} />
        <Pair name={say('pending')} value={say('pendingCount', { n: sync.pending })} />
        <Pair
          name={say('lastSynced')}
          value={sync.lastSyncedAt === undefined ? say('never') : moment(sync.lastSyncedAt)}
        />
      </dl>
      {(sync.refusal !== undefined || sync.unreachable === true) && (
        <p className="dm-problem-line" role="status">
          {sayRefusal(sync.refusal ?? 'unreachable')}
          {sync.nextTryAt !== undefined && ` ${say('nextTry', { time: moment(sync.nextTryAt) })}`}
        </p>
      )}
    </Card>
  );
}

function Pair({ name, value, tone }: { name: string; value: string; tone?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={tone === undefined ? undefined : `dm-tone-${tone}`}>{value}</dd>
    </div>
  );
}

function Acts({ membership, sync }: Props) {
  const say = useWords(teamPageWords);
  const sayCommon = useWords(commonWords);
  const { send } = useTools();
  const attempt = useAttempt();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const syncNow = async () => {
    setBusy(true);
    await attempt(() => send('sync:now', {}));
    setBusy(false);
  };
  const leave = async () => {
    setLeaving(false);
    if (await attempt(() => send('hub:leave', {}))) tell('done', say('left'));
  };
  return (
    <span className="dm-acts">
      <Button icon={<RefreshCw size={14} aria-hidden />} disabled={busy} onClick={() => void syncNow()}>
        {say(busy ? 'syncing' : 'syncNow')}
      </Button>
      <Button onClick={() => setLeaving(true)}>{say('leave')}</Button>
      {leaving && (
        <Sheet
          title={say('leaveTitle', { team: membership.teamName })}
          onClose={() => setLeaving(false)}
          actions={
            <>
              <Button onClick={() => setLeaving(false)}>{sayCommon('cancel')}</Button>
              <Button look="danger" onClick={() => void leave()}>
                {say('leave')}
              </Button>
            </>
          }
        >
          <p>{say('leaveText', { n: sync.pending })}</p>
        </Sheet>
      )}
    </span>
  );
}
