import { useMemo, useState } from 'react';
import { useWords } from '@/components/shared/language';
import { notePageWords } from '@/utils/i18n/desk';
import { isOpen, noteViews, type NoteView } from '../data/note-views';
import { useNotes, useTemplates } from '../data/use-desk-data';
import { PageFrame } from '../ui/page';
import { Empty, Shown } from '../ui/state-line';
import { NoteCard } from './note-card';

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
  const [finished, setFinished] = useState(false);
  const open = useMemo(() => views.filter(isOpen), [views]);
  const done = useMemo(() => views.filter((view) => !isOpen(view)).reverse(), [views]);
  const shown = finished ? done : open;
  return (
    <>
      <div className="dm-segments" role="group" aria-label={say('title')}>
        <button type="button" aria-pressed={!finished} onClick={() => setFinished(false)}>
          {say('unfinished', { n: open.length })}
        </button>
        <button type="button" aria-pressed={finished} onClick={() => setFinished(true)}>
          {say('finishedTab', { n: done.length })}
        </button>
      </div>
      {shown.length === 0 &&
        (finished ? (
          <Empty title={say('emptyFinished')} />
        ) : (
          <Empty title={say('emptyTitle')} text={say('emptyText')} />
        ))}
      <ul className="dm-notes">
        {shown.map((view) => (
          <li key={view.note.id}>
            <NoteCard view={view} />
          </li>
        ))}
      </ul>
    </>
  );
}
