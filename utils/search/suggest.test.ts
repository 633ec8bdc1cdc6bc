import '@/utils/search/data/load-pinyin';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { createScriptIndex } from '@/utils/search/script-index';
import type { SearchContext } from '@/utils/search/types';

type Row = Partial<Script> & Pick<Script, 'id' | 'title'>;
const script = (row: Row): Script => ({ part: 'talk', text: row.title, language: 'zh', ...row });
const context: SearchContext = { consoleId: 'pdd', shop: '', today: '2026-06-15' };

const scripts = [
  script({ id: 'busy', part: 'welcome', title: '咨询量大请稍等', text: '现在咨询的人较多，请稍等片刻。' }),
  script({
    id: 'hello',
    part: 'welcome',
    title: '欢迎光临',
    tags: ['在吗', '你好'],
    text: '您好，欢迎光临，请问有什么可以帮您？',
  }),
  script({
    id: 'ship-when',
    part: 'shipping',
    title: '发货时间说明',
    text: '付款后48小时内发货，发货后可以查到物流。',
    buyerSays: ['什么时候能寄出来', '今天走得了不'],
  }),
  script({
    id: 'courier',
    part: 'shipping',
    title: '默认什么快递',
    tags: ['中通', '圆通'],
    text: '我们默认发中通快递。',
  }),
  script({ id: 'refund', part: 'afterSales', title: '退款多久到账', text: '退款会在三个工作日内原路退回。' }),
  script({
    id: 'size',
    title: '尺码推荐',
    tags: ['身高', '体重', '穿多大'],
    text: '请告诉我身高和体重，我帮您推荐尺码。',
  }),
  script({
    id: 'en-track',
    part: 'shipping',
    language: 'en',
    title: 'Tracking number',
    text: 'You can track your parcel here.',
  }),
];
const index = createScriptIndex(scripts);
const suggest = (...recent: string[]) => index.suggest(recent, context, 3).map((hit) => hit.script.id);

describe('suggest', () => {
  it.each([
    ['啥时候发货呀亲', 'ship-when'],
    ['退款什麼時候到賬', 'refund'],
    ['发中通还是圆通', 'courier'],
    ['身高160体重100穿多大', 'size'],
    ['Where can I track my parcel?', 'en-track'],
    ['什么时候能寄出来啊', 'ship-when'],
    ['今天走得了不', 'ship-when'],
  ])('answers %s', (message, first) => {
    expect(suggest(message)[0]).toBe(first);
  });

  it.each([
    '好的',
    '谢谢',
    '哦',
    '嗯嗯好滴',
    'ok thanks',
    '？？',
    '👍',
    '[图片]',
    '',
    'asdfgh',
    '240719123456',
    '中午吃啥',
  ])('stays quiet at %j', (message) => {
    expect(suggest(message)).toEqual([]);
  });

  it('offers only welcomes to a greeting, those that name it first', () => {
    expect(suggest('在吗？')).toEqual(['hello', 'busy']);
    expect(suggest('你好')).toEqual(['hello', 'busy']);
    expect(suggest('hi')).toEqual(['busy', 'hello']);
  });

  it('is quiet after a closing, whatever was asked before', () => {
    expect(suggest('什么时候发货', '好的谢谢')).toEqual([]);
  });

  it('goes back to the question when the last message says nothing', () => {
    expect(suggest('退款多久到账', '？？？')[0]).toBe('refund');
    expect(suggest('退款多久到账', '在吗')[0]).toBe('refund');
  });

  it('lets the last question weigh most', () => {
    expect(suggest('退款多久到账', '默认发什么快递')[0]).toBe('courier');
    expect(suggest('默认发什么快递', '退款多久到账')[0]).toBe('refund');
  });

  it('ranks a script by its best example, not by how many it has', () => {
    const many = script({ id: 'many', title: '甲', buyerSays: ['能不能便宜', '便宜多少', '便宜不便宜', '再便宜'] });
    const one = script({ id: 'one', title: '乙', buyerSays: ['能便宜两块吗'] });
    const two = createScriptIndex([many, one]);
    expect(two.suggest(['能便宜两块吗'], context, 1)[0]?.script.id).toBe('one');
  });

  it('never offers what is out of scope or out of force', () => {
    const scoped = createScriptIndex([
      script({ id: 'other', title: '发货时间说明', scope: { consoles: ['kuaishou'] } }),
      script({ id: 'over', title: '发货时间说明', validTo: '2026-01-01' }),
      script({ id: 'hi', title: '你好', part: 'welcome', scope: { shops: ['二店'] } }),
    ]);
    expect(scoped.suggest(['发货时间'], context, 3)).toEqual([]);
    expect(scoped.suggest(['你好'], context, 3)).toEqual([]);
  });

  it('takes any messages and gives finite scores, best first', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), fc.nat(5), (recent, limit) => {
        const scores = index.suggest(recent, context, limit).map((hit) => hit.score);
        expect(scores.length).toBeLessThanOrEqual(limit);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});
