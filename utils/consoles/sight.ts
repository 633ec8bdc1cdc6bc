import type { Around } from '@/utils/consoles/around';
import { isRefused } from '@/utils/consoles/dom';
import { allBy, isClosed, type Where } from '@/utils/consoles/find';
import type { PartSight, Sight, SightCounts } from '@/utils/consoles/health-report';
import type { ReadMessages } from '@/utils/consoles/messages';
import type { Reading } from '@/utils/consoles/reading';
import { INSIDE } from '@/utils/consoles/spelled';
import { PROFILE_PARTS, type ProfilePart } from '@/utils/profiles/parts';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { segmentsOf } from '@/utils/profiles/selector';

/** Elements of one part are counted up to this. */
const MOST_COUNTED = 500;
/** So many of the newest rows, or first entries, are asked for what stands in them. */
const MOST_ASKED = 20;
const IN_ROW: ReadonlySet<ProfilePart> = new Set<ProfilePart>(['messageText', 'messageTime']);

type Seen = { around: Around; messages: ReadMessages | undefined; reading: Reading };

/** How every part of the profile is found now. */
export function sightOf(profile: ConsoleProfile, seen: Seen): Sight {
  const parts = Object.fromEntries(
    PROFILE_PARTS.flatMap((part) => {
      const selectors = profile.parts[part];
      return selectors ? [[part, partSight(selectors, placesOf(part, seen))]] : [];
    }),
  );
  const { isChat, missing, suspicious = [] } = seen.reading;
  return { isChat, parts, missing, suspicions: suspicious, counts: countsOf(seen) };
}

function placesOf(part: ProfilePart, { around, messages }: Seen): readonly Where[] {
  if (!INSIDE.has(part)) return [around.page];
  if (part === 'message') return messages ? [messages.list] : [];
  return IN_ROW.has(part)
    ? (messages?.elements.slice(-MOST_ASKED) ?? [])
    : // An entry may be the marked one itself, or stand in it.
      part === 'activeEntry'
      ? [around.page]
      : around.queue.entries.slice(0, MOST_ASKED).map(({ element }) => element);
}

function partSight(selectors: readonly string[], places: readonly Where[]): PartSight {
  const counts = selectors.map((selector) =>
    places.reduce((count, place) => Math.min(MOST_COUNTED, count + allBy(place, selector, MOST_COUNTED).length), 0),
  );
  const best = counts.findIndex((count) => count > 0);
  return {
    selector: best === -1 ? null : best,
    count: counts[best] ?? 0,
    closed: best === -1 && selectors.some((selector) => places.some((place) => isClosed(place, selector))),
    refused: selectors.flatMap((selector, index) => (segmentsOf(selector).some(isRefused) ? [index] : [])),
  };
}

function countsOf({ around, messages }: Seen): SightCounts {
  const sides = messages?.messages.map(({ side }) => side) ?? [];
  const count = (side: (typeof sides)[number]): number => sides.filter((one) => one === side).length;
  return {
    rows: sides.length,
    buyer: count('buyer'),
    agent: count('agent'),
    system: count('system'),
    unknown: count('unknown'),
    entries: around.queue.found,
    waiting: around.queue.entries.filter(({ waiting }) => waiting !== null).length,
  };
}
