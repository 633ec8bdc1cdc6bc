import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list, REFUSALS, WARNINGS } from './shared-words';
import {
  ABSOLUTE_GUIDE,
  ADVERTISING_LAW,
  FEIGE_STEERING,
  MEDICAL_CLAIMS,
  PAID_REVIEWS,
  PERSONAL_DATA,
  TAOBAO_TABOO,
  TMALL_RED_LINES,
} from './sources';
import { HEDGES } from './word-classes';

const refused = [...REFUSALS, ...list('不是 没有 不会 别把')];
const ownPlatform = list('平台客服 官方 订单页 退款 快递 派件 驿站 保修卡 说明书 发票');

/** More families told freely: number or code asked for, money to a person's pocket, bodies mended, orders closed by the seller. */
export const freerWordRules: PhraseRule[] = [
  {
    id: 'freer.your-number',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 12,
      near: list(
        '找得到你的号 找得到您的号 手机号甩 手机号丢 手机号码甩 把手机号 把你手机 把您手机 常用手机 收视频的号 收文件的邮箱 能收文件 能收视频 跟我手机上 手机上单独 跟她打电话 跟他打电话 单独联系 私人号 私人码 私人微 要微号 号给我嘛 要号 微号',
      ),
      with: list('留 留个 甩出来 甩过来 发我 给我 给个 联系 直接 走 订 单独 打给你 打给您 约 敲我 拉你 便宜 免'),
    },
    exceptions: { negatedBy: refused, context: [...WARNINGS, ...ownPlatform] },
    reason: '索要号码或让买家到平台外联系，属于站外引流',
    replacement: '您在这边留言就可以',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['你留个能找得到你的号', '跟我手机上单独联系，我给您走渠道价'],
      keeps: ['请勿把手机号给陌生人', '快递员会打您的手机'],
    },
  },
  {
    id: 'freer.to-a-pocket',
    category: 'offPlatform',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('打到 转到 打给 转给 给到 存到 打 转'),
          list('我卡 我零钱 我的卡 我账上 我户头 厂里会计 会计 老板娘 送货的 我老婆 我弟 我嫂子'),
        ),
        ...combine(
          list('扫墙上 扫师傅的 扫我 扫店里 扫我们店里 扫司机的 扫阿姨的'),
          list('码 的码 收款的 收款码 收款的那张'),
        ),
        ...list(
          '到我零钱 二百到我卡 先打二百 付我 贝宝付 宝付我 走我私人码 现金结就行 现金结 当面给现钱 当面给钱 来店里刷 不走平台担保 不走担保 省得平台扣 省得平台抽 平台扣我 平台扣太狠 被扣太狠 私下开票给您价 报我名字付款 拿着现金过来',
        ),
      ],
    },
    exceptions: {
      negatedBy: refused,
      context: [...WARNINGS, ...list('退款 退到 原路 零钱提现')],
      covering: list('付我们承担 付我们出'),
    },
    reason: '让买家把钱付给个人、绕开平台担保，属于私下交易',
    replacement: '请在平台订单里付款',
    overridable: false,
    source: FEIGE_STEERING,
    examples: {
      breaks: ['先给个五十块定金到我零钱', '安装费扫师傅的码就成'],
      keeps: ['退款会原路退回', '不要扫师傅的码付款'],
    },
  },
  {
    id: 'freer.green-app',
    category: 'offPlatform',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(list('绿皮 绿色头像 绿色图标 绿标 绿的那个 绿油油的 白绿'), list('软件 标标 app 聊天的 头像')),
        ...list(
          '聊天的绿标 聊天的绿 绿标标 加个那个呗 加下那个 蓝色那个付钱 付钱的蓝色 蓝色付钱软件 加下w 加个w 加我w 加下v 加个v 家个v 找我微 茄我薇 加店主微 我的微 手机企鹅 手机q上 手机qq上 qq频道 扣扣频道 skype上 b站主页 网盘拿 我网盘 点com前面 手机扫下合格证',
        ),
      ],
    },
    exceptions: { negatedBy: refused, context: [...WARNINGS, ...list('尺码 型号 v领')] },
    reason: '用外号、颜色、缩写代替聊天或付款软件，同样是站外引流',
    replacement: '您在这边留言就可以',
    overridable: false,
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['你懂的那个绿皮软件搜我', '加下w，给你发定位'],
      keeps: ['不能加我w，请在这边说', '请勿加个v领口'],
    },
  },
  {
    id: 'freer.our-other-shop',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 8,
      near: list('得物上 b站 隔壁那个平台 隔壁平台 去得物 另一个平台 别的平台上'),
      with: list('我们也 我们店 我们还有 也开播 也有店 也有我们 给我拍 搜咱 搜我们 的店 便宜 低一截 那儿 那边 主页'),
    },
    exceptions: { negatedBy: refused, context: [...WARNINGS, ...list('买的 购买的 下单的')] },
    scope: { exceptConsoles: ['dewu', 'bilibili'] },
    reason: '引导买家去别的平台，属于站外引流',
    replacement: '您在这边下单就可以',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['隔壁平台我们也有店，比这儿低一截', '得物上我们店还有最后三只'],
      keeps: ['在别处买的请联系那边客服', '别处买的我们这边查不到'],
    },
  },
  {
    id: 'freer.words-for-money',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 18,
      near: list(
        '小作文 字数够了 夸一次 夸满 夸一句 带娃出镜 晒一条 种草文 写段推荐 点评写我 写我名字 写个满意 给五分的 好评满 改成很好 改成好 换成好 那句去掉 这句去掉 别提那道 评价别提 写条评论 写的话 互评给好 五顆星 摆盘照 月考核就差 五星换 好评换',
      ),
      with: list(
        '申请个五块 无门槛 送你家 送您 送你 补你 补您 补三块 补寄 三毛 提现 年底寄 免邮 免运 邮费我来 免费寄 退你二十 我退你 畅饮 算店里的 发钱 记账上 解锁一门 做个手膜 请您喝 请你喝 就是您的 换洗衣液 洗衣液 赠 话费',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('没有 不送 不返')],
      context: [...WARNINGS, ...list('如实 运费险 满减 差价')],
    },
    reason: '用好处换好评、换改评价，违反平台规则和反不正当竞争规定',
    replacement: '欢迎您如实评价',
    overridable: false,
    source: PAID_REVIEWS,
    examples: {
      breaks: ['带娃出镜晒一条，运营送你家宝一套贴纸', '评价别提那道划痕，我退你二十'],
      keeps: ['评价写的话我们看到了，谢谢', '好评满不满意都随您'],
    },
  },
  {
    id: 'freer.none-better',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        '没有哪家敢跟我比 没哪家敢 哪家敢跟我 排头一名 头一名 头一份 价格打到底 再低的没有 再便宜的没有 更便宜算我输 搜到更便宜 全网地板 地板价了 无人能超越 无人超越 坐头把交椅 头把交椅 天底下就这 天下就这一家 独此一家 仅此一家 全国仅此 全球仅此 正宗第一家 第一考研 至今没人 没人撬得开 没人能破 嘴好的 嘴实惠 嘴便宜 嘴低 迪一名 巅疯级 全网zdj zdj 永远不会有更低 不会有更低的价 一统江湖 打遍天下 秒杀全场 全场最',
      ),
    },
    exceptions: { negatedBy: list('不能说 不敢说 不是 没说 不算 并非'), context: list('本店 店内 自家 张嘴 吸嘴') },
    reason: '说别家都比不上、不会更低，属于绝对化用语',
    replacement: '很受欢迎',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: {
      breaks: ['咱家这块料子，放眼国内排头一名', '价格已经是全网地板了'],
      keeps: ['不敢说独此一家', '这个配色店内卖得最多'],
    },
  },
  {
    id: 'freer.looks-down',
    category: 'abuse',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...list(
          '什么档次 也配买 也配用 你配用 你配穿 你也配 当妈的这么 当爹的这么 闲得发慌 闲得慌吧 没大人教 大人没教 谁家大人教 爹妈没教 白长这么大 白活这么大 皮包公司 打肿脸充 鬼才信你 长得就不像 学历低就 麻痹的 妈了个 你单位我都查 你公司我都查 自己眼瞎 你眼瞎 眼睛瞎 小丑一个 都是洗澡蟹 别家的都是垃圾 别人家都是假 你这脸也就 打电话去你单位',
        ),
      ],
    },
    exceptions: { negatedBy: list('不是 不会') },
    reason: '嘲讽、威胁买家或贬低同行会被处罚',
    replacement: '',
    overridable: true,
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['什么档次，也配买真丝', '白长这么大了，螺丝都不会拧'],
      keeps: ['这款档次高一些', '您公司采购可以开专票'],
    },
  },
  {
    id: 'freer.it-mends',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 14,
      near: list(
        '腰围 腰间盘 肚子上的肉 月经 驼背 颈椎 老寒腿 痘坑 老花眼 糖尿病 湿气 毒气 细小 过敏 积碳 马力 塑身衣 塑形裤 雅思 考研 娃吞 三岁',
      ),
      with: list(
        '少十公分 少五公分 会没 自己会没 全调好 调好 拉直 就回去 回去了 全平 能吃好 都能摘 停了胰岛素 停药 拔出来 必活 可能是零 涨三十匹 管白五年 管白 准七分 准过 能认一千 都没事 抹三回 智疗 连吃两盒',
      ),
    },
    exceptions: {
      negatedBy: [...HEDGES, ...list('没说 不会说')],
      context: list('医生 医院 遵医嘱 因人而异 不是药 慢慢 习惯 建议 如果'),
    },
    reason: '普通商品不得宣传治疗、塑形、提分等效果',
    replacement: '效果因人而异',
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['塑形裤坚持穿一个月，腰围少十公分', '涂一礼拜痘坑全平'],
      keeps: ['颈椎不舒服建议看医生', '选码时量一下腰围'],
    },
  },
  {
    id: 'freer.never-breaks',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        '翻三倍跑不了 翻倍跑不了 跑不了的赚 躺着都有钱 躺着有钱 没亏过 从没亏 净赚两万 起码净赚 回本只多 只多不少 零返工 一次成功零 不掉一格电 不塌一毫米 三十年不塌 都不用换，放心造 十万公里都不用换 都不带开胶 不带坏的 下刀子也到 准在您手上 准在你手上 晚了货白送 摔下去屏也不碎 碎了赔新 听不见一丝 当晚就能住 刷完当晚 吞下去都没事 100%不长虫 不长虫 绝不爆炸 绝不漏 绝不可能 我倒贴你 我倒贴您 包您满意 赔十倍',
      ).map((word) => word.replace('，', '')),
    },
    exceptions: { negatedBy: [...HEDGES, ...list('没说 不会说')], context: list('不敢 怎么 预防') },
    reason: '寿命、到货、收益说得万无一失，属于虚假承诺',
    replacement: '',
    source: ADVERTISING_LAW,
    examples: {
      breaks: ['这款床垫保三十年不塌一毫米', '今天拍后天准在您手上'],
      keeps: ['没有什么东西绝不漏', '预计后天到您手上'],
    },
  },
  {
    id: 'freer.your-fault',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        '只能说你不会 也值得发一条 自己去超市买 我管得着吗 我管得着 别墨迹 别磨叽 磨叽什么 墨迹什么 明天再烦 再烦我 别烦我 不是您的私人 不是你的私人 又不是摆设 翻翻看不会 别刷屏 刷什么屏 干嘛去了 早干嘛去 买之前干嘛 不回就是没有 问仓库去 问快递去 问厂家去 问平台去 与我何干 急什么急 催什么催 催命',
      ),
    },
    exceptions: { negatedBy: list('不会 不是'), context: list('抱歉 不好意思 帮您 稍等') },
    reason: '推脱、责怪买家的说法会被判消极服务',
    replacement: '我帮您核实一下，马上回复您',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['别墨迹，要就拍', '买之前干嘛去了'],
      keeps: ['不好意思，帮您催一下', '您稍等，我去问一下仓库'],
    },
  },
  {
    id: 'freer.whose-data',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 16,
      near: list(
        '楼下的 楼上的 漏水那家 业主叫 寄件人 前一位客人 您那位朋友 你老婆在我家 你老公在我家 你老婆 您老公 给我差评的人 下单送 那位男生 那位女生 班里同学 客户名单 同学的姓名 户口本 身份证正反面 扫码登录 你家地址 采购单 骑手的家',
      ),
      with: list(
        '单元 室 电话 手机号 姓 叫 收货地址 念给您 念给你 买过什么 寄到哪个 开过房 发你一份 给你一份 给您一份 截给 都发到我 拍一张过来 拍过来 那串数 手术 连名带电话 直播间 发到',
      ),
    },
    exceptions: { negatedBy: [...REFUSALS, ...list('不会')], context: list('不能透露 保密 打码 海关 实名') },
    reason: '不能透露别人的信息，也不能索要证件和登录码',
    replacement: '其他人的信息我们不能透露',
    overridable: false,
    source: PERSONAL_DATA,
    examples: {
      breaks: ['户口本首页也拍一张过来', '隔壁城市代理的客户名单我能给你一份'],
      keeps: ['客户名单不能给您', '您楼下的驿站可以取'],
    },
  },
  {
    id: 'freer.own-terms',
    category: 'redLine',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...list(
          '就说自己拍多 就说拍多了 不然要扣我分 我们组要扣分 别写坏点 写写的 一概不赔 生鲜不赔 往高了写 开高一点 先收一下 你先收一下 您先收一下 冲个等级 折旧费四十 折旧费先扣 发票这月开完 不给开了 发票开完了 送货上楼再加 上楼再加 税额要客人 税额您出 税额自己出 翻阅费 退不了三天也不行 我这边取消了 替您撤单 给您撤单 帮您撤单 自己出快递钱 点成已完成 点一下已核销 先点核销 先核销 晚半个月发 勾发错颜色',
        ),
        ...combine(list('页面写的包 写的包'), list('上楼是老页面 安装是老页面 邮是老页面')),
      ],
    },
    exceptions: { negatedBy: list('不会 不用 没有 不能 如果您'), context: list('您申请的 按您') },
    reason: '拒赔、代撤单、虚开金额、要求先核销等属于红线',
    replacement: '我按平台规则为您处理',
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['坏单包赔？那是写写的，生鲜一概不赔', '替您撤单了，价格标错没法发'],
      keeps: ['不会替您撤单的', '坏了按平台规则赔'],
    },
  },
];
