import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, EN_REFUSALS, list, REFUSALS, WARNINGS } from './shared-words';
import {
  ABSOLUTE_GUIDE,
  AMAZON_MESSAGES,
  COUNTERFEITS,
  FAKE_TRADE,
  FTC_REVIEWS,
  JD_SERVICE,
  MEDICAL_CLAIMS,
  PAID_REVIEWS,
  TMALL_RED_LINES,
} from './sources';
import { HEDGES, REVIEWS, STARS } from './word-classes';

const SURNAMES = list(
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 潘 袁 蔡 蒋 余 于 杜 叶 程 魏 苏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 段 雷 侯 龙 史 陶 黎 贺 顾 毛 郝 龚 邵 万 钱 严 覃 武 戴 莫 孔 向 汤',
);
const AMOUNTS = combine(list('1 2 3 4 5 6 8 10 15 20 30 50 一 两 三 四 五 六 八 十'), list('r 块 元 米 毛 rmb 大洋'));

/** Families of breaches in other words than those of the older packs. */
export const saidOtherwiseRules: PhraseRule[] = [
  {
    id: 'review.formula-amount',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 8,
      near: list(
        '全5分 全五分 满分+图 满5分 全5星 全五星 5分图 5分+图 五分+图 五星+图 5星+图 好评+图 评+图 hp+图 图+评 图+字 字+图',
      ),
      with: AMOUNTS,
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('没有 不送 不返')],
      context: [...WARNINGS, ...list('满减 优惠券 券后')],
    },
    reason: '以评分、晒图换钱的“公式”同样属于有偿评价',
    replacement: '欢迎您如实评价',
    overridable: false,
    source: PAID_REVIEWS,
    examples: { breaks: ['全5分+图=3r', '满分+图=5块'], keeps: ['全5分的店铺不多，谢谢您', '五分钟后给您发 3 张图'] },
  },
  {
    id: 'review.amount',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 16,
      near: [...STARS, ...REVIEWS, ...list('写满 配三张图 配张图 配图 张实拍 好话 夸奖')],
      with: combine(
        list('打您 打你 给您打 给你打 转您 转你 给您转 给你转 返您 返你 给您返 给您发 奖您 奖励您 塞您 拿'),
        AMOUNTS,
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('没有 不送 不返 不会因')],
      context: [...WARNINGS, ...list('五星级 运费险 差价 退货 满减 优惠券')],
    },
    reason: '以评价、晒图换钱，违反平台规则和反不正当竞争规定',
    replacement: '欢迎您如实评价',
    overridable: false,
    source: PAID_REVIEWS,
    examples: {
      breaks: ['您写满三十字配张图，给您打两块', '打满分给您返五元'],
      keeps: ['感谢您的五星，差价给您转两块', '评价我们看到了，谢谢'],
    },
  },
  {
    id: 'review.take-comment-down-en',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          combine(list('take_ bring_ pull_'), list('the_ your_ that_ this_')),
          list('comment_down review_down rating_down feedback_down post_down'),
        ),
        ...list("next_one_is_on_us_if_you_review review_and_the_next_one_is_on_us review_and_it's_on_us"),
      ],
    },
    exceptions: { negatedBy: EN_REFUSALS, context: list('honest amazon_may') },
    scope: { languages: ['en'] },
    reason: 'Asking buyers to take a review down, or paying for one, manipulates reviews',
    replacement: 'Please tell us here what went wrong so we can put it right',
    overridable: false,
    source: FTC_REVIEWS,
    examples: {
      breaks: ['Let me give you $15 to take the comment down', 'Post a nice review and the next one is on us'],
      keeps: ['We never ask anybody to take a review down', 'Your comment came down to us, thank you'],
    },
  },
  {
    id: 'review.take-down-en',
    category: 'reviewIncentive',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: combine(
        list('remove_ delete_ take_down_ take_off_ withdraw_ change_ edit_ revise_ update_ upgrade_ fix_ raise_'),
        list(
          'the_one_star your_one_star that_one_star the_1_star your_1_star the_1-star your_1-star that_1-star the_one-star your_one-star the_bad_review that_review your_rating your_stars the_stars that_rating the_low_rating your_low_rating the_bad_rating the_bad_comment your_bad_comment the_negative_comment your_comment_to it_to_five it_to_5 it_to_a_5 it_to_a_five to_five_stars to_5_stars',
        ),
      ),
    },
    exceptions: { negatedBy: [...EN_REFUSALS, 'how to'], context: list('honest') },
    scope: { languages: ['en'] },
    reason: 'Asking buyers to take down or raise a review manipulates reviews',
    replacement: 'Please tell us here what went wrong so we can put it right',
    overridable: false,
    source: FTC_REVIEWS,
    examples: {
      breaks: ["Take down the one star and I'll send a replacement", 'Please raise your rating, then we talk'],
      keeps: ['We cannot remove that review', 'You can take off the star sticker'],
    },
  },
  {
    id: 'insult.mind-apart',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 6,
      near: list('脑子 脑袋 脑壳 脑回路 智商 脑瓜'),
      with: list(
        '进水 进了水 有坑 有病 有毛病 坏掉 坏了 有问题 不好使 不够用 短路 秀逗 锈 生锈 浆糊 糊涂 被门 被驴 被踢 烧坏 烧糊涂 瓦特 长草 有泡 离家出走 欠费 下线 没带 忘带 丢了 喂狗 当摆设 捐了',
      ),
    },
    exceptions: { context: list('玩偶 娃娃 公仔 模型 手办 玩具 我的脑子 我脑子') },
    reason: '讽刺买家的智力属于辱骂，会被立即处罚',
    replacement: '',
    overridable: false,
    source: JD_SERVICE,
    examples: {
      breaks: ['你脑子是不是进水了', '脑袋是被驴踢了吧'],
      keeps: ['我脑子一时糊涂发错了，抱歉', '娃娃脑袋有问题可以补发'],
    },
  },
  {
    id: 'insult.idioms',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        '滚多远 滚犊子 滚回去 滚回家 死远点 走远点别 哪凉快哪 一边凉快 脸皮真厚 脸皮够厚 脸皮这么厚 脸皮比 厚脸皮 厚颜无耻 要不要脸 丢不丢人 丢人现眼 真晦气 太晦气 晦气玩意 倒了八辈子 倒八辈子 吃饱了撑 吃饱撑 闲得蛋疼 闲出屁 白眼狼 癞皮狗 疯婆子 狗改不了 狗急跳墙 狗眼看人 就这点出息 这点出息 没出息 想讹 讹人 讹钱 讹我们 想钱想疯 想占便宜想 穷山恶水 一副穷 穷酸相 穷样 吃相难看 吃相真 嘴脸 不是什么好鸟 不是好东西 不是个东西 算哪门子 人模狗样 狼心狗肺 猪狗 猪脑 长了个猪 没救了你 你没救了 蠢到家 笨到家 傻到家 蠢死 笨死 蠢得 有妈生没 爹妈没教 爹妈怎么教 父母怎么教 谁教你的',
      ),
    },
    exceptions: {
      covering: list('笨死人的重 谁教你的方法 蠢得可爱 蠢得萌 嘴脸盆'),
      context: list('表情包 图案 台词 宠物 狗狗 猫咪 玩偶 恶作剧 漫画'),
    },
    reason: '以俗语、成语辱骂或讽刺买家，与直接辱骂同样处罚',
    replacement: '',
    overridable: false,
    source: JD_SERVICE,
    examples: {
      breaks: ['有多远滚多远', '脸皮真厚，又来要赔偿', '遇到你真晦气'],
      keeps: ['漫画台词“你没救了”那款还有货', '狗狗吃饱了就不会撑'],
    },
  },
  {
    id: 'insult.idioms-en',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        "you_must_be_blind you_must_be_dumb you_must_be_deaf you_must_be_crazy you_must_be_an_idiot you_must_be_joking_or_stupid are_you_that_stupid are_you_really_that dimwit nitwit airhead halfwit half-wit birdbrain dumbo you_fool you_are_a_fool you're_a_fool what_a_fool waste_of_space waste_of_oxygen waste_of_air scumbag dirtbag douche douchebag prick wanker cunt twat crybaby cry_baby you_brat entitled_brat freeloader tightwad cheap_ass you_leech you_thief you_are_a_thief you're_a_thief con_artist you_fraud you_are_a_fraud you're_a_fraud sod_off bugger_off get_a_life grow_a_brain get_your_eyes_checked use_your_eyes dropped_on_your_head nobody_likes_you i_pity_you you_make_me_sick you_disgust_me piece_of_trash piece_of_garbage piece_of_work too_poor_to",
      ),
    },
    exceptions: {
      negatedBy: list("not isn't never don't sorry"),
      context: list('print shirt poster quote book movie'),
    },
    scope: { languages: ['en'] },
    reason: 'Insulting a buyer gets an account restricted at once',
    replacement: '',
    overridable: false,
    source: AMAZON_MESSAGES,
    examples: {
      breaks: ['You must be blind', 'What a waste of space, get a life'],
      keeps: ['The shirt says crybaby in pink', 'The filter is blind to dust'],
    },
  },
  {
    id: 'superlative.compared',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 5,
      near: list(
        '比所有 比任何 比全部 比其他所有 比其他任何 比谁都 比谁家都 比哪家都 比全网 没有哪家比 没有一家比 没有谁家比',
      ),
      with: list('便宜 好 低 强 划算 实惠 专业 正宗 厚实 结实 柔软 快 优惠 耐用 新鲜'),
    },
    exceptions: { context: list('没说 不敢说 不能说 好评') },
    reason: '与所有同行相比属于绝对化用语，且无法证明',
    replacement: '性价比不错，您可以比较',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: { breaks: ['比所有同行都便宜', '没有哪家比我们更专业'], keeps: ['不敢说比谁都好', '比上次的便宜两元'] },
  },
  {
    id: 'superlative.peerless',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(list('敢说 敢称 敢认 敢当 自称'), ['第二']),
        ...combine(list('没人 没有人 无人 谁'), list('敢说第一 敢称第一 敢认第一 敢当第一')),
        ...combine(list('绝对 妥妥 公认 当之无愧 毫无疑问 稳坐 稳居 永远'), list('第一 的第一 no1 老大')),
        ...list(
          '首屈一指 独占鳌头 一骑绝尘 无可争议的 业界公认 行业公认 公认最 打遍天下 所向披靡 前无古人 后无来者 举世 独步 冠绝 傲视 秒杀全网 吊打全网 吊打同行 碾压同行 碾压全网',
        ),
      ],
    },
    exceptions: { negatedBy: list('不敢 不能说 不是 不算 谈不上'), covering: list('独步舞 永远第一次 举世闻名画') },
    reason: '自比第一、无人能及属于绝对化用语',
    replacement: '很受欢迎',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: { breaks: ['我们敢说第二没人敢说第一', '质量绝对第一'], keeps: ['不敢说首屈一指', '第二件半价'] },
  },
  {
    id: 'sure.forever',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 3,
      near: list(
        '永远 永不 永久 终身 一辈子 万年 百年 绝不 绝对不 绝对不会 决不 从不 永远不会 从来不 再也不 再也不会 从此不 从此不再 打死不 怎么用都不 怎么洗都不 怎么穿都不 怎么都不会 不可能会 绝无可能 绝对不可能',
      ),
      with: list(
        '不掉 不褪 不变 不坏 不断 不漏 不生锈 不起 不裂 不脱 不缩 不会坏 不会掉 不会断 不会变 不磨损 不老化 不发霉 不堵 不塌 不卷 不卡 不反弹 不复发 不长 不痒 不疼 掉色 掉毛 褪色 变形 生锈 掉漆 开裂 断裂 漏水 漏电 脱落 起球 缩水 老化 磨损 发黄 变黄 氧化 塌陷 卡顿 损坏 坏 反弹 复发 过敏 长痘 发胖 伤手 伤肤 串色 开胶 断货 跳线',
      ),
    },
    exceptions: {
      negatedBy: list('不能 不敢 不保证 不是 没有说 无法 难以 没有什么 哪有 没有哪'),
      context: list('永久牌 永久自行车'),
      covering: list('绝对不粘手套 破坏 坏账 坏处 坏人 坏消息 终身不变'),
    },
    reason: '对效果和耐用度的“永不”“绝不会”是无法兑现的保证，出问题即成虚假宣传',
    replacement: '正常使用下不易',
    overridable: true,
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['用了绝不反弹', '永-久-不-褪-色', '绝对不会开裂', '怎么洗都不会变形'],
      keeps: ['不能说永远不掉色', '没有什么料子绝不起球的'],
    },
  },
  {
    id: 'sure.effect-words',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: combine(
        list(
          '一定 一定能 一定会 肯定 肯定能 肯定会 保证 保证能 保证您 绝对 绝对能 百分百 必 包 包您 保准 准保 管保 包管 保您 保你 包你',
        ),
        list(
          '消痘 祛痘 去痘 祛斑 去斑 淡斑 祛疤 去疤 除皱 去皱 祛湿 减肥 瘦身 变瘦 增高 生发 止痒 止疼 止痛 止脱 美白 嫩白 消肿 消炎 退烧 断奶 通便 祛臭 除臭',
        ),
      ),
    },
    exceptions: { negatedBy: HEDGES, covering: list('面包美白 书包美白 面包减肥'), context: list('因人而异 不能保证') },
    reason: '效果因人而异，说成一定有效属于虚假宣传',
    replacement: '效果因人而异',
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['用三天一定消痘', '包您祛斑'],
      keeps: ['不一定祛痘，因人而异', '这瓶是祛痘的，先小面积试一下'],
    },
  },
  {
    id: 'data.named-person',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      order: 'asWritten',
      within: 6,
      near: combine(['姓'], SURNAMES),
      with: list('住 家住 住在 电话 手机 手机号 地址 号码 家在 单元 小区 身份证 微信'),
    },
    exceptions: {
      negatedBy: [...REFUSALS, '不会'],
      context: list('收件 收货 您的 您本人 核对 对吗 确认 师傅 快递 小哥 店长 客服 经理 是您吗'),
    },
    reason: '说出他人的姓氏与住处、电话即泄露个人信息，平台按泄露信息处罚',
    replacement: '',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['那户姓周，住302', '姓李，手机是多少我发您'],
      keeps: ['收件人姓王，电话对吗', '安装师傅姓陈，电话他会短信通知'],
    },
  },
  {
    id: 'data.titled-person',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 4,
      near: combine(SURNAMES, list('女士 先生 小姐 阿姨 大姐 大哥 老师')),
      with: list('住 家住 住在 电话 手机号 手机 家在 地址'),
    },
    exceptions: {
      negatedBy: [...REFUSALS, '不会'],
      context: list('您好 收件 收货 您的 核对 对吗 确认 师傅 快递 安装 是您吗 请保持 已接通 稍后给您电话'),
    },
    reason: '说出他人的称呼与住处、电话即泄露个人信息，平台按泄露信息处罚',
    replacement: '',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['昨天买的张女士住您对面', '王先生电话是这个'],
      keeps: ['张女士您好，电话已记下', '收件人李先生，地址对吗'],
    },
  },
  {
    id: 'data.others-data',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 4,
      near: combine(
        list('另一个 另外一个 另一位 别的 其他 其它 上一个 上一位 前一个 前一位 某个 某位 隔壁 同城'),
        list('客人 客户 顾客 买家 会员 用户 亲 宝宝 姐妹'),
      ),
      with: list(
        '收货信息 收件信息 收货地址 收件地址 电话号码 电话 手机号 住址 聊天记录 姓名 身份证 全名 订单截图 微信号 名字',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会 不能 保密 不方便')],
      context: list('保密 隐私 打码 也写错 隐藏'),
    },
    reason: '把其他买家的信息给别人看，平台按泄露信息处罚，也违反个人信息保护法',
    replacement: '',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['这是另一个客人的收货信息', '别的顾客的电话我发您'],
      keeps: ['别的客户的信息我们不能提供', '其他买家说偏小'],
    },
  },
  {
    id: 'data.lives-at-en',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        'lives_at lives_on lives_next_to_you lives_near_you lives_close_to_you lives_two_streets lives_in_your_street lives_in_your_building lives_around_the_corner',
      ),
    },
    exceptions: {
      negatedBy: [...EN_REFUSALS, ...list('if who')],
      context: list('bird fish animal plant battery shelf'),
    },
    scope: { languages: ['en'] },
    reason: 'Telling a buyer where somebody lives is a privacy breach',
    replacement: '',
    overridable: false,
    source: AMAZON_MESSAGES,
    examples: {
      breaks: [
        'Another customer, Anna, lives two streets from you',
        'The previous buyer, Mr. Chen, lives at 88 Pine Road',
      ],
      keeps: ['Give it to the person who lives at the address', 'The fish lives on algae'],
    },
  },
  {
    id: 'trade.faked',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(list('花呗 信用卡 白条 京东白条 分付 月付'), list('套现 套钱 套出来 提现收')),
        ...combine(list('空盒 空盒子 空箱 空箱子 空袋子 空信封'), list('占单号 走物流 走个物流 先发 顶一下 充数')),
        ...list(
          '先给您发个空 先给你发个空 套现可以 可以套现 帮套现 帮您套现 帮你套现 货不发 货不用发 拍了不发货 拍下不发货 不用真发货 帮拍几单 帮我拍几单 帮我拍几个单 帮忙拍几单 帮忙拍几个单',
        ),
      ],
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会 从不 没有')],
      context: [...WARNINGS, ...list('违法 付款前 未付款 尾款 货不发出 会不会')],
      covering: list('货不发热 货不发霉 货不发黄 货不发光 货不发烫 货不发顺'),
    },
    reason: '套现、空包和虚假下单属于虚假交易，平台与法律均禁止',
    replacement: '',
    overridable: false,
    source: FAKE_TRADE,
    examples: {
      breaks: ['花呗套现可以的，收五个点', '先给您发个空盒子占单号'],
      keeps: ['我们不做花呗套现', '空盒子请一起寄回'],
    },
  },
  {
    id: 'fake.copies-en',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        'mirror_copy exact_copy_of_the_original super_copy first_copy master_copy super_clone superclone high_copy top_copy inspired_by_the_brand_logo without_the_brand_license',
      ),
    },
    exceptions: { negatedBy: [...EN_REFUSALS, 'no'], context: list('document key_copy keys backup') },
    scope: { languages: ['en'] },
    reason: 'These are trade names of counterfeits; every marketplace closes the shop for them',
    replacement: '',
    overridable: false,
    source: COUNTERFEITS,
    examples: {
      breaks: ["It's a mirror copy", 'Super clone, nobody will notice'],
      keeps: ['We never sell super clone watches', 'The first copy of the document is for you'],
    },
  },
  {
    id: 'fake.as-genuine',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      order: 'asWritten',
      within: 8,
      near: combine(
        list('跟 和 与 同'),
        list('专柜 专柜货 专柜的 正品 真品 真货 正货 原版 大牌 原单 官网 原厂 牌子货'),
      ),
      with: list(
        '没区别 没有区别 没差别 没有差别 没两样 没有两样 没啥区别 没啥差别 分不出 分不清 看不出 一模一样 一条生产线 同一条生产线 一个生产线 一条线 一个工厂 同一个工厂 一个厂 同厂 一个车间 一个模子 做工一样 料子一样 以假乱真 不相上下',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不是 不敢说 没有')],
      context: [...WARNINGS, ...list('就是正品 本来就是 联保 授权 价格 售后 假货 冒牌 色差')],
    },
    reason: '拿仿品与正品、专柜相比，等于承认售假；以假充真平台会直接清退',
    replacement: '',
    overridable: false,
    source: COUNTERFEITS,
    examples: {
      breaks: ['1:1的货，跟专柜没区别', '跟正品一条生产线出来的'],
      keeps: ['我们是品牌授权，就是正品', '和专柜价格没区别，活动价看页面', '跟官网的售后没区别'],
    },
  },
  {
    id: 'fake.other-names',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('1:1 1比1 一比一 1_1 原版1:1 顶级1:1'),
          list('的货 货 做的 复刻 版本 开模 的包 的鞋 的表 打版'),
        ),
        ...list(
          '原厂尾单 外贸尾单 原厂流出 工厂流出 原单尾 尾单货 厂里流出 没贴标的正品 剪标的正品 无标正品 渠道货正品 精仿 精仿货 顶仿 高版本 顶级版本 纯原 莆田纯 莆田版 莆田厂 莆田档',
        ),
      ],
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不是 不卖 没有 从不')],
      context: [...WARNINGS, ...list('模型 手办 软件 系统 固件 花 绿植')],
      covering: list('纯原生 纯原木 纯原色 纯原汁 纯原料 纯原味'),
    },
    reason: '这些叫法在行内即指仿品，属于售假',
    replacement: '',
    overridable: false,
    source: COUNTERFEITS,
    examples: {
      breaks: ['这是原厂尾单', '一比一的货，您放心', '我们是精访'],
      keeps: ['我们不卖尾单货', '系统要升到高版本，软件才能用'],
    },
  },
  {
    id: 'data.secret-please-en',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: combine(
        list('password_ passcode_ pin_code_ otp_ login_ security_code_ verification_code_ cvv_ card_number_'),
        list('please pls plz pls_so_i please_so_i then_i_can and_i_will'),
      ),
    },
    exceptions: { negatedBy: [...EN_REFUSALS, ...list('enter reset change forgot your_own type')] },
    scope: { languages: ['en'] },
    reason: 'Asking for passwords, codes or identity papers is forbidden and looks like fraud',
    replacement: 'Please never share codes or passwords with anyone',
    overridable: false,
    source: AMAZON_MESSAGES,
    examples: {
      breaks: ['p4ssword please, then I can change it', 'OTP pls'],
      keeps: ['To reset the password please open settings', 'We never need your password please keep it'],
    },
  },
];
