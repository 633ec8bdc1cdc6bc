import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list } from './shared-words';
import { HOUSE_RULE, HOUSE_RULE_EN, JD_SERVICE, TAOBAO_TABOO } from './sources';

const HELP = list(
  '帮您 给您问 我问 核实 查一下 查询 抱歉 不好意思 对不起 联系仓库 请您 麻烦您 登记 反馈 跟进 转给 转接 马上 稍等 为您',
);
const REFUSE_VERBS = list('买 信 要 退 看 用 问 拍 等 听 收 吃 来 换 付 穿 投诉 评');

/** Coldness in any of its usual shapes: passing on, mocking, hurrying off. */
export const coldToneRules: PhraseRule[] = [
  {
    id: 'cold.who-knows',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      order: 'asWritten',
      within: 3,
      near: list('你问我 您问我 问我 你跟我说 找我 跟我说 跟我讲 跟我们 跟我 和我们 与我们 和我 怎么又 又来 又'),
      with: list(
        '我问谁 我找谁 没用 有啥用 有什么用 没半点 没一点关系 没关系 没有关系 无关 不相干 来问 来催 来找 问了',
      ),
    },
    exceptions: {
      context: HELP.filter((word) => word !== '我问'),
      covering: list('跟我们联系 没关系的 找我没关系 没用完 没用过 又来问候'),
      negatedBy: list('您可以 随时'),
    },
    reason: '把问题推回给买家、嫌买家又来问，会被判消极服务',
    replacement: '我帮您核实一下，马上回复您',
    source: JD_SERVICE,
    examples: {
      breaks: ['你问我，我问谁', '这事跟我们没半点关系', '怎么又来问'],
      keeps: ['有事您随时找我', '没用过的可以退'],
    },
  },
  {
    id: 'cold.pass-on',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 5,
      near: list(
        '快递 快递公司 厂家 平台 物流 驿站 官方 仓库 银行 菜鸟 邮局 厂商 师傅 安装公司 售后 客服 主播 品牌方 派送员 快递员',
      ),
      with: list(
        '你找 你去找 你问 你去问 你自己找 你自己问 自己找 自己去找 自己问 自己去问 自己联系 自己去联系 找去 问去 去找他们 找他们去 找他去 问他们去 问他去 去问他们 你跟 你打 的锅 的事儿 的事情别 别找我 别问我 找我干 找我没用 跟我们无关 跟我无关 跟我没关系 和我没关系 不归我 不关我 与我无关 与我们无关 管我什么 你找他们 你找他 去找他',
      ),
    },
    exceptions: { context: HELP },
    reason: '把买家推给别人属于推诿，会被判消极服务',
    replacement: '我来帮您联系跟进',
    source: JD_SERVICE,
    examples: {
      breaks: ['没法弄，你找快递去', '快递的事你问他们去', '物流慢跟我没关系'],
      keeps: ['我帮您联系快递核实一下', '您可以问下驿站'],
    },
  },
  {
    id: 'cold.not-mine',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        '你问我我问谁 没半点关系 没半毛钱关系 没一毛钱关系 没任何关系 没有半点关系 没啥关系我 关我们屁事 不归我管 不归我们管 不归我 不归我们 不归这边 不归客服 归不着我 不是我管 不是我们管 不该我管 不属于我管 不属于我们管 轮不到我 管不了 管不着 管不到 我可管不了 不是我干的 不是我弄的 不是我发的 又不是我 又不是我们 关我什么事 关我们什么事 关我啥事 关我屁事 干我什么事 碍我什么事 不关我事 不关我的事 不关我们的事 与我何干 跟我说没用 跟我说有什么用 跟我讲没用 找我也没用 找我没用 问我没用 问我也没用 问我干嘛 问我干什么 问我有什么用 问我我问谁 你问我我问谁 找我干嘛 找我干什么 怪我咯 怪我喽 怪我吗 怪谁 怪得了谁 赖我吗 赖谁 我能怎么办 我能怎样 我有什么办法 有什么办法 能有什么办法 我也没辙 没辙 我也没法 我没权限也没 我只是个客服 我就是个客服 我就一客服 我只是打工的 我就一打工的 我一个打工的 我就是打工的 我只负责 我就负责 我只管 没这个义务 没有义务 没义务 没责任 不负责任的说 概不负责 恕不负责 后果自负 责任自负 自己承担后果 自认倒霉 算你倒霉 你倒霉 你自己的问题 你自己的事 是你的问题 是你自己 你自己弄 你自己选的 你自己拍的 你自己填错 自己填错怪 自己拍错怪 自己不看 自己没看 谁让你 谁叫你 谁要你 谁逼你 没人逼你 没人让你 没人求你 规定就是 规矩就是 规定就这样 就是这规定 就这规定 店里规定就 公司规定没办法 没办法的事 没得商量 没商量 不可能的事 想都别想 做梦 做梦吧 想得美 想多了 你想多了 想屁吃 美得你 白日做梦 别想了 死了这条心',
      ),
    },
    exceptions: {
      context: HELP.filter((word) => word !== '马上'),
      covering: list(
        '不负责任 谁让您 谁要您 不是您自己 归我们管 不归我们管辖 不负责安装 不负责上楼 做梦幻 做梦都 自己承担运费 管不了用 还没责任 我只管好 怪谁都 我只负责接待 不用你自己弄 你自己弄好 您自己弄',
      ),
      subject: list('您 是您'),
    },
    reason: '推卸责任的说法会激化矛盾，也会被判消极服务',
    replacement: '这个我来帮您跟进',
    source: JD_SERVICE,
    examples: {
      breaks: ['这不归我们管', '规定就是这样，我有什么办法', '關我什麼事', 'guan我什么事'],
      keeps: ['抱歉这个不归我管，我帮您转接', '不是我们负责安装的，我帮您问师傅'],
    },
  },
  {
    id: 'cold.self',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('自己 你自己 您自己 自己去 自个 自个儿'),
          list(
            '翻 翻翻 翻去 翻页面 看吧 看去 看啊 看呗 不会看 看不懂 不会查 查去 查吧 查啊 动手查 去查吧 去看吧 想办法 想想 解决 解决吧 处理吧 搜去 搜吧 百度 百度去 去百度 上网搜 翻记录 翻聊天 翻一下 往上翻 问快递 问厂家 问平台 找快递 找厂家 找平台 联系快递 联系厂家 催 催去 算 算去 算吧 琢磨 研究 研究吧 摸索 体会 掂量 看着办 量 悟 数 不长眼 没长手 没手 没长眼',
          ),
        ),
        ...combine(
          combine(list('看完 看了 看清 看清楚 看明白 读完'), list('详情 详情页 页面 描述 说明 介绍')),
          list('再问 再来问 再来'),
        ),
        ...list(
          '不会看吗 不会看么 不会看啊 不会自己看 不会查吗 不会搜吗 不会算吗 不会问吗 不会用吗 不会百度 不会上网 看不懂吗 看不见吗 看不到吗 没看见吗 没看到吗 没看详情 没看吗 不识字吗 不识字么 不识字 识字吗 认字吗 认识字吗 听不懂吗 听不懂么 听不懂啊 没长眼 长眼睛 有没有看 看清楚再 看清楚了再 看明白再 看完再问 看了再问 看详情去 看详情页去 详情页有自己 详情有自己 详情写了 详情页都有 详情页不是有 页面不是有 页面不是写 不是写了吗 不是写着吗 不是有写 不是都写 写得清清楚楚 写得明明白白 写的清清楚楚 写的明明白白 白纸黑字 写着呢 写了呀 说明书有自己 说明书不会看 这还用问 这也要问 这都要问 这都不会 这都不知道 这都不懂 这也不会 这也不懂 这么简单都 这么简单还 这么简单的 小孩都会 傻子都会 是个人都 用脑子想 用脑想 动动脑 动脑子 没常识 常识好吧 常识好吗 常识问题 基本常识',
        ),
      ],
    },
    exceptions: {
      context: [...HELP, ...list('方便 比较准 也可以 如果您 您可以 可以自己 很简单 就能装 的话')],
      covering: list(
        '自己看着 自己看上 自己看中 自己看到 自己解决不了 自己催眠 自己算准 自己算错 自己量身 自己量一下 自己量的 自己数据 自己数码 这么简单的操作 这么简单的步骤 看清楚再拍 看清楚了再拍 自己想想要 自己量尺',
      ),
    },
    reason: '让买家自己去看、自己去查，属于推诿',
    replacement: '我帮您看一下',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['详情页写得清清楚楚，自己不会看吗', '自己往上翻', '这都不会'],
      keeps: ['您可以自己量一下腰围', '安装很简单，自己一个人就能装', '一定要看清楚再拍'],
    },
  },
  {
    id: 'cold.again',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('说了 说过 讲了 讲过 回了 回复了 解释了 告诉你'),
          list('多少遍 多少次 几遍 几次了 好几遍 很多遍 N遍 八百遍 一百遍 无数遍 n遍'),
        ),
        ...combine(
          list('催 问 说 吵 闹 急 喊 叫 看 笑 嚷 吼 骂 哭'),
          list('什么催 什么问 什么说 什么吵 什么闹 什么急 什么喊 什么叫 什么看 什么笑 什么嚷'),
        ).filter((word) => word.startsWith(word.at(-1) ?? '')),
        ...list(
          '别催 别催了 不要催 催也没用 催没用 催催催 催命 别吵 别吵了 别闹 吵死 烦死 烦不烦 真烦 好烦 太烦 很烦 烦人 你烦不烦 别烦我 别烦 烦着呢 啰嗦 啰里啰嗦 罗嗦 话真多 废话 少废话 废话真多 哪来那么多话 哪来那么多问题 问题真多 问题怎么这么多 事真多 怎么这么多事 怎么那么多事 事怎么这么多 有完没完 没完没了 问个没完 问够了没 问完没 说够了没 还问 还在问 又来了 又来问 又是你 怎么又是 一直问 别问了 别再问 不要再问 不要问了 别老问 问一百遍 问来问去 听不懂人话 听不明白吗 都说了没 都说了不 都说没 都说不 不都说了 不是说了 不是说过 不是跟你说 不是告诉你 跟你说了 跟你说过 跟你讲了 跟你讲过 早说了 早就说了 早跟你说 不说了吗 我再说一遍 最后说一遍 最后一遍 我说最后一遍 再说一次 等着吧 等着呗 就等着 等着就行 你就等 慢慢等 慢慢等吧 等呗 急什么 急啥 着什么急 着急什么 着急也没用 急也没用 急死你 等不及 等不了就 等不了别 嫌慢 没空 没空理 没空回 没时间理 没时间跟你 没功夫 没工夫 没那闲工夫 忙着呢 我很忙 我忙着 没看到我在忙 没看见我在忙 在忙没空 懒得 懒得说 懒得理 懒得回 懒得解释 懒得跟 不想回 不想理 不想跟你说 不想说话 不想解释 不伺候 不跟你说 不跟你废话 不跟你扯 不跟你讲 不聊了 不说了 不回了 先不回 说完了吗 说完没 行了吧 行了行了 够了没 差不多得了 得了吧 算了吧你 拜拜了您 随便吧 爱谁谁 真无语 服了 服了你 我服了 呵呵 呵呵哒 哦豁 你说呢 你觉得呢 你猜 你想呢 不然呢 那咋了 那又怎样 那又怎么样 那又如何 所以呢 然后呢 关键是你 有问题吗你 有事说事 有事快说 有屁快放 快说 有话快说 赶紧说 要说快说',
        ),
      ],
    },
    exceptions: {
      context: [...HELP, ...list('帮我 不着急 等得及')],
      covering: list(
        '您等着 切割 切片 切开 切换 切菜 切勿 切水果 切面 一切 切记 切好 密切 亲切 确切 切口 切断 切成 切线 切边 热切 切实 切肉 切丝 等着急 别着急 不要着急 您别着急 服了解 衣服了 舒服了 征服了 够了解 足够了 够了吧 尺寸够了 够了您 够了哈 够了的 能够了 够了哦 够了亲 够了呢 又问题 没有问题 还问题 还问您 还问了 催眠 催熟 催乳 催奶 别闹钟 闹钟 然后呢款 然后呢您 让您久等 久等着 等着收 等着看 等着用 就等着收 急用 着急用 太烦琐 别烦恼 烦人的异味 又来了新 又来了一批 不说了算 说话多 通话多 话多吃 电话多 笑话多 快说明 醉了你 够了就 等着您 等着发 等着货 等着入 等着出 等着揽 等着快 等着派 等着补 等着验 都说不准 都说不好 都说不错 都说没问题 还问到 您说呢 您觉得呢 您看呢 呵呵您 不回了的 不聊了哈 一直问您 总问题 切忌 切断 切削 切入 切诺 先不回收 等吧台 您等吧 懒得动 懒得洗 懒得做 不说了哈 您随便吧 随便吧台 我很忙但 够了两 别吵架 老问题 忙着呢稍 再催一下 再催一次 再催催 再催促 别催吐 再催 不要催吐 帮您催 等呗儿 慢慢等一下 就等您 没完没了',
      ).filter((word) => !['再催', '醉了你', '没完没了'].includes(word)),
      negatedBy: list('帮您 给您 已经 您 会'),
    },
    negationReach: 2,
    reason: '不耐烦、嫌问得多、催不得的语气会直接招来投诉',
    replacement: '我马上帮您看',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['催什么催', '都说了没货了还问', '没空，等着吧', '说了多少遍了'],
      keeps: ['已经帮您催过仓库了', '您别着急，我马上看', '切片的那款还有货', '尺码够了的'],
    },
  },
  {
    id: 'cold.take-it',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...REFUSE_VERBS.map((verb) => `爱${verb}不${verb}`),
        // 8 and 布 are written for 不.
        ...REFUSE_VERBS.flatMap((verb) => [`爱${verb}8${verb}`, `爱${verb}布${verb}`]),
        ...REFUSE_VERBS.map((verb) => `爱${verb}${verb}`),
        ...combine(
          list('不买 不要 不信 不退 不等 不喜欢 不满意 不想要 不乐意 不服 不爽 不合适'),
          list('拉倒 算了 就算了吧 滚 别问 别来 就别 就走 就退 就滚 就算了别 一边去 你就去 可以去别 去别家 找别家'),
        ),
        ...combine(
          list('嫌贵 嫌慢 嫌麻烦 嫌差 嫌不好 嫌少 嫌弃 觉得贵 觉得不好 觉得慢 接受不了 受不了 不能接受'),
          list(
            '别买 就别 你别 就去 去别 你去别 别来 就走 就退 就不要买 可以去别家 找别家 买别家 买便宜的 自己去买 自己做 自己找',
          ),
        ),
        ...list(
          '挑三拣四 挑三拣四的 讲究什么 穷讲究 要求还挺多 要求还不少 退不退随 买不买随 爱咋咋 爱咋地 爱怎样 爱怎么 爱怎么着 爱谁谁 爱谁买谁买 随你便 随你的便 随便你 随你 随便投诉 随便你投诉 随便告 随便差评 随便打差评 随便你差评 投诉随便 差评随便 随你投诉 随你告 去投诉 投诉去 投诉去吧 你投诉 投诉好了 投诉呗 投诉啊 投诉也没用 投诉没用 尽管投诉 尽管去投诉 尽管差评 尽管去 你去告 去告吧 告去吧 告我啊 去举报 举报去 举报吧 你举报 找平台去 去找平台 打12315 差评就差评 你差评 差评吧 差评呗 给差评好了 不怕差评 不怕投诉 不怕你 谁怕谁 谁怕你 怕你啊 怕你不成 吓唬谁 吓唬我 别拿差评 少拿差评 拿差评威胁 退就退 要退就退 要退快退 要退赶紧 想退赶紧 赶紧退 爱退 退了拉倒 退了算了 那就退 退货好了 你退啊 要买就买 要买快买 要买赶紧 不买别 没人拦 没人拦你 不差你 不缺你 不少你 不差这一单 不差你这 不稀罕 不稀罕你 不求你 不求着你 没求你 没人求 谁稀罕 没人稀罕 你看着办 看着办吧 就这样吧 就这样了 就这个价 就这质量 就这服务 就这态度 我就这态度 就这个态度 什么价什么货 这价你还 这个价还想 这个价你还 便宜没好货 一分价一分货你 一分钱一分货你 几块钱的东西 几块钱还 几十块还想 十几块的东西 花几块 花这点钱 这点钱 就这点钱 才几块钱 便宜货就 便宜货你 这么便宜你 这么便宜还 还想怎样 还想怎么样 还想要什么 你还想 你想怎样 你想怎么样 你想咋 要求真多 要求太多 要求那么多 要求这么多 事多就 去别家 去别人家 去别的店 去其他家 买别家的 找别家 别家买去 另请高明 慢走不送 好走不送 恕不奉陪 不奉陪 不接待 不接待你 不卖你 不卖给你 不做你生意 不做你的生意 不想做你 别下单 别拍了 可以不买 有本事 有种 有能耐 你行你上 你厉害 你牛 你最牛 你对你都对 你说得都对 你说的都对 你高兴就好 你开心就好 行行行 是是是 好好好你 对对对你',
        ),
      ],
    },
    exceptions: {
      context: HELP,
      covering: list(
        '随你心情 随你搭配 随你选 随便你选 随便你搭 随你喜欢 不送货 不送礼 不送赠 不送装 不送充 不送达 不送电 不送配 不送上 不送到 不送的 不送了 不送运 不送盒 不送袋 不送插 不送线 不送杯 不送保 不送试 不送小 就这样洗 就这样用 就这样放 就这样装 就这样安 就这样操 就这样处 就这样给 就这样拍 就是这样用 就是这样的设 就是这样设 就是这样的款 就是这样的颜 就这样可以 就是这样安 就是这样操 就是这样装 有种植 有种类 有种子 有种草 有种颜 有种质 有种味 有种款 没有种 还有种 有种感 有种很 有种淡 这点钱都 退吧台 您投诉 退吧您 那就退款给 那就退给 那就退您 不用退吧 可以退吧 去投诉快递 好走不送 别拍错 别拍了图 别下单错 嫌弃的话 爱吃 爱听 爱用 爱问 爱来 爱穿 爱看看 爱吃吃 爱问问 爱用用 你最牛仔 退就退运 有本事实 您看着办 别买了重复 随你的喜好 可以不买运 可以不买保 可以不买配 尽管去拍 要求太多可 去其他家具 不送人 去投诉他',
      ).filter((word) => !['好走不送', '爱吃吃', '爱看看', '爱问问', '爱用用'].includes(word)),
      negatedBy: list('您可以 如果您 是不是'),
    },
    negationReach: 3,
    reason: '“爱买不买”一类的话会直接招来差评和投诉',
    replacement: '您再考虑一下，有需要随时找我',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['嫌贵你去别家', '随便你投诉', '爱 买 不 买', '不满意就去别家'],
      keeps: ['颜色随你选', '这款不送货上楼', '给您带来不便非常抱歉，您的投诉我已登记'],
    },
  },
  {
    id: 'cold.off-duty',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 10,
      near: list(
        '下班了 下班 要下班 马上下班 到点了 休息了 吃饭去了 吃饭 午休 不在 没上班 今天不上班 放假了 没空 有事',
      ),
      with: list(
        '明天再说 改天再说 回头再说 以后再说 再说吧 再说 明天找 明天再来 明天再问 别找 不回 不处理 别问 等明天 换个人 找别人',
      ),
    },
    exceptions: { context: HELP, covering: list('处理好再说 不处理品') },
    reason: '下班、休息不是不答复的理由；请给出答复时间或转给同事',
    replacement: '我记录下来，明早上班后给您答复',
    source: HOUSE_RULE,
    examples: {
      breaks: ['下班了，明天再说', '我吃饭，别找我'],
      keeps: ['我们晚上十点下班，明早八点给您答复', '不好意思刚才在吃饭'],
    },
  },
  {
    id: 'cold.do-not-know',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        '我哪知道 我哪里知道 我怎么知道 我怎么会知道 我咋知道 我咋晓得 我哪晓得 我上哪知道 谁知道 谁晓得 鬼知道 天知道 鬼才知道 天晓得 谁清楚 我哪清楚 我怎么清楚 没人知道 不知道啊 不知道呀 不知道诶 不知道耶 不知道就是不知道 我不知道啊 这个我不知道 这我不知道 我也不知道 反正我不知道 不晓得 不清楚啊 不清楚就是 这我不清楚 不懂啊 不懂别 你不懂 你又不懂 你懂什么 你懂不懂 懂不懂 不懂就别 不懂装懂 别瞎说 别乱说 胡说 胡扯 瞎扯 乱讲 扯淡 扯皮 别扯 开什么玩笑 开玩笑吧 搞笑呢 搞什么 搞什么鬼 绝不可能 怎么可能 那不可能 没可能 没门 门都没有 不行就是不行 不行不行 说不行就不行 不能就是不能 没有就是没有 说了没有 没有没有 没有了别问 没看到就没看到 没有就没有 不给就是不给 不退就是不退 不赔的 不给赔 没得赔 我不管 我们不管 不管你 没人管 不理你',
      ),
    },
    exceptions: {
      context: [...HELP, ...list('不知道您 不知道亲 呢 这款 颜色 请放心')],
      covering: list(
        '不知道也没事 不知道也没关系 不知道也行 不知道也不要紧 不管是 不管您 不管什么 不管怎 不管多 不管哪 不管有 不管在 不管买 不管退 不管质 不管收 不管用 不管白 不管冬 不管男 不管大 不管几 不管如 不管谁 不管因 不管使 不管新 不管你是 不管你选 不管你买 不理想 不理解 不可能没 不可能有假 不可能的呢 不可能会 搞笑款 搞笑图 搞笑t 搞笑文 谁知道怎 有谁知道 不赔钱 搞什么活动 不可能每 我们不管赠 说不行 不可能全 不可能完全 不可能四十八小时 不可能都 不可能一样 不可能这么 不可能马上 不可能今天 不可能当天 不可能明天',
      ),
      negatedBy: list('您 是不是 会不会 有没有'),
    },
    negationReach: 2,
    reason: '生硬地说不知道、不可能、没有，会让买家觉得被敷衍；请给出下一步',
    replacement: '我帮您核实一下，马上回复您',
    source: TAOBAO_TABOO,
    examples: {
      breaks: ['这个我哪知道', '谁知道啊', '没门', '你懂什么'],
      keeps: ['不知道您喜欢哪个颜色呢', '不管什么问题都可以找我们', '不好意思这个我也不知道，帮您问下仓库'],
    },
  },
  {
    id: 'cold.nothing-but-no',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'variable',
      check: 'whole',
      words: list(
        '不知道 不清楚 不懂 不会 不行 不能 不可以 不可能 没办法 没法 没有 没了 没货 不退 不换 不给 不发 不支持 随便 无所谓 哦 噢 额 呃 嗯哼 干嘛 干什么 说 讲 问 有事？ 啥事 什么事 咋了 怎么了 又怎么了 ？ 退吧 自己看 看详情 看详情页 看页面 等 等着 知道了 晓得了 hi_no no nope idk dunno whatever what k why so',
      ),
    },
    reason: '只回这几个字显得生硬，也可能不算有效回复；请说明情况并给出下一步',
    replacement: '我帮您看一下，请稍等',
    source: TAOBAO_TABOO,
    examples: { breaks: ['不-知-道', '没有。', 'whatever'], keeps: ['没有库存了，补货通知您', '好的'] },
  },
  {
    id: 'cold.en',
    category: 'bluntService',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        "not_my_prob not_our_prob ur_problem ur_fault idc idgaf couldn't_care_less could_not_care_less don't_care_what tough_luck too_bad_for_you deal_with_it suck_it_up can't_you_read not_our_problem not_my_problem not_our_fault not_my_fault not_our_job not_my_job not_our_issue not_our_responsibility not_my_responsibility not_my_department not_our_concern none_of_our_business none_of_my_business your_problem your_own_problem your_own_fault your_fault that's_on_you that_is_on_you blame_yourself blame_the_carrier how_would_i_know how_should_i_know how_am_i_supposed_to_know why_ask_me why_are_you_asking why_do_you_ask_me don't_ask_me do_not_ask_me don't_ask_again stop_asking stop_messaging stop_bothering stop_complaining stop_whining quit_complaining quit_asking i_already_told_you we_already_told_you already_told_you i_told_you i_said_no as_i_said_before as_i_already_said how_many_times like_i_said for_the_last_time read_the_description read_the_listing read_the_page read_the_policy read_it_again read_before read_first go_read check_it_yourself look_it_up google_it just_google search_it_yourself find_it_yourself figure_it_out do_it_yourself deal_with_it live_with_it get_over_it too_bad tough_luck bad_luck_for_you oh_well so_what who_cares i_don't_care we_don't_care don't_care couldn't_care_less whatever_you_want take_it_or_leave_it if_you_don't_like_it don't_like_it then_don't_buy don't_buy_it buy_elsewhere buy_it_elsewhere go_elsewhere shop_elsewhere go_somewhere_else go_to_another_shop find_another_seller you_get_what_you_pay nothing_i_can_do nothing_we_can_do nothing_to_do_with_us nothing_to_do_with_me can't_help_you cannot_help_you not_going_to_help no_time_for_this no_time_for_you i'm_busy we_are_busy i_am_busy be_patient_or just_wait wait_like_everyone calm_down relax_will_you what_do_you_want_me_to_do what_do_you_expect what_else_do_you_want what_more_do_you_want you_should_have_known you_should_have_read should_have_read_the should_have_checked can't_you_see are_you_kidding are_you_serious give_me_a_break get_a_life go_ahead_and_complain go_complain complain_all_you_want report_us_then report_me leave_a_bad_review_then i_don't_work_here not_working_now my_shift_is_over ask_someone_else ask_the_carrier ask_the_courier contact_the_carrier_yourself call_fedex_yourself take_it_up_with that's_the_rule rules_are_rules policy_is_policy because_i_said_so end_of_story end_of_discussion period_no_refund that's_it_bye bye_then duh obviously_you we're_done_here i'm_done_with you_are_wasting wasting_my_time waste_of_time waste_my_time",
      ),
    },
    exceptions: {
      context: list("but_i_can but_we_can i_will_help let_me sorry_about apologize i'll_check i_will_check happy_to"),
      negatedBy: list(
        "not never it's_not not_at_all i_will i'll we_will we'll i_can we_can don't_worry not_that no_worries it's_not it_is_not isn't",
      ),
      covering: list('read_first_page whatever_you_want_to_know calm_down_the_dog'),
    },
    scope: { languages: ['en'] },
    reason: 'It sounds cold; say what you can do next',
    replacement: "I'm sorry about this, let me check what I can do",
    source: HOUSE_RULE_EN,
    examples: {
      breaks: ["That's not our problem.", 'Read the description before you ask.', 'I already told you, stop asking.'],
      keeps: [
        "Don't worry, it's not your fault",
        'Sorry about the delay, I already told the warehouse',
        'You can read the manual here',
      ],
    },
  },
];
