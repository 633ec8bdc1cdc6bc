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
  form_fields: z
    .record(z.string(), z.looseObject({ values: z.union([z.array(z.string()), z.string()]).optional() }))
    .optional(),
});
const file = z.looseObject({ matches: z.array(z.unknown()) });

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
    const { label, search_terms: terms, form, form_fields: fields } = parsed.data;
    scripts.push({
      at,
      title: label ?? '',
      text: form === undefined ? words : askedFor(words, fields),
      ...(trigger !== undefined && trigger !== '' && { shortcut: trigger.replace(/^[:;/]+/u, '') }),
      ...(terms && terms.length > 0 && { buyerSays: terms }),
    });
  });
  return { ok: true, form: 'espanso', scripts, skipped };
}

type Fields = z.infer<typeof match>['form_fields'];

/** `[[name]]` of a form as our placeholder: a choice where the form lists values, else a text to be asked for. */
function askedFor(words: string, fields: Fields): string {
  return words.replaceAll(/\[\[([^[\]\n]{1,60})\]\]/gu, (_, inner: string) => {
    const name = inner.trim();
    const values = fields?.[name]?.values ?? [];
    const choices = (typeof values === 'string' ? values.split('\n') : values).map((one) => one.trim()).filter(Boolean);
    return choices.length > 1 ? `{${name}:${choices.join('/')}}` : `{{${name}}}`;
  });
}
