import { canonical } from '@/utils/handbook/diff';
import type { Part, Script } from '@/utils/handbook/schema';
import type { Language } from '@/utils/i18n/words';
import { buildLikeness, plainText, type Likeness } from '@/utils/library/likeness';
import { fitScript, MAX_TEXT, type CutField } from './fit';
import type { ReadScript, Skipped } from './types';

/** By what a reply is the same as a script that is there, the surest first. `near`: but for a few signs. */
export const SAME_AS = ['id', 'text', 'near', 'shortcut', 'title'] as const;
export type SameAs = (typeof SAME_AS)[number];

/** A read reply as the script it would become, and the script of the library that it repeats, if any. */
export type Candidate = {
  at: string;
  script: Script;
  cut: CutField[];
  /** `over`: the script of the library as it would be with this one laid over it; `identical`: that changes nothing. */
  same?: { as: SameAs; there: Script; over: Script; identical: boolean };
  /** An id that nothing has, for keeping both. */
  freshId: string;
};

export type Checked = { candidates: Candidate[]; skipped: Skipped[] };

export type CheckChoices = {
  language: Language;
  /** For replies whose category tells no part. */
  part: Part;
  /** Begins the new scripts' ids; must be new. */
  idStart: string;
};

/** How many replies are looked at between two breaths. */
export const CHUNK = 500;

/**
 * Looks at what was read, in pieces, so that a screen stays alive over 50,000 rows: yields how many steps of how many are done, returns
 * the candidates. Nothing is decided or written; stopping it part-way leaves everything as it was.
 */
export function* checkImport(
  read: readonly ReadScript[],
  library: readonly Script[],
  choices: CheckChoices,
): Generator<{ done: number; all: number }, Checked, void> {
  const all = read.length + library.length * 2;
  const building = buildLikeness(library.map(({ text }) => text));
  let step = building.next();
  for (; !step.done; step = building.next()) yield { done: step.value, all };
  const known = knownBy(library, step.value);
  const checked: Checked = { candidates: [], skipped: [] };
  const seen = { texts: new Set<string>(), ids: new Set<string>() };
  for (const [index, each] of read.entries()) {
    if (index % CHUNK === 0) yield { done: library.length * 2 + index, all };
    const fault = faultOf(each);
    const candidate = fault ?? candidateOf(each, `${choices.idStart}${index}`, { choices, known, seen });
    if (typeof candidate === 'string') checked.skipped.push({ at: each.at, why: candidate, what: nameOf(each) });
    else checked.candidates.push(candidate);
  }
  return checked;
}

type Around = { choices: CheckChoices; known: Known; seen: { texts: Set<string>; ids: Set<string> } };

function candidateOf(read: ReadScript, freshId: string, { choices, known, seen }: Around): Candidate | 'twiceInFile' {
  const { whole } = read;
  const repeated = whole !== undefined && seen.ids.has(whole.id);
  const { script, cut } = fitScript(read, whole && !repeated ? whole.id : freshId, choices);
  // Our own file may well hold one text under two ids: both were scripts before.
  const text = whole ? `${whole.id} ${plainText(script.text)}` : plainText(script.text);
  if (seen.texts.has(text)) return 'twiceInFile';
  seen.texts.add(text);
  if (whole) seen.ids.add(whole.id);
  const found = known(script, read.title.trim() !== '', whole !== undefined && !repeated);
  if (!found) return { at: read.at, script, cut, freshId };
  const over = laidOver(found.there, script, read);
  const same = { ...found, over, identical: canonical(over) === canonical(found.there) };
  return { at: read.at, script, cut, freshId, same };
}

/** What a replaced script becomes. Where the file could not hold a field, the old one stays; where it could, an empty one is meant. */
function laidOver(there: Script, script: Script, { whole, lean }: ReadScript): Script {
  const { id } = there;
  if (!whole) return { ...there, ...script, id };
  const { images, variants, offered } = there;
  const kept = { ...(images && { images }), ...(variants && { variants }), ...(offered && { offered }) };
  return lean ? { ...kept, ...script, id } : { ...script, id };
}

/** `withId`: the file tells ids, so that they count. */
type Known = (script: Script, titled: boolean, withId: boolean) => { as: SameAs; there: Script } | undefined;

function knownBy(library: readonly Script[], likeness: Likeness): Known {
  const mapOf = (key: (script: Script) => string | undefined) =>
    new Map(
      library.flatMap((script): [string, Script][] => {
        const value = key(script);
        return value === undefined || value === '' ? [] : [[value, script]];
      }),
    );
  const ids = mapOf(({ id }) => id);
  const texts = mapOf(({ text }) => plainText(text));
  const shortcuts = mapOf(({ shortcut }) => shortcut?.trim().toLowerCase());
  const titles = mapOf(({ title }) => plainText(title));
  return (script, titled, withId) => {
    const found: Record<SameAs, () => Script | undefined> = {
      id: () => (withId ? ids.get(script.id) : undefined),
      text: () => texts.get(plainText(script.text)),
      near: () => {
        const at = likeness.nearest(script.text);
        return at === undefined ? undefined : library[at];
      },
      shortcut: () => shortcuts.get(script.shortcut?.trim().toLowerCase() ?? ''),
      title: () => (titled ? titles.get(plainText(script.title)) : undefined),
    };
    for (const as of SAME_AS) {
      const there = found[as]();
      if (there) return { as, there };
    }
    return undefined;
  };
}

function faultOf({ text, whole }: ReadScript): Skipped['why'] | undefined {
  if (text.trim() === '') return 'noText';
  return !whole && text.length > MAX_TEXT ? 'tooLong' : undefined;
}

function nameOf({ title, text }: ReadScript): string {
  return (title || text).slice(0, 60);
}
