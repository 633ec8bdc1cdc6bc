import type { NoteState } from '@/utils/facts/fact';
import type { NoteField, NoteTemplate } from '@/utils/handbook/schema';
import { wholeAmount } from './money';
import type { FieldProblem, Note, NoteVerdict } from './types';

const ORDER_NUMBER = /^[a-z0-9](?:[a-z0-9-]{4,28})[a-z0-9]$/i;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day that the calendar has: no 30 February. */
function isDay(value: string): boolean {
  const [, year, month, day] = (DAY.exec(value) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A limit that is still a shop fact's name limits nothing here: see `withLimits`. */
function problemOfAmount({ max }: NoteField, value: string): FieldProblem['problem'] | null {
  const amount = wholeAmount(value);
  if (amount === undefined) return 'notAnAmount';
  return typeof max === 'number' && amount > max ? 'aboveMax' : null;
}

function problemOf(field: NoteField, value: string): FieldProblem['problem'] | null {
  if (value === '') return field.required ? 'missing' : null;
  if (field.kind === 'orderNumber') return ORDER_NUMBER.test(value) ? null : 'notAnOrderNumber';
  if (field.kind === 'amount') return problemOfAmount(field, value);
  if (field.kind === 'date') return isDay(value) ? null : 'notADate';
  if (field.kind === 'choice') return (field.choices ?? []).includes(value) ? null : 'notAChoice';
  return null;
}

/** A field's value without the spaces around it; empty when nothing was entered. */
export function valueOf(note: Note, fieldId: string): string {
  return Object.hasOwn(note.values, fieldId) ? (note.values[fieldId] ?? '').trim() : '';
}

function stateOf(note: Note, problems: readonly FieldProblem[]): NoteState {
  if (note.saved) return problems.length === 0 ? 'finished' : 'saved';
  const entered = Object.entries(note.values).filter(([id, value]) => value !== note.picked?.[id]);
  const empty = entered.every(([, value]) => value.trim() === '');
  return empty && note.owed ? 'owed' : 'begun';
}

/**
 * Judges a note against its template.
 *
 * Order numbers have 6 to 30 letters, digits and dashes; amounts are at least 0 with up to two decimals, as `wholeAmount` reads them, and at
 * most the field's `max` in numbers; dates are YYYY-MM-DD and in
 * the calendar; a choice is one of the template's. An empty optional field is right.
 *
 * @returns `owed` while nothing is entered (what was picked up from the page aside) in a note the talk made owed; `begun` until saved; `saved` while a field is missing or
 *   wrong; `finished` when saved and all fields are right. `problems` in the order of the template's fields, in every state.
 */
export function judgeNote(note: Note, template: NoteTemplate): NoteVerdict {
  const problems = template.fields.flatMap((field): FieldProblem[] => {
    const problem = problemOf(field, valueOf(note, field.id));
    return problem === null ? [] : [{ fieldId: field.id, label: field.label, problem }];
  });
  return { state: stateOf(note, problems), problems };
}

/** True until a note is saved and right. */
export function isUnfinished(verdict: NoteVerdict): boolean {
  return verdict.state !== 'finished';
}
