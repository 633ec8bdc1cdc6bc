/** What a button shows, and tells a screen reader, of the key that does the same; nothing where the keys are not known. */
export function keyed(key: string | undefined): { shortcut?: string; 'aria-keyshortcuts'?: string } {
  if (key === undefined) return {};
  return { shortcut: key.replace('Enter', '⏎'), 'aria-keyshortcuts': key.replace('Ctrl', 'Control') };
}
