import { FACT_VERSION, factSchema, type Fact } from '@/utils/facts/fact';
import { firstIssue } from './body';
import { UNSTORABLE, unstorablePath } from './storable';

export type Checked = { facts: Fact[]; refused: { id: string; why: string }[] };

/** Sorts what a device sent into facts and what is none, each with the field that is wrong. One bad fact never holds up the others. */
export function checkFacts(sent: readonly unknown[]): Checked {
  const checked: Checked = { facts: [], refused: [] };
  for (const [place, value] of sent.entries()) {
    const result = checkFact(value);
    if (typeof result === 'string') checked.refused.push({ id: idOf(value), why: `facts.${place}: ${result}` });
    else checked.facts.push(result);
  }
  return checked;
}

/**
 * Makes every fact the caller's own. A browser that worked before it joined has given its facts an id of its own: they become the
 * caller's. An id that is another agent of the team is refused: nobody writes figures for somebody else.
 */
export function ownFacts(facts: readonly Fact[], agentId: string, otherAgents: ReadonlySet<string>): Checked {
  const refused = facts.filter((fact) => fact.agentId !== agentId && otherAgents.has(fact.agentId));
  return {
    facts: facts.filter((fact) => !refused.includes(fact)).map((fact) => ({ ...fact, agentId })),
    refused: refused.map(({ id }) => ({ id, why: 'agentId: belongs to another agent of the team' })),
  };
}

/** The fact, or the field that is wrong. */
function checkFact(value: unknown): Fact | string {
  const version = fieldOf(value, 'v');
  if (version !== FACT_VERSION) return `v: this hub knows version ${FACT_VERSION} of facts`;
  const parsed = factSchema.safeParse(value);
  if (!parsed.success) return firstIssue(parsed.error);
  const bad = unstorablePath(parsed.data);
  return bad === undefined ? parsed.data : `${bad}: ${UNSTORABLE}`;
}

function idOf(value: unknown): string {
  const id = fieldOf(value, 'id');
  return typeof id === 'string' ? id.slice(0, 200) : '';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name] // an object that has the key; its value stays unknown
    : undefined;
}
