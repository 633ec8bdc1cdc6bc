import { matchesUrl } from '@/utils/profiles/match-pattern';
import type { ConsoleProfile } from '@/utils/profiles/profile';

/** Whose profile it is: the agent's own (taught or imported), the team handbook's, or the one that came with this release. */
export const PROFILE_ORIGINS = ['own', 'team', 'shipped'] as const;
export type ProfileOrigin = (typeof PROFILE_ORIGINS)[number];

export type ProfileInForce = { profile: ConsoleProfile; origin: ProfileOrigin };

export type ProfileSources = {
  own: readonly ConsoleProfile[];
  team: readonly ConsoleProfile[];
  shipped: readonly ConsoleProfile[];
  /** Match patterns the agent added, by console id: where their shop runs a console at an address of its own. */
  addresses: Readonly<Record<string, readonly string[]>>;
};

/** One profile for each console id: the agent's own before the team's before the shipped one, with the agent's addresses. */
export function profilesInForce(sources: ProfileSources): ProfileInForce[] {
  const all = PROFILE_ORIGINS.flatMap((origin) => sources[origin].map((profile) => ({ profile, origin })));
  const byId = new Map<string, ProfileInForce>();
  for (const each of all) if (!byId.has(each.profile.id)) byId.set(each.profile.id, each);
  return [...byId.values()].map(({ profile, origin }) => ({
    origin,
    profile: withAddresses(profile, sources.addresses[profile.id] ?? []),
  }));
}

function withAddresses(profile: ConsoleProfile, added: readonly string[]): ConsoleProfile {
  return added.length === 0 ? profile : { ...profile, matches: [...new Set([...profile.matches, ...added])] };
}

/** The profile that claims this address; where several do, the agent's own first, then the team's. */
export function claimantOf(url: string, inForce: readonly ProfileInForce[]): ProfileInForce | undefined {
  return inForce.find(({ profile }) => profile.matches.some((pattern) => matchesUrl(pattern, url)));
}
