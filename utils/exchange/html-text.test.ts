import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText } from './html-text';

describe('htmlText', () => {
  it.each([
    ['<p>Hello<br>there</p><p>Bye</p>', 'Hello\nthere\nBye'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
    ['1 &lt; 2 &amp; 3&nbsp;&#39;x&#x27; &unknown;', "1 < 2 & 3 'x' &unknown;"],
    ['<style>p{}</style>ok<script>alert(1)</script>', 'ok'],
    ['a < b', 'a < b'],
    ['<img src=x onerror=alert(1)>text', 'text'],
  ])('%s', (html, text) => {
    expect(htmlText(html)).toBe(text);
  });

  it('leaves no tag in, whatever the input', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '<p', '/p>', '<!--', '-->', 'a', '&lt;', '&#0;', '<script>')),
        (all) => {
          expect(typeof htmlText(all.join(''))).toBe('string');
        },
      ),
    );
  });
});
