import type { Case } from './matrix';

/** What stands in the editor before, the caret in its middle where the case says so. */
export const BEFORE = '你好世界';
/** Typed by hand afterwards, to see where the caret is. */
export const TYPED = 'z';
const LONG = '这是一段很长的话，用来看看编辑器会不会丢字。'.repeat(91).slice(0, 2_000);
const LINES = '第一行\n第二行\n\n第四行';
const EMOJI = '好的👌🏽一家👨‍👩‍👧‍👦𠮷🇨🇳';

export type Plan = {
  text: string;
  mode: 'caret' | 'selection' | 'replace';
  /** Keys that bring the selection where it is wanted, from the end of the draft, and where each leads to. */
  keys: readonly (readonly [string, readonly [number, number]])[];
  /** The draft on both sides of the new text, afterwards. */
  head: string;
  tail: string;
};

const TO_MIDDLE = [
  ['ArrowLeft', [3, 3]],
  ['ArrowLeft', [2, 2]],
] as const;
const SELECTING = [
  ['ArrowLeft', [3, 3]],
  ['Shift+ArrowLeft', [2, 3]],
  ['Shift+ArrowLeft', [1, 3]],
] as const;
const MIDDLE = { mode: 'caret', keys: TO_MIDDLE, head: '你好', tail: '世界' } as const;
const END = { mode: 'caret', keys: [], head: BEFORE, tail: '' } as const;
const ALL = { mode: 'replace', keys: [], head: '', tail: '' } as const;
const SELECTED = { mode: 'selection', head: '你', tail: '界' } as const;

/** What each case does. */
export function planOf(name: Case): Plan {
  const plans: Record<Case, Plan> = {
    selection: { ...SELECTED, keys: SELECTING, text: '亲，在的' },
    all: { ...ALL, text: '亲，在的' },
    lines: { ...MIDDLE, text: LINES },
    emoji: { ...MIDDLE, text: EMOJI },
    long: { ...END, text: LONG },
    afterBlur: { ...MIDDLE, text: '亲，在的' },
    composing: { ...END, text: '亲，在的' },
    undo: { ...MIDDLE, text: '亲，在的' },
    undoAll: { ...ALL, text: '亲，在的' },
    undoLines: { ...MIDDLE, text: LINES },
  };
  return plans[name];
}

/** The text as it stands in the editor: a one-line field shows line breaks as spaces. */
export const landed = (text: string, oneLine: boolean): string => (oneLine ? text.replaceAll(/\n+/g, ' ') : text);
