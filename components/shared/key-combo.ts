/** A key with its modifiers as it is written and shown: `Alt+Shift+1`. */
export type KeyPress = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'shiftKey' | 'metaKey'>;

const KEY = /^(?:Key([A-Z])|Digit([0-9])|(F(?:[1-9]|1[0-2]))|(?:Numpad)?(Enter))$/;

/**
 * The key that was pressed, in writing; undefined for one that may not be chosen: it needs Alt or Ctrl, or is a function
 * key, since everything else types; Enter needs Alt, since with Ctrl it sends on many consoles. The physical key counts, so that it is the
 * same under any input method.
 */
export function keyComboOf({ code, altKey, ctrlKey, shiftKey, metaKey }: KeyPress): string | undefined {
  const [, letter, digit, functionKey, enter] = KEY.exec(code) ?? [];
  const key = letter ?? digit ?? functionKey ?? enter;
  if (key === undefined || metaKey || (functionKey === undefined && !altKey && !ctrlKey)) return undefined;
  if (enter !== undefined && (!altKey || ctrlKey)) return undefined;
  return [ctrlKey && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift', key].filter(Boolean).join('+');
}
