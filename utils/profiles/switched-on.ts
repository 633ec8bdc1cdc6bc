import { permissionOrigin } from '@/utils/profiles/origins';
import type { ProfileInForce } from '@/utils/profiles/in-force';
import { matchesUrl } from '@/utils/profiles/match-pattern';

/** The match patterns on which Deskmate shall run, by console id. */
export type Patterns = Readonly<Record<string, readonly string[]>>;

/**
 * Where Deskmate shall run: of every console that is not switched off, the patterns whose host the browser lets us reach.
 * `granted` holds permission origins as `permissionOrigin` makes them.
 */
export function wantedPatterns(
  inForce: readonly ProfileInForce[],
  off: readonly string[],
  granted: ReadonlySet<string>,
): Patterns {
  const entries = inForce
    .filter(({ profile }) => !off.includes(profile.id))
    .map(({ profile }): [string, string[]] => [
      profile.id,
      profile.matches.filter((pattern) => granted.has(permissionOrigin(pattern))),
    ])
    .filter(([, patterns]) => patterns.length > 0);
  return Object.fromEntries(entries);
}

export type Changes = { drop: string[]; add: Record<string, readonly string[]> };

/** What turns the registrations that are into those that are wanted; a changed one is dropped and added. */
export function registrationChanges(wanted: Patterns, registered: Patterns): Changes {
  const same = (id: string): boolean => asText(wanted[id]) === asText(registered[id]);
  return {
    drop: Object.keys(registered).filter((id) => !same(id)),
    add: Object.fromEntries(Object.entries(wanted).filter(([id]) => !same(id))),
  };
}

/** Whether one of these patterns takes in the address. */
export function claims(patterns: Patterns, url: string): boolean {
  return Object.values(patterns)
    .flat()
    .some((pattern) => matchesUrl(pattern, url));
}

function asText(patterns: readonly string[] | undefined): string {
  return JSON.stringify(patterns?.toSorted());
}
