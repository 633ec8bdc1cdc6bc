import { useState } from 'react';
import { TextField } from './field';
import { itemsOf, linesOf } from './lists';

type Props = {
  label: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  hint?: string;
  problem?: string | undefined;
  rows?: number;
};

const sameList = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((it, i) => it === b[i]);

/**
 * A list of texts written one a line (`rows` given) or with commas. What is typed stays as typed; the list follows it.
 */
export function ListField({ values, onChange, rows, ...rest }: Props) {
  const parse = rows === undefined ? itemsOf : linesOf;
  const join = rows === undefined ? ', ' : '\n';
  const [typed, setTyped] = useState(() => values.join(join));
  const shown = sameList(parse(typed), values) ? typed : values.join(join);
  const change = (text: string) => {
    setTyped(text);
    onChange(parse(text));
  };
  return <TextField {...rest} {...(rows === undefined ? {} : { rows })} value={shown} onChange={change} />;
}
