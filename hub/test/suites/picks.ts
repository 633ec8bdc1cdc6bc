import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/hub/src/database/database';
import { keepPicks } from '@/hub/src/store/picks';
import { emptyPicks, learnPick, recallPicks, type PickMemory } from '@/utils/learning/picks';
import { handbook, MONDAY, scriptUse } from '../samples';
import { deviceOf, START, testHub, testTeam, valueOf, type Member, type TestHub, type TestTeam } from '../harness';

const DAY = 86_400_000;
const picked = (message: string, scriptId = 'w1', atMs = START.getTime()): PickMemory =>
  learnPick(emptyPicks(atMs), { messages: [message], scriptId, atMs });

export function picksSuite(database: () => Database): void {
  describe('what picks taught', () => {
    let hub: TestHub;
    let team: TestTeam;
    let agent: Member;
    let other: Member;
    const publish = (basedOn: number, on: boolean) =>
      team.lead.hub.publish(basedOn, handbook(on ? { sharePicks: true } : {}));
    const held = async () =>
      (await hub.parts.db.query('select agent_id from picks where team_id = $1', [team.teamId])).length;

    beforeEach(async () => {
      hub = testHub(database());
      team = await testTeam(hub);
      agent = await team.join('agent', '小王', '021');
      other = await team.join('agent', '小周', '022');
    });

    it('is not taken before the lead switched it on, with no handbook, and with one that says nothing of it', async () => {
      for (const published of [false, true]) {
        if (published) valueOf(await publish(0, false));
        expect(await agent.hub.givePicks(picked('在吗'))).toMatchObject({ ok: false, refusal: 'forbidden' });
        expect(valueOf(await other.hub.picks())).toEqual({ picks: null, devices: 0 });
      }
      expect(await held()).toBe(0);
    });

    it('comes to colleagues, added up, without the asker’s own; given again it takes the old one’s place', async () => {
      valueOf(await publish(0, true));
      valueOf(await agent.hub.givePicks(picked('有没有左手用的剪刀')));
      valueOf(await agent.hub.givePicks(picked('有没有左手用的剪刀')));
      valueOf(await team.lead.hub.givePicks(picked('左手的剪刀有没有')));
      const told = valueOf(await other.hub.picks());
      expect(told.devices).toBe(2);
      expect(told.picks?.sent).toEqual([2]);
      expect(told.picks && recallPicks(told.picks, ['左手剪刀有吗'])[0]?.scriptId).toBe('w1');
      expect(valueOf(await agent.hub.picks())).toMatchObject({ devices: 1, picks: { sent: [1] } });
    });

    it('fades on the hub as on a device, and one from a clock that is ahead fades nobody else’s', async () => {
      valueOf(await publish(0, true));
      valueOf(await agent.hub.givePicks(picked('在吗')));
      valueOf(await team.lead.hub.givePicks(picked('在吗', 'w2', START.getTime() + 9_000 * DAY)));
      expect(valueOf(await other.hub.picks()).picks?.sent).toEqual([1, 1]);
      hub.pass(60 * DAY);
      const sent = valueOf(await other.hub.picks()).picks?.sent ?? [];
      for (const each of sent) expect(each).toBeCloseTo(0.5, 2);
      hub.pass(121 * DAY);
      valueOf(await other.hub.givePicks(picked('在吗')));
      expect(await held()).toBe(1);
    });

    it('is forgotten with the publication that switches it off', async () => {
      valueOf(await publish(0, true));
      valueOf(await agent.hub.givePicks(picked('在吗')));
      expect(await held()).toBe(1);
      valueOf(await publish(1, false));
      expect(await held()).toBe(0);
      valueOf(await publish(2, true));
      expect(valueOf(await other.hub.picks())).toEqual({ picks: null, devices: 0 });
    });

    it('is erased by its agent, from all their devices, and nobody else’s with it', async () => {
      valueOf(await publish(0, true));
      const second = await team.join('agent', '小王', '021');
      expect(second.agentId).toBe(agent.agentId);
      for (const each of [agent, second, other]) valueOf(await each.hub.givePicks(picked('在吗')));
      valueOf(await agent.hub.forgetPicks());
      expect(valueOf(await team.lead.hub.picks()).devices).toBe(1);
    });

    it('is erased with the device that gave it, by a lead of its team only, and cannot be given by it again', async () => {
      const theirs = await testTeam(hub, '乙组');
      valueOf(await publish(0, true));
      const deviceId = await deviceOf(team.lead, agent); // as long as it is the agent's only one
      const second = await team.join('agent', '小王', '021');
      for (const each of [agent, second]) valueOf(await each.hub.givePicks(picked('在吗')));
      expect(await theirs.lead.hub.revoke(deviceId)).toMatchObject({ ok: false, refusal: 'notFound' });
      expect(await other.hub.revoke(deviceId)).toMatchObject({ ok: false, refusal: 'forbidden' });
      expect(await held()).toBe(2);
      valueOf(await team.lead.hub.revoke(deviceId));
      expect(await held()).toBe(1);
      expect(valueOf(await other.hub.picks())).toMatchObject({ devices: 1, picks: { sent: [1] } });
      expect(await agent.hub.givePicks(picked('在吗'))).toMatchObject({ ok: false, refusal: 'revoked' });
      // one that was let in before it was revoked, and comes to the database after it
      const late = { teamId: team.teamId, agentId: agent.agentId, deviceId };
      await keepPicks(hub.parts.db.query, late, picked('在吗'), START);
      expect(await held()).toBe(1);
    });

    it('of another team is neither told, forgotten nor switched', async () => {
      const theirs = await testTeam(hub, '乙组');
      valueOf(await publish(0, true));
      valueOf(await agent.hub.givePicks(picked('在吗')));
      expect(await theirs.lead.hub.givePicks(picked('在吗'))).toMatchObject({ ok: false, refusal: 'forbidden' });
      valueOf(await theirs.lead.hub.publish(0, handbook({ sharePicks: true })));
      expect(valueOf(await theirs.lead.hub.picks())).toEqual({ picks: null, devices: 0 });
      valueOf(await theirs.lead.hub.forgetPicks());
      valueOf(await theirs.lead.hub.publish(1, handbook()));
      expect(await held()).toBe(1);
    });

    it('that is damaged is refused with its place', async () => {
      valueOf(await publish(0, true));
      const { shelves, ...rest } = picked('在吗');
      const answers = [
        await agent.hub.givePicks({ ...rest, shelves: shelves.slice(1) }),
        await agent.hub.givePicks({ ...rest, shelves: shelves.map(() => ({ 1: [7, 1] })) }),
        await agent.hub.givePicks({ ...rest, shelves, scripts: ['a\u0000'] }),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ ok: false, refusal: 'badRequest' });
      expect(JSON.stringify(answers[0])).toContain('picks.shelves');
    });
  });

  describe('how much a team uses its scripts', () => {
    it('is summed over agents, faded, for 31 days, and of one team only', async () => {
      const hub = testHub(database());
      const team = await testTeam(hub);
      const agent = await team.join('agent');
      hub.pass(MONDAY - START.getTime());
      valueOf(
        await agent.hub.push([
          scriptUse('u1', 'ship'),
          scriptUse('u2', 'ship', { at: MONDAY - 30 * DAY }),
          scriptUse('u3', 'old', { at: MONDAY - 32 * DAY }),
          scriptUse('u4', 'ahead', { at: MONDAY + DAY }),
        ]),
      );
      valueOf(await team.lead.hub.push([scriptUse('u5', 'ship')]));
      expect(valueOf(await agent.hub.scriptUses())).toEqual({ ship: 2.5, ahead: 1 });
      const theirs = await testTeam(hub, '乙组');
      expect(valueOf(await theirs.lead.hub.scriptUses())).toEqual({});
    });
  });
}
