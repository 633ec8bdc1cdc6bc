import { storage } from '#imports';
import { z } from 'zod';
import { consoleProfileSchema, type ConsoleProfile } from '@/utils/profiles/profile';

/**
 * The console profiles of this agent: taught on the page or imported from a file, and the addresses they added to
 * consoles that shops run themselves. Every profile is parsed on its way in and out.
 */

/** A stored profile that cannot be used: said on the screen, left where it is. */
export type DamagedProfile = { id: string; why: string };
export type OwnProfiles = {
  profiles: ConsoleProfile[];
  damaged: DamagedProfile[];
  addresses: Record<string, string[]>;
};

type Stored = { profiles: unknown[]; addresses: Record<string, string[]> };

const item = storage.defineItem<unknown>('local:profiles', { version: 1 });

const storedSchema = z.object({
  profiles: z.array(z.unknown()).catch([]),
  addresses: z.record(z.string(), z.array(z.string())).catch({}),
});

async function stored(): Promise<Stored> {
  const parsed = storedSchema.safeParse(await item.getValue());
  return parsed.success ? parsed.data : { profiles: [], addresses: {} };
}

export async function readOwnProfiles(): Promise<OwnProfiles> {
  const { profiles, addresses } = await stored();
  const own: OwnProfiles = { profiles: [], damaged: [], addresses };
  for (const raw of profiles) {
    const parsed = consoleProfileSchema.safeParse(raw);
    if (parsed.success) own.profiles.push(parsed.data);
    else own.damaged.push({ id: idOf(raw), why: z.prettifyError(parsed.error).slice(0, 500) });
  }
  return own;
}

let writing: Promise<unknown> = Promise.resolve();

/** Writes follow each other; what is stored and cannot be read stays as it is. */
function change(next: (now: Stored) => Stored): Promise<void> {
  const done = writing.then(async () => item.setValue(next(await stored())));
  writing = done.catch(() => undefined);
  return done;
}

/** Keeps a profile, in the place of one of the same id. */
export function putOwnProfile(profile: ConsoleProfile): Promise<void> {
  return change(({ profiles, addresses }) => ({
    profiles: [...profiles.filter((raw) => idOf(raw) !== profile.id), profile],
    addresses,
  }));
}

/** Takes a profile out, a damaged one too. */
export function removeOwnProfile(id: string): Promise<void> {
  return change(({ profiles, addresses }) => ({ profiles: profiles.filter((raw) => idOf(raw) !== id), addresses }));
}

/** The match patterns that the agent added to a console; none takes them all away. */
export function setAddresses(consoleId: string, patterns: readonly string[]): Promise<void> {
  return change(({ profiles, addresses }) => {
    const others = Object.entries(addresses).filter(([id]) => id !== consoleId);
    return { profiles, addresses: Object.fromEntries([...others, [consoleId, [...patterns]]]) };
  });
}

function idOf(raw: unknown): string {
  const { id } = typeof raw === 'object' && raw !== null && 'id' in raw ? raw : { id: '' };
  return typeof id === 'string' ? id : '';
}
