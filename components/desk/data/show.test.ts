import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from '@/utils/tallies/table';
import { showDuration, showShare } from './show';

describe('figures on the screen', () => {
  it('show what is not known as a dash, never as 0', () => {
    expect([showDuration(null, 'zh'), showShare(null)]).toEqual(['—', '—']);
    expect([showDuration(0, 'zh'), showShare(0)]).toEqual(['0.0 秒', '0%']);
  });
  it.each([
    [9_949, '9.9 秒', '9.9 s'],
    [41_400, '41 秒', '41 s'],
    [185_000, '3 分 05 秒', '3 min 05 s'],
    [7_260_000, '2 时 01 分', '2 h 01 min'],
  ])('say %d ms in the two largest units', (ms, zh, en) => {
    expect([showDuration(ms, 'zh'), showDuration(ms, 'en')]).toEqual([zh, en]);
  });
  it('are rounded as the exported file rounds them', () => {
    const below10s = fc.integer({ min: 0, max: 9_949 });
    fc.assert(
      fc.property(below10s, (ms) => parseFloat(showDuration(ms, 'en')) === csvCell('duration', ms)),
      { examples: [[350]] },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 400 }), (part, rest) => {
        const share = part / (part + rest);
        return parseFloat(showShare(share)) === csvCell('share', share);
      }),
    );
  });
});
