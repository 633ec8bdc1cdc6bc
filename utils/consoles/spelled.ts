import type { ProfilePart } from '@/utils/profiles/parts';
import type { ConsoleProfile, RowTest, ValueRule } from '@/utils/profiles/profile';
import { frameOf, spelledOut, withoutFrame } from '@/utils/profiles/selector';

/** Parts that are looked for inside the list, a row or an entry: a frame named there is the one that these stand in already. */
export const INSIDE: ReadonlySet<ProfilePart> = new Set<ProfilePart>([
  'message',
  'messageText',
  'messageTime',
  'activeEntry',
  'entryName',
  'entryPreview',
  'entryTimer',
  'entryUnread',
]);

const spelled = new WeakMap<ConsoleProfile, ConsoleProfile>();

/** The profile with every `@frame` written out as the hosts that lead there; made once per profile. */
export function spelledProfile(profile: ConsoleProfile): ConsoleProfile {
  const known = spelled.get(profile);
  if (known) return known;
  const made = profile.frames ? spellOut(profile, profile.frames) : profile;
  spelled.set(profile, made);
  spelled.set(made, made);
  return made;
}

function spellOut(profile: ConsoleProfile, frames: NonNullable<ConsoleProfile['frames']>): ConsoleProfile {
  const page = (selectors: readonly string[]): string[] =>
    selectors.flatMap((selector) => (knows(selector, frames) ? spelledOut(selector, frames) : []));
  const { parts, rows, buyerKey, note, orderNumber, popups, time } = profile;
  const rule = (value: ValueRule): ValueRule =>
    value.selector === undefined ? value : { ...value, selector: withoutFrame(value.selector) };
  const tests = <T extends { when: RowTest }>(list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, when: rowTest(one.when) }));
  return {
    ...profile,
    parts: Object.fromEntries(
      Object.entries(parts).map(([part, selectors]) => [
        part,
        INSIDE.has(part as ProfilePart) ? selectors.map(withoutFrame) : page(selectors), // keys of `parts` are parts
      ]),
    ),
    rows: {
      ...rows,
      ...(rows.id && { id: rule(rows.id) }),
      side: tests(rows.side),
      origin: tests(rows.origin),
      kind: tests(rows.kind),
    },
    buyerKey: {
      ...buyerKey,
      thread: buyerKey.thread.map((value) =>
        value.in === 'messages' || value.selector === undefined
          ? { ...rule(value), in: value.in }
          : { ...value, selector: page([value.selector])[0] ?? value.selector },
      ),
      entry: buyerKey.entry.map(rule),
      ...(buyerKey.rowOwner && { rowOwner: rule(buyerKey.rowOwner) }),
    },
    ...(time?.line && { time: { ...time, line: { ...time.line, selectors: time.line.selectors.map(withoutFrame) } } }),
    ...(note && { note: { ...note, dialogs: page(note.dialogs) } }),
    ...(orderNumber && { orderNumber: { ...orderNumber, selectors: page(orderNumber.selectors) } }),
    ...(popups && { popups: page(popups) }),
  };
}

/** The schema refuses a frame that is not there; a profile that never met it loses the selector, not the page. */
function knows(selector: string, frames: NonNullable<ConsoleProfile['frames']>): boolean {
  const frame = frameOf(selector);
  return frame === undefined || frame in frames;
}

function rowTest(test: RowTest): RowTest {
  const { selectors, lacks, leans } = test;
  return {
    ...test,
    ...(selectors && { selectors: selectors.map(withoutFrame) }),
    ...(lacks && { lacks: lacks.map(withoutFrame) }),
    ...(leans?.of !== undefined && { leans: { ...leans, of: withoutFrame(leans.of) } }),
  };
}
