import { Plus } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { gapWords } from '@/utils/i18n/desk-gaps';
import { inboxWords } from '@/utils/i18n/team-learning';
import { GAP_REASONS } from '@/utils/learning/gaps';
import { timesOf, type TeamGap } from '@/utils/learning/team-gaps';
import { localDay } from '../data/show';

type Props = { gap: TeamGap; onWrite: () => void; onDismiss: () => void };

/** One question that no script answers, as the whole team met it. */
export function TeamGapRow({ gap, onWrite, onDismiss }: Props) {
  const say = useWords(inboxWords);
  const sayGap = useWords(gapWords);
  const [first = '', ...others] = gap.texts;
  const reasons = GAP_REASONS.filter((reason) => gap.counts[reason] > 0);
  return (
    <li className="dm-card dm-gap">
      <div className="dm-gap-said">
        <p className="dm-gap-head">
          <strong className="dm-gap-count">{say('met', { agents: gap.agents.length, times: timesOf(gap) })}</strong>
          <span>{first}</span>
        </p>
        {others.length > 0 && (
          <p className="dm-soft">
            {sayGap('others')} {others.join(' · ')}
          </p>
        )}
        <p className="dm-soft">
          {[
            say('by', { names: gap.agents.join('、') }),
            ...reasons.map((reason) => sayGap(reason, { n: gap.counts[reason] })),
            sayGap('last', { time: localDay(gap.lastMs) }),
          ].join(' · ')}
        </p>
      </div>
      <div className="dm-acts">
        <Button icon={<Plus size={14} aria-hidden />} title={say('writeHint')} onClick={onWrite}>
          {say('write')}
        </Button>
        <Button look="quiet" onClick={onDismiss}>
          {say('dismissGap')}
        </Button>
      </div>
    </li>
  );
}
