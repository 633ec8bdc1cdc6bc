import { BUILT_IN_VARIABLES, bubbles } from '@/utils/handbook/variables';
import { placeholdersIn } from '@/utils/handbook/placeholder';
import type { Script } from '@/utils/handbook/schema';
import { plainText, type Likeness } from './likeness';

/** What is wrong with a script beside the others of its library. */
export const LIBRARY_PROBLEMS = [
  'sameText',
  'nearText',
  'shadowed',
  'shadows',
  'tooLong',
  'variableInItself',
  'variableInFact',
  'unknownForm',
  'sameStep',
  'firstStepMissing',
] as const;
export type LibraryProblem = (typeof LIBRARY_PROBLEMS)[number];
/** `detail`: the other script's title, the variable, the shortcut, or the console and its limit. */
export type LibraryFinding = { problem: LibraryProblem; detail: string };

export type LibraryContext = {
  library: readonly Script[];
  /** Of the texts of `library`, in its order; absent while it is being built. */
  likeness?: Likeness | undefined;
  shopFacts: Readonly<Record<string, string>>;
  /** The most that consoles let one message hold, signs. */
  limits: readonly { id: string; name: string; maxLength: number }[];
};

/** What is wrong with one draft beside its library. Pure; the work does not grow with the length of other scripts. */
export function checkScript(draft: Script, context: LibraryContext): LibraryFinding[] {
  return [
    ...repeated(draft, context),
    ...shortcutsNear(draft, context),
    ...tooLong(draft, context),
    ...placeholderFaults(draft, context),
    ...ladderFaults(draft, context),
  ];
}

function repeated(draft: Script, { library, likeness }: LibraryContext): LibraryFinding[] {
  const plain = plainText(draft.text);
  if (plain === '') return [];
  const length = draft.text.length;
  const same = library.find(
    ({ id, text }) => id !== draft.id && Math.abs(text.length - length) <= 20 + length && plainText(text) === plain,
  );
  if (same) return [{ problem: 'sameText', detail: same.title }];
  const own = library.findIndex(({ id }) => id === draft.id);
  const near = library[likeness?.nearest(draft.text, own) ?? -1];
  return near ? [{ problem: 'nearText', detail: near.title }] : [];
}

const codeOf = ({ shortcut }: Script): string => shortcut?.trim().toLowerCase() ?? '';

/** A code that begins another's: typing it finds both. */
function shortcutsNear(draft: Script, { library }: LibraryContext): LibraryFinding[] {
  const code = codeOf(draft);
  if (code === '') return [];
  const others = library.filter((other) => other.id !== draft.id && codeOf(other) !== code && codeOf(other) !== '');
  const longer = others.find((other) => codeOf(other).startsWith(code));
  const shorter = others.find((other) => code.startsWith(codeOf(other)));
  return [
    ...(longer ? [{ problem: 'shadows' as const, detail: codeOf(longer) }] : []),
    ...(shorter ? [{ problem: 'shadowed' as const, detail: codeOf(shorter) }] : []),
  ];
}

function tooLong(draft: Script, { limits }: LibraryContext): LibraryFinding[] {
  const texts = [draft.text, ...(draft.variants ?? []).map(({ text }) => text)];
  const longest = Math.max(0, ...texts.flatMap(bubbles).map(({ length }) => length));
  const places = draft.scope?.consoles ?? [];
  return limits
    .filter(({ id, maxLength }) => longest > maxLength && (places.length === 0 || places.includes(id)))
    .map(({ name, maxLength }) => ({ problem: 'tooLong' as const, detail: `${name} ${longest} / ${maxLength}` }));
}

const builtIn: ReadonlySet<string> = new Set(BUILT_IN_VARIABLES.flatMap(({ zh, en }) => [zh, en]));

function placeholderFaults(draft: Script, { shopFacts }: LibraryContext): LibraryFinding[] {
  const text = [draft.text, ...(draft.variants ?? []).map((variant) => variant.text)].join('\n');
  return placeholdersIn(text).flatMap(({ name, form }): LibraryFinding[] => {
    if (form === undefined && /[:：/／]/u.test(name)) return [{ problem: 'unknownForm', detail: name }];
    if (form !== undefined || builtIn.has(name)) return [];
    if (reaches(name, name, shopFacts)) return [{ problem: 'variableInItself', detail: name }];
    const inner = factVariables(name, shopFacts);
    return inner.length > 0 ? [{ problem: 'variableInFact', detail: name }] : [];
  });
}

function factVariables(name: string, facts: LibraryContext['shopFacts']): string[] {
  return Object.hasOwn(facts, name) ? placeholdersIn(facts[name] ?? '').map((one) => one.name) : [];
}

/** Whether the fact `from` names `wanted`, itself or through others. */
function reaches(from: string, wanted: string, facts: LibraryContext['shopFacts']): boolean {
  const seen = new Set<string>();
  const open = factVariables(from, facts);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (name === wanted) return true;
    if (!seen.has(name)) open.push(...factVariables(name, facts));
    seen.add(name);
  }
  return false;
}

function ladderFaults(draft: Script, { library }: LibraryContext): LibraryFinding[] {
  const { ladder } = draft;
  if (!ladder) return [];
  const others = library.filter((other) => other.id !== draft.id && other.ladder?.name === ladder.name);
  const same = others.find((other) => other.ladder?.step === ladder.step);
  const first = ladder.step === 1 || others.some((other) => (other.ladder?.step ?? 0) < ladder.step);
  return [
    ...(same ? [{ problem: 'sameStep' as const, detail: same.title }] : []),
    ...(first ? [] : [{ problem: 'firstStepMissing' as const, detail: ladder.name }]),
  ];
}
