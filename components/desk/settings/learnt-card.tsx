import { useState } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { gapWords } from '@/utils/i18n/desk-gaps';
import { shareWords } from '@/utils/i18n/team-learning';
import { sizeOfPicks } from '@/utils/learning/picks';
import { openGaps } from '@/utils/learning/gaps';
import { gapsOf, picksOf } from '@/utils/storage/learning';
import { showCount } from '../data/show';
import { useHandbook, useMembership } from '../data/use-desk-data';
import { useStored, valueOr } from '../data/use-stored';
import { useAttempt, useTell } from '../notices';
import { useTools } from '../tools';
import { SharedLearning } from './shared-learning';
import { Card, Figure } from '../ui/page';

const NOTHING = { scripts: 0, bytes: 0, gaps: 0 };

/** What was learnt from picks on this computer, and the way to forget it. */
export function LearntCard() {
  const say = useWords(gapWords);
  const sayShare = useWords(shareWords);
  const { db } = useTools();
  const joined = valueOr(useMembership(), null) !== null;
  const shares = valueOr(useHandbook(), null)?.sharePicks === true && joined;
  const stored = useStored(async () => {
    const picks = await picksOf(db);
    return {
      scripts: picks?.scripts.filter((id) => id !== '').length ?? 0,
      bytes: picks === null ? 0 : sizeOfPicks(picks),
      gaps: openGaps(await gapsOf(db)).length,
    };
  }, [db]);
  const learnt = valueOr(stored, NOTHING);
  return (
    <Card title={say('learnt')}>
      <dl className="dm-figures">
        <Figure name={say('picks')} value={showCount(learnt.scripts)} />
        <Figure name={say('gapsKept')} value={showCount(learnt.gaps)} />
        <Figure name={say('size')} value={say('kilobytes', { n: showCount(Math.ceil(learnt.bytes / 1000)) })} />
      </dl>
      <Forget disabled={learnt.scripts === 0 && learnt.gaps === 0} />
      <p className="dm-soft dm-pad">{shares ? sayShare('learntText') : say('learntText')}</p>
      <SharedLearning />
    </Card>
  );
}

/** Asked twice: what is forgotten does not come back. */
function Forget({ disabled }: { disabled: boolean }) {
  const say = useWords(gapWords);
  const { send } = useTools();
  const tell = useTell();
  const attempt = useAttempt();
  const [asking, setAsking] = useState(false);
  const forget = async () => {
    setAsking(false);
    if (await attempt(() => send('learning:forget', {}))) tell('done', say('forgotten'));
  };
  return (
    <div className="dm-pad dm-acts">
      {asking ? (
        <>
          <Button look="danger" autoFocus onClick={() => void forget()}>
            {say('forgetSure')}
          </Button>
          <Button look="quiet" onClick={() => setAsking(false)}>
            {say('keep')}
          </Button>
        </>
      ) : (
        <Button disabled={disabled} onClick={() => setAsking(true)}>
          {say('forget')}
        </Button>
      )}
    </div>
  );
}
