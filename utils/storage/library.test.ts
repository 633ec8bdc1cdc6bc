import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import { DeskmateDatabase } from './database';
import { changePersonal, putPersonal, removePersonal, replaceHandbook } from './library';
import { KEPT_OF_ALL } from './personal-versions';

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

describe('personal scripts', () => {
  const own = (id: string, text: string): Script => ({ id, part: 'talk', title: '发货', text, language: 'zh' });
  const wordings = async (id: string) =>
    (await db.personalVersions.where('scriptId').equals(id).toArray()).map(({ script, untilMs }) => [
      script.text,
      untilMs,
    ]);

  it('keep what they said before each change, the last twenty, also of one that was removed', async () => {
    for (let at = 0; at <= 22; at += 1) await putPersonal(db, own('a', `第${at}版`), at);
    expect((await wordings('a')).length).toBe(20);
    expect((await wordings('a'))[0]).toEqual(['第2版', 3]);
    await removePersonal(db, 'a', 30);
    expect((await wordings('a')).at(-1)).toEqual(['第22版', 30]);
    expect(await db.personalScripts.get('a')).toBeUndefined();
  });

  it('keep no wording twice, no image, and nothing where only the offer changed', async () => {
    const images = [{ name: '图.png', type: 'image/png' as const, data: 'AA==' }];
    await putPersonal(db, { ...own('a', '旧'), images }, 1);
    await putPersonal(db, { ...own('a', '旧'), offered: true }, 2);
    await putPersonal(db, own('a', '旧'), 3);
    const textOnly = (await db.personalVersions.toArray()).every(
      ({ script }) => !JSON.stringify(script).includes('AA=='),
    );
    expect(textOnly).toBe(true);
    await putPersonal(db, own('a', '新'), 4);
    expect((await wordings('a')).at(-1)).toEqual(['旧', 4]);
  });

  it('changed by the thousand keep a bounded number of wordings', async () => {
    const many = Array.from({ length: KEPT_OF_ALL + 5 }, (_, at) => own(`s${at}`, '旧'));
    await changePersonal(db, many, [], 1);
    await changePersonal(
      db,
      many.map((script) => ({ ...script, text: '新' })),
      [],
      2,
    );
    await putPersonal(db, own('s1', '更新'), 3);
    expect(await db.personalVersions.count()).toBe(KEPT_OF_ALL);
    expect(await wordings('s1')).toContainEqual(['新', 3]);
  });
});
