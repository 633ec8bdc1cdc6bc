import { PLACEHOLDER, placeholdersIn } from './placeholder';
import type { Script } from './schema';
import { BUILT_IN_VARIABLES } from './variables';

export const LINT_PROBLEMS = [
  'emptyText',
  'unknownVariable',
  'emptyFact',
  'brokenBraces',
  'sameShortcut',
  'expired',
  'datesReversed',
] as const;
export type LintProblem = (typeof LINT_PROBLEMS)[number];

/** One finding in one script. `detail` is the variable, the shortcut or the day it is about. */
export type ScriptLint = { scriptId: string; problem: LintProblem; detail: string };

export type LintContext = {
  shopFacts: Readonly<Record<string, string>>;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
};

const builtInNames: ReadonlySet<string> = new Set(BUILT_IN_VARIABLES.flatMap(({ zh, en }) => [zh, en]));

function lintText(script: Script, context: LintContext): ScriptLint[] {
  const found = (problem: LintProblem, detail: string) => ({ scriptId: script.id, problem, detail });
  if (script.text.trim() === '') return [found('emptyText', '')];
  // What is asked of the agent, or has a fallback, needs no shop fact.
  const foreign = placeholdersIn([script.text, ...(script.variants ?? []).map(({ text }) => text)].join('\n'))
    .filter(({ name, fallback, form }) => !builtInNames.has(name) && fallback === undefined && form === undefined)
    .map(({ name }) => name);
  const unknown = foreign.filter((name) => !Object.hasOwn(context.shopFacts, name));
  const empty = foreign.filter((name) => context.shopFacts[name]?.trim() === '');
  const rest = script.text.replace(PLACEHOLDER, '');
  return [
    ...unknown.map((name) => found('unknownVariable', name)),
    ...empty.map((name) => found('emptyFact', name)),
    ...(/[{}]/.test(rest) ? [found('brokenBraces', '')] : []),
  ];
}

function lintDates(script: Script, today: string): ScriptLint[] {
  const { validFrom, validTo } = script;
  if (validTo !== undefined && validFrom !== undefined && validTo < validFrom)
    return [{ scriptId: script.id, problem: 'datesReversed', detail: validTo }];
  if (validTo !== undefined && validTo < today) return [{ scriptId: script.id, problem: 'expired', detail: validTo }];
  return [];
}

function codeOf(script: Script): string {
  return script.shortcut?.trim().toLowerCase() ?? '';
}

function meet(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (!a?.length || !b?.length) return true;
  return a.some((each) => b.includes(each));
}

/** True when both scripts can be offered at one place. */
function shareScope(a: Script, b: Script): boolean {
  return meet(a.scope?.consoles, b.scope?.consoles) && meet(a.scope?.shops, b.scope?.shops);
}

function ownersOfCodes(scripts: readonly Script[]): Map<string, Script[]> {
  const owners = new Map<string, Script[]>();
  for (const script of scripts) {
    const code = codeOf(script);
    if (code !== '') owners.set(code, [...(owners.get(code) ?? []), script]);
  }
  return owners;
}

/** A code that another script shadows, because both can be offered at one place. */
function lintShortcut(script: Script, owners: ReadonlyMap<string, readonly Script[]>): ScriptLint[] {
  const rivals = owners.get(codeOf(script)) ?? [];
  const rival = rivals.find((other) => other.id !== script.id && shareScope(script, other));
  return rival ? [{ scriptId: script.id, problem: 'sameShortcut', detail: codeOf(script) }] : [];
}

/** What is wrong with a library of scripts before anybody uses it. Pure; the order is that of the scripts. */
export function lintScripts(scripts: readonly Script[], context: LintContext): ScriptLint[] {
  const owners = ownersOfCodes(scripts);
  return scripts.flatMap((script) => [
    ...lintText(script, context),
    ...lintDates(script, context.today),
    ...lintShortcut(script, owners),
  ]);
}
