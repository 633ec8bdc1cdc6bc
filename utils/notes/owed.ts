import type { NoteTemplate, PlaybookStep } from '@/utils/handbook/schema';

const CLAUSE_END = /[，,。；;！!？?\n\r]|\.\s/u;
/** Words to the left that turn an action round: 不能给您退款 owes nothing. */
const NEGATION = new RegExp(
  '不能|无法|没法|没办法|不可以|不支持|不会|不用|不需要|无需|不必|不给|不予|暂不|不再|没有|未|尚未|还没|如果|要是|若|是否|要不要|需不需要|需要的话' +
    "|\\b(?:can't|cannot|can not|won't|unable to|don't|do not|not|no|if you)\\b",
  'iu',
);

const clauses = (text: string): string[] => text.normalize('NFKC').replaceAll('’', "'").toLowerCase().split(CLAUSE_END);

/** A Latin word must stand alone; hanzi need no boundary. */
function placeOf(clause: string, word: string): number {
  const wanted = word.normalize('NFKC').toLowerCase();
  for (let at = clause.indexOf(wanted); at >= 0; at = clause.indexOf(wanted, at + 1)) {
    const joined = /^[a-z0-9]/.test(wanted) && /[a-z0-9]$/.test(clause.slice(0, at));
    const runsOn = /[a-z0-9]$/.test(wanted) && /^[a-z0-9]/.test(clause.slice(at + wanted.length));
    if (!joined && !runsOn) return at;
  }
  return -1;
}

function promises(clause: string, word: string): boolean {
  const at = placeOf(clause, word);
  return at >= 0 && !NEGATION.test(clause.slice(0, at));
}

/**
 * Which notes a message makes owed. Only for messages that an agent SENT.
 *
 * @param text the message; compared without regard to width and case
 * @returns templates one of whose `owedBy` words stands in a clause with no negation or condition to its left, in their given order
 */
export function owedTemplates(text: string, templates: readonly NoteTemplate[]): NoteTemplate[] {
  const parts = clauses(text);
  return templates.filter(({ owedBy = [] }) =>
    owedBy.some((word) => word.trim() !== '' && parts.some((clause) => promises(clause, word.trim()))),
  );
}

/** The note that a playbook step owes once the talk is there; undefined for none, or when the handbook has it no more. */
export function templateOfStep(step: PlaybookStep, templates: readonly NoteTemplate[]): NoteTemplate | undefined {
  return templates.find(({ id }) => id === step.noteTemplateId);
}
