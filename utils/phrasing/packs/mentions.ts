import type { PhraseRule } from '@/utils/handbook/schema';
import { isOfWords } from '../of-words';
import { combine, list } from './shared-words';

/*
 * Words that are spoken of are not said: 顶级这个词广告法不让用 claims nothing, 您说的“全网最低”是别家的 quotes. What turns a finding round in this
 * way is the same for every rule of a category, so it is written once, here.
 */

/** The clause speaks of a word, of a rule that forbids it, or of a swindle. */
const SPOKEN_OF = [
  ...combine(list('这个 这种 这类 这两个 这几个 那种 那个'), list('词 字眼 字样 说法 话术 套路 话我们 话不')),
  ...list('广告法 违禁词 敏感词 极限词 绝对化用语 绝对化表述 平台规则 平台规定 平台不让 平台不允许 平台禁止 平台明令'),
  ...list(
    '是假的 都是假的 是骗人的 都是骗人的 是骗局 是谣言 骗局 冒充客服 假冒客服 钓鱼短信 不要理会 别理会 起的外号 的外号 的绰号 俗称 网友叫',
  ),
];
const SPOKEN_OF_EN = list(
  "scam scams phishing against_policy against_the_policy against_the_rules not_something_we isn't_something_we the_word is_a_myth",
);

/** Chat puts first what is declined: 微信我们加不了, 返现这边不参与. */
const DECLINED = [
  ...combine(
    list('我们 这边 这里 本店 店铺 店里 咱们店 平台'),
    list(
      '加不了 做不了 给不了 转不了 留不了 不参与 不参加 不搞 不支持 不允许 不提供 不可以 不做 没有这个 没有这种 没有这样',
    ),
  ),
  ...list(
    '没有这个活动 没有这种活动 没有这样的活动 没有这项活动 不用发 不需要发 不用截 不用写 不支持的 不参与的 是没有的',
  ),
];

/** The shop has no such place, so it leads nobody there. */
const NOTHING_OF_THE_KIND = combine(
  list('没有 没开 没建 没开通 没有开通'),
  list('微信 微信群 群 粉丝群 客户群 公众号 小程序 官网 门店 实体店 线下店 线下门店 分店 qq 抖音店 淘宝店'),
);
/** What was bought elsewhere is served there. */
const ALREADY_USED = list(
  '聊天记录 恢复出厂 屏幕上的码 连机器 连热点 used_for_instagram used_for_facebook used_for_whatsapp',
);
const BOUGHT_THERE = combine(
  list('门店 线下 线下门店 实体店 专柜 官网 那边 那家 别家 平台 超市 店里'),
  list('买的 购买的 下单的 拍的 的订单'),
);
/** The platform's own ways. */
const BY_THE_PLATFORM = list(
  '要走平台 得走平台 请走平台 只能走平台 走平台的 企业采购 好友助力 门店自提 到店自提 平台的活动 平台活动 平台自动 平台担保 担保账户 公众号文章',
);

/** What is given has nothing to do with a review. */
const WITHOUT_REVIEW = [
  ...combine(
    combine(list('跟 和 与'), list('评价 好评 评论 晒单 晒图 评分')),
    list('没关系 没有关系 没有任何关系 没啥关系 无关 不相关 不挂钩 不沾边'),
  ),
  ...list('不需要评价 不用评价 无需评价 不要求评价'),
];

/** What the buyer or somebody else has said, to the left of the words. */
const SAID_BY_OTHERS = list(
  '您说客服 您说的客服 您反馈 您反映 您提到 您投诉 骂您 对您说 客服说您 您截图里 您看到 您转述 抱歉让您听到 我真是 我自己 怪我',
);
const SAID_BY_OTHERS_EN = list(
  'you_said you_wrote you_mentioned you_were_told told_you_that i_am_such i_was_such i_feel_like called_you you_saw',
);
const CLAIMED_BY_OTHERS = list('您说的 您问的 您所说的 您写的 您形容的 网上说的 别家说的 别家写的');

/** Names of things in which a risky word is a part: goods, sizes, places, specifications. The regulator's exemptions of 最 and 第一 are among them. */
const COMPOUNDS: Record<string, readonly string[]> = {
  absoluteClaim: list(
    '最佳距离 最佳视距 最佳角度 最佳体验区 绝版啦 绝版了 绝版的 已绝版 最佳观赏 最佳赏 最佳花期 最佳采摘 最佳食用 最佳饮用 最佳赏味 顶尖那 顶尖部 顶尖的叶 顶尖花瓣 顶级域 顶级赛事 顶级会员 顶级目录 顶级类目 顶级联赛 极品芝麻官 极品飞车 极品时刻表 极品绅士 巅峰对决 巅峰赛 至尊宝 至尊会员 至尊卡 至尊披萨 王者荣耀 王者归来 尖端放电 冠军杯 冠军奖杯 冠军奖牌 冠军戒指 冠军队 第一中学 第一小学 第一医院 第一人民 第一大道 第一人称 第一位数 第一名的奖 第一名奖 唯一识别 唯一编码 唯一码 唯一标识 国家级标准 国家级非遗 国家级公园 国家级赛事 最大码 最小码 最大号 最小号 最大值 最小值 最大承重 最大尺寸 最大功率 最大音量 最大档 最低温 最高温 最低档 最高档 最低消费 最低处 最低位 最低水位 绝世武功 绝世好剑 全网通 首选项 首选语言 独家记忆 无敌浩克 无敌鹿 神级英雄 王牌对王牌 顶尖对决 尖端朝 尖端部分 天花板灯 天花板吊 天花板高 空前门 之王国 世界级赛',
  ),
  abuse: list(
    '狗东西收纳 狗东西玩具 没拉黑你 没有拉黑你 没把你拉黑 白痴面包机 白痴面包 废物回收 废物利用 废物桶 废物箱 废物处理 废物篓 废物再 医疗废物 去死皮 去死角 去死结 死去活来 傻瓜相机 傻瓜式 傻瓜机 傻瓜教程 白痴造句 脑残粉 智障人士 智障学校 滚蛋汤 滚蛋饺 变态辣 变态反应 小丑鱼 小丑面具 小丑服 小丑鼻 小丑帽 小丑妆 恶心干呕 防恶心 止恶心 缓解恶心 垃圾焚烧 垃圾清运 垃圾铲 垃圾架 垃圾回收 垃圾文件 垃圾清理 垃圾处理 流氓兔 疯子乐队 神经末梢 神经网络 精神病学 精神病院题材 骗子酒馆 乞丐版 乞丐裤 乞丐风 无赖猫 穷鬼乐园 丑八怪歌 白眼狼毫 狗屁股 猪脚 猪头肉 王八汤 乌龟缸 乌龟粮 乌龟池 狗东西南北 放屁垫 放屁虫 放屁糖 屎黄色',
  ),
  overPromise: [
    ...combine(list('治 根治 治愈 治疗 医治 治好 去除 祛除 消除 断根 除根 去掉 消掉'), list('不了 不好 不掉 不完')),
    ...combine(
      list('没有 无 没 不具有 不具备 没有任何 不含 不起 没什么'),
      list('治疗效果 治疗作用 治疗功效 治疗功能 疗效 药效'),
    ),
    ...list(
      '特效镜 特效滤镜 特效贴 特效灯 特效纸 增高凳 增高脚 增高器材 永久地址 永久胶 永久链接 永久磁铁 永久磁 永久居留 永久会员 速效救心 强效胶 强效磁',
    ),
  ],
  redLine: [
    ...combine(
      list('刷 补 空 放 做'),
      list('单独 单卖 单层 单只 单双 单支 单把 单头 单面 单反 单车 单元 单人 单价 单品'),
    ),
    ...combine(list('退货 退款'), list('理由选哪 原因选哪 理由怎么选 原因怎么选')),
    ...list('空包装 空包裹袋 空包袋 高仿真 原单号 原单发 原单退 牙刷单 毛刷单 钢丝刷单 粉刷单 刷单包 刷单品'),
  ],
  offPlatform: list(
    '支持微信语音 微信语音通话 链接不用拍 不用拍我们出 微信聊天记录 微信扫一扫屏幕 线下专柜 线下门店的小票 线下活动',
  ),
  bluntService: list(
    '我只管把 只管放心 会散别扯 跟我们店没关系 页面上写着呢 快递的实际 自己量长度 自己量尺寸 自己量一下 认真看了 认真看过 认真看您 不归我们仓 不归我们仓库',
  ),
  reviewIncentive: list('红包袋 红包封 红包壳 红包墙 返现场 好评如潮 五星级 五星红旗 五星酒店 五星红 晒图案'),
};
const COMPOUNDS_EN: Record<string, readonly string[]> = {
  abuse: list(
    'useful_idiot dumb_one dumb_plug dumb_tv dumb_watch stupid-proof idiot-proof fool-proof dumb_waiter dumb_bell dumb_bells dumb_phone jerk_chicken jerk_seasoning jerk_sauce shih_tzu guinea_pig pig_ear pig_ears pig_skin pig_toy pig_plush pig_costume pig_tail pig_tails clown_fish clown_costume clown_wig clown_nose clown_mask hi_karen hello_karen dear_karen thanks_karen thank_you_karen trash_bag trash_bags trash_can trash_bin crap_game craps_table psycho_poster freak_show freak_out beggar_costume moron_poster idiot_box idiots_guide garbage_disposal garbage_bag garbage_bags',
  ),
  redLine: list(
    'replica_prop replica_sword replica_coin replica_ship replica_car counterfeit_detector counterfeit_pen counterfeit_money_pen anti-counterfeit anti_counterfeit',
  ),
  absoluteClaim: list('nothing_lasts_forever best_fit best_viewed'),
  overPromise: list(
    'nothing_lasts_forever cure_for_six_weeks bars_cure soap_cures cures_for cure_for_weeks heals_nothing cures_nothing treats_nothing',
  ),
  bluntService: list('not_your_problem not_your_fault never_your_fault'),
};
const compoundsOf = (category: string): string[] => [...(COMPOUNDS[category] ?? []), ...(COMPOUNDS_EN[category] ?? [])];

type Exceptions = NonNullable<PhraseRule['exceptions']>;
const ALL: Exceptions = {
  context: [...SPOKEN_OF, ...SPOKEN_OF_EN],
  negatedBy: [...SAID_BY_OTHERS, ...SAID_BY_OTHERS_EN],
};

const MENTIONS: Record<string, Exceptions> = {
  offPlatform: {
    context: [
      ...SPOKEN_OF,
      ...SPOKEN_OF_EN,
      ...DECLINED,
      ...NOTHING_OF_THE_KIND,
      ...BOUGHT_THERE,
      ...ALREADY_USED,
      ...BY_THE_PLATFORM,
    ],
    negatedBy: [
      ...list('没有建 没建 没有任何 我们家没有 这里没有 店里没有'),
      '有人说',
      '有人让您',
      '有人叫您',
      '有人要您',
      '有人以',
    ],
  },
  reviewIncentive: { context: [...SPOKEN_OF, ...SPOKEN_OF_EN, ...DECLINED, ...WITHOUT_REVIEW] },
  absoluteClaim: { ...ALL, negatedBy: [...(ALL.negatedBy ?? []), ...CLAIMED_BY_OTHERS] },
  overPromise: {
    ...ALL,
    context: [...(ALL.context ?? []), ...list('不做保证 不作保证 不做承诺 不作承诺 不敢保证')],
    negatedBy: [...(ALL.negatedBy ?? []), ...CLAIMED_BY_OTHERS],
  },
  abuse: {
    context: [...SPOKEN_OF, 'the word', 'against policy'],
    negatedBy: [...(ALL.negatedBy ?? []), ...list('i_was i_am_so we_were i_felt my_own')],
  },
  privacyLeak: {
    context: list(
      '不要发给 别发给 请勿发给 不要发我 别发我 不用发 无需发 不需要发 不要告诉 别告诉 请勿告诉 任何人 不会问您要 不会向您',
    ),
  },
  bluntService: { context: list('私下付款 私下转账 私下交易 走平台'), negatedBy: [...(ALL.negatedBy ?? []), '您说的'] },
  redLine: { context: [...SPOKEN_OF_EN, ...SPOKEN_OF.filter((word) => !word.startsWith('平台'))] },
};

/** The rule with what its category shares; a rule that looks at numbers, placeholders or variables keeps its own. */
export function sparingMentions(rule: PhraseRule): PhraseRule {
  const shared = MENTIONS[rule.category];
  const { pattern } = rule;
  const byWords = isOfWords(pattern);
  if (shared === undefined || (!byWords && !(pattern.type === 'variable' && pattern.check === 'readsLike')))
    return rule;
  const { exceptions } = rule;
  const context = [...(exceptions?.context ?? []), ...(shared.context ?? [])];
  const negatedBy = [...(exceptions?.negatedBy ?? []), ...(shared.negatedBy ?? [])];
  const covering = [...(exceptions?.covering ?? []), ...compoundsOf(rule.category)];
  return { ...rule, exceptions: { ...exceptions, covering, context, negatedBy } };
}
