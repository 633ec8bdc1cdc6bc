import { useMemo, useState } from 'react';
import { useWords } from '@/components/shared/language';
import { notePageWords } from '@/utils/i18n/desk';
import { isOpen, noteViews, type NoteView } from '../data/note-views';
import { useNotes, usePromises, useTemplates } from '../data/use-desk-data';
import { valueOr } from '../data/use-stored';
import { PageFrame } from '../ui/page';
import { Empty, Shown } from '../ui/state-line';
import { NoteCard } from './note-card';
import { PromiseList } from './promise-list';

/** The notes on this computer, unfinished ones first. */
export function NotesPage() {
  const say = useWords(notePageWords);
  const notes = useNotes();
  const templates = useTemplates();
  return (
    <PageFrame title={say('title')} intro={say('intro')}>
      <Shown stored={notes}>{(value) => <NotesContent views={noteViews(value, templates)} />}</Shown>
    </PageFrame>
  );
}

function NotesContent({ views }: { views: readonly NoteView[] }) {
  const say = useWords(notePageWords);
  const [tab, setTab] = useState<'open' | 'finished' | 'promises'>('open');
  const promises = valueOr(usePromises(), []).filter(({ state }) => state === 'open' || state === 'handedOver');
  const open = useMemo(() => views.filter(isOpen), [views]);
  const done = useMemo(() => views.filter((view) => !isOpen(view)).reverse(), [views]);
  const tabs = [
    { id: 'open', label: say('unfinished', { n: open.length }) },
    { id: 'promises', label: say('promises', { n: promises.length }) },
    { id: 'finished', label: say('finishedTab', { n: done.length }) },
  ] as const;
  return (
    <>
      <div className="dm-segments" role="group" aria-label={say('title')}>
        {tabs.map(({ id, label }) => (
          <button key={id} type="button" aria-pressed={tab === id} onClick={() => setTab(id)}>
            {label}
          </button>
        ))}
      </div>
      {tab === 'open' && open.length === 0 && <Empty title={say('emptyTitle')} text={say('emptyText')} />}
      {tab === 'finished' && done.length === 0 && <Empty title={say('emptyFinished')} />}
      {tab === 'promises' && promises.length === 0 && (
        <Empty title={say('emptyPromises')} text={say('emptyPromisesText')} />
      )}
      {tab === 'promises' ? <PromiseList rows={promises} /> : <NoteList views={tab === 'open' ? open : done} />}
    </>
  );
}

function NoteList({ views }: { views: readonly NoteView[] }) {
  return (
    <ul className="dm-notes">
      {views.map((view) => (
        <li key={view.note.id}>
          <NoteCard view={view} />
        </li>
      ))}
    </ul>
  );
}
