/** What stands between the braces of a script: `{买家}`, `{买家|亲}`, `{颜色:红/黑/白}`, `{件数:数字}`, `{发货日:日期|今天}`. */
export type Placeholder = {
  name: string;
  /** Said where the value is unknown. */
  fallback?: string;
  /** Asked of the agent when the script is inserted. */
  form?: FormKind;
  /** For a choice: what to choose from. */
  choices?: string[];
};

export type FormKind = 'choice' | 'number' | 'date' | 'text';
export type FormField = Placeholder & { form: FormKind };

/** Most signs between two braces. */
export const MAX_PLACEHOLDER = 200;
/** Finds every placeholder of a text; the group is what stands between the braces. */
export const PLACEHOLDER = /\{([^{}\n]{1,200})\}/g;

const KINDS: Readonly<Record<string, FormKind>> = {
  数字: 'number',
  number: 'number',
  日期: 'date',
  date: 'date',
  文字: 'text',
  text: 'text',
};

/** Reads what stands between the braces. A colon that names no form is part of the name. */
export function readPlaceholder(inner: string): Placeholder {
  const [, whole = inner, fallback] = /^([^|｜]*)[|｜](.*)$/su.exec(inner) ?? [];
  const known = fallback === undefined || fallback.trim() === '' ? {} : { fallback: fallback.trim() };
  const [, name = '', kind = ''] = /^([^:：]+)[:：](.+)$/u.exec(whole) ?? [];
  const choices = kind
    .split(/[/／]/u)
    .map((choice) => choice.trim())
    .filter(Boolean);
  if (choices.length > 1) return { name: name.trim(), form: 'choice', choices, ...known };
  const form = KINDS[kind.trim().toLowerCase()];
  return form === undefined ? { name: whole.trim(), ...known } : { name: name.trim(), form, ...known };
}

/** The placeholders of a text, each name once, in order of appearance; a form goes before a plain mention of the same name. */
export function placeholdersIn(text: string): Placeholder[] {
  const found = new Map<string, Placeholder>();
  for (const [, inner = ''] of text.matchAll(PLACEHOLDER)) {
    const one = readPlaceholder(inner);
    const before = found.get(one.name);
    if (one.name !== '' && (!before || (before.form === undefined && one.form !== undefined))) found.set(one.name, one);
  }
  return [...found.values()];
}

/** What has to be asked of the agent before a text is inserted. */
export function formsIn(text: string): FormField[] {
  return placeholdersIn(text).flatMap(({ form, ...rest }) => (form === undefined ? [] : [{ ...rest, form }]));
}
