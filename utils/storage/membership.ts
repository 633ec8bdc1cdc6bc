import type { HubAnswer } from '@/utils/messaging/protocol';
import { normaliseHubUrl } from '@/utils/sync/hub-url';
import type { HubTransport } from '@/utils/sync/hub';
import type { Role } from '@/utils/sync/protocol';
import { createTransport } from '@/utils/sync/transport';
import type { DeskmateDatabase, Membership } from './database';
import { dropKept, readKept, writeKept } from './kept';
import { moveSync } from './sync-store';

export type JoinInput = { hubUrl: string; code: string; agentName: string; agentNumber: string };

export function transportFor(membership: Pick<Membership, 'hubUrl' | 'token'>): HubTransport {
  return createTransport({
    hubUrl: membership.hubUrl,
    token: membership.token,
    fetch: (input, init) => fetch(input, init),
  });
}

/** Joins a team with an invitation code. Facts made from now on are the team agent's. */
export async function joinHub(
  db: DeskmateDatabase,
  input: JoinInput,
): Promise<HubAnswer<{ teamName: string; role: Role }>> {
  const address = normaliseHubUrl(input.hubUrl);
  if (!address.ok) return { ok: false, refusal: 'badAddress', detail: address.why };
  const transport = createTransport({ hubUrl: address.url, fetch: (url, init) => fetch(url, init) });
  const answer = await transport.join({
    code: input.code,
    agentName: input.agentName,
    agentNumber: input.agentNumber,
    deviceName: deviceName(),
  });
  if (!answer.ok) return answer;
  const { token, teamId, teamName, agentId, role, threadSalt } = answer.value;
  await db.transaction('rw', db.kept, async () => {
    await writeKept(db, 'membership', {
      hubUrl: address.url,
      token,
      teamId,
      teamName,
      agentId,
      agentName: input.agentName,
      role,
      threadSalt,
    });
    await dropKept(db, 'published');
    await moveSync(db, { type: 'joined', pending: 0 });
  });
  return { ok: true, value: { teamName, role } };
}

/** Leaves the team. What the hub already holds stays there; what it does not hold stays here. */
export async function leaveHub(db: DeskmateDatabase): Promise<void> {
  await db.transaction('rw', db.kept, async () => {
    await dropKept(db, 'membership');
    await dropKept(db, 'published');
    await moveSync(db, { type: 'left', pending: 0 });
  });
}

/** Asks the joined hub; answers `notJoined` without one. */
export async function askHub<T>(
  db: DeskmateDatabase,
  ask: (hub: HubTransport) => Promise<HubAnswer<T>>,
): Promise<HubAnswer<T>> {
  const membership = await readKept(db, 'membership');
  return membership ? ask(transportFor(membership)) : { ok: false, refusal: 'notJoined' };
}

function deviceName(): string {
  const { userAgent } = globalThis.navigator;
  const system = /Windows|Mac OS|Linux|CrOS|Android/.exec(userAgent)?.[0] ?? '';
  const browserName = /Edg|Firefox|Chrome/.exec(userAgent)?.[0] ?? '';
  return `${browserName} ${system}`.trim();
}
