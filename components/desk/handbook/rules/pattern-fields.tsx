import { useWords } from '@/components/shared/language';
import type { PhrasePattern } from '@/utils/handbook/schema';
import { rulePageWords } from '@/utils/i18n/desk-handbook';
import { Choice } from '../../ui/choice';
import { Field } from '../../ui/field';
import { ListField } from '../../ui/list-field';
import { PATTERN_TYPES, patternOfType, SHAPES } from './rule-patterns';

type Props = { pattern: PhrasePattern; onChange: (pattern: PhrasePattern) => void };

/** What a rule looks for. */
export function PatternFields({ pattern, onChange }: Props) {
  const say = useWords(rulePageWords);
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
          onChange={(terms) => onChange({ type: 'terms', terms })}
        />
      )}
      {pattern.type === 'pair' && (
        <>
          <ListField
            label={say('near')}
            values={pattern.near}
            rows={3}
            onChange={(near) => onChange({ ...pattern, near })}
          />
          <ListField
            label={say('with')}
            values={pattern.with}
            rows={3}
            onChange={(words) => onChange({ ...pattern, with: words })}
          />
        </>
      )}
      {pattern.type === 'number' && (
        <Field label={say('shape')}>
          {() => (
            <Choice
              label={say('shape')}
              value={pattern.shape}
              options={SHAPES.map((value) => ({ value, label: say(value) }))}
              onChange={(shape) => onChange({ type: 'number', shape })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
