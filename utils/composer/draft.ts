import { mapDraft } from '@/utils/composer/draft-map';
import { isField } from '@/utils/composer/editor-kind';
import { native } from '@/utils/composer/native';

/** The draft as its writer sees it: the field's value, or the editable element's text with one line per block. */
export function readDraft(editor: HTMLElement): string {
  return isField(editor) ? native(editor, 'value') : mapDraft(editor).text;
}

/**
 * A draft with everything removed that an editor may add or change on its own: non-breaking spaces and zero-width characters
 * (but the joiners that hold an emoji together), runs of line breaks, spaces at the ends of lines. Its cost grows with the length only.
 */
export function normalised(draft: string): string {
  return draft
    .replaceAll(/[\u200b\u2060\ufeff\r]/g, '')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
