import type { Part, Script } from '@/utils/handbook/schema';
import type { Language } from '@/utils/i18n/words';
import { partFor } from './part-for';
import type { ReadScript, Skipped } from './types';
import { MAX_ROWS } from './types';
import { ownVariables } from './variables';

/** What to do with a reply whose text, or whose title and shortcut, is in the library already. */
export const DUPLICATE_WAYS = ['skip', 'replace', 'keepBoth'] as const;
export type DuplicateWay = (typeof DUPLICATE_WAYS)[number];

export type ImportChoices = {
  duplicates: DuplicateWay;
  language: Language;
  /** For replies whose category tells no part. */
  part: Part;
  /** Begins the new scripts' ids; must be new. */
  idStart: string;
};

/** What an import would do; nothing has been done yet. */
export type ImportPlan = { added: Script[]; replaced: Script[]; skipped: Skipped[] };

/** How many replies are planned between two breaths. */
export const CHUNK = 1_000;

const MAX = { text: 4_000, title: 60, shortcut: 20, tag: 30, tags: 20, says: 200 } as const;

/**
 * Plans an import in pieces, so that a screen stays alive over 50,000 rows: yields how many were looked at, returns the plan.
 * Stopping it part-way leaves everything as it was.
 */
export function* planImport(
  read: readonly ReadScript[],
  library: readonly Script[],
  choices: ImportChoices,
): Generator<number, ImportPlan, void> {
  const plan: ImportPlan = { added: [], replaced: [], skipped: [] };
  const known = new Map(library.flatMap((script) => keysOf(script).map((key) => [key, script] as const)));
  const inFile = new Set<string>();
  for (const [index, each] of read.entries()) {
    if (index > 0 && index % CHUNK === 0) yield index;
    const fault = faultOf(each, library.length + plan.added.length);
    if (fault) {
      plan.skipped.push({ at: each.at, why: fault, what: nameOf(each) });
      continue;
    }
    const script = scriptOf(each, `${choices.idStart}${index}`, choices);
    const same = plain(script.text);
    if (inFile.has(same)) {
      plan.skipped.push({ at: each.at, why: 'twiceInFile', what: script.title });
      continue;
    }
    inFile.add(same);
    const there = keysOf(script)
      .map((key) => known.get(key))
      .find((one) => one !== undefined);
    if (!there || choices.duplicates === 'keepBoth') plan.added.push(script);
    else if (choices.duplicates === 'replace') plan.replaced.push({ ...there, ...script, id: there.id });
    else plan.skipped.push({ at: each.at, why: 'alreadyThere', what: script.title });
  }
  return plan;
}

function faultOf({ text }: ReadScript, size: number): Skipped['why'] | undefined {
  if (text.trim() === '') return 'noText';
  if (text.length > MAX.text) return 'tooLong';
  return size >= MAX_ROWS ? 'tooMany' : undefined;
}

function scriptOf(read: ReadScript, id: string, { language, part }: ImportChoices): Script {
  const text = ownVariables(read.text).trim();
  const category = read.category ?? [];
  const tags = [...new Set([...category, ...(read.tags ?? [])].map((tag) => tag.trim().slice(0, MAX.tag)))].filter(
    Boolean,
  );
  const says = (read.buyerSays ?? []).map((one) => one.trim().slice(0, MAX.says)).filter(Boolean);
  const shortcut = read.shortcut?.trim().slice(0, MAX.shortcut) ?? '';
  return {
    id,
    part: partFor([...category, read.title]) ?? part,
    title: (read.title.trim() || firstWords(text)).slice(0, MAX.title),
    text,
    language,
    ...(shortcut !== '' && { shortcut }),
    ...(tags.length > 0 && { tags: tags.slice(0, MAX.tags) }),
    ...(says.length > 0 && { buyerSays: says.slice(0, 200) }),
  };
}

const TITLE_LENGTH = 18;

function firstWords(text: string): string {
  const [line = text] = text.split(/[\n。!！?？;；]/u);
  return Array.from(line.trim() || text.trim())
    .slice(0, TITLE_LENGTH)
    .join('');
}

/** A reply is the same as another when its words are, or when both have the same title and the same shortcut. */
function keysOf({ text, title, shortcut }: Script): string[] {
  return [`text ${plain(text)}`, ...(shortcut === undefined ? [] : [`name ${plain(title)} ${shortcut.toLowerCase()}`])];
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\p{P}\p{S}]+/gu, '');
}

function nameOf({ title, text }: ReadScript): string {
  return (title || text).slice(0, MAX.title);
}
