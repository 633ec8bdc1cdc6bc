// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, mapDraft } from '@/utils/composer/draft-map';

function editorOf(html: string): HTMLElement {
  const editor = document.createElement('div');
  editor.insertAdjacentHTML('beforeend', html);
  return editor;
}

describe('mapDraft', () => {
  it.each([
    ['<p>一</p><p>二</p>', '一\n二'],
    ['<p>一</p><p><br></p><p>二</p>', '一\n\n二'],
    ['一<div>二</div>三', '一\n二\n三'],
    ['<div><p>一</p></div><p>二</p>', '一\n二'],
    ['一<br>二<br>', '一\n二'],
    ['<p><br></p>', ''],
    ['<p>满\u00a0减</p>', '满 减'],
    ['<p>好<img alt="[微笑]">的</p>', '好[微笑]的'],
    ['<p><b>加</b>微<i>信</i></p>', '加微信'],
    ['', ''],
  ])('reads %s as its writer sees it', (html, text) => {
    expect(mapDraft(editorOf(html)).text).toBe(text);
  });

  it('says of every segment where its text lies', () => {
    const inline = fc.oneof(
      fc.constantFrom('', '一', '二 三').map((word) => `<b>${word}</b>`),
      fc.constant('<br>'),
      fc.constant('字'),
    );
    const block = fc.array(inline, { maxLength: 4 }).map((parts) => `<p>${parts.join('')}</p>`);
    fc.assert(
      fc.property(fc.array(fc.oneof(block, inline), { maxLength: 6 }), (parts) => {
        const { text, segments } = mapDraft(editorOf(parts.join('')));
        for (const { node, start, length } of segments)
          expect(text.slice(start, start + length)).toBe(node.textContent);
        const covered = segments.map(({ start, length }) => text.slice(start, start + length)).join('');
        expect(covered).toBe(text.replaceAll('\n', ''));
      }),
    );
  });
});

describe('locate', () => {
  it('says at which offset of the draft a place in the DOM lies', () => {
    const editor = editorOf('<p>一</p><p><br></p><p>二<b>三</b></p>');
    const [first, empty, last] = Array.from(editor.children) as [Element, Element, Element];
    const at = (node: Node, offset: number): number | null => locate(editor, [{ node, offset }]).offsets[0] ?? null;
    expect(at(first.firstChild!, 0)).toBe(0);
    expect(at(first.firstChild!, 1)).toBe(1);
    expect(at(empty, 0)).toBe(2);
    expect(at(last.firstChild!, 1)).toBe(4);
    expect(at(last, 1)).toBe(4);
    expect(at(editor, 3)).toBe(5);
    expect(at(document.body, 0)).toBeNull();
  });

  it('gives back every offset that a text node holds', () => {
    const editor = editorOf('<p>一二</p><div>三<br>四<i>五</i></div>');
    const { segments } = mapDraft(editor);
    for (const { node, start, length } of segments)
      for (let offset = 0; offset <= length; offset += 1)
        expect(locate(editor, [{ node, offset }]).offsets).toEqual([start + offset]);
  });

  it('leaves out the hint of an empty editor, and names in a form that hide its content', () => {
    expect(mapDraft(editorOf('<p><span data-slate-placeholder="true">请输入</span>亲</p>')).text).toBe('亲');
    expect(mapDraft(editorOf('<form>亲<input name="childNodes"><input name="tagName"></form>')).text).toBe('亲');
  });
});
