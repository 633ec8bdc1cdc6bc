import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list, REFUSALS, WARNINGS } from './shared-words';
import { ABSOLUTE_GUIDE, MEDICAL_CLAIMS, PAID_REVIEWS, PERSONAL_DATA, TAOBAO_TABOO, TMALL_RED_LINES } from './sources';
import { HEDGES, RANGES } from './word-classes';

const refused = { negatedBy: [...REFUSALS, ...list('不是 没有 不会')], context: WARNINGS };
const hedged = { negatedBy: [...HEDGES, ...list('没说 不会说')] };

/** Breaches told in everyday words, without any of the words that lists know: who is paid, what it does, in which order. */
export const freeWordRules: PhraseRule[] = [
  {
    id: 'free.pay-person',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 8,
      near: list(
        '付现金 付现钱 给现金 给现钱 付现 现金 现钱 转账 打钱 打款 付钱 交钱 付款 转钱 微信付 扫收款 收银台的码 墙上的码 柜台的码',
      ),
      with: list(
        '直接给师傅 给师傅 给果农 给农户 给司机 给快递小哥 找教练 给教练 找老师 给老师 给老板 找前台 给前台 直接给 当面给 到店直接 私下给 给我们师傅 面交',
      ),
    },
    exceptions: {
      negatedBy: [...refused.negatedBy, ...list('不用给 别给')],
      context: [...WARNINGS, ...list('货到付款 平台 订单 线上 退款 退给')],
    },
    reason: '绕开平台直接付钱给个人属于私下交易',
    replacement: '请在平台订单里付款',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['尾款直接给师傅现金就行', '续费找教练转账就好'],
      keeps: ['不用给师傅现金', '货到付款直接给快递员现金'],
    },
  },
  {
    id: 'free.other-place',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 10,
      near: list(
        '换个软件 换个平台 换个app 换个地方 别的软件 别的平台 另一个平台 另外一个平台 隔壁平台 那个平台 我主页 主页那个 橱窗也有我们 那边也有我们 浏览器输 浏览器搜 别在这 不用在这 别在这边 不用在这边 这边写不了',
      ),
      with: list('搜我 搜同名 搜店名 搜一样 搜名字 找我 付 拍 下单 下啦 下了 买 点com 就能看到 打前台 订'),
    },
    exceptions: {
      negatedBy: refused.negatedBy.filter((word) => word !== '不用'),
      context: [...WARNINGS, ...list('拍照 拍图 拍视频 退款 重拍 改地址')],
    },
    reason: '引导买家到别处搜索、下单属于站外引流',
    replacement: '您在这边下单就可以',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['您换个软件搜我，名字一样', '去我主页那个小铺付'],
      keeps: ['换个地方拍照会亮一些', '不要去别的平台下单'],
    },
  },
  {
    id: 'free.mail-and-call',
    category: 'offPlatform',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('走 发 报个 发个 留个 给个 报一下'),
          list('邮箱给我 邮箱我 邮箱，您 邮箱里聊 邮箱聊 邮箱您'),
        ).map((word) => word.replace('，', '')),
        ...list(
          '私人邮箱 走邮箱 发我邮箱 发到我邮箱 报个邮箱 发个邮箱 给个邮箱 留个邮箱 电话里谈 电话里聊 电话里说 电话说吧 电话聊吧 电话谈 电话聊 咱们电话 打前台 同号加我',
        ),
        ...combine(list('平时聊天那个 聊天那个 你那个聊天 常用的聊天'), list('号给我 号发我 号报我 号')),
      ],
    },
    exceptions: {
      negatedBy: refused.negatedBy,
      context: [...WARNINGS, ...list('发票 开票 官方 客服热线 平台电话 快递')],
    },
    reason: '把谈话引到邮箱、电话等站外渠道',
    replacement: '您在这边发我就可以',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['版图得走邮箱，您报个地址', '要整箱的咱们电话里谈'],
      keeps: ['电子发票会发到您的邮箱', '我们不能电话里谈'],
    },
  },
  {
    id: 'free.hidden-phone',
    category: 'offPlatform',
    severity: 'block',
    pattern: { type: 'number', shape: 'hiddenPhone' },
    exceptions: { negatedBy: ['请勿相信', '骗子'] },
    reason: '把号码写得让系统认不出来，就是站外联系方式',
    replacement: '请您在这边留言',
    overridable: false,
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['师傅电话１８６２０４４７１３９，您联系他', '打 幺三六 洞九两幺 五五七四'],
      keeps: ['收件电话 13812345678 对吗', '快递单号 773200485129963'],
    },
  },
  {
    id: 'free.satellite',
    category: 'offPlatform',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        '加卫星 卫星同号 卫星联系 卫星找我 卫星聊 卫星搜 我卫星 卫星号 围心 喂心 搜我手机号就是v 手机号就是v 手机号就是微 wb私信 wb找我 wb搜 微博私信 有企鹅没 有企鹅吗 有没有企鹅 企鹅发我 发我企鹅 企鹅传 扣扣传 扣扣发 有微店 微店里拍 微店拍',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, '没有'],
      context: [...WARNINGS, ...list('导航 电视 玩偶 公仔 信号 抱枕 图案')],
    },
    reason: '用别名、表情代替微信、QQ、微博，同样是站外引流',
    replacement: '您在这边留言就可以',
    overridable: false,
    source: TAOBAO_TABOO,
    examples: { breaks: ['➕🛰️领试用装', '卫星联系，我给你留两盒'], keeps: ['卫星导航信号挺稳', '没有微店的'] },
  },
  {
    id: 'free.heart-id',
    category: 'offPlatform',
    severity: 'block',
    pattern: { type: 'terms', terms: ['加心'] },
    exceptions: { context: list('加心意 爱心 心形 图案 刺绣'), covering: list('加心意 参加心 更加心 加心形 加心思') },
    reason: '“加💚”就是加微信',
    replacement: '您在这边留言就可以',
    overridable: false,
    source: TAOBAO_TABOO,
    examples: { breaks: ['加💚 lanlan0618', '加❤ 找我'], keeps: ['更加心疼您的等待', '参加心愿单活动'] },
  },
  {
    id: 'free.nobody-else',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 10,
      near: [
        ...RANGES,
        ...list(
          '镇上 整个镇 全县 全闲鱼 同行里 别家 别人家 这辈子 哪家 谁家 任何一家 没有任何品牌 没有哪个牌子 中国 整条街 比我们 比我家 比咱家 比我',
        ),
      ],
      with: list(
        '找不出第二 找不到第二 吃不到第二 买不到第二 挑不出第二 没有第二 没人敢说 没人敢比 没人能比 比得了 比得上 翻不到 搜不到更 更低的价 便宜的不存在 好的不存在 低的不存在 最厚实 最甜 最糯 最软 最香 最脆 最新鲜 所有厂都强 都强 都好吃 还强 米王 果王 之光',
      ),
    },
    exceptions: { negatedBy: list('不能说 不敢说 不是 没说 不算 并非'), context: list('本店 店内 自家 几款里 这几款') },
    reason: '说别处找不到、没人能比，属于绝对化用语',
    replacement: '很受欢迎',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: {
      breaks: ['整个镇上找不出第二家这么甜的', '比我便宜的不存在'],
      keeps: ['不敢说全网找不出第二家', '这几款里这个最甜'],
    },
  },
  {
    id: 'free.ranked-first',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('命中率 通过率 提分率 成活率 好评率 复购 舒适度 口感 音质 做工 用料 性价比 排 稳居 我家排'),
          list('第一 no1 no_1 全国第一 全网第一 第一名'),
        ),
        ...combine(
          list('号称 人称 堪称 公认的'),
          list('中国米王 第一 之王 天花板 王者 鼻祖 界的爱马仕 界天花板 界的天花板'),
        ),
        ...combine(
          list('床垫里的 面霜里的 同价位里的 行业里的 耳机里的 鞋里的 零食界的 国货里的 护肤界的 茶里的'),
          list('天花板 爱马仕 扛把子 王者'),
        ),
      ],
    },
    exceptions: { negatedBy: list('不能说 不敢说 不是 没说 不算 并非'), context: list('本店 店内 自家') },
    reason: '自称第一、天花板没有依据即违法',
    replacement: '很受欢迎',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: {
      breaks: ['这套题库命中率第一', '这是床垫里的天花板'],
      keeps: ['不敢说口感第一', '店内复购第一的是白色'],
    },
  },
  {
    id: 'free.body-result',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 12,
      near: list(
        '穿上 穿 喝了 喝 吃了 吃 枕着 贴上 一贴 贴 戴上 戴着 泡水 抹上 抹 敷 泡脚 用我们家 用我们的 用咱家 用了 玩 做一次 坐垫 膏药 鞋垫 枕头 护腰',
      ),
      with: list(
        '宝宝就会走 就会走路 就会说话 就下去了 降下去 吃下来 喝下来 压下来 化掉 化没 立马归位 就归位 自己归位 归位了 归位 红屁股 不生病 少生病 从不生病 不感冒 不反弹 半个月准好 准好 准能好 成绩肯定 成绩上去 分数上去 提高几十分 长到一米 多长几 长个子 不驼背 就不驼 管十年 管一辈子 年轻十岁 年轻二十岁 回到十八 就怀上 怀上',
      ),
    },
    exceptions: {
      ...hedged,
      context: list('医生 医院 遵医嘱 因人而异 不是药 没有治疗 建议 怎么 您说 如果'),
    },
    reason: '普通商品不得宣传治疗、增高、提分等效果',
    replacement: '效果因人而异',
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['艾草枕头枕着高血压就下去了', '这款学步鞋穿上三天宝宝就会走'],
      keeps: ['吃了会不会生病要看体质', '这不是药，请看医生'],
    },
  },
  {
    id: 'free.lose-weight',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 14,
      near: list('掉 瘦 减 躺瘦 掉秤'),
      with: list('斤不反弹 不反弹 不用动 不用节食 不用忌口 不用运动 不运动 随便吃 照吃不误 躺着瘦 躺着就'),
    },
    exceptions: { ...hedged, context: list('掉色 掉毛 掉漆 掉发 减价 满减 减少') },
    reason: '减重效果因人而异，不得承诺',
    replacement: '效果因人而异',
    source: MEDICAL_CLAIMS,
    examples: { breaks: ['一个月掉二十斤不反弹', '躺着就能瘦，随便吃'], keeps: ['不保证瘦下来不反弹', '满减券都能用'] },
  },
  {
    id: 'free.sure-outcome',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...list(
          '稳挣 稳赚 只涨不跌 躺着赚 躺赚 稳赚不 棵棵成活 棵棵活 死一棵赔 死一赔 坏一赔 拿命担保 拿命保证 拿人头担保 拿我的店担保 人格担保 用到退休 用到天荒地老 用到你孙子 传三代 用一辈子都不 做一次管 一次管十年 一次管终身 绝不可能 绝不会坏 绝无可能 永不褪色 永不变形 永远不坏 包怀孕 包生 百分百过 保录取 保上岸 包上岸 考不过退 不过包退 稳过',
        ),
      ],
    },
    exceptions: { ...hedged, context: list('不是 没说') },
    reason: '对收益、寿命、结果把话说满，属于虚假承诺',
    replacement: '',
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['买金条放着只涨不跌', '用到退休都不会卡，我拿命担保'],
      keeps: ['不能说稳赚', '没有什么能用到退休'],
    },
  },
  {
    id: 'free.blame',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...list(
          '说八百遍 说了八百遍 讲八百遍 说一万遍 说多少次了 也赖我 也怪我 也怨我 赖我咯 怪我咯 别在我这儿说 别跟我说 别在这说 别老发消息 别老发 别一直发 别总发 别老问 别一直问 找他去 找他们去 你找他去 找骑手去 找快递去 找厂家去 自己找快递 不归售前 不归售后 不归客服 骑手不是我家 快递不是我家 zjk 看不懂就别 看不懂报价就别 不懂就别 不会用就别 嫌贵就别 嫌贵别 不想要就别 等不了就别 等不及就别 不懂就别乱 别买了呗 有完没完',
        ),
        ...combine(list('关我 关我们 跟我 跟我们'), list('什么关系 啥关系 毛关系 有什么关系')),
      ],
    },
    exceptions: { negatedBy: list('不会 不是 您'), context: list('抱歉 不好意思 帮您 稍等 别跟我客气 安全 触电 危险') },
    reason: '推脱、不耐烦的说法会被判消极服务',
    replacement: '我帮您核实一下，马上回复您',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['说八百遍了S码没有，还问', '天气热坏了也赖我？'],
      keeps: ['不好意思，我帮您催骑手', '有电危险，请别乱拆'],
    },
  },
  {
    id: 'free.sneer',
    category: 'abuse',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('你这种 这种 你这 你们这种 碰到你这种 遇到你这种'),
          list('nc lese 奇葩 极品客户 白嫖 穷酸 抠门 杠精 戏精 吃白食'),
        ),
        ...list(
          'nc顾客 nc买家 nc客户 lese客户 lese顾客 吃白食的 白嫖党 就你这身材 就你这长相 你这身材 就你这脸 你这脸还 矫情什么 矫情啥 你矫情 发神经 神经吧 你神经 没见过世面 买不起就别 穷就别 没钱就别 没钱买什么 一看就没 一看就是穷 你算老几 你算什么东西 什么玩意儿',
        ),
      ],
    },
    exceptions: { negatedBy: list('不是 不会 没有'), context: list('身材很好 身材匀称 不挑身材 小个子') },
    reason: '嘲讽买家会被判辱骂',
    replacement: '',
    overridable: true,
    source: TAOBAO_TABOO,
    examples: { breaks: ['遇到你这种nc买家算我倒霉', '就你这身材还怪裙子'], keeps: ['这款不挑身材', '小个子穿也好看'] },
  },
  {
    id: 'free.somebody-else',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 14,
      near: list(
        '隔壁那单 隔壁单元 隔壁邻居 同小区那位 同小区的 上一位买 上一个买 上次买这 之前买这 之前差评 那位差评 那个差评 差评那个 那位宝妈 那个宝妈 您团长 你团长 团长叫 他孩子 她孩子 另一位客人 另一个客人 上一位客人 那条狗的主人 楼上那户 楼下那户 对门那户',
      ),
      with: list('叫 姓 住 电话 家长姓 门牌 收件在 收件人 号楼 栋 弄 幢 网名叫 手机 号码 微信'),
    },
    exceptions: { negatedBy: [...REFUSALS, ...list('不会 没有')], context: list('不能透露 不方便透露 保密 匿名 打码') },
    reason: '不能把别的买家的姓名、住址、电话告诉任何人',
    replacement: '其他买家的信息我们不能透露',
    overridable: false,
    source: PERSONAL_DATA,
    examples: {
      breaks: ['隔壁那单收件人马国庆，门牌7幢1102', '那位差评的宝妈叫许文静，住6号楼'],
      keeps: ['不能告诉您上一位买家姓什么', '同小区的团购可以一起发'],
    },
  },
  {
    id: 'free.expose',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 10,
      near: list('你家地址 您家地址 你的地址 你电话 你的电话 你号码 你照片 你名字 你住哪 你单位 你信息'),
      with: list('贴到网上 贴出来 发到网上 发网上 挂网上 挂出来 曝光 发群里 公开 我可有 我有的是 我都有 我记着'),
    },
    exceptions: { negatedBy: [...REFUSALS, ...list('不会 绝不会')] },
    reason: '威胁公开买家信息，属于恐吓和侵犯隐私',
    replacement: '',
    overridable: false,
    source: PERSONAL_DATA,
    examples: {
      breaks: ['你家地址我可有，回头贴到网上', '你电话我给你挂网上'],
      keeps: ['您家地址我们不会公开', '地址帮您核对一下'],
    },
  },
  {
    id: 'free.receive-first',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 10,
      near: list('先 提前 现在就 没到也 没收到也 还没到就 不用等'),
      with: list(
        '点收货 点了收货 收货点 点成已收货 点已收货 点成收货 点成已签收 点确认 确认收货 确收 点签收 收货给点 点一下收货 点下收货 收货确认',
      ),
    },
    exceptions: {
      negatedBy: [...list('不要先 别先 请勿 不用先 不要提前 别提前 不需要先 不建议 不能先 切勿 先别 先不要 先不用')],
      covering: list('先别点确认 先别确认收货 先别点收货 先不要确认收货 先不要点 先不用确认收货 先不用点'),
      context: list(
        '先别 先不 别先 检查 验货再 试用 满意 收到后 收到货 收到宝贝 再确认 再点 没问题 试穿 验完 看好 别急着 系统',
      ),
    },
    reason: '要求买家先确认收货，再补发、退款或服务，属于红线',
    replacement: '请您收到并检查无误后再确认收货',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['先把订单点成已收货，我再给你开课权限', '验货前麻烦先把收货点了'],
      keeps: ['先检查没问题再确认收货', '请不要先点收货'],
    },
  },
  {
    id: 'free.pick-reason',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 14,
      near: list('退款 退货 申请 理由 原因'),
      with: combine(
        list('就选 选个 您选 你选 就选个 您就选个 你就选个 只能选 要选 记得选 写成 改成 填'),
        list('不喜欢 不想要 拍错 多拍 不合适 没用 七天无理由 7天无理由 我不想要 拍多'),
      ),
    },
    exceptions: { negatedBy: list('不要 不用 别 如果您 要是您 确实'), context: list('实际 如实 按情况 按您的 确实') },
    reason: '指定退款理由属于红线，请按实际原因选择',
    replacement: '请您按实际原因选择',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['退款您就选个不喜欢，选质量问题我们要被罚', '申请时要选不想要'],
      keeps: ['退款原因请如实选', '申请时按实际原因选'],
    },
  },
  {
    id: 'free.invoice-none',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 8,
      near: list('发票 票'),
      with: list('不给开 从来不 从不开 一律不开 不给 另谈 另算 要加钱 加点 得加 加钱 没有票的'),
    },
    exceptions: {
      negatedBy: list('不会 不是 没说 不用'),
      context: list('免费 可以开 照开 机票 门票 车票 邮票 股票 彩票 电影票 投票'),
    },
    reason: '拒开发票或加价开票属于红线',
    replacement: '支持开具发票，请把抬头发我',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['发票我们从来不给开，小本买卖', '要票另谈'],
      keeps: ['不会不给开发票，发票免费', '门票不给退'],
    },
  },
  {
    id: 'free.postage-after-all',
    category: 'redLine',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 14,
      near: list('包邮那行 包邮是写 页面包邮 说好包邮 写的包邮 标的包邮 写着包邮 包邮不含 包邮也'),
      with: list('不算 得补 补三十 补十 补二十 要补 补运费 补邮费 加运费 另收 不包括 另付 自己出 加十 加五'),
    },
    exceptions: { negatedBy: list('不用 不会 不需要') },
    reason: '承诺包邮又另收运费属于红线',
    replacement: '这单包邮，不另收运费',
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['包邮那行不算的，新疆补三十', '说好包邮是没错，新疆您得补十五运费'],
      keeps: ['页面包邮，不用补运费', '写的包邮就是包邮'],
    },
  },
  {
    id: 'free.card-fee',
    category: 'redLine',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 14,
      near: list('刷卡 信用卡 分期 花呗 免息 白条'),
      with: list(
        '加五块 加十块 加两块 每单加 加收 加价 手续费您 手续费你 手续费自己 手续费得 您自己出 你自己出 自己承担 多付 另加 要加',
      ),
    },
    exceptions: { negatedBy: list('不 不用 不会 没有'), context: list('平台收取 免手续费 页面显示') },
    reason: '信用卡、花呗、分期加收费用属于红线',
    replacement: '支持花呗和信用卡，不另收手续费',
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['刷卡的话每单加五块', '分期可以，免息那部分手续费您自己出'],
      keeps: ['分期不加收手续费', '花呗支付不用加价'],
    },
  },
  {
    id: 'free.return-price',
    category: 'redLine',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 14,
      near: list('拆了 拆开 拆封 剪了 吊牌 退货 退的话 要退'),
      with: list(
        '扣十块 扣五块 扣二十 扣三十 清洁费 折旧费 整理费 包装费您 都不退 一律不退 概不退 我们店规矩 店里规矩 不管几天',
      ),
    },
    exceptions: { negatedBy: list('不 不会 不用 没有'), context: list('内衣 生鲜 定制 食品 贴身 激活') },
    reason: '拒绝七天无理由或退货另扣费用属于红线',
    replacement: '不影响二次销售可以七天无理由退货',
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['吊牌剪没剪都不退，我们店规矩', '拆了袋就得扣十块清洁费'],
      keeps: ['拆开试了不扣清洁费', '退货不会收折旧费'],
    },
  },
  {
    id: 'free.close-order',
    category: 'redLine',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 14,
      near: list('没货了 没货 缺货 断货 价格标错 标错价 亏本 发不了'),
      with: list(
        '给您关掉 给你关掉 给您关了 给你关了 把单关了 关掉了 关单了 关闭了 我这边取消 直接取消了 给您取消了 替您取消 帮您退了',
      ),
    },
    exceptions: { negatedBy: list('不会 没有 如果您'), context: list('您同意 您确认 您申请 您看') },
    reason: '未经买家同意关闭订单属于红线',
    replacement: '您看是换款、等补货还是退款？我按您说的处理',
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['没货了，我这边给您关掉了哈', '价格标错，我直接取消了'],
      keeps: ['没货的话您看换一款还是退款', '缺货也不会给您关掉订单'],
    },
  },
  {
    id: 'free.praise-for-gift',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 16,
      near: list(
        '写几句好听 几句好听的 夸夸咱 夸夸我 夸我一句 夸一夸 夸面料 夸一下 夸店 写味道好 写得走心 带话题 好话 评个好 给五分 给满分 全星 点满 三星删 那条删 低分删 差评撤 五星 嗮图 晒出来 五个圆 打满 写满 写够',
      ),
      with: list(
        '补六块 补五块 补两块 补您 多塞 塞你 塞您 包邮给您 包邮给你 给您包邮 贴您 贴你 报销 送您 送你 发你个 发您个 红包 优惠码 不收钱 免费 减一百 减五十 小礼品 邮费我退 运费我退 退给你 退给您 立马补 再寄 我自己掏 掏给你 返2r 返3r 换课程 换券 有米 两块 三块 五块 fx',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('没有 不送 不返 不会')],
      context: [...WARNINGS, ...list('如实 运费险 满减 差价')],
    },
    reason: '用好处换好评、换删评，违反平台规则和反不正当竞争规定',
    replacement: '欢迎您如实评价',
    overridable: false,
    source: PAID_REVIEWS,
    examples: {
      breaks: ['写够两行夸面料的话，送您发圈一对', '把那条三星删掉，差的钱我自己掏给你'],
      keeps: ['欢迎如实评价，不送红包', '五号电池送您一对'],
    },
  },
];
