import { randomUUID } from 'node:crypto';
import { link, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { hashOf } from '../secrets';

/** Another running hub has this folder. */
export class FolderInUse extends Error {
  readonly pid: number;
  constructor(folder: string, pid: number) {
    super(
      `The folder ${folder} is in use by the hub with process id ${pid}. Stop that one first, or choose another folder. ` +
        'If no hub is running, delete the files that begin with hub.lock in it.',
    );
    this.name = 'FolderInUse';
    this.pid = pid;
  }
}

const ownerSchema = z.object({ pid: z.number().int(), started: z.string(), key: z.string() });

/** Locks this process holds; a lock that bears our pid and is not among them is left over from an earlier process. */
const held = new Set<string>();

/**
 * Takes the folder for this process until the returned function is called. A lock whose process is gone is taken over.
 * @throws FolderInUse
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = path.join(folder, 'hub.lock');
  const key = randomUUID();
  const started = (await startOf(process.pid)) ?? '';
  const draft = path.join(folder, `hub.lock.${key}`);
  await writeFile(draft, JSON.stringify({ pid: process.pid, started, key }));
  held.add(key);
  try {
    await claim(folder, file, draft);
  } catch (error) {
    held.delete(key);
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
  let released = false;
  return async () => {
    if (released) return;
    released = true;
    // Still held until it is gone: otherwise somebody else in this process could take it over first, and lose theirs.
    await rm(file, { force: true });
    held.delete(key);
  };
}

/** A hard link comes into being whole and only where nothing is: no reader sees a half-written lock. */
async function claim(folder: string, file: string, draft: string): Promise<void> {
  for (let tries = 0; tries < 25; tries += 1) {
    try {
      await link(draft, file);
      return;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    await clearStale(folder, file);
  }
  throw new FolderInUse(folder, 0);
}

/**
 * Removes a lock whose owner is gone. The right to remove exactly this one is a hard link under a name made from its text:
 * only one process can make it, so nobody removes the lock of a hub that took over in between.
 */
async function clearStale(folder: string, file: string): Promise<void> {
  const found = await readOrNothing(file);
  if (found === undefined) return;
  const owner = readOwner(found);
  if (owner !== undefined && (await isAlive(owner))) throw new FolderInUse(folder, owner.pid);
  const right = `${file}.stale.${hashOf(found).slice(0, 16)}`;
  try {
    await link(file, right);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    if (!isCode(error, 'EEXIST')) throw error;
    await pause(20);
    return;
  }
  if ((await readOrNothing(right)) === found) await rm(file);
  await rm(right, { force: true });
}

type Owner = z.infer<typeof ownerSchema>;

function readOwner(text: string): Owner | undefined {
  try {
    return ownerSchema.parse(JSON.parse(text));
  } catch {
    return undefined; // not written by a hub: nobody holds it
  }
}

async function isAlive(owner: Owner): Promise<boolean> {
  if (owner.pid === process.pid) return held.has(owner.key);
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (isCode(error, 'ESRCH')) return false;
  }
  // A container or a reboot gives the same number to another process: its start tells them apart.
  const started = await startOf(owner.pid);
  return started === undefined || owner.started === '' || started === owner.started;
}

/** When a process began, as Linux tells it: this boot, and ticks since. Undefined elsewhere. */
async function startOf(pid: number): Promise<string | undefined> {
  const stat = await readOrNothing(`/proc/${pid}/stat`);
  const boot = await readOrNothing('/proc/sys/kernel/random/boot_id');
  // The name in brackets may hold blanks; field 22 is the 20th after it.
  const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined || boot === undefined ? undefined : `${boot.trim()}:${ticks}`;
}

async function readOrNothing(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ESRCH') || isCode(error, 'EACCES')) return undefined;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
