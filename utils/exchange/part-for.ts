import type { Part } from '@/utils/handbook/schema';
import { partNamed } from './forms/own-table';

/** Words by which categories of other tools tell the part, the more special first. */
const WORDS: readonly (readonly [Part, RegExp])[] = [
  ['emoji', /表情|emoji|颜文字/i],
  ['review', /评价|好评|差评|晒图|review|feedback/i],
  [
    'afterSales',
    /售后|退|换货|质量|破损|投诉|维权|补发|错发|漏发|赔|after.?sales|return|refund|complain|exchange|warranty/i,
  ],
  ['shipping', /物流|快递|发货|运费|配送|到货|签收|催件|包裹|地址|shipping|delivery|logistics|track/i],
  ['payment', /支付|付款|下单|催付|拍下|核对|订单|发票|payment|pay|checkout|order|invoice/i],
  ['bargain', /议价|优惠|还价|价格|便宜|活动|折扣|券|包邮|price|discount|coupon|bargain/i],
  ['farewell', /结束|告别|再见|感谢|祝|goodbye|farewell|closing|thank/i],
  ['welcome', /欢迎|问候|开场|首次|接待|在吗|greeting|welcome|hello/i],
  ['talk', /售前|咨询|产品|商品|尺码|材质|规格|推荐|库存|聊天|pre.?sales|product|size|stock|question/i],
];

/** The part that a category or title speaks of; undefined when none is told. The innermost category is asked first. */
export function partFor(names: readonly string[]): Part | undefined {
  for (const name of names.toReversed()) {
    const found = partNamed(name) ?? WORDS.find(([, words]) => words.test(name))?.[0];
    if (found) return found;
  }
  return undefined;
}
