import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from './folder-lock';

describe('lockFolder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'deskmate-lock-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const lock = () => path.join(folder, 'hub.lock');
  const leave = (owner: object) => {
    writeFileSync(lock(), JSON.stringify({ started: '', key: 'k', ...owner }));
  };

  it('refuses a second one until the first lets go, and leaves nothing behind', async () => {
    const unlock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
    await unlock();
    await (
      await lockFolder(folder)
    )();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('names the process that has it', async () => {
    leave({ pid: process.ppid });
    await expect(lockFolder(folder)).rejects.toMatchObject({ pid: process.ppid });
    expect(existsSync(lock())).toBe(true);
  });

  it('lets one of many in that come at once', async () => {
    leave({ pid: deadPid() });
    const answers = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(readdirSync(folder)).toEqual(['hub.lock']);
  });

  it.each<[string, () => void]>([
    ['whose process is gone', () => leave({ pid: deadPid() })],
    ['of an earlier process with our own number', () => leave({ pid: process.pid })],
    ['that is no lock', () => writeFileSync(lock(), '{"pid":')],
  ])('takes over a lock %s', async (_, prepare) => {
    prepare();
    const unlock = await lockFolder(folder);
    expect(readFileSync(lock(), 'utf8')).toContain(`"pid":${process.pid}`);
    await unlock();
  });

  it.runIf(process.platform === 'linux')('takes over a lock whose number another process got', async () => {
    leave({ pid: process.ppid, started: 'an-earlier-boot:1' });
    await (
      await lockFolder(folder)
    )();
  });

  it('lets go once only: a later owner keeps the folder', async () => {
    const unlock = await lockFolder(folder);
    await unlock();
    const second = await lockFolder(folder);
    await unlock();
    await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
    await second();
  });
});

/** The number of a process that has just ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ['--version']).pid;
}
