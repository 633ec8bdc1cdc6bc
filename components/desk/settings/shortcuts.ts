import type { settingsWords } from '@/utils/i18n/desk';

type Does = Extract<keyof typeof settingsWords.zh, `key${string}`>;

/** The keys as they are, for reading. */
export const SHORTCUTS: readonly { keys: readonly string[]; does: Does }[] = [
  { keys: ['Alt+1', 'Alt+2', 'Alt+3'], does: 'keySuggestion' },
  { keys: ['/', '、'], does: 'keyPalette' },
  { keys: ['Enter'], does: 'keyInsert' },
  { keys: ['Esc'], does: 'keyClose' },
  { keys: ['Ctrl+Enter'], does: 'keyNoteSave' },
  { keys: ['Esc'], does: 'keyPromise' },
  { keys: ['Alt+0'], does: 'keyBar' },
  { keys: ['Ctrl+K'], does: 'keyDeskSearch' },
  { keys: ['Ctrl+S'], does: 'keyDeskSave' },
];
