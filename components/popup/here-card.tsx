import { useEffect, useState } from 'react';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { useConsoles } from '@/components/desk/consoles/use-consoles';
import { useTools } from '@/components/desk/tools';
import { herePopupWords } from '@/utils/i18n/consoles';
import type { ConsoleState } from '@/utils/messaging/protocol';
import { claimantOf } from '@/utils/profiles/in-force';
import { permissionOrigins } from '@/utils/profiles/origins';

type Here = { tabId: number; url?: string };

/** The page in front: Deskmate is switched on or off here, or taught it. On a page of the browser itself there is nothing to say. */
export function HereCard({ onDone }: { onDone: () => void }) {
  const say = useWords(herePopupWords);
  const { activeTab } = useTools();
  const list = useConsoles();
  const [here, setHere] = useState<Here | null>(null);
  useEffect(() => {
    void activeTab().then(setHere);
  }, [activeTab]);
  if (list === null || here?.url === undefined || !/^https?:/.test(here.url)) return null;
  const claimant = claimantOf(here.url, list.consoles);
  const known = list.consoles.find(({ profile }) => profile.id === claimant?.profile.id);
  return (
    <section className="dm-popup-part" aria-label={say('here')}>
      {known ? <Known state={known} here={here} onDone={onDone} /> : <Unknown here={here} onDone={onDone} />}
    </section>
  );
}

function Known({ state, here, onDone }: { state: ConsoleState; here: Here; onDone: () => void }) {
  const say = useWords(herePopupWords);
  const language = useLanguage();
  const { settings, askHosts } = useTools();
  const [refused, setRefused] = useState(false);
  const { profile, reach, off, health } = state;
  const on = reach !== 'none' && !off;
  const name = profile.name[language];
  /** Nothing is awaited before the browser is asked: it listens within a click only. */
  const turnOn = async (): Promise<void> => {
    const asked = askHosts(permissionOrigins(profile.matches));
    await settings.change(({ consolesOff }) => ({ consolesOff: consolesOff.filter((id) => id !== profile.id) }));
    setRefused(!(await asked));
  };
  const turnOff = (): void =>
    void settings.change(({ consolesOff }) => ({ consolesOff: [...new Set([...consolesOff, profile.id])] }));
  const blind = on && health?.level === 'blind';
  return (
    <>
      <div className="dm-here">
        <span className={on ? 'dm-here-name' : undefined}>{say(on ? 'on' : 'off', { name })}</span>
        {on ? (
          <Button onClick={turnOff}>{say('turnOff')}</Button>
        ) : (
          <Button look="primary" onClick={() => void turnOn()}>
            {say('turnOn')}
          </Button>
        )}
      </div>
      {refused && !on && (
        <p className="dm-tone-late dm-here-more" role="alert">
          {say('refused')}
        </p>
      )}
      {profile.confidence === 'low' && <p className="dm-tone-soon dm-here-more">{say('teachFirst')}</p>}
      {blind && <p className="dm-tone-late dm-here-more">{say('blind')}</p>}
      {on && (blind || profile.confidence === 'low') && <Teach here={here} onDone={onDone} />}
    </>
  );
}

function Unknown({ here, onDone }: { here: Here; onDone: () => void }) {
  const say = useWords(herePopupWords);
  return (
    <>
      <p className="dm-soft">{say('unknown')}</p>
      <Teach here={here} onDone={onDone} />
    </>
  );
}

/** Starts teaching on the page in front, which the browser allows because the person opened this popup over it. */
function Teach({ here, onDone }: { here: Here; onDone: () => void }) {
  const say = useWords(herePopupWords);
  const { send } = useTools();
  const [failed, setFailed] = useState(false);
  const start = (): void =>
    void send('teach:start', { tabId: here.tabId }).then(onDone, (error: unknown) => {
      console.warn('deskmate: this page cannot be taught', error);
      setFailed(true);
    });
  return (
    <p className="dm-here-more">
      <Button onClick={start}>{say('teach')}</Button>
      {failed && (
        <span className="dm-tone-late" role="alert">
          {' '}
          {say('cannotTeach')}
        </span>
      )}
    </p>
  );
}
