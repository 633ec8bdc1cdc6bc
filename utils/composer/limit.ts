import { isField } from '@/utils/composer/editor-kind';

/**
 * The most characters (UTF-16 units) the editor may hold: the field's own limit, or the console's where the caller knows it,
 * whichever is less. Infinity without one.
 */
export function limitOf(editor: HTMLElement, ofConsole: number | undefined): number {
  const own = isField(editor) && editor.maxLength >= 0 ? editor.maxLength : Infinity;
  return Math.min(own, ofConsole ?? Infinity);
}
