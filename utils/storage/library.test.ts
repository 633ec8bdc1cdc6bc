import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { starterHandbook } from '@/utils/handbook/starter';
import { DeskmateDatabase } from './database';
import { replaceHandbook } from './library';

let db: DeskmateDatabase;
beforeEach(() => {
  db = new DeskmateDatabase(`library-${crypto.randomUUID()}`);
});
afterEach(async () => {
  db.close();
  await Dexie.delete(db.name);
});

describe('replaceHandbook', () => {
  it('keeps the twenty versions before and reads none of them to find the oldest', async () => {
    const handbook = { ...starterHandbook('en'), scripts: [] };
    for (let version = 1; version <= 23; version += 1) await replaceHandbook(db, { ...handbook, version }, version * 7);
    const read: string[] = [];
    db.handbooks.hook('reading', (row) => {
      read.push(row.slot);
      return row;
    });
    await replaceHandbook(db, { ...handbook, version: 24 }, 1_000);
    expect(read).toEqual(['current']);
    const kept = (await db.handbooks.toArray()).filter(({ slot }) => slot !== 'current');
    expect(kept.map((row) => row.handbook.version).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, index) => index + 4),
    );
  });
});
