import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/hub/src/database/database';
import { PROTOCOL_HEADER } from '@/utils/sync/protocol';
import { deviceOf, testHub, testTeam, type Member, type TestHub, type TestTeam } from '../harness';
import { handbook, turn } from '../samples';

/** Every route that needs a token, and who may use it. */
const GUARDED = [
  { method: 'POST', path: '/api/facts', lead: false },
  { method: 'GET', path: '/api/facts', lead: false },
  { method: 'GET', path: '/api/handbook', lead: false },
  { method: 'POST', path: '/api/handbook', lead: true },
  { method: 'GET', path: '/api/team', lead: true },
  { method: 'POST', path: '/api/invitations', lead: true },
  { method: 'POST', path: '/api/invitations/:id/cancel', lead: true },
  { method: 'POST', path: '/api/devices/:id/revoke', lead: true },
  { method: 'GET', path: '/api/tallies', lead: true },
  { method: 'POST', path: '/api/handovers', lead: false },
  { method: 'GET', path: '/api/handovers', lead: false },
  { method: 'POST', path: '/api/handovers/:id/take', lead: false },
  { method: 'POST', path: '/api/team/handover-texts', lead: true },
  { method: 'POST', path: '/api/picks', lead: false },
  { method: 'GET', path: '/api/picks', lead: false },
  { method: 'POST', path: '/api/picks/forget', lead: false },
  { method: 'GET', path: '/api/script-uses', lead: false },
  { method: 'POST', path: '/api/inbox', lead: false },
  { method: 'POST', path: '/api/inbox/withdraw', lead: false },
  { method: 'GET', path: '/api/inbox', lead: false },
  { method: 'GET', path: '/api/inbox/script', lead: true },
  { method: 'POST', path: '/api/inbox/settle', lead: true },
] as const;
const OPEN = ['GET /', 'GET /api/hello', 'POST /api/join'];
const leadOnly = GUARDED.filter(({ lead }) => lead);

type Guarded = (typeof GUARDED)[number];
const real = (path: string) => path.replace(':id', 'some-id');

async function answerOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  return { status: response.status, ...(typeof body === 'object' ? body : {}) };
}

export function accessSuite(database: () => Database): void {
  describe('who may do what', () => {
    let hub: TestHub;
    let team: TestTeam;
    let agent: Member;
    const call = (route: Guarded, token?: string, headers: Record<string, string> = {}) =>
      hub.ask(real(route.path), { method: route.method, headers, ...(token === undefined ? {} : { token }) });

    beforeAll(async () => {
      hub = testHub(database());
      team = await testTeam(hub);
      agent = await team.join('agent');
    });

    it('has a row in this table for every route', () => {
      const routes = hub.app.routes
        .filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} ${path}`);
      const known = [...OPEN, ...GUARDED.map(({ method, path }) => `${method} ${path}`)];
      expect([...new Set(routes)].sort()).toEqual(known.sort());
    });

    describe.each(GUARDED)('$method $path', (route) => {
      it.each([
        ['no token', undefined],
        ['an unknown token', 'dm_this-token-was-never-given-out'],
        ['a token too short to be one', 'dm_x'],
      ])('refuses %s', async (_, token) => {
        expect(await answerOf(await call(route, token))).toEqual({ status: 401, refusal: 'badToken' });
      });

      it('refuses a revoked device', async () => {
        const leaver = await team.join(route.lead ? 'lead' : 'agent', '离职');
        await team.lead.hub.revoke(await deviceOf(team.lead, leaver));
        expect(await answerOf(await call(route, leaver.token))).toEqual({ status: 403, refusal: 'revoked' });
      });

      it.each([
        ['none', '', 'protocolTooOld'],
        ['an older one', '0', 'protocolTooOld'],
        ['a newer one', '2', 'protocolTooNew'],
        ['nonsense', '1; drop', 'protocolTooOld'],
      ])('refuses a protocol it does not speak before the token: %s', async (_, version, refusal) => {
        const response = await call(route, undefined, { [PROTOCOL_HEADER]: version });
        expect(await answerOf(response)).toMatchObject({ status: 426, refusal });
      });
    });

    it.each(leadOnly)('refuses an agent on $method $path', async (route) => {
      expect(await answerOf(await call(route, agent.token))).toMatchObject({ status: 403, refusal: 'forbidden' });
    });

    it('refuses a join in a protocol it does not speak', async () => {
      const response = await hub.ask('/api/join', { method: 'POST', headers: { [PROTOCOL_HEADER]: '2' } });
      expect(await answerOf(response)).toMatchObject({ status: 426, refusal: 'protocolTooNew' });
    });

    it('says hello to any protocol', async () => {
      const response = await hub.ask('/api/hello', { headers: { [PROTOCOL_HEADER]: '99' } });
      expect(await response.json()).toEqual({ product: 'deskmate-hub', protocol: 1, oldest: 1 });
    });

    const writers = GUARDED.filter(({ method, path }) => method === 'POST' && !path.includes(':id'));
    it.each(writers)('refuses junk on $method $path and names it', async ({ path }) => {
      for (const body of ['', '{"facts":', '[]', 'null', '"text"']) {
        const response = await hub.ask(path, { method: 'POST', token: team.lead.token, body });
        expect(await answerOf(response)).toMatchObject({ status: 400, refusal: 'badRequest' });
      }
    });

    it('refuses a body above the limit, with and without a length', async () => {
      const body = JSON.stringify({ role: 'agent', uses: 1, days: 1, more: 'x'.repeat(20_000) });
      const asked = { method: 'POST', token: team.lead.token, body };
      const unknownLength = await hub.ask('/api/invitations', asked);
      expect(await answerOf(unknownLength)).toMatchObject({ status: 413, refusal: 'tooLarge' });
      const known = await hub.ask('/api/invitations', { ...asked, headers: { 'content-length': String(body.length) } });
      expect(await answerOf(known)).toMatchObject({ status: 413, refusal: 'tooLarge' });
    });

    it('tells a stranger nothing of an unknown path', async () => {
      expect(await answerOf(await hub.ask('/api/secrets'))).toEqual({ status: 404, refusal: 'notFound' });
    });

    it('lets no web page in: no CORS answer, nothing cached, nothing framed', async () => {
      const response = await hub.ask('/api/team', {
        token: team.lead.token,
        headers: { origin: 'https://evil.example' },
      });
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    });

    it('says what it is at its address and shows no team', async () => {
      const page = await (await hub.ask('/')).text();
      expect(page).toContain('Deskmate');
      expect(page).not.toContain('甲组');
    });

    it('logs who asked and never a secret', async () => {
      await agent.hub.push([turn('logged')]);
      await team.lead.hub.publish(0, handbook());
      const log = hub.logs.join('\n');
      expect(log).toContain('"path":"/api/facts"');
      expect(log).toContain(agent.teamId);
      for (const secret of [agent.token, team.lead.token, agent.threadSalt, '欢迎光临'])
        expect(log).not.toContain(secret);
    });

    it('hides its inside when it fails', async () => {
      const broken = testHub({ ...database(), query: () => Promise.reject(new Error('relation "devices" is gone')) });
      const response = await broken.ask('/api/team', { token: team.lead.token });
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain('devices');
      expect(broken.logs.join()).toContain('relation');
      expect(await broken.browser(team.lead.token).team()).toMatchObject({ ok: false, refusal: 'unreachable' });
    });
  });
}
