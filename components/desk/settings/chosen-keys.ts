import type { chosenKeyWords } from '@/utils/i18n/desk-keys';
import {
  DEFAULT_SETTINGS,
  FLAG_ACTS,
  MANUAL_ACTS,
  WORK_ACTS,
  type FlagAct,
  type ManualAct,
  type Settings,
  type WorkAct,
} from '@/utils/storage/settings';

/** The settings that hold keys, each with the acts it has a key for. */
export const KEY_GROUPS = { flagKeys: FLAG_ACTS, workKeys: WORK_ACTS, manualKeys: MANUAL_ACTS } as const;
export type KeyGroup = keyof typeof KEY_GROUPS;
export type KeySettings = Pick<Settings, KeyGroup>;
export type KeyAct = FlagAct | WorkAct | ManualAct;
/** Who has a key, by the name under which the desk's words know it. */
export type KeyHolder = KeyAct | Extract<keyof typeof chosenKeyWords.zh, 'ofPanel' | 'ofBrowser'>;

/** Keys that cannot be chosen: the panel has them for itself, or the browser opens something of ours by them. */
const FIXED: Readonly<Record<string, KeyHolder>> = {
  'Alt+1': 'ofPanel',
  'Alt+2': 'ofPanel',
  'Alt+3': 'ofPanel',
  'Alt+0': 'ofPanel',
  'Alt+Shift+K': 'ofBrowser',
  'Alt+Shift+N': 'ofBrowser',
  'Alt+Shift+D': 'ofBrowser',
};

const chosen = (settings: KeySettings): [KeyAct, string][] =>
  Object.keys(KEY_GROUPS).flatMap(
    (group) => Object.entries(settings[group as KeyGroup]) as [KeyAct, string][], // the names of the record are its acts
  );

/** What else has this key; undefined when it is free for `act`. */
export function holderOf(combo: string, act: KeyAct, settings: KeySettings): KeyHolder | undefined {
  return FIXED[combo] ?? chosen(settings).find(([other, keys]) => other !== act && keys === combo)?.[0];
}

/** These settings with another key for one act. */
export function withKey(settings: KeySettings, group: KeyGroup, act: KeyAct, combo: string): Partial<Settings> {
  return { [group]: { ...settings[group], [act]: combo } };
}

/** The keys as they were at first. */
export function firstKeys(): KeySettings {
  const { flagKeys, workKeys, manualKeys } = DEFAULT_SETTINGS;
  return { flagKeys, workKeys, manualKeys };
}
