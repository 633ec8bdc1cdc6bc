import type { Script } from '@/utils/handbook/schema';

/** One more value into a running number that differs when any value before differed. */
export function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
}

function mixText(hash: number, text: string): number {
  let mixed = mix(hash, text.length);
  for (let at = 0; at < text.length; at += 1) mixed = mix(mixed, text.charCodeAt(at));
  return mixed;
}

/** A number that differs when a text differs. */
export function textMark(text: string): number {
  return mixText(0, text) >>> 0;
}

/** A number that differs when anything that is searched differs, or the scripts' order. */
export function libraryMark(scripts: readonly Script[]): number {
  let mark = scripts.length;
  for (const { id, title, tags = [], text, shortcut = '' } of scripts) {
    mark = mixText(mixText(mixText(mixText(mark, id), title), text), shortcut);
    mark = mix(mark, tags.length);
    for (const tag of tags) mark = mixText(mark, tag);
  }
  return mark >>> 0;
}

/** The same of what suggestion reads of the scripts: how buyers ask as well. */
export function suggestMark(scripts: readonly Script[]): number {
  let mark = libraryMark(scripts);
  for (const { buyerSays = [] } of scripts) {
    mark = mix(mark, buyerSays.length);
    for (const said of buyerSays) mark = mixText(mark, said);
  }
  return mark >>> 0;
}
