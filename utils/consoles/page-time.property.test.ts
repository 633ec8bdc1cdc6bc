import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AHEAD_MS, readPageTime } from '@/utils/consoles/page-time';
import { pageZone, zoneOf, type PageZone } from '@/utils/consoles/page-zone';
import { TIME_FORMATS, type TimeFormat } from '@/utils/profiles/profile';

const MINUTE = 60_000;
const DAY = 86_400_000;
const EN_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const EN_DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ZH_DAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** New York's own offsets, by the platform's calendar. */
const newYorkFormat = new Intl.DateTimeFormat('en-US', { timeZone: 'America/New_York', timeZoneName: 'longOffset' });
const newYorkOffset = (ms: number): number => {
  const [, sign, hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(newYorkFormat.format(ms)) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};
const ZONES: Record<string, { zone: PageZone; offset: (ms: number) => number }> = {
  beijing: { zone: pageZone(480), offset: () => 480 },
  newYork: { zone: zoneOf(newYorkOffset), offset: newYorkOffset },
  kathmandu: { zone: pageZone(345), offset: () => 345 },
};

type Shown = { y: number; mo: number; d: number; h: number; mi: number; s: number; weekday: number; back: number };
const two = (value: number) => String(value).padStart(2, '0');
const hm = ({ h, mi }: Shown) => `${h}:${two(mi)}`;
const hms = (at: Shown) => `${hm(at)}:${two(at.s)}`;
const twelve = ({ h, mi }: Shown) => `${h % 12 === 0 ? 12 : h % 12}:${two(mi)} ${h < 12 ? 'AM' : 'PM'}`;
const chinese = ({ h, mi }: Shown) => (h < 12 ? `上午${h}:${two(mi)}` : `下午${h === 12 ? 12 : h - 12}:${two(mi)}`);
const month = ({ mo }: Shown) => EN_MONTHS[mo - 1] ?? '';

/** Every way to write each format that a page is known or likely to use; undefined where it cannot say that moment. */
const WRITERS: Record<Exclude<TimeFormat, 'ago'>, ((at: Shown) => string | undefined)[]> = {
  iso: [(at) => `${at.y}-${two(at.mo)}-${two(at.d)}T${two(at.h)}:${two(at.mi)}:${two(at.s)}`],
  ymdhms: [
    (at) => `${at.y}-${two(at.mo)}-${two(at.d)} ${hms(at)}`,
    (at) => `${at.y}年${at.mo}月${at.d}日 ${hms(at)}`,
    (at) => `${at.y}/${at.mo}/${at.d}, ${hms(at)}`,
  ],
  ymdhm: [(at) => `${at.y}.${at.mo}.${at.d} ${hm(at)}`, (at) => `${at.y}年${at.mo}月${at.d}日${chinese(at)}`],
  dmyhms: [(at) => `${two(at.d)}/${two(at.mo)}/${at.y} ${hms(at)}`],
  dmyhm: [
    (at) => `${at.d}/${at.mo}/${String(at.y).slice(2)}, ${hm(at)}`,
    (at) => `${at.d} ${month(at)} ${at.y} ${hm(at)}`,
    (at) => `${hm(at)}, ${two(at.d)}/${two(at.mo)}/${at.y}`,
  ],
  mdyhms: [(at) => `${at.mo}/${at.d}/${at.y}, ${hms(at)}`],
  mdyhm: [
    (at) => `${month(at)} ${at.d}, ${at.y} at ${twelve(at)}`,
    (at) => `${month(at).slice(0, 3)}. ${at.d}, ${at.y}, ${twelve(at)}`,
    (at) => `${twelve(at)}, ${at.mo}/${at.d}/${at.y}`,
  ],
  mdhms: [(at) => `${at.mo}-${at.d} ${hms(at)}`],
  mdhm: [(at) => `${at.mo}月${at.d}日 ${hm(at)}`, (at) => `${month(at).slice(0, 3)} ${at.d}, ${twelve(at)}`],
  dmhm: [(at) => `${two(at.d)}/${two(at.mo)} ${hm(at)}`, (at) => `${at.d} ${month(at)}, ${hm(at)}`],
  dayhm: [
    (at) => (at.back > 2 ? undefined : `${['今天', '昨天', '前天'][at.back]}${at.back === 1 ? '' : ' '}${hm(at)}`),
    (at) => (at.back > 1 ? undefined : `${['Today', 'Yesterday'][at.back]} at ${twelve(at)}`),
    (at) => (at.back > 6 ? undefined : `星期${ZH_DAYS[at.weekday]} ${chinese(at)}`),
    (at) => (at.back > 6 ? undefined : `${EN_DAYS[at.weekday]?.slice(0, 3)} ${hm(at)}`),
  ],
  hms: [(at) => (at.back > 0 ? undefined : hms(at))],
  hm: [
    (at) => (at.back > 0 ? undefined : hm(at)),
    (at) => (at.back > 0 ? undefined : twelve(at)),
    (at) => (at.back > 0 ? undefined : chinese(at)),
  ],
};

function shownAt(ms: number, nowMs: number, offset: (ms: number) => number): Shown {
  const local = new Date(ms + offset(ms) * MINUTE);
  const today = Math.floor((nowMs + offset(nowMs) * MINUTE) / DAY);
  return {
    y: local.getUTCFullYear(),
    mo: local.getUTCMonth() + 1,
    d: local.getUTCDate(),
    h: local.getUTCHours(),
    mi: local.getUTCMinutes(),
    s: local.getUTCSeconds(),
    weekday: local.getUTCDay(),
    back: today - Math.floor(local.getTime() / DAY),
  };
}

const from = Date.UTC(2024, 0, 1);
const moment = fc.integer({ min: from, max: Date.UTC(2031, 0, 1) });
/** Ages of all sizes: seconds to months. */
const age = fc.oneof(
  fc.integer({ min: 0, max: DAY }),
  fc.integer({ min: 0, max: 7 * DAY }),
  fc.integer({ min: 0, max: 300 * DAY }),
);

describe('readPageTime', () => {
  const writings = Object.entries(WRITERS).flatMap(([format, writers]) =>
    writers.map((write, index) => [format as keyof typeof WRITERS, index, write] as const),
  );

  it.each(writings)('reads back what a page wrote as %s (%i), to its precision', (format, _index, write) => {
    fc.assert(
      fc.property(moment, age, fc.constantFrom(...Object.keys(ZONES)), (nowMs, ageMs, name) => {
        const { zone, offset } = ZONES[name]!;
        const truthMs = nowMs - ageMs;
        const label = write(shownAt(truthMs, nowMs, offset));
        fc.pre(label !== undefined);
        const time = readPageTime(label, [format], zone, nowMs);
        expect(time, label).toBeDefined();
        if (!time) return;
        const late = truthMs - time.atMs;
        // Where a clock is set back an hour comes twice, and the label fits both: the later one is taken.
        const twice =
          offset(truthMs) !== offset(truthMs + 3_600_000) || offset(truthMs) !== offset(truthMs - 3_600_000);
        expect(twice ? late % 3_600_000 : late, label).toBeGreaterThanOrEqual(twice ? -3_600_000 : 0);
        if (!twice) expect(late, label).toBeLessThan(time.precisionMs);
      }),
      { numRuns: 120 },
    );
  });

  it('reads how long ago, right to the unit that is named', () => {
    const writings = [
      { ms: 1000, most: 59, write: (n: number) => [`${n}秒前`, `${n} seconds ago`, `${n}s ago`] },
      { ms: MINUTE, most: 59, write: (n: number) => [`${n}分钟前`, `${n} minutes ago`, `${n} min ago`] },
      {
        ms: 60 * MINUTE,
        most: 23,
        write: (n: number) => [`${n}小时前`, `${n} hours ago`, n === 1 ? 'an hour ago' : `${n}h ago`],
      },
      { ms: DAY, most: 6, write: (n: number) => [`${n}天前`, n === 1 ? 'a day ago' : `${n} days ago`] },
    ];
    fc.assert(
      fc.property(
        moment,
        fc.constantFrom(...writings),
        fc.nat(59),
        fc.nat(),
        (nowMs, { ms, most, write }, amount, rest) => {
          const count = 1 + (amount % most);
          const truthMs = nowMs - count * ms - (rest % ms);
          for (const label of write(count)) {
            const time = readPageTime(label, ['hm', 'ago'], 480, nowMs);
            expect(time, label).toEqual({ atMs: nowMs - (count + 1) * ms, precisionMs: ms });
            expect(truthMs - (time?.atMs ?? 0)).toBeLessThanOrEqual(ms);
          }
        },
      ),
    );
    expect(readPageTime('刚刚', ['ago'], 480, from)).toEqual({ atMs: from - MINUTE, precisionMs: MINUTE });
    expect(readPageTime('just now', ['ago'], 480, from)).toEqual({ atMs: from - MINUTE, precisionMs: MINUTE });
  });

  it('never gives a moment in the future, whatever is written and whatever format is allowed', () => {
    const labels = fc.tuple(moment, fc.integer({ min: -400 * DAY, max: 400 * DAY })).chain(([nowMs, ahead]) => {
      const shown = shownAt(nowMs + ahead, nowMs, () => 480);
      const all = Object.values(WRITERS).flatMap((writers) => writers.flatMap((write) => write(shown) ?? []));
      return fc.record({ nowMs: fc.constant(nowMs), label: fc.constantFrom(...all) });
    });
    fc.assert(
      fc.property(labels, fc.subarray([...TIME_FORMATS], { minLength: 1 }), ({ nowMs, label }, formats) => {
        const time = readPageTime(label, formats, 480, nowMs);
        if (time) expect(time.atMs).toBeLessThanOrEqual(nowMs + AHEAD_MS);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads any text without an exception, and quickly', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: fc.constantFrom(...Array.from('12:月日年/-. ,上午昨天pmTZ+ago前小时')) }),
        (text) => {
          readPageTime(text, TIME_FORMATS, 'machine', from);
        },
      ),
    );
    const start = performance.now();
    readPageTime(`${' '.repeat(5_000)}1`, TIME_FORMATS, 480, from);
    readPageTime('1 '.repeat(1_000), TIME_FORMATS, 480, from);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('an ISO time', () => {
  it.each([
    ['2026-08-01T15:00:00Z', '2026-08-01T15:00:00Z', 1000],
    ['2026-08-01T15:00:00.250+08:00', '2026-08-01T15:00:00.250+08:00', 1],
    ['2026-08-01T15:00-0330', '2026-08-01T15:00:00-03:30', 60_000],
    ['2026-08-01T15:00:00', '2026-08-01T15:00:00+08:00', 1000],
  ])('says its own zone in %s', (label, iso, precisionMs) => {
    expect(readPageTime(label, ['iso'], 480, Date.UTC(2026, 8, 1))).toEqual({ atMs: Date.parse(iso), precisionMs });
  });
});

describe('the machine’s zone', () => {
  it('is what the machine itself would read, on both sides of a change of the clock', () => {
    for (let day = 0; day < 366; day += 1) {
      const truth = new Date(2026, 0, 1 + day, 14, 3);
      const label = `${truth.getFullYear()}-${truth.getMonth() + 1}-${truth.getDate()} 14:03`;
      expect(readPageTime(label, ['ymdhm'], 'machine', Date.UTC(2028, 0, 1))?.atMs).toBe(truth.getTime());
    }
  });

  it('takes an hour that comes twice for the later one that is past, and knows that one is left out', () => {
    const zone = zoneOf(newYorkOffset);
    const local = { year: 2026, month: 11, day: 1, hour: 1, minute: 30, second: 0 };
    expect(zone.momentsOf(local)).toEqual([Date.parse('2026-11-01T05:30:00Z'), Date.parse('2026-11-01T06:30:00Z')]);
    expect(readPageTime('1:30', ['hm'], zone, Date.parse('2026-11-01T05:45:00Z'))?.atMs).toBe(
      Date.parse('2026-11-01T05:30:00Z'),
    );
    expect(readPageTime('1:30', ['hm'], zone, Date.parse('2026-11-01T06:45:00Z'))?.atMs).toBe(
      Date.parse('2026-11-01T06:30:00Z'),
    );
    expect(zone.momentsOf({ ...local, month: 3, day: 8, hour: 2 })).toEqual([]);
  });
});
