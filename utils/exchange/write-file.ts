import { stringify } from 'yaml';
import { PARTS, type Script } from '@/utils/handbook/schema';
import { toCsv } from '@/utils/tallies/csv';

/** Words of a table's header and of the parts, in the reader's language. */
export type ExportWords = {
  columns: Record<'part' | 'title' | 'text' | 'shortcut' | 'tags' | 'buyerSays', string>;
  part: Record<Script['part'], string>;
};

/** The columns and rows of a table of scripts, for CSV and for a workbook alike; `readTable` reads them back. */
export function scriptTable(
  scripts: readonly Script[],
  { columns, part }: ExportWords,
): { header: string[]; rows: string[][] } {
  return {
    header: [columns.part, columns.title, columns.text, columns.shortcut, columns.tags, columns.buyerSays],
    rows: scripts.map((script) => [
      part[script.part],
      script.title,
      script.text,
      script.shortcut ?? '',
      (script.tags ?? []).join('|'),
      (script.buyerSays ?? []).join('|'),
    ]),
  };
}

/** Scripts as CSV that Excel and WPS open right. */
export function scriptsToCsv(scripts: readonly Script[], words: ExportWords): string {
  const { header, rows } = scriptTable(scripts, words);
  return toCsv(header, rows);
}

/** Scripts as Markdown: a heading for each part, an item for each script; lines after the first are indented. */
export function scriptsToMarkdown(scripts: readonly Script[], { part }: ExportWords): string {
  const sections = PARTS.map((each) => ({ each, own: scripts.filter((script) => script.part === each) }));
  return sections
    .filter(({ own }) => own.length > 0)
    .map(({ each, own }) => `# ${part[each]}\n\n${own.map(itemOf).join('\n')}\n`)
    .join('\n');
}

function itemOf({ title, text }: Script): string {
  return `- **${title.replaceAll('*', '＊')}**: ${text.replaceAll('\n', '\n  ')}`;
}

/** Scripts as an Espanso match file; a script without a shortcut gets none that could fire by itself, and is found by its label. */
export function scriptsToEspanso(scripts: readonly Script[]): string {
  const matches = scripts.map(({ title, text, shortcut, id, buyerSays }) => ({
    trigger: `:${shortcut ?? id}`,
    label: title,
    replace: text,
    ...(buyerSays && buyerSays.length > 0 && { search_terms: buyerSays }),
  }));
  return stringify({ matches }, { lineWidth: 0 });
}

/** Scripts as Chatwoot's canned responses. */
export function scriptsToChatwoot(scripts: readonly Script[]): string {
  return `${JSON.stringify(
    scripts.map(({ id, shortcut, text }) => ({ short_code: shortcut ?? id, content: text })),
    null,
    2,
  )}\n`;
}
