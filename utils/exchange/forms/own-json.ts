import { scriptSchema, type Script } from '@/utils/handbook/schema';
import { HANDBOOK_FORMAT } from '@/utils/handbook/schema';
import { MAX_ROWS, TOO_MANY, type FileReading, type ReadScript, type Skipped } from '../types';

export const SCRIPTS_FORMAT = 'deskmate-scripts';
const SCRIPTS_VERSION = 1;

/** Scripts as our own JSON: everything of each, images too. */
export function scriptsToJson(scripts: readonly Script[]): string {
  return `${JSON.stringify({ format: SCRIPTS_FORMAT, version: SCRIPTS_VERSION, scripts }, null, 2)}\n`;
}

/**
 * Our own export, or the scripts of a whole handbook; undefined for any other document. A script that the handbook would not take is
 * skipped and told, the others stand.
 */
export function readOwnJson(raw: unknown): FileReading | undefined {
  if (typeof raw !== 'object' || raw === null || !('format' in raw)) return undefined;
  if (raw.format !== SCRIPTS_FORMAT && raw.format !== HANDBOOK_FORMAT) return undefined;
  const form = raw.format === SCRIPTS_FORMAT ? 'scripts' : 'handbook';
  if (form === 'scripts' && !('version' in raw && raw.version === SCRIPTS_VERSION))
    return { ok: false, why: 'unknown', detail: 'version' };
  if (!('scripts' in raw) || !Array.isArray(raw.scripts)) return { ok: false, why: 'damaged', detail: 'scripts' };
  if (raw.scripts.length > MAX_ROWS) return TOO_MANY;
  const scripts: ReadScript[] = [];
  const skipped: Skipped[] = [];
  raw.scripts.forEach((each: unknown, index) => {
    const at = `scripts[${index}]`;
    const parsed = scriptSchema.safeParse(each);
    if (parsed.success) scripts.push({ at, title: parsed.data.title, text: parsed.data.text, whole: parsed.data });
    else skipped.push({ at, why: 'damaged', what: `${at}.${parsed.error.issues[0]?.path.join('.') ?? ''}` });
  });
  return { ok: true, form, scripts, skipped };
}
