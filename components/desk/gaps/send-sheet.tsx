import { useState } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { commonWords } from '@/utils/i18n/desk';
import { inboxWords } from '@/utils/i18n/team-learning';
import { countOf, type Gap } from '@/utils/learning/gaps';
import { LONGEST_TEXT, redacted } from '@/utils/learning/redact';
import { useTell } from '../notices';
import { useWhy } from '../team/use-hub';
import { useTools } from '../tools';
import { Sheet } from '../ui/sheet';

type Line = { text: string; goes: boolean };

/** The very words that will go: each may be changed or left out. */
export function SendSheet({ gap, onSent, onClose }: { gap: Gap; onSent: () => void; onClose: () => void }) {
  const say = useWords(inboxWords);
  const sayCommon = useWords(commonWords);
  const [lines, setLines] = useState<readonly Line[]>(() => gap.texts.map((text) => ({ text, goes: true })));
  const { busy, problem, go } = useSending(gap, () => {
    onSent();
    onClose();
  });
  const change = (at: number, some: Partial<Line>) =>
    setLines(lines.map((line, place) => (place === at ? { ...line, ...some } : line)));
  const texts = lines.flatMap(({ text, goes }) => (goes && redacted(text) !== '' ? [redacted(text)] : []));
  return (
    <Sheet
      title={say('sendTitle')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{sayCommon('cancel')}</Button>
          <Button look="primary" disabled={busy || texts.length === 0} onClick={() => void go(texts)}>
            {say(busy ? 'sending' : 'sendNow')}
          </Button>
        </>
      }
    >
      <p>{say('sendText')}</p>
      <ul className="dm-plain dm-send-texts">
        {lines.map((line, at) => (
          <SendLine key={at} n={at + 1} line={line} onChange={(some) => change(at, some)} />
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

type LineProps = { n: number; line: Line; onChange: (some: Partial<Line>) => void };

function SendLine({ n, line: { text, goes }, onChange }: LineProps) {
  const say = useWords(inboxWords);
  return (
    <li className="dm-send-line">
      <input
        type="checkbox"
        aria-label={say('sendLine', { n })}
        checked={goes}
        onChange={(event) => onChange({ goes: event.target.checked })}
      />
      <input
        type="text"
        className="dm-input"
        aria-label={say('editLine', { n })}
        value={text}
        maxLength={LONGEST_TEXT}
        disabled={!goes}
        onChange={(event) => onChange({ text: event.target.value })}
        // A number typed into it is taken out where the agent sees it, before it could go.
        onBlur={() => onChange({ text: redacted(text) })}
      />
    </li>
  );
}

/** Sends the words; what goes wrong is said in the sheet, which stays. */
function useSending(gap: Gap, onSent: () => void) {
  const say = useWords(inboxWords);
  const { send } = useTools();
  const tell = useTell();
  const why = useWhy();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const go = async (texts: readonly string[]) => {
    setBusy(true);
    setProblem(null);
    const answer = await send('gaps:send', { id: gap.id, texts: [...texts] }).catch((error: unknown) => error);
    setBusy(false);
    if ((answer as { ok?: boolean }).ok !== true) {
      setProblem(why(answer)); // a failure of any kind has words in `why`
      return;
    }
    tell('done', say('sent'));
    onSent();
  };
  return { busy, problem, go };
}
