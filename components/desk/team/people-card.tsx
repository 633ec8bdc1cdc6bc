import { useState } from 'react';
import { Badge } from '@/components/shared/badge';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { commonWords } from '@/utils/i18n/desk';
import { teamPageWords } from '@/utils/i18n/desk-team';
import type { Team } from '@/utils/sync/protocol';
import { showMoment } from '../data/show';
import { useTell } from '../notices';
import { useTools } from '../tools';
import { Card } from '../ui/page';
import { Sheet } from '../ui/sheet';
import { useWhy } from './use-hub';

type Agent = Team['agents'][number];
type Device = Agent['devices'][number];
type Props = { team: Team; myAgentId: string; onChanged: () => void };

/** Who is in the team and with which devices; a lost device is revoked here. */
export function PeopleCard({ team, myAgentId, onChanged }: Props) {
  const say = useWords(teamPageWords);
  const [revoking, setRevoking] = useState<{ agent: Agent; device: Device } | null>(null);
  return (
    <Card title={say('people')}>
      <table className="dm-table dm-table-bare">
        <caption className="dm-unseen">{say('people')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('name')}</th>
            <th scope="col">{say('number')}</th>
            <th scope="col">{say('role')}</th>
            <th scope="col">{say('devices')}</th>
          </tr>
        </thead>
        <tbody>
          {team.agents.map((agent) => (
            <tr key={agent.agentId}>
              <th scope="row">
                {agent.name} {agent.agentId === myAgentId && <Badge>{say('you')}</Badge>}
              </th>
              <td>{agent.number}</td>
              <td>{say(agent.role)}</td>
              <td>
                <ul className="dm-devices">
                  {agent.devices.map((device) => (
                    <DeviceLine
                      key={device.deviceId}
                      agent={agent}
                      device={device}
                      onRevoke={() => setRevoking({ agent, device })}
                    />
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {revoking && <RevokeSheet {...revoking} onClose={() => setRevoking(null)} onDone={onChanged} />}
    </Card>
  );
}

function DeviceLine({ agent, device, onRevoke }: { agent: Agent; device: Device; onRevoke: () => void }) {
  const say = useWords(teamPageWords);
  const language = useLanguage();
  const { now } = useTools();
  const seen =
    device.lastSeenAt === null ? say('neverSeen') : showMoment(Date.parse(device.lastSeenAt), now(), language);
  return (
    <li>
      <span>
        {device.name}{' '}
        <span className="dm-soft">
          {say('lastSeen')} {seen}
        </span>
      </span>
      {device.revoked ? (
        <Badge tone="late">{say('revoked')}</Badge>
      ) : (
        <Button
          look="quiet"
          aria-label={say('revokeDevice', { name: agent.name, device: device.name })}
          onClick={onRevoke}
        >
          {say('revoke')}
        </Button>
      )}
    </li>
  );
}

type RevokeProps = { agent: Agent; device: Device; onClose: () => void; onDone: () => void };

/** Revoking cannot be undone, so it is the one act that asks. */
function RevokeSheet({ agent, device, onClose, onDone }: RevokeProps) {
  const say = useWords(teamPageWords);
  const sayCommon = useWords(commonWords);
  const { send } = useTools();
  const tell = useTell();
  const why = useWhy();
  const revoke = async () => {
    const answer = await send('hub:revoke', { deviceId: device.deviceId }).catch((error: unknown) => error);
    const done = typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
    tell(done ? 'done' : 'problem', done ? say('revokedNow', { device: device.name }) : why(answer));
    onClose();
    if (done) onDone();
  };
  return (
    <Sheet
      title={say('revokeTitle', { device: device.name })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{sayCommon('cancel')}</Button>
          <Button look="danger" onClick={() => void revoke()}>
            {say('revoke')}
          </Button>
        </>
      }
    >
      <p>{say('revokeText', { name: agent.name })}</p>
    </Sheet>
  );
}
