import type { RefusedFact } from './queue';

/** Facts that the hub refused for one and the same reason. `field`: where in the fact it found the fault, dotted; absent for `otherAgent`. */
export type RefusedGroup = { why: 'otherAgent' | 'version' | 'format'; field?: string; said: string; ids: string[] };

/** What a hub writes before the field: the fact's place in the batch, which tells nobody anything later. */
const PLACE = /^facts\.\d+:\s*/u;
const FIELD = /^([\w.]+):\s*(.*)$/su;

/** Sorts refused facts by the hub's reason, the most frequent first. `said` is the hub's own word for it. */
export function groupRefused(refused: readonly Pick<RefusedFact, 'id' | 'why'>[]): RefusedGroup[] {
  const groups = new Map<string, RefusedGroup>();
  for (const { id, why } of refused) {
    const reason = why.replace(PLACE, '');
    const known = groups.get(reason);
    if (known) known.ids.push(id);
    else groups.set(reason, { ...readReason(reason), ids: [id] });
  }
  return [...groups.values()].sort((a, b) => b.ids.length - a.ids.length);
}

function readReason(reason: string): Omit<RefusedGroup, 'ids'> {
  const [, field, said] = FIELD.exec(reason) ?? [];
  if (field === undefined || said === undefined) return { why: 'format', said: reason };
  if (field === 'agentId') return { why: 'otherAgent', said };
  return { why: field === 'v' ? 'version' : 'format', field, said };
}
