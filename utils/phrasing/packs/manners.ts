import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list, REFUSALS, WARNINGS } from './shared-words';
import { JD_SERVICE, PERSONAL_DATA, TAOBAO_TABOO, TMALL_RED_LINES } from './sources';

const HELP = list('帮您 抱歉 不好意思 核实 稍等 麻烦您 登记 跟进 为您 别客气 不用客气 应该的');
const TITLES = list('女士 先生 小姐 阿姨 大姐 大哥 姐 哥 叔叔 奶奶 爷爷 老师 老板娘');
const SURNAMES = list(
  '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 肖 田 董 袁 蔡 蒋 杜 叶 程 魏 苏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 陆 汪 范 石 贾 夏 邹 孟 秦 邱 江 尹 薛 闫 段 侯',
);
/** X什么X: 横什么横. */
const retorts = (verbs: string): string[] => Array.from(verbs, (verb) => `${verb}什么${verb}`);

/** Insults and coldness in other shapes, and other people's data in passing. */
export const mannersRules: PhraseRule[] = [
  {
    id: 'manners.senses',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...retorts('横凶嚷装牛拽吼骂狂嚣跳哼狠豪'),
        ...list(
          '你是聋 是聋了 聋了吗 聋了还是 还是聋 耳朵聋了吗 耳聋吗你 你是瞎 是瞎了 瞎了吗 瞎了还是 还是瞎 你瞎 哑巴了 是哑巴 眼睛不用可以捐 眼睛捐了 眼睛可以捐 眼睛长后脑 眼睛白长 发神经 神经啊你 神经吧 有神经 真神经 你神经 伞兵玩意 你个伞兵 死妈 没妈 死马东西 死妈东西 你全家都是 你全家是 你全家都 全家都死 你2b 个2b 是2b 去s吧 去s 穷b 臭b 蠢b 傻x 个傻 你傻 是傻吗 傻吗你 你傻吗 老b登 老登 贱b 骚b',
        ),
        ...combine(
          list('智商 情商 脑容量 理解能力 阅读能力 素质 教养 人品'),
          list('不够 不行 堪忧 欠费 感人 为零 是零 负数 有限 太低 真低 下线 捉急 喂狗 被狗吃 呢 有待提高'),
        ),
      ],
    },
    exceptions: {
      negatedBy: list('不是说您 不会说您'),
      context: list('玩偶 娃娃 公仔 手办 台词 表情包 测试题 益智 我没 我们没 玩具 我是傻 我真'),
      covering: list('你傻瓜式 没妈妈 你瞎猜 你全家都喜 你全家都能 你全家都可 智商测 情商课 你全家都用 狂什么狂欢'),
    },
    reason: '讽刺买家的感官、智力或人品属于辱骂，会被立即处罚',
    replacement: '',
    overridable: false,
    source: JD_SERVICE,
    examples: {
      breaks: ['你是聋了还是瞎了', '你跟我横什么横', '智商不够就别买电子产品', '穷B一个'],
      keeps: ['智商测试题册有三本', '我真是瞎了眼发错颜色，抱歉'],
    },
  },
  {
    id: 'manners.looks-and-money',
    category: 'abuse',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(list('长这么 长得这么 长那么 长得那么 长成这么'), list('丑 胖 矮 黑 老 肥 磕碜 寒碜')),
        ...combine(list('丑 胖 矮 穷 肥 黑 老'), list('就别 就不要 还想穿 还要穿 成这样 成那样 得要命还')),
        ...combine(
          list('这点钱 这么点钱 几块钱 几十块 两块钱 十块钱 这点运费'),
          list(
            '都出不起 都拿不出 都舍不得 都没有 都要计较 都计较 也要计较 也计较 也要退 都要退 也好意思 也争 还争 也要闹 也心疼',
          ),
        ),
        ...list(
          '出不起就 拿不出就别 肥猪 矮冬瓜 恐龙妹 丑人多作怪 没钱充什么 没钱学人 没钱玩 打工的命 一看就穷 一看就没钱 一股穷酸 真够抠 太抠了 抠死 抠到家 抠成',
        ),
      ],
    },
    exceptions: {
      context: list('模特 显 遮 图案 玩偶 不会 宝宝 多肉 植株'),
      covering: list('太抠图 太抠了图 胖就别担心 胖就不要担心 黑就别 老就别'),
    },
    reason: '嘲笑买家的长相或钱少属于辱骂，会被立即处罚',
    replacement: '',
    overridable: false,
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['长这么丑穿什么都没用', '这么点钱都出不起', '几块钱也好意思要'],
      keeps: ['显胖就别选横条纹', '几块钱的差价我给您退了'],
    },
  },
  {
    id: 'manners.cold-questions',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...retorts('急催问等看说解查'),
        ...combine(
          list('买之前 拍之前 下单前 下单之前 买的时候 付款前 你买之前 你拍之前'),
          list('不看 没看 不问 没问 不会看 不会问 不先看 怎么不看 怎么不问 咋不看 咋不问 干嘛不看 不查'),
        ),
        ...combine(
          list('这点小事 这么点事 这点事 屁大点事 芝麻大的事 多大点事 这点问题 这么小的事 一点小事'),
          list('也来 也要 也问 也找 都来 都要 都问 都找 至于 还来 还要 还问 就来 吵什么 闹什么'),
        ),
        ...list(
          '不看详情页吗 不看详情吗 不看详情的吗 不看说明吗 不看页面吗 看都不看 看也不看 至于吗 小题大做 大惊小怪 小事一桩还 屁大点事 屁大点 多大点事 别问了 别问我 别再问 别来问 别老问 少问 不g我 不g我的事 关我p 关我p4 关我pi 干我p 没有义务告诉 有完吗 烦不烦 你很闲 闲的吧 闲得慌 没别的事了 你没事做 自己犯的错 自己的锅 自己作的 自己造的 自己不仔细 自己不小心还 自己眼神',
        ),
      ],
    },
    exceptions: {
      context: [...HELP, ...list('我该 我们该 别客气 随时 您可以')],
      covering: list('别问我要红包 看什么看得 等什么等 别问了我帮'),
    },
    reason: '反问、嫌买家小题大做的语气会直接招来投诉',
    replacement: '我帮您看一下',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['你买之前不看详情页的吗', '这点小事也来找', '8知道，别问我'],
      keeps: ['这点小事应该的，也来找我就行', '您别着急，我看一下'],
    },
  },
  {
    id: 'manners.ask-papers',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 8,
      near: list(
        '身份证 身份证正反面 银行卡 银行卡正反面 户口本 护照 驾照 验证码 动态码 六位数 六位码 6位数 6位码 位数字 密码 支付密码 卡号 cvv 有效期 后三位',
      ),
      with: list(
        '拍来 拍过来 传来 来一张 来张 给一张 给张 发来 发一张 发张 传一张 报来 念来 给一下 给下 报上来 发上来 交上来 上传给 要拍 得拍 截一下 截个图 截给 拍一下 拍下来 照一下 递过来 甩过来',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会 任何人')],
      context: list(
        '防伪 取件 提货 券 门锁 wifi 说明书 生产日期 保质期 平台页面 官方页面 不要告诉 锁 箱 实名认证 清关',
      ),
      covering: list('身份证夹 身份证套 护照夹 护照套'),
    },
    reason: '索要证件、验证码、卡号属于违规收集个人信息，也是常见骗术',
    replacement: '这些信息请不要发给任何人，在平台页面填写即可',
    overridable: false,
    source: PERSONAL_DATA,
    examples: {
      breaks: ['身份证正反面拍来，不然退不了', '短信里的6️⃣位数发来'],
      keeps: ['身份证套来一张粉色的还是蓝色的', '验证码不要发来，谁要都别给'],
    },
  },
  {
    id: 'manners.screen',
    category: 'privacyLeak',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 4,
      near: list('共享 分享 投屏 远程 打开 开启 开一下 开个 下载 下个'),
      with: list(
        '屏幕 桌面 共享屏幕 屏幕共享 远程控制 远程协助 腾讯会议 会议软件 向日葵远程 todesk 您手机 你手机 您电脑',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, '不会'],
      context: [...WARNINGS, ...list('车机 电视 投影 平板 屏幕保护 屏幕膜 蓝牙 说明 热点 屏幕上 功能 设置里')],
    },
    reason: '要求共享屏幕、远程操作是常见骗术，平台禁止',
    replacement: '我一步步告诉您怎么操作',
    source: PERSONAL_DATA,
    examples: {
      breaks: ['您共享下屏幕，我教您弄', '下个腾讯会议我远程帮您'],
      keeps: ['请勿共享屏幕给任何人', '投影打开后屏幕上会显示热点'],
    },
  },
  {
    id: 'manners.family-number',
    category: 'privacyLeak',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 5,
      near: combine(
        list('您 你'),
        list('老公 老婆 家人 爸 妈 爸爸 妈妈 孩子 儿子 女儿 男朋友 女朋友 同事 朋友 父母 对象'),
      ),
      with: list('电话多少 电话给我 手机多少 手机号多少 号码多少 号码给我 单位 公司在哪 身份证'),
    },
    exceptions: { negatedBy: REFUSALS, context: list('收货 收件 签收 代收 派送 快递') },
    reason: '处理订单用不着买家家人的信息，属于过度收集',
    replacement: '',
    source: PERSONAL_DATA,
    examples: {
      breaks: ['您老公电话多少，我直接联系他', '你妈妈手机号多少'],
      keeps: ['收货人写您妈妈的话，收件电话多少', '您朋友想买的话可以直接拍'],
    },
  },
  {
    id: 'manners.publish',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 8,
      near: list('住址 家庭住址 地址 电话 手机号 信息 隐私 个人信息 照片 姓名 真名 身份证 单位'),
      with: list(
        '发网上 放网上 挂网 挂出去 传网上 传出去 贴网上 捅出去 发出去 抖出去 公之于众 晒出来 晒出去 晒网上 发评论区',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会 绝不 没有')],
      context: list('保密 面单 快递单 货 包裹 信息发出去'),
    },
    reason: '威胁公开买家信息属于泄露个人信息，可能触犯法律',
    replacement: '',
    overridable: false,
    source: PERSONAL_DATA,
    examples: {
      breaks: ['再不撤投诉，我就把你的住址发网上', '把你照片晒出来'],
      keeps: ['您的住址我们绝不会发网上', '照着面单地址发出去了'],
    },
  },
  {
    id: 'manners.other-buyers',
    category: 'privacyLeak',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 14,
      near: [
        ...list(
          '那单 那一单 那个订单 有个订单 另一单 同款那单 您邻居 你邻居 您楼上 你楼上 您楼下 你楼下 您隔壁 你隔壁 您同事 你同事 您小区 你小区 同小区',
        ),
        ...combine(SURNAMES, TITLES),
      ],
      with: list(
        '寄给 是寄 收件是 您找他 您找她 你找他 你找她 您问他 您问她 你问他 你问她 找他换 找她换 找他退 找她退 也买了 也买的 买的也 也拍了 拍的也 她电话 他电话 号楼那个 栋那个 单元那个',
      ),
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会 不能')],
      context: list('您好 收件人 收货人 您的 核对 师傅 快递 驿站 客服 保密 隐私 代收 介绍 谢谢'),
      covering: list('您那单 你那单 您的那单'),
    },
    reason: '说出其他买家是谁、住哪里，平台按泄露信息处罚，也违反个人信息保护法',
    replacement: '',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: [
        '那单寄给文三路 88 号赵磊的，您找他换',
        '您邻居也买了，就3栋那个王姐',
        '李女士也买的这个，她电话139开头',
      ],
      keeps: ['您那单寄给驿站了', '王先生您好，您也买了两件对吗'],
    },
  },
];
