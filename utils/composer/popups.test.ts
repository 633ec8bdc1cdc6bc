// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { menuIsOpen } from '@/utils/composer/popups';

afterEach(() => document.body.replaceChildren());

/** Nothing is laid out here: what counts as shown says so itself. */
function page(html: string): HTMLElement {
  document.body.insertAdjacentHTML('beforeend', html);
  for (const element of document.querySelectorAll('[data-shown]'))
    element.getBoundingClientRect = () => new DOMRect(0, 0, 80, 20);
  const editor = document.querySelector<HTMLElement>('#editor');
  if (!editor) throw new Error('no editor');
  return editor;
}

describe('menuIsOpen', () => {
  it.each([
    ['an option that is shown', '<p id="editor" aria-activedescendant="a"></p><i id="a" data-shown></i>', true],
    ['an option that is gone', '<p id="editor" aria-activedescendant="a"></p>', false],
    ['an option that is hidden', '<p id="editor" aria-activedescendant="a"></p><i id="a"></i>', false],
    [
      'an option while the list is said to be closed',
      '<p id="editor" aria-expanded="false" aria-activedescendant="a"></p><i id="a" data-shown></i>',
      false,
    ],
    [
      'a list that is shown',
      '<p id="editor" aria-expanded="true" aria-controls="a"></p><i id="a" role="listbox" data-shown></i>',
      true,
    ],
    [
      'the list of the combobox round the editor',
      '<div role="combobox" aria-expanded="true" aria-owns="a"><p id="editor"></p></div><i id="a" role="menu" data-shown></i>',
      true,
    ],
    [
      'something else that it controls',
      '<p id="editor" aria-expanded="true" aria-controls="a"></p><i id="a" data-shown></i>',
      false,
    ],
    ['nothing', '<p id="editor"></p>', false],
  ])('%s', (_, html, open) => {
    expect(menuIsOpen(page(html), [])).toBe(open);
  });

  it("knows the console's own pop-ups while they are on screen", () => {
    const editor = page('<p id="editor"></p><ul class="phrases" data-shown></ul><ul class="old"></ul>');
    expect(menuIsOpen(editor, Array.from(document.querySelectorAll('.phrases')))).toBe(true);
    expect(menuIsOpen(editor, Array.from(document.querySelectorAll('.old')))).toBe(false);
  });
});
