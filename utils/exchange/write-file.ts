import Papa from 'papaparse';
import writeWorkbook from 'write-excel-file/universal';
import { stringify } from 'yaml';
import { PARTS, type Script } from '@/utils/handbook/schema';
import { partWords } from '@/utils/i18n/desk-terms';
import type { Language } from '@/utils/i18n/words';
import { toCsv } from '@/utils/tallies/csv';
import { scriptTable } from './forms/own-table';

export { scriptTable } from './forms/own-table';
export { scriptsToJson } from './forms/own-json';

/** Scripts as CSV that Excel and WPS open right; read back it gives the same scripts. */
export function scriptsToCsv(scripts: readonly Script[], language: Language): string {
  const { header, rows } = scriptTable(scripts, language);
  return toCsv(header, rows);
}

/** Scripts as an .xlsx workbook; every cell is text, so that no formula runs and no code loses its zeros. */
export async function scriptsToWorkbook(
  scripts: readonly Script[],
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const { header, rows } = scriptTable(scripts, language);
  const cells = [header, ...rows].map((row) => row.map((value) => (value === '' ? null : { value, type: String })));
  return new Uint8Array(await (await writeWorkbook(cells).toBlob()).arrayBuffer());
}

/** Scripts as Markdown: a heading for each part, an item for each script; lines after the first stand four signs in. */
export function scriptsToMarkdown(scripts: readonly Script[], language: Language): string {
  const sections = PARTS.map((each) => ({ each, own: scripts.filter((script) => script.part === each) }));
  return sections
    .filter(({ own }) => own.length > 0)
    .map(({ each, own }) => `# ${partWords[language][each]}\n\n${own.map(itemOf).join('\n')}\n`)
    .join('\n');
}

function itemOf({ title, text, shortcut }: Script): string {
  const code = shortcut === undefined || shortcut.includes('`') ? '' : ` \`${shortcut}\``;
  const lines = text.split('\n').map((line, index) => (index === 0 || line === '' ? line : `    ${line}`));
  return `- **${title.replaceAll('*', '＊')}**${code}: ${lines.join('\n')}`;
}

/** Scripts as an Espanso match file; a script without a shortcut is found by its label, its id stands for the trigger. */
export function scriptsToEspanso(scripts: readonly Script[]): string {
  const matches = scripts.map(({ title, text, shortcut, id, buyerSays }) => ({
    trigger: `:${shortcut ?? id}`,
    label: title,
    replace: text,
    ...(buyerSays && buyerSays.length > 0 && { search_terms: buyerSays }),
  }));
  return stringify({ matches }, { lineWidth: 0 });
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Scripts as Chatwoot's canned responses. */
export function scriptsToChatwoot(scripts: readonly Script[]): string {
  return json(scripts.map(({ id, shortcut, text }) => ({ short_code: shortcut ?? id, content: text })));
}

/** The scripts of each part that has any, in the parts' order. */
function byPart(scripts: readonly Script[], language: Language): { name: string; own: Script[] }[] {
  return PARTS.map((part) => ({
    name: partWords[language][part],
    own: scripts.filter((script) => script.part === part),
  })).filter(({ own }) => own.length > 0);
}

/** Scripts as a Text Blaze export: a folder for each part. */
export function scriptsToTextBlaze(scripts: readonly Script[], language: Language): string {
  return json({
    version: 7,
    folders: byPart(scripts, language).map(({ name, own }) => ({
      name,
      snippets: own.map(({ title, text, shortcut }) => ({ name: title, shortcut: shortcut ?? '', type: 'text', text })),
    })),
  });
}

/** Scripts as a TextExpander CSV: abbreviation, text, label; no line of names. */
export function scriptsToTextExpander(scripts: readonly Script[]): string {
  const rows = scripts.map(({ id, title, text, shortcut }) => [shortcut ?? id, text, title]);
  return `${Papa.unparse(rows, { quotes: true, newline: '\r\n' })}\r\n`;
}

/** Scripts as ProKeys' nested lists: a folder is [name, time, …snippets]; 0 stands for a time that nobody noted. */
export function scriptsToProKeys(scripts: readonly Script[], language: Language): string {
  const snippet = ({ id, shortcut, text }: Script) => ({ name: shortcut ?? id, body: text, timestamp: 0 });
  return json(['Snippets', 0, ...byPart(scripts, language).map(({ name, own }) => [name, 0, ...own.map(snippet)])]);
}

/** Scripts as Briskine templates. */
export function scriptsToBriskine(scripts: readonly Script[]): string {
  return json(
    scripts.map(({ id, title, text, shortcut, tags }) => ({
      id,
      title,
      shortcut: shortcut ?? '',
      subject: '',
      to: '',
      cc: '',
      bcc: '',
      body: text,
      tags: tags ?? [],
    })),
  );
}

/** Scripts as Zendesk macros; the part stands before the title as its category. */
export function scriptsToZendesk(scripts: readonly Script[], language: Language): string {
  return json({
    macros: scripts.map(({ part, title, text }) => ({
      title: `${partWords[language][part]}::${title}`,
      active: true,
      actions: [{ field: 'comment_value', value: text }],
    })),
  });
}
