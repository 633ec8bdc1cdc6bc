import { useWords } from '@/components/shared/language';
import { FLAG_CATEGORIES, SEVERITIES } from '@/utils/facts/fact';
import { phraseRuleSchema, type Handbook, type PhraseRule } from '@/utils/handbook/schema';
import { flagCategoryWords, severityWords } from '@/utils/i18n/shared';
import { handbookPageWords, rulePageWords } from '@/utils/i18n/desk-handbook';
import { ruleFieldWords, ruleProblemWords } from '@/utils/i18n/desk-phrasing';
import { isRefused } from '@/utils/phrasing/written-wrong';
import { Choice } from '../../ui/choice';
import { Field, TextField } from '../../ui/field';
import { Toggle } from '../../ui/toggle';
import { EditorBar, EditorBody, Problems, type EditorProps } from '../editor-bar';
import { fieldProblems, type FieldProblem } from '../field-problems';
import { PatternFields } from './pattern-fields';
import { RuleExamples } from './rule-examples';
import { RuleExceptions } from './rule-exceptions';
import { canSoften, cleanRule, ruleTitle, withOptional } from './rule-patterns';
import { problemsAt } from './rule-problems';
import { RuleScope } from './rule-scope';
import { useRuleTrial } from './use-rule-trial';

/** One phrase rule: what it looks for, why, what to say instead, its exceptions, where it holds, and its own examples. */
export function RuleEditor({
  draft,
  handbook,
  locked,
  dirty,
  onChange,
  onSave,
  onDiscard,
  onDuplicate,
  onRemove,
}: EditorProps<PhraseRule> & { handbook: Handbook }) {
  const say = useWords(rulePageWords);
  const sayCategory = useWords(flagCategoryWords);
  const sayProblem = useWords(ruleProblemWords);
  const clean = cleanRule(draft);
  const trial = useRuleTrial(draft, handbook);
  const incomplete = useIncomplete(clean);
  const problemAt = problemsAt(trial?.problems ?? [], sayProblem);
  const refused = [
    ...new Set((trial?.problems ?? []).filter(isRefused).map(({ problem, word }) => sayProblem(problem, { word }))),
  ];
  const problems = dirty ? [...incomplete, ...refused] : [];
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
        <PatternFields
          pattern={draft.pattern}
          problemAt={problemAt}
          onChange={(pattern) => onChange({ ...draft, pattern })}
        />
        <RuleExamples
          draft={draft}
          problems={incomplete.length > 0 ? null : (trial?.problems ?? null)}
          impact={dirty && incomplete.length === 0 ? (trial?.impact ?? null) : null}
          onChange={onChange}
        />
        <RuleExceptions draft={draft} problemAt={problemAt} onChange={onChange} />
        <RuleScope draft={draft} onChange={onChange} />
        <SourceFields draft={draft} onChange={onChange} />
      </EditorBody>
    </section>
  );
}

/** Why the rule cannot be saved yet, by the schema, in the words of the form. */
function useIncomplete(clean: PhraseRule): FieldProblem[] {
  const say = useWords(rulePageWords);
  const sayPage = useWords(handbookPageWords);
  const sayField = useWords(ruleFieldWords);
  const labels = {
    pattern: say('patternType'),
    terms: say('terms'),
    near: say('near'),
    with: say('with'),
    words: sayField('wholeWords'),
    reason: say('reason'),
    replacement: say('replacement'),
    examples: say('examples'),
    breaks: say('breaks'),
    keeps: say('keeps'),
    exceptions: say('exceptions'),
    scope: sayField('scope'),
    consoles: sayField('consoles'),
    exceptConsoles: sayField('exceptConsoles'),
    shops: sayField('shops'),
    roles: sayField('roles'),
    source: say('source'),
    title: say('sourceTitle'),
    date: say('sourceDate'),
  };
  return fieldProblems(phraseRuleSchema, clean, labels, sayPage);
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
      <Replacement draft={draft} onChange={onChange} />
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
      {canSoften(draft) && (
        <Field label={say('softens')} hint={say('softensHint')}>
          {() => (
            <Toggle
              label={say('softens')}
              on={draft.softens === true}
              onChange={(on) => onChange(withOptional(draft, 'softens', on ? true : undefined))}
            />
          )}
        </Field>
      )}
    </div>
  );
}

const OFFERS = ['none', 'leaveOut', 'instead'] as const;

/** What is offered instead: nothing, to leave the words out, or other words. */
function Replacement({ draft, onChange }: PartProps) {
  const say = useWords(rulePageWords);
  const sayField = useWords(ruleFieldWords);
  const { replacement } = draft;
  const offer = replacement === undefined ? 'none' : replacement === '' ? 'leaveOut' : 'instead';
  const choose = (next: (typeof OFFERS)[number]): void => {
    if (next === 'none') onChange(withOptional(draft, 'replacement', undefined));
    if (next === 'leaveOut') onChange({ ...draft, replacement: '' });
    if (next === 'instead') onChange({ ...draft, replacement: sayField('insteadFirst') });
  };
  return (
    <div>
      <Field label={say('replacement')}>
        {() => (
          <Choice
            label={say('replacement')}
            value={offer}
            options={OFFERS.map((value) => ({ value, label: sayField(`offer_${value}`) }))}
            onChange={choose}
          />
        )}
      </Field>
      {offer === 'instead' && (
        <TextField
          label={sayField('insteadWords')}
          value={replacement ?? ''}
          onChange={(words) => onChange({ ...draft, replacement: words })}
        />
      )}
    </div>
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
