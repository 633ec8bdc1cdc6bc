import { createElement, useState, type ChangeEvent } from 'react';
import { createRoot } from 'react-dom/client';
import type { Mount } from '../stage';

/** A field whose value is React state: what does not reach the state is put back at the next render. */
export function controlled(tag: 'textarea' | 'input'): Mount {
  return async (host, text) => {
    let state = text;
    const Field = () => {
      const [value, setValue] = useState(text);
      state = value;
      const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => setValue(target.value);
      return createElement(tag, { value, onChange });
    };
    const root = createRoot(host);
    root.render(createElement(Field));
    await new Promise(requestAnimationFrame);
    return { model: () => state, remove: () => root.unmount() };
  };
}
