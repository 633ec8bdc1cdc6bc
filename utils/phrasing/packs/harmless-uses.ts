import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list } from './shared-words';

/*
 * Harmless uses of words that the packs watch, by kind of use: a part of the product with the same sound, what the platform itself does, a
 * charge the shop bears, a name, a stranger who is warned of. Each kind is written once and serves every rule that stumbled over it.
 * Found on chat written by others, never one by one: docs/measures.md.
 */
type HarmlessUse = {
  /** Ids of the rules it serves. */
  rules: readonly string[];
  exceptions: NonNullable<PhraseRule['exceptions']>;
  /** Sentences that stay silent; they become examples of the first rule. */
  keeps: readonly string[];
};

/** 这种事我们不干: what is declined stands before the refusal. */
const DECLINED_AFTER = combine(
  list('的事 这种事 这事 那种事 那套 那一套 这一套 这种生意 的活'),
  list('咱不干 我们不干 我不干 咱不做 我们不做 我不做 不干 不做 不碰 不搞 从来不'),
);
const BODY_GIRTHS = list('手围 胸围 腰围 臀围 头围 颈围 脖围 脚围 指围 腿围 臂围 腕围 肚围 肩围 踝围 背围');
/** Letters of a product's name: 货号WX-2207, VX系列. */
const MODEL_LETTERS = [
  ...combine(list('货号 型号 款号 编号 批号 机型 色号 品号'), list('wx vx v w')),
  ...combine(list('vx wx'), list('系列 款 型 pro plus max mini 版本 接口')),
  ...combine(list('vx wx'), [' pro', ' plus', ' max', ' mini']),
];
const STRANGERS_EN = list(
  "texting_you texts_you contacts_you calls_you messages_you pretending posing_as claiming_to_be as_me as_us saying_they're_me saying_they_are_us",
);

const USES: readonly HarmlessUse[] = [
  {
    rules: ['claim.fast-effect', 'boast.luck-and-profit', 'promise.cure', 'sure.delivery', 'sure.result'],
    exceptions: {
      negatedBy: list('不会保证 不会承诺 不会打包票 不跟您保证 不给您保证 没人能保证'),
      context: [
        ...combine(list('的说法 这种说法 这说法 这个说法'), list('我们没有 我们不认 不成立 没有依据 是谣言 不靠谱')),
      ],
    },
    keeps: ['不会保证您几天瘦几斤，因人而异'],
  },
  {
    // The organ of a sentence that is soothing by name only: 治愈猫咪日历.
    rules: ['claim.fast-effect', 'promise.cure'],
    exceptions: {
      covering: [
        ...combine(
          ['治愈'],
          list('猫 狗 萌宠 动物 日历 台历 手账 绘本 插画 香薰 文案 漫画 音乐 画风 色系 小物 摆件 玩偶 贴纸'),
        ),
        ...list('抹一抹 擦一擦 喷一喷 贴一贴'),
        ...combine(list('抹一抹 擦一擦 喷一喷'), list('就 就能 就可以')),
      ],
    },
    keeps: ['治愈猫咪日历一天一撕', '拉链涩了拿蜡烛抹一抹就顺了'],
  },
  {
    rules: ['cold.who-knows', 'cold.not-mine', 'blunt.dismiss'],
    exceptions: {
      context: list('那家店 同名店 山寨 冒充 别家的活动 那个折扣 那个活动 那个广告 星期四'),
      covering: list('不是我们关的 不是我们关闭 不是我关的 不是我们关单 不是我们关店'),
    },
    keeps: ['那个折扣跟我们没关系哈', '订单是系统关的，不是我们关的哦'],
  },
  {
    // Compensation is the platform's affair: 赔付我帮您申请，批多少是平台定的.
    rules: ['payment.bypass', 'payment.to-us'],
    exceptions: {
      covering: list('赔付我 退付我 先行赔付 赔付我们'),
      context: list(
        '赔付我帮 批多少 平台定的规 平台定的标 平台审核 不是让您转账 不是叫您转账 不用转账 不让您转账 支付时选 付款时选',
      ),
    },
    keeps: ['赔付我帮您申请，批多少是平台定的', '支付时选银行卡，不是让您转账哦'],
  },
  {
    rules: ['red.free-shipping', 'duty.postage'],
    exceptions: { context: list('海岛 离岛 几个县 除外 包邮区以外 不包邮的 偏远山区') },
    keeps: ['全国包邮，海岛那几个县要补运费'],
  },
  {
    rules: ['blunt.take-or-leave', 'cold.take-it'],
    exceptions: {
      covering: [
        ...combine(list('您不喜欢 您不满意 您不想要 您不合适 不喜欢 不满意'), list('就退回来 就退给 就退货退')),
        ...list('您不喜欢就退 您不满意就退 您不想要就退 可以打12315 可拨打12315 举报打12315'),
      ],
      context: list('都能退 都可以退 配合调查'),
    },
    keeps: ['没有哪件衣服人人合适，您不喜欢就退', '举报可以打12315，我们配合调查'],
  },
  {
    rules: ['review.initials', 'review.brushing', 'off.wechat-invite', 'payment.bypass'],
    exceptions: { covering: list('不好评价 不好评判 不好评论 不好评说'), context: DECLINED_AFTER },
    keeps: ['别家的东西我不好评价', '刷好评的事咱不干'],
  },
  {
    rules: [
      'off.wechat-invite',
      'off.wechat-disguised',
      'contact.initials',
      'contact.swap',
      'off.ask-phone',
      'watched.messengers',
    ],
    exceptions: {
      covering: [
        ...MODEL_LETTERS,
        ...combine(BODY_GIRTHS, list('多少 给我 发我 发来 发给我')),
        ...list(
          '货号 款号 批号 色号 留意 留意下微信的 留意下微信零 留意微信 留意一下微信 留心 留言 赖床 加赖床 赖床垫 不是加好友 不是用来加好友',
        ),
      ],
    },
    keeps: ['货号WX-2207那款有货', '您手围多少', '吊牌上的二维码是合格证，不是加好友的', '留意微信零钱的提醒'],
  },
  {
    rules: ['elsewhere.latin-messenger'],
    exceptions: { covering: list('赖床 赖床垫 耍赖 赖皮') },
    keeps: ['露營車加賴床墊的組合賣完了'],
  },
  {
    rules: ['off.qq'],
    exceptions: {
      covering: list('就是扣扣上 把扣扣上 扣扣上了 扣扣上去 将扣扣上'),
      context: list('暗扣 纽扣 卡扣 搭扣 按扣 锁扣 扣眼'),
    },
    keeps: ['暗扣对准了按，听到响就是扣扣上了'],
  },
  {
    rules: ['insult.en', 'en.abuse'],
    exceptions: {
      covering: list('dumb_cane stupid_cupid dumb_charades psycho_bunny stupid_deaths fools_gold'),
      context: STRANGERS_EN,
    },
    keeps: ['Dumb Cane is the common name of the plant', 'Anyone texting you as me is a scammer.'],
  },
  {
    rules: ['superlative.en'],
    exceptions: {
      covering: combine(list('etsy ebay amazon shopee lazada tiktok here'), [' only']),
    },
    keeps: ['I keep commissions on Etsy only'],
  },
  {
    // The rate is the document's name and the price holds it already.
    rules: ['duty.invoice-price', 'red.invoice-fee'],
    exceptions: {
      covering: list('个点专票 个点的专票 个点普票 个点的普票'),
      context: list('已经是含税 已经含税 已含税 里已经含 税都含 就是含税 本来就含税'),
    },
    keeps: ['报价已经是含税价了，13个点的专票', '13个点专票可以开的，价格里已经含税了'],
  },
  {
    rules: ['red.payment-fee'],
    exceptions: {
      context: combine(list('店里 店铺 商家 我们 本店 平台'), list('贴的 贴 承担 出的 补贴 来出 替您出')),
      negatedBy: list('不用您 不需要您'),
    },
    keeps: ['花呗三期的手续费是店里贴的，您不用多付'],
  },
  {
    rules: ['red.refund-reason', 'red.reason-words'],
    exceptions: {
      covering: combine(
        list('写 填 选 原因写 原因填 原因选'),
        list('的啥 的什么 的是什么 了什么 了啥 的哪 错了可以改 完提交 好提交 什么都 啥都'),
      ),
    },
    keeps: ['上次那单退款原因写的啥我这边看不到'],
  },
  {
    rules: ['cold.self', 'blunt.look-yourself'],
    exceptions: {
      covering: [
        ...combine(list('自己输 您自己输 你自己输'), list('进 入 密码 一下 一遍')),
        ...combine(list('我去 我们去 我再去 我这就去 我帮您去 我马上去'), list('问快递 问厂家 问平台 问仓库')),
      ],
    },
    keeps: ['激活码印在卡背面，您自己输进去就行', '我去问快递，问到告诉您'],
  },
  {
    rules: [
      'privacy.other-buyer-data',
      'privacy.ask-identity',
      'contact.hidden',
      'data.ask-secret-next',
      'data.ask-secret',
    ],
    exceptions: {
      context: list('截图里有 图里有 照片里有 拍到了 打个码 打码'),
      covering: list('色卡号 样卡号 线卡号 木卡号 色卡号报'),
    },
    keeps: ['您截图里有别人的电话，打个码再发一遍吧', '颜色按色卡号报给我'],
  },
  {
    rules: ['review.condition'],
    exceptions: { context: list('才能写 才能评 才可以写 才可以评 才可评 写不了 评不了 才开放') },
    keeps: ['评价要等收货后才能写，入口在订单里'],
  },
  {
    rules: ['en.no-return'],
    exceptions: { covering: list('no_restocking_fee no_restocking_fees not_a_restocking_fee') },
    keeps: ["There's no restocking fee on damaged items."],
  },
  {
    // A code that the carrier asks for at the door.
    rules: ['data.ask-secret-en'],
    exceptions: { context: list('to_the_driver to_the_rider to_the_courier never_in_chat not_in_chat at_the_door') },
    keeps: ['Give the delivery OTP to the driver only'],
  },
  {
    rules: ['duty.reason-en'],
    exceptions: {
      covering: combine(list('claim claim_the claim_your claim_a'), [' voucher', ' vouchers', ' coupon']),
      context: list("if_you_changed if_you've_changed if_you_change"),
    },
    keeps: ['Claim the voucher first then order', 'If you changed your mind you can cancel before it ships'],
  },
  {
    rules: ['absolute.state-level'],
    exceptions: {
      covering: combine(
        ['最佳'],
        list(
          '观影 距离 视距 聆听 安装 佩戴 种植 播种 移栽 冲泡 观赏 高度 位置 间距 坐姿 入口 水温 湿度 比例 转速 影片 导演 男主 女主 球员 拍档 搭档',
        ),
      ),
    },
    keeps: ['最佳观影距离是屏幕高的三倍左右'],
  },
  {
    // A guess about what the buyer pressed promises nothing.
    rules: ['sure.delivery'],
    exceptions: { covering: list('点到 选到 拍到 按到 填到 滑到 切到 弄到 搜到 划到 跳到'), context: list('您肯定是') },
    keeps: ['您肯定是点到换货那栏了'],
  },
];

/** Sides of a product that name an app, a code or a material: hints stay silent there. */
const WATCHED: readonly HarmlessUse[] = [
  {
    rules: ['watched.messengers', 'watched.douyin'],
    exceptions: {
      covering: [
        ...combine(['我个人'], list('最 觉得 喜欢 建议 更 比较 推荐 认为 穿 不 是 也 感觉 偏')),
        ...combine(['微信'], list('消息 通知 运动 步数 传文件 直接传 提醒')),
        ...combine(list('刷 看'), list('抖音 微信 小红书 快手')),
        ...list('推送微信 奇瑞qq qq冰淇淋 qq糖 qq弹 那家抖音店'),
      ],
      context: list('验真伪 能验真 查真伪 合格证 防伪 溯源 没有开 没开通 推送 同步 打印机 脚垫'),
    },
    keeps: ['我个人最喜欢雾蓝', '手表能同步微信运动的步数', '打印机支持微信直接传文件打印'],
  },
  {
    rules: ['watched.sure'],
    exceptions: {
      covering: [
        ...combine(
          list('百分百 百分之百 100%'),
          list('桑蚕丝 蚕丝 棉 纯棉 羊毛 羊绒 真丝 亚麻 聚酯 涤纶 牛皮 果汁 实木'),
        ),
        ...list('永久花 永久牌 永久自行车 担保您 走担保'),
      ],
    },
    keeps: ['面料是百分百桑蚕丝', '永久花其实是干花'],
  },
  {
    rules: ['watched.papers'],
    exceptions: { context: list('别给 都别给 谁要 诈骗 骗子') },
    keeps: ['验证码谁要都别给'],
  },
  {
    rules: ['watched.outside-en'],
    exceptions: {
      context: list(
        "isn't_offered isn't_an_option isn't_available at_checkout checkout reels telegram_style telegram_messages royal_mail fedex usps dhl evri courier's carrier's ignore_it magnet watch_shows",
      ).concat(STRANGERS_EN),
    },
    keeps: ["PayPal isn't offered any more", 'You can choose GCash at checkout as usual.'],
  },
  {
    rules: ['watched.sure-en'],
    exceptions: {
      covering: list('guarantee_period guarantee_terms money-back_guarantee money_back_guarantee shopee_guarantee'),
    },
    keeps: ['I help you extend the guarantee period.'],
  },
  {
    rules: ['review.ask-five', 'watched.stars'],
    exceptions: { context: list('给不给好评 不送东西 都没关系 批评我们也听 怎么写都 写什么都') },
    keeps: ['您给不给好评都没关系，问题先解决'],
  },
];

const BY_RULE = new Map<string, HarmlessUse[]>();
for (const use of [...USES, ...WATCHED]) for (const id of use.rules) BY_RULE.set(id, [...(BY_RULE.get(id) ?? []), use]);

/** The rule with the harmless uses that serve it; others come back as they are. */
export function sparingHarmlessUses(rule: PhraseRule): PhraseRule {
  const uses = BY_RULE.get(rule.id);
  if (uses === undefined) return rule;
  const { exceptions = {} } = rule;
  const all = (kind: 'covering' | 'negatedBy' | 'subject' | 'context') => {
    const words = [...(exceptions[kind] ?? []), ...uses.flatMap((use) => use.exceptions[kind] ?? [])];
    return words.length === 0 ? {} : { [kind]: [...new Set(words)] };
  };
  const keeps = [...rule.examples.keeps, ...uses.flatMap((use) => (use.rules[0] === rule.id ? use.keeps : []))];
  return {
    ...rule,
    exceptions: { ...exceptions, ...all('covering'), ...all('negatedBy'), ...all('subject'), ...all('context') },
    examples: { ...rule.examples, keeps },
  };
}
