import '@/utils/search/data/load-pinyin';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { emptyPicks, learnPick } from '@/utils/learning/picks';
import { unpackIntents } from '@/utils/search/intents/unpack';
import { createSuggester, createSuggesterGently } from '@/utils/search/suggest';
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
const model = unpackIntents(readFileSync('public/intents.json', 'utf8'));
const index = createSuggester(scripts, model);
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
    const two = createSuggester([many, one], model);
    expect(two.suggest(['能便宜两块吗'], context, 1)[0]?.script.id).toBe('one');
  });

  it('never offers what is out of scope or out of force', () => {
    const scoped = createSuggester([
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

  it('finds both scripts where one message asks two things', () => {
    expect(suggest('你们发什么快递 穿多大码合适').sort()).toEqual(expect.arrayContaining(['courier', 'size']));
  });

  it('answers words the scripts do not hold', () => {
    expect(suggest('你们走中通不')[0]).toBe('courier');
    expect(suggest('钱啥时候退到我卡里')[0]).toBe('refund');
    expect(suggest('今天拍几时寄出')[0]).toBe('ship-when');
  });

  const shop = createSuggester(
    [
      script({ id: 'refuse', part: 'payment', title: '拒绝加微信', text: '请在平台内沟通和付款。' }),
      script({ id: 'bargain', part: 'bargain', title: '不议价说明', text: '价格已经是最低了。' }),
      script({
        id: 'calm',
        part: 'afterSales',
        title: '先安抚',
        tags: ['生气', '投诉'],
        text: '真的抱歉，您先别着急。',
      }),
      script({ id: 'broken', part: 'afterSales', title: '收到破损处理', text: '请拍照，我马上登记补发或退款。' }),
      script({ id: 'change-before', part: 'talk', title: '换颜色', text: '没有下单的话直接选颜色就可以。' }),
      script({ id: 'change-after', part: 'afterSales', title: '换颜色', text: '已经下单的请申请换货。' }),
    ],
    model,
  );
  const first = (message: string, more: object = {}) =>
    shop.suggest([message], { ...context, ...more }, 3)[0]?.script.id;

  it('offers the refusal to who would leave the platform', () => {
    expect(first('加个微信聊吧')).toBe('refuse');
    expect(first('加你v信 便宜点直接转你')).toBe('refuse');
  });

  it('calms first while an emergency flow runs', () => {
    expect(first('收到杯子碎了怎么办')).toBe('broken');
    expect(first('收到杯子碎了怎么办', { calming: true })).toBe('calm');
  });

  it('follows the card the buyer came from, and the stage', () => {
    expect(first('可以换个颜色吗', { entry: 'goods' })).toBe('change-before');
    expect(first('可以换个颜色吗', { entry: 'order' })).toBe('change-after');
    expect(first('可以换个颜色吗', { part: 'afterSales' })).toBe('change-after');
  });

  it('offers what was sent after such messages before, where text alone says nothing', () => {
    const generic = createSuggester(
      [script({ id: 'a', title: '稍等', text: '好的。' }), script({ id: 'b', title: '嗯嗯', text: '这边看一下。' })],
      model,
    );
    const message = '楼上邻居家装修那个角阀接头';
    expect(generic.suggest([message], context, 3)).toEqual([]);
    let picks = emptyPicks(0);
    for (let turn = 0; turn < 3; turn += 1)
      picks = learnPick(picks, { messages: [message], scriptId: 'b', atMs: turn });
    expect(generic.suggest([`${message}呢`], { ...context, picks }, 3)[0]?.script.id).toBe('b');
  });

  it('among like scripts offers first what the team uses, and before that what this agent uses', () => {
    const twins = createSuggester(
      ['a', 'b', 'c'].map((id) => script({ id, title: '退款多久到账', text: '三个工作日内退回。' })),
      model,
    );
    const first = (uses: Partial<SearchContext>) =>
      twins.suggest(['退款多久到账'], { ...context, ...uses }, 3)[0]?.script.id;
    expect(first({})).toBe('a');
    expect(first({ teamUses: new Map([['b', 40]]) })).toBe('b');
    expect(first({ teamUses: new Map([['b', 40]]), uses: new Map([['c', 20]]) })).toBe('c');
  });

  it('is the same built in pieces', async () => {
    const gently = await createSuggesterGently(scripts, model, () => Promise.resolve());
    for (const message of ['什么时候发货', '退款', 'where is my parcel']) {
      expect(gently.suggest([message], context, 3)).toEqual(index.suggest([message], context, 3));
    }
  });

  it('goes by the words alone without the phrase bank', () => {
    const bare = createSuggester(scripts);
    expect(bare.suggest(['退款多久到账'], context, 1)[0]?.script.id).toBe('refund');
    expect(bare.suggest(['中午吃啥'], context, 1)).toEqual([]);
  });

  it('puts together what several examples of a foreign script say', () => {
    const says = (word: string): string =>
      `${word} ${['one', 'two', 'three', 'four', 'five', 'six'].map((n) => word + n).join(' ')}`;
    const verify = script({
      id: 'verify',
      title: 'Identity',
      language: 'en',
      buyerSays: ['passport', 'license', 'selfie', 'upload', 'rejected'].map(says),
    });
    const other = script({ id: 'other', title: 'Opening hours', language: 'en', buyerSays: [says('tomorrow')] });
    const { hits } = createSuggester([other, verify]).rank(['passport license selfie upload rejected'], context, 3);
    expect(hits.map((hit) => hit.script.id)).toEqual(['verify']);
  });

  it('answers from an empty library, and a message of a hundred thousand signs in little time', () => {
    expect(createSuggester([], model).suggest(['什么时候发货'], context, 3)).toEqual([]);
    expect(suggest('什么时候发货'.repeat(20_000)).length).toBeLessThanOrEqual(3);
  });
});
