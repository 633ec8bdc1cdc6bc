import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { recallPicks } from '@/utils/learning/picks';
import { DeskmateDatabase } from './database';
import { forgetLearnt, gapsOf, picksOf, setGapDismissed, takeTurn } from './learning';

let made = 0;
const fresh = () => new DeskmateDatabase(`learning-${String((made += 1))}`);
const turn = { messages: ['发什么快递'], scriptId: 'courier', gap: null };

describe('takeTurn', () => {
  it('remembers the pick and the gap, also when two turns come at once', async () => {
    const db = fresh();
    await Promise.all([
      takeTurn(db, turn, { nowMs: 1, gapId: 'a' }),
      takeTurn(db, turn, { nowMs: 2, gapId: 'b' }),
      takeTurn(db, { messages: ['左手剪刀有吗'], scriptId: null, gap: 'quiet' }, { nowMs: 3, gapId: 'c' }),
    ]);
    const picks = await picksOf(db);
    expect(picks?.sent).toEqual([2]);
    expect(picks && recallPicks(picks, ['发啥快递'])[0]?.scriptId).toBe('courier');
    expect((await gapsOf(db)).map(({ id }) => id)).toEqual(['c']);
  });

  it('is forgotten on demand', async () => {
    const db = fresh();
    await takeTurn(db, { ...turn, gap: 'rewritten' }, { nowMs: 1, gapId: 'a' });
    await forgetLearnt(db);
    expect(await picksOf(db)).toBeNull();
    expect(await gapsOf(db)).toEqual([]);
  });

  it('dismisses a gap and brings it back', async () => {
    const db = fresh();
    await takeTurn(db, { messages: ['左手剪刀有吗'], scriptId: null, gap: 'quiet' }, { nowMs: 3, gapId: 'c' });
    await setGapDismissed(db, 'c', true);
    expect((await gapsOf(db))[0]?.dismissed).toBe(true);
    await setGapDismissed(db, 'c', false);
    expect((await gapsOf(db))[0]?.dismissed).toBe(false);
  });
});

describe('the database', () => {
  it('takes over what version 1 kept', async () => {
    const name = `learning-${String((made += 1))}`;
    const old = new Dexie(name);
    old.version(1).stores({ uses: 'scriptId', kept: 'key', facts: 'id, at, [kind+at], threadKey' });
    await old.table('uses').add({ scriptId: 'hello', count: 3, lastMs: 1 });
    old.close();
    const db = new DeskmateDatabase(name);
    expect(await db.uses.get('hello')).toMatchObject({ count: 3 });
    await takeTurn(db, turn, { nowMs: 1, gapId: 'a' });
    expect((await picksOf(db))?.scripts).toEqual(['courier']);
  });
});
