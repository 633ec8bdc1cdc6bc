import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/hub/src/database/database';
import { refusalSchema } from '@/utils/sync/protocol';
import { START, testHub, testTeam, valueOf, type Member, type TestHub, type TestTeam } from '../harness';
import { handbook } from '../samples';

export function handbookSuite(database: () => Database): void {
  describe('handbook', () => {
    let hub: TestHub;
    let team: TestTeam;
    let agent: Member;

    beforeEach(async () => {
      hub = testHub(database());
      team = await testTeam(hub);
      agent = await team.join('agent');
    });

    it('is absent until somebody publishes', async () => {
      expect(await agent.hub.pullHandbook(0)).toEqual({ ok: true, value: null });
    });

    it('is published by the lead and pulled by an agent who has an older one', async () => {
      expect(valueOf(await team.lead.hub.publish(0, handbook({ version: 40 })))).toEqual({ version: 1 });
      expect(valueOf(await team.lead.hub.publish(1, handbook({ title: '第二版' })))).toEqual({ version: 2 });
      const pulled = valueOf(await agent.hub.pullHandbook(1));
      expect(pulled).toEqual({
        handbook: handbook({ version: 2, title: '第二版' }),
        publishedBy: '李主管',
        publishedAt: START.toISOString(),
      });
      expect(await agent.hub.pullHandbook(2)).toEqual({ ok: true, value: null });
    });

    it('carries the images of its scripts to the agents', async () => {
      const image = { name: '尺码表', type: 'image/png' as const, data: 'iVBORw0KGgoAAAANSUhEUgAA' };
      const scripts = handbook().scripts.map((script) => ({ ...script, images: [image] }));
      valueOf(await team.lead.hub.publish(0, handbook({ scripts })));
      expect(valueOf(await agent.hub.pullHandbook(0))?.handbook.scripts).toEqual(scripts);
      const wrong = scripts.map((script) => ({ ...script, images: [{ ...image, type: 'image/gif' as const }] }));
      expect(await team.lead.hub.publish(1, handbook({ scripts: wrong }))).toMatchObject({
        ok: false,
        refusal: 'badRequest',
      });
    });

    it('is refused when another version came in between', async () => {
      await team.lead.hub.publish(0, handbook());
      expect(await team.lead.hub.publish(0, handbook())).toEqual({
        ok: false,
        refusal: 'conflict',
        detail: 'version 1 is published',
      });
      expect(await team.lead.hub.publish(2, handbook())).toMatchObject({ refusal: 'conflict' });
    });

    it('takes one of many published at once', async () => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => team.lead.hub.publish(0, handbook())));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.filter((it) => !it.ok && it.refusal === 'conflict')).toHaveLength(4);
    });

    it('is refused whole with the field named when a part of it is wrong', async () => {
      const bad = { ...handbook(), scripts: [{ ...handbook().scripts[0], part: 'gossip' }] };
      const body = JSON.stringify({ basedOn: 0, handbook: bad });
      const response = await hub.ask('/api/handbook', { method: 'POST', token: team.lead.token, body });
      const refused = refusalSchema.parse(await response.json());
      expect(refused.refusal).toBe('badRequest');
      expect(refused.detail).toMatch(/^scripts\.0\.part: /);
      const nul = handbook({ shopFacts: { 发货地: '义乌\u0000' } });
      const refusedToo = refusalSchema.parse(await team.lead.hub.publish(0, nul));
      expect(refusedToo.detail).toMatch(/^shopFacts\.发货地: /);
      expect(await agent.hub.pullHandbook(0)).toEqual({ ok: true, value: null });
    });

    it.each(['have=-1', 'have=x', 'have=99999999999'])('refuses the query %s', async (query) => {
      expect((await hub.ask(`/api/handbook?${query}`, { token: agent.token })).status).toBe(400);
    });
  });
}
