import { describe, expect, it } from 'vitest';
import type { SentItem } from '@/utils/sync/inbox';
import { teamGaps, timesOf } from './team-gaps';

let made = 0;
function sent(agentName: string, texts: string[], quiet = 1): SentItem {
  made += 1;
  const givenAt = new Date(Date.UTC(2026, 10, 2, 0, made)).toISOString();
  const gap = { id: `gap-${made}`, texts, counts: { quiet, passedOver: 0, rewritten: 0 }, lastMs: made };
  return {
    item: { kind: 'gap', gap },
    agentId: `a${agentName.charCodeAt(1)}`,
    agentName,
    givenAt,
    state: 'open',
    images: 0,
  };
}
const script: SentItem = {
  ...sent('小周', ['']),
  item: { kind: 'script', script: { id: 's', part: 'talk', title: 't', text: 't', language: 'zh' } },
};

describe('teamGaps', () => {
  const items = [
    sent('小王', ['有没有左手用的园艺剪刀'], 3),
    sent('小周', ['左手用的剪刀有吗', '左手的园艺剪刀有没有']),
    sent('小王', ['可以刻字吗 想送人', '能不能刻名字']),
    sent('小李', ['园艺剪刀有没有左手用的'], 2),
  ];

  it('puts together what agents asked in other words, with counts over agents, and leaves scripts out', () => {
    const [first, second, ...more] = teamGaps([...items, script]);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ agents: ['小王', '小周', '小李'], counts: { quiet: 6 } });
    expect(first?.texts).toHaveLength(4);
    expect(first && timesOf(first)).toBe(6);
    expect(second?.agents).toEqual(['小王']);
  });

  it('names a question the same whatever order its sendings come in, and as an id of a script', () => {
    expect(teamGaps(items.toReversed())).toEqual(teamGaps(items));
    expect(teamGaps(items)[0]?.id).toMatch(/^[a-z0-9][a-z0-9._-]{0,79}$/i);
  });

  it('counts an agent who sent twice once', () => {
    expect(teamGaps([sent('小王', ['左手剪刀有吗']), sent('小王', ['左手剪刀有没有'])])[0]?.agents).toEqual(['小王']);
  });
});
