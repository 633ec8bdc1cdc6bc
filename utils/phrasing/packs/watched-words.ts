import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, DOUYIN, EN_REFUSALS, list, REFUSALS, TAOBAO, WARNINGS, WECHAT } from './shared-words';
import {
  ABSOLUTE_GUIDE,
  AMAZON_MESSAGES,
  FTC_REVIEWS,
  HOUSE_RULE_EN,
  MEDICAL_CLAIMS,
  PDD_SERVICE,
  PERSONAL_DATA,
  TAOBAO_TABOO,
} from './sources';
import { AILMENTS, HEDGES } from './word-classes';

/*
 * Words that platforms watch by themselves: often harmless, sometimes the breach that no other rule knows. They are hints: a soft line under the
 * word, never a warning, never in the way of sending.
 */
const refusal = { negatedBy: REFUSALS, context: WARNINGS };

function naming(
  id: string,
  names: string,
  home: readonly string[],
  covering: string,
  breaks: string[],
  keeps: string[],
): PhraseRule {
  return {
    id: `watched.${id}`,
    category: 'offPlatform',
    severity: 'hint',
    pattern: { type: 'terms', terms: list(names) },
    exceptions: { ...refusal, covering: list(covering) },
    scope: { exceptConsoles: [...home] },
    reason: '平台会留意聊天里出现的站外名称和联系方式，能不提就不提',
    replacement: '',
    source: TAOBAO_TABOO,
    examples: { breaks, keeps },
  };
}

export const watchedWords: PhraseRule[] = [
  naming(
    'messengers',
    '微信 qq 扣扣号 公众号 视频号 企业微信 钉钉 飞书 私信 私聊 朋友圈 二维码 收款码 加我 加好友 私账 公账 对公账户 我个人 个人账户',
    WECHAT,
    '微信支付 微信付款 微信小程序 微信零钱 微信步数 微信消息 微信宝宝 微信登录 qq糖 qq弹 qq弹弹',
    ['您有没有微信呀，图太大发不过去', '老板说走私账给您优惠八个点'],
    ['付款可以用微信支付', '我们不能加微信的哦'],
  ),
  naming(
    'other-ways',
    '线下仓 线下交 线下付 线下给 邮箱多少 发您邮箱 私下给 私下转 私下付 另外转 直接转 转我 打我 打这张卡 转这张卡 打这个卡 转这个卡 打到这张 支付宝打过来 支付宝转过来 支付宝打我 支付宝转我 支付宝扫我 支付宝付我 微商 代购群 拉您 拉你进 老地方 卫星找 加卫星 那串字母 那串数字 图上的号 图里的号',
    [],
    '直接转动 直接转到仓 直接转给售后 直接转人工 打我们客服热线 直接转账给平台',
    ['到我们线下仓来提货', '看图上那串字母'],
    ['请不要私下转账', '我直接转给售后处理'],
  ),
  naming(
    'taobao',
    '淘宝 天猫 闲鱼',
    [...TAOBAO, 'xianyu'],
    '手机淘宝 天猫精灵 淘宝直播 淘宝账号 淘宝同款',
    ['去天猫搜同名店', '闲鱼上我们还有两件'],
    ['天猫精灵款有货', '手机淘宝里点申请售后'],
  ),
  naming(
    'jd',
    '京东 京喜',
    list('jd jd-dongdong dongdong'),
    '京东物流 京东快递 京东配送 京东小哥 京东上门 京东仓',
    ['京东搜同名店', '狗东那家也行'],
    ['发京东快递', '京东物流会联系您'],
  ),
  naming(
    'pinduoduo',
    '拼多多',
    list('pinduoduo pdd'),
    '拼多多小程序',
    ['拼多多也能拍', 'pdd 一样的店名'],
    ['拼多多小程序里看订单', '谨防骗子让您去拼多多付款'],
  ),
  naming(
    'douyin',
    '抖音 抖店',
    DOUYIN,
    '抖音同款 抖音爆款 抖音月付',
    ['去D音看直播，抖音更香', '抖音也有'],
    ['抖音同款有货', '请勿相信抖音私下转账'],
  ),
  {
    id: 'watched.stars',
    category: 'reviewIncentive',
    severity: 'hint',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 12,
      near: list('好评 五星 满分 五分 全五 五颗星 图评 晒图 晒单 追评 买家秀 带图 评价 差评 中评 改评 评论'),
      with: list(
        '给个 打个 留个 写个 来个 求 麻烦 帮忙 记得 务必 送 返 补您 补你 退您 给您 领 有奖 红包 奖 截图 改 删 撤 追加 别打 别给 块 元 现金 券 赔',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('没有 感谢 谢谢')],
      context: [...WARNINGS, ...list('如实 真实 无关 没关系 平台 五星级 五分钟 红旗 看到 看下评价 评价区 评价里')],
    },
    reason: '指定好评、谈评价与补偿容易被判诱导评价，请中性邀请',
    replacement: '欢迎您如实评价',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['麻烦亲打个满分', '评价上传视频送耳机一副'],
      keeps: ['感谢您的五星好评', '欢迎如实评价'],
    },
  },
  {
    id: 'watched.sure',
    category: 'overPromise',
    severity: 'hint',
    pattern: {
      type: 'terms',
      terms: list(
        '保证 百分百 百分之百 绝对 终身 永久 永远 永不 打包票 拍胸脯 包您 包你 包好 包过 保您 保你 根治 治好 药到病除 百病 疗程 立马见效 见效 神效 特效 无副作用 毫无副作用 零风险 稳赚 一辈子 放心吃 放心喝',
      ),
    },
    exceptions: {
      negatedBy: HEDGES,
      covering: list(
        '质量保证 保证金 保证书 保证期 绝对值 绝对零度 绝对湿度 终身学习 永久地址 永久居留 永久自行车 百分百棉 百分百亚麻 百分百羊毛 百分百纯棉 特效镜 特效纸 面包好 钱包好 书包好 背包好 打包好 包包好 包好看 包好用',
      ),
      context: list('棉 羊毛 亚麻 真丝 检测报告 不敢'),
    },
    reason: '把话说满容易变成违约或虚假宣传，请说事实',
    replacement: '',
    source: PDD_SERVICE,
    examples: {
      breaks: ['终身不用换滤芯', '无论什么问题都能解决，百分百'],
      keeps: ['质量保证期一年', '不能保证明天到'],
    },
  },
  {
    id: 'watched.health',
    category: 'overPromise',
    severity: 'hint',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 8,
      near: [...AILMENTS, ...list('头发 皮肤 身高 体重 抵抗力 百病')],
      with: list(
        '淡了 就淡 变淡 淡化 消了 退了 改善 调理 缓解 预防 减轻 不生 不得 修复 长出来 变白 变瘦 瘦下来 变黑 换肤 白回来 好转 掉秤 降了 逆龄 再生',
      ),
    },
    exceptions: { negatedBy: HEDGES, context: list('医生 因人而异 就医 不是药 没有治疗') },
    reason: '普通商品谈身体功效要有依据，治疗效果一律不能说',
    replacement: '效果因人而异',
    source: MEDICAL_CLAIMS,
    examples: { breaks: ['抹上当天疤就淡了', '用了它头发能长出来'], keeps: ['不能淡化疤痕', '脱发改善因人而异'] },
  },
  {
    id: 'watched.papers',
    category: 'privacyLeak',
    severity: 'hint',
    pattern: {
      type: 'terms',
      terms: list(
        '验证码 动态码 支付密码 支付m码 登录密码 身份证号 身份证照 银行卡号 信用卡号 有效期和 cvv 上一个客人 上个客人 上一个顾客 上个顾客 前一个客人 上一位客人 那个买家叫 别的买家的 你的住址我 你住址我 你地址我',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会')],
      context: list('防伪 取件 门锁 锁 平台页面 海关 实名 不要 请勿 谨防 任何人 夹 套'),
    },
    reason: '聊天里不要索要证件、密码、验证码，也不要提起别的买家是谁',
    replacement: '',
    source: PERSONAL_DATA,
    examples: {
      breaks: ['验证码几位数，念一下', '这是上一个客人的地址'],
      keeps: ['验证码请勿告诉任何人', '身份证号在海关页面填'],
    },
  },
  {
    id: 'watched.manner',
    category: 'abuse',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...list(
          '你这人 你这个人 你这种人 你这种客 你们这种 像你这种 跟你这种 你也好意思 你好意思 你配吗 你不配 你是猪吗 你是狗吗 你有完 有毛病 真有毛病 你有毛病 真是有病 贱💩 贱人 有娘养 有爹生 没娘教 没爹教 有娘生没娘',
        ),
        ...combine(list('去你 到你 找到你 上你'), list('单位 公司 学校 单位找 家闹 家堵 单位闹')),
      ],
    },
    exceptions: {
      negatedBy: list('不是 不会'),
      covering: list('有毛病可以 有毛病的话 你这人工 有毛病您 有毛病就 有毛病请'),
      context: list('师傅 安装 快递 配送 送货 产品 机器 质量 如果'),
    },
    reason: '指着买家说的话会被判辱骂或威胁，请冷静后再回复',
    replacement: '',
    overridable: true,
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['你这人真是有毛病', '再骚扰我就去你单位找你'],
      keeps: ['机器有毛病可以换', '师傅会送到你公司'],
    },
  },
  {
    id: 'watched.brush-off',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        '等通知吧 等通知就行别 别再发了 别再发消息 别发消息了 别发了烦 跟你说不明白 跟你说不通 跟你讲不明白 说不明白 讲不通 你问别人 问别人去 找别人去 你找别人 别人去吧 懒得说 懒得理 懒得回 懒得跟 不想理 不想回 不伺候 伺候不起 没功夫 没工夫 没时间理 没时间跟 你到底买不买 到底买不买 到底要不要 到底退不退 你说退就退 你说换就换 你说赔就赔 便宜没好货 不懂吗 没看到我在忙 没看见我在忙 我在忙 忙着呢 爱接受不接受 爱理不理 随便吧 就这样吧 爱找谁找谁 爱找谁 爱谁谁 爱去哪去哪 爱咋办',
      ),
    },
    exceptions: { context: list('抱歉 不好意思 帮您 稍等 马上 请您') },
    reason: '敷衍、不耐烦的说法会被判消极服务',
    replacement: '我帮您核实一下，马上回复您',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['等通知吧，别再发了', '跟你说不明白'],
      keeps: ['您等通知短信就可以去取', '不好意思刚才我在忙'],
    },
  },
  {
    // In bargaining "this is the lowest" tells of one's own price, and where something is written is mostly an answer.
    id: 'watched.lowest',
    category: 'absoluteClaim',
    severity: 'hint',
    pattern: { type: 'terms', terms: list('价格最低 最低了 价最低') },
    exceptions: { negatedBy: [...REFUSALS, ...HEDGES], covering: list('降到最低了 调到最低了 开到最低了') },
    reason: '“最低”要有范围才说得准：是本店的活动价就说活动价',
    replacement: '这已经是活动价了',
    source: ABSOLUTE_GUIDE,
    examples: { breaks: ['亲价格最低了', '给您的已经最低了'], keeps: ['空调降到最低了', '最低消费 20 元'] },
  },
  {
    id: 'watched.written',
    category: 'bluntService',
    severity: 'hint',
    pattern: { type: 'terms', terms: list('写得很清楚 写的很清楚 写着呢 都写了') },
    exceptions: {
      context: list('帮您 为您 发您 截图给您 方便 比较准 也可以 如果您 您可以'),
      covering: list('都写了吗 都写了没'),
    },
    reason: '只说“写着呢”像在嫌买家没看，顺手把内容告诉他更好',
    replacement: '我帮您看一下',
    source: TAOBAO_TABOO,
    examples: { breaks: ['图片边上写的很清楚哦', '上面都写了'], keeps: ['备注都写了吗', '地址都写了没'] },
  },
  {
    id: 'watched.points',
    category: 'redLine',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          combine(
            list('加 补 收 付 多付 另加 另付 要加 得加 多收 扣'),
            list('一 两 二 三 四 五 六 七 八 九 十 3 5 6 7 8 9 10 13 几'),
          ),
          list('个点 个税点 个点的税'),
        ),
        ...list(
          '专柜撤柜 撤柜货 没有授权 原单正品 原单货 尾单货 外贸尾单 您签收了我们再处理 签收了再处理 签收了我们才 质量问题也不 质量问题也要您 质量问题也一样 质量问题运费也 页面包邮不算 包邮不算 包邮写错 拆封不退 拆了不退 拆开不退 开封不退 介意别拍 恕不退换 概不退换 售出不退 离柜不退 不退不换 no_returns_once',
        ),
      ],
    },
    exceptions: {
      negatedBy: list('不会 不用 不需要 无需 没有说 不卖 不是 您'),
      context: list('内衣 内裤 生鲜 定制 食品 贴身 一次性 平台规定 七天 药'),
    },
    reason: '加税点、拒退换、无授权货等说法属于红线',
    replacement: '按平台规则为您处理',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['要票加八个点', '拆封不退，介意别拍'],
      keeps: ['不用加八个点，开票免费', '八个点的税已经含在价格里'],
    },
  },
  {
    id: 'watched.boast',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('就 只有 仅有 唯有 也就'),
          list('我们一家 我们家有 我们家能 我们能做 我们做得 我们这一家 我们独有'),
        ),
        ...list(
          '甩别家 十条街 八条街 几条街 甩出几条 堪比爱马仕 堪比大牌 媲美大牌 吊打大牌 平替天花板 霸榜 第一梯队 销量霸榜 公认第一 找不到更低 找不到更便宜 找不到更划算 找不到更实惠 遇不到更低 遇不到更便宜 没对手 没有竞品 没有竞争对手',
        ),
      ],
    },
    exceptions: { negatedBy: list('不是 不能说 不敢 隔'), context: list('步行 路程 距离 隔了 门店') },
    reason: '自称独有、无对手没有依据即违法',
    replacement: '很受欢迎',
    overridable: true,
    source: TAOBAO_TABOO,
    examples: { breaks: ['全平台就我们一家有这个技术', '甩别家十条街'], keeps: ['门店隔了几条街', '不是只有我们一家'] },
  },
  {
    id: 'watched.stars-en',
    category: 'reviewIncentive',
    severity: 'hint',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 60,
      near: list(
        '5_star 5_stars 5-star five_star five_stars positive_review positive_feedback good_review nice_review something_nice_about something_good_about bad_review negative_review negative_feedback a_review your_review the_review review rating stars',
      ),
      with: list(
        'leave give write post rate before_leaving below change remove bonus include gift free refund voucher get send screenshot',
      ),
    },
    exceptions: {
      negatedBy: [...EN_REFUSALS, ...list('thank thanks')],
      context: list('honest mention mentions star-shaped hotel sorry'),
    },
    scope: { languages: ['en'] },
    reason: 'Asking for good reviews, or naming a reward beside one, is watched by marketplaces',
    replacement: 'We welcome your honest review',
    source: FTC_REVIEWS,
    examples: {
      breaks: [
        "Write something nice about us and I'll include a bonus item.",
        'Message us before leaving anything below 5 stars.',
      ],
      keeps: ['Thanks for the five stars', 'You can leave honest feedback whenever you like'],
    },
  },
  {
    id: 'watched.sure-en',
    category: 'overPromise',
    severity: 'hint',
    pattern: {
      type: 'terms',
      terms: list(
        'guaranteed guarantee definitely 100% promise forever miracle cures heals treats remove_all_wrinkles removes_all remove_wrinkles erase_wrinkles erases no_side_effects instantly overnight_results permanently',
      ),
    },
    exceptions: {
      negatedBy: [...EN_REFUSALS, ...list("can't_say cannot_say")],
      context: list(
        'cotton linen wool silk polyester battery charge report guarantee_card compromise i_definitely_understand',
      ),
    },
    scope: { languages: ['en'] },
    reason: 'A promise nobody can keep becomes a claim; state what the page says',
    replacement: '',
    source: HOUSE_RULE_EN,
    examples: {
      breaks: ['This serum will remove all wrinkles in one week', 'It will definitely fit'],
      keeps: ["We can't guarantee the delivery date", '100% cotton'],
    },
  },
  {
    id: 'watched.outside-en',
    category: 'offPlatform',
    severity: 'hint',
    pattern: {
      type: 'terms',
      terms: list(
        'whatsapp wechat telegram te-le-gram instagram facebook messenger viber zalo skype snapchat paypal venmo zelle gcash email_me e-mail_me my_email our_email phone_number my_number our_ig my_ig our_1g website bank_transfer directly_with_us',
      ),
    },
    exceptions: {
      negatedBy: EN_REFUSALS,
      context: list(
        'refund refunds notifications bluetooth supports works_with courier carrier sticker logo bag licensed',
      ),
    },
    scope: { languages: ['en'] },
    reason: 'Marketplaces watch for other messengers, contact details and payment in messages',
    replacement: '',
    source: AMAZON_MESSAGES,
    examples: {
      breaks: ['our IG is lunabags', 'te-le-gram me please'],
      keeps: ["Sorry, we can't chat on WhatsApp", 'The Facebook logo on the mug is licensed'],
    },
  },
  {
    id: 'watched.blunt-en',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        "not_our_department not_my_department call_someone_else ask_someone_else ask_somebody_else try_someone_else go_elsewhere try_elsewhere can't_you_see can't_you_read_the it's_written_in do_what_you_want whatever_do dont_care i_dont_care i_hope_you_choke hope_you_choke",
      ),
    },
    exceptions: { context: list('sorry let_me i_will i_can we_can happy_to') },
    scope: { languages: ['en'] },
    reason: 'It sounds cold; say what you can do next',
    replacement: "I'm sorry about this, let me check what I can do",
    source: HOUSE_RULE_EN,
    examples: {
      breaks: ['Not our department, call someone else.', 'Whatever, do what you want.'],
      keeps: ['Let me pass you on to the right colleague', 'The serial number is on the bottom'],
    },
  },
];
