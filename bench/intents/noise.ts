import type { Draw } from './grammar';

/** What buyers put before and after what they want: courtesy, haste, anger, pictures. */
const BEFORE =
  '亲，|亲|你好，|你好 |请问|请问一下|老板|那个|我想问下|想问一下|麻烦问下|客服|在吗 |喂，|哎|不好意思，|小姐姐|掌柜的|问一下|我说|靠，|你们'.split(
    '|',
  );
const AFTER =
  '啊|呢|呀|哦|？|？？？|?|谢谢|，谢谢|😂|🙏|😭|😡|～|。|...|！|！！|，急|，在线等|哈|哎|亲|，快点|，什么鬼|，无语|嘞|噻|撒|咧'.split(
    '|',
  );
/** Spellings of a region or of quick thumbs. */
const SPELLINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/什么时候/, ['啥时候', '几时', '啥辰光', '什么时侯', '神马时候']],
  [/怎么/, ['咋', '咋个', '肿么', '怎嘛', '怎麽']],
  [/什么/, ['啥', '啥子', '神马', '什麽']],
  [/没有/, ['木有', '没得', '没', '冇']],
  [/优惠券/, ['优惠卷', '优惠劵', '券', '卷']],
  [/发货/, ['发或', '发获', '发貨', '发']],
  [/快递/, ['快弟', '快递儿', '块递', 'kd']],
  [/退款/, ['退钱', '退歀', '腿款', 'tk']],
  [/退货/, ['退貨', '腿货', '退']],
  [/多少钱/, ['多钱', '几钱', '多少米', '多少錢']],
  [/东西/, ['货', '玩意', '东东', '宝贝']],
  [/可以/, ['可', '阔以', '能', '可已']],
  [/吗$/, ['不', '没', '么', '伐', '嘛', '']],
  [/收到/, ['收倒', '接到', '拿到']],
  [/地址/, ['地阯', '地扯', '地址儿']],
  [/发票/, ['发飘', '票', '發票']],
  [/尺码/, ['码子', '码', '号']],
];

const pick = (from: readonly string[], draw: Draw): string => from[Math.floor(draw() * from.length)] ?? '';

/** A character left out, doubled or changed with its neighbour. */
function slip(text: string, draw: Draw): string {
  if (text.length < 5) return text;
  const at = 1 + Math.floor(draw() * (text.length - 2));
  const sort = draw();
  if (sort < 0.4) return text.slice(0, at) + text.slice(at + 1);
  if (sort < 0.7) return text.slice(0, at) + text.charAt(at) + text.slice(at);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

/** A Chinese phrase as somebody in a hurry, from elsewhere or in a temper would write it. */
export function noisy(phrase: string, draw: Draw): string {
  let text = phrase;
  for (const [from, to] of SPELLINGS) if (draw() < 0.25) text = text.replace(from, pick(to, draw));
  if (draw() < 0.35) text = pick(BEFORE, draw) + text;
  if (draw() < 0.4) text += pick(AFTER, draw);
  return draw() < 0.12 ? slip(text, draw) : text;
}

const BEFORE_EN = 'hi |hi, |hello |hey |please |excuse me, |um |sorry, |hi there, '.split('|');
const AFTER_EN = '?|??|!|!!| please| pls| thanks| thank you| 😡| asap|...| ty'.split('|');

/** An English phrase with greetings, thanks and slips. */
export function noisyEnglish(phrase: string, draw: Draw): string {
  let text = phrase;
  if (draw() < 0.2) text = text.replace(/\byou\b/g, 'u').replace(/\bare\b/g, 'r');
  if (draw() < 0.3) text = pick(BEFORE_EN, draw) + text;
  if (draw() < 0.4) text += pick(AFTER_EN, draw);
  return draw() < 0.1 ? slip(text, draw) : text;
}
