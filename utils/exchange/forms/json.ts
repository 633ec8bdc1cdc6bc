import { z } from 'zod';
import { htmlText } from '../html-text';
import { MAX_ROWS, TOO_MANY, type FileForm, type FileReading, type ReadScript, type Skipped } from '../types';
import { readOwnJson } from './own-json';

/**
 * JSON of other tools: the replies are found wherever they lie, with the names of the folders round them as their category.
 * Known by their fields: Text Blaze (folders of snippets), ProKeys (nested arrays), Briskine (templates), Chatwoot (short_code and content),
 * Zendesk (macros with actions), and any list of objects with a field for the text.
 */
export function readJson(text: string): FileReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, why: 'damaged', detail: error.message };
  }
  return readOwnJson(raw) ?? readValue(raw);
}

/** Replies in a value that a file of another tool holds, wherever they lie in it. */
export function readValue(raw: unknown): FileReading {
  const found: Found = { scripts: [], skipped: [], forms: new Set() };
  walk(raw, { path: '', folders: [], depth: 0 }, found);
  if (isFull(found)) return TOO_MANY;
  if (found.scripts.length + found.skipped.length === 0) return { ok: false, why: 'unknown', detail: '' };
  const [form = 'json'] = found.forms;
  return { ok: true, form, scripts: found.scripts, skipped: found.skipped };
}

type Found = { scripts: ReadScript[]; skipped: Skipped[]; forms: Set<FileForm> };
type Place = { path: string; folders: readonly string[]; depth: number };

const DEEPEST = 12;

/** More than any handbook takes, skipped ones counted: the file is refused, so that nothing more of it is looked at. */
const isFull = ({ scripts, skipped }: Found): boolean => scripts.length + skipped.length > MAX_ROWS;

const words = z.string();

const FIELDS = {
  text: [
    'replace',
    'content',
    'body',
    'text',
    'plainText',
    'reply',
    'answer',
    'message',
    'html',
    '内容',
    '话术',
    '回复',
  ],
  title: ['name', 'title', 'label', 'subject', '标题', '名称'],
  shortcut: ['shortcut', 'short_code', 'shortCode', 'abbreviation', 'trigger', '编码', '快捷码'],
} as const;

function walk(node: unknown, place: Place, found: Found): void {
  if (typeof node !== 'object' || node === null || isFull(found)) return;
  if (place.depth > DEEPEST) {
    found.skipped.push({ at: place.path, why: 'damaged', what: '' });
    return;
  }
  if (Array.isArray(node)) {
    // ProKeys: a folder is [name, time, ...content].
    const list: unknown[] = node;
    const folder = typeof list[0] === 'string' && typeof list[1] === 'number' ? list[0] : undefined;
    if (folder !== undefined) found.forms.add('prokeys');
    const folders = folder === undefined || folder === 'Snippets' ? place.folders : [...place.folders, folder];
    list.forEach((each, index) =>
      walk(each, { path: `${place.path}[${index}]`, folders, depth: place.depth + 1 }, found),
    );
    return;
  }
  const object = node as Readonly<Record<string, unknown>>; // an object that is no array
  const macro = macroText(object);
  if (macro !== undefined) {
    found.forms.add('zendesk');
    put(object, macro, place, found);
    return;
  }
  const text = fieldOf(object, FIELDS.text);
  const holdsMore = Object.values(object).some(
    (value) => Array.isArray(value) && value.some((each) => typeof each === 'object'),
  );
  if (text !== undefined && !holdsMore) {
    formOf(object, place.path, found.forms);
    put(object, looksHtml(text) ? htmlText(text) : text, place, found);
    return;
  }
  const name = fieldOf(object, FIELDS.title);
  const folders = name === undefined ? place.folders : [...place.folders, name];
  for (const [key, value] of Object.entries(object))
    walk(value, { path: place.path === '' ? key : `${place.path}.${key}`, folders, depth: place.depth + 1 }, found);
}

function put(object: Readonly<Record<string, unknown>>, text: string, { path, folders }: Place, found: Found): void {
  const title = fieldOf(object, FIELDS.title) ?? '';
  if (text.trim() === '') {
    found.skipped.push({ at: path, why: 'noText', what: title });
    return;
  }
  const [own, group] = title.includes('::')
    ? [title.split('::').at(-1) ?? '', title.split('::').slice(0, -1)]
    : [title, []];
  const shortcut = fieldOf(object, FIELDS.shortcut)?.replace(/^[:;/]+/u, '');
  const tags = z.array(words).safeParse(object.tags);
  found.scripts.push({
    at: path,
    title: own.trim(),
    text: text.trim(),
    ...(shortcut !== undefined && shortcut !== '' && { shortcut }),
    ...(folders.length + group.length > 0 && { category: [...folders, ...group] }),
    ...(tags.success && tags.data.length > 0 && { tags: tags.data }),
  });
}

function fieldOf(object: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = object[name];
    if (typeof value === 'string') return value;
  }
  return undefined;
}

/** A Zendesk macro puts its reply into one of its actions. */
function macroText(object: Readonly<Record<string, unknown>>): string | undefined {
  const actions = z.array(z.looseObject({ field: words, value: z.unknown() })).safeParse(object.actions);
  if (!actions.success || !actions.data.some(({ field }) => field.startsWith('comment_')))
    return actions.success ? '' : undefined;
  const comment = actions.data.find(({ field }) => field === 'comment_value' || field === 'comment_value_html');
  const given: unknown = comment?.value;
  const value: unknown = Array.isArray(given) ? given.at(-1) : given;
  if (typeof value !== 'string') return '';
  return comment?.field === 'comment_value_html' || looksHtml(value) ? htmlText(value) : value;
}

/** Text Blaze's own export: folders of snippets, each with a shortcut. */
const IN_TEXT_BLAZE = /^folders\[\d+\]\.snippets\[\d+\]$/u;

function formOf(object: Readonly<Record<string, unknown>>, path: string, forms: Set<FileForm>): void {
  if ('short_code' in object) forms.add('chatwoot');
  else if ('bcc' in object || 'cc' in object) forms.add('briskine');
  else if (
    'shortcut' in object &&
    (IN_TEXT_BLAZE.test(path) || 'html' in object || 'delta' in object || 'plainText' in object)
  )
    forms.add('textBlaze');
  else if ('abbreviation' in object) forms.add('textExpander');
}

function looksHtml(text: string): boolean {
  return /<(?:p|div|br|span|ul|ol|li|b|strong|a)\b[^>]*>/iu.test(text);
}
