import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list, REFUSALS, WARNINGS, WECHAT } from './shared-words';
import { FEIGE_STEERING, PDD_SERVICE, TAOBAO_TABOO } from './sources';
import { ORDER_CONTEXT } from './word-classes';

const refusal = { negatedBy: REFUSALS, context: WARNINGS };

/** Ours, on another marketplace. */
const OURS = list(
  '店有 我们有店 我们店 我们号 我们家 也是我们 是我们的 我们也有 咱们店 咱家 咱们也 号上 那家 店里有 有同款 同款更 有货 有现货 也有货 有券 多减 立减 满减 秒杀 更全 款多 上拍 搜店名 搜我 搜咱 店名一样 店名相同 下单更 下单比 下单便宜 上新快 上面全 少几块 一样卖 一样的便宜',
);

function elsewhere(id: string, names: string, home: readonly string[], breaks: string[]): PhraseRule {
  const [name = ''] = list(names);
  return {
    id: `elsewhere.${id}`,
    category: 'offPlatform',
    severity: 'warn',
    pattern: { type: 'pair', reach: 'sentence', within: 10, near: list(names), with: OURS },
    exceptions: {
      ...refusal,
      context: [
        ...refusal.context,
        ...list('没有开店 没开店 没有店 不是我们 不是一家 授权 比价 不清楚 不了解 以本店为准 冒充 同价'),
      ],
      covering: [
        ...list('淘宝同款 抖音同款 京东物流 京东快递 京东配送 手机淘宝 淘宝直播 小红书同款 快手菜 天猫精灵 淘宝客户端'),
        ...combine([name], list('有货到付款')),
      ],
    },
    scope: { exceptConsoles: [...home] },
    reason: '告诉买家我们在别的平台也有店、更便宜，属于引流',
    replacement: '您在这里下单就可以',
    source: FEIGE_STEERING,
    examples: { breaks, keeps: [`我们没有在${name}开店，只在这里卖`, '满减券在店铺首页领'] },
  };
}

/** Leading the buyer away in words that name no messenger: where we also sell, a group, a card in the parcel, cash at the counter. */
export const steeringRules: PhraseRule[] = [
  elsewhere('taobao', '淘宝 天猫', list('taobao tmall taobao-qianniu taobao-qianniu-history qianniu'), [
    '淘宝那家也是我们，便宜三块',
    '天猫我们也有店',
  ]),
  elsewhere('pinduoduo', '拼多多 多多', list('pinduoduo pdd'), ['我们拼多多店有，您搜店名', '拼夕夕上那家也是我们']),
  elsewhere('jd', '京东 京喜', list('jd jd-dongdong dongdong'), ['京东我们也有店', '狗东同款更便宜，搜店名']),
  elsewhere('douyin', '抖音 抖店', list('douyin feige douyin-feige'), ['抖音我们号上拍', '抖音店里有，多减十块']),
  elsewhere('xiaohongshu', '小红书', list('xiaohongshu xiaohongshu-qianfan'), [
    '去小红书我们号上拍，多减三十',
    '小红书搜店名，上面全',
  ]),
  elsewhere('kuaishou', '快手', ['kuaishou'], ['快手那家也是我们', '快手我们号上拍立减']),
  elsewhere(
    'others',
    '得物 微店 有赞 唯品会 闲鱼 转转 1688 阿里巴巴 虾皮 视频号 团购',
    [...list('vip vipshop xianyu goofish 1688 ali1688-wangwang shopee weidian youzan'), ...WECHAT],
    ['微店那家也是我们，便宜点', '1688 我们店同款更低，搜店名'],
  ),
  elsewhere('taiwan', '卖货便 露天 旋转拍卖', [], ['卖货便我们店同款更便宜', '露天那家也是我们']),
  {
    id: 'elsewhere.cash',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 12,
      near: list(
        '来店里 到店里 来店 到店 门市 门面 来我们 来我这 来厂 到厂 上门自提 自提 来拿 来取 过来拿 过来取 当面 面对面 见面 线下 货到 师傅上门 送上门',
      ),
      with: list(
        '现金 付现 现结 现付 现款 当面付 当面给 给现钱 不走平台 不走线上 便宜五 便宜十 便宜二 便宜三 便宜一 便宜几 再便宜 少收 少算 抹零 打折价',
      ),
    },
    exceptions: { ...refusal, context: [...refusal.context, ...list('现金券 货到付款 平台')] },
    reason: '约到店里、当面付现金成交，属于绕开平台',
    replacement: '您在页面下单就可以',
    source: FEIGE_STEERING,
    examples: {
      breaks: ['来店里付现金，便宜五十', '您到门市来拿，现金价'],
      keeps: ['到店自提请出示提货码', '我们不能收现金，只能线上付款'],
    },
  },
  {
    id: 'elsewhere.add-initial',
    category: 'offPlatform',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 8,
      near: list(
        '加一下 加下 加个 加我们 加我 加咱 加老板 加店长 加他 加她 加厂 存一下 存个 记一下 扫一下 搜一下 换个 换到 报一下 报个 留一下 留个 推个 推您 私我 私 备注 滴我 同号 同名 方便',
      ),
      with: list('v wx vx w_x v_x wechat q qq tg line whatsapp 薇 葳 徽信 威信 微 绿泡'),
    },
    exceptions: {
      ...refusal,
      context: [
        ...refusal.context,
        ...list('领 v领 字 型 尺码 电压 伏 接口 显卡 游戏 qq糖 q弹 微信支付 微波 稍微 微微 微弱 微调 微小 线 充电'),
      ],
      covering: list('微量 微弹 微胖 微喇 微笑 微信支付 微信小程序 略微 些微 薇诺娜'),
    },
    scope: { exceptConsoles: WECHAT },
    reason: '用字母、简称代替联系方式同样算站外引流',
    replacement: '',
    overridable: false,
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['加一下我们老板的V', '批发价 V x 私我'],
      keeps: ['两件V领的一起发，方便您换着穿', '留一下口，微波炉叮三分钟'],
    },
  },
  {
    id: 'elsewhere.leave-phone',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 4,
      near: list('留个 留一下 留下 留您 留你 方便留 报个 报一下 记一下我 记一下我们 记下我 存我 存下我 打我 回我 拨我'),
      with: list('手机 电话 号码 号 联系方式 邮箱 座机'),
    },
    exceptions: {
      ...refusal,
      context: [...refusal.context, ...ORDER_CONTEXT, ...list('手机壳 手机膜 尺码 编号 单号 账号 型号 报修 维修')],
    },
    reason: '索要或交换电话号码属于站外联系',
    replacement: '在这里直接沟通',
    source: PDD_SERVICE,
    examples: {
      breaks: ['您方便留个手机不，我发短信给您讲', '记一下我的号码'],
      keeps: ['收货人留个电话，快递好联系', '手机壳给您留一个'],
    },
  },
  {
    id: 'elsewhere.group',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 10,
      near: list(
        '小群 大群 老客群 内部群 会员群 福利群 秒杀群 粉丝群 微群 我们群 咱们群 咱群 群里 群内 q群 交流群 买家群 拼单群 种草群',
      ),
      with: list(
        '拉您 拉你 拉进 进来 进群 加群 加进 扫码进 抢 福利 优惠 红包 券 返 更低 便宜 价 上新 老客 通知 资料 拼 秒 送',
      ),
    },
    exceptions: {
      ...refusal,
      context: [...refusal.context, ...list('平台的店铺群 店铺群 官方群 人群')],
      covering: list('人群里 群里人 宝妈人群 店铺粉丝群 平台粉丝群'),
    },
    scope: { exceptConsoles: WECHAT },
    reason: '拉买家进群属于站外引流；平台自带的店铺群请发平台的入口',
    replacement: '优惠以页面为准',
    source: FEIGE_STEERING,
    examples: {
      breaks: ['老客户都在我们小群，拉您进来一起抢', 'q裙里有优惠'],
      keeps: ['适合老年人群，里面有说明', '店铺群在店铺首页，平台的店铺群有券'],
    },
  },
  {
    id: 'elsewhere.parcel-card',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 10,
      near: list('有张卡 张卡片 小卡片 小卡 售后卡 服务卡 感谢卡 贺卡 卡片背面 卡背面 卡片上 包裹里 快递里 盒子里'),
      with: list(
        '扫上面 扫背面 扫码 扫一下 扫它 扫那 的码 那个码 加我 加一下 加客服 找我领 找我 上面有号 有联系方式 有惊喜 领红包 有好礼',
      ),
    },
    exceptions: {
      ...refusal,
      context: [...refusal.context, ...list('防伪 保修 说明 安装 教程 真伪 激活 视频 溯源 取件 找我们换 破损 少')],
      covering: list('扫码枪 扫码器'),
    },
    reason: '用包裹里的卡片引导扫码、加好友属于站外引流',
    replacement: '',
    source: FEIGE_STEERING,
    examples: {
      breaks: ['快递里有张卡，扫上面的码找我领', '盒子里的小卡扫一下有惊喜'],
      keeps: ['包裹里有保修卡，扫码看安装视频', '盒子里少了东西找我们补'],
    },
  },
  {
    id: 'elsewhere.hints',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('绿 绿色 绿色的 蓝 蓝色 蓝色的 橙 橙色 橙色的 红色 红色的 黄 黄色 紫色 小绿 小蓝 小黄 小橙'),
          list('软件 app 图标软件 图标的软件 标软件 聊天 那个聊 的那个聊 那个上 那个搜 那边聊 图标聊'),
        ),
        ...combine(list('看 点 点我 看我 看下我 瞅我 去我'), list('主页你懂 主页懂 主页加 头像加 简介加 签名加')),
        ...list(
          '我们有自己的网站 我们自己的网站 我们自己的商城 自家网站 自家商城 自己的网店 看我主页 我主页有 我主页里 点我主页 点我头像 看我头像 看我简介 看我签名 看我个签 看我昵称 看我动态 看我朋友圈 好友申请 好友请求 好友验证 通过一下好友 通过好友 同意一下好友 钉我 钉一下我 钉钉我 戳我私 滴滴我 滴我 敲我私 私敲 私戳 私窗 发个邮件 发邮件到 发邮件给 邮件联系 写邮件给 客服信箱 客服邮箱 我们信箱 我们邮箱 邮箱联系 容易被吞 会被吞 消息被吞 会被和谐 老地方聊 老地方找我 老地方见 你懂的那个 懂的来 号在简介 号在主页 号在头像 号在签名 换那个聊 换那边聊 换到那边 那边聊 那个软件聊 上面聊',
        ),
      ],
    },
    exceptions: {
      ...refusal,
      context: [
        ...refusal.context,
        ...list(
          '发票 电子票 游戏 助力 旺旺 店铺主页 配网 连接 下载驱动 说明书 蓝牙 上面聊到 图标软件里 图标点开 图标打开 点开图标 软件图标',
        ),
      ],
      covering: list('上面聊天记录 上面聊的 上面聊过'),
    },
    reason: '用暗语引导到别处联系同样算站外引流',
    replacement: '在这里直接沟通',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['V那个绿软件，号在简介', '宝子看我主頁，你懂的', '通过一下好友申请'],
      keeps: ['电子发票发邮件到您邮箱', '我们上面聊过的那款有货'],
    },
  },
  {
    id: 'elsewhere.latin-messenger',
    category: 'offPlatform',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 8,
      near: list(
        'ig fb line facebook instagram whatsapp telegram tg messenger 脸书 粉专 粉丝专页 粉丝团 推特 飞机 电报 社团 赖',
      ),
      with: list('私 私讯 私信 加我 加 找我 搜 聊 追踪 下单 下订 订购 免运 敲 丢 问我 联络 联系 群 小编 传 便宜 优惠'),
    },
    exceptions: {
      ...refusal,
      context: [...refusal.context, ...list('a-line 裙 模型 飞机票 飞机杯 直飞 登机 蓝牙 通知 消息提醒 无赖')],
      covering: list('依赖 信赖 无赖 飞机杯 飞机模型 飞机盒 传图到这里 加载 加大 加厚'),
    },
    reason: '引导到社交软件联系或下单属于站外引流',
    replacement: '在这里直接沟通',
    overridable: false,
    source: FEIGE_STEERING,
    examples: {
      breaks: ['私訊我們IG下單免運', '加我FB粉專私訊比較快'],
      keeps: ['A-line 裙加长款有货', '飞机盒加厚的'],
    },
  },
  {
    id: 'elsewhere.later-direct',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 10,
      near: list('下次 下回 以后 改天 今后 往后 回头 补货 复购 回购 再买 要货 多买 大量'),
      with: list(
        '直接找我 直接跟我 直接联系我 直接打我 直接打电话 打我电话 直接问我拿 找我拿 找我买 跟我拿 不用走平台 不走平台 别走平台 别在这买 不在这买 别在这里买 不用在这 别在平台',
      ),
    },
    exceptions: { ...refusal, context: [...refusal.context, ...list('在这里找我 在平台找我 旺旺')] },
    negationReach: 0,
    reason: '约买家下次绕开平台成交属于严重违规',
    replacement: '下次在店里下单就可以',
    source: FEIGE_STEERING,
    examples: {
      breaks: ['下回您直接找我拿', '补货就直接打我电话'],
      keeps: ['下次有问题在这里找我就行', '以后有新款会在店铺上新'],
    },
  },
];
