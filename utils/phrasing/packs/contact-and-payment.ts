import type { PhraseRule } from '@/utils/handbook/schema';
import { DOUYIN, list, REFUSALS, TAOBAO, WARNINGS, WECHAT } from './shared-words';
import { FEIGE_RULES, FEIGE_STEERING, PDD_SERVICE, TAOBAO_TABOO } from './sources';
import { CONTACTS, GIVING, ORDER_CONTEXT } from './word-classes';

const refusal = {
  negatedBy: REFUSALS,
  context: [...WARNINGS, '冒充', '假冒', '都是骗', '没有开店', '没有开通', '没开店'],
};

const LURES = list(
  '看测评 看评测 看视频 价格一样 还送 都有卖 有的 搜 搜索 搜一下 有店 也有店 开店 开了店 的店 店铺 店里 店名 旗舰店 那边 上面 上买 上拍 上卖 上下单 上找 上搜 上架 上看 上有 下单 买 拍 卖 卖才 才卖 便宜 更低 低价 优惠 划算 同名 同款链接 链接 有活动 直播 关注 粉丝 找我 找我们 账号 私信 小店 价格 力度 同样的货 一样的货 补贴 号',
);

/** A marketplace named to lead the buyer there; a breach everywhere but on itself. */
function toMarketplace(id: string, names: string[], home: string[], covering: string[], breaks: string[]): PhraseRule {
  return {
    id,
    category: 'offPlatform',
    severity: 'warn',
    pattern: { type: 'pair', near: names, with: LURES, within: 12 },
    exceptions: {
      ...refusal,
      context: [
        ...refusal.context,
        '支付宝',
        '不是我们',
        '不是一家',
        '以本店',
        '授权店',
        '比价',
        '不太了解',
        '不清楚',
        '小程序也能',
        '不发',
      ],
      covering,
    },
    scope: { exceptConsoles: home },
    reason: '提到别的平台并引导过去，属于站外引流',
    replacement: '您在这里下单就可以',
    source: FEIGE_STEERING,
    examples: { breaks, keeps: [`我们只在这里卖，${names[0] ?? ''}没有开店`, '页面价就是活动价，不用找券'] },
  };
}

const marketplaces: PhraseRule[] = [
  toMarketplace(
    'steer.taobao',
    list('淘宝 天猫 闲鱼'),
    [...TAOBAO, 'xianyu'],
    list('taobao.com tmall.com 手机淘宝 淘宝客户端 淘宝账号 天猫精灵 淘宝直播间贷款 淘宝闪购'),
    ['某宝上我们家才卖四十', '掏宝那边一样的货更低', '去闲鱼找我，便宜'],
  ),
  toMarketplace('steer.pinduoduo', list('拼多多'), ['pinduoduo', 'pdd'], list('拼多多账号登录'), [
    '拼多多上我们也有店，便宜十块',
    'pdd那边在补贴',
  ]),
  toMarketplace(
    'steer.jd',
    list('京东 京喜'),
    ['jd', 'jd-dongdong'],
    list('jd.com 京东物流 京东快递 京东配送 京东发货 京东仓 京东上门 京东小哥 京东账号 京东白条'),
    ['京东也有店，价格还低', '狗东搜我们牌子'],
  ),
  toMarketplace('steer.douyin', list('抖音 抖店'), DOUYIN, list('抖音同款 抖音月付 抖音视频里看'), [
    '抖音直播间价格更低',
    '豆音关注我们有优惠',
  ]),
  toMarketplace(
    'steer.other',
    list(
      '快手 小红书 得物 微店 有赞 转转 唯品会 苏宁 1688 阿里巴巴 亚马逊 视频号 视频號 视频号小店 小破站 小破书 朋友圈 微博 b站 哔哩 知乎 闲置群 虾皮 速卖通 拼团群',
    ),
    ['kuaishou', 'xiaohongshu', 'vipshop', 'vip', '1688', 'ali1688-wangwang', 'shopee', 'aliexpress', ...WECHAT],
    list('小红书同款 转转盘 转转动 转转椅 转转换'),
    ['去小红书搜我们品牌名', '微店下单便宜', '朋友圈天天有活动价'],
  ),
];

export const contactAndPaymentRules: PhraseRule[] = [
  ...marketplaces,
  {
    id: 'contact.swap',
    category: 'offPlatform',
    severity: 'block',
    pattern: { type: 'pair', near: CONTACTS, with: GIVING, within: 8 },
    exceptions: {
      ...refusal,
      context: [
        ...refusal.context,
        ...ORDER_CONTEXT,
        '微信支付',
        '您的手机号',
        '大号码',
        '码数',
        '尺码',
        '大号的',
        '小号的',
        'l码',
        'm码',
        '穿',
      ],
      covering: list('给您换 给您换个 加大号 加小号 换大号 换小号 给您发大号'),
    },
    scope: { exceptConsoles: WECHAT },
    reason: '交换联系方式属于站外引流',
    replacement: '在这里直接沟通',
    overridable: false,
    source: PDD_SERVICE,
    examples: {
      breaks: ['方便的话留个联系方式，我让厂长打给您', '您存一下老板号', '互留一下联系电话'],
      keeps: ['您的收货手机号给我核对一下', '大号的给您发一件', '不能给您联系方式哦'],
    },
  },
  {
    id: 'contact.initials',
    category: 'offPlatform',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        '有v吗 有v么 有v不 v你 v您 v一下 v聊 v里 v上聊 v上说 v上发 v联系 给个v 给我v 要个v 报个v 我的v 我v 他v 店长v 老板v 私v 滴v 加v 加个v 加下v 加我v 加一下v 留v 留个v 扫v 换v 互v 找v 存v 看v 搜v 用v 走v v是 v号 v同 v❤',
        '加薇 加葳 加徽 加溦 加威 加维 加卫 加魏 加我薇 加我威 加我微 加我徽 加我卫 加我卫星 加卫星 加个卫星 我卫星 扫薇 扫微 薇我 威我 微我 私微 滴微 滴薇 薇上 薇里 微里 微上聊 薇号 微号 威号 徽号是 有薇吗 有微吗 留薇 留微 留威 发薇 换微 换薇 走微 走薇 存微 我的微 我的薇 我微是 我薇是 w我 w你 +w 加w 我w',
        '加q 加我q 加个q 扣我 扣扣我 q我 q聊 加企 加我企 企鹅我 加我企鹅 鹅号 加鹅 我鹅 小企鹅号 丘丘号 秋秋号 加秋秋 加丘丘 加球球 加叩叩 加扣扣 抠抠号 扣号',
        '钉钉上聊 钉钉上 钉钉说 钉钉联系 飞书聊 飞书上 微博私信 微博上聊 陌陌聊 小绿上 小绿书 小绿聊 小绿加 加小绿 绿标聊 绿软聊 那个绿的 绿色那个 蓝色软件聊 加我好友 加个好友 加下好友 加一下好友 加好友 加为好友 互加好友 加我飞信 加我钉钉 钉钉加 钉钉聊 加我陌陌 加我旺信外 加我赖 加我line 加我賴 line加 赖加 加我电报 加我飞机 纸飞机 飞机号 加我tg tg聊 whatsapp我 加我whatsapp 企业微信加 企微加 加企微 加我企微',
      ),
    },
    exceptions: {
      ...refusal,
      context: [...refusal.context, '好友助力', '旺旺好友', '游戏', '店铺好友'],
      covering: list(
        '加v领 加v字 加v型 加v口 我v领 加维生素 加维他 加维c 加维e 加威士忌 加微量 加微波 加微弹 加微微 加微调 加微型 加微孔 加威力 加维修 加维护 加威化 加卫衣 加卫生 加卫裤 加卫浴 加薇诺娜 加魏 加q弹 加q版 加企业 加企划 扣号码 微号码 加我企业店 加我微笑 搜v领 看v领 换v领 找v领 用v型 我微胖 加微胖 加徽章 加徽标 看v口 加鹅绒 加鹅毛 加鹅蛋 加卫星锅 加扣扣子',
      ),
    },
    scope: { exceptConsoles: WECHAT },
    reason: '用字母、谐音代替联系方式同样算站外引流',
    replacement: '',
    overridable: false,
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['有v吗，我v你视频', '加我🛰️，给您留了两件', '加秋秋传图', '互加好友方便联系'],
      keeps: ['加维生素的那款', '换V领的可以吗，V领有货', '加鹅绒的更暖', '加企业抬头开票'],
    },
  },
  {
    id: 'contact.hidden',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      near: list(
        '朋友圈 空间里 动态里 主页 主頁 头像 个签 签名 昵称 简介 图里 图片里 图片上 图上 截图里 照片里 相册 资料里 置顶 评论区 包裹里 箱子里 卡片上 卡片里 小卡片 售后卡 说明书上',
      ),
      with: list(
        '那个码 这个码 的那个码 那串 数字 有号 有我 有联系 联系我 联系方式 找到我 找我 加我 私我 d我 滴我 dd我 有惊喜 暗号 的号 您加上 加上就 扫一下 扫码 有码 的码 二维码 电话 扫进 扫',
      ),
      within: 10,
    },
    exceptions: {
      ...refusal,
      context: [
        ...refusal.context,
        '防伪',
        '查真伪',
        '溯源',
        '验真',
        '安装视频',
        '说明书扫',
        '取件',
        '保修',
        '激活',
        '教程',
        '绑定',
        '配网',
        '序列号',
        '充电',
        '扫描器',
      ],
    },
    reason: '把联系方式藏在主页、图片、卡片里同样算站外引流',
    replacement: '',
    source: FEIGE_STEERING,
    examples: {
      breaks: ['d我主页那串数字', '扫包裹里的卡片领红包', '头像里有我的号'],
      keeps: ['扫说明书上的二维码看安装教程', '防伪码在卡片上，扫码查真伪', '店铺主页有优惠'],
    },
  },
  {
    id: 'contact.private-chat',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      near: list(
        '私聊 私信 私我 私下 小窗 滴滴我 单独聊 单独联系 私底下 换个地方 别的地方聊 换个软件 别的软件 其他软件 另外的软件 其他方式',
      ),
      with: list(
        '价 内部 便宜 更低 优惠 拿货 拿 福利 链接 详聊 详谈 谈 聊 返 交易 成交 转 打款 付 给您 给你 发您 发你 说 加 联系 买 号 领 送 安排 沟通',
      ),
      within: 8,
    },
    exceptions: {
      ...refusal,
      context: [...refusal.context, '没有保障', '没保障', '私人定制', '主播'],
      covering: list('交易成功 加购'),
    },
    reason: '约到私下或别的软件沟通、成交，属于绕开平台',
    replacement: '您在这里说就可以',
    source: FEIGE_RULES,
    examples: {
      breaks: ['私聊我拿内部价', '咱们换个软件聊', '私底下转给我便宜'],
      keeps: ['请不要私下转账', '私人定制需要七天'],
    },
  },
  {
    id: 'payment.to-us',
    category: 'offPlatform',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 12,
      near: list(
        '轉帳給 直接打公司 直接打对公 打公司 打对公 转账 转帐 转到 转给 转我 转过来 转款 直接转 打款 打到 打给 打钱 打过来 打我 汇款 汇到 汇给 汇过来 付到 付给 付我 付款给 直接付 充到 存到 扫给 扫我 收我 货款 定金 订金 尾款 差价 补差 匯到 入账 刷给 过账 红包给我 发红包给我 发我红包 收款',
      ),
      with: list(
        '给我 给我们 对公 我卡 我的卡 我个人 个人账户 个人账号 个人卡 私人账户 私人卡 私账 对公账户 对公账号 公户 公司账户 老板账户 老板卡 这个账户 这个账号 这个卡 那个卡 账户 账号 户头 卡号 卡里 卡上 银行卡 农行 工行 建行 中行 招行 邮储 信用社 支付宝给 支付宝转 我支付宝 我的支付宝 个人支付宝 支付宝账号 微信给 微信转 微信上 收款码 付款码 二维码 老婆 老公 我妈 我爸 财务个人 财务的 财务微信 店长 我自己 我本人 老板个人 usdt 数字货币 比特币 我这边的码 这个码 我这个码 我的码',
      ),
    },
    exceptions: {
      ...refusal,
      context: [
        ...refusal.context,
        ...list(
          '退款 退到 退回 退给 原路 返还 返到 赔付 运费险 您的账户 您账户 您的支付宝 您支付宝 您的卡 您的银行卡 到账 打款给您 转给您 打给您 补给您 结账 结算页 收银台 页面付 订单页 拍下 定金链接 尾款链接 补差链接 平台 开票 专票 大促 预售 支付尾款 提醒',
        ),
      ],
    },
    reason: '让买家把钱付到个人或公司账户，属于线下交易，平台不保障',
    replacement: '您在订单页面付款就可以',
    overridable: false,
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['这单不走平台，您直接转我卡上少收八十', '定金打给我老婆账户', '匯款到這個帳戶可以免運'],
      keeps: ['退款会打到您的支付宝账户', '尾款今晚八点开始付，订单页里付', '请勿转账到个人账户'],
    },
  },
  {
    id: 'payment.bypass',
    category: 'offPlatform',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        '不走平台 绕过平台 绕开平台 避开平台 躲开平台 不经过平台 不通过平台 平台外 平台外面 站外交易 站外付 站外成交 脱离平台 跳过平台 私下交易 私下成交 私下付 私下转 私底下付 私底下转 走私下 走线下 线下付款 线下付 线下转 线下交易 线下成交 线下结算 线下打款 线下合作 线下谈 线下聊 走私单 做私单 不拍链接 不用拍链接 别拍链接 先别拍 不用拍 别在这拍 别在店里拍 不在店里拍 不走链接 不走店铺 不走店里 别走店里 别走店铺 别走平台 不走淘宝 不走天猫 不走京东 不走拼多多 不走抖音 不走订单 不下单直接',
        '直接跟我买 直接找我买 直接找我拿 直接找我下 直接跟我拿 找我直接拿 找我直接买 跟我直接拿 下次找我直接 下次直接找我 下次直接联系我 下回找我 以后直接找我 以后找我拿 以后跟我拿 以后直接联系我 平台抽成 平台要抽 平台扣点 平台扣我 平台扣我们 平台手续费高 省掉平台 省了平台 平台费 躲平台 平台查得 平台盯得 平台监控 平台看不到 平台不让说 平台会屏蔽 平台敏感 怕平台 员工价 内部价给 内部渠道 厂价直接 工厂直接拿 直接发厂价 当面交易 当面付 现金交易 面交',
      ),
    },
    exceptions: {
      ...refusal,
      covering: list('不用拍照 不用拍图 不用拍视频 先别拍照 面交道 平台费用由我们'),
      context: [...refusal.context, '平台规定', '没有保障', '没保障', '不安全', '风险'],
    },
    reason: '绕开平台成交，买卖双方都没有保障，属于严重违规',
    replacement: '您在页面下单就可以',
    overridable: false,
    source: FEIGE_STEERING,
    examples: {
      breaks: ['下次找我直接拿货，别走店里了', '这单线下付，平台抽成太高', '绕过平台给您便宜'],
      keeps: ['不用拍照，描述一下就行', '我们不做线下交易', '平台规定不能线下付款'],
    },
  },
  {
    id: 'steer.group',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      near: list(
        '群里 群内 进群 入群 加群 加个群 拉群 拉您进 拉你进 拉进群 建群 群主 群号 群聊 粉丝群 福利群 老客群 内购群 团购群 会员群 客户群 买家群 交流群 宝妈群 优惠群 我们群 有群 扫群 群码 群二维码 vip群 秒杀群',
      ),
      with: list(
        '福利 优惠 便宜 券 秒杀 内部 价 活动 红包 发 折 老客 扫 加 进 找 拉 抢 拼 更低 领 号 通知 上新 每天 天天 聊 分享',
      ),
      within: 10,
    },
    exceptions: {
      ...refusal,
      covering: list('店铺粉丝群 店铺群 官方群 淘宝群 人群里 宝妈群体 群体 客户群体'),
      context: [...refusal.context, '适合', '群体'],
    },
    scope: { exceptConsoles: WECHAT },
    reason: '拉买家进群属于站外引流；平台自带的店铺群请发平台的入口',
    replacement: '优惠以页面为准',
    source: FEIGE_STEERING,
    examples: {
      breaks: ['我们群里每天发福利', '拉您进老客群，价格更低'],
      keeps: ['适合宝妈群体', '很多人群里的老人也能穿，适合'],
    },
  },
  {
    id: 'steer.shop-outside',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      near: list(
        '自提点 我们仓库 我们厂 我们厂里 来厂里 来仓库 实体店 门店 线下店 线下门店 工厂店 档口 独立站 官网 自己的网站 我们网站 我们的app 我们app 小程序 公众号 公号 商城 订阅号 服务号',
      ),
      with: list(
        '现结 现金结 自提现 取货付 当面 买 下单 拍 购买 付款 便宜 更低 低价 优惠 折扣 关注 搜 领券 领 注册 下载 现金 拿货 成交 提货 活动价 有活动 返 推文 充值 会员价',
      ),
      within: 10,
    },
    exceptions: {
      ...refusal,
      context: [
        ...refusal.context,
        ...list(
          '防伪 查询 验真 真伪 说明书 驱动 固件 同价 一样的 价格一样 同款同价 保修 售后网点 淘宝小程序 京东小程序 平台小程序 配网 连接 控制 授权 拼多多小程序 微信里的',
        ),
      ],
    },
    scope: { exceptConsoles: WECHAT },
    reason: '引导到店外渠道购买属于站外引流',
    replacement: '您在这里下单就可以',
    source: FEIGE_STEERING,
    examples: {
      breaks: ['到我们实体店线下买能开更低价', '关注我们的公众号领券'],
      keeps: ['线下门店和网店同价的', '官网可以查询真伪', '下载驱动请到官网'],
    },
  },
];
