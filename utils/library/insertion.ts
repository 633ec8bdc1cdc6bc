import { formsIn, PLACEHOLDER, readPlaceholder, type FormField } from '@/utils/handbook/placeholder';
import type { Script } from '@/utils/handbook/schema';
import { bubbles, fillVariables, type VariableValues } from '@/utils/handbook/variables';

/** A script as it would go in now. */
export type Insertion = {
  /** All bubbles, one below the other, to be looked at. */
  text: string;
  /** The messages it is sent as, in order. */
  bubbles: string[];
  /** Variables that nothing fills. */
  missing: string[];
  /** What has to be asked of the agent first. */
  asks: FormField[];
};

/** Fills a script's text; `answers` are what the agent said to its forms, by name. */
export function insertionOf(text: string, values: VariableValues, answers: VariableValues = {}): Insertion {
  const asks = formsIn(text).filter(({ name }) => (answers[name] ?? '').trim() === '');
  const asked = new Set(asks.map(({ name }) => name));
  // The question goes before a value that happens to have its name.
  const known = Object.fromEntries(Object.entries({ ...values, ...answers }).filter(([name]) => !asked.has(name)));
  const filled = bubbles(text).map((bubble) => fillVariables(bubble, known));
  const shown = filled.map((bubble) => withoutForms(bubble.text));
  return {
    text: shown.join('\n'),
    bubbles: shown,
    missing: [...new Set(filled.flatMap(({ missing }) => missing))].filter((name) => !asked.has(name)),
    asks,
  };
}

/** A form that was not asked yet stands as its name alone. */
function withoutForms(text: string): string {
  return text.replace(PLACEHOLDER, (whole, inner: string) => {
    const { name, form } = readPlaceholder(inner);
    return form === undefined ? whole : `{${name}}`;
  });
}

/** The text of a script for a buyer who writes so: the version in their language, where it has one. */
export function textFor(script: Script, buyerTexts: readonly string[]): string {
  if (!script.variants?.length) return script.text;
  const language = languageOf(buyerTexts.join(' '));
  if (language === undefined || language === script.language) return script.text;
  const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';
  return script.variants.find((variant) => base(variant.language) === language)?.text ?? script.text;
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['ko', /\p{Script=Hangul}/u],
  ['zh', /\p{Script=Han}/u],
  ['th', /\p{Script=Thai}/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['vi', /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu],
  ['id', /\b(?:saya|bisa|berapa|tidak|gak|apakah|kapan|barang|dikirim|warna|terima|kasih|sudah|belum|kak)\b/iu],
  ['es', /[¿¡ñ]|\b(?:hola|gracias|cuándo|cuanto|pedido|envío|talla|tienen)\b/iu],
  ['pt', /[ãõç]|\b(?:olá|obrigad[oa]|você|pedido|quando|frete|tamanho)\b/iu],
  ['en', /\p{Script=Latin}{2}/u],
];

/** The language a buyer seems to write; undefined where nothing tells. Told by the script, among Latin ones by letters and a few words. */
export function languageOf(text: string): string | undefined {
  return SCRIPTS.find(([, sign]) => sign.test(text))?.[0];
}
