import { ArrowUp, Plus, X } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { IconButton } from '@/components/shared/icon-button';
import { useWords } from '@/components/shared/language';
import { NOTE_FIELD_KINDS, noteTemplateSchema, type NoteField, type NoteTemplate } from '@/utils/handbook/schema';
import { handbookPageWords, templatePageWords } from '@/utils/i18n/desk-handbook';
import { Choice } from '../../ui/choice';
import { TextField } from '../../ui/field';
import { ListField } from '../../ui/list-field';
import { Toggle } from '../../ui/toggle';
import { EditorBar, EditorBody, Problems, type EditorProps } from '../editor-bar';
import { fieldProblems } from '../field-problems';
import { addField, cleanTemplate, moveUp, replaceField } from './template-fields';

/** One note template: its topic, its fields in order, and what makes the note owed. */
export function TemplateEditor({
  draft,
  locked,
  dirty,
  onChange,
  onSave,
  onDiscard,
  onDuplicate,
  onRemove,
}: EditorProps<NoteTemplate>) {
  const say = useWords(templatePageWords);
  const sayPage = useWords(handbookPageWords);
  const clean = cleanTemplate(draft);
  const labels = {
    topic: say('topic'),
    fields: say('fields'),
    label: say('label'),
    choices: say('choices'),
    owedBy: say('owedBy'),
  };
  const problems = dirty ? fieldProblems(noteTemplateSchema, clean, labels, sayPage) : [];
  return (
    <section className="dm-editor" aria-label={draft.topic}>
      <EditorBar
        title={draft.topic === '' ? say('untitled') : draft.topic}
        locked={locked}
        dirty={dirty}
        onSave={() => {
          if (dirty && problems.length === 0) onSave(clean);
        }}
        onDiscard={onDiscard}
        onDuplicate={onDuplicate}
        onRemove={onRemove}
      />
      <EditorBody locked={locked}>
        <Problems problems={problems} />
        <TextField
          label={say('topic')}
          value={draft.topic}
          onChange={(topic) => onChange({ ...draft, topic })}
          required
        />
        <fieldset className="dm-group">
          <legend>{say('fields')}</legend>
          {draft.fields.map((field) => (
            <FieldRow key={field.id} field={field} template={draft} onChange={onChange} />
          ))}
          <Button
            icon={<Plus size={14} aria-hidden />}
            onClick={() => onChange({ ...draft, fields: addField(draft.fields, say('fieldName')) })}
          >
            {say('addField')}
          </Button>
        </fieldset>
        <ListField
          label={say('owedBy')}
          hint={say('owedByHint')}
          rows={3}
          values={draft.owedBy ?? []}
          onChange={(owedBy) => onChange({ ...draft, owedBy })}
        />
      </EditorBody>
    </section>
  );
}

type RowProps = { field: NoteField; template: NoteTemplate; onChange: (draft: NoteTemplate) => void };

function FieldRow({ field, template, onChange }: RowProps) {
  const say = useWords(templatePageWords);
  const { fields } = template;
  const set = (change: Partial<NoteField>) =>
    onChange({ ...template, fields: replaceField(fields, { ...field, ...change }) });
  return (
    <div className="dm-field-row">
      <TextField label={say('label')} value={field.label} onChange={(label) => set({ label })} />
      <div className="dm-field">
        <span className="dm-label">{say('kind')}</span>
        <Choice
          label={say('kind')}
          value={field.kind}
          options={NOTE_FIELD_KINDS.map((value) => ({ value, label: say(value) }))}
          onChange={(kind) => set({ kind })}
        />
      </div>
      <div className="dm-field">
        <span className="dm-label">{say('required')}</span>
        <Toggle
          label={`${field.label} ${say('required')}`}
          on={field.required}
          onChange={(required) => set({ required })}
        />
      </div>
      <div className="dm-field-row-acts">
        <IconButton
          name={say('moveUp', { name: field.label })}
          disabled={fields[0]?.id === field.id}
          onClick={() => onChange({ ...template, fields: moveUp(fields, field.id) })}
        >
          <ArrowUp size={14} aria-hidden />
        </IconButton>
        <IconButton
          name={say('removeField', { name: field.label })}
          disabled={fields.length === 1}
          onClick={() => onChange({ ...template, fields: fields.filter((other) => other.id !== field.id) })}
        >
          <X size={14} aria-hidden />
        </IconButton>
      </div>
      {field.kind === 'choice' && (
        <ListField
          label={say('choices')}
          hint={say('choicesHint')}
          values={field.choices ?? []}
          onChange={(choices) => set({ choices })}
        />
      )}
    </div>
  );
}
