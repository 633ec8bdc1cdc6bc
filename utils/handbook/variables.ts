import type { Language } from '@/utils/i18n/words';
import { PLACEHOLDER, placeholdersIn, readPlaceholder } from './placeholder';

/** What a script's placeholders are filled with, by name. */
export type VariableValues = Readonly<Record<string, string>>;

/** What is known when a script is about to be inserted. An unknown value is an empty string. */
export type VariableSource = {
  buyerName: string;
  orderNumber: string;
  shop: string;
  /** 工号: the number an agent gives to buyers. */
  agentNumber: string;
  agentName: string;
  /** Hour of the day where the agent sits, 0–23. */
  hour: number;
  language: Language;
  /** The shop's fact sheet: each key is a variable of its own. */
  shopFacts: Readonly<Record<string, string>>;
};

/** The variables that need no fact sheet, Chinese name first. */
export const BUILT_IN_VARIABLES = [
  { zh: '买家', en: 'buyer' },
  { zh: '订单号', en: 'orderNumber' },
  { zh: '店铺', en: 'shop' },
  { zh: '工号', en: 'agentNumber' },
  { zh: '客服', en: 'agentName' },
  { zh: '问候', en: 'greeting' },
] as const;

const GREETINGS = [
  { until: 5, zh: '晚上好', en: 'Good evening' },
  { until: 9, zh: '早上好', en: 'Good morning' },
  { until: 12, zh: '上午好', en: 'Good morning' },
  { until: 14, zh: '中午好', en: 'Good afternoon' },
  { until: 18, zh: '下午好', en: 'Good afternoon' },
  { until: 24, zh: '晚上好', en: 'Good evening' },
] as const;

/** The greeting of an hour: `until` is exclusive. */
export function greetingAt(hour: number, language: Language): string {
  const row = GREETINGS.find((greeting) => hour < greeting.until) ?? GREETINGS[0];
  return row[language];
}

/**
 * Every variable by its Chinese and its English name. A built-in name wins over a shop fact of the same name, unless its own value
 * is unknown: most consoles do not name the shop, the fact sheet may.
 */
export function variableValues(source: VariableSource): VariableValues {
  const builtIn = {
    buyer: source.buyerName,
    orderNumber: source.orderNumber,
    shop: source.shop,
    agentNumber: source.agentNumber,
    agentName: source.agentName,
    greeting: greetingAt(source.hour, source.language),
  };
  const known = BUILT_IN_VARIABLES.filter(({ en }) => builtIn[en].trim() !== '');
  const named = known.flatMap(({ zh, en }): [string, string][] => [
    [zh, builtIn[en]],
    [en, builtIn[en]],
  ]);
  return { ...source.shopFacts, ...Object.fromEntries(named) };
}

/** The placeholder names in a text, each once, in order of appearance. */
export function variablesIn(text: string): string[] {
  return placeholdersIn(text).map(({ name }) => name);
}

/**
 * Fills `{name}` once: a filled-in value is never searched for placeholders again. A name without a value, or with an empty one, is
 * said by its fallback (`{买家|亲}`); without one it stays visible as it stands and is listed in `missing`. The fallback of a form is
 * what the form begins with, so it does not answer for the agent.
 */
export function fillVariables(text: string, values: VariableValues): { text: string; missing: string[] } {
  const missing = new Set<string>();
  const filled = text.replace(PLACEHOLDER, (whole, inner: string) => {
    const { name, fallback, form } = readPlaceholder(inner);
    const value = Object.hasOwn(values, name) ? (values[name] ?? '').trim() : '';
    if (value !== '') return value;
    if (fallback !== undefined && form === undefined) return fallback;
    missing.add(name);
    return whole;
  });
  return { text: filled, missing: [...missing] };
}

/** The messages a script is sent as: a line of three dashes or more alone starts the next one. Empty ones are dropped. */
export function bubbles(text: string): string[] {
  return text
    .split(/^[ \t]*-{3,}[ \t]*\r?$/m)
    .map((bubble) => bubble.trim())
    .filter((bubble) => bubble !== '');
}
