import type { LessonHandlers, LessonPlace, Saved } from '@/utils/messaging/teaching';
import { matchesUrl } from '@/utils/profiles/match-pattern';
import { claimantOf } from '@/utils/profiles/in-force';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { isTaught } from '@/utils/storage/lessons';
import { putOwnProfile } from '@/utils/storage/profiles';
import { changeSettings } from '@/utils/storage/settings';
import type { Consoles } from './consoles';

/** What the background does for the teaching script. */
export function createLessons(consoles: Consoles): LessonHandlers {
  const known = async ({ url }: LessonPlace): Promise<ConsoleProfile | null> =>
    claimantOf(url, (await consoles.list()).consoles)?.profile ?? null;
  return {
    isTaught,
    profile: known,
    save: async (profile, place): Promise<Saved> => {
      if (!claimsOnlyHere(profile, await known(place), place.url)) return { ok: false };
      await putOwnProfile(profile);
      await changeSettings(({ consolesOff }) => ({ consolesOff: consolesOff.filter((id) => id !== profile.id) }));
      await consoles.refresh();
      return { ok: true, state: (await consoles.profileFor(place.url)) === null ? 'off' : 'on' };
    },
  };
}

/** A profile taught on a page claims that page's own host, or what the profile that it mends claimed already. */
function claimsOnlyHere({ id, matches }: ConsoleProfile, mended: ConsoleProfile | null, url: string): boolean {
  const before = mended?.id === id ? mended.matches : [];
  const { protocol, hostname } = new URL(url);
  return (
    matches.some((pattern) => matchesUrl(pattern, url)) &&
    matches.every((pattern) => before.includes(pattern) || pattern.startsWith(`${protocol}//${hostname}/`))
  );
}
