import { useMemo } from 'react';
import { Button } from '@/components/shared/button';
import { LanguageProvider, useLanguage, useWords } from '@/components/shared/language';
import { syncSentence, syncTone } from '@/components/shared/sync-words';
import { syncPillWords } from '@/utils/i18n/desk';
import { popupWords } from '@/utils/i18n/popup';
import { periodOf } from '@/utils/tallies/period';
import { tallyTotal } from '@/utils/tallies/tally';
import { isOpen, noteViews } from '@/components/desk/data/note-views';
import { showDuration, showMoment } from '@/components/desk/data/show';
import { useMinute } from '@/components/desk/data/use-day';
import {
  useFacts,
  useNotes,
  usePromises,
  useSettings,
  useSync,
  useTemplates,
  type SyncState,
} from '@/components/desk/data/use-desk-data';
import { valueOr } from '@/components/desk/data/use-stored';
import { useDocumentLook } from '@/components/desk/frame/use-theme';
import { localTimeZone, ToolsProvider, useTools, type DeskTools } from '@/components/desk/tools';
import { Shown } from '@/components/desk/ui/state-line';
import { HereCard } from './here-card';
import { WaitingCard } from './waiting-card';

type Props = { tools: DeskTools; onDone: () => void };

/** Today at a glance. `onDone` is called when the person was taken elsewhere. */
export function PopupApp({ tools, onDone }: Props) {
  return (
    <ToolsProvider value={tools}>
      <Spoken onDone={onDone} />
    </ToolsProvider>
  );
}

const FIRST_LOOK = { language: 'zh', theme: 'auto' } as const;

function Spoken({ onDone }: { onDone: () => void }) {
  const settings = useSettings();
  useDocumentLook(settings ?? FIRST_LOOK);
  if (settings === null) return null;
  return (
    <LanguageProvider value={settings.language}>
      <main className="dm-glance">
        <HereCard onDone={onDone} />
        <FirstResponse />
        <WaitingCard onJumped={onDone} />
        <Standing />
        <Doors onDone={onDone} />
      </main>
    </LanguageProvider>
  );
}

function FirstResponse() {
  const say = useWords(popupWords);
  const language = useLanguage();
  const nowMs = useMinute();
  const period = useMemo(() => periodOf('day', nowMs, localTimeZone()), [nowMs]);
  const facts = useFacts(period);
  return (
    <section className="dm-popup-part">
      <h2>{say('firstResponse')}</h2>
      <Shown stored={facts}>
        {(value) => {
          const { n, medianMs, answered, unanswered, unknown } = tallyTotal(value, period).firstResponse;
          if (n === 0) return <p className="dm-soft">{say('noneYet')}</p>;
          return (
            <p className="dm-glance-figure">
              <strong>{showDuration(medianMs, language)}</strong>
              <span className="dm-soft">{say('firstBase', { answered, unanswered, unknown })}</span>
            </p>
          );
        }}
      </Shown>
    </section>
  );
}

const OFF: SyncState = { status: 'off', pending: 0, failures: 0 };

/** Unfinished notes and how sync stands, one line each. */
function Standing() {
  const say = useWords(popupWords);
  const sayPill = useWords(syncPillWords);
  const notes = valueOr(useNotes(), []);
  const nowMs = useMinute();
  const templates = useTemplates();
  const due = valueOr(usePromises(), []).filter(({ state, dueAtMs }) => state === 'open' && dueAtMs <= nowMs).length;
  const open = noteViews(notes, templates).filter(isOpen).length;
  const sync = valueOr(useSync(), OFF);
  const language = useLanguage();
  const moment = (ms: number) => showMoment(ms, nowMs, language);
  return (
    <dl className="dm-popup-part dm-standing">
      <div>
        <dt>{say('notes')}</dt>
        <dd className={open > 0 ? 'dm-tone-soon' : 'dm-soft'}>
          {open > 0 ? say('notesCount', { n: open }) : say('noNotes')}
        </dd>
      </div>
      <div>
        <dt>{say('promises')}</dt>
        <dd className={due > 0 ? 'dm-tone-late' : 'dm-soft'}>
          {due > 0 ? say('promisesDue', { n: due }) : say('noPromises')}
        </dd>
      </div>
      <div>
        <dt>{say('sync')}</dt>
        <dd className={`dm-tone-${syncTone(sync, nowMs)}`}>{syncSentence(sync, sayPill, moment)}</dd>
      </div>
    </dl>
  );
}

function Doors({ onDone }: { onDone: () => void }) {
  const say = useWords(popupWords);
  const { send } = useTools();
  const open = (page: string) => void send('desk:open', { page }).then(onDone, onDone);
  return (
    <div className="dm-doors">
      <Button look="primary" onClick={() => open('today')}>
        {say('openDesk')}
      </Button>
      <Button onClick={() => open('handbook')}>{say('openHandbook')}</Button>
    </div>
  );
}
