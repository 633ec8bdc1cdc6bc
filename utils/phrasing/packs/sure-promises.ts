import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list } from './shared-words';
import { AMAZON_MESSAGES, HOUSE_RULE, MEDICAL_CLAIMS, PDD_SERVICE } from './sources';
import { AILMENTS, HEALING, HEDGES, SHORT_TIMES, SURELY, SURELY_SOON } from './word-classes';

const PROMISED = list(
  '不坏 不会坏 不掉 不会掉 不褪 不会褪 不起球 不会起 不裂 不会裂 不变形 不会变 不缩水 不会缩 不漏 不会漏 不断 不会断 不脱 不生锈 不卡 不会卡 不疼 不痛 不痒 不过敏 不会过敏 不反弹 不复发 没问题 没有问题 没任何问题 没有任何 不会有任何 不会有问题 不会出问题 不会出现 出问题 有效果 见效 起效 管用 有用 好用 能用 修好 能修 治好 能好 好得了 满意 喜欢 合适 合身 合脚 通过 考过 考上 考高分 提分 上岸 拿奖 怀上 生男 瘦 变白 长高 长肉 涨 赚 回本 中奖 升值 正品 真品 真货 保真 原装 十年 二十年 三十年 几十年 一辈子 永远 退 能退 赔 全额 安全 无害 没副作用 没有副作用 不伤 耐用 结实',
);
const DELIVERY = list(
  '到 送到 送达 到货 能到 会到 可以到 就到 到您 到你 到手 收到 能收到 可以收到 签收 拿到 能拿到 发 发出 发货 发走 能发 给您发 给你发 寄出 寄走 出库 派送 准时 按时 准点 赶上 赶得上 来得及 不延误 不会晚 不会迟',
);
const DAYS = list(
  '明天 今天 后天 今晚 明晚 明早 当天 次日 隔天 今日 明日 大后天 周一 周二 周三 周四 周五 周六 周日 周末 星期一 星期二 星期三 星期四 星期五 星期六 星期天 礼拜一 礼拜五 上午 中午 下午 晚上 节前 年前 过年前 月底 月底前 生日前 中秋前 国庆前 春节前 24小时 48小时 72小时 两天 三天 一天 2天 3天 1天 两小时 这两天 号之前 点之前 点前 号前',
);

/** Promises that are said too surely, and effects on body and purse that nobody may promise. */
export const surePromiseRules: PhraseRule[] = [
  {
    id: 'sure.result',
    category: 'overPromise',
    severity: 'warn',
    pattern: { type: 'pair', order: 'asWritten', within: 7, near: SURELY, with: PROMISED },
    exceptions: {
      negatedBy: HEDGES,
      context: list('如果 尺码表 检测报告 七天无理由 质保期 建议 担保交易 运费险 保证金 大概 因人而异 我们会负责'),
      covering: list(
        '质量保证 保证书 保证卡 保证期 保证金 品质保证 消费者保障 正品保证 正品保障 绝对零度 绝对定位 百分百棉 100%棉 退款 退货 退换 退运费 退差价 赔付 发货 长久 瘦款 显瘦 涤纶 没问题再 赚到 满意为止 担保交易 保证质量 绝对值 可退 不退 能退换 涨价 不涨价 喜欢的话 中奖号 100%聚酯 100%纯棉 100%羊毛 100%桑蚕丝',
      ),
    },
    reason: '把话说满容易变成违约和虚假宣传；请说事实，不打包票',
    replacement: '以商品页面为准',
    source: PDD_SERVICE,
    examples: {
      breaks: ['保证您用十年不坏', '我敢打包票绝对不掉色', '百分之百能修好', '肯定不会有任何质量问题'],
      keeps: ['我不敢保证明天能到，一般两到三天', '质量保证卡在盒子里', '不能保证一定有效'],
    },
  },
  {
    id: 'sure.effect',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: combine(
        list('一定 一定能 一定会 肯定 肯定能 肯定会 准能 绝对能 绝对会 必定 铁定'),
        list('见效 有效 变白 白回来 瘦 瘦下来 长高 长出来 怀上 治好 好转 消掉 祛掉 断根 降下来'),
      ),
    },
    exceptions: { negatedBy: HEDGES, context: list('因人而异 不能保证 尺码 瘦款 显瘦'), covering: list('不一定有效') },
    reason: '效果因人而异，说成一定有效属于虚假宣传',
    replacement: '效果因人而异',
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['用一个月一定见效', '喝这个肯定能瘦下来', '孩子肯定会长高'],
      keeps: ['不一定有效，因人而异', '谁也不敢说一定见效', '我一定帮您跟进'],
    },
  },
  {
    id: 'sure.delivery',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 5,
      near: SURELY_SOON.filter((word) => word !== '必' && word !== '准' && word !== '绝'),
      with: DELIVERY,
    },
    exceptions: {
      negatedBy: HEDGES,
      context: list(
        '尽量 尽快 预计 一般 正常 大概 争取 记得 如果 收到货 收到后 收到了 收货时 收到有 您收到 发给我 发我 拍照 发图 发个 发票 发来 发您 发现 之后',
      ),
      covering: list(
        '不一定 一定要 一定会尽 一定帮 一定给您催 一定记得 一定当面 绝对定位 一定收到 得到 看到 用到 找到 想到 到位 做到 达到 不到 周到 感到 直到 迟到 遇到 提到 买到 退到 保证书 保证金 沙发 头发 发票 发现 发生 发热 发黄 发光 发霉 发白 发货地 开发 出发点 质量保证 发的是 发错 到期 到付 到底 等到 听到 受到 回到 发展 发消息 发信息 到家 发声 发音 收到过 收到的 收到就 漏发 错发 少发 多发 发重 发漏 是发 没发',
      ),
    },
    reason: '物流时效不由我们掌握，承诺一定送达会带来违约与投诉',
    replacement: '预计',
    source: HOUSE_RULE,
    examples: {
      breaks: ['明天一定给您送到，到不了我赔', '妥妥的后天能收到', '保证准时送达'],
      keeps: ['不一定今天能到', '一定要当面验货', '我们一定会尽快发出'],
    },
  },
  {
    id: 'sure.day',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 6,
      near: DAYS,
      with: combine(
        list('一定 肯定 保证 绝对 必 准 铁定 必定 百分百 保准 妥妥 稳稳 必须 确保'),
        list(
          '达 能达 会达 到 能到 会到 送到 给您送到 给您送 给你送 送达 收到 能收到 可以收到 到货 发 能发 给您发 给你发 发出 发货 发走 寄出 会发 可以发 可以到 会送到 能送到 让您收到 让您拿到 能拿到 拿到 到手 能用上 给您寄 安排发 给到',
        ),
      ),
    },
    exceptions: {
      negatedBy: HEDGES,
      covering: list(
        '不一定到 不一定能到 不一定发 不一定会到 不一定能收到 不一定能发 不一定收到 标准发 批准发 准到货 准发货时间 核准发 务必到 务必收到 务必发 务必送 必到付 一定发票 必须到店 必须到 必须收到 必须发顺',
      ),
      context: list('尽量 预计 一般 正常 大概 争取 如果'),
    },
    reason: '物流时效不由我们掌握，承诺一定送达会带来违约与投诉',
    replacement: '预计明后天到，以物流信息为准',
    source: HOUSE_RULE,
    examples: { breaks: ['明天一定给您送到', '周五必到', '今晚保证给您发出'], keeps: ['明天不一定能到', '预计明天到'] },
  },
  {
    id: 'sure.forfeit',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      order: 'asWritten',
      within: 10,
      near: list(
        '到不了 没到 晚到 晚一天 晚一小时 超时 没收到 发不了 不到 没效果 无效 没用 不好用 掉色 起球 坏了 假的 假货 是假 不是正品 有假 掉一 不满意 不瘦 没瘦 不白 没变化 买贵',
      ),
      with: list(
        '我赔 我赔您 我赔你 赔您十 赔您双倍 赔你双倍 赔十倍 赔百倍 赔一万 假一赔命 赔命 双倍赔 十倍赔 免单 不要钱 全额退还 我吃了 我倒贴 倒贴 随便你处置 给您磕头 跟您姓 跟你姓 砍我 直播吃 退双倍',
      ),
    },
    exceptions: { negatedBy: HEDGES, context: list('假一赔三 假一赔四 平台 运费险 页面 保价 价保') },
    reason: '超出平台规则的赔付承诺会成为违约证据',
    replacement: '有问题我们按平台规则处理',
    source: HOUSE_RULE,
    examples: { breaks: ['到不了我赔您双倍', '没效果不要钱'], keeps: ['没收到的话我帮您查', '买贵了可以申请价保'] },
  },
  {
    id: 'claim.heal',
    category: 'overPromise',
    severity: 'block',
    pattern: { type: 'pair', reach: 'sentence', within: 12, near: AILMENTS, with: HEALING },
    exceptions: {
      negatedBy: [...HEDGES, ...list('不具备 没有 不含 不含有 不宣传 不会')].filter(
        (word) => !/^(?:不要|可能|应该|一般|左右|正常)$/u.test(word),
      ),
      context: list('医生 医院 咨询 就医 不是药 遵医嘱 因人而异 不适 停用 请先 颜色就好 贴图 图案 说明书 不代替'),
      covering: list(
        '治愈系 治愈风 面部肌肤 斑马 斑点 斑纹 花斑 豹斑 斑布 斑竹 污斑 斑驳 肝肠 猪肝 鸡肝 鹅肝 肝素 好了的话 关节处 关节可动 关节活动 去除率 消失模 牙周 颈椎枕 看好了 选好了 写好了 定好了 拍好了 包好了 弄好了 说好了 改好了 备注好了 退好了 申请好了 处理好了 备好了 装好了 就好了 做好了 修好了 打包好了 安排好了 联系好了 登记好了 发好了 查好了 恢复正常库存 恢复正常发货 特效妆 管用户',
      ),
    },
    reason: '普通商品不得宣传治疗、预防疾病或改善身体的功效',
    replacement: '身体不适请咨询医生',
    overridable: false,
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['吃一个月血压就稳了', '这个擦三天斑就没了', '颈椎病用这个能治', '跟治痔疮'],
      keeps: ['这款不能治鼻炎', '失眠建议咨询医生', '颈椎枕的颜色选好了吗'],
    },
  },
  {
    id: 'claim.fast-effect',
    category: 'overPromise',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 8,
      near: SHORT_TIMES,
      with: list(
        '见效 起效 出效果 有效果 就有效 变白 美白 白一个度 白两个度 白三个度 白几个度 个度 变瘦 瘦下来 能瘦 就瘦 瘦五斤 瘦十斤 瘦三斤 瘦5斤 瘦10斤 瘦两斤 瘦几斤 瘦八斤 瘦20斤 瘦二十斤 掉秤 减五斤 减十斤 减重 减掉 甩掉 瘦一圈 长高 高三厘米 高五厘米 窜高 生发 长头发 祛斑 淡斑 祛痘 去皱 除皱 断根 根治 治好 治愈 痊愈 丰胸 升杯 脱毛干净 恢复视力 告别',
      ),
    },
    exceptions: {
      negatedBy: HEDGES.filter((word) => !/^(?:可能|应该|左右|一般|大概|正常|估计)$/u.test(word)),
      covering: list('显瘦 七天无理由 一天一次 三天内 减重设计 7天无理由'),
      context: list('因人而异 医生 医院 说明书 建议 显瘦 库存 发货'),
    },
    reason: '承诺几天见效、几天瘦几斤，属于虚假或违法宣传',
    replacement: '效果因人而异',
    overridable: false,
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['喝了三天就能瘦五斤', '一周美白两个度', '28天见效'],
      keeps: ['七天无理由退换', '效果因人而异，三天看不出来'],
    },
  },
  {
    id: 'claim.cure-words',
    category: 'overPromise',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        '包治百病 包治 包见效 包瘦 包白 包长高 包怀 包赚 包回本 包治好 药到病除 立竿见影 一用就好 一吃就好 一贴见效 一抹见效 一喷见效 一针见效 永不复发 永不反弹 根治 断根 除根 祖传秘方 祖传配方 宫廷秘方 老中医 神医 神药 特效药 奇效 神效 速效 强效 抗癌 防癌 治癌 抗肿瘤 降三高 降血压 降血糖 降血脂 降尿酸 溶脂 燃脂 排毒 刮油 清肠 补肾 壮阳 增大增粗 丰胸 增高 生发 防脱 乌发 明目 护肝 养肝 活血化瘀 杀菌消炎 祛湿 祛风 通便 安神 助眠药 改善睡眠质量 增强免疫 提高免疫 提升免疫 增强抵抗力 延缓衰老 抗衰老 逆龄 冻龄 返老还童 代替药 替代药 不用吃药 不用打针 不用手术 比药管用 比医院好 医院都治不好 无毒副作用 无副作用 没副作用 没有副作用 零副作用 绝对无害 百分百安全 随便吃 随便用 吃不坏 纯中药 绝对不过敏 零过敏 零刺激 完全无刺激 一点刺激都没有 孕妇都能 孕妇也能 孕期也能 宝宝都能吃 婴儿都能',
      ),
    },
    exceptions: {
      negatedBy: [
        ...list('不能 不是 没有 无法 不可以 不具备 不含 不宣传 不代表 不敢 不保证 不承诺 谈不上 未必 并非 不要'),
        '不会',
      ],
      context: list('医院 医生 遵医嘱 就医 咨询 说明书写 您问的'),
      covering: list(
        '义乌发 打包好 包好看 包好用 包好了 包好发 包好的 包好再 包好后 包好包 面包好 钱包好 书包好 背包好 包包好 包过来 包过期 包过去 打包过 包中包 包中国 包中间 包白色 包白边 包瘦款 包治愈 内增高 隐形增高 增高垫 增高鞋 增高款 增高版 增高架 黑发夹 黑发圈 黑发绳 黑发带 黑发饰 黑发箍 特效妆 特效笔 神效果 加强效果 增强效果 高速效率 排毒面膜 防脱落 防脱线 防脱扣 防脱扣设计 消炎款 通便器 延时发货 延时摄影 延时关 延时到 延时开 透明目 说明目 证明目 护肝片 快速效 随便用户 养胃粥 包赚不 生发布 明目录 防脱钩 防脱胶 包过的',
      ),
    },
    reason: '普通商品宣传治疗、保健功效或无副作用违法',
    replacement: '具体以商品说明为准',
    overridable: false,
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['根/治灰指甲', '包\u200b治\u200b百\u200b病', '纯中药没有副作用', '一用就好'],
      keeps: ['内增高 3 厘米左右', '给您打包好了', '这不是特效药，不能代替药', '黑发夹还有货', '浙江义乌发出，两天到'],
    },
  },
  {
    id: 'claim.for-everyone',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 8,
      near: list('孕妇 孕期 怀孕 备孕 哺乳期 坐月子 月子里 新生儿 刚出生 婴儿'),
      with: list(
        '没事 一点事 没问题 没有问题 随便 放心吃 放心喝 绝对 完全 没有任何 都能吃 都能用 也能吃 都可以吃 无害 没影响 没有影响 不影响 不伤',
      ),
    },
    exceptions: { negatedBy: HEDGES, context: list('建议 咨询 医生 问下 少量 先试 测试 说明 慎用 专用 专为') },
    reason: '不得承诺孕妇、婴儿使用绝对没事；请建议先咨询医生',
    replacement: '孕期使用建议先咨询医生',
    overridable: true,
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['孕妇用一点事都没有', '哺乳期吃没影响的'],
      keeps: ['孕妇使用建议先咨询医生', '新生儿专用的，布料没有问题'],
    },
  },
  {
    id: 'claim.earnings',
    category: 'overPromise',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 8,
      near: list(
        '月入 日入 日赚 月赚 年入 年赚 收入 躺赚 副业 加盟 代理 跟着我们 跟我们做 带你赚 带您赚 投资 理财 充值 囤货 开店 收藏 本金 利息',
      ),
      with: list(
        '万 过万 上万 好几千 几千 不是问题 稳赚 稳赚不赔 轻松 保底 包赚 回本 翻倍 翻番 赚钱 坐等 零风险 无风险 没风险 升值 增值 返利 分红 高收益 一本万利 稳稳 必涨 只涨不跌',
      ),
    },
    exceptions: {
      negatedBy: HEDGES,
      context: list('骗 诈骗 谨防 轻松安装'),
      covering: list('万元 万能 万向 收入口 万一 充值返利活动规则 万家'),
    },
    reason: '对收益作保证性承诺违法',
    replacement: '',
    overridable: false,
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['跟着我们做，月入两万不是问题', '代理我们家稳赚不赔', '囤货必涨'],
      keeps: ['代理的事请联系公司，谨防骗局', '开店三年了'],
    },
  },
  {
    id: 'sure.warranty',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 3,
      near: list('终身 终生 一辈子 永久 无限期 随时 任何时候 什么时候都'),
      with: list('免费换 免费维修 免费修 换新 保修 包换 包修 质保 保换 退货 都能退 都可以退 包退 免费退 售后'),
    },
    exceptions: {
      negatedBy: list('不是 没有 不能 不支持 并非 不提供 不承诺'),
      covering: list('随时售后 随时联系售后'),
    },
    reason: '质保与退换请按页面承诺说，避免超出政策的口头承诺',
    replacement: '按页面售后政策处理',
    source: HOUSE_RULE,
    examples: {
      breaks: ['终身免费换新，放心拍', '随时都能退'],
      keeps: ['厂家质保一年，不是终身保修', '有问题随时联系售后'],
    },
  },
  {
    id: 'sure.en',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 45,
      near: list(
        'definitely guarantee guaranteed guarantees 100% absolutely surely promise certainly for_sure no_doubt without_fail without_a_doubt always_works will_always bet swear',
      ),
      with: list(
        'arrive arrives by_tomorrow tomorrow tonight today on_time before_christmas before_friday before_monday before_your_birthday get_it_by have_it_by have_it_before deliver delivered results result works work fit fits fit_any cure cures heal heals lose_weight grow pass satisfied satisfaction never_break never_fade never_break_down no_problem no_problems safe effective authentic genuine original refund in_7_days in_3_days in_a_week last_forever lifetime be_there',
      ),
    },
    exceptions: {
      negatedBy: list("can't cannot can_not don't do_not never won't will_not not unable isn't no"),
      context: list(
        'estimated usually normally about 100%_cotton 100%_polyester 100%_wool 100%_linen 100%_silk a-to-z money_back_guarantee_policy amazon_guarantee ebay_guarantee ebay_money_back shopee_guarantee try_our_best',
      ),
    },
    scope: { languages: ['en'] },
    reason: 'A promise that depends on others becomes a breach; say what is expected',
    replacement: 'should',
    source: AMAZON_MESSAGES,
    examples: {
      breaks: [
        'It will definitely arrive tomorrow, I promise.',
        '100% guaranteed to fit any car',
        'I bet it works for everyone, guaranteed results',
      ],
      keeps: [
        "I can't promise it arrives tomorrow",
        'It is 100% cotton and works as a towel',
        'It usually arrives in 5 days',
      ],
    },
  },
  {
    id: 'claim.heal-en',
    category: 'overPromise',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 45,
      near: list(
        'cure cures cured heal heals healed treat treats remedy eliminates eliminate reverse reverses prevents stops stop get_rid_of gets_rid_of relieves_all say_goodbye_to removes fixes lowers reduces',
      ),
      with: list(
        'diabetes cancer arthritis eczema acne psoriasis insomnia snoring anxiety depression pain back_pain joint_pain migraine migraines headache headaches hair_loss baldness blood_pressure blood_sugar cholesterol asthma allergies covid flu infection fungus wrinkles scars cellulite hemorrhoids gout obesity fat_in autism adhd heart_disease permanently tinnitus vertigo',
      ),
    },
    exceptions: {
      negatedBy: list("not doesn't does_not can't cannot don't won't never isn't no"),
      context: list('doctor physician pain_point paint non-stop stops_by'),
    },
    scope: { languages: ['en'] },
    reason: 'A common product may not be said to heal; marketplaces remove the listing',
    replacement: 'Please ask a doctor about health questions',
    overridable: false,
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['This tea heals diabetes.', 'It stops hair loss permanently'],
      keeps: ['It does not cure eczema', 'Resin needs 48 hours to cure.'],
    },
  },
];
