import type { Part, Script } from '@/utils/handbook/schema';
import type { Language } from '@/utils/i18n/words';
import { partFor } from './part-for';
import type { ReadScript } from './types';
import { ownVariables } from './variables';

/** Limits of the handbook's own schema. */
const MAX = { title: 60, shortcut: 20, tag: 30, tags: 20, says: 200, allSays: 200 } as const;
export const MAX_TEXT = 4_000;

/** A field of which something had to be left out to fit. */
export type CutField = 'title' | 'shortcut' | 'tags' | 'buyerSays';

/** Cuts a text to a length in UTF-16 units without leaving half of a sign behind. */
export function cutTo(text: string, length: number): string {
  return text.length <= length ? text : text.slice(0, length).replace(/[\ud800-\udbff]$/u, '');
}

/** Half signs, which no file can hold, become the sign for what cannot be shown. */
export function wellFormed(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd');
}

/** One read reply as a script that the handbook takes, and what was cut for it. */
export function fitScript(
  read: ReadScript,
  id: string,
  { language, part }: { language: Language; part: Part },
): { script: Script; cut: CutField[] } {
  if (read.whole) return { script: { ...read.whole, id }, cut: [] };
  const text = ownVariables(wellFormed(read.text)).trim();
  const category = read.category ?? [];
  const named = wellFormed(read.title).trim();
  const tags = shortened([...category, ...(read.tags ?? [])], MAX.tag, MAX.tags);
  const says = shortened(read.buyerSays ?? [], MAX.says, MAX.allSays);
  const shortcut = wellFormed(read.shortcut ?? '').trim();
  const script: Script = {
    id,
    part: partFor([...category, read.title]) ?? part,
    title: cutTo(named || firstWords(text), MAX.title).trim(),
    text,
    language,
    ...(shortcut !== '' && { shortcut: cutTo(shortcut, MAX.shortcut) }),
    ...(tags.items.length > 0 && { tags: tags.items }),
    ...(says.items.length > 0 && { buyerSays: says.items }),
  };
  const cut: CutField[] = [
    ...(named.length > MAX.title ? (['title'] as const) : []),
    ...(shortcut.length > MAX.shortcut ? (['shortcut'] as const) : []),
    ...(tags.cut ? (['tags'] as const) : []),
    ...(says.cut ? (['buyerSays'] as const) : []),
  ];
  return { script, cut };
}

function shortened(all: readonly string[], each: number, most: number): { items: string[]; cut: boolean } {
  const whole = [...new Set(all.map((one) => wellFormed(one).trim()).filter(Boolean))];
  const items = [...new Set(whole.map((one) => cutTo(one, each).trim()))].slice(0, most);
  return { items, cut: items.length < whole.length || whole.some((one) => one.length > each) };
}

const TITLE_LENGTH = 18;

function firstWords(text: string): string {
  const [line = text] = text.split(/[\n。!！?？;；]/u);
  return Array.from(line.trim() || text.trim())
    .slice(0, TITLE_LENGTH)
    .join('');
}
