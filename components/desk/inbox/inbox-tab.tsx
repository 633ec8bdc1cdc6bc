import { useEffect } from 'react';
import { RefreshCw } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import type { Handbook } from '@/utils/handbook/schema';
import { inboxWords } from '@/utils/i18n/team-learning';
import { teamGaps, writtenFor, type TeamGap } from '@/utils/learning/team-gaps';
import type { SentItem } from '@/utils/sync/inbox';
import { Empty, Failed, Loading } from '../ui/state-line';
import { OfferedScript, offeredOf } from './offered-script';
import { TeamGapRow } from './team-gap-row';
import type { Inbox } from './use-inbox';
import { useInboxActs } from './use-inbox-acts';

/** The most that the hub lists. */
const LISTED = 500;

/** What agents sent up to their lead: scripts that are missing, and their own that they offer. */
export function InboxTab({ handbook, inbox }: { handbook: Handbook; inbox: Inbox }) {
  const { answer, again } = inbox;
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <Failed text={answer.why} retry={again} />;
  return <Items handbook={handbook} items={answer.value} again={again} />;
}

type ItemsProps = { handbook: Handbook; items: readonly SentItem[]; again: () => void };

function Items({ handbook, items, again }: ItemsProps) {
  const say = useWords(inboxWords);
  const acts = useInboxActs(handbook, again);
  const gaps = useUnwritten(handbook, teamGaps(items), acts.settle);
  const scripts = offeredOf(items);
  const refresh = (
    <Button look="quiet" icon={<RefreshCw size={14} aria-hidden />} onClick={again}>
      {say('refresh')}
    </Button>
  );
  if (gaps.length + scripts.length === 0)
    return (
      <Empty title={say('none')} text={say('noneText')}>
        {refresh}
      </Empty>
    );
  return (
    <section className="dm-column dm-gaps" aria-label={say('title')}>
      <div className="dm-acts">
        <p className="dm-soft">{say('intro')}</p>
        <span className="dm-spring" />
        {refresh}
      </div>
      {items.length >= LISTED && <p className="dm-soft">{say('tooMany')}</p>}
      {gaps.length > 0 && (
        <>
          <h2>{say('gaps')}</h2>
          <ol className="dm-gap-list">
            {gaps.map((gap) => (
              <TeamGapRow
                key={gap.id}
                gap={gap}
                onWrite={() => acts.write(gap)}
                onDismiss={() => void acts.dismiss(gap.sent, gap.texts[0] ?? '')}
              />
            ))}
          </ol>
        </>
      )}
      {scripts.length > 0 && (
        <>
          <h2>{say('scripts')}</h2>
          <ul className="dm-gap-list">
            {scripts.map((offered) => (
              <OfferedScript
                key={`${offered.sent.agentId} ${offered.script.id}`}
                offered={offered}
                present={handbook.scripts.find(({ id }) => id === offered.script.id)}
                onTake={() => void acts.take(offered)}
                onDismiss={() => void acts.dismiss([offered.sent], offered.script.title)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Gaps whose script is not written yet. Saving or publishing settles the others; where the hub was away then, opening this does. */
function useUnwritten(
  handbook: Handbook,
  gaps: readonly TeamGap[],
  settle: (sent: readonly SentItem[], state: 'taken') => Promise<boolean>,
): TeamGap[] {
  const ids = new Set(handbook.scripts.map(({ id }) => id));
  const written = writtenFor(gaps, handbook.scripts);
  const mark = written.map(({ agentId, givenAt }) => `${agentId}${givenAt}`).join();
  useEffect(() => {
    if (mark !== '') void settle(written, 'taken');
    // Once for each set of written gaps: the list is read anew when they are settled.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [mark]);
  return gaps.filter(({ id }) => !ids.has(id));
}
