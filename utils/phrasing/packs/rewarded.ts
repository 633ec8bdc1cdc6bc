import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list, REFUSALS, WARNINGS } from './shared-words';
import { PAID_REVIEWS, TAOBAO_TABOO } from './sources';
import { BAD_REVIEWS, STARS } from './word-classes';

const GIFTS = combine(
  list('补 送 寄 免费补 免费送 免费寄 再补 再送 额外送 多送 加送 给您补 给您送 给您寄 补您 送您 寄您 换'),
  list('一盒 一个 一份 一瓶 一双 一条 一张 一件 一包 一只 一对 一把 一支 一套 一袋 两盒 两个 两包 两双 个 份 双'),
);
const MONEY = list(
  '报了 给您报 给你报 报销 运费我 运费给您 运费我们出 邮费我 我出运费 有钱拿 拿钱 领钱 给钱 返钱 截图钱 图钱 评钱 星钱 打钱 有赏 有奖 有回馈 返三 返五 返两 返2 返3 返5 返8 返10 退10 退5 退20 减五 减十',
);

/** A reward or a threat tied to a review, in the words that people find for it. */
export const rewardedRules: PhraseRule[] = [
  {
    id: 'rewarded.gift',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      order: 'asWritten',
      within: 12,
      near: [...STARS, ...list('写个评 写评价 评一下 好话 满星 五分')],
      with: [...GIFTS, ...MONEY],
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('看到您 看到你 您的 感谢 谢谢 没有')],
      context: [...WARNINGS, ...list('少发 漏发 破损 坏 抱歉 看到 无论 不管 五星级 五分钟 5分钟 换货 反馈')],
      covering: list('送个货 补个差 换个颜色 换个码 换个尺码 五分裤'),
    },
    reason: '以评价换赠品、运费，违反平台规则和反不正当竞争规定',
    replacement: '欢迎您如实评价',
    overridable: false,
    source: PAID_REVIEWS,
    examples: {
      breaks: ['追评带图，免费补一盒滤芯', '写个好评，运费我给您报了', '浩怦晒图，返三块'],
      keeps: ['看到您的追评了，漏发的给您补一个', '感谢五星，缺的给您补一份'],
    },
  },
  {
    id: 'rewarded.threat',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      order: 'asWritten',
      within: 8,
      near: [
        ...BAD_REVIEWS,
        ...list('不给好评 不好评 不写好评 没好评 没有好评 不五星 不打五星 不给五星 不晒图 不评价 四星 三星评'),
      ],
      with: list(
        '就没有 就没赠品 就没了 没有赠品 就不送 就不给 就不发 就不寄 就不补 就不退 不送赠 不给赠 就取消 取消赠品 不享受 就别想 别想要 就拉黑 拉黑 进黑名单 黑名单 不管了 就不管 售后不管 就自己 以后不发 后果自负',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会因')],
      context: [...WARNINGS, ...list('不影响 照样 一样 无论 不管好评 不会取消 也不会 不会不')],
    },
    reason: '用赠品、售后威胁买家不得给低分，属于胁迫评价',
    replacement: '评价按真实感受来就好',
    overridable: false,
    source: PAID_REVIEWS,
    examples: {
      breaks: ['打中评就没有赠品了哦', '不给好评的话售后我们就不管了'],
      keeps: ['给了低分也照样有赠品', '不评价也照样有赠品'],
    },
  },
  {
    id: 'rewarded.what-to-write',
    category: 'reviewIncentive',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('评价里 评价时 评价中 评价的时候 评论里 追评里 评价上'),
          list('别提 别写 别说 不要提 不要写 不要说 请勿提 就写 要写 写上 别带'),
        ),
        ...list(
          '别写在评价 别写进评价 别在评价 不要在评价 不要写评价里 别发差评 帮我写个好的 给我写好点 写好看点 写漂亮点 多夸几句 夸两句 夸一夸我们 多美言',
        ),
      ],
    },
    exceptions: { negatedBy: list('不会让您 不要求'), context: list('隐私 电话 手机号 广告 照实 如实 真实') },
    reason: '教买家评价写什么、不写什么，属于干预评价',
    replacement: '评价按真实感受写就好',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['评价里别提漏发的事', '您给我写好点，下次给您优惠'],
      keeps: ['评价里别写手机号等隐私', '评价如实写就好'],
    },
  },
  {
    id: 'rewarded.in-private',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 12,
      near: [...BAD_REVIEWS, ...STARS, ...list('评价 评论')],
      with: list('私下补 我私下补 私下退 私下给 私下返 私下转 悄悄补 悄悄退 偷偷补 我个人补 我自己补 我掏腰包 我自掏'),
    },
    exceptions: { negatedBy: [...REFUSALS, '不会'], context: WARNINGS },
    reason: '私下补钱换评价属于有偿评价',
    replacement: '我先帮您把问题处理好',
    overridable: false,
    source: PAID_REVIEWS,
    examples: {
      breaks: ['把差评撤了，我私下补给您', '给个好评，私下给您返'],
      keeps: ['评价请如实写', '我们不会私下退钱换好评'],
    },
  },
];
