import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list } from './shared-words';
import { JD_SERVICE, SHOPEE_CHAT, TAOBAO_TABOO } from './sources';

const HEADS = list('脑容量 脑子 脑袋 智商 眼睛 脑回路 大脑 脑壳 情商');
const BROKEN = list(
  '有洞 有屎 漏风 有虫 有问题 有毛病 有坑 有病 有泡 进水 进了水 坏掉 坏了吧 坏了 不好使 不够用 不太够 瓦特了 瓦特 有坑吧 被门夹 被驴踢 被狗吃 是摆设 堪忧 欠费 感人 瞎了 不在线 短路 秀逗 长歪 长哪 有包 抽了 没发育 为零 是零 负数 着急 捉急 长屁股',
);
const ANIMALS = list('猪 狗 驴 畜生 畜牲 禽兽 蠢驴 疯狗 猪头 乌龟 王八 癞蛤蟆');
const LOW_PEOPLE = list(
  '戏精 垃圾 废物 白痴 弱智 骗子 小偷 无赖 流氓 神经 疯子 泼妇 泼皮 乞丐 穷鬼 贱人 奇葩 杠精 巨婴 喷子 文盲 瞎子 聋子 脑残 低能 二货 有病 变态 奥客 澳客 人渣 败类 老赖 智障 蠢货 傻子 笨蛋 土鳖 屌丝 盲流 戏精 神经病 精神病 二百五 饭桶 窝囊废 臭虫 搅屎棍 碰瓷 敲诈',
);

/** Abuse, contempt and threats in any of their usual shapes. */
export const insultRules: PhraseRule[] = [
  {
    id: 'insult.mind',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(HEADS, BROKEN),
        ...combine(list('没 没有 缺 不带 不长 没带 带点 长点 动动 用用你的 有没有'), list('脑子 智商 脑袋 脑壳')),
      ],
    },
    exceptions: {
      covering: list('眼睛有问题请 眼睛坏了可以 智商税'),
      context: list('玩偶 娃娃 模型 公仔 玩具 手办 眼药'),
    },
    reason: '讽刺买家的智力属于辱骂，会被立即处罚',
    replacement: '',
    overridable: false,
    source: JD_SERVICE,
    examples: {
      breaks: ['你脑子有问题吧', '出门没带脑子', '智商堪忧'],
      keeps: ['娃娃的眼睛坏了可以补发', '电脑进水不在保修范围'],
    },
  },
  {
    id: 'insult.you-are',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 3,
      near: list(
        '你是 你就是 你个 你像 你这 你们这些 您是 就是个 就是一个 就是一 就是头 就是条 简直 真是个 真是 跟个 像个 像头 像条 比猪 跟猪 是不是 死 一群 这帮 这种 什么 真 你们是 你们都是 都是 碰到个 遇到个 遇上个 碰上个 当我是 又一个',
      ),
      with: [...LOW_PEOPLE, '猪头', '蠢驴', '疯狗', '畜生', '畜牲', '禽兽', '王八', '癞蛤蟆'],
    },
    exceptions: {
      covering: list(
        '真是奇葩味 垃圾桶 垃圾袋 垃圾分类 垃圾箱 垃圾车 垃圾短信 垃圾邮件 垃圾篓 垃圾食品 神经酸 神经性 神经酰胺 有病历 有病毒 有病害 有病菌 有病史 骗子公司',
      ),
      context: list('谨防 防骗 遇到骗子 冒充 都是骗子 别信 诈骗 面料 扔 倒 图案'),
    },
    reason: '把买家比作……属于辱骂，会被立即处罚',
    replacement: '',
    overridable: false,
    source: JD_SERVICE,
    examples: { breaks: ['你就是个无赖', '真是个奇葩', '一群废物'], keeps: ['垃圾袋是加厚的', '冒充我们的都是骗子'] },
  },
  {
    id: 'insult.animal',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list(
            '你是 你就是 你个 你就是个 你是个 你是头 你是条 像头 像条 跟头 跟条 就是头 就是条 就是个 就是只 比 不如 连 一头 一条死 死 臭 蠢 笨 傻 疯 你这头 你这条 你这只',
          ),
          ANIMALS,
        ),
        ...list(
          '猪都比你 狗都比你 狗都不如 猪狗不如 猪一样 狗一样的 像猪 猪队友 猪脑 狗眼 狗嘴 狗仗 狗东西 驴脾气 鸡婆 三八婆 母老虎 老巫婆',
        ),
      ],
    },
    exceptions: {
      covering: list(
        '你是猪肉 就是个猪 一条死狗 就是只狗狗 就是个狗 就是只狗 就是个猪猪 臭狗粪 连狗 连猪 连狗狗 比狗 比猪 比狗狗 就是条狗绳 像条狗绳 你是狗狗 疯狗病 臭猪蹄 你是猪年 你是狗年 死猪肉 连驴 不如狗粮 比乌龟 连乌龟 就是个乌龟 就是只乌龟 就是个王八 像头驴 你是属 笨笨狗 蠢萌狗 傻狗狗 笨狗狗 你是狗主人 像条狗',
      ),
      context: list('图案 玩偶 公仔 抱枕 款 肉 皮 粮 窝 宠物 属 印花 玩具 品种'),
    },
    reason: '把买家比作牲畜属于辱骂，会被立即处罚',
    replacement: '',
    overridable: false,
    source: JD_SERVICE,
    examples: {
      breaks: ['你就是头猪', '你个蠢驴', '猪都比你聪明'],
      keeps: ['小猪佩奇图案的还有货', '你是狗狗主人的话可以看宠物窝'],
    },
  },
  {
    id: 'insult.words',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(list('贱 蠢 笨 瞎 骚 怂 傻 烂 丑 穷'), list('货 逼 胚 狗 东西 玩意 得要死 到家了 成这样 死了')),
        ...list(
          '贱不贱 犯贱 真贱 太贱 贱骨头 下贱 不要脸 没脸没皮 臭不要脸 给脸不要脸 蹬鼻子上脸 恬不知耻 无耻 卑鄙 龌龊 猥琐 恶心死 真恶心 你真恶心 令人作呕 装大爷 装什么 装逼 牛逼什么 拽什么 得瑟 嘚瑟 叽叽歪歪 唧唧歪歪 哔哔 逼逼 bb什么 瞎bb 瞎逼逼 瞎叫 乱叫 乱咬 狂吠 犬吠 嘴贱 嘴臭 嘴巴放干净 嘴巴干净 满嘴喷粪 喷粪 吃屎 吃翔 吃错药 没吃药 该吃药 回家吃药 去看医生 去精神病院 有病去治 有病得治 有病就治 你有毛病 有毛病吧 神经兮兮 发什么疯 发神经 抽什么风 脑子抽 作死 找死 找骂 找抽 欠骂 欠揍 欠抽 欠收拾 皮痒 活该 死去 死一边 死开 去死 给我滚 滚啊 滚远点 滚一边 滚出 赶紧滚 老子 你算什么东西 算什么东西 算老几 什么东西 什么玩意 不是东西 没个人样 没人性 没良心 丧良心 缺德 缺心眼 没妈 没爹 没爹妈 有人生没人养 有人生没人教 没教养 没家教 没素质 没规矩 素质真差 素质低下 素质差 人品差 人品有问题 什么人品 什么素质 什么态度你 你什么态度 眼瞎 瞎了你 狗眼 长没长眼睛 眼睛不要可以捐 不识好歹 不识抬举 不知好歹 不可理喻 无理取闹 胡搅蛮缠 蛮不讲理 死缠烂打 死皮赖脸 胡说八道 放屁 狗屁 屁话 屁事真多 事真多 事儿真多 事逼 事精 真事儿 作精 难伺候 伺候不起 大爷的 姑奶奶 真当自己是 当自己是谁 你以为你是谁 你以为你谁 以为自己是 你谁啊 你配吗 不配 你也配 也配用 配得上',
        ),
        ...list(
          '没见过世面 没见过钱 没见过好东西 没用过好东西 没钱就 没钱别 没钱买 没钱还 穷疯 穷酸 穷逼 穷光蛋 穷成 穷就 买不起 用不起 抠搜 抠抠搜搜 抠死 小气鬼 占小便宜 贪便宜 贪小便宜 爱贪 白嫖 骗吃 骗退款 薅羊毛 薅秃 要饭 讨饭 叫花子 乞讨 土包子 乡下人 农村人就 外地人就 乡巴佬 没文化 没读过书 没上过学 小学毕业了吗 文化水平 不识字 文盲 语文没学好 听不懂人话 说人话 不是人话 人话听不懂 看不懂中文 理解能力 理解力 听不懂中国话 听不懂普通话 老糊涂 老不死 老东西 老女人 老太婆 死老太 死老头 黄脸婆 男人婆 娘娘腔 死肥 肥婆 肥猪 胖成 胖得跟 死胖 矮子 矮冬瓜 瘸子 残废 丑八怪 长得丑 你长得',
        ),
        ...list(
          '没见过你这么 没见过您这么 没见过像你这 没见过像您这 从没见过你这 就没见过你这 哪有你这么 哪有你这样 头一回见你这 第一次见你这么 nt吧 nt吗 zz吗 nc吗 sb吧 你nt 你个nt 你zz 你nc nt买家 nt客户 nt东西 nt玩意 哪根葱 算哪根 戏真多 戏怎么这么多 这点脑容量 真恶心 恶心死 恶心人 好恶心 有够恶心 nmsl cnm wcnm tmd nmd nmb mlgb wdnmd qnmd sb dsb 大sb s_b 二b 2b青年 煞b 傻b zz吧 脑c nc吧 rnm 日尼玛 wtf 妈蛋 我靠你 我操 我草 艹你 草你 操你 干你娘 干你老 干恁 靠北 靠腰 供三小 工三小 讲三小 看三小 冲三小 哭爸 白目 机车客 奥客 澳客 北七 87客 欠干 他妈 特么的 他奶奶的 你妹的 你大爷的 你爷爷的 去你的 去你妈 滚你 你妈 你爹 你娘 你马死 你马的 尼玛 泥马',
        ),
      ],
    },
    exceptions: {
      negatedBy: list('不会说您 不是说您 没有说您'),
      covering: list(
        'sb口 sb接口 sb型 sb款 sb系列 没见过你这么好 没见过你这么客气 没见过您这么好 没见过您这么客气 没见过您这么有耐心 翻滚 滚筒 滚动 滚珠 滚边 滚轮 滚轴 滚烫 滚针 滚刷 滚开水 滚圆 摇滚 打滚 滚粗 滚梯 滚石 你妈妈 你妈咪 你爹爹 你娘家 老子文化 老子道德 老子养生 笨东西南北 傻货物 贱货款 祖宗牌 祖宗传 老祖宗 祖宗十八 什么东西南 什么东西都 寄什么东西 什么东西可以 什么东西呢 是什么东西 送什么东西 买什么东西 装什么东西 放什么东西 什么东西没 有什么东西 少什么东西 缺什么东西 少了什么东西 少发什么东西 漏发什么东西 漏了什么东西 什么东西坏 装什么都 装什么呢 能装什么 可以装什么 用来装什么 装什么用 不配送 不配套 不配备 不配电 不配件 不配合 不配货 不配有 不配插 不配对 不配色 不配专 不配锁 不配灯 不配充 不配线 不配遥 不配赠 用不起来 占便宜了 您买不起 瞎货 烂货架 烂东西南 恶心死了我 活该品 白拿货 瞎了眼 不识字的老人 不识字的孩子 不识字幕 没上过学的 疯了一样抢 穷人家 骗钱的 理解能力强 没文化衫 配得上您 矮子松 你长得快 抽风机 抽风口 抽风扇 无耻之徒书 我操作 我草稿 妈的话 妈的生日 妈的衣服 妈的尺码 妈的年龄 妈妈的 你妈妈的 干你娘惹 丑货号 二b铅笔 2b铅笔 烂玩意儿 傻死了 吃屎黄 滚一下 滚动条 滚装 蠢萌 笨重 笨拙 瞎猜 你爹娘 买不起毛 我靠近 我靠谱 活该 老东西南 姑奶奶 说人话 恶心呕吐 缺爱 他妈妈 她妈妈 我操心 矫情款 胖得跟 穷人 老太婆款 占便宜 抽风 发什么疯狂 祖宗 卧槽 机车客服',
      ).filter((word) => word.length > 2),
      context: list('谨防 防骗 骗子冒充 呕吐 饮料 文化衫 摇滚 滚珠'),
    },
    reason: '辱骂、讽刺、歧视买家会被立即处罚，请冷静后再回复',
    replacement: '',
    overridable: false,
    source: TAOBAO_TABOO,
    examples: {
      breaks: [
        '买不起就别买，装什么大爷',
        '贱不贱啊，退个货这么多戏',
        '煞笔客户',
        '奧客一個，封鎖你',
        '亻尔女马',
        'cnm，爱退不退',
      ],
      keeps: ['滚动条拉到底就能看到', '盒子能装什么都行', '您少发什么东西了吗', '数据线不配充电头', '是您妈妈穿吗'],
    },
  },
  {
    id: 'insult.family',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 5,
      near: list('全家 祖宗 你妈 你爸 你爹 你娘 你家人 你儿子 你女儿 八辈 户口本 你老婆 你老公 你爷爷'),
      with: list(
        '死 死光 好人 没好人 不是人 垃圾 畜生 升天 暴毙 火葬 有病 骗子 祖坟 断子 绝孙 不得好 没一个好 炸了 没了 上坟 骨灰 出门被车 遭报应 报应 天打',
      ),
    },
    exceptions: {
      covering: list('死角 死板 全家桶 死皮 死飞 全家人都好 全家福'),
      context: list('好人家 适合全家 全家人'),
    },
    reason: '咒骂买家及家人会被立即处罚',
    replacement: '',
    overridable: false,
    source: JD_SERVICE,
    examples: { breaks: ['你全家都不是好人', '祝你全家升天'], keeps: ['全家人都能用', '您爸爸穿的话拍大一码'] },
  },
  {
    id: 'insult.threat',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list(
            '收拾 弄死 弄 整死 整 打死 打断 废了 砍 揍 扇 抽 灭了 搞死 搞 干死 做掉 堵 找人打 找人弄 找人收拾 骂死 告死',
          ),
          list('你 死你 你全家 你丫'),
        ),
        ...list(
          '上门找你 上门堵 去你家 到你家门口 你家门口见 你小心点 小心点你 走夜路小心 出门小心 等着瞧 走着瞧 你给我等 给我等着 你等着 没完 跟你没完 跟你耗 让你好看 让你后悔 让你知道 后果你自己 你会后悔 别怪我不客气 别怪我 不客气了 人肉你 曝光你 把你曝光 发到网上 挂网上 挂到网上 挂你 发朋友圈 发抖音 让大家看看 公布你 你的信息我 你的地址我 你电话我 我有你电话 我有你地址 有你的电话 有你的地址 知道你住 知道你家 知道你公司 知道你单位 查到你 查你 找到你公司 给你单位 给你寄 寄花圈 寄冥币 寄刀片 轰炸你 骚扰你 打爆你 拉黑你 封锁你 屏蔽你 拉进黑名单 拉入黑名单 加入黑名单 全网拉黑 报警抓你 警察找你 起诉你 告你 律师函',
        ),
      ],
    },
    exceptions: {
      negatedBy: list('不会 不可能 没有 绝不 怎么会 不要'),
      covering: list(
        '弄你要的 整你要 整你想 告你一声 告你知 搞你要 弄你喜欢 没完全 没完成 没完整 没完事 您等着 你等着收 你等着看 给你寄过 给你寄出 给你寄回 给你寄一 给你寄新 给你寄个 给你寄了 给你寄到 给你寄配 给你寄补 给你寄的 给你寄发 给你寄样 给你寄去 给你寄同 查你的订单 查你的物流 查你的快递 查你这单 查你订单 整你看 抽你喜欢 抽你一个 抽你想 发朋友圈集赞 发抖音同款 宣告你 让你知道进度 让你知道物流 别怪我啰嗦 不客气了亲 劝告你 公告你 报告你 转告你 去你家安装 去你家送 去你家维修 去你家上门 去你家取',
      ),
      context: list('骗子 诈骗 师傅 快递员 安装'),
    },
    reason: '威胁、恐吓买家可能触犯法律',
    replacement: '',
    overridable: false,
    source: JD_SERVICE,
    examples: {
      breaks: ['再闹我找人收拾你', '我有你地址，你小心点', '把你挂到网上'],
      keeps: ['今天给你寄出', '我帮你查你的物流', '师傅会去你家安装'],
    },
  },
  {
    id: 'insult.en',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        "are_you_stupid are_you_dumb are_you_blind are_you_deaf are_you_crazy are_you_insane are_you_retarded stupid stupid_buyer stupid_customer dumb dumbass idiot idiots moron morons imbecile retard retarded loser losers jerk asshole assholes a-hole bastard bitch crap bullshit shit fuck fucking fuck_you f_you screw_you piss_off damn_you go_to_hell to_hell_with shut_up shut_your_mouth get_lost drop_dead kill_yourself go_die scum trash_customer you_are_trash you're_trash garbage_buyer scammer_buyer you_scammer you're_a_scammer you_are_a_scammer you_liar you_are_a_liar you're_a_liar liar pathetic disgusting_person you_people you_clown clown what_is_wrong_with_you what's_wrong_with_you use_your_brain no_brain brainless have_you_got_a_brain do_you_have_a_brain lunatic psycho freak pig cheapskate beggar poor_people you_are_poor you're_poor broke_ass illiterate uneducated learn_to_read learn_english worst_customer worst_buyer annoying_customer you_are_annoying you're_annoying nasty_woman crazy_woman karen st*pid stup*d id*ot idi*t f*ck f**k fck fuk f*cking f**king fcking f*cker f*cked f-ing effing fkn sh*tty motherf*cker bull_sh*t bs_buyer sh*t b*tch a**hole mor*n wtf stfu gtfo i_know_your_address we_know_your_address i_have_your_address we_have_your_address i_know_where_you_live we_know_where_you_live watch_your_back you_will_regret you'll_regret i_will_find_you i'll_find_you we_will_sue_you expose_you post_your_address hunt_you",
      ),
    },
    exceptions: {
      covering: list(
        'stupid_question stupid_mistake stupid_error idiot-proof stupid-proof dumb_bells dumb-bell dumbbell pig_skin pigskin pig_pattern guinea_pig peppa_pig piggy clown_fish clownfish clown_costume liar_liar dumb_phone freak_accident jerk_chicken jerk_seasoning beef_jerk fidget crap_table pig_design pig_print pig_plush i_have_your_address_on_file i_have_your_address_from i_have_your_address_as we_have_your_address_on_file we_have_your_address_on_the we_have_your_address_from we_have_your_address_as we_have_your_address_in_the',
      ),
      negatedBy: list("don't never not won't"),
    },
    scope: { languages: ['en'] },
    reason: 'Insults and threats get a shop suspended; write it again when calm',
    replacement: '',
    overridable: false,
    source: SHOPEE_CHAT,
    examples: {
      breaks: ['Are you stupid or what?', 'st*pid buyer', 'You are a liar', '1diot buyer'],
      keeps: [
        'We have your address from the order',
        'It is idiot-proof: one button only.',
        'The guinea pig toy ships today',
        'Dumbbell set, 5 kg',
      ],
    },
  },
];
