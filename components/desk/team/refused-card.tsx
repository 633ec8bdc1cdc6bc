import { useState } from 'react';
import { RefreshCw } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { refusedWords } from '@/utils/i18n/desk-refused';
import { refusedFacts } from '@/utils/storage/refused-facts';
import { groupRefused, type RefusedGroup } from '@/utils/sync/refused';
import { showCount, showMoment } from '../data/show';
import { useStored, valueOr } from '../data/use-stored';
import { useAttempt, useTell } from '../notices';
import { useTools } from '../tools';
import { Card } from '../ui/page';

/** Facts that the hub would not take: how many, why, and what helps. Nothing where there are none. */
export function RefusedCard() {
  const say = useWords(refusedWords);
  const language = useLanguage();
  const { db, now } = useTools();
  const rows = valueOr(
    useStored(() => refusedFacts(db), [db]),
    [],
  );
  if (rows.length === 0) return null;
  const time = showMoment(Math.max(...rows.map(({ atMs }) => atMs)), now(), language);
  const groups = groupRefused(rows.map(({ factId, why }) => ({ id: factId, why })));
  return (
    <Card
      title={say('title')}
      side={<span className="dm-tone-soon">{say('count', { n: showCount(rows.length), time })}</span>}
    >
      <div className="dm-pad dm-stack">
        <p className="dm-soft">{say('intro')}</p>
        <ul className="dm-refused">
          {groups.map((group) => (
            <Group key={`${group.field ?? ''} ${group.said}`} group={group} />
          ))}
        </ul>
      </div>
    </Card>
  );
}

function Group({ group }: { group: RefusedGroup }) {
  const say = useWords(refusedWords);
  const { why, field, said, ids } = group;
  const reason = field === undefined ? said : say('atField', { field, said });
  return (
    <li>
      <strong className="dm-figure">{showCount(ids.length)}</strong>
      <div>
        <p>{say(why)}</p>
        <p>{say(`${why}Todo`)}</p>
        <p className="dm-soft dm-small">{say('said', { said: reason })}</p>
      </div>
      {why !== 'otherAgent' && <Again ids={ids} />}
    </li>
  );
}

function Again({ ids }: { ids: string[] }) {
  const say = useWords(refusedWords);
  const { db, send } = useTools();
  const attempt = useAttempt();
  const tell = useTell();
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    const done = await attempt(() => send('sync:again', { factIds: ids }));
    setBusy(false);
    if (!done) return;
    const waiting = await db.outbox.where('factId').anyOf(ids).count();
    const left = await db.refused.where('factId').anyOf(ids).count();
    if (left > 0) tell('problem', say('refusedAgain', { n: left }));
    else tell('done', say(waiting > 0 ? 'waits' : 'sent'));
  };
  return (
    <Button icon={<RefreshCw size={14} aria-hidden />} disabled={busy} onClick={() => void again()}>
      {say(busy ? 'sending' : 'again')}
    </Button>
  );
}
