import { PARTS, scriptSchema, type Script } from '@/utils/handbook/schema';
import { partWords } from '@/utils/i18n/desk-terms';
import { scriptColumnWords } from '@/utils/i18n/exchange';
import { LANGUAGES, type Language } from '@/utils/i18n/words';
import type { FileForm, FileReading, FileTable, ReadScript, Skipped } from '../types';

/** Names the column of ids; a table that has it is our own export and is read back exactly. */
export const ID_COLUMN = 'deskmate-id';
export const OWN_COLUMNS = Object.keys(scriptColumnWords.zh) as (keyof typeof scriptColumnWords.zh)[]; // Object.keys forgets the type of the keys
type OwnColumn = (typeof OWN_COLUMNS)[number];

const LIST_SIGNS = /[,，;；、|\n]/u;

/** The columns and rows of a table of scripts. Images and other languages' versions do not fit into a table. */
export function scriptTable(scripts: readonly Script[], language: Language): { header: string[]; rows: string[][] } {
  return {
    header: [...OWN_COLUMNS.map((column) => scriptColumnWords[language][column]), ID_COLUMN],
    rows: scripts.map((script) => [...OWN_COLUMNS.map((column) => cellOf(script, column, language)), script.id]),
  };
}

function cellOf(script: Script, column: OwnColumn, language: Language): string {
  const { scope, ladder } = script;
  switch (column) {
    case 'part':
      return partWords[language][script.part];
    case 'tags':
      return listCell(script.tags);
    case 'buyerSays':
      return listCell(script.buyerSays ?? []);
    case 'consoles':
      return listCell(scope?.consoles);
    case 'shops':
      return listCell(scope?.shops);
    case 'ladder':
      return ladder ? `${ladder.name} ${ladder.step}` : '';
    default:
      return script[column] ?? '';
  }
}

/** Ends a cell of one line that must not be parted: spreadsheets trim a line break at the end. */
const END = '|';

/** One a line where an item holds a sign that would part it. */
function listCell(items: readonly string[] | undefined): string {
  if (!items?.length) return '';
  if (!items.some((item) => LIST_SIGNS.test(item))) return items.join('|');
  return [...items, ...(items.length === 1 || items.at(-1) === END ? [END] : [])].join('\n');
}

/** The items of a cell: its lines where it has several, else parted at commas, bars and the like. */
export function listItems(cell: string): string[] {
  const lines = cell.trim().split('\n');
  const items = lines.length === 1 ? cell.split(LIST_SIGNS) : lines.slice(0, lines.at(-1) === END ? -1 : undefined);
  return items.map((item) => item.trim()).filter(Boolean);
}

/** A table of our own as whole scripts; undefined for any other table. A row that makes no script is skipped and told. */
export function readOwnTable(form: FileForm, { columns, rows, firstRow }: FileTable): FileReading | undefined {
  const idAt = columns.indexOf(ID_COLUMN);
  if (idAt < 0) return undefined;
  const places = new Map(OWN_COLUMNS.map((column) => [column, columns.findIndex((name) => isColumn(name, column))]));
  const scripts: ReadScript[] = [];
  const skipped: Skipped[] = [];
  rows.forEach((row, index) => {
    const at = `row ${firstRow + index}`;
    const cell = (column: OwnColumn): string => {
      const held = row[places.get(column) ?? -1] ?? '';
      return form === 'csv' ? unguarded(held) : held;
    };
    const title = cell('title').trim();
    const text = cell('text').trim();
    if (row.every((held) => held.trim() === '')) return;
    if (text === '') {
      skipped.push({ at, why: 'noText', what: title });
      return;
    }
    const parsed = scriptSchema.safeParse(ownScript(cell, idOf(row[idAt], `row-${firstRow + index}`)));
    if (parsed.success) scripts.push({ at, title, text, whole: parsed.data, lean: true });
    else skipped.push({ at, why: 'damaged', what: whereWrong(parsed.error.issues[0]?.path[0], title) });
  });
  return { ok: true, form, scripts, skipped };
}

/** A row that somebody added has no id. */
const idOf = (cell: string | undefined, fallback: string): string => {
  const id = cell?.trim() ?? '';
  return id === '' ? fallback : id;
};

const isColumn = (name: string, column: OwnColumn): boolean =>
  LANGUAGES.some((language) => scriptColumnWords[language][column] === name);

function ownScript(cell: (column: OwnColumn) => string, id: string): unknown {
  const text = cell('text').trim();
  const list = (column: OwnColumn) => listItems(cell(column));
  const [, name, step] = /^(.+?)\s+(\d+)$/u.exec(cell('ladder').trim()) ?? [];
  const consoles = list('consoles');
  const shops = list('shops');
  const plain = (['shortcut', 'validFrom', 'validTo', 'why', 'owner'] as const).flatMap((column) => {
    const value = column === 'why' || column === 'shortcut' ? cell(column) : cell(column).trim();
    return value === '' ? [] : [[column, value]];
  });
  return {
    id,
    part: partNamed(cell('part').trim()) ?? 'talk',
    title: cell('title').trim() || text.slice(0, 20).trim(),
    text,
    language: cell('language').trim() || 'zh',
    ...Object.fromEntries(plain),
    ...(list('tags').length > 0 && { tags: list('tags') }),
    ...(list('buyerSays').length > 0 && { buyerSays: list('buyerSays') }),
    ...(consoles.length + shops.length > 0 && {
      scope: { ...(consoles.length > 0 && { consoles }), ...(shops.length > 0 && { shops }) },
    }),
    ...(name !== undefined && { ladder: { name, step: Number(step) } }),
  };
}

/** The part of that very name, in either language. */
export function partNamed(name: string): Script['part'] | undefined {
  return PARTS.find((part) => part === name || LANGUAGES.some((language) => partWords[language][part] === name));
}

function whereWrong(field: PropertyKey | undefined, title: string): string {
  return field === undefined ? title : `${title} (${String(field)})`;
}

/** Takes away the apostrophe with which our CSV keeps a text from being run as a formula. */
export function unguarded(text: string): string {
  return text.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/u, '');
}
