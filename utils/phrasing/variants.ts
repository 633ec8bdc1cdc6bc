/**
 * Disguises of the few short words that matter, by sound, by shape and by initials. Homophones of two syllables in general are left
 * alone: on real chats they are wrong nine times in ten. A form with another everyday meaning (卫星, 平价) stays out.
 */
const WRITTEN: Record<string, string> = {
  微信:
    '薇杏 微杏 微姓 薇姓 vvx vvvx wvx vx信 v_信 weix wei_x 征信 微❤信 w❤信 魏❤ 卫❤ 小绿上面 薇❤信 微_信号 薇信 嶶信 徽信 威信 维信 葳信 溦信 危信 崴信 魏信 蔚信 惟信 唯信 微心 微芯 微性 微讯 微新 薇芯 薇心 薇性 薇讯 威芯 威讯 徽芯 徽心 葳芯 危芯 维芯 微x 薇x 威x 维x ' +
    '薇星 v信 v芯 v心 v星 v性 v讯 w信 w芯 wei信 vx号 微xin 薇xin wechat we_chat vx wx v_x v信号 信微 绿泡泡 绿泡 绿色软件 绿色聊天软件 绿标软件 微亻言 彳微信 溦亻言 薇亻言 微伩 微❤ 薇❤ 威❤ 徽❤ 维❤ v❤',
  加: 'jia 力口',
  微信号: '围信号 喂信号 卫星号 微号',
  群号: '裙号',
  进群: '进裙 jin群 进qun',
  加群: '加裙里 加qun jia群 加峮',
  拉群: '拉裙 拉qun',
  q群: 'q裙 qq裙 扣裙 扣扣裙 企鹅裙 鹅裙',
  加微: '加围心 伽微 伽薇 伽威 伽维 伽蔚 伽v 伽vx 咖微 咖薇 咖威 咖v 珈微 珈薇 珈威 珈v 枷微 枷v 迦微 迦薇 迦v 嘉微 嘉薇 嘉v 茄微 茄v',
  精仿: '精访 精坊 精纺货 京仿 jing仿',
  不归: '8归',
  不关: '8关',
  不管: '8管',
  不清楚: '8清楚',
  不会看: '8会看',
  不可能: '8可能',
  不负责: '8负责',
  不懂: '8懂',
  不晓得: '8晓得',
  不处理: '8处理',
  加我: '家我 佳我 嘉我 jia我 jiawo jia_wo',
  好评: '好泙 好抨 好怦 好砰 好呯 好平 好坪 好苹 好萍 好枰 好凭 号评 号坪 号苹 浩评 浩平 浩坪 郝评 郝平 昊评 豪评 耗评 女子评 女子平 好讠平 h评 好p haop 好喷',
  差评: '叉评 茬评 差坪 差苹 差平 ch评 差p cp评',
  返现: '反现 返线 反线 返献 返县 返限 返宪 饭现 饭线 返x 返钱 反钱 返米 返銭 返钅戈 反钅戈 fx现 返现金',
  好评返现: 'hp加图返 hp+图返 hpfx hp返现 hpf现 好评fx',
  好评返: 'hp返 好评f返 hpf',
  好评截图: 'hp截图 hp截圖 hp图',
  五星: '5星 五颗星 5颗星 五个星 5个星 午星 伍星 wu星 5xing 五xing',
  晒图: '嗮图 嗮单 晒单 筛图 塞图 晒照 晒买家秀 晒圖 煞图 shai图 晒tu',
  支付宝: '支付保 支付饱 支附宝 吱付宝 只付宝 芝付宝 之付宝 zfb 支fu宝 支付b alipay 支f宝 蓝色支付',
  转账: '转帐 转仗 转丈 砖账 轉帳 赚账 z账 zz账',
  淘宝: '掏宝 桃宝 陶宝 萄宝 涛宝 淘b 某宝 t宝 tb宝 橙色软件 橘色软件 橙色app 橙软件',
  天猫: '某猫 天喵 tmall 田猫 甜猫 添猫',
  拼多多: '某夕夕 某xx pxx 拼夕夕 并多多 拼哆哆 p多多 某多多 拼dd pdd 拼xx 多多那边 品多多',
  京东: '某东 京冬 惊东 jd 狗东 精东 金东 京d',
  抖音: '某音 抖阴 斗音 豆音 dy 抖y 陡音 抖因 d音',
  快手: '某手 筷手 块手 快s ks平台',
  小红书: '小红薯 某书 小红书书 小h书 小粉书 小地瓜 小洪书 某红书 xhs 红薯书 小宏书 小虹书 小红s',
  闲鱼: '某鱼 咸鱼 闲余 xy平台 黄鱼app 嫌鱼',
  公众号: '公纵号 公种号 公仲号 公重号 公众呺 gzh 工众号 公众hao 公z号 公重耗',
  扣扣: '扣q 蔻蔻 q扣 叩叩 口口号 抠抠 kk号 qiuqiu 秋秋 球球号 寇寇 丘丘',
  企鹅: '企额 企饿 启鹅 企e 企俄 气鹅 起鹅 企鵝 企讹',
  电话: '电hua 电話 垫话 dh号 佃话 店话',
  手机号: '手机呺 首机号 手ji号 sj号 手机hao 守机号 手鸡号 手机耗 手机浩',
  手机: '手ji 首机 手鸡 shou机',
  二维码: '二唯码 2维码 二微码 二维吗 二w码 二薇码 二威码 2wm ewm 贰维码 二维马',
  扫码: '扫马 扫吗 扫嘛 骚码 s码',
  私聊: '司聊 思聊 丝聊 斯聊 sl我 私liao 私了我',
  红包: '鸿包 洪包 宏包 虹包 紅包 hb包 红b h包 红饱',
  私下: '司下 丝下 私吓',
  群: '峮 羣',
  最: '蕞 罪 醉 zui 朂',
  最低: '嘴低 最底 罪低 醉低 zd价',
  第一: '第医 第① 第1 弟一 帝一 地一 第壹 第i 苐一 no1 diyi',
  绝对: '决对 绝队 厥对 诀对 绝怼 绝dui',
  顶级: '鼎级 顶极 鼎极 丁级 顶j 盯级 顶及 鼎及 订级',
  极品: '级品 急品 及品 极pin 集品货',
  唯一: '惟一 维一 微一 唯1 唯壹',
  国家级: '国家及 国家极 国j级 郭家级',
  根治: '跟治 根之 亘治 根知 根致 艮治 根zhi',
  包治: '包制 包致 包zhi 保治',
  治疗: '治liao 志疗 制疗 zhi疗 治辽',
  永久: '永九 永酒 咏久',
  正品: '正pin 证品 zp货 正苹',
  百分百: '佰分佰 百分佰 佰分百 百分白 100分百 佰分之佰',
  傻逼: '傻b 煞笔 沙比 沙币 傻x 傻叉 杀币 傻屄 傻13 傻比 傻币 傻笔 傻毕 莎比 沙壁 纱比 煞逼 啥逼 s13 傻bi 傻闭 傻避 纱币 刹笔 沙笔',
  脑残: '脑惨 脑蚕 nc玩意 恼残 脑can 脑残儿',
  你妈: '尼玛 泥马 你马 亻尔女马 你女马 你吗的 尼马 妮玛 你嘛的 恁妈',
  他妈: '他马 tm的 特么 他吗的 她妈的 踏马 塔玛 他m的 tmd 特码 他女马',
  垃圾: '拉圾 垃极 辣鸡 拉级 垃j l圾 laji 土立土及 蜡鸡 垃jj',
  白痴: '白吃 白chi 白疒知 百痴 bai痴',
  滚蛋: 'gun吧你 gun吧 gun开 gun远点 gun远 gun一边 衮蛋 gun蛋 滚犊子 滚单 滚dan 辊蛋 滚旦',
  穷鬼: '穷gui 穹鬼 qiong鬼 穷诡 琼鬼',
  智障: '制杖 智丈 zz玩意 智zhang 治障 智涨 志障',
  刷单: '刷dan 耍单 唰单 s单 刷d 涮单 shua单',
  发票: 'f票 发piao 法票 发瞟 fp票 发p 发漂 fa票 发嫖',
  花呗: '花贝 花备 花被 hb分期 花bei 华呗',
  信用卡: '信用咔 xyk 信用ka 心用卡',
  税点: '税d',
  密码: '密吗 蜜码 密ma mi码 秘码 密马',
  验证码: '验证吗 yzm 验证马 yan证码 验zheng码 验正码 验证ma 检证码',
  身份证: '身份正 身份z sfz 身fen证 申份证 身份zheng 深份证',
  银行卡: '银行咔 yhk 银行ka 银hang卡 淫行卡 银航卡 银行ca',
  确认收货: '确认收获 确认shouhuo 确任收货 qr收货 q认收货 却认收货',
  不知道: '8知道 八知道 卟知道 bzd 布知道 不知dao bu知道 不zhi道 不只道 布吉岛 不吉道 不晓的',
  空包: '空苞 空胞 空bao',
  补单: '补d 卜单 b单',
  高仿: '高坊 高访 高彷 高fang',
  保证: '抱正 抱证 宝证 饱证',
  不归我管: '不鬼我管 不归我guan',
  关我什么事:
    '管我什么事 关我屁事 干我屁事 关我毛事 关我p事 关我pi事 干我p事 干我皮事 关我皮事 管我p事 关我啥事 干我什么事 关偶什么事',
};

/**
 * Signs and syllables that are written for each half of a short word: every pair of them is a disguise, but those that are words of their own.
 * A word made from these still has to stand beside what makes it a breach (加, 返, a price), so that a chance homophone says nothing.
 */
const HALVES: readonly { word: string; halves: readonly [string, string]; but?: string }[] = [
  {
    word: '微信',
    halves: [
      '微 薇 威 徽 维 葳 溦 危 崴 魏 蔚 惟 唯 卫 韦 玮 嵬 溥 薇薇 wei',
      '信 芯 心 性 星 讯 新 欣 杏 姓 幸 馨 鑫 昕 忻 xin',
    ],
    but: '围心 维新 唯心 卫星 微星 唯新 维星 威星 卫新 唯性 维心 惟心 惟新',
  },
  {
    word: '好评',
    halves: ['好 号 浩 郝 昊 豪 毫 耗 皓 壕 灏 hao', '评 平 坪 苹 萍 瓶 凭 泙 抨 怦 枰 呯 砰 ping pin'],
    but: '毫瓶 豪瓶 号瓶 号平 壕平 好凭',
  },
  {
    word: '返现',
    halves: ['返 反 饭 范 泛 fan', '现 线 献 县 限 宪 羡 陷 xian'],
    but: '范县 泛线 范线 范限 反陷',
  },
  { word: '差评', halves: ['差 叉 茬 岔 cha', '评 平 坪 苹 萍 瓶 怦 ping pin'], but: '差平 差瓶 叉瓶 茬平 岔平' },
  {
    word: '淘宝',
    halves: ['淘 掏 桃 陶 萄 涛 tao', '宝 饱 保 抱 堡 煲 bao'],
    but: '陶煲 陶宝 掏饱 桃堡',
  },
  { word: '红包', halves: ['红 洪 鸿 宏 虹 hong', '包 饱 苞 bao'], but: '红饱 虹苞' },
  {
    word: '傻逼',
    halves: ['傻 煞 沙 莎 纱 刹 砂 sha', '逼 比 币 笔 屄 毕 壁 闭 避 碧 鼻 璧 bi'],
    but: '沙壁 砂壁 砂比 纱比 砂笔 沙鼻 砂鼻 沙碧 刹闭',
  },
  { word: '脑残', halves: ['脑 恼 瑙 nao', '残 惨 蚕 can'] },
  { word: '智障', halves: ['智 制 治 志 zhi', '障 杖 丈 涨 zhang'], but: '治涨 制丈' },
  { word: '废物', halves: ['废 肺 fei', '物 雾 务 wu'], but: '肺雾' },
  { word: '垃圾', halves: ['垃 拉 辣 蜡 la', '圾 级 极 鸡 ji'], but: '拉鸡 辣极 拉极' },
  { word: '白痴', halves: ['白 百 bai', '痴 吃 迟 chi'], but: '百吃' },
  { word: '密码', halves: ['密 秘 蜜 mi', '码 马 吗 玛 ma'], but: '蜜吗' },
  { word: '发票', halves: ['发 fa', '票 瞟 嫖 漂 piao'], but: '发漂' },
  { word: '复刻', halves: ['复 覆 副 fu', '刻 克 ke'], but: '副克' },
  { word: '转账', halves: ['转 赚 砖 zhuan', '账 仗 胀 丈 zhang'], but: '砖丈' },
  { word: '截图', halves: ['截 jie', '图 兔 tu'] },
  { word: '有效', halves: ['有', '校 孝 肖 xiao'], but: '有校 有孝' },
  { word: '疗效', halves: ['疗 聊 liao', '效 校 笑 xiao'], but: '聊笑' },
  { word: '极致', halves: ['极 级 及 ji', '致 至 志 zhi'], but: '级至' },
  { word: '加微', halves: ['伽 咖 珈 枷 迦 嘉 茄 jia', '微 薇 威 维 徽 葳 溦 蔚 魏 v vx wx'] },
  { word: '加扣', halves: ['伽 咖 珈 枷 迦 嘉 茄 jia', '扣 q qq 企鹅'], but: '茄扣' },
  { word: '扣扣', halves: ['扣 抠 叩 寇 蔻 kou', '扣 抠 叩 寇 蔻 kou'] },
  { word: '私聊', halves: ['私 司 思 丝 斯 si', '聊 撩 liao'], but: '丝撩' },
];

/** What is given back for a review, with 返 written as another sign: 饭三, 反5. */
const AMOUNTS_BACK = '两 二 三 五 八 十 2 3 5 8 10'.split(' ');

/** Hanzi taken apart into their parts. The parts stand side by side only by intent: few of them are words, none of the words sells anything. */
const TAKEN_APART =
  '言平评 讠平评 女子好 辶反返 反辶返 王见现 力口加 亻言信 人言信 彳微微 纟工红 勹巳包 扌斗抖 氵匋淘 犭苗猫 忄夬快 石马码 车专转 贝长账 贝占贴 亻呆保 讠正证 言正证 女马妈 马户驴 氵衮滚 犭句狗 土立垃 土及圾 竹本笨 马扁骗 西示票 禾兑税 艮辶退 辶艮退 禾厶私 耳卯聊 君羊群 钅艮银 日取最 亻氐低 纟色绝 又寸对 丁页顶 纟及级 羊工差 马佥验 犭者猪 氵台治 艹治治 扌丁打 讠身谢 弓虽强 亻象像 钅戋钱 月凶胸 亻叚假 亻方仿 贝反贩 口卑啤 疒知痴 疒白疤 歹匕死 歹尸死 尸匕屄 夕匕死 纟合给 钅失铁 贝勾购 丬犬状 亻专传 扌戋找 扌召招 礻畐福 亻建健 亻木休 木艮根 扌立拉';

/** Pinyin of the words that are written in letters, whole or in part: weixin, wei信, 微xin, wei xin. */
const SPELLED: Record<string, string> = {
  微信: 'wei xin',
  加微信: 'jia wei xin',
  加我: 'jia wo',
  好评: 'hao ping',
  差评: 'cha ping',
  返现: 'fan xian',
  晒图: 'shai tu',
  五星: 'wu xing',
  支付宝: 'zhi fu bao',
  转账: 'zhuan zhang',
  淘宝: 'tao bao',
  天猫: 'tian mao',
  拼多多: 'pin duo duo',
  京东: 'jing dong',
  抖音: 'dou yin',
  快手: 'kuai shou',
  小红书: 'xiao hong shu',
  闲鱼: 'xian yu',
  公众号: 'gong zhong hao',
  扣扣: 'kou kou',
  企鹅: 'qi e',
  电话: 'dian hua',
  手机号: 'shou ji hao',
  二维码: 'er wei ma',
  扫码: 'sao ma',
  私聊: 'si liao',
  红包: 'hong bao',
  私下: 'si xia',
  最低: 'zui di',
  第一: 'di yi',
  顶级: 'ding ji',
  极品: 'ji pin',
  唯一: 'wei yi',
  根治: 'gen zhi',
  包治: 'bao zhi',
  治疗: 'zhi liao',
  正品: 'zheng pin',
  傻逼: 'sha bi',
  脑残: 'nao can',
  白痴: 'bai chi',
  滚蛋: 'gun dan',
  穷鬼: 'qiong gui',
  智障: 'zhi zhang',
  刷单: 'shua dan',
  补单: 'bu dan',
  高仿: 'gao fang',
  空包: 'kong bao',
  发票: 'fa piao',
  开票: 'kai piao',
  自己: 'zi ji',
  退款: 'tui kuan',
  退货: 'tui huo',
  电话号: 'dian hua hao',
  转我: 'zhuan wo',
  绝对: 'jue dui',
  保证: 'bao zheng',
  全网: 'quan wang',
  免单: 'mian dan',
  截图: 'jie tu',
  差价: 'cha jia',
  线下: 'xian xia',
  平台: 'ping tai',
  支付: 'zhi fu',
  质量: 'zhi liang',
  垃圾: 'la ji',
  花呗: 'hua bei',
  密码: 'mi ma',
  验证码: 'yan zheng ma',
  身份证: 'shen fen zheng',
  银行卡: 'yin hang ka',
  不知道: 'bu zhi dao',
};

/** Every mixture of hanzi and syllables but the plain word; neighbouring syllables joined and apart. */
function mixtures(word: string, pinyin: string): string[] {
  const syllables = pinyin.split(' ');
  const forms: string[] = [];
  for (let choice = 1; choice < 1 << syllables.length; choice += 1) {
    const parts = syllables.map((syllable, at) => ((choice >> at) & 1 ? syllable : word.charAt(at)));
    const joined = parts.join('');
    const apart = parts.join(' ').replace(/(?<![a-z]) | (?![a-z])/g, '');
    forms.push(joined);
    if (apart !== joined) forms.push(apart);
  }
  return forms;
}

/** Every pair of halves but the plain word and the words of their own. */
function paired(word: string, [left, right]: readonly [string, string], but = ''): string[] {
  const own = new Set([word, ...but.split(' ')]);
  const forms = left.split(' ').flatMap((first) => right.split(' ').map((second) => first + second));
  return forms.filter((form) => !own.has(form));
}

/** Each disguise with the word it stands for, in no order; `_` in the lists above is a space. */
export function disguises(): (readonly [form: string, word: string])[] {
  const written = Object.entries(WRITTEN).flatMap(([word, forms]) =>
    forms.split(' ').map((form) => [form.replaceAll('_', ' '), word] as const),
  );
  const spelled = Object.entries(SPELLED).flatMap(([word, pinyin]) =>
    mixtures(word, pinyin).map((form) => [form, word] as const),
  );
  const halved = HALVES.flatMap(({ word, halves, but }) =>
    paired(word, halves, but).map((form) => [form, word] as const),
  );
  const given = ['饭', '反', '泛'].flatMap((sign) =>
    AMOUNTS_BACK.map((amount) => [sign + amount, `返${amount}`] as const),
  );
  const joined = TAKEN_APART.split(' ').map((entry) => [entry.slice(0, 2), entry.slice(2)] as const);
  return [...written, ...spelled, ...halved, ...given, ...joined];
}

/** All disguises as one text for `loadDisguises`: form and word by turns, a line each. */
export const disguiseTable = (): string => disguises().flat().join('\n');
