import { describe, expect, it } from 'vitest';
import { holidaysIn } from './holidays';

describe('holidaysIn', () => {
  it('reads single days and stretches out of the shop fact that lists them', () => {
    const facts = { 假期: '2026-09-30 至 2026-10-02，2027-01-01', 发货地: '2026-05-01' };
    expect([...holidaysIn(facts)]).toEqual(['2026-09-30', '2026-10-01', '2026-10-02', '2027-01-01']);
    expect([...holidaysIn({ Holidays: '2026-12-25 to 2026-12-26' })]).toEqual(['2026-12-25', '2026-12-26']);
  });
  it('leaves out what is no day, runs backwards or never ends', () => {
    expect([...holidaysIn({ 假期: '2026-13-40, 2026-10-05 至 2026-10-01' })]).toEqual([]);
    expect(holidaysIn({ 假期: '2026-01-01 至 9999-01-01' }).size).toBe(60);
  });
});
