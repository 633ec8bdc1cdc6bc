import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitRuns } from '@/utils/phrasing/digits';
import { fold } from '@/utils/phrasing/fold';
import { LONGEST_TEXT, redacted } from './redact';

/** Ways to write a digit. */
const SHAPES = [
  '0123456789',
  '０１２３４５６７８９',
  '〇一二三四五六七八九',
  '零壹贰叁肆伍陆柒捌玖',
  '洞幺两三四五六拐八勾',
];
const SEPARATORS = ['', '', ' ', '.', '-', ' - ', '·', '，', '_', '\u200b', '----', '🌸'];

describe('redacted', () => {
  it.each([
    ['我电话13812345678', '我电话***'],
    ['订单 2407 1912 3456 到哪了', '订单 *** 到哪了'],
    ['电话１３８１２３４５６７８快点', '电话***快点'],
    ['打138.1234.5678', '打***'],
    ['打138----1234----5678', '打***'],
    ['打幺三八一二三四五六七八', '打***'],
    ['打一三八 壹贰③④ 5678', '打***'],
    ['my number is one three eight one two three four', 'my number is ***'],
    ['yao san ba yi er san si wu liu qi ba 这个号', '*** 这个号'],
    ['1 3 8 1 2', '***'],
    ['单号SF1300123456789呢', '单号***呢'],
  ])('takes the number out of %s', (text, left) => {
    expect(redacted(text)).toBe(left);
  });

  it.each([
    ['发我邮箱 a.b@c.com', '发我邮箱 ***'],
    ['发我邮箱 ａｂｃ＠ｑｑ．ｃｏｍ', '发我邮箱 ***'],
    ['发 abc at qq dot com', '发 ***'],
    ['发 abc艾特qq点com', '发 ***'],
    ['加我微信abc_12345', '加我微信***'],
    ['微信号 abcdef 加一下', '微信号 *** 加一下'],
    ['我的微信号是：abc-12345', '我的微信号是：***'],
    ['wx: abc', 'wx: ***'],
    ['ＷＸ：ａｂｃｄ', 'ＷＸ：***'],
    ['薇 信：xiaoming', '薇 信：***'],
    ['加v信xiaoming88', '加v信***'],
    ['看 https://x.example/a?b=1 这个', '看 *** 这个'],
  ])('takes the account out of %s', (text, left) => {
    expect(redacted(text)).toBe(left);
  });

  it.each([
    ['我叫王小明，怎么退', '我叫***，怎么退'],
    ['我叫王小明怎么退', '我叫***怎么退'],
    ['姓名：欧阳小明', '姓名：***'],
    ['收件人 李雷 改一下', '收件人 *** 改一下'],
    ['收件人：阿明', '收件人：***'],
    ['我是王小明', '我是***'],
    ['我姓王，王女士收', '我姓王，***女士收'],
    ['王小明 13812345678', '*** ***'],
    ['my name is John Smith, where is it', 'my name is ***, where is it'],
  ])('takes the name out of %s', (text, left) => {
    expect(redacted(text)).toBe(left);
  });

  it.each([
    ['寄到浙江省杭州市文一路12号', '文一路'],
    ['寄到浙江省杭州市西湖区文一西路', '西湖'],
    ['浙江省 杭州市 西湖区 蒋村街道 3栋2单元502', '502'],
    ['发文一路１２号３幢', '文一'],
    ['住3栋2单元502', '502'],
    ['地址：幸福家园东门小卖部', '幸福'],
    ['幸福小区十二号楼', '十二'],
    ['ship to 12 Main Street please', 'main'],
  ])('takes the address out of %s', (text, gone) => {
    expect(redacted(text)).toContain('***');
    expect(redacted(text).normalize('NFKC').toLowerCase()).not.toContain(gone);
  });

  it.each([
    '160 100斤穿什么码',
    '199.00元包邮吗',
    '满300减30，2件9折吗',
    '你们支持送学校吗',
    '市区有门店吗，几楼',
    '新疆地区包邮吗',
    '收件人写错了怎么改',
    '微信支付可以吗',
    '我是新客户有优惠吗',
    '一两个月能用完吗',
    'can I pay with wechat please',
    '这个和那个一起买三四件便宜吗',
    '左手剪刀有没有',
    '什么时候发货',
    '七天无理由退货吗',
  ])('leaves %s', (text) => {
    expect(redacted(text)).toBe(text);
  });

  it('lets no run of five digits out, however they are written and parted', () => {
    const digit = fc.tuple(fc.nat(9), fc.constantFrom(...SHAPES), fc.constantFrom(...SEPARATORS));
    const written = fc
      .array(digit, { minLength: 7, maxLength: 19 })
      .map((parts) => parts.map(([value, shape, between]) => (Array.from(shape)[value] ?? '') + between).join(''));
    fc.assert(
      fc.property(
        fc.string({ maxLength: 30, unit: 'grapheme' }),
        written,
        fc.string({ maxLength: 30 }),
        (a, number, b) => {
          const left = redacted(`${a}${number}${b}`);
          const plain = fold(left);
          expect(String.fromCharCode(...plain.units.subarray(0, plain.length))).not.toMatch(
            /[0-9零〇洞两拐勾一壹幺二贰三叁四肆五伍六陆七柒八捌九玖]{5}/u,
          );
          for (const { digits, groups } of digitRuns(plain, left, 5)) {
            expect(digits.length).toBeLessThan(7);
            expect(groups).toHaveLength(2);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('changes nothing more the second time, and never grows beyond the limit', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '王小明',
            '138',
            '12',
            '微信',
            'abc_1',
            '：',
            ' ',
            '杭州市',
            '文一路',
            '3栋',
            '你好',
            '@',
            'qq.com',
          ),
        ),
        (parts) => {
          const once = redacted(parts.join(''));
          expect(redacted(once)).toBe(once);
          expect(once.length).toBeLessThanOrEqual(LONGEST_TEXT);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('takes no longer for a message made to slow it', () => {
    for (const text of [
      '市'.repeat(50_000),
      '一'.repeat(50_000),
      'a1'.repeat(20_000),
      '杭州市1'.repeat(5_000),
      'wx:'.repeat(9_000),
    ]) {
      const from = performance.now();
      redacted(text);
      expect(performance.now() - from).toBeLessThan(400);
    }
  });
});
