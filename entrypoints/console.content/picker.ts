import type { NoticeKey } from '@/components/panel/panel-view';
import { insertText } from '@/utils/composer/insert';

export type PickRequest = {
  text: string;
  editor: HTMLElement | null;
  /** The buyer the text was filled for, and the buyer whom the page shows now. */
  intendedKey: string;
  shownKey: () => string | undefined;
  /** True when the draft holds only the sign that opened the palette. */
  replaceAll: boolean;
  /** The most the console lets one message hold, where its profile knows it. */
  maxLength: number | undefined;
  /** Whether the console was told to send this text meanwhile: a quick agent needs less time than the insertion is watched. */
  wasSent(): boolean;
  copy(text: string): Promise<void>;
};

/** What to tell the agent when it did not go as meant. */
export type PickFailure = { key: NoticeKey; detail?: string };

/**
 * Puts a script into the page's editor for one buyer and no other: the buyer is read right before writing and until the text is seen
 * to be there; on a mismatch our words are taken out again and nothing else of the draft is touched. Returns the notice to show, or
 * undefined when all went well.
 */
export async function placeText(request: PickRequest): Promise<PickFailure | undefined> {
  const { editor, text, intendedKey, shownKey, replaceAll, maxLength } = request;
  const stillHere = (): boolean => shownKey() === intendedKey;
  if (!stillHere()) return { key: 'buyerChanged' };
  if (!editor) {
    await request.copy(text);
    return { key: 'copiedInstead' };
  }
  const mode = replaceAll ? 'replace' : 'selection';
  const done = await insertText(editor, text, { mode, stillHere, ...(maxLength !== undefined && { maxLength }) });
  if (done.ok || request.wasSent()) return undefined;
  if (done.reason === 'left' || !stillHere()) return { key: 'buyerChanged' };
  if (done.reason === 'tooLong') return { key: 'tooLong', detail: `${done.length} / ${done.limit}` };
  if (done.reason === 'unchanged' || done.reason === 'notEditable') {
    await request.copy(text);
    return { key: 'copiedInstead' };
  }
  return { key: 'insertFailed' };
}
