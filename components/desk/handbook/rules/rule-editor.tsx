import { CircleAlert, CircleCheck } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { FLAG_CATEGORIES, SEVERITIES } from '@/utils/facts/fact';
import { phraseRuleSchema, type PhraseRule } from '@/utils/handbook/schema';
import { flagCategoryWords, severityWords } from '@/utils/i18n/shared';
import { handbookPageWords, rulePageWords } from '@/utils/i18n/desk-handbook';
import { Choice } from '../../ui/choice';
import { Field, TextField } from '../../ui/field';
import { ListField } from '../../ui/list-field';
import { Toggle } from '../../ui/toggle';
import { EditorBar, EditorBody, Problems, type EditorProps } from '../editor-bar';
import { fieldProblems } from '../field-problems';
import { without } from '../without';
import { cleanRule, ruleTitle } from './rule-patterns';
import { PatternFields } from './pattern-fields';
import { tryExamples } from './try-examples';

/** One phrase rule: what it looks for, why, what to say instead, its exceptions and its own examples. */
export function RuleEditor({
  draft,
  locked,
  dirty,
  onChange,
  onSave,
  onDiscard,
  onDuplicate,
  onRemove,
}: EditorProps<PhraseRule>) {
  const say = useWords(rulePageWords);
  const sayPage = useWords(handbookPageWords);
  const sayCategory = useWords(flagCategoryWords);
  const clean = cleanRule(draft);
  const labels = {
    pattern: say('patternType'),
    terms: say('terms'),
    near: say('near'),
    with: say('with'),
    reason: say('reason'),
    replacement: say('replacement'),
    examples: say('examples'),
    breaks: say('breaks'),
    keeps: say('keeps'),
    exceptions: say('exceptions'),
    source: say('source'),
    title: say('sourceTitle'),
    date: say('sourceDate'),
  };
  const problems = dirty ? fieldProblems(phraseRuleSchema, clean, labels, sayPage) : [];
  return (
    <section className="dm-editor" aria-label={say('editor')}>
      <EditorBar
        title={ruleTitle(draft, sayCategory(draft.category))}
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
        <Judgement draft={draft} onChange={onChange} />
        <PatternFields pattern={draft.pattern} onChange={(pattern) => onChange({ ...draft, pattern })} />
        <Examples draft={draft} valid={problems.length === 0} onChange={onChange} />
        <Exceptions draft={draft} onChange={onChange} />
        <SourceFields draft={draft} onChange={onChange} />
      </EditorBody>
    </section>
  );
}

type PartProps = { draft: PhraseRule; onChange: (draft: PhraseRule) => void };

function Judgement({ draft, onChange }: PartProps) {
  const say = useWords(rulePageWords);
  const sayCategory = useWords(flagCategoryWords);
  const saySeverity = useWords(severityWords);
  const set = (change: Partial<PhraseRule>) => onChange({ ...draft, ...change });
  return (
    <div className="dm-fields">
      <Field label={say('severity')}>
        {() => (
          <Choice
            label={say('severity')}
            value={draft.severity}
            options={SEVERITIES.map((value) => ({ value, label: saySeverity(value) }))}
            onChange={(severity) => set({ severity })}
          />
        )}
      </Field>
      <Field label={say('category')}>
        {() => (
          <Choice
            label={say('category')}
            value={draft.category}
            options={FLAG_CATEGORIES.map((value) => ({ value, label: sayCategory(value) }))}
            onChange={(category) => set({ category })}
          />
        )}
      </Field>
      <TextField
        label={say('reason')}
        hint={say('reasonHint')}
        value={draft.reason}
        onChange={(reason) => set({ reason })}
        required
      />
      <TextField
        label={say('replacement')}
        hint={say('replacementHint')}
        value={draft.replacement ?? ''}
        onChange={(replacement) => {
          onChange(replacement === '' ? without(draft, 'replacement') : { ...draft, replacement });
        }}
      />
      {draft.severity === 'block' && (
        <Field label={say('overridable')}>
          {() => (
            <Toggle
              label={say('overridable')}
              on={draft.overridable ?? false}
              onChange={(overridable) => set({ overridable })}
            />
          )}
        </Field>
      )}
    </div>
  );
}

function Examples({ draft, valid, onChange }: PartProps & { valid: boolean }) {
  const say = useWords(rulePageWords);
  const trial = valid ? tryExamples(cleanRule(draft)) : { missed: [], hit: [] };
  const set = (change: Partial<PhraseRule['examples']>) =>
    onChange({ ...draft, examples: { ...draft.examples, ...change } });
  return (
    <>
      <div className="dm-fields">
        <ListField
          label={say('breaks')}
          values={draft.examples.breaks}
          rows={3}
          onChange={(breaks) => set({ breaks })}
        />
        <ListField label={say('keeps')} values={draft.examples.keeps} rows={3} onChange={(keeps) => set({ keeps })} />
      </div>
      <section className="dm-lint" aria-label={say('examples')}>
        {valid && trial.missed.length + trial.hit.length === 0 && (
          <p className="dm-tone-calm">
            <CircleCheck size={14} aria-hidden /> {say('examplesGood')}
          </p>
        )}
        {[
          ...trial.missed.map((text) => say('breaksMissed', { text })),
          ...trial.hit.map((text) => say('keepsHit', { text })),
        ].map((sentence) => (
          <p key={sentence} className="dm-tone-soon">
            <CircleAlert size={14} aria-hidden /> {sentence}
          </p>
        ))}
      </section>
    </>
  );
}

function Exceptions({ draft, onChange }: PartProps) {
  const say = useWords(rulePageWords);
  const set = (change: NonNullable<PhraseRule['exceptions']>) =>
    onChange({ ...draft, exceptions: { ...draft.exceptions, ...change } });
  return (
    <fieldset className="dm-group">
      <legend>{say('exceptions')}</legend>
      <div className="dm-fields">
        <ListField
          label={say('covering')}
          hint={say('coveringHint')}
          values={draft.exceptions?.covering ?? []}
          onChange={(covering) => set({ covering })}
        />
        <ListField
          label={say('negatedBy')}
          values={draft.exceptions?.negatedBy ?? []}
          onChange={(negatedBy) => set({ negatedBy })}
        />
        <ListField
          label={say('context')}
          values={draft.exceptions?.context ?? []}
          onChange={(context) => set({ context })}
        />
      </div>
    </fieldset>
  );
}

function SourceFields({ draft, onChange }: PartProps) {
  const say = useWords(rulePageWords);
  const set = (change: Partial<PhraseRule['source']>) => onChange({ ...draft, source: { ...draft.source, ...change } });
  return (
    <fieldset className="dm-group">
      <legend>{say('source')}</legend>
      <div className="dm-fields">
        <TextField label={say('sourceTitle')} value={draft.source.title} onChange={(title) => set({ title })} />
        <TextField label={say('sourceDate')} type="date" value={draft.source.date} onChange={(date) => set({ date })} />
        <TextField label={say('sourceUrl')} value={draft.source.url ?? ''} onChange={(url) => set({ url })} />
      </div>
    </fieldset>
  );
}
