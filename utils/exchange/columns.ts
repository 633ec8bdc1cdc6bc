import { listItems, unguarded } from './forms/own-table';
import type { FileTable, ReadScript, Skipped } from './types';

/** What a column of a table can hold. */
export const COLUMN_USES = ['text', 'title', 'shortcut', 'category', 'tags', 'buyerSays'] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

/** A use for each column, in the table's order; null for a column that is left out. `category` may come more than once: outer first. */
export type Mapping = (ColumnUse | null)[];

/** Column names of the trade's tools: 千牛 and 客服宝 exports, help desks, text expanders. The first group that fits a name wins. */
const NAMES: readonly (readonly [ColumnUse, RegExp])[] = [
  [
    'shortcut',
    /编码|快捷码|快捷键|快捷编码|缩写|代码|简码|shortcut|short_?code|abbreviation|trigger|hotkey|keyword code/i,
  ],
  [
    'buyerSays',
    /买家(?:说|问)|客户问题|用户问|常见问法|相似问|问法|问题|触发词|关键词|关键字|question|buyer says|utterance|keywords?/i,
  ],
  ['category', /分组|分类|类目|目录|类别|一级|二级|三级|文件夹|group|category|folder|topic|section/i],
  ['tags', /标签|tags?|labels?$/i],
  ['title', /标题|名称|主题|话术名|短语名|title|name|subject|label/i],
  ['text', /内容|话术|回复|答案|短语|文本|正文|消息|content|text|body|reply|answer|response|message|phrase|replace/i],
];

/**
 * A first guess from the header and, where no column is called the text, from the cells: the longest column is the text.
 * Each use but `category` is given once.
 */
export function guessMapping({ columns, rows }: FileTable): Mapping {
  const mapping: Mapping = columns.map(() => null);
  for (const [use, names] of NAMES) {
    columns.forEach((column, index) => {
      const taken = use !== 'category' && mapping.includes(use);
      if (mapping[index] === null && !taken && names.test(column)) mapping[index] = use;
    });
  }
  if (!mapping.includes('text')) {
    const longest = longestColumn(columns.length, rows);
    if (longest !== undefined) mapping[longest] = 'text';
  }
  return mapping;
}

const SAMPLE = 200;

function longestColumn(count: number, rows: readonly (readonly string[])[]): number | undefined {
  const lengths = Array.from({ length: count }, (_, index) =>
    rows.slice(0, SAMPLE).reduce((sum, row) => sum + (row[index] ?? '').length, 0),
  );
  const longest = Math.max(0, ...lengths);
  return longest === 0 ? undefined : lengths.indexOf(longest);
}

/** The rows of a table as replies; a row without text is skipped and told. */
export function readTable(
  { rows, firstRow }: FileTable,
  mapping: Mapping,
): { scripts: ReadScript[]; skipped: Skipped[] } {
  const scripts: ReadScript[] = [];
  const skipped: Skipped[] = [];
  rows.forEach((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return;
    const at = `row ${firstRow + index}`;
    const cells = (use: ColumnUse): string[] =>
      mapping.flatMap((each, column) =>
        each === use && (row[column] ?? '').trim() !== '' ? [(row[column] ?? '').trim()] : [],
      );
    const text = unescaped(cells('text').join('\n'));
    if (text === '') {
      skipped.push({ at, why: 'noText', what: row.find((cell) => cell.trim() !== '')?.trim() ?? '' });
      return;
    }
    const lists = (use: ColumnUse): string[] =>
      mapping.flatMap((each, column) => (each === use ? listItems(row[column] ?? '') : []));
    const [shortcut] = cells('shortcut');
    scripts.push({
      at,
      title: cells('title').join(' '),
      text,
      ...(shortcut !== undefined && { shortcut }),
      ...optional(
        'category',
        cells('category').flatMap((cell) => cell.split(/\s*[>/\\]\s*/u)),
      ),
      ...optional('tags', lists('tags')),
      ...optional('buyerSays', lists('buyerSays')),
    });
  });
  return { scripts, skipped };
}

function optional<K extends string>(key: K, list: string[]): Partial<Record<K, string[]>> {
  const one: Partial<Record<K, string[]>> = {};
  if (list.length > 0) one[key] = list;
  return one;
}

/** Some clients write line breaks as `\n` or `<br>`; a CSV of ours guards formulas with an apostrophe. */
function unescaped(text: string): string {
  return unguarded(text)
    .replaceAll(/\\n|<br\s*\/?>/giu, '\n')
    .trim();
}

/** The same table when its first line is a reply and no line of names: the columns are then called A, B, C … */
export function withoutHeader({ columns, rows, firstRow }: FileTable): FileTable {
  const names = columns.map((_, index) => String.fromCharCode(65 + (index % 26)));
  return { columns: names, rows: [columns, ...rows], firstRow: firstRow - 1 };
}

/** Whether the first line looks like a line of names: some column is called as a column of replies is, or no cell is as long as a reply. */
export function looksLikeHeader({ columns }: FileTable): boolean {
  return (
    columns.some((column) => NAMES.some(([, names]) => column.length <= 20 && names.test(column))) ||
    columns.every((column) => column.length <= 12)
  );
}
