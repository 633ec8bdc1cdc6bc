import { describe, expect, it } from 'vitest';
import { syncPillWords } from '@/utils/i18n/desk';
import { say } from '@/utils/i18n/words';
import { syncSentence, syncTone, type ShownSync } from './sync-words';

const NOW = 1_000_000_000;
const MINUTE = 60_000;
const state = (over: Partial<ShownSync>): ShownSync => ({ status: 'idle', pending: 0, failures: 0, ...over });
const said = (over: Partial<ShownSync>): string =>
  syncSentence(
    state(over),
    (key, fillers) => say(syncPillWords, 'zh', key, fillers),
    (ms) => `前${(NOW - ms) / MINUTE}分`,
  );

describe('how sync stands', () => {
  it('is calm only when the hub holds everything', () => {
    expect([said({}), syncTone(state({}), NOW)]).toEqual(['已同步', 'calm']);
    for (const status of ['idle', 'sending'] as const)
      expect(syncTone(state({ status, pending: 1, oldestMs: NOW - MINUTE }), NOW)).toBe('soft');
    expect(syncTone(state({ pending: 1, oldestMs: NOW - 11 * MINUTE }), NOW)).toBe('soon');
    expect(syncTone(state({ status: 'waiting', pending: 1 }), NOW)).toBe('soon');
    expect(syncTone(state({ status: 'refused' }), NOW)).toBe('late');
  });

  it('says how many wait and since when', () => {
    expect(said({ pending: 3, oldestMs: NOW - 2 * MINUTE })).toBe('待上传 3 条 · 前2分 起');
    expect(said({ status: 'waiting', unreachable: true, pending: 3, oldestMs: NOW - MINUTE })).toBe(
      '连不上团队，3 条待上传 · 前1分 起',
    );
    expect(said({ status: 'off', pending: 3, oldestMs: NOW })).toBe('未加入团队');
  });

  it('says that the hub would not take some, and is not calm about it', () => {
    expect(said({ notTaken: 2 })).toBe('已同步 · 2 条未被收下');
    expect(syncTone(state({ notTaken: 2 }), NOW)).toBe('soon');
  });
});
