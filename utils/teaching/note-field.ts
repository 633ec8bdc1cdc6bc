import type { ConsoleProfile } from '@/utils/profiles/profile';
import { selectorsTo } from '@/utils/teaching/on-page';

const DIALOG = '[role="dialog"], dialog, [class*="modal"], [class*="dialog"], [class*="drawer"]';

/** How to tell that the note's field is open: the dialog round it, or what holds it. */
export function noteRule(field: Element): ConsoleProfile['note'] {
  const dialog = field.parentElement?.closest(DIALOG) ?? field.parentElement;
  const dialogs = dialog ? selectorsTo(dialog).selectors : [];
  return dialogs.length === 0
    ? undefined
    : { dialogs, dialogWords: [], saveWords: ['保存', '确定', '提交', 'Save', 'OK'] };
}
