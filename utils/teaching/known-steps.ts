import { findElement, findPart, surroundingsOf } from '@/utils/consoles/find';
import { spelledProfile } from '@/utils/consoles/spelled';
import type { PartName } from '@/utils/profiles/parts';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { OPTIONAL_STEPS, type Step } from '@/utils/teaching/lesson-types';
import { understand, type Understanding } from '@/utils/teaching/understanding';

/** Steps that a profile which is mended can already do on this page. Where the page is not even known for a chat, parts are looked for one by one. */
export function knownSteps(page: Document, profile: ConsoleProfile, nowMs: number): ReadonlySet<Step> {
  const read = understand(profile, page, nowMs);
  const around = surroundingsOf(page, findElement(page, spelledProfile(profile).parts.messageList));
  const found = (part: PartName): boolean => findPart(around, profile, part) !== undefined;
  const spoken = hasSides(read);
  const known: Record<Step, boolean> = {
    buyer: spoken,
    agent: spoken,
    editor: found('editor'),
    send: found('send'),
    entry: found('entry') && !read.missing.some((part) => part === 'entry' || part === 'entryName'),
    buyerName: spoken ? read.buyerName !== '' : found('buyerName'),
    robot: profile.rows.origin.length > 0,
    // Its dialog is mostly closed.
    noteField: profile.parts.noteField !== undefined && !read.missing.includes('noteField'),
  };
  return new Set((Object.keys(known) as Step[]).filter((step) => known[step])); // made of these keys
}

function hasSides({ count, missing }: Understanding): boolean {
  const spoken = count.buyer + count.agent;
  const lost = missing.some((part) => part === 'messageList' || part === 'message' || part === 'messageText');
  return spoken > 0 && count.unknown <= spoken / 2 && !lost;
}

/** Steps that mending does not ask for: the profile never knew such a part, and work goes on without it. */
export function unaskedSteps({ parts, rows }: ConsoleProfile): ReadonlySet<Step> {
  const named: Partial<Record<Step, boolean>> = {
    send: parts.send !== undefined,
    robot: rows.origin.length > 0,
    noteField: parts.noteField !== undefined,
  };
  return new Set([...OPTIONAL_STEPS].filter((step) => named[step] === false));
}
