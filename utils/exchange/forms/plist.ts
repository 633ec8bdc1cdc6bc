import type { FileReading } from '../types';
import { readValue } from './json';

/** TextExpander's `snippetType`: plain and formatted text; what is above runs code. */
const CODE_FROM = 2;
const TOKEN = /<(\/?)(plist|dict|array|key|string|integer|real|date|data|true|false)(?:\s[^>]*)?(\/?)>/gu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

type Dict = Record<string, unknown>;
type Open = { value: Dict | unknown[]; key: string };

/** Whether a text is an XML property list. */
export const isPlist = (text: string): boolean =>
  /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE plist[^>]*>\s*)?<plist\b/u.test(text);

function plainOf(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/giu,
    (whole, hex: string, ten: string, name: string) => {
      if (name) return ENTITIES[name] ?? whole;
      const code = hex ? parseInt(hex, 16) : Number(ten);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function put(open: Open | undefined, value: unknown): void {
  if (open === undefined) return;
  if (Array.isArray(open.value)) open.value.push(value);
  else open.value[open.key] = value;
}

/** A property list's outermost dictionary or array; undefined where its tags do not fit one another. */
function valueOf(text: string): unknown {
  const stack: Open[] = [];
  let top: unknown;
  let from = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token, closes, name = '', empty] = match;
    const here = stack.at(-1);
    if (name === 'dict' || name === 'array') {
      if (closes === '/') {
        if (here === undefined || Array.isArray(here.value) !== (name === 'array')) return undefined;
        stack.pop();
      } else {
        const value: Open['value'] = name === 'array' ? [] : (Object.create(null) as Dict);
        put(here, value);
        top ??= value;
        if (empty !== '/') stack.push({ value, key: '' });
      }
    } else if (name === 'true' || name === 'false') put(here, name === 'true');
    else if (empty === '/') put(here, '');
    else if (closes !== '/') from = match.index + token.length;
    else if (name === 'key' && here) here.key = plainOf(text.slice(from, match.index));
    else if (name !== 'plist') put(here, leafOf(name, plainOf(text.slice(from, match.index))));
  }
  return stack.length === 0 ? top : undefined;
}

const leafOf = (name: string, text: string): unknown => (name === 'integer' || name === 'real' ? Number(text) : text);

const isCode = (each: unknown): boolean =>
  typeof each === 'object' && each !== null && 'snippetType' in each && Number(each.snippetType) >= CODE_FROM;

function shortcutOf(each: unknown): string {
  const { abbreviation } = each as Dict; // any object may be asked for its fields
  return typeof abbreviation === 'string' ? abbreviation : '';
}

/**
 * A TextExpander group as the Mac program saves it (`.textexpander`): a property list with `snippetsTE2`, each with abbreviation, label and
 * plainText, and the group's name in `groupInfo`. Snippets that run code are skipped and told.
 */
export function readPlist(text: string): FileReading {
  const value = valueOf(text);
  if (typeof value !== 'object' || value === null) return { ok: false, why: 'damaged', detail: 'plist' };
  const { groupInfo, snippetsTE2 } = value as Dict; // any object may be asked for its fields
  if (!Array.isArray(snippetsTE2)) return { ok: false, why: 'unknown', detail: 'snippetsTE2' };
  const name =
    typeof groupInfo === 'object' && groupInfo !== null && 'groupName' in groupInfo ? groupInfo.groupName : undefined;
  const snippets: unknown[] = snippetsTE2.map((each: unknown) => (isCode(each) ? { code: true } : each));
  const reading = readValue({ ...(typeof name === 'string' && name !== '' && { name }), snippetsTE2: snippets });
  if (!reading.ok || !('scripts' in reading)) return reading;
  const skipped = snippetsTE2.flatMap((each: unknown, index) =>
    isCode(each) ? [{ at: `snippetsTE2[${index}]`, why: 'notText' as const, what: shortcutOf(each) }] : [],
  );
  return { ...reading, form: 'textExpander', skipped: [...reading.skipped, ...skipped] };
}
