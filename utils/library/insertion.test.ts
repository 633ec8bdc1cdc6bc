import { describe, expect, it } from 'vitest';
import type { Script } from '@/utils/handbook/schema';
import { insertionOf, languageOf, textFor } from './insertion';
import { closedSteps, isSaid } from './ladder';

const script = (more: Partial<Script>): Script => ({
  id: 'a',
  part: 'talk',
  title: 't',
  text: '好的',
  language: 'zh',
  ...more,
});

describe('insertionOf', () => {
  it('gives one message for each bubble and says a fallback where a value is unknown', () => {
    expect(insertionOf('{买家|亲},在的\n---\n请问看中哪款?', {})).toEqual({
      text: '亲,在的\n请问看中哪款?',
      bubbles: ['亲,在的', '请问看中哪款?'],
      missing: [],
      asks: [],
    });
  });

  it('asks for what has a form, and puts the answer in every place of that name', () => {
    const text = '{颜色:红/黑}有货,{件数:数字|1}件。{颜色}今天发,{单号}';
    const open = insertionOf(text, { 颜色: '不是它' });
    expect(open).toEqual({
      text: '{颜色}有货,{件数}件。{颜色}今天发,{单号}',
      bubbles: ['{颜色}有货,{件数}件。{颜色}今天发,{单号}'],
      missing: ['单号'],
      asks: [
        { name: '颜色', form: 'choice', choices: ['红', '黑'] },
        { name: '件数', form: 'number', fallback: '1' },
      ],
    });
    expect(insertionOf(text, {}, { 颜色: '黑', 件数: '2' }).text).toBe('黑有货,2件。黑今天发,{单号}');
  });

  it('does not look for variables in what was filled in', () => {
    expect(insertionOf('{买家}好,{x:文字}', { 买家: '{x:文字}' }, { x: '{买家}' }).bubbles[0]).toBe('{x}好,{买家}');
  });
});

describe('textFor', () => {
  const many = script({
    variants: [
      { language: 'en', text: 'OK' },
      { language: 'th-TH', text: 'ครับ' },
    ],
  });
  it.each([
    [['Do you ship today?'], 'OK'],
    [['ส่งวันนี้ไหม'], 'ครับ'],
    [['今天发吗 ok'], '好的'],
    [['Когда?'], '好的'],
    [['???'], '好的'],
  ])('%s is answered with %s', (texts, answer) => {
    expect(textFor(many, texts)).toBe(answer);
  });
  it.each([
    ['いつ届きますか', 'ja'],
    ['언제 와요', 'ko'],
    ['Khi nào giao hàng vậy ạ, đơn của mình', 'vi'],
    ['kapan barang dikirim kak', 'id'],
    ['123', undefined],
  ])('%s is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });
});

describe('closedSteps', () => {
  const step = (id: string, number: number) => script({ id, title: id, ladder: { name: '还价', step: number } });
  const ladder = [step('three', 30), step('one', 10), step('two', 20)].map((each, at) => ({
    ...each,
    ladder: { name: '还价', step: [3, 1, 2][at] ?? 1 },
  }));
  it.each([
    [[], ['three', 'two']],
    [['one'], ['three']],
    [['one', 'two'], []],
    [['two'], []],
  ])('after %j these are closed: %j', (said, closed) => {
    expect([...closedSteps([...ladder, script({ id: 'x' })], ({ id }) => said.includes(id)).keys()].sort()).toEqual(
      closed,
    );
  });
  it('names the step that has to be said first', () => {
    expect(closedSteps(ladder, () => false).get('three')?.id).toBe('one');
  });
});

describe('isSaid', () => {
  it.each([
    ['{买家},这款最低 {价格} 元了哦', '小雨，这款最低 88 元了哦~', true],
    ['{买家},这款最低 {价格} 元了哦', '这款还有别的颜色哦', false],
    ['这款最低给您九折\n---\n您看可以吗', '亲 这款最低给您九折', true],
    ['好的', '好的', false],
  ])('%s in %s: %s', (text, message, said) => {
    expect(isSaid(text, [message])).toBe(said);
  });
});
