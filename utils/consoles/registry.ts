import { matchesUrl } from '@/utils/profiles/match-pattern';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { demo } from '@/utils/consoles/sites/demo';
import { feige } from '@/utils/consoles/sites/feige';
import { kuaishou } from '@/utils/consoles/sites/kuaishou';
import { pinduoduo } from '@/utils/consoles/sites/pinduoduo';

/** Every console that Deskmate can read. A new file in `sites/` is entered here; a contract test asks for it. */
export const profiles: readonly ConsoleProfile[] = [pinduoduo, feige, kuaishou, demo];

/** The profile that claims this address; undefined for any other page. */
export function profileForUrl(url: string): ConsoleProfile | undefined {
  return profiles.find(({ matches }) => matches.some((pattern) => matchesUrl(pattern, url)));
}

/** The profile with this id. */
export function profileOf(consoleId: string): ConsoleProfile | undefined {
  return profiles.find(({ id }) => id === consoleId);
}
