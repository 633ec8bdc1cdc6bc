import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NoteTemplate } from '@/utils/handbook/schema';
import { pickUp } from './pick-up';

const template: NoteTemplate = {
  id: 't',
  topic: '改地址',
  language: 'zh',
  fields: [
    { id: 'order', label: '订单号', kind: 'orderNumber', required: true },
    { id: 'amount', label: '退款金额', kind: 'amount', required: true },
    { id: 'address', label: '新地址', kind: 'text', required: true },
    { id: 'why', label: '原因', kind: 'text', required: false },
  ],
};
const buyer = (text: string) => ({ side: 'buyer', kind: 'text', text });
const agent = (text: string) => ({ side: 'agent', kind: 'text', text });
const from = (messages: { side: string; kind: string; text: string }[], sent?: string) =>
  pickUp(template, { orderNumbers: ['250101-1'], messages, ...(sent !== undefined && { sent }) });

describe('pickUp', () => {
  it('takes the order number, the amount the agent named last, and the address the buyer wrote last', () => {
    const messages = [
      agent('给您补偿5元'),
      buyer('地址换成 张三 13800138000 浙江省杭州市西湖区文三路 90号 3栋 201室'),
      agent('好的'),
    ];
    expect(from(messages, '亲,这边给您退款 12.50 元')).toEqual({
      order: '250101-1',
      amount: '12.50',
      address: '浙江省杭州市西湖区文三路90号3栋201室',
    });
    expect(from(messages).amount).toBe('5');
  });

  it('reads an English street, and takes the phone out of it', () => {
    expect(from([buyer('Please ship to 221 Baker Street, London, phone +44 20 7946 0958')]).address).toMatch(
      /^221 Baker Street, London/,
    );
  });

  it.each([
    ['two amounts', [agent('5元或10元您选一个')]],
    ['an amount of the buyer', [buyer('退我100元')]],
    ['no address', [buyer('我要改地址'), buyer('我在路上,市区很堵')]],
  ])('leaves a field empty for %s', (_, messages) => {
    expect(Object.keys(from(messages))).toEqual(['order']);
  });

  it('never takes a phone number into an address', () => {
    const phone = fc
      .integer({ min: 3, max: 9 })
      .chain((second) => fc.integer({ min: 100_000_000, max: 999_999_999 }).map((rest) => `1${second}${rest}`));
    const spaced = fc.constantFrom('', ' ', '-', '，', '电话');
    fc.assert(
      fc.property(phone, spaced, spaced, (number, before, after) => {
        const { address } = from([buyer(`浙江省杭州市文三路90号${before}${number}${after}李四`)]);
        expect(address).not.toMatch(/\d{7}/);
        expect(address).toContain('文三路90号');
      }),
    );
  });
});
