import { useLanguage, useWords } from '@/components/shared/language';
import { shareWords } from '@/utils/i18n/team-learning';
import { teamLearningOf, teamPicksOf } from '@/utils/storage/team-learning';
import { showMoment } from '../data/show';
import { useHandbook, useMembership } from '../data/use-desk-data';
import { useStored, valueOr } from '../data/use-stored';
import { useTools } from '../tools';

/** Whether what was learnt here is shared with the team, and what came from there. Nothing to say without a team. */
export function SharedLearning() {
  const say = useWords(shareWords);
  const language = useLanguage();
  const { db, now } = useTools();
  const membership = valueOr(useMembership(), null);
  const shares = valueOr(useHandbook(), null)?.sharePicks === true;
  const stored = useStored(async () => ({ sync: await teamLearningOf(db), team: await teamPicksOf(db) }), [db]);
  const known = valueOr(stored, null);
  if (membership === null || known === null) return null;
  const { sync, team } = known;
  const moment = (ms: number): string => showMoment(ms, now(), language);
  return (
    <div className="dm-pad dm-stack">
      <p>
        <strong>{say(shares ? 'teamOn' : 'teamOff')}</strong>
      </p>
      {shares && (
        <>
          <p className="dm-soft">
            {sync.givenAtMs === undefined ? say('notGiven') : say('given', { time: moment(sync.givenAtMs) })} ·{' '}
            {team === null ? say('noneTaken') : say('taken', { n: team.devices, time: moment(team.atMs) })}
          </p>
          <p className="dm-soft">
            {say('shares')} {say('never')}
          </p>
          <p className="dm-soft">{say('forgetToo')}</p>
        </>
      )}
      {sync.forgetDue === true && (
        <p className="dm-soft" role="status">
          {say('forgetDue')}
        </p>
      )}
    </div>
  );
}
