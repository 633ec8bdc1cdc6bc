import { mapDraft } from '@/utils/composer/draft-map';
import { isField } from '@/utils/composer/editor-kind';

/** The draft as its writer sees it: the field's value, or the editable element's text with one line per block. */
export function readDraft(editor: HTMLElement): string {
  return isField(editor) ? editor.value : mapDraft(editor).text;
}

/**
 * A draft with everything removed that an editor may add or change on its own: non-breaking and zero-width characters,
 * runs of line breaks, spaces at the ends of lines.
 */
export function normalised(draft: string): string {
  return draft
    .replaceAll(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/[ \t]*\r?\n[ \t\r\n]*/g, '\n')
    .trim();
}
