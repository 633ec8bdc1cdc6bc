import { useEffect, useRef, type SyntheticEvent } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import type { FormField } from '@/utils/handbook/placeholder';
import { insertWords } from '@/utils/i18n/insert';
import { isEscape } from './escape';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';

/** Asks for what a script cannot know before it goes in. Enter puts it in, Esc leaves it. */
export function VariableForm({ asking }: { asking: PanelView['asking'] }) {
  const say = useWords(insertWords);
  const actions = useActions();
  if (!asking) return null;
  const submit = (event: SyntheticEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const answers = asking.fields.map(({ name }, index): [string, string] => {
      const value = given.get(`f${index}`);
      return [name, typeof value === 'string' ? value.trim() : ''];
    });
    actions.answer?.(Object.fromEntries(answers));
  };
  return (
    <form
      className="dm-line dm-form"
      aria-label={say('form', { title: asking.title })}
      onSubmit={submit}
      onKeyDown={(event) => isEscape(event) && actions.cancelAsking?.()}
    >
      <span className="dm-strong">{asking.title}</span>
      {asking.fields.map((field, index) => (
        <FieldLine key={field.name} field={field} at={index} today={asking.today} />
      ))}
      <Button type="submit" look="primary" shortcut="Enter">
        {say('insert')}
      </Button>
      <Button onClick={() => actions.cancelAsking?.()} shortcut="Esc">
        {say('cancel')}
      </Button>
    </form>
  );
}

function FieldLine({ field, at, today }: { field: FormField; at: number; today: string }) {
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => {
    if (at === 0) control.current?.focus({ preventScroll: true });
  }, [at]);
  const { name, form, choices, fallback } = field;
  const common = { ref: control, name: `f${at}`, required: true, className: 'dm-form-control' };
  const start = form === 'date' && !/^\d{4}-\d\d-\d\d$/.test(fallback ?? '') ? today : (fallback ?? '');
  return (
    <label className="dm-form-field">
      {name}
      {form === 'choice' ? (
        <select {...common} defaultValue={fallback ?? choices?.[0]}>
          {choices?.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input {...common} type={form} step="any" defaultValue={start} autoComplete="off" />
      )}
    </label>
  );
}
