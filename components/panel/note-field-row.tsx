import { useId, useState, type ComponentProps } from 'react';
import { useWords } from '@/components/shared/language';
import type { NoteField } from '@/utils/handbook/schema';
import { drawerWords } from '@/utils/i18n/panel';
import type { FieldProblem } from '@/utils/notes/types';

export type NoteFieldRowProps = {
  field: NoteField;
  value: string;
  /** It was taken from the page; nobody has changed it. */
  picked: boolean;
  problem: FieldProblem | undefined;
  /** The field to start at. */
  first: boolean;
  onChange: (value: string) => void;
};

/** One field of a note by its kind. */
export function NoteFieldRow({ field, value, picked, problem, first, onChange }: NoteFieldRowProps) {
  const say = useWords(drawerWords);
  const id = useId();
  const typed = useTyped(value, onChange);
  const shared = {
    id,
    className: 'dm-input',
    'aria-required': field.required,
    'aria-invalid': problem !== undefined && problem.problem !== 'missing',
    'data-first': first || undefined,
  };
  return (
    <div className="dm-field">
      <label htmlFor={id}>
        {field.label}
        {field.required && <span className="dm-required">{say('required')}</span>}
        {picked && <span className="dm-picked">{say('picked')}</span>}
      </label>
      {field.kind === 'choice' ? (
        <select {...shared} value={value} onChange={(event) => onChange(event.target.value)}>
          <option value="">{say('choose')}</option>
          {(field.choices ?? []).map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input {...shared} {...KINDS[field.kind]} {...typed} />
      )}
    </div>
  );
}

const KINDS: Record<Exclude<NoteField['kind'], 'choice'>, ComponentProps<'input'>> = {
  text: { type: 'text', maxLength: 500 },
  orderNumber: { type: 'text', inputMode: 'text', autoComplete: 'off', spellCheck: false, maxLength: 60 },
  amount: { type: 'text', inputMode: 'decimal', autoComplete: 'off', maxLength: 20 },
  date: { type: 'date' },
};

/**
 * While the caret is in it the field shows its own text, so that a view that arrives late never moves the caret or
 * breaks a composition; the note hears of every change but the halves of a composition.
 */
function useTyped(value: string, onChange: (value: string) => void): ComponentProps<'input'> {
  const [typing, setTyping] = useState<string | null>(null);
  return {
    value: typing ?? value,
    onFocus: () => setTyping(value),
    onBlur: () => setTyping(null),
    onChange: (event) => {
      const { nativeEvent, target } = event;
      setTyping(target.value);
      if (!('isComposing' in nativeEvent && nativeEvent.isComposing === true)) onChange(target.value);
    },
    onCompositionEnd: (event) => onChange(event.currentTarget.value),
  };
}
