import { useState } from 'react';
import { Send } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { inboxWords } from '@/utils/i18n/team-learning';
import type { Gap } from '@/utils/learning/gaps';
import { idOfItem, type InboxState, type SentItem } from '@/utils/sync/inbox';
import { showMoment } from '../data/show';
import { useTools } from '../tools';
import { SendSheet } from './send-sheet';

const STATE_WORDS = { open: 'stateOpen', taken: 'stateTaken', dismissed: 'stateDismissed' } as const satisfies Record<
  InboxState,
  string
>;

type Props = { gap: Gap; sent: readonly SentItem[]; onSent: () => void };

/** Sends one missing script up to the lead; whoever sent it sees what became of it. */
export function SendUp({ gap, sent, onSent }: Props) {
  const say = useWords(inboxWords);
  const language = useLanguage();
  const { now } = useTools();
  const [open, setOpen] = useState(false);
  const there = sent.find(({ item }) => item.kind === 'gap' && idOfItem(item) === gap.id);
  return (
    <>
      {gap.sentMs !== undefined && (
        <span className="dm-soft">
          {say('sentAt', { time: showMoment(gap.sentMs, now(), language) })}
          {there && ` · ${say(STATE_WORDS[there.state])}`}
        </span>
      )}
      <Button icon={<Send size={14} aria-hidden />} onClick={() => setOpen(true)}>
        {say(gap.sentMs === undefined ? 'sendUp' : 'again')}
      </Button>
      {open && <SendSheet gap={gap} onSent={onSent} onClose={() => setOpen(false)} />}
    </>
  );
}
