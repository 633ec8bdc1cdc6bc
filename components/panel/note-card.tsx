import type { KeyboardEvent } from 'react';
import { Badge } from '@/components/shared/badge';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { drawerWords } from '@/utils/i18n/panel';
import { noteStateWords } from '@/utils/i18n/shared';
import { NoteFieldRow } from './note-field-row';
import { useActions } from './panel-parts';
import type { NoteView } from './panel-view';

/** One order note: its fields by template, what is still wrong in words, save and copy. */
export function NoteCard({ view }: { view: NoteView }) {
  const say = useWords(drawerWords);
  const actions = useActions();
  const { note, verdict } = view;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    actions.saveNote(note);
  };
  return (
    <section className="dm-note" aria-label={note.topic} onKeyDown={onKeyDown}>
      <NoteHead view={view} />
      {note.place === 'console' ? <p className="dm-soft">{say('inConsole')}</p> : <Fields view={view} />}
      {verdict.problems.length > 0 && (
        <p className="dm-late dm-small">
          {verdict.problems.map((each) => say(each.problem, { label: each.label })).join(' · ')}
        </p>
      )}
      <div className="dm-row">
        {note.place === 'deskmate' && (
          <Button
            look="primary"
            shortcut="Ctrl+⏎"
            aria-keyshortcuts="Control+Enter"
            onClick={() => actions.saveNote(note)}
          >
            {say('save')}
          </Button>
        )}
        <Button onClick={() => actions.copyNote(note)}>{say('copy')}</Button>
        <Button look="quiet" onClick={() => actions.removeNote(note)}>
          {say('remove')}
        </Button>
      </div>
    </section>
  );
}

function NoteHead({ view }: { view: NoteView }) {
  const state = useWords(noteStateWords);
  const { note, verdict } = view;
  return (
    <header className="dm-row dm-between">
      <h3 className="dm-strong">
        {note.topic} · {note.buyerName}
      </h3>
      <Badge tone={verdict.state === 'finished' ? 'calm' : 'soon'}>{state(verdict.state)}</Badge>
    </header>
  );
}

function Fields({ view }: { view: NoteView }) {
  const actions = useActions();
  const { note, template, verdict } = view;
  const firstWrong = template.fields.find((field) => verdict.problems.some((each) => each.fieldId === field.id));
  return template.fields.map((field) => (
    <NoteFieldRow
      key={field.id}
      field={field}
      value={note.values[field.id] ?? ''}
      problem={verdict.problems.find((each) => each.fieldId === field.id)}
      first={field.id === firstWrong?.id}
      onChange={(value) => actions.changeNote(note, field, value)}
    />
  ));
}
