import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list, REFUSALS, WARNINGS } from './shared-words';
import { CHAT_CASE, FTC_REVIEWS, PAID_REVIEWS, TAOBAO_TABOO } from './sources';
import { BAD_REVIEWS, REVIEWS, REWARDS, STARS } from './word-classes';

const refusal = {
  negatedBy: [...REFUSALS, ...list('没有 不送 不返 不会因 不参加')],
  context: [
    ...WARNINGS,
    ...list('如实评价 真实评价 客观评价 无论 不管好评 不影响 不违规 平台活动 平台会 平台的 积分商城'),
  ],
};
const UNRELATED = list(
  '送货 送达 送到 派送 配送 返厂 返修 返回 返件 领取快递 五星级 五星酒店 好评都是 好评很多 评价很多 评价里 看评价 评价区 看下评价 买家秀里 好评率 好评如潮 评价说 评价反馈 领子 领口 评价有 好评有 感谢好评 感谢您的好评 谢谢好评 感谢五星 感谢您的五星 感谢评价 感谢您的评价 谢谢评价 五分钟 5分钟 五分之 5分之 5分裤 五分裤 5分袖 五分袖 五分熟 满分钟 5分满 5分钟内',
);

/** A reward tied to a review in any other wording, pressure on a bad one, and buying reviews off people. */
export const reviewPressureRules: PhraseRule[] = [
  {
    id: 'review.stars-for-reward',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: { type: 'pair', reach: 'sentence', within: 16, near: STARS, with: REWARDS },
    exceptions: { ...refusal, covering: UNRELATED },
    reason: '以好评、晒图换返现、红包、礼品，违反平台规则和反不正当竞争规定',
    replacement: '欢迎您如实评价',
    overridable: false,
    source: PAID_REVIEWS,
    examples: {
      breaks: ['⭐⭐⭐⭐⭐+图，🧧5元', '5🌟带图，发你🧧', '五分好评的话下次给您送个小样', '晒图截图给客服，奶茶钱就到'],
      keeps: ['感谢您的五星好评，祝生活愉快', '好评率有 98%，您可以看下', '无论好评差评都送运费险'],
    },
  },
  {
    id: 'review.any-for-reward',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 12,
      near: REVIEWS,
      with: REWARDS.filter(
        (word) =>
          !/^(?:补偿|补贴|赔您|退您|退你|退差价|退运费|退一部分|发您|发你|福利|优惠券|领取|赠品|表示感谢|积分|送您|送一)$/u.test(
            word,
          ),
      ),
    },
    exceptions: {
      ...refusal,
      covering: [...UNRELATED, ...list('评价红包雨')],
      context: [...refusal.context, ...list('差评我们 您的评价我们 看到您的评价 评价已')],
    },
    reason: '评价与返现、红包挂钩属于有偿评价',
    replacement: '欢迎您如实评价',
    overridable: false,
    source: CHAT_CASE,
    examples: {
      breaks: ['评价之后截图给我，奖励现金', '写评领两元红包'],
      keeps: ['您的评价我们看到了，给您道歉', '买家评价里有身高体重可以参考', '评价不返现哦'],
    },
  },
  {
    id: 'review.remove',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 10,
      near: [...BAD_REVIEWS, ...list('把评论 把评价 您的评论 你的评论 那条评论 这条评论')],
      with: list(
        '改一改 改改 删 删了 删掉 删除 撤了 撤销 撤回 撤掉 改掉 修改 改成 改一下 改为 改好 取消 去掉 隐藏 消掉 换成好评 改个 处理掉 覆盖',
      ),
    },
    exceptions: {
      ...refusal,
      context: [...refusal.context, ...list('不会删 不能删 无法删 不支持修改 您可以自行 怎么修改 自愿 规则')],
    },
    reason: '要求删改差评，尤其以补偿交换，属于干预评价',
    replacement: '我先帮您把问题处理好',
    overridable: false,
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['把那条差评删了，我给您退三十', '您先撤销差评我才能给您补发', '麻烦把中评改一下'],
      keeps: ['您的差评我们看到了，非常抱歉，先帮您处理问题', '评价提交后不能修改'],
    },
  },
  {
    id: 'review.hold-back',
    category: 'reviewIncentive',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list(
            '别打 别给 不要打 不要给 别写 不要写 别直接打 别直接给 不要直接给 不要直接打 先别打 先别给 请勿打 请勿给 别随便给 别轻易给 勿给 勿打 别急着给 别急着打 求别给 千万别给',
          ),
          list('差评 中评 低分 一星 差的评价 不好的评价'),
        ),
        ...list(
          '先别评价 先不要评价 别急着评价 不要急着评价 不满意先别评 有问题别评价 不给好评就 没有好评就 好评才能 好评后才 五星才能 给了好评才 给了五星才 好评以后才 不写好评不 评价后才能 写好评才 好评才有 不好评就 只要好评 必须好评 必须五星 务必五星 一定要五星 一定要给五星 一定要好评 ',
        ),
      ],
    },
    exceptions: {
      negatedBy: list('不会让您 从不 不强求 不要求'),
      context: list('如实 真实'),
    },
    reason: '劝阻差评、要求必须五星，属于干预评价',
    replacement: '有问题您先找我处理，评价按真实感受来就好',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['不满意别直接打差评，找我赔您', '必须五星才行'],
      keeps: ['有问题先找我，我给您处理好', '使用满意的话欢迎您如实评价'],
    },
  },
  {
    id: 'review.hold-back-en',
    category: 'reviewIncentive',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        "don't_leave_bad_review don't_leave_a_bad_review don't_leave_negative don't_leave_a_negative don't_give_bad don't_give_a_bad don't_give_us_a_bad don't_rate_us_low don't_give_1_star don't_give_one_star no_bad_review_please before_leaving_a_negative before_leaving_negative before_leaving_a_bad before_you_leave_a_negative before_you_leave_a_bad before_leaving_neutral remove_your_review remove_the_review remove_your_negative remove_the_negative delete_your_review delete_the_review change_your_review change_the_review change_your_rating change_your_feedback revise_your_feedback revise_your_review update_your_review_to update_your_feedback_to update_the_review_to only_5_star only_five_star positive_review_only positive_reviews_only must_give_5_star",
      ),
    },
    exceptions: { negatedBy: list("never won't cannot"), context: list('honest') },
    scope: { languages: ['en'] },
    reason: 'Asking buyers to hold back, change or remove a review manipulates reviews',
    replacement: 'Please tell us here what went wrong so we can put it right',
    source: FTC_REVIEWS,
    examples: {
      breaks: [
        "Please don't leave bad review, we give you voucher",
        'Could you remove the negative feedback, I mean remove your negative review',
      ],
      keeps: ['Honest feedback is always welcome', 'Thank you for leaving a review'],
    },
  },
  {
    id: 'review.initials',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        '好评返现 好评返 五星返现 晒图返现 晒图返 晒返 好评截图 好评有礼 好评免单 好评红包 好评现金 评价返现 评价有礼 返现卡 好评卡 刮刮卡 hpfx hp返 hp截图 hp晒图 hp后 hp有礼 给hp 打hp 写hp cp删 删cp wxhp 5xhp 好评+图 好评加图 图+好评 五星+图 五星加图 五星+截图 五星+晒图 5星+图 删差评 改好评 改评价 删评价 好评找我 好评后找我 好评联系我 好评私 好评后私 好评后联系 好评来领 刷好评 补好评 买好评',
      ),
    },
    exceptions: {
      ...refusal,
      covering: list('好评截图吗 晒图返场'),
      context: [...refusal.context, '没有返现卡', '看到好评'],
    },
    reason: '好评返现、有偿评价的缩写和变体同样违规',
    replacement: '欢迎您如实评价',
    overridable: false,
    source: PAID_REVIEWS,
    examples: {
      breaks: ['hp截图，返2', '晒-图-返-五-元', '好苹返线'],
      keeps: ['hp打印机的墨盒有货', '我们没有好评返现活动'],
    },
  },
  {
    id: 'review.stars-gift-en',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 90,
      near: list(
        '五星 review reviews feedback rating ratings stars 5_star 5_stars five_star five_stars 5-star five-star thumbs_up testimonial rate_us rate_this rate_the_product comment_with_photo',
      ),
      with: list(
        "5_back 3_back 10_back 15_back 20_back 50_back 5_dollars 10_dollars gets_you get_you earn earns 10%_back 20%_back back_in_cash free_gift free_item free_refill free_one free_product gift gift_card giftcard coupon coupons voucher vouchers rebate cashback cash_back cash reward rewards bonus discount_code get_paid half_refund full_refund partial_refund refund_half refund_you refund_part money_back get_10% get_20% get_50% 10%_off 20%_off 50%_off coins freebie amazon_card paypal_you send_you_another send_you_a_free another_one_free give_you compensate pay_you we'll_refund will_refund i'll_refund in_return in_exchange reimburse extra_gift surprise lucky_draw next_order_free free_sample free_replacement reship_free",
      ),
    },
    exceptions: {
      negatedBy: list("can't cannot don't do_not never won't not unable without"),
      context: list('honest regardless whether_or_not no_matter gift_box gift_wrap gift_wrapping mention mentions'),
    },
    scope: { languages: ['en'] },
    reason: 'A reward for a review, or for a better one, is forbidden on every marketplace and by the FTC rule',
    replacement: 'Honest feedback is always welcome',
    overridable: false,
    source: FTC_REVIEWS,
    examples: {
      breaks: [
        '⭐️⭐️⭐️⭐️⭐️ = free gift next order',
        '5 st4r r3view get coins',
        'Leave a review and I will send you another one free',
      ],
      keeps: [
        "We can't offer a gift in exchange for reviews",
        'Several reviews mention the gift box',
        'Thank you for the kind review',
      ],
    },
  },
];
