const BLOCKS = /^(?:p|div|li|ul|ol|tr|table|h[1-6]|blockquote|section|article|pre)$/u;
const SILENT = /^(?:script|style|head|title|template|noscript)$/u;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
};

/**
 * HTML of a help desk as plain text: blocks and breaks become lines, tags go, entities are read. A tokenizer, not a browser: nothing in
 * the text is loaded or run, so that a file can be read in a worker.
 */
export function htmlText(html: string): string {
  let text = '';
  let silent = 0;
  for (const [token] of html.matchAll(/<!--.*?-->|<\/?[a-z][^>]*>|[^<]+|</gisu)) {
    const [, slash = '', name = ''] = /^<(\/?)([a-z][a-z0-9]*)/iu.exec(token) ?? [];
    const tag = name.toLowerCase();
    if (token.startsWith('<!--')) continue;
    if (tag === '') {
      if (silent === 0) text += readable(token);
    } else if (SILENT.test(tag)) silent = Math.max(0, silent + (slash === '' ? 1 : -1));
    else if (tag === 'br') text += '\n';
    else if (BLOCKS.test(tag) && !text.endsWith('\n')) text += '\n';
  }
  return text
    .replaceAll(/[ \t\u00a0]+\n/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

function readable(token: string): string {
  return token
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/giu,
      (whole, dec?: string, hex?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = dec === undefined ? parseInt(hex ?? '', 16) : Number(dec);
        return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
      },
    );
}
