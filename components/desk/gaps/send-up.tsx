import { useState } from 'react';
import { Send } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { commonWords } from '@/utils/i18n/desk';
import { inboxWords } from '@/utils/i18n/team-learning';
import { countOf, type Gap } from '@/utils/learning/gaps';
import { idOfItem, type InboxState, type SentItem } from '@/utils/sync/inbox';
import { showMoment } from '../data/show';
import { useTell } from '../notices';
import { useWhy } from '../team/use-hub';
import { useTools } from '../tools';
import { Sheet } from '../ui/sheet';

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

/** The very words that will go, each to be left out. */
function SendSheet({ gap, onSent, onClose }: { gap: Gap; onSent: () => void; onClose: () => void }) {
  const say = useWords(inboxWords);
  const sayCommon = useWords(commonWords);
  const { send } = useTools();
  const tell = useTell();
  const why = useWhy();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set(gap.texts));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const toggle = (text: string, on: boolean) =>
    setLeft(new Set([...left].filter((each) => each !== text).concat(on ? [text] : [])));
  const go = async () => {
    setBusy(true);
    setProblem(null);
    const texts = gap.texts.filter((text) => left.has(text));
    const answer = await send('gaps:send', { id: gap.id, texts }).catch((error: unknown) => error);
    setBusy(false);
    if ((answer as { ok?: boolean }).ok !== true) {
      setProblem(why(answer)); // a failure of any kind has words in `why`
      return;
    }
    tell('done', say('sent'));
    onSent();
    onClose();
  };
  return (
    <Sheet
      title={say('sendTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{sayCommon('cancel')}</Button>
          <Button look="primary" disabled={busy || left.size === 0} onClick={() => void go()}>
            {say(busy ? 'sending' : 'sendNow')}
          </Button>
        </>
      }
    >
      <p>{say('sendText')}</p>
      <ul className="dm-plain dm-send-texts">
        {gap.texts.map((text) => (
          <li key={text}>
            <label className="dm-check">
              <input
                type="checkbox"
                checked={left.has(text)}
                onChange={(event) => toggle(text, event.target.checked)}
              />
              {text}
            </label>
          </li>
        ))}
      </ul>
      <p className="dm-soft">{say('sendAlso', { n: countOf(gap) })}</p>
      {problem !== null && (
        <p className="dm-problem-line" role="alert">
          {problem}
        </p>
      )}
    </Sheet>
  );
}
