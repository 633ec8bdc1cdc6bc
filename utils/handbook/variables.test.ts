import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bubbles, fillVariables, greetingAt, variablesIn, variableValues } from './variables';

const source = {
  buyerName: '小雨',
  orderNumber: '',
  shop: '云朵小铺',
  agentNumber: '07',
  agentName: '小暖',
  hour: 10,
  language: 'zh',
  shopFacts: { 发货地: '浙江义乌', 店铺: '别的名字', 赠品: ' ' },
} as const;

describe('variableValues', () => {
  it('gives each variable by its Chinese and its English name', () => {
    const values = variableValues(source);
    expect(values['买家']).toBe('小雨');
    expect(values.buyer).toBe('小雨');
    expect(values['发货地']).toBe('浙江义乌');
  });
  it('lets a built-in name win over a shop fact of the same name', () => {
    expect(variableValues(source)['店铺']).toBe('云朵小铺');
  });
  it('takes the shop from the fact sheet where the console does not name it', () => {
    expect(variableValues({ ...source, shop: '' })['店铺']).toBe('别的名字');
  });
});

describe('greetingAt', () => {
  it.each([
    [0, '晚上好'],
    [5, '早上好'],
    [9, '上午好'],
    [12, '中午好'],
    [14, '下午好'],
    [18, '晚上好'],
    [23, '晚上好'],
  ])('greets at %i with %s', (hour, greeting) => {
    expect(greetingAt(hour, 'zh')).toBe(greeting);
  });
  it('greets in English', () => {
    expect(greetingAt(15, 'en')).toBe('Good afternoon');
  });
});

describe('fillVariables', () => {
  it('fills what is known and keeps what is missing visible', () => {
    expect(fillVariables('{问候}{买家},订单{订单号}从{发货地}发出', variableValues(source))).toEqual({
      text: '上午好小雨,订单{订单号}从浙江义乌发出',
      missing: ['订单号'],
    });
  });
  it('counts an empty or blank value as missing', () => {
    expect(fillVariables('{赠品}{订单号}', variableValues(source)).missing).toEqual(['赠品', '订单号']);
  });
  it('names a missing variable once', () => {
    expect(fillVariables('{订单号}{订单号}', {}).missing).toEqual(['订单号']);
  });
  it('does not fill placeholders that a value brings along', () => {
    expect(fillVariables('{a}', { a: '{b}', b: 'x' }).text).toBe('{b}');
  });
  it('does not take a name from the object prototype', () => {
    expect(fillVariables('{constructor}', {})).toEqual({ text: '{constructor}', missing: ['constructor'] });
  });
  it('leaves every text without braces as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[{}]/g, '');
        expect(fillVariables(plain, { a: 'b' })).toEqual({ text: plain, missing: [] });
      }),
    );
  });
});

describe('variablesIn', () => {
  it('lists each name once in order', () => {
    expect(variablesIn('{店铺}的{买家}在{店铺}')).toEqual(['店铺', '买家']);
  });
});

describe('bubbles', () => {
  it('splits at a line of dashes and trims', () => {
    expect(bubbles('第一句\n---\n第二句 \r\n---\r\n第三句')).toEqual(['第一句', '第二句', '第三句']);
  });
  it('does not split at dashes within a line', () => {
    expect(bubbles('明天---后天')).toEqual(['明天---后天']);
  });
  it('drops empty bubbles', () => {
    expect(bubbles('---\n你好\n---\n')).toEqual(['你好']);
  });
});
