import { useEffect, useRef, useState } from 'react';
import { Badge } from '@/components/shared/badge';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { drawerWords } from '@/utils/i18n/panel';
import { noteStateWords } from '@/utils/i18n/shared';
import { NoteCard } from './note-card';
import { useActions } from './panel-parts';
import type { NoteView, PanelView } from './panel-view';

/** The note of this conversation, or the choice of one; below it every note that is not finished. */
export function NotesTab({ view }: { view: PanelView }) {
  const say = useWords(drawerWords);
  const actions = useActions();
  const platform = view.consoleNote ?? 'none';
  const { box, begin } = useFieldOfNew(view.note?.note.id);
  const others = view.unfinished.filter((each) => each.note.id !== view.note?.note.id);
  return (
    <div ref={box} className="dm-pad dm-stack dm-notes">
      {view.note && <NoteCard key={view.note.note.id} view={view.note} platform={platform} keys={view.workKeys} />}
      {(!view.note || view.note.verdict.state === 'finished') && <TopicChoice view={view} onChosen={begin} />}
      <h3 className="dm-strong">{say('unfinished')}</h3>
      {others.length === 0 && <p className="dm-soft">{say('noneUnfinished')}</p>}
      <ul className="dm-plain dm-stack">
        {others.map((each) => (
          <li key={each.note.id}>
            <UnfinishedNote view={each} keys={view.workKeys} />
          </li>
        ))}
      </ul>
      <div className="dm-row">
        <Button onClick={() => actions.endShift()}>{say('endShift')}</Button>
        <span className="dm-soft dm-small">{say('endShiftHelp')}</span>
      </div>
    </div>
  );
}

/** Who chose a template writes next: the caret goes to the first field that wants something, when the new note is there. */
function useFieldOfNew(noteId: string | undefined) {
  const box = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  useEffect(() => {
    if (!begun.current || noteId === undefined) return;
    begun.current = false;
    const stops = ['.dm-note [data-first]', '.dm-note :is(input, select, textarea)'];
    const field = stops.map((stop) => box.current?.querySelector<HTMLElement>(stop)).find(Boolean);
    field?.focus({ preventScroll: true });
  }, [noteId]);
  return { box, begin: () => (begun.current = true) };
}

function TopicChoice({ view, onChosen }: { view: PanelView; onChosen: () => void }) {
  const say = useWords(drawerWords);
  const language = useLanguage();
  const actions = useActions();
  if (view.buyerName === null) return <p className="dm-soft">{say('noBuyer')}</p>;
  const own = view.templates.filter((template) => template.language === language);
  const shown = own.length > 0 ? own : view.templates;
  return (
    <div className="dm-stack">
      <p>{say('topic', { name: view.buyerName })}</p>
      <div className="dm-row dm-wrap">
        {shown.map((template) => (
          <Button
            key={template.id}
            onClick={() => {
              onChosen();
              actions.openNote(template.id);
            }}
          >
            {template.topic}
          </Button>
        ))}
      </div>
    </div>
  );
}

function UnfinishedNote({ view, keys }: { view: NoteView; keys: PanelView['workKeys'] }) {
  const say = useWords(drawerWords);
  const state = useWords(noteStateWords);
  const [open, setOpen] = useState(false);
  const { note, verdict } = view;
  return (
    <>
      <button type="button" className="dm-waiter" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span className="dm-waiter-name">
          {note.buyerName} · {note.topic}
        </span>
        <Badge tone="soon">{note.handedOver ? say('handedOver') : state(verdict.state)}</Badge>
      </button>
      {open && <NoteCard view={view} platform="none" keys={keys} />}
    </>
  );
}
