import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '@/utils/i18n/words';
import { toCsv } from './csv';
import { tallyTotal } from './tally';
import { csvCell, tallyColumns, tallyCsv } from './table';

// The delimiter is named: left to guess it, papaparse takes the semicolons of a cell for one.
const read = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\ufeff/, ''), { delimiter: ',', newline: '\r\n' }).data.slice(0, -1);

describe('toCsv', () => {
  it('begins with a byte order mark and ends each line with CRLF', () => {
    expect(toCsv(['姓名', 'n'], [['张三', 1]])).toBe('\ufeff姓名,n\r\n张三,1\r\n');
  });
  it('quotes what needs quotes and leaves none empty', () => {
    expect(toCsv(['a,b', 'c"d'], [['e\nf', null]])).toBe('\ufeff"a,b","c""d"\r\n"e\nf",\r\n');
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=1\n=2', '＝1'])('disarms the text %j', (text) => {
    expect(read(toCsv(['h'], [[text]]))[1]).toEqual([`'${text}`]);
  });
  it('keeps negative numbers numbers, and writes no NaN', () => {
    expect(toCsv(['h', 'i'], [[-1.5, Number.NaN]])).toBe('\ufeffh,i\r\n-1.5,\r\n');
  });
  it('is read back as it was written, whatever harmless text it holds', () => {
    const cell = fc.string().filter((text) => !/^'*[=+\-@\t\r＝＋－＠]/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        expect(read(toCsv(['a', 'b'], rows))).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
});

describe('tallyCsv', () => {
  const period = { fromMs: 0, toMs: 1 };
  it.each(LANGUAGES)('has a name for every column of the table (%s)', (language) => {
    const [header, line] = read(tallyCsv({ rows: [tallyTotal([], period)], groupBy: [], language }));
    expect(header).toHaveLength(tallyColumns([]).length);
    expect(new Set(header).size).toBe(header?.length);
    expect(line).toHaveLength(header?.length ?? 0);
  });
  it('writes seconds, percent, and the names people know', () => {
    const row = { ...tallyTotal([], period), key: ['a1'], blindMs: 12_340, replyRate: 0.98765 };
    const [header = [], line = []] = read(
      tallyCsv({ rows: [row], groupBy: ['agent'], language: 'zh', nameOf: (_by, id) => (id === 'a1' ? '=小安' : id) }),
    );
    const value = (name: string) => line[header.indexOf(name)];
    expect([value('客服'), value('未能读取时长（秒）'), value('回复率（%）'), value('首响中位（秒）')]).toEqual([
      "'=小安",
      '12.3',
      '98.8',
      '',
    ]);
  });
  it('rounds a ratio to two places and leaves a count as it is', () => {
    expect([csvCell('ratio', 1.2345), csvCell('count', 7), csvCell('share', null)]).toEqual([1.23, 7, null]);
  });
});
