import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/hub/src/database/database';
import { deviceOf, testHub, testTeam, valueOf, type Member, type TestHub, type TestTeam } from '../harness';
import { handbook, turn } from '../samples';

const ALWAYS = { fromMs: 0, toMs: Number.MAX_SAFE_INTEGER };

export function teamsSuite(database: () => Database): void {
  describe('two teams in one database', () => {
    let hub: TestHub;
    let ours: TestTeam;
    let theirs: TestTeam;
    let agent: Member;

    beforeEach(async () => {
      hub = testHub(database());
      [ours, theirs] = [await testTeam(hub, '甲组'), await testTeam(hub, '乙组')];
      agent = await theirs.join('agent', '小钱', '088');
    });

    it('have different salts', () => {
      expect(ours.lead.threadSalt).not.toBe(theirs.lead.threadSalt);
    });

    it('do not see each other’s people, facts, tallies or handbook', async () => {
      await agent.hub.push([turn('secret')]);
      await theirs.lead.hub.publish(0, handbook());
      expect(JSON.stringify(valueOf(await ours.lead.hub.team()))).not.toContain('小钱');
      expect(valueOf(await ours.lead.hub.facts(ALWAYS)).facts).toEqual([]);
      expect(JSON.stringify(valueOf(await ours.lead.hub.tallies(ALWAYS, ['agent'])))).not.toContain(agent.agentId);
      expect(await ours.lead.hub.pullHandbook(0)).toEqual({ ok: true, value: null });
      expect(valueOf(await ours.lead.hub.publish(0, handbook()))).toEqual({ version: 1 });
    });

    it('cannot revoke each other’s devices or cancel each other’s invitations', async () => {
      await theirs.lead.hub.invite({ role: 'agent', uses: 1, days: 1 });
      const invitation = valueOf(await theirs.lead.hub.team()).invitations[0]?.id ?? '';
      expect(await ours.lead.hub.revoke(await deviceOf(theirs.lead, agent))).toMatchObject({ refusal: 'notFound' });
      expect(await ours.lead.hub.cancelInvitation(invitation)).toMatchObject({ refusal: 'notFound' });
      expect((await agent.hub.pullHandbook(0)).ok).toBe(true);
      expect(valueOf(await theirs.lead.hub.team()).invitations).toHaveLength(1);
    });

    it('may use the same fact id without touching each other’s', async () => {
      const mine = await ours.join('agent');
      await agent.hub.push([turn('f', { waitMs: 1 })]);
      expect(valueOf(await mine.hub.push([turn('f', { waitMs: 2 })])).kept).toEqual(['f']);
      expect(valueOf(await agent.hub.facts(ALWAYS)).facts).toMatchObject([{ waitMs: 1 }]);
      expect(valueOf(await mine.hub.facts(ALWAYS)).facts).toMatchObject([{ waitMs: 2 }]);
    });

    it('learn nothing of the other’s agents from a refused fact', async () => {
      const mine = await ours.join('agent');
      expect(valueOf(await mine.hub.push([turn('x', { agentId: agent.agentId })])).refused).toEqual([]);
    });
  });

  describe('a lead’s team page', () => {
    it('lists people with their devices, when they were last seen, and open invitations', async () => {
      const hub = testHub(database());
      const team = await testTeam(hub);
      const agent = await team.join('agent', '小孙', '031');
      hub.pass(120_000);
      await agent.hub.push([turn('seen')]);
      const invited = valueOf(await team.lead.hub.invite({ role: 'agent', uses: 3, days: 2 }));
      const page = valueOf(await team.lead.hub.team());
      expect(page.teamName).toBe('甲组');
      expect(page.agents.find(({ agentId }) => agentId === agent.agentId)).toEqual({
        agentId: agent.agentId,
        name: '小孙',
        number: '031',
        role: 'agent',
        devices: [
          {
            deviceId: await deviceOf(team.lead, agent),
            name: '收银台',
            lastSeenAt: hub.parts.now().toISOString(),
            revoked: false,
          },
        ],
      });
      expect(page.invitations).toHaveLength(1);
      expect(page.invitations[0]).toMatchObject({ role: 'agent', usesLeft: 3, expiresAt: invited.expiresAt });
    });

    it('shuts a device out at once, twice is once, and its facts stay', async () => {
      const hub = testHub(database());
      const team = await testTeam(hub);
      const agent = await team.join('agent');
      await agent.hub.push([turn('kept')]);
      const device = await deviceOf(team.lead, agent);
      expect(await team.lead.hub.revoke(device)).toEqual({ ok: true, value: null });
      expect(await team.lead.hub.revoke(device)).toEqual({ ok: true, value: null });
      expect(await agent.hub.push([turn('late')])).toMatchObject({ refusal: 'revoked' });
      expect(valueOf(await team.lead.hub.facts(ALWAYS)).facts.map(({ id }) => id)).toEqual(['kept']);
    });

    it.each(['nobody', '..%2F..', 'a%00b', '%F0%9F%98%80'])('finds no device called %s', async (id) => {
      const hub = testHub(database());
      const team = await testTeam(hub);
      const response = await hub.ask(`/api/devices/${id}/revoke`, { method: 'POST', token: team.lead.token });
      expect(response.status).toBe(404);
    });

    it('leaves a line for every act of a lead', async () => {
      const hub = testHub(database());
      const team = await testTeam(hub);
      const agent = await team.join('agent');
      await team.lead.hub.publish(0, handbook());
      await team.lead.hub.invite({ role: 'agent', uses: 1, days: 1 });
      await team.lead.hub.revoke(await deviceOf(team.lead, agent));
      const acts = await database().query('select act, agent_id from lead_acts where team_id = $1 order by act_seq', [
        team.teamId,
      ]);
      expect(acts).toEqual(['published', 'invited', 'revoked'].map((act) => ({ act, agent_id: team.lead.agentId })));
    });
  });
}
