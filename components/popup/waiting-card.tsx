import { useEffect, useState } from 'react';
import { useLanguage, useWords } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import { popupWords } from '@/utils/i18n/popup';
import { showDuration } from '@/components/desk/data/show';
import { useTools } from '@/components/desk/tools';
import { waitingOf, type Waiting } from './waiting-list';

const SHOWN = 5;

/** The waiting buyers of all tabs, asked for again every few seconds. Null: the background did not answer. */
function useWaiting(): { waiting: Waiting[] | null; nowMs: number } {
  const { send, now } = useTools();
  const [waiting, setWaiting] = useState<Waiting[] | null>([]);
  const [nowMs, setNow] = useState(now);
  useEffect(() => {
    let alive = true;
    const ask = () =>
      void send('queue:list', {}).then(
        (queues) => {
          if (alive) setWaiting(waitingOf(queues));
        },
        () => {
          if (alive) setWaiting(null);
        },
      );
    ask();
    const asking = setInterval(ask, 5_000);
    const ticking = setInterval(() => setNow(now()), 1_000);
    return () => {
      alive = false;
      clearInterval(asking);
      clearInterval(ticking);
    };
  }, [send, now]);
  return { waiting, nowMs };
}

/** Who waits now, most urgent first; choosing one goes to their tab. */
export function WaitingCard({ onJumped }: { onJumped: () => void }) {
  const say = useWords(popupWords);
  const { send } = useTools();
  const { waiting, nowMs } = useWaiting();
  const jump = (tabId: number) => void send('queue:jump', { tabId }).then(onJumped, onJumped);
  return (
    <section className="dm-popup-part" aria-label={say('waiting')}>
      <h2>
        {say('waiting')} <span className="dm-count">{waiting?.length ?? '—'}</span>
      </h2>
      {waiting === null && <p className="dm-tone-late">{say('waitingUnknown')}</p>}
      {waiting?.length === 0 && <p className="dm-soft">{say('noneWaiting')}</p>}
      <ul className="dm-plain">
        {waiting?.slice(0, SHOWN).map((buyer) => (
          <li key={`${buyer.tabId}:${buyer.name}:${buyer.askedAtMs}`}>
            <WaitingRow buyer={buyer} nowMs={nowMs} onJump={() => jump(buyer.tabId)} />
          </li>
        ))}
      </ul>
      {waiting !== null && waiting.length > SHOWN && (
        <p className="dm-soft">{say('more', { n: waiting.length - SHOWN })}</p>
      )}
    </section>
  );
}

function WaitingRow({ buyer, nowMs, onJump }: { buyer: Waiting; nowMs: number; onJump: () => void }) {
  const say = useWords(popupWords);
  const language = useLanguage();
  const left = buyer.dueAtMs - nowMs;
  const shown = buyer.startUnknown ? nowMs - buyer.askedAtMs : left;
  const time = showDuration(Math.floor(Math.abs(shown) / 1000) * 1000, language);
  const tone = left < 0 ? 'dm-tone-late' : left < 30_000 && !buyer.startUnknown ? 'dm-tone-soon' : 'dm-soft';
  const consoleName = profiles.find(({ id }) => id === buyer.consoleId)?.name[language] ?? buyer.consoleId;
  return (
    <button type="button" className="dm-waiting" aria-label={say('jump', { name: buyer.name })} onClick={onJump}>
      <span className="dm-waiting-name">
        {buyer.name} <span className="dm-soft">{consoleName}</span>
      </span>
      <span className={tone}>{say(buyer.startUnknown ? 'atLeast' : left < 0 ? 'late' : 'due', { time })}</span>
    </button>
  );
}
