import { canonical } from '@/utils/handbook/diff';
import type { Handbook, Script } from '@/utils/handbook/schema';
import type { PickMemory } from '@/utils/learning/picks';
import { forTeam, markOf, togetherOf } from '@/utils/learning/shared-picks';
import { frecency } from '@/utils/search/frecency';
import type { Refusal } from '@/utils/sync/protocol';
import type { ScriptUses, TeamLearningTransport } from '@/utils/sync/team-learning';
import type { DeskmateDatabase, TeamLearning } from './database';
import { dropKept, readKept, writeKept } from './kept';
import { picksOf } from './learning';

/** How often what was learnt is handed over and asked for, unless a person asks: it changes slowly and weighs up to 1 MB. */
export const LEARNING_EVERY_MS = 30 * 60_000;

const NEVER: TeamLearning = { mark: '', triedAtMs: 0 };

export type TeamParts = {
  db: DeskmateDatabase;
  hub: TeamLearningTransport;
  /** The handbook in force: it says whether picks are shared. */
  handbook: Pick<Handbook, 'sharePicks' | 'scripts'>;
  /** The person asked for it now. */
  force: boolean;
  nowMs: number;
};

/** What this device knows of its team's learning; all absent without a team. */
export async function teamLearningOf(db: DeskmateDatabase): Promise<TeamLearning> {
  return (await readKept(db, 'learning')) ?? NEVER;
}

/**
 * Hands over what this device learnt and takes what the others did, as far as the handbook shares it, and how much the team uses its scripts.
 * The hub refusing or being away is no failure: it is tried again with a later exchange.
 * @returns whether what pages rank by has changed
 */
export async function exchangeLearning(parts: TeamParts): Promise<boolean> {
  const { db, force, nowMs } = parts;
  if (!(await forgottenAtHub(parts))) return false;
  const shares = parts.handbook.sharePicks === true;
  const dropped = !shares && (await dropTeamPicks(db));
  const { triedAtMs } = await teamLearningOf(db);
  const due = nowMs - triedAtMs >= LEARNING_EVERY_MS || nowMs < triedAtMs;
  if (!due && !force) return dropped;
  await change(db, { triedAtMs: nowMs });
  const used = await takeUses(parts);
  if (!shares) return dropped || used;
  await givePicks(parts);
  return (await takePicks(parts)) || used;
}

/** A person erased what was learnt while the hub was away: that goes first. */
async function forgottenAtHub({ db, hub }: TeamParts): Promise<boolean> {
  if ((await teamLearningOf(db)).forgetDue !== true) return true;
  const answer = await hub.forgetPicks();
  if (!answer.ok && answer.refusal !== 'notFound') return false;
  await db.transaction('rw', db.kept, async () => {
    const { triedAtMs } = await teamLearningOf(db);
    await writeKept(db, 'learning', { mark: '', triedAtMs });
  });
  return true;
}

async function givePicks({ db, hub, handbook, nowMs }: TeamParts): Promise<void> {
  const own = await picksOf(db);
  if (own === null) return;
  const shared = forTeam(own, new Set(handbook.scripts.map(({ id }) => id)));
  const mark = markOf(shared);
  if (shared.scripts.length === 0 || mark === (await teamLearningOf(db)).mark) return;
  if ((await hub.givePicks(shared)).ok) await change(db, { mark, givenAtMs: nowMs });
}

async function takePicks({ db, hub, nowMs }: TeamParts): Promise<boolean> {
  const answer = await hub.picks();
  if (!answer.ok) return false;
  const { picks, devices } = answer.value;
  if (picks === null) return dropTeamPicks(db);
  const before = await teamPicksOf(db);
  await db.learning.put({ key: 'teamPicks', value: { picks, devices, atMs: nowMs } });
  return before === null || markOf(before.picks) !== markOf(picks);
}

/** True when there was something to drop. */
async function dropTeamPicks(db: DeskmateDatabase): Promise<boolean> {
  return (await db.learning.where('key').equals('teamPicks').delete()) > 0;
}

async function takeUses({ db, hub, nowMs }: TeamParts): Promise<boolean> {
  const answer = await hub.scriptUses();
  if (!answer.ok) return false;
  const before = await readKept(db, 'teamUses');
  await writeKept(db, 'teamUses', { uses: answer.value, atMs: nowMs });
  return canonical(before?.uses) !== canonical(answer.value);
}

function change(db: DeskmateDatabase, some: Partial<TeamLearning>): Promise<void> {
  return db.transaction('rw', db.kept, async () =>
    writeKept(db, 'learning', { ...(await teamLearningOf(db)), ...some }),
  );
}

/** What the team's other devices learnt, as taken last; null without a team or without sharing. */
export async function teamPicksOf(
  db: DeskmateDatabase,
): Promise<{ picks: PickMemory; devices: number; atMs: number } | null> {
  const row = await db.learning.get('teamPicks');
  return row?.key === 'teamPicks' ? row.value : null;
}

/** What suggestion goes by: this device's picks and the others', together. */
export async function picksInForce(db: DeskmateDatabase, nowMs: number): Promise<PickMemory | null> {
  const [own, team] = await Promise.all([picksOf(db), teamPicksOf(db)]);
  if (team === null) return own;
  return togetherOf([...(own ? [own] : []), team.picks], nowMs);
}

/** How much the team uses each script now, as taken last and faded since. */
export async function teamUsesOf(db: DeskmateDatabase, nowMs: number): Promise<ScriptUses> {
  const kept = await readKept(db, 'teamUses');
  if (!kept) return {};
  return Object.fromEntries(Object.entries(kept.uses).map(([id, uses]) => [id, frecency(uses, kept.atMs, nowMs)]));
}

/** What is erased here is erased at the hub with the next exchange. */
export async function forgetAtHub(db: DeskmateDatabase): Promise<void> {
  if (await readKept(db, 'membership')) await change(db, { forgetDue: true });
}

/** Another team, or none: nothing of the old one's learning stays. */
export async function dropTeamLearning(db: DeskmateDatabase): Promise<void> {
  await db.transaction('rw', db.kept, db.learning, async () => {
    await dropTeamPicks(db);
    for (const key of ['learning', 'teamUses', 'offers'] as const) await dropKept(db, key);
  });
}

/** What became of a script that was offered to the team, on its way to the hub. */
export type SentOffer = { written: string; refusal?: Refusal };

/** Refusals that pass by themselves or with the hub's next version. */
const TRY_AGAIN: readonly string[] = ['unreachable', 'notAHub', 'notFound', 'tooOften', 'badToken', 'revoked'];

/** Sends personal scripts that are offered to the team up to the lead, each once and again when it changed; takes back those that are offered no more. */
export async function exchangeOffers(db: DeskmateDatabase, hub: TeamLearningTransport): Promise<void> {
  const sent = (await readKept(db, 'offers')) ?? {};
  const offered = await db.personalScripts.filter((script) => script.offered === true).toArray();
  const next = new Map(Object.entries(sent));
  for (const script of offered) {
    const written = await fingerprint(script);
    if (sent[script.id]?.written === written) continue;
    const answer = await hub.giveItem({ kind: 'script', script });
    if (answer.ok) next.set(script.id, { written });
    else if (!TRY_AGAIN.includes(answer.refusal)) next.set(script.id, { written, refusal: answer.refusal as Refusal }); // what is left of them are the hub's own
  }
  const still = new Set(offered.map(({ id }) => id));
  for (const id of Object.keys(sent)) {
    if (still.has(id)) continue;
    if ((await hub.withdrawItem({ kind: 'script', id })).ok) next.delete(id);
  }
  const after = Object.fromEntries(next);
  if (canonical(after) !== canonical(sent)) await writeKept(db, 'offers', after);
}

async function fingerprint(script: Script): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(script)));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
