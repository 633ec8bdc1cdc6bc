import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/hub/src/database/database';
import type { InviteResponse } from '@/utils/sync/hub';
import { testHub, testTeam, valueOf, type TestHub, type TestTeam } from '../harness';

const DAY = 86_400_000;
const person = { agentName: '小王', agentNumber: '017', deviceName: '前台' };

export function joiningSuite(database: () => Database): void {
  describe('joining', () => {
    let hub: TestHub;
    let team: TestTeam;
    const invitation = async (uses = 1, days = 7): Promise<InviteResponse> =>
      valueOf(await team.lead.hub.invite({ role: 'agent', uses, days }));
    const join = async (code: string, over: Partial<typeof person> = {}, address?: string) =>
      hub.browser(undefined, address).join({ ...person, code, ...over });

    beforeAll(async () => {
      hub = testHub(database(), { joinFailures: 3 });
      team = await testTeam(hub);
    });

    it('gives a token, the team and its salt for a code', async () => {
      const { code } = await invitation();
      const joined = valueOf(await join(code));
      expect(joined).toMatchObject({
        teamId: team.teamId,
        teamName: '甲组',
        role: 'agent',
        threadSalt: team.lead.threadSalt,
      });
      expect(joined.token.length).toBeGreaterThan(40);
    });

    it('keeps neither the token nor the code, only their hashes', async () => {
      const { code } = await invitation(2);
      const { token } = valueOf(await join(code));
      const kept = JSON.stringify([
        await database().query('select * from devices where team_id = $1', [team.teamId]),
        await database().query('select * from invitations where team_id = $1', [team.teamId]),
      ]);
      expect(kept).not.toContain(token);
      expect(kept).not.toContain(code.replace('-', ''));
      expect(kept).not.toContain(code);
    });

    it('understands a code as people type it', async () => {
      const { code } = await invitation(1);
      const typed = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ' ')} `;
      expect((await join(typed)).ok).toBe(true);
    });

    it('refuses a code that is used up', async () => {
      const { code } = await invitation(1);
      await join(code);
      expect(await join(code, {}, 'used-up')).toMatchObject({ refusal: 'codeUsedUp' });
    });

    it('lets one of many in when all use the last place at once', async () => {
      const { code } = await invitation(1);
      const tries = Array.from({ length: 6 }, (_, index) =>
        join(code, { agentNumber: String(index) }, `rush-${index}`),
      );
      const answers = await Promise.all(tries);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    });

    it('refuses a code that has expired, is cancelled or never was', async () => {
      const [expiring, cancelled] = [await invitation(1, 1), await invitation(1, 30)];
      const open = valueOf(await team.lead.hub.team()).invitations;
      const id = open.find(({ expiresAt }) => expiresAt === cancelled.expiresAt)?.id ?? '';
      expect(await team.lead.hub.cancelInvitation(id)).toEqual({ ok: true, value: null });
      expect(valueOf(await team.lead.hub.team()).invitations.map((it) => it.id)).not.toContain(id);
      hub.pass(DAY);
      expect(await join(expiring.code, {}, 'expired')).toMatchObject({
        refusal: 'badCode',
        detail: 'the code has expired',
      });
      expect(await join(cancelled.code, {}, 'cancelled')).toMatchObject({ refusal: 'badCode' });
      expect(await join('AAAAA-AAAAA', {}, 'never')).toMatchObject({ refusal: 'badCode' });
      expect(await join('not a code', {}, 'never')).toMatchObject({ refusal: 'badCode' });
    });

    it('gives the place back when the joining is refused for something else', async () => {
      const { code } = await invitation(1);
      expect(await join(code, { agentName: '  ' }, 'nameless')).toMatchObject({ refusal: 'badRequest' });
      expect(await join(code, { agentName: 'a\u0000b' }, 'nameless')).toMatchObject({ refusal: 'badRequest' });
      expect((await join(code)).ok).toBe(true);
    });

    it('stops an address after three failed tries, the others not, and for ten minutes', async () => {
      for (let tries = 0; tries < 3; tries += 1) await join('AAAAA-AAAAA', {}, 'guesser');
      const { code } = await invitation(5);
      expect(await join(code, {}, 'guesser')).toMatchObject({ refusal: 'tooOften', detail: 'try again in 600 s' });
      expect((await join(code, {}, 'neighbour')).ok).toBe(true);
      hub.pass(600_000);
      expect((await join(code, {}, 'guesser')).ok).toBe(true);
    });

    it('does not count the good tries of an office behind one address', async () => {
      const { code } = await invitation(8);
      for (let place = 0; place < 8; place += 1) {
        expect((await join(code, { agentNumber: `n${place}` }, 'office')).ok).toBe(true);
      }
    });

    it('is one agent with two browsers when name and number are the same', async () => {
      const { code } = await invitation(4);
      const again = { agentName: '小张', agentNumber: '021' };
      const [first, second] = [valueOf(await join(code, again)), valueOf(await join(code, again))];
      expect(second.agentId).toBe(first.agentId);
      expect(second.token).not.toBe(first.token);
      expect(valueOf(await join(code, { ...again, agentNumber: '022' })).agentId).not.toBe(first.agentId);
    });

    it('is two agents when a name has no number', async () => {
      const { code } = await invitation(2);
      const nameless = { agentName: '小李', agentNumber: '' };
      expect(valueOf(await join(code, nameless)).agentId).not.toBe(valueOf(await join(code, nameless)).agentId);
    });

    it("does not become the lead by joining with the lead's name and number", async () => {
      const lead = await team.join('lead', '陈主管', '001');
      const { code } = await invitation();
      const joined = valueOf(await join(code, { agentName: '陈主管', agentNumber: '001' }));
      expect(joined.agentId).not.toBe(lead.agentId);
      expect(await hub.browser(joined.token).team()).toMatchObject({ refusal: 'forbidden' });
    });
  });
}
