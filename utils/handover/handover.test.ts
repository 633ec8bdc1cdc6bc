import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { starterHandbook } from '@/utils/handbook/starter';
import type { Note } from '@/utils/notes/types';
import type { PromiseRow } from '@/utils/promises/row';
import { sharedSheetSchema } from '@/utils/sync/handover';
import { sheetCsv, sheetText } from './print';
import { maskedName, sharedSheet, withoutTexts } from './redact';
import { countOf, hasToGive, sheetOf, type SheetParts } from './sheet';

const NOW = Date.UTC(2026, 10, 20, 6); // 14:00 in Shanghai
const HOUR = 3_600_000;
const { clockProfiles, noteTemplates } = starterHandbook('zh');
const hours = [{ weekdays: [0, 1, 2, 3, 4, 5, 6], fromMinute: 480, toMinute: 1380 }];
const profile = { ...clockProfiles[0]!, windows: hours, timeZone: 'Asia/Shanghai' };
const place = { threadId: 'demo|小店|b1', consoleId: 'demo', shop: '小店', buyerName: '张小三' };
const asked = (atMs: number) => ({ first: true, asks: 1, askedAt: { wallMs: atMs, monoMs: 0, life: 'l' } });

const promise = (over: Partial<PromiseRow> = {}): PromiseRow => ({
  ...{ ...place, id: 'p1', kind: 'refund', text: '今天给您退款', saidAtMs: NOW, dueAtMs: NOW + HOUR, basis: 'said' },
  ...{ state: 'open', changedAtMs: NOW, reminded: [] },
  ...over,
});
const note: Note = {
  ...{ ...place, id: 'n1', templateId: 'refund', topic: '退款', place: 'deskmate', values: { amount: '59.90' } },
  ...{ saved: false, owed: true, createdAtMs: NOW, changedAtMs: NOW },
};
const parts = (over: Partial<SheetParts> = {}): SheetParts => ({
  open: [],
  listed: [],
  promises: [],
  notes: [],
  templates: noteTemplates,
  scripts: [],
  profileOf: () => profile,
  today: '2026-11-20',
  nowMs: NOW,
  ...over,
});
const turn = (atMs: number) => asked(atMs) as unknown as SheetParts['open'][number]['turn'];

describe('sheetOf', () => {
  it('tells a buyer whom page and ledger know once, those who asked at night apart, and no wait of last week', () => {
    const sheet = sheetOf(
      parts({
        open: [
          { ...place, turn: turn(NOW - HOUR) },
          { ...place, threadId: 'demo|小店|b2', buyerName: '夜猫', turn: turn(NOW - 12 * HOUR) },
          { ...place, threadId: 'demo|小店|b3', buyerName: '上周', turn: turn(NOW - 7 * 24 * HOUR) },
        ],
        listed: [
          { consoleId: 'demo', name: '张小三', askedAtMs: NOW, dueAtMs: NOW },
          { consoleId: 'demo', name: '李四', askedAtMs: NOW, dueAtMs: NOW },
        ],
      }),
    );
    expect(sheet.waiting.map(({ buyerName }) => buyerName)).toEqual(['张小三', '李四']);
    expect(sheet.night.map(({ buyerName }) => buyerName)).toEqual(['夜猫']);
    expect(countOf(sheet)).toBe(3);
  });

  it('lists what is owed, the one due first first, and no finished note, settled promise or script out of force', () => {
    const scripts = starterHandbook('zh').scripts.slice(0, 3);
    const sheet = sheetOf(
      parts({
        promises: [promise(), promise({ id: 'p0', dueAtMs: NOW }), promise({ id: 'p2', state: 'kept' })],
        notes: [note, { ...note, id: 'n2', templateId: 'gone', saved: true }],
        scripts: [
          { ...scripts[0]!, validTo: '2026-11-20' },
          { ...scripts[1]!, validTo: '2026-11-19' },
          { ...scripts[2]!, validFrom: '2026-11-01' },
        ],
      }),
    );
    expect(sheet.promises.map(({ id }) => id)).toEqual(['p0', 'p1']);
    expect(sheet.notes).toMatchObject([{ id: 'n1', missing: expect.arrayContaining(['原因']) as unknown }]);
    expect(sheet.scripts).toHaveLength(1);
  });
});

describe('sharedSheet', () => {
  const sheet = sheetOf(parts({ promises: [promise()], notes: [note], open: [{ ...place, turn: turn(NOW) }] }));
  const keyOf = () => 'k1';

  it('holds neither words, values nor whole names without the lead’s leave, and never a thread’s own id', () => {
    const shared = sharedSheet(sheet, keyOf, false);
    expect(sharedSheetSchema.parse(shared)).toEqual(shared);
    expect(JSON.stringify(shared)).not.toMatch(/小三|今天给您退款|59\.90|\|b1/u);
    expect(shared.promises[0]).toMatchObject({ buyerName: '张**', threadKey: 'k1', kind: 'refund' });
    expect(JSON.stringify(sharedSheet(sheet, keyOf, true))).toContain('今天给您退款');
    expect(JSON.stringify(sharedSheet(sheet, keyOf, true))).not.toContain('|b1');
  });

  it('leaves out what is part of a handover already', () => {
    const given = sheetOf(parts({ promises: [promise({ state: 'handedOver', handoverId: 'h1' })] }));
    expect(sharedSheet(given, keyOf, true).promises).toEqual([]);
  });

  it('is the same when it is redacted twice', () => {
    const once = withoutTexts(sharedSheet(sheet, keyOf, true));
    expect(withoutTexts(once)).toEqual(once);
    fc.assert(fc.property(fc.string(), (name) => maskedName(maskedName(name)) === maskedName(name)));
  });
});

describe('the sheet on paper', () => {
  const how = { language: 'zh' as const, timeZone: 'Asia/Shanghai', consoleName: () => '飞鸽' };
  const sheet = sheetOf(parts({ promises: [promise({ text: '=HYPERLINK("x")', buyerName: '=1+1' })], notes: [note] }));

  it('is a file in which no cell is a formula', () => {
    const lines = sheetCsv(sheet, how).split('\r\n');
    expect(lines[0]).toBe('\ufeff类别,平台 · 店铺,买家,事项,期限,说明');
    expect(lines[1]).toBe(`待兑现承诺,飞鸽 · 小店,'=1+1,"退款 · =HYPERLINK(""x"")",2026-11-20 15:00,`);
  });

  it('is a text with a section for each kind that there is', () => {
    const text = sheetText(sheet, { ...how, title: '交接单' });
    expect(text).toMatch(/^交接单\n\n【待兑现承诺】1\n- =1\+1 \| /u);
    expect(text).toContain('【未完成备注】1');
    expect(text).not.toContain('待回复');
  });
});

describe('hasToGive', () => {
  const left = { handedOver: true };
  const sheets = {
    nothing: sheetOf(parts()),
    open: sheetOf(parts({ promises: [promise()] })),
    leftHere: sheetOf(parts({ promises: [promise({ state: 'handedOver' })], notes: [{ ...note, ...left }] })),
    onHub: sheetOf(parts({ promises: [promise({ state: 'handedOver', handoverId: 'h' })] })),
    waiting: sheetOf(parts({ open: [{ ...place, turn: turn(NOW - HOUR) }] })),
  };

  it.each([
    ['nothing', false, false],
    ['open', true, true],
    ['leftHere', false, true],
    ['onHub', false, false],
    ['waiting', false, true],
  ] as const)('%s: here %s, to the hub %s', (name, here, hub) => {
    expect([hasToGive(sheets[name], false), hasToGive(sheets[name], true)]).toEqual([here, hub]);
  });
});
