import fc from 'fast-check';
import writeWorkbook from 'write-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { guessMapping, readTable } from './columns';
import { readFile } from './read-file';
import type { FileReading, FileTable, ReadScript } from './types';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string, name: string) => readFile(utf8(text), name);

/** 标题,内容 / 发货,今天发 in GBK. */
const GBK = Uint8Array.from([
  0xb1, 0xea, 0xcc, 0xe2, 0x2c, 0xc4, 0xda, 0xc8, 0xdd, 0x0a, 0xb7, 0xa2, 0xbb, 0xf5, 0x2c, 0xbd, 0xf1, 0xcc, 0xec,
  0xb7, 0xa2,
]);

function tableIn(reading: FileReading): FileTable {
  if (!reading.ok || !('table' in reading)) throw new Error(`no table: ${JSON.stringify(reading)}`);
  return reading.table;
}
function scriptsIn(reading: FileReading): ReadScript[] {
  if (!reading.ok || !('scripts' in reading)) throw new Error(`no scripts: ${JSON.stringify(reading)}`);
  return reading.scripts;
}

describe('what a file is', () => {
  it('reads a table in UTF-8, in UTF-8 with a mark, in GBK and in UTF-16', async () => {
    const text = '标题,内容\n发货,今天发';
    const wide = new Uint8Array(2 + text.length * 2);
    wide.set([0xff, 0xfe]);
    for (let index = 0; index < text.length; index += 1) {
      wide[2 + index * 2] = text.charCodeAt(index) & 0xff;
      wide[3 + index * 2] = text.charCodeAt(index) >> 8;
    }
    for (const bytes of [utf8(text), utf8(`\ufeff${text}`), GBK, wide]) {
      expect(tableIn(await readFile(bytes, 'a.csv'))).toEqual({
        columns: ['标题', '内容'],
        rows: [['发货', '今天发']],
        firstRow: 2,
      });
    }
  });

  it('keeps the number that a row has in the file, whatever empty lines stand between', async () => {
    const table = tableIn(await read('\n标题,内容\n\n发货,今天发\n,,\n退款,已退\n\n', 'a.csv'));
    expect(readTable(table, guessMapping(table)).scripts.map(({ at }) => at)).toEqual(['row 4', 'row 6']);
  });

  it('says what it cannot read: a picture called .csv, an old Excel file, an empty file, a broken workbook, too many rows', async () => {
    const why = async (bytes: Uint8Array, name: string) => {
      const reading = await readFile(bytes, name);
      return reading.ok ? 'read' : reading.why;
    };
    expect(await why(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'a.csv')).toBe('binary');
    expect(await why(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'a.xls')).toBe('oldExcel');
    expect(await why(new Uint8Array(), 'a.csv')).toBe('empty');
    expect(await why(utf8('  \n'), 'a.csv')).toBe('empty');
    expect(await why(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), 'a.xlsx')).toBe('damaged');
    expect(await why(utf8(`text\n${'你好\n'.repeat(50_001)}`), 'a.csv')).toBe('tooManyRows');
    expect(await why(utf8('{"a":'), 'a.json')).toBe('damaged');
    expect(await why(utf8('{"a":1}'), 'a.json')).toBe('unknown');
    expect(await why(utf8('matches: [&a [*a]'), 'a.yml')).toBe('damaged');
  });

  it.each([
    ['a list of another tool', '[', ']'],
    ['our own export', '{"format":"deskmate-scripts","version":1,"scripts":[', ']}'],
  ])('stops where %s holds more than a handbook, however many more', async (_, open, close) => {
    const rows = `${open}${'{"t":1},'.repeat(10)}${'{"name":"a","text":"<p>b</p>"},'.repeat(60_000)}{}${close}`;
    expect(await read(rows, 'a.json')).toEqual({ ok: false, why: 'tooManyRows', detail: '50000' });
  });

  it('reads the first filled sheet of a workbook', async () => {
    const sheet = [
      ['分类', '编码', '内容'],
      ['物流', 'fh', '亲,今天发货'],
    ].map((row) => row.map((value) => ({ value, type: String })));
    const blob = await writeWorkbook(sheet).toBlob();
    const reading = await readFile(new Uint8Array(await blob.arrayBuffer()), 'a.xlsx');
    expect(tableIn(reading).rows).toEqual([['物流', 'fh', '亲,今天发货']]);
  });

  it('never throws, whatever the bytes and the name', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom('a.csv', 'a.json', 'a.yml', 'a.md', 'a.xlsx', 'a'),
        async (bytes, name) => {
          expect(typeof (await readFile(bytes, name)).ok).toBe('boolean');
        },
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 6 }), async (json) => {
        expect(typeof (await read(json, 'a.json')).ok).toBe('boolean');
      }),
    );
  });
});

describe('columns of a table', () => {
  it.each([
    ['千牛', ['快捷编码', '快捷短语', '分组'], ['shortcut', 'text', 'category']],
    ['客服宝', ['一级分类', '二级分类', '话术标题', '话术内容'], ['category', 'category', 'title', 'text']],
    ['a help desk', ['Title', 'Shortcut', 'Subject', 'Body', 'Tags'], ['title', 'shortcut', null, 'text', 'tags']],
    ['a table with questions', ['买家问', '回复'], ['buyerSays', 'text']],
  ])('guesses the columns of %s', (_, columns, mapping) => {
    expect(guessMapping({ columns, rows: [], firstRow: 2 })).toEqual(mapping);
  });

  it('takes the longest column for the text where no name tells', () => {
    const table = { columns: ['a', 'b'], rows: [['1', '亲,今天就给您发货哦']], firstRow: 2 };
    expect(guessMapping(table)).toEqual([null, 'text']);
  });

  it('reads rows as mapped, splits lists and paths, and tells a row without text by its number', () => {
    const table = {
      columns: [],
      rows: [
        ['售后/退款', 'tk', '亲,\\n已退款', '退款,退钱'],
        ['物流', 'x', ' ', ''],
        ['', '', '', ''],
        ['物流', '', "'=好的", ''],
      ],
      firstRow: 2,
    };
    expect(readTable(table, ['category', 'shortcut', 'text', 'buyerSays'])).toEqual({
      scripts: [
        {
          at: 'row 2',
          title: '',
          text: '亲,\n已退款',
          shortcut: 'tk',
          category: ['售后', '退款'],
          buyerSays: ['退款', '退钱'],
        },
        { at: 'row 5', title: '', text: '=好的', category: ['物流'] },
      ],
      skipped: [{ at: 'row 3', why: 'noText', what: '物流' }],
    });
  });
});

describe('forms of other tools', () => {
  it('reads Espanso matches and skips what is no text', async () => {
    const reading = await read(
      'matches:\n  - trigger: ":fh"\n    label: 发货\n    replace: 今天发\n  - triggers: [":a", ":b"]\n    form: "你好 [[name]]"\n  - trigger: ":img"\n    image_path: a.png\n',
      'base.yml',
    );
    expect(scriptsIn(reading)).toEqual([
      { at: 'matches[0]', title: '发货', text: '今天发', shortcut: 'fh' },
      { at: 'matches[1]', title: '', text: '你好 {{name}}', shortcut: 'a' },
    ]);
    expect(reading).toMatchObject({ skipped: [{ at: 'matches[2]', why: 'notText', what: ':img' }] });
  });

  it.each([
    ['chatwoot', [{ short_code: 'hi', content: '您好' }], [{ at: '[0]', title: '', text: '您好', shortcut: 'hi' }]],
    [
      'textBlaze',
      { version: 7, folders: [{ name: '物流', snippets: [{ name: '发货', shortcut: '/fh', plainText: '今天发' }] }] },
      [{ at: 'folders[0].snippets[0]', title: '发货', text: '今天发', shortcut: 'fh', category: ['物流'] }],
    ],
    [
      'textBlaze',
      {
        version: 7,
        folders: [{ name: '物流', snippets: [{ name: '发货', shortcut: '/fh', type: 'text', text: '今天发' }] }],
      },
      [{ at: 'folders[0].snippets[0]', title: '发货', text: '今天发', shortcut: 'fh', category: ['物流'] }],
    ],
    [
      'prokeys',
      ['Snippets', 1, ['售后', 2, { name: 'tk', body: '已退款', timestamp: 3 }]],
      [{ at: '[2][2]', title: 'tk', text: '已退款', category: ['售后'] }],
    ],
    [
      'briskine',
      [{ id: '1', title: 'Thanks', shortcut: 'ty', subject: '', cc: '', bcc: '', to: '', body: '<p>Thank you</p>' }],
      [{ at: '[0]', title: 'Thanks', text: 'Thank you', shortcut: 'ty' }],
    ],
    [
      'zendesk',
      {
        macros: [
          { title: 'Refund::Done', actions: [{ field: 'comment_value_html', value: '<p>Refunded</p>' }] },
          {
            title: 'Close',
            actions: [
              { field: 'status', value: 'solved' },
              { field: 'comment_value', value: ['channel:all', 'Bye'] },
            ],
          },
        ],
      },
      [
        { at: 'macros[0]', title: 'Done', text: 'Refunded', category: ['Refund'] },
        { at: 'macros[1]', title: 'Close', text: 'Bye' },
      ],
    ],
  ])('reads %s', async (form, content, scripts) => {
    const reading = await read(JSON.stringify(content), 'export.json');
    expect(reading).toMatchObject({ ok: true, form });
    expect(scriptsIn(reading)).toEqual(scripts);
  });

  it('reads a TextExpander group, and skips what runs code', async () => {
    const snippet = (abbreviation: string, text: string, type: number) =>
      `<dict><key>abbreviation</key><string>${abbreviation}</string><key>abbreviationMode</key><integer>0</integer>` +
      `<key>label</key><string>发货</string><key>plainText</key><string>${text}</string><key>snippetType</key><integer>${type}</integer></dict>`;
    const plist = (rows: string) =>
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n` +
      `<plist version="1.0"><dict><key>groupInfo</key><dict><key>expandAfterMode</key><integer>0</integer><key>groupName</key><string>物流</string></dict>` +
      `<key>snippetsTE2</key><array>${rows}</array></dict></plist>`;
    const reading = await read(
      plist(snippet(';fh', '今天发 &lt;中通&gt; &#x1F69A;\n请查收', 0) + snippet('run', 'echo', 3)),
      '物流.textexpander',
    );
    expect(reading).toMatchObject({ ok: true, form: 'textExpander' });
    expect(scriptsIn(reading)).toEqual([
      { at: 'snippetsTE2[0]', title: '发货', text: '今天发 <中通> 🚚\n请查收', shortcut: 'fh', category: ['物流'] },
    ]);
    expect(reading).toMatchObject({ skipped: [{ at: 'snippetsTE2[1]', why: 'notText', what: 'run' }] });
    expect(await read(plist('<dict>'), 'a.textexpander')).toMatchObject({ ok: false, why: 'damaged' });
  });

  it('reads Markdown: headings as groups, items with and without titles, paragraphs', async () => {
    const reading = await read(
      '# 物流\n\n- **发货**: 今天发\n  明天到\n- 在路上了\n\n## 催件\n\n已经帮您催了\n请耐心等待\n',
      'a.md',
    );
    expect(scriptsIn(reading)).toEqual([
      { at: 'line 3', title: '发货', text: '今天发\n明天到', category: ['物流'] },
      { at: 'line 5', title: '', text: '在路上了', category: ['物流'] },
      { at: 'line 9', title: '催件', text: '已经帮您催了\n请耐心等待', category: ['物流'] },
    ]);
  });
});
