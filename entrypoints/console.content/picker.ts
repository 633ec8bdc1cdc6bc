import type { NoticeKey } from '@/components/panel/panel-view';
import { readDraft } from '@/utils/composer/draft';
import { insertText } from '@/utils/composer/insert';

export type PickRequest = {
  text: string;
  editor: HTMLElement | null;
  /** The buyer the text was filled for, and the buyer whom the page shows now. */
  intendedKey: string;
  shownKey: () => string | undefined;
  /** True when the draft holds only the sign that opened the palette. */
  replaceAll: boolean;
  /** Whether the console was told to send this text meanwhile: a quick agent needs less time than the insertion is watched. */
  wasSent(): boolean;
  copy(text: string): Promise<void>;
};

/**
 * Puts a script into the page's editor for one buyer and no other: the buyer is read just before and just after; on
 * a mismatch our words are taken out again and nothing else of the draft is touched. Returns the notice to show, or undefined when all went well.
 */
export async function placeText(request: PickRequest): Promise<NoticeKey | undefined> {
  const { editor, text, intendedKey, shownKey, replaceAll } = request;
  if (shownKey() !== intendedKey) return 'buyerChanged';
  if (!editor) {
    await request.copy(text);
    return 'copiedInstead';
  }
  const done = await insertText(editor, text, { mode: replaceAll ? 'replace' : 'append' });
  if (!done.ok && request.wasSent()) return undefined;
  if (shownKey() !== intendedKey) {
    await takeBack(editor, text);
    return 'buyerChanged';
  }
  if (done.ok) return undefined;
  if (done.reason === 'unchanged' || done.reason === 'notEditable') {
    await request.copy(text);
    return 'copiedInstead';
  }
  return 'insertFailed';
}

async function takeBack(editor: HTMLElement, text: string): Promise<void> {
  const draft = readDraft(editor);
  if (draft.includes(text)) await insertText(editor, draft.replace(text, ''), { mode: 'replace' });
}
