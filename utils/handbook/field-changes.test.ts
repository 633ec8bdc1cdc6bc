import { describe, expect, it } from 'vitest';
import { fieldChanges } from './field-changes';

describe('fieldChanges', () => {
  const script = { id: 's', title: '发货', text: '今天发', language: 'zh', tags: ['物流'] };

  it('names each field that is said differently, old and new, also one that is only on one side', () => {
    const now = { ...script, id: 'other', text: '明天发', tags: ['物流', '发货'], shortcut: 'fh' };
    expect(fieldChanges(script, now)).toEqual([
      { field: 'text', before: '今天发', after: '明天发' },
      { field: 'tags', before: '物流', after: '物流 / 发货' },
      { field: 'shortcut', before: '', after: 'fh' },
    ]);
    expect(fieldChanges(now, script).at(-1)).toEqual({ field: 'shortcut', before: 'fh', after: '' });
  });

  it('finds nothing in another order of keys or an absent optional field, and never writes the bytes of an image', () => {
    expect(fieldChanges(script, { ...script, shortcut: undefined })).toEqual([]);
    const [change] = fieldChanges(script, {
      ...script,
      images: [{ name: '尺码.png', type: 'image/png', data: 'AAAA' }],
    });
    expect(change?.after).toBe('尺码.png · image/png');
  });
});
