import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MESSAGE_KINDS, ORIGINS, SIDES } from '@/utils/facts/fact';
import type { Playbook } from '@/utils/handbook/schema';
import { starterHandbook } from '@/utils/handbook/starter';
import { advanceTalk, setStep, startTalk, viewOf, type TalkMessage, type TalkState } from './talk';

function playbookOf(language: 'zh' | 'en', kind: Playbook['kind']): Playbook {
  return starterHandbook(language).playbooks.find((each) => each.kind === kind)!;
}

const talk = playbookOf('zh', 'talk');
const flow = playbookOf('zh', 'flow');
const buyer = (text: string): TalkMessage => ({ side: 'buyer', text, origin: 'human', kind: 'text' });
const agent = (text: string): TalkMessage => ({ side: 'agent', text, origin: 'human', kind: 'text' });
const play = (playbook: Playbook, messages: TalkMessage[], from: TalkState = startTalk(playbook)) =>
  messages.reduce((state, message) => advanceTalk(state, message, playbook), from);

/** The steps a conversation comes through, each once in a row. */
function walk(playbook: Playbook, messages: TalkMessage[]): (string | null)[] {
  let state = startTalk(playbook);
  const steps = [state.stepId];
  for (const message of messages) {
    state = advanceTalk(state, message, playbook);
    if (state.stepId !== steps.at(-1)) steps.push(state.stepId);
  }
  return steps;
}

const at = (stepId: string): TalkState => setStep(startTalk(talk), stepId, 'conversation');

describe('advanceTalk through the stages', () => {
  it('walks a whole conversation from welcome to review', () => {
    const messages = [
      buyer('在吗'),
      agent('上午好，亲～😊 欢迎光临云朵小铺，我是客服07号，很高兴为您服务'),
      buyer('165 110斤穿什么码'),
      agent('亲，对照尺码表建议选M码～'),
      buyer('能便宜点不'),
      agent('亲，商品页面的优惠券和满减您先领一下～'),
      buyer('好的，那我下单了'),
      agent('收到您的付款啦，我帮您核对一下地址'),
      buyer('啥时候发'),
      agent('亲，今天发出，单号会更新在订单里～'),
      buyer('收到了，有个地方开线了，想换货'),
      agent('真抱歉，给您换一件新的，运费我们承担'),
      buyer('行，那没问题了'),
      agent('祝您生活愉快～'),
      buyer('新的收到了很满意'),
      agent('方便的话请留下您的真实感受'),
    ];
    expect(walk(talk, messages)).toEqual([
      'welcome',
      'talk',
      'bargain',
      'payment',
      'shipping',
      'after-sales',
      'farewell',
      'review',
    ]);
  });
  it('walks an English conversation', () => {
    const messages = [
      buyer('hello'),
      buyer('is it available in size L?'),
      buyer('any discount?'),
      buyer('ok I paid'),
      buyer('when will it be shipped'),
      buyer('it arrived broken, I want a refund'),
      agent('Have a lovely day!'),
      buyer('I left a review'),
    ];
    expect(walk(playbookOf('en', 'talk'), messages)).toEqual([
      'welcome',
      'talk',
      'bargain',
      'payment',
      'shipping',
      'after-sales',
      'farewell',
      'review',
    ]);
  });
  it('jumps ahead when the buyer begins with a late stage', () => {
    expect(play(talk, [buyer('我的快递怎么三天没更新了')]).stepId).toBe('shipping');
  });
  it('does not leap far ahead at a passing word, but at the second one or a clear one', () => {
    const once = play(talk, [buyer('看评价还行')], at('talk'));
    expect(once.stepId).toBe('talk');
    expect(play(talk, [buyer('评价')], once).stepId).toBe('review');
    expect(play(talk, [buyer('我给五星好评了')], at('talk')).stepId).toBe('review');
  });
  it('goes back at a clear question', () => {
    expect(play(talk, [buyer('还能再优惠吗，打折不')], at('payment')).stepId).toBe('bargain');
  });
  it('does not go back at a passing word, but at the second one', () => {
    const once = play(talk, [buyer('颜色')], at('shipping'));
    expect(once.stepId).toBe('shipping');
    expect(play(talk, [buyer('嗯'), buyer('颜色')], once).stepId).toBe('talk');
  });
  it('forgets a passing word when the talk goes on where it was', () => {
    expect(play(talk, [buyer('颜色'), buyer('快递单号'), buyer('颜色')], at('shipping')).stepId).toBe('shipping');
  });
  it('stays for thanks and fillers', () => {
    expect(play(talk, [buyer('谢谢'), buyer('好的'), buyer('嗯嗯'), buyer('ok')], at('bargain')).stepId).toBe(
      'bargain',
    );
  });
  it('takes an item card as a question about the item and an order card as one about the order', () => {
    expect(play(talk, [{ ...buyer(''), kind: 'card', cards: ['item'] }]).stepId).toBe('talk');
    expect(play(talk, [{ ...buyer(''), kind: 'card', cards: ['order'] }]).stepId).toBe('shipping');
    expect(play(talk, [{ ...buyer(''), kind: 'card', cards: ['item'] }], at('payment')).stepId).toBe('payment');
  });
  it.each([
    ['a robot', { side: 'agent', origin: 'robot' }],
    ['an automatic reply', { side: 'agent', origin: 'auto' }],
    ['a system line', { side: 'system', origin: 'system', kind: 'system' }],
    ['a recalled message', { side: 'buyer', kind: 'recalled' }],
    ['an unknown side', { side: 'unknown' }],
  ] satisfies [string, Partial<TalkMessage>][])('is not moved by %s', (_who, more) => {
    const state = startTalk(talk);
    expect(advanceTalk(state, { ...buyer('什么时候发货，我要退款，给你差评'), ...more }, talk)).toBe(state);
  });
});

describe('setStep by the agent', () => {
  const corrected = setStep(at('after-sales'), 'talk', 'agent');
  it('holds against the words that misled the talk before', () => {
    expect(play(talk, [buyer('不合适能退货吗')], corrected)).toMatchObject({ stepId: 'talk', pinned: true });
  });
  it('holds against a passing word about another stage', () => {
    expect(play(talk, [buyer('快递')], corrected).stepId).toBe('talk');
  });
  it('gives way when the talk clearly moves on', () => {
    expect(play(talk, [buyer('什么时候发货')], corrected)).toMatchObject({ stepId: 'shipping', pinned: false });
  });
  it('gives way to the rejected step when the buyer insists', () => {
    expect(play(talk, [buyer('我要退货退款'), buyer('退货退款怎么弄')], corrected).stepId).toBe('after-sales');
  });
});

describe('advanceTalk through a flow', () => {
  it('waits for its cues', () => {
    expect(play(flow, [buyer('在吗'), agent('抱歉久等')]).stepId).toBeNull();
  });
  it.each(['我要投诉你们', '收到就破了', '你们是骗子吧', '等着差评'])('starts at %s', (text) => {
    expect(play(flow, [buyer(text)]).stepId).toBe('calm');
  });
  it.each(['没破，挺好的', '不投诉了'])('does not start at %s', (text) => {
    expect(play(flow, [buyer(text)]).stepId).toBeNull();
  });
  it('does not start at the agent’s own words', () => {
    expect(play(flow, [agent('您可以投诉快递')]).stepId).toBeNull();
  });
  it('ticks the six steps and ends', () => {
    const messages = [
      buyer('杯子碎了，我要投诉'),
      agent('非常抱歉，您先别着急'),
      agent('麻烦拍几张照片'),
      agent('这件事由我们负责处理'),
      agent('给您补发一件'),
      agent('再次为这次的问题真诚道歉'),
      agent('感谢您的理解'),
    ];
    expect(walk(flow, messages)).toEqual([null, 'calm', 'find', 'stand', 'solve', 'apologise', 'thank', null]);
    expect(play(flow, messages).ticked).toEqual(['calm', 'find', 'stand', 'solve', 'apologise', 'thank']);
  });
  it('ticks two steps done in one message', () => {
    expect(play(flow, [buyer('碎了'), agent('真抱歉！麻烦发下照片')]).stepId).toBe('stand');
  });
  it('may leave one step out, not more', () => {
    const atFind = play(flow, [buyer('碎了'), agent('真抱歉')]);
    expect(play(flow, [agent('我们负责')], atFind).stepId).toBe('solve');
    expect(play(flow, [agent('感谢您的理解')], atFind).stepId).toBe('find');
  });
  it('starts again after it ended', () => {
    const ended = { ...startTalk(flow), ticked: flow.steps.map((step) => step.id) };
    expect(play(flow, [buyer('又碎了')], ended)).toMatchObject({ stepId: 'calm', ticked: [] });
  });
  it('goes on from the step the agent set', () => {
    const set = setStep(play(flow, [buyer('碎了')]), 'solve', 'agent');
    expect(play(flow, [agent('给您退款')], set)).toMatchObject({ stepId: 'apologise', pinned: false });
  });
});

describe('viewOf', () => {
  it('shows the step, the next and what must not be said', () => {
    const view = viewOf(startTalk(talk), talk);
    expect(view).toMatchObject({ index: 0, count: 8, step: { id: 'welcome' }, next: { id: 'talk' } });
    expect(view?.avoid.length).toBeGreaterThan(0);
  });
  it('has no next at the end and nothing while a flow waits', () => {
    expect(viewOf(at('review'), talk)?.next).toBeNull();
    expect(viewOf(startTalk(flow), flow)).toBeNull();
  });
});

const message: fc.Arbitrary<TalkMessage> = fc.record({
  side: fc.constantFrom(...SIDES),
  origin: fc.constantFrom(...ORIGINS),
  kind: fc.constantFrom(...MESSAGE_KINDS),
  text: fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('投诉', '发货', '退款', '抱歉', '便宜点', '照片', '祝您'),
  ),
});

describe('any conversation', () => {
  it('leaves a playbook on one of its steps or on none', () => {
    fc.assert(
      fc.property(fc.array(message, { maxLength: 20 }), fc.constantFrom(talk, flow), (messages, playbook) => {
        const { stepId } = play(playbook, messages);
        const known = playbook.steps.some((step) => step.id === stepId);
        expect(known || (stepId === null && playbook.kind === 'flow')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
