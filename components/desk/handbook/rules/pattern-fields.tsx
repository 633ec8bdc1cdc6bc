import { useWords } from '@/components/shared/language';
import { CHECKS, type PhrasePattern } from '@/utils/handbook/schema';
import { rulePageWords } from '@/utils/i18n/desk-handbook';
import { ruleFieldWords } from '@/utils/i18n/desk-phrasing';
import { Choice } from '../../ui/choice';
import { Field, TextField } from '../../ui/field';
import { ListField } from '../../ui/list-field';
import { wholeNumber, type ProblemAt } from './rule-problems';
import { PATTERN_TYPES, patternOfType, SHAPES, withOptional } from './rule-patterns';

type Props = { pattern: PhrasePattern; problemAt: ProblemAt; onChange: (pattern: PhrasePattern) => void };
type Of<T extends PhrasePattern['type']> = Omit<Props, 'pattern'> & { pattern: Extract<PhrasePattern, { type: T }> };

/** What a rule looks for. */
export function PatternFields({ pattern, problemAt, onChange }: Props) {
  const say = useWords(rulePageWords);
  const rest = { problemAt, onChange };
  return (
    <div className="dm-fields">
      <Field label={say('patternType')}>
        {() => (
          <Choice
            label={say('patternType')}
            value={pattern.type}
            options={PATTERN_TYPES.map((value) => ({ value, label: say(value) }))}
            onChange={(type) => onChange(patternOfType(type, pattern))}
          />
        )}
      </Field>
      {pattern.type === 'terms' && (
        <ListField
          label={say('terms')}
          values={pattern.terms}
          rows={3}
          problem={problemAt('terms')}
          onChange={(terms) => onChange({ type: 'terms', terms })}
        />
      )}
      {pattern.type === 'pair' && <PairFields pattern={pattern} {...rest} />}
      {pattern.type === 'number' && <NumberFields pattern={pattern} {...rest} />}
      {pattern.type === 'variable' && <CheckFields pattern={pattern} {...rest} />}
    </div>
  );
}

function PairFields({ pattern, problemAt, onChange }: Of<'pair'>) {
  const say = useWords(rulePageWords);
  const sayField = useWords(ruleFieldWords);
  return (
    <>
      <ListField
        label={say('near')}
        values={pattern.near}
        rows={3}
        problem={problemAt('near')}
        onChange={(near) => onChange({ ...pattern, near })}
      />
      <ListField
        label={say('with')}
        values={pattern.with}
        rows={3}
        problem={problemAt('with')}
        onChange={(words) => onChange({ ...pattern, with: words })}
      />
      <Field label={sayField('reach')}>
        {() => (
          <Choice
            label={sayField('reach')}
            value={pattern.reach ?? 'clause'}
            options={(['clause', 'sentence'] as const).map((value) => ({ value, label: sayField(value) }))}
            onChange={(reach) => onChange(withOptional(pattern, 'reach', reach === 'clause' ? undefined : reach))}
          />
        )}
      </Field>
      <Field label={sayField('order')}>
        {() => (
          <Choice
            label={sayField('order')}
            value={pattern.order ?? 'any'}
            options={(['any', 'asWritten'] as const).map((value) => ({ value, label: sayField(value) }))}
            onChange={(order) => onChange(withOptional(pattern, 'order', order === 'any' ? undefined : order))}
          />
        )}
      </Field>
      <TextField
        label={sayField('within')}
        hint={sayField('withinHint')}
        type="number"
        value={pattern.within === undefined ? '' : String(pattern.within)}
        onChange={(typed) => onChange(withOptional(pattern, 'within', wholeNumber(typed)))}
      />
    </>
  );
}

function NumberFields({ pattern, problemAt, onChange }: Of<'number'>) {
  const say = useWords(rulePageWords);
  const sayField = useWords(ruleFieldWords);
  return (
    <>
      <Field label={say('shape')}>
        {() => (
          <Choice
            label={say('shape')}
            value={pattern.shape}
            options={SHAPES.map((value) => ({ value, label: say(value) }))}
            onChange={(shape) => onChange({ ...pattern, shape })}
          />
        )}
      </Field>
      <ListField
        label={sayField('needed')}
        hint={sayField('neededHint')}
        values={pattern.near ?? []}
        problem={problemAt('near')}
        onChange={(near) => onChange(withOptional(pattern, 'near', near.length === 0 ? undefined : near))}
      />
    </>
  );
}

function CheckFields({ pattern, problemAt, onChange }: Of<'variable'>) {
  const sayField = useWords(ruleFieldWords);
  return (
    <>
      <Field label={sayField('check')}>
        {() => (
          <Choice
            label={sayField('check')}
            value={pattern.check ?? 'placeholder'}
            options={CHECKS.map((value) => ({ value, label: sayField(`check_${value}`) }))}
            onChange={(check) => onChange(withOptional(pattern, 'check', check === 'placeholder' ? undefined : check))}
          />
        )}
      </Field>
      {pattern.check === 'whole' && (
        <ListField
          label={sayField('wholeWords')}
          values={pattern.words ?? []}
          rows={3}
          problem={problemAt('words')}
          onChange={(words) => onChange(withOptional(pattern, 'words', words.length === 0 ? undefined : words))}
        />
      )}
    </>
  );
}
