import { useWords } from '@/components/shared/language';
import { setSharePicks } from '@/utils/handbook/edit';
import type { Handbook } from '@/utils/handbook/schema';
import { shareWords } from '@/utils/i18n/team-learning';
import { useHandbookDesk } from '../handbook/handbook-desk';
import { useTell } from '../notices';
import { Card } from '../ui/page';
import { Toggle } from '../ui/toggle';

/** The lead decides whether what picks teach is shared in the team; it goes out with the handbook. */
export function ShareCard({ handbook }: { handbook: Handbook }) {
  const say = useWords(shareWords);
  const desk = useHandbookDesk();
  const tell = useTell();
  const on = handbook.sharePicks === true;
  const change = async (next: boolean) => {
    const what = say(next ? 'changedOn' : 'changedOff');
    if (await desk.commit(setSharePicks(handbook, next, desk.stamp()), what)) tell('done', what);
  };
  return (
    <Card title={say('title')} side={<Toggle label={say('toggle')} on={on} onChange={(next) => void change(next)} />}>
      <div className="dm-pad dm-stack">
        <p>{say('toggle')}</p>
        <p className="dm-soft">
          {say(on ? 'on' : 'off')} · {say('waits')}
        </p>
        <p className="dm-soft">{say('shares')}</p>
        <p className="dm-soft">{say('never')}</p>
        <p className="dm-soft">{say('ends')}</p>
      </div>
    </Card>
  );
}
