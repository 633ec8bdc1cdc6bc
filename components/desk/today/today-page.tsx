import { useMemo } from 'react';
import { useLanguage, useWords } from '@/components/shared/language';
import type { Fact, FactOf } from '@/utils/facts/fact';
import { notePageWords, todayWords } from '@/utils/i18n/desk';
import { noteStateWords } from '@/utils/i18n/shared';
import { periodOf } from '@/utils/tallies/period';
import { tallyTotal } from '@/utils/tallies/tally';
import type { TallyRow } from '@/utils/tallies/types';
import { isOpen, noteViews, type NoteView } from '../data/note-views';
import { showDuration, showMoment, showRatio, showShare } from '../data/show';
import { useFacts, useMembership, useNotes, useSettings, useTemplates } from '../data/use-desk-data';
import { useMinute } from '../data/use-day';
import { valueOr } from '../data/use-stored';
import { hashOf } from '../routes';
import { localTimeZone } from '../tools';
import { Card, Figure, PageFrame } from '../ui/page';
import { Empty, Shown } from '../ui/state-line';
import { NextCard } from './next-card';
import { nextSteps } from './next-steps';
import { Count, ResponseCard } from './response-card';

/** Today on this computer: clocks, notes, flags, who was served, what to do next. */
export function TodayPage() {
  const say = useWords(todayWords);
  const language = useLanguage();
  const nowMs = useMinute();
  const period = useMemo(() => periodOf('day', nowMs, localTimeZone()), [nowMs]);
  const facts = useFacts(period);
  const day = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { dateStyle: 'full' }).format(nowMs);
  return (
    <PageFrame title={say('title')} intro={`${day} · ${say('countedHere')}`}>
      <Shown stored={facts}>{(value) => <TodayContent facts={value} period={period} nowMs={nowMs} />}</Shown>
    </PageFrame>
  );
}

function useOpenNotes(): NoteView[] {
  const notes = valueOr(useNotes(), []);
  const templates = useTemplates();
  return useMemo(() => noteViews(notes, templates).filter(isOpen), [notes, templates]);
}

type ContentProps = { facts: readonly Fact[]; period: { fromMs: number; toMs: number }; nowMs: number };

function TodayContent({ facts, period, nowMs }: ContentProps) {
  const say = useWords(todayWords);
  const language = useLanguage();
  const total = useMemo(() => tallyTotal(facts, period), [facts, period]);
  const turns = useMemo(() => facts.filter((fact): fact is FactOf<'turn'> => fact.kind === 'turn'), [facts]);
  const notes = useOpenNotes();
  const settings = useSettings();
  const joined = valueOr(useMembership(), null) !== null;
  const named = settings?.agentName !== '';
  const steps = nextSteps({ total, unfinishedNotes: notes.length, named, joined });
  const oldest = notes.reduce((least, view) => Math.min(least, view.note.createdAtMs), nowMs);
  return (
    <>
      {facts.length === 0 && (
        <Empty title={say('emptyTitle')} text={say('emptyText')}>
          <a className="dm-button dm-button-primary" href={hashOf({ page: 'consoles' })}>
            {say('openConsole')}
          </a>
        </Empty>
      )}
      <div className="dm-today">
        {facts.length > 0 && (
          <div className="dm-column">
            <ResponseCard
              title={say('firstResponse')}
              period={period}
              tally={total.firstResponse}
              turns={turns.filter((turn) => turn.first)}
            />
            <ResponseCard
              period={period}
              title={say('response')}
              note={say('responseNote')}
              tally={total.response}
              turns={turns}
            />
          </div>
        )}
        <div className="dm-column">
          <NextCard steps={steps} oldestNote={showMoment(oldest, nowMs, language)} />
          <NotesCard views={notes} nowMs={nowMs} />
          {facts.length > 0 && <ServedCard total={total} />}
          {facts.length > 0 && <FlagsCard total={total} />}
        </div>
      </div>
    </>
  );
}

function NotesCard({ views, nowMs }: { views: readonly NoteView[]; nowMs: number }) {
  const say = useWords(todayWords);
  const sayNote = useWords(notePageWords);
  const sayState = useWords(noteStateWords);
  const language = useLanguage();
  return (
    <Card title={say('notes')} side={<span className="dm-count">{views.length}</span>}>
      {views.length === 0 && <p className="dm-soft dm-pad">{say('noNotes')}</p>}
      <ul className="dm-rows">
        {views.slice(0, 4).map(({ note, verdict }) => (
          <li key={note.id} className="dm-row">
            <span>
              <strong>{note.buyerName === '' ? sayNote('unnamed') : note.buyerName}</strong> · {note.topic}
            </span>
            <span className="dm-soft">
              {sayState(verdict.state)} · {showMoment(note.createdAtMs, nowMs, language)}
            </span>
          </li>
        ))}
      </ul>
      {views.length > 4 && (
        <a className="dm-link dm-pad" href={hashOf({ page: 'notes' })}>
          {say('allNotes', { n: views.length })}
        </a>
      )}
    </Card>
  );
}

function ServedCard({ total }: { total: TallyRow }) {
  const say = useWords(todayWords);
  const language = useLanguage();
  return (
    <Card title={say('served')}>
      <dl className="dm-figures">
        <Figure name={say('persons')} value={String(total.personsServed)} />
        <Figure name={say('times')} value={String(total.timesServed)} />
        <Figure name={say('replyRate')} value={showShare(total.replyRate)} />
        <Figure name={say('answerRatio')} value={showRatio(total.answerRatio)} />
      </dl>
      <dl className="dm-counts">
        <Count name={say('buyerMessages')} n={total.buyerMessages} />
        <Count name={say('agentMessages')} n={total.agentMessages} />
        <Count name={say('scriptsUsed')} n={total.scriptsUsed} />
      </dl>
      {total.blindMs > 0 && (
        <p className="dm-soft dm-pad">
          {say('unseen', { time: showDuration(total.blindMs, language) })}
          {' · '}
          {say('unseenWhy')}
        </p>
      )}
    </Card>
  );
}

function FlagsCard({ total }: { total: TallyRow }) {
  const say = useWords(todayWords);
  return (
    <Card title={say('flags')}>
      {total.flagsShown === 0 && total.flagsSent === 0 ? (
        <p className="dm-soft dm-pad">{say('noFlags')}</p>
      ) : (
        <dl className="dm-figures">
          <Figure name={say('shown')} value={String(total.flagsShown)} />
          <Figure name={say('corrected')} value={String(total.flagsCorrected)} />
          <Figure name={say('overridden')} value={String(total.flagsOverridden)} />
          <Figure
            name={say('sent')}
            value={String(total.flagsSent)}
            {...(total.flagsSent > 0 ? { tone: 'late' } : {})}
          />
        </dl>
      )}
    </Card>
  );
}
