import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/hub/src/database/database';
import type { Script } from '@/utils/handbook/schema';
import type { InboxItem, InboxState } from '@/utils/sync/inbox';
import { MONDAY } from '../samples';
import { testHub, testTeam, valueOf, type Member, type TestHub, type TestTeam } from '../harness';

const gap = (id: string, texts = ['有没有左手用的剪刀']): InboxItem => ({
  kind: 'gap',
  gap: { id, texts, counts: { quiet: 2, passedOver: 0, rewritten: 1 }, lastMs: MONDAY },
});
const own: Script = {
  id: 'own-1',
  part: 'talk',
  title: '左手款',
  text: '暂时没有左手款',
  language: 'zh',
  offered: true,
};
const image = { name: '尺码表', type: 'image/png' as const, data: 'iVBORw0KGgoAAAANSUhEUgAA' };

export function inboxSuite(database: () => Database): void {
  describe('what agents send up', () => {
    let hub: TestHub;
    let team: TestTeam;
    let agent: Member;
    let other: Member;
    const settle = (by: Member, id: string, state: InboxState, kind: 'gap' | 'script' = 'gap') =>
      by.hub.settleItems({ items: [{ kind, id, agentId: agent.agentId }], state });

    beforeEach(async () => {
      hub = testHub(database());
      team = await testTeam(hub);
      agent = await team.join('agent', '小王');
      other = await team.join('agent', '小周');
    });

    it('reaches the lead with the sender’s name, and no colleague', async () => {
      valueOf(await agent.hub.giveItem(gap('gap-1')));
      const items = valueOf(await team.lead.hub.inbox());
      expect(items).toMatchObject([{ agentName: '小王', state: 'open', images: 0, item: gap('gap-1') }]);
      expect(valueOf(await other.hub.inbox())).toEqual([]);
      expect(valueOf(await agent.hub.inbox())).toMatchObject([{ state: 'open' }]);
    });

    it('is redacted on the hub too, whatever a browser sends; nothing left is refused', async () => {
      valueOf(await agent.hub.giveItem(gap('gap-1', ['我电话13812345678 有左手的吗', '加微信：abc_12345'])));
      const rows = JSON.stringify(await hub.parts.db.query('select body from inbox where team_id = $1', [team.teamId]));
      expect(rows).not.toMatch(/13812345678|abc_12345/);
      expect(rows).toContain('有左手的吗');
      const blank = await agent.hub.giveItem(gap('gap-2', ['   ']));
      expect(blank).toMatchObject({ ok: false, refusal: 'badRequest', detail: 'gap.texts: nothing is left of them' });
    });

    it('is sent once; changed it takes its old place and is open again', async () => {
      valueOf(await agent.hub.giveItem(gap('gap-1')));
      valueOf(await settle(team.lead, 'gap-1', 'dismissed'));
      valueOf(await agent.hub.giveItem(gap('gap-1')));
      expect(valueOf(await team.lead.hub.inbox())).toEqual([]);
      valueOf(await agent.hub.giveItem(gap('gap-1', ['左手的剪刀呢'])));
      expect(valueOf(await team.lead.hub.inbox())).toMatchObject([{ item: { gap: { texts: ['左手的剪刀呢'] } } }]);
    });

    it('is settled by the lead, seen so by who sent it, and opened again', async () => {
      valueOf(await agent.hub.giveItem(gap('gap-1')));
      for (const member of [agent, other])
        expect(await settle(member, 'gap-1', 'taken')).toMatchObject({ ok: false, refusal: 'forbidden' });
      valueOf(await settle(team.lead, 'gap-1', 'taken'));
      expect(valueOf(await team.lead.hub.inbox())).toEqual([]);
      expect(valueOf(await agent.hub.inbox())).toMatchObject([{ state: 'taken' }]);
      valueOf(await settle(team.lead, 'gap-1', 'open'));
      expect(valueOf(await team.lead.hub.inbox())).toHaveLength(1);
      expect(await settle(team.lead, 'gap-9', 'taken')).toMatchObject({ ok: false, refusal: 'notFound' });
      const acts = await hub.parts.db.query(`select subject from lead_acts where team_id = $1 and act = 'inbox'`, [
        team.teamId,
      ]);
      expect(acts).toEqual([{ subject: 'taken gap gap-1' }, { subject: 'open gap gap-1' }]);
    });

    it('may be an own script: listed without its images, fetched whole, and by leads only', async () => {
      const script = { ...own, images: [image, image] };
      valueOf(await agent.hub.giveItem({ kind: 'script', script }));
      expect(valueOf(await team.lead.hub.inbox())).toMatchObject([
        { images: 2, item: { kind: 'script', script: own } },
      ]);
      expect(JSON.stringify(valueOf(await team.lead.hub.inbox()))).not.toContain(image.data);
      expect(valueOf(await team.lead.hub.inboxScript(agent.agentId, own.id))).toEqual(script);
      expect(await team.lead.hub.inboxScript(other.agentId, own.id)).toMatchObject({ ok: false, refusal: 'notFound' });
      expect(await other.hub.inboxScript(agent.agentId, own.id)).toMatchObject({ ok: false, refusal: 'forbidden' });
    });

    it('is taken back by who sent it while it is open, and by nobody else', async () => {
      valueOf(await agent.hub.giveItem({ kind: 'script', script: own }));
      valueOf(await other.hub.withdrawItem({ kind: 'script', id: own.id }));
      expect(valueOf(await team.lead.hub.inbox())).toHaveLength(1);
      valueOf(await agent.hub.withdrawItem({ kind: 'script', id: own.id }));
      expect(valueOf(await team.lead.hub.inbox())).toEqual([]);
      valueOf(await agent.hub.giveItem({ kind: 'script', script: own }));
      valueOf(await settle(team.lead, own.id, 'taken', 'script'));
      valueOf(await agent.hub.withdrawItem({ kind: 'script', id: own.id }));
      expect(valueOf(await agent.hub.inbox())).toMatchObject([{ state: 'taken' }]);
    });

    it('of another team is neither seen, fetched nor settled', async () => {
      valueOf(await agent.hub.giveItem({ kind: 'script', script: own }));
      const theirs = await testTeam(hub, '乙组');
      expect(valueOf(await theirs.lead.hub.inbox())).toEqual([]);
      expect(await theirs.lead.hub.inboxScript(agent.agentId, own.id)).toMatchObject({ refusal: 'notFound' });
      expect(await settle(theirs.lead, own.id, 'taken', 'script')).toMatchObject({ refusal: 'notFound' });
      expect(valueOf(await team.lead.hub.inbox())).toHaveLength(1);
    });

    it('goes when it is old, and is refused by its place when it cannot be read or stored', async () => {
      valueOf(await agent.hub.giveItem(gap('gap-1')));
      valueOf(await settle(team.lead, 'gap-1', 'dismissed'));
      hub.pass(31 * 86_400_000);
      valueOf(await agent.hub.giveItem(gap('gap-2')));
      expect(valueOf(await agent.hub.inbox()).map(({ item }) => item)).toEqual([gap('gap-2')]);
      const bad = await agent.hub.giveItem({ kind: 'script', script: { ...own, text: 'a\u0000' } });
      expect(bad).toMatchObject({ ok: false, refusal: 'badRequest' });
      expect(JSON.stringify(bad)).toContain('script.text');
      expect(await agent.hub.giveItem(gap('a/b'))).toMatchObject({ ok: false, refusal: 'badRequest' });
    });

    it('is bounded for one agent', async () => {
      await hub.parts.db.query(
        `insert into inbox (team_id, given_by, kind, item_id, given_at, body)
         select $1, $2, 'gap', 'g' || n, $3, '{}'::jsonb from generate_series(1, 300) as n`,
        [team.teamId, agent.agentId, hub.parts.now().toISOString()],
      );
      expect(await agent.hub.giveItem(gap('gap-1'))).toMatchObject({ ok: false, refusal: 'tooLarge' });
      expect(await other.hub.giveItem(gap('gap-1'))).toMatchObject({ ok: true });
    });
  });
}
