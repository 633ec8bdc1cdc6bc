import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { turn } from '../test/samples';
import { valueOf } from '../test/harness';
import { createTransport } from '@/utils/sync/transport';
import { PROTOCOL_HEADER } from '@/utils/sync/protocol';
import { FolderInUse } from './database/folder-lock';
import { UnknownTeam } from './open-hub';
import { startHub, type StartedHub } from './start';

describe('startHub', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'deskmate-hub-'));
  const options = { dataDir, team: '甲组', port: 0 };
  let hub: StartedHub;
  beforeAll(async () => {
    hub = await startHub(options);
  });
  afterAll(async () => {
    await hub.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const join = async (code: string) =>
    valueOf(
      await createTransport({ hubUrl: hub.url, fetch }).join({
        code,
        agentName: '小王',
        agentNumber: '1',
        deviceName: '',
      }),
    );

  it('lets the first lead and then agents in over a real connection, and finds its data again after a stop', async () => {
    const lead = await join(hub.firstCode ?? '');
    const agent = await join(await hub.invite('agent'));
    expect([lead.role, agent.role]).toEqual(['lead', 'agent']);
    const pushed = await createTransport({ hubUrl: hub.url, token: agent.token, fetch }).push([turn('kept')]);
    expect(valueOf(pushed).kept).toEqual(['kept']);

    await hub.close();
    await hub.close();
    hub = await startHub(options);
    expect(hub.firstCode).toBeUndefined();
    const again = createTransport({ hubUrl: hub.url, token: lead.token, fetch });
    const { facts } = valueOf(await again.facts({ fromMs: 0, toMs: Number.MAX_SAFE_INTEGER }));
    expect(facts).toMatchObject([{ id: 'kept', agentId: agent.agentId }]);
  });

  it('answers a body too large on a real connection', async () => {
    const agent = await join(await hub.invite('agent'));
    const response = await fetch(`${hub.url}/api/facts`, {
      method: 'POST',
      headers: { [PROTOCOL_HEADER]: '1', authorization: `Bearer ${agent.token}` },
      body: JSON.stringify({ facts: ['x'.repeat(9 * 1024 * 1024)] }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ refusal: 'tooLarge' });
  });

  it('refuses a folder that another hub has', async () => {
    await expect(startHub(options)).rejects.toThrow(FolderInUse);
  });

  it('refuses a team name the database does not know, and lets go of the folder', async () => {
    await hub.close();
    await expect(startHub({ ...options, team: '甲祖' })).rejects.toThrow(UnknownTeam);
    hub = await startHub({ dataDir, port: 0 });
    expect(hub.teamName).toBe('甲组');
  });

  it('lets go of everything when the port is taken', async () => {
    const port = Number(new URL(hub.url).port);
    await hub.close();
    const squatter = createServer().listen(port, '127.0.0.1');
    await once(squatter, 'listening');
    await expect(startHub({ ...options, port })).rejects.toThrow('EADDRINUSE');
    squatter.close();
    await once(squatter, 'close');
    hub = await startHub({ ...options, port });
    expect(hub.url).toBe(`http://127.0.0.1:${port}`);
  });
});
