import { useCallback } from 'react';
import { useWords } from '@/components/shared/language';
import { teamPageWords } from '@/utils/i18n/desk-team';
import type { Membership } from '@/utils/storage/database';
import { useHandbook, useMembership, useSettings, useSync, type SyncState } from '../data/use-desk-data';
import { valueOr } from '../data/use-stored';
import { useTools } from '../tools';
import { PageFrame } from '../ui/page';
import { Failed, Loading, Shown } from '../ui/state-line';
import { InviteCard } from './invite-card';
import { JoinForm } from './join-form';
import { MembershipCard } from './membership-card';
import { PeopleCard } from './people-card';
import { PublishCard } from './publish-card';
import { RefusedCard } from './refused-card';
import { ShareCard } from './share-card';
import { TeamTallies } from './team-tallies';
import { useHub } from './use-hub';

const OFF: SyncState = { status: 'off', pending: 0, failures: 0 };

/** The team: joining it, how sync stands, and for a lead the people, codes, handbook and tallies. */
export function TeamPage() {
  const say = useWords(teamPageWords);
  const membership = useMembership();
  const sync = valueOr(useSync(), OFF);
  const settings = useSettings();
  return (
    <PageFrame title={say('title')}>
      <Shown stored={membership}>
        {(joined) =>
          joined === null ? (
            settings === null ? (
              <Loading />
            ) : (
              <div className="dm-narrow">
                <JoinForm settings={settings} />
              </div>
            )
          ) : (
            <>
              <MembershipCard membership={joined} sync={sync} />
              <RefusedCard />
              {joined.role === 'lead' && <LeadPart membership={joined} />}
            </>
          )
        }
      </Shown>
    </PageFrame>
  );
}

function LeadPart({ membership }: { membership: Membership }) {
  const say = useWords(teamPageWords);
  const { send } = useTools();
  const handbook = valueOr(useHandbook(), null);
  const { answer, again } = useHub(useCallback(() => send('hub:team', {}), [send]));
  if (answer.state === 'loading') return <Loading />;
  if (answer.state === 'failed') return <Failed text={say('hubFailed', { why: answer.why })} retry={again} />;
  const names = new Map(answer.value.agents.map((agent) => [agent.agentId, agent.name]));
  return (
    <>
      <TeamTallies names={names} />
      <PeopleCard team={answer.value} myAgentId={membership.agentId} onChanged={again} />
      <div className="dm-halves">
        <InviteCard invitations={answer.value.invitations} onChanged={again} />
        {handbook !== null && <PublishCard handbook={handbook} />}
      </div>
      {handbook !== null && <ShareCard handbook={handbook} />}
    </>
  );
}
