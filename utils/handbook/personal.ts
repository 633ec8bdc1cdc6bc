import type { Script } from './schema';

/**
 * The scripts an agent works with: the team's in their order, each replaced by a personal one of the same id, then the
 * personal ones that replace nothing. Neither list is changed.
 */
export function withPersonal(team: readonly Script[], personal: readonly Script[]): Script[] {
  const own = new Map(personal.map((script) => [script.id, script]));
  const teamIds = new Set(team.map((script) => script.id));
  const laidOver = team.map((script) => own.get(script.id) ?? script);
  return [...laidOver, ...[...own.values()].filter((script) => !teamIds.has(script.id))];
}
