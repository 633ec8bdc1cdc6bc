// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapDraft } from '@/utils/composer/draft-map';

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
