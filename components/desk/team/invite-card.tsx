import { useState } from 'react';
import { Copy } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { commonWords } from '@/utils/i18n/desk';
import { teamPageWords } from '@/utils/i18n/desk-team';
import { ROLES, type Role, type Team } from '@/utils/sync/protocol';
import { showMoment } from '../data/show';
import { numberIn } from '../handbook/targets/number-in';
import { useTell } from '../notices';
import { useTools } from '../tools';
import { Choice } from '../ui/choice';
import { Field, TextField } from '../ui/field';
import { Card } from '../ui/page';
import { useCopy } from '../ui/use-copy';
import { useWhy } from './use-hub';

type Props = { invitations: Team['invitations']; onChanged: () => void };

/** Making an invitation code, which is shown once, and the codes still valid. */
export function InviteCard({ invitations, onChanged }: Props) {
  const say = useWords(teamPageWords);
  const language = useLanguage();
  const { now } = useTools();
  const moment = (iso: string) => showMoment(Date.parse(iso), now(), language);
  return (
    <Card title={say('invitations')}>
      <InviteForm onMade={onChanged} />
      <div className="dm-pad">
        <h3>{say('openInvitations')}</h3>
        {invitations.length === 0 && <p className="dm-soft">{say('noInvitations')}</p>}
        <ul className="dm-plain">
          {invitations.map((each) => (
            <li key={each.id}>
              {say(each.role)} · {say('usesLeft', { n: each.usesLeft })} ·{' '}
              <span className="dm-soft">{say('expires', { time: moment(each.expiresAt) })}</span>{' '}
              <CancelButton id={each.id} onCancelled={onChanged} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}

/** Asked twice: a code that was given to somebody no longer works. */
function CancelButton({ id, onCancelled }: { id: string; onCancelled: () => void }) {
  const say = useWords(teamPageWords);
  const { send } = useTools();
  const tell = useTell();
  const why = useWhy();
  const [asking, setAsking] = useState(false);
  const cancel = async () => {
    const answer = await send('hub:cancelInvitation', { id }).catch((error: unknown) => error);
    const done = (answer as { ok?: boolean }).ok === true;
    tell(done ? 'done' : 'problem', done ? say('cancelledNow') : why(answer)); // a failure of any kind has words in `why`
    setAsking(false);
    onCancelled();
  };
  if (!asking)
    return (
      <Button look="quiet" onClick={() => setAsking(true)}>
        {say('cancelInvitation')}
      </Button>
    );
  return (
    <Button look="danger" autoFocus onClick={() => void cancel()} onBlur={() => setAsking(false)}>
      {say('cancelSure')}
    </Button>
  );
}

function InviteForm({ onMade }: { onMade: () => void }) {
  const say = useWords(teamPageWords);
  const { send } = useTools();
  const why = useWhy();
  const [role, setRole] = useState<Role>('agent');
  const [uses, setUses] = useState('1');
  const [days, setDays] = useState('7');
  const [made, setMade] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const wanted = { uses: numberIn(uses, { from: 1, to: 100 }), days: numberIn(days, { from: 1, to: 90 }) };
  const make = async () => {
    if (wanted.uses === null || wanted.days === null) return;
    setProblem(null);
    try {
      const answer = await send('hub:invite', { role, uses: wanted.uses, days: wanted.days });
      if (!answer.ok) {
        setProblem(why(answer));
        return;
      }
      setMade(answer.value.code);
      onMade();
    } catch (error) {
      setProblem(why(error));
    }
  };
  return (
    <div className="dm-pad dm-stack">
      <div className="dm-fields dm-fields-small">
        <Field label={say('inviteRole')}>
          {() => (
            <Choice
              label={say('inviteRole')}
              value={role}
              options={ROLES.map((value) => ({ value, label: say(value) }))}
              onChange={setRole}
            />
          )}
        </Field>
        <TextField
          label={say('inviteUses')}
          value={uses}
          onChange={setUses}
          problem={wanted.uses === null ? '1–100' : undefined}
        />
        <TextField
          label={say('inviteDays')}
          value={days}
          onChange={setDays}
          problem={wanted.days === null ? '1–90' : undefined}
        />
      </div>
      {problem !== null && (
        <p className="dm-problem-line" role="alert">
          {problem}
        </p>
      )}
      <div>
        <Button disabled={wanted.uses === null || wanted.days === null} onClick={() => void make()}>
          {say('invite')}
        </Button>
      </div>
      {made !== null && <MadeCode code={made} />}
    </div>
  );
}

function MadeCode({ code }: { code: string }) {
  const say = useWords(teamPageWords);
  const sayCommon = useWords(commonWords);
  const copy = useCopy();
  return (
    <div className="dm-made-code" role="status">
      <span className="dm-soft">{say('newCode')}</span>
      <code>{code}</code>
      <Button icon={<Copy size={14} aria-hidden />} onClick={() => void copy(code)}>
        {sayCommon('copy')}
      </Button>
      <span className="dm-tone-soon">{say('codeOnce')}</span>
    </div>
  );
}
