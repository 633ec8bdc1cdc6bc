import { describe, expect, it } from 'vitest';
import { DOCUMENTS, documentText, filled } from './consoles-table';

describe.each(DOCUMENTS)('%s', (file) => {
  it('says of consoles what their profiles say', () => {
    const text = documentText(file);
    expect(text, 'run: node --import tsx tests/project/consoles-table.ts').toBe(filled(text));
  });
});

describe('docs/consoles.md', () => {
  it('has the table of all consoles', () => {
    expect(documentText('docs/consoles.md')).toContain('<!-- consoles -->');
    expect(filled('<!-- consoles -->old<!-- /consoles -->')).toContain('| 拼多多 Pinduoduo |');
  });
});
