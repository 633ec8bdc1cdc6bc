import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { FileReading, ReadScript, Skipped } from '../types';

const match = z.looseObject({
  trigger: z.string().optional(),
  triggers: z.array(z.string()).optional(),
  replace: z.string().optional(),
  form: z.string().optional(),
  label: z.string().optional(),
  search_terms: z.array(z.string()).optional(),
});
const file = z.looseObject({ matches: z.array(z.unknown()).max(50_000) });

/** An Espanso match file. A match that runs something or inserts a picture has no text and is skipped. */
export function readEspanso(text: string): FileReading {
  let raw: unknown;
  try {
    raw = parse(text, { maxAliasCount: 100 });
  } catch (error) {
    if (!(error instanceof YAMLParseError) && !(error instanceof ReferenceError)) throw error;
    return { ok: false, why: 'damaged', detail: error.message };
  }
  const whole = file.safeParse(raw);
  if (!whole.success) return { ok: false, why: 'unknown', detail: 'matches' };
  const scripts: ReadScript[] = [];
  const skipped: Skipped[] = [];
  whole.data.matches.forEach((each, index) => {
    const at = `matches[${index}]`;
    const parsed = match.safeParse(each);
    const [trigger] = parsed.success ? (parsed.data.triggers ?? [parsed.data.trigger ?? '']) : [''];
    const words = parsed.success ? (parsed.data.replace ?? parsed.data.form ?? '').trim() : '';
    if (!parsed.success || words === '') {
      skipped.push({ at, why: parsed.success ? 'notText' : 'damaged', what: trigger ?? '' });
      return;
    }
    const { label, search_terms: terms } = parsed.data;
    scripts.push({
      at,
      title: label ?? '',
      text: words.replaceAll(/\[\[([^[\]\n]{1,60})\]\]/gu, '{{$1}}'),
      ...(trigger !== undefined && trigger !== '' && { shortcut: trigger.replace(/^[:;/]+/u, '') }),
      ...(terms && terms.length > 0 && { buyerSays: terms }),
    });
  });
  return { ok: true, form: 'espanso', scripts, skipped };
}
