import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/hub/src/database/database';
import type { Fact } from '@/utils/facts/fact';
import type { FactPage } from '@/utils/sync/hub';
import { BATCH_LIMIT } from '@/utils/sync/protocol';
import type { Period } from '@/utils/tallies/types';
import { testHub, testTeam, valueOf, type Member, type TestHub, type TestTeam } from '../harness';
import { blind, MONDAY, turn, turns } from '../samples';

const ALWAYS: Period = { fromMs: 0, toMs: Number.MAX_SAFE_INTEGER };
const idsOf = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);

/** All pages of what a member may read. */
async function readAll(member: Member, period = ALWAYS): Promise<Fact[]> {
  const all: Fact[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page: FactPage = valueOf(await member.hub.facts(period, after));
    all.push(...page.facts);
    after = page.next;
  }
  return all;
}

export function factsSuite(database: () => Database): void {
  describe('facts', () => {
    let hub: TestHub;
    let team: TestTeam;
    let agent: Member;

    beforeAll(() => {
      hub = testHub(database(), { page: 7 });
    });
    const newTeam = async () => {
      team = await testTeam(hub);
      agent = await team.join('agent');
    };

    it('keeps a batch sent three times and by many at once exactly once', async () => {
      await newTeam();
      const batch = turns('b', 20);
      for (let time = 0; time < 3; time += 1) {
        expect(valueOf(await agent.hub.push(batch))).toEqual({ kept: idsOf(batch), refused: [] });
      }
      const overlapping = [turns('c', 15), turns('c', 20).slice(5), turns('c', 20), turns('c', 10)];
      await Promise.all(overlapping.map((it) => agent.hub.push(it)));
      const stored = idsOf(await readAll(agent));
      expect(stored.slice(0, 20)).toEqual(idsOf(batch));
      expect(stored.slice(20).sort()).toEqual(idsOf(turns('c', 20)).sort());
    });

    it('holds the same facts in whatever batches and order they arrive', async () => {
      await newTeam();
      const facts = turns('p', 12);
      const shuffled = fc.shuffledSubarray(facts, { minLength: facts.length });
      await fc.assert(
        fc.asyncProperty(shuffled, fc.integer({ min: 1, max: 12 }), async (order, size) => {
          for (let from = 0; from < order.length; from += size) await agent.hub.push(order.slice(from, from + size));
          expect(idsOf(await readAll(agent)).sort()).toEqual(idsOf(facts).sort());
        }),
        { numRuns: 8 },
      );
    });

    it('refuses what is no fact, names the field, and keeps the rest', async () => {
      await newTeam();
      const sent = [
        turn('good'),
        { ...turn('newer'), v: 2 },
        { ...turn('wrong'), waitMs: -1 },
        { ...turn('strange'), kind: 'mood' },
        turn('nul', { shop: 'a\u0000b' }),
        turn('half', { shop: '好😀'.slice(0, 2) }),
        blind('deep', { missing: ['ok', '\ud800'] }),
        'text',
        null,
        blind('also-good'),
      ];
      const { kept, refused } = valueOf(await agent.hub.push(sent));
      expect(kept).toEqual(['good', 'also-good']);
      const why = new Map(refused.map((it) => [it.id, it.why]));
      expect(why.get('newer')).toBe('facts.1: v: this hub knows version 1 of facts');
      expect(why.get('wrong')).toMatch(/^facts\.2: waitMs: /);
      expect(why.get('strange')).toMatch(/^facts\.3: kind: /);
      expect(why.get('nul')).toMatch(/^facts\.4: shop: /);
      expect(why.get('half')).toMatch(/^facts\.5: shop: /);
      expect(why.get('deep')).toMatch(/^facts\.6: missing\.1: /);
      expect(refused).toHaveLength(8);
      expect(idsOf(await readAll(agent))).toEqual(['good', 'also-good']);
    });

    it('keeps the first of two bodies under one id and says kept', async () => {
      await newTeam();
      await agent.hub.push([turn('same', { waitMs: 1_000 })]);
      const second = [
        turn('same', { waitMs: 9_000 }),
        turn('twice', { waitMs: 2_000 }),
        turn('twice', { waitMs: 3_000 }),
      ];
      expect(valueOf(await agent.hub.push(second)).kept).toEqual(['same', 'twice']);
      expect((await readAll(agent)).map((fact) => fact.kind === 'turn' && fact.waitMs)).toEqual([1_000, 2_000]);
    });

    it('makes facts from before joining the agent’s own, and refuses facts of another agent', async () => {
      await newTeam();
      const other = await team.join('agent', '小赵');
      const sent = [
        turn('before', { agentId: 'this-browser' }),
        turn('mine', { agentId: agent.agentId }),
        turn('theirs', { agentId: other.agentId }),
        turn('boss', { agentId: team.lead.agentId }),
      ];
      const { kept, refused } = valueOf(await agent.hub.push(sent));
      expect(kept).toEqual(['before', 'mine']);
      expect(idsOf(refused)).toEqual(['theirs', 'boss']);
      expect(refused[0]?.why).toContain('agentId');
      expect(new Set((await readAll(team.lead)).map(({ agentId }) => agentId))).toEqual(new Set([agent.agentId]));
      expect(await readAll(other)).toEqual([]);
    });

    it('shows an agent their own and the lead the team’s, within the period', async () => {
      await newTeam();
      const other = await team.join('agent', '小赵');
      await agent.hub.push([
        turn('early', { at: MONDAY - 1 }),
        turn('start', { at: MONDAY }),
        turn('end', { at: MONDAY + 60_000 }),
      ]);
      await other.hub.push([turn('other', { at: MONDAY })]);
      const period = { fromMs: MONDAY, toMs: MONDAY + 60_000 };
      expect(idsOf(await readAll(agent, period))).toEqual(['start']);
      expect(idsOf(await readAll(team.lead, period))).toEqual(['start', 'other']);
    });

    it('pages through without a gap or a repeat, also when a page ends exactly', async () => {
      await newTeam();
      const facts = turns('page', 14);
      await agent.hub.push(facts);
      expect(idsOf(await readAll(agent))).toEqual(idsOf(facts));
    });

    it('refuses a batch above the limit whole', async () => {
      await newTeam();
      expect(await agent.hub.push(turns('many', BATCH_LIMIT + 1))).toMatchObject({ refusal: 'badRequest' });
      expect(valueOf(await agent.hub.push(turns('many', BATCH_LIMIT))).kept).toHaveLength(BATCH_LIMIT);
    });

    it('takes a full batch of the longest facts there are', async () => {
      await newTeam();
      const long = (length: number) => '\u0001'.repeat(length);
      const longest = Array.from({ length: BATCH_LIMIT }, (_, index) =>
        blind(`${index}`.padEnd(200, 'x'), {
          shop: long(120),
          missing: Array.from({ length: 40 }, () => '好'.repeat(60)),
        }),
      );
      expect(valueOf(await agent.hub.push(longest)).kept).toHaveLength(BATCH_LIMIT);
    });

    it.each(['from=yesterday', 'to=-1', 'after=1.5', 'from=1e99'])('refuses the query %s', async (query) => {
      await newTeam();
      const response = await hub.ask(`/api/facts?${query}`, { token: agent.token });
      expect(response.status).toBe(400);
    });
  });
}
