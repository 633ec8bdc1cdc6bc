import { useState } from 'react';
import { Copy, Trash2 } from 'lucide-react';
import { Badge, type Tone } from '@/components/shared/badge';
import { Button } from '@/components/shared/button';
import { IconButton } from '@/components/shared/icon-button';
import { useLanguage, useWords } from '@/components/shared/language';
import type { NoteState } from '@/utils/facts/fact';
import type { NoteField } from '@/utils/handbook/schema';
import { commonWords, notePageWords } from '@/utils/i18n/desk';
import { noteStateWords } from '@/utils/i18n/shared';
import { judgeNote } from '@/utils/notes/judge';
import { noteText } from '@/utils/notes/note-text';
import type { FieldProblem, Note } from '@/utils/notes/types';
import { profiles } from '@/utils/consoles/registry';
import type { NoteView } from '../data/note-views';
import { showMoment } from '../data/show';
import { useTools } from '../tools';
import { Choice } from '../ui/choice';
import { Field, TextField } from '../ui/field';
import { useCopy } from '../ui/use-copy';
import { useNoteActs } from './use-note-acts';

const TONES: Record<NoteState, Tone> = { owed: 'late', begun: 'soon', saved: 'soon', finished: 'calm' };

/** One note: whose, what state, its fields to fill, what is wrong with them. */
export function NoteCard({ view }: { view: NoteView }) {
  const { note, template } = view;
  const say = useWords(notePageWords);
  const sayCommon = useWords(commonWords);
  const acts = useNoteActs();
  const copy = useCopy();
  const [values, setValues] = useState<Record<string, string> | null>(null);
  const [saved, setSaved] = useState(note.saved);
  const draft: Note = { ...note, values: values ?? note.values, saved };
  const verdict = template === undefined ? view.verdict : judgeNote(draft, template);
  const dirty = values !== null || saved !== note.saved;
  const editable = template !== undefined && note.place === 'deskmate';
  const save = async (done: boolean) => {
    if (template === undefined || !(await acts.save({ ...draft, saved: done }, template))) return;
    setValues(null);
    setSaved(done);
  };
  const problemOf = (fieldId: string) => verdict.problems.find((problem) => problem.fieldId === fieldId);
  return (
    <article className="dm-card dm-note">
      <NoteHead view={view} state={verdict.state} />
      {editable ? (
        <div className="dm-fields dm-pad">
          {template.fields.map((field) => (
            <NoteFieldInput
              key={field.id}
              field={field}
              value={draft.values[field.id] ?? ''}
              problem={problemOf(field.id)}
              onChange={(value) => setValues({ ...draft.values, [field.id]: value })}
            />
          ))}
        </div>
      ) : (
        <div className="dm-pad">
          <p className="dm-note-text">{Object.values(note.values).join('\n')}</p>
          <p className="dm-soft">{say('consoleOnly')}</p>
        </div>
      )}
      <footer className="dm-acts dm-pad">
        {editable && (
          <>
            <Button look="primary" disabled={!dirty && note.saved} onClick={() => void save(true)}>
              {say('markSaved')}
            </Button>
            <Button disabled={!dirty} onClick={() => void save(note.saved)}>
              {sayCommon('save')}
            </Button>
          </>
        )}
        <span className="dm-spring" />
        <IconButton
          name={sayCommon('copy')}
          onClick={() =>
            void copy(template === undefined ? Object.values(draft.values).join('\n') : noteText(draft, template))
          }
        >
          <Copy size={16} aria-hidden />
        </IconButton>
        <IconButton name={sayCommon('remove')} onClick={() => void acts.remove(view)}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      </footer>
    </article>
  );
}

function NoteHead({ view: { note }, state }: { view: NoteView; state: NoteState }) {
  const say = useWords(notePageWords);
  const sayState = useWords(noteStateWords);
  const language = useLanguage();
  const { now } = useTools();
  const moment = (ms: number) => showMoment(ms, now(), language);
  const consoleName = profiles.find(({ id }) => id === note.consoleId)?.name[language] ?? note.consoleId;
  const where = [consoleName, note.shop, say(note.place === 'console' ? 'inConsole' : 'inDeskmate')];
  return (
    <header className="dm-card-head">
      <h2>
        {note.buyerName === '' ? say('unnamed') : note.buyerName} · {note.topic}
      </h2>
      <Badge tone={TONES[state]}>{sayState(state)}</Badge>
      {note.handedOver === true && <Badge>{say('handedOver')}</Badge>}
      {note.snoozedUntilMs !== undefined && note.snoozedUntilMs > now() && (
        <Badge>{say('snoozed', { time: moment(note.snoozedUntilMs) })}</Badge>
      )}
      <span className="dm-spring" />
      <span className="dm-soft">
        {[...where.filter((part) => part !== ''), say('changed', { time: moment(note.changedAtMs) })].join(' · ')}
      </span>
    </header>
  );
}

type InputProps = {
  field: NoteField;
  value: string;
  problem: FieldProblem | undefined;
  onChange: (value: string) => void;
};

function NoteFieldInput({ field, value, problem, onChange }: InputProps) {
  const say = useWords(notePageWords);
  const label = field.required ? `${field.label} (${say('required')})` : field.label;
  const wrong = problem === undefined ? undefined : say(problem.problem, { field: field.label });
  if (field.kind === 'choice') {
    const options = [
      { value: '', label: say('choose') },
      ...(field.choices ?? []).map((each) => ({ value: each, label: each })),
    ];
    return (
      <Field label={label} problem={wrong}>
        {() => <Choice label={label} value={value} options={options} onChange={onChange} />}
      </Field>
    );
  }
  return (
    <TextField
      label={label}
      value={value}
      problem={wrong}
      type={field.kind === 'date' ? 'date' : 'text'}
      onChange={onChange}
    />
  );
}
