import type { KeyboardEvent } from 'react';
import { Badge } from '@/components/shared/badge';
import { Button } from '@/components/shared/button';
import { keyComboOf } from '@/components/shared/key-combo';
import { useWords } from '@/components/shared/language';
import { drawerWords } from '@/utils/i18n/panel';
import { noteStateWords } from '@/utils/i18n/shared';
import { keyed } from './keyed';
import { NoteFieldRow } from './note-field-row';
import { useActions } from './panel-parts';
import type { NoteView, PanelActions, PanelView } from './panel-view';

type Platform = NonNullable<PanelView['consoleNote']>;
type CardProps = { view: NoteView; platform: Platform; keys: PanelView['workKeys'] };

/** What a key does in the card; undefined for a key that is not the card's. */
function actOf(event: KeyboardEvent, { view: { note }, platform, keys }: CardProps, actions: PanelActions) {
  if (event.nativeEvent.isComposing) return undefined;
  if (event.key === 'Enter' && event.ctrlKey) return () => actions.saveNote(note);
  const combo = keyComboOf(event.nativeEvent);
  if (combo === undefined || !keys) return undefined;
  if (combo === keys.copyNote) return () => actions.copyNote(note);
  return combo === keys.fillNote && platform !== 'none' ? () => actions.fillNote?.(note) : undefined;
}

/** One order note: its fields by template, what is still wrong in words; save, put into the console, copy. */
export function NoteCard({ view, platform, keys }: CardProps) {
  const say = useWords(drawerWords);
  const actions = useActions();
  const { note, verdict } = view;
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = actOf(event, { view, platform, keys }, actions);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
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
      {note.place === 'deskmate' && <Whereabouts view={view} />}
      <Acts view={view} platform={platform} keys={keys} />
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

/** Whether the platform has this note: only what its own page showed as saved counts. */
function Whereabouts({ view: { note, filled } }: { view: NoteView }) {
  const say = useWords(drawerWords);
  const word = note.inConsole === true ? 'savedOnPlatform' : filled === true ? 'filledOnPlatform' : 'notOnPlatform';
  return <p className={word === 'savedOnPlatform' ? 'dm-small dm-note-there' : 'dm-soft dm-small'}>{say(word)}</p>;
}

function Acts({ view: { note }, platform, keys }: CardProps) {
  const say = useWords(drawerWords);
  const actions = useActions();
  return (
    <div className="dm-row dm-wrap">
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
      {note.place === 'deskmate' && platform !== 'none' && (
        <Button {...keyed(keys?.fillNote)} onClick={() => actions.fillNote?.(note)}>
          {say('fill')}
        </Button>
      )}
      <Button {...keyed(keys?.copyNote)} onClick={() => actions.copyNote(note)}>
        {say('copy')}
      </Button>
      <Button look="quiet" onClick={() => actions.removeNote(note)}>
        {say('remove')}
      </Button>
    </div>
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
      picked={note.picked?.[field.id] !== undefined && note.picked[field.id] === note.values[field.id]}
      problem={verdict.problems.find((each) => each.fieldId === field.id)}
      first={field.id === firstWrong?.id}
      onChange={(value) => actions.changeNote(note, field, value)}
    />
  ));
}
