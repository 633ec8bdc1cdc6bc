import { Plus } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useComma, useWords } from '@/components/shared/language';
import { inboxWords } from '@/utils/i18n/team-learning';
import { timesOf, type TeamGap } from '@/utils/learning/team-gaps';
import { GapRow } from '../gaps/gap-row';

type Props = { gap: TeamGap; onWrite: () => void; onDismiss: () => void };

/** One question that no script answers, as the whole team met it. */
export function TeamGapRow({ gap, onWrite, onDismiss }: Props) {
  const say = useWords(inboxWords);
  const comma = useComma();
  return (
    <GapRow
      gap={gap}
      met={say('met', { agents: gap.agents.length, times: timesOf(gap) })}
      by={say('by', { names: gap.agents.join(comma) })}
    >
      <Button icon={<Plus size={14} aria-hidden />} title={say('writeHint')} onClick={onWrite}>
        {say('write')}
      </Button>
      <Button look="quiet" onClick={onDismiss}>
        {say('dismissGap')}
      </Button>
    </GapRow>
  );
}
