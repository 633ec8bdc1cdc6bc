import { useState } from 'react';

/** A small choice of this page that is remembered on this computer, such as the columns of a table. */
export function useRemembered<T>(key: string, fallback: T, parse: (stored: unknown) => T | undefined) {
  const [value, setValue] = useState<T>(() => read(key, parse) ?? fallback);
  const remember = (next: T) => {
    setValue(next);
    try {
      localStorage.setItem(`deskmate:${key}`, JSON.stringify(next));
    } catch (error) {
      console.warn('deskmate: a choice of this page could not be remembered', error);
    }
  };
  return [value, remember] as const;
}

function read<T>(key: string, parse: (stored: unknown) => T | undefined): T | undefined {
  try {
    const text = localStorage.getItem(`deskmate:${key}`);
    return text === null ? undefined : parse(JSON.parse(text));
  } catch {
    return undefined; // damaged or forbidden: the usual choice serves
  }
}
