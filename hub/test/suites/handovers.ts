import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '@/hub/src/database/database';
import type { SharedSheet } from '@/utils/sync/handover';
import { MONDAY } from '../samples';
import { testHub, testTeam, valueOf, type Member, type TestHub, type TestTeam } from '../harness';

const place = { threadKey: 'k1', consoleId: 'demo', shop: '小店', buyerName: '张小三' };
const sheet: SharedSheet = {
  waiting: [{ ...place, askedAtMs: MONDAY, dueAtMs: null }],
  promises: [
    {
      ...{ ...place, id: 'k1:abc', kind: 'refund', text: '今天给您退款' },
      ...{ saidAtMs: MONDAY, dueAtMs: MONDAY + 1, basis: 'said' },
    },
  ],
  notes: [{ ...place, id: 'n1', templateId: 'refund', topic: '退款', state: 'owed', values: { amount: '59.90' } }],
};
const ID = 'handover-1';

export function handoverSuite(database: () => Database): void {
  describe('handovers', () => {
    let hub: TestHub;
    let team: TestTeam;
    let giver: Member;
    let taker: Member;

    beforeEach(async () => {
      hub = testHub(database());
      team = await testTeam(hub);
      giver = await team.join('agent', '早班');
      taker = await team.join('agent', '晚班');
    });

    it('reach a colleague without words and whole names, whatever the browser sent', async () => {
      valueOf(await giver.hub.giveHandover(ID, sheet));
      const { texts, handovers } = valueOf(await taker.hub.handovers());
      expect(texts).toBe(false);
      expect(handovers).toMatchObject([{ id: ID, givenBy: '早班', own: false }]);
      const [handover] = handovers;
      expect(handover?.sheet.promises).toMatchObject([
        { buyerName: '张**', text: '', kind: 'refund', threadKey: 'k1' },
      ]);
      expect(handover?.sheet.notes).toMatchObject([{ buyerName: '张**', topic: '退款', values: {} }]);
      const rows = JSON.stringify(
        await hub.parts.db.query('select body from handovers where team_id = $1', [team.teamId]),
      );
      for (const word of ['小三', '今天给您退款', '59.90']) expect(rows).not.toContain(word);
    });

    it('carry words while the lead allows it, and no more when the leave is taken back', async () => {
      expect(await giver.hub.allowHandoverTexts(true)).toMatchObject({ ok: false, refusal: 'forbidden' });
      valueOf(await team.lead.hub.allowHandoverTexts(true));
      valueOf(await giver.hub.giveHandover(ID, sheet));
      expect(valueOf(await taker.hub.handovers())).toMatchObject({ texts: true, handovers: [{ sheet }] });
      valueOf(await team.lead.hub.allowHandoverTexts(false));
      expect(JSON.stringify(valueOf(await taker.hub.takeHandover(ID)))).not.toMatch(/小三|今天给您退款|59\.90/);
    });

    it('are taken once: the same taker gets it again, a colleague is told, and it leaves the list', async () => {
      valueOf(await giver.hub.giveHandover(ID, sheet));
      const answers = await Promise.all([taker.hub.takeHandover(ID), team.lead.hub.takeHandover(ID)]);
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: 'conflict' });
      const winner = answers[0].ok ? taker : team.lead;
      expect(valueOf(await winner.hub.takeHandover(ID)).id).toBe(ID);
      expect(valueOf(await giver.hub.handovers()).handovers).toEqual([]);
    });

    it('are given once, by one agent, and may be taken back by who gave them', async () => {
      valueOf(await giver.hub.giveHandover(ID, sheet));
      valueOf(await giver.hub.giveHandover(ID, { ...sheet, notes: [] }));
      const { handovers } = valueOf(await giver.hub.handovers());
      expect(handovers).toHaveLength(1);
      expect(handovers[0]).toMatchObject({ own: true });
      expect(handovers[0]?.sheet.notes).toHaveLength(1);
      expect(await taker.hub.giveHandover(ID, sheet)).toMatchObject({ ok: false, refusal: 'conflict' });
      valueOf(await giver.hub.takeHandover(ID));
      expect(await giver.hub.giveHandover(ID, sheet)).toMatchObject({ ok: true });
      expect(valueOf(await taker.hub.handovers()).handovers).toEqual([]);
    });

    it('of another team are neither seen, taken nor touched', async () => {
      valueOf(await giver.hub.giveHandover(ID, sheet));
      const other = await testTeam(hub);
      expect(valueOf(await other.lead.hub.handovers()).handovers).toEqual([]);
      expect(await other.lead.hub.takeHandover(ID)).toMatchObject({ ok: false, refusal: 'notFound' });
      valueOf(await other.lead.hub.giveHandover(ID, { waiting: [], promises: [], notes: [] }));
      valueOf(await other.lead.hub.allowHandoverTexts(true));
      const mine = valueOf(await taker.hub.handovers());
      expect(mine).toMatchObject({ texts: false, handovers: [{ givenBy: '早班', sheet: { notes: [{ id: 'n1' }] } }] });
    });

    it('go after a month, and a sheet that cannot be stored is refused with its place', async () => {
      valueOf(await giver.hub.giveHandover(ID, sheet));
      hub.pass(31 * 86_400_000);
      valueOf(await giver.hub.giveHandover('handover-2', { ...sheet, promises: [] }));
      expect(valueOf(await taker.hub.handovers()).handovers.map(({ id }) => id)).toEqual(['handover-2']);
      const bad = { ...sheet, waiting: [{ ...place, shop: 'a\u0000', askedAtMs: 1, dueAtMs: null }] };
      const refused = await giver.hub.giveHandover('handover-3', bad);
      expect(refused).toMatchObject({ ok: false, refusal: 'badRequest' });
      expect(JSON.stringify(refused)).toContain('waiting.0.shop');
      expect(await giver.hub.giveHandover('x', sheet)).toMatchObject({ ok: false, refusal: 'badRequest' });
    });
  });
}
