import type { Script } from '@/utils/handbook/schema';
import { fieldsOf } from '@/utils/search/document';
import type { Mark } from '@/utils/search/types';
import { unitsOf, type Unit } from '@/utils/search/units';

/** Adds a mark, joined with the one before when nothing lies between them. */
function addMark(marks: Mark[], mark: Mark): void {
  const last = marks.at(-1);
  if (last?.field === mark.field && last.end === mark.start) last.end = mark.end;
  else marks.push(mark);
}

function unitMarks(field: Mark['field'], units: readonly Unit[], places: readonly number[], marks: Mark[]): void {
  for (const place of places) {
    const unit = units[place];
    if (unit !== undefined) addMark(marks, { field, start: unit.start, end: unit.end });
  }
}

/** How tags are written in one line; marks of the field `tags` are offsets into this line. */
export function tagLine(tags: readonly string[]): string {
  return tags.join(TAG_GAP);
}
const TAG_GAP = ' ';

/** Marks for places in the row of title and tags; a boundary takes one place before each tag. */
export function nameMarks(script: Script, places: readonly number[]): Mark[] {
  const marks: Mark[] = [];
  const { title: name, tags } = fieldsOf(script);
  const title = unitsOf(name);
  unitMarks('title', title, places, marks);
  let first = title.length + 1;
  let offset = 0;
  for (const [at, tag] of tags.entries()) {
    const units = unitsOf(tag);
    const moved = units.map((unit) => ({ ...unit, start: unit.start + offset, end: unit.end + offset }));
    const base = first;
    unitMarks(
      'tags',
      moved,
      places.map((place) => place - base),
      marks,
    );
    first += units.length + 1;
    offset += (script.tags?.[at]?.length ?? 0) + TAG_GAP.length;
  }
  return marks;
}

/** Marks for places in the row of the text. */
export function textMarks(script: Script, places: readonly number[]): Mark[] {
  const marks: Mark[] = [];
  unitMarks('text', unitsOf(fieldsOf(script).text), places, marks);
  return marks;
}

/** The beginning of the shortcut that was typed. */
export function wholeShortcut(script: Script, typed: string): Mark[] {
  const end = Math.min(typed.length, script.shortcut?.length ?? 0);
  return end > 0 ? [{ field: 'shortcut', start: 0, end }] : [];
}
