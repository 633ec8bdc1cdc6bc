/** A key with its modifiers as it is written and shown: `Alt+Shift+1`. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'shiftKey' | 'metaKey'>;

const KEY = /^(?:Key([A-Z])|Digit([0-9])|(F(?:[1-9]|1[0-2])))$/;

/**
 * The key that was pressed, in writing; undefined for one that may not be chosen: it needs Alt or Ctrl, or is a function
 * key, since everything else types. The physical key counts, so that it is the same under any input method.
 */
export function keyComboOf({ code, altKey, ctrlKey, shiftKey, metaKey }: KeyPress): string | undefined {
  const [, letter, digit, functionKey] = KEY.exec(code) ?? [];
  const key = letter ?? digit ?? functionKey;
  if (key === undefined || metaKey || (functionKey === undefined && !altKey && !ctrlKey)) return undefined;
  return [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', key].filter(Boolean).join('+');
}
