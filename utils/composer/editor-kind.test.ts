// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { techniqueOf } from '@/utils/composer/editor-kind';

describe('techniqueOf', () => {
  it.each([
    ['<textarea></textarea>', 'field'],
    ['<input>', 'field'],
    ['<input type="checkbox">', null],
    ['<textarea disabled></textarea>', null],
    ['<div contenteditable="true" class="ql-editor"></div>', 'editable'],
    ['<div contenteditable="plaintext-only"></div>', 'editable'],
    ['<div contenteditable="false"></div>', null],
    ['<div contenteditable="true" data-lexical-editor="true"></div>', 'paste'],
    ['<div contenteditable="true" data-slate-editor="true"></div>', 'paste'],
    ['<div contenteditable="true" class="ck ck-editor__editable"></div>', 'paste'],
    ['<div contenteditable="true" class="public-DraftEditor-content"><div data-contents="true"></div></div>', 'paste'],
    ['<p></p>', null],
  ])('%s: %s', (html, technique) => {
    const holder = document.createElement('div');
    holder.insertAdjacentHTML('beforeend', html);
    const [element] = holder.querySelectorAll<HTMLElement>('*');
    expect(element && techniqueOf(element)).toBe(technique);
  });
});
