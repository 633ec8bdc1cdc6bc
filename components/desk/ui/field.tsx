import { useId, type ReactNode } from 'react';

type FieldProps = {
  label: string;
  hint?: string;
  problem?: string | undefined;
  children: (id: string, described: string) => ReactNode;
};

/** A label, one control, and under it a hint or what is wrong. */
export function Field({ label, hint, problem, children }: FieldProps) {
  const id = useId();
  const below = `${id}-below`;
  return (
    <div className="dm-field">
      <label className="dm-label" htmlFor={id}>
        {label}
      </label>
      {children(id, below)}
      <div id={below} className={problem === undefined ? 'dm-hint' : 'dm-problem'}>
        {problem ?? hint}
      </div>
    </div>
  );
}

type TextProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  problem?: string | undefined;
  type?: 'text' | 'date' | 'number';
  rows?: number;
  disabled?: boolean;
  required?: boolean;
};

/** One line of text, or several when `rows` is given. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  problem,
  type = 'text',
  rows,
  disabled,
  required,
}: TextProps) {
  const common = { value, disabled, required, 'aria-invalid': problem === undefined ? undefined : true };
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} problem={problem}>
      {(id, below) =>
        rows === undefined ? (
          <input
            {...common}
            id={id}
            aria-describedby={below}
            className="dm-input"
            type={type}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <textarea
            {...common}
            id={id}
            aria-describedby={below}
            className="dm-input dm-area"
            rows={rows}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}
