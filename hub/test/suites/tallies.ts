import { describe, expect, it } from 'vitest';
import type { Database } from '@/hub/src/database/database';
import { tally } from '@/utils/tallies/tally';
import { testHub, testTeam, valueOf } from '../harness';
import { MONDAY, turn, turns } from '../samples';

const DAY = { fromMs: MONDAY, toMs: MONDAY + 86_400_000 };

export function talliesSuite(database: () => Database): void {
  describe('tallies', () => {
    it('are the sums the extension makes of the same facts, by agent', async () => {
      const hub = testHub(database());
      const team = await testTeam(hub);
      const [wang, zhao] = [await team.join('agent', '小王'), await team.join('agent', '小赵')];
      await wang.hub.push([turn('w1', { waitMs: 10_000 }), turn('w2', { waitMs: 90_000, threadKey: 'k2' })]);
      await zhao.hub.push([turn('z1', { waitMs: 20_000 }), turn('z-before', { at: MONDAY - 1 })]);
      const rows = valueOf(await team.lead.hub.tallies(DAY, ['agent']));
      const facts = valueOf(await team.lead.hub.facts(DAY)).facts;
      expect(rows).toEqual(tally(facts, DAY, ['agent']));
      expect(rows.map(({ key }) => key[0]).sort()).toEqual([wang.agentId, zhao.agentId].sort());
      expect(rows.find(({ key }) => key[0] === wang.agentId)?.response.n).toBe(2);
    });

    it('read every slice of a long period', async () => {
      const hub = testHub(database());
      const team = await testTeam(hub);
      const agent = await team.join('agent');
      for (let batch = 0; batch < 11; batch += 1) await agent.hub.push(turns(`s${batch}`, 500));
      const rows = valueOf(await team.lead.hub.tallies(DAY, []));
      expect(rows.map(({ response }) => response.n)).toEqual([5_500]);
    });

    it('ask for a shorter period when there is too much to sum', async () => {
      const hub = testHub(database(), { tallyFacts: 3 });
      const team = await testTeam(hub);
      const agent = await team.join('agent');
      await agent.hub.push(turns('few', 3));
      expect((await team.lead.hub.tallies(DAY, [])).ok).toBe(true);
      await agent.hub.push([turn('one more')]);
      expect(await team.lead.hub.tallies(DAY, [])).toMatchObject({ refusal: 'tooLarge' });
    });

    it('refuse a column that is none', async () => {
      const hub = testHub(database());
      const team = await testTeam(hub);
      const response = await hub.ask('/api/tallies?by=agent,mood', { token: team.lead.token });
      expect(response.status).toBe(400);
    });
  });
}
