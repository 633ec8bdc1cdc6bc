import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list } from './shared-words';
import { ABSOLUTE_GUIDE, ADVERTISING_LAW, MEDICAL_CLAIMS } from './sources';
import { HEDGES, SURELY } from './word-classes';

const hedged = {
  negatedBy: list(
    '不能 不是 不能说 不敢说 并非 不算 不一定 不能保证 没有说 不承诺 不说 不敢 谈不上 不宣传 未必 您 您最',
  ),
  context: list(
    '本店 店内 我们店里 店里 自家 证书 榜单 几款里 两款里 这几款 这两款 三款里 里面 其中 建议您 适合您 对您',
  ),
};

/** Superlatives that claim by themselves, rivals outdone, and promises of health, luck and profit. */
export const boastRules: PhraseRule[] = [
  {
    id: 'boast.superlative',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        '最先进 最顶级 最高端 最权威 最尖端 最优质 最正宗 最牛 最高档 最顶尖 最完美 最奢华 最极致 最一流 最领先 最前沿 最高品质 最高质量 最好的质量 最好的品质 最好的材料 最好的面料 最好的工艺 最好的技术 最好的服务 最好的价格 最好的品牌 最好的一家 最好的产品 最低的价 最低价格的 最强悍 最王牌 最良心 最具性价比 性价比最高 最有性价比 最补水 最保湿 最美白 最显白 最遮瑕 最防晒 最控油 最持久的 最静音 最省电 最保暖 最吸汗 最透气 最柔软 最舒服的 最好吃的 最好喝的 最好看的 最好用的',
      ),
    },
    exceptions: {
      ...hedged,
      covering: list(
        '最好用的方 最好用的办 最好看的角度 最舒服的姿势 最舒服的温度 最省电模式 最省电的模式 最静音模式 最静音的档 最省电的档',
      ),
      context: [...hedged.context, ...list('模式 档位 一档 方法 办法 方式 时间 季节 您穿 怎么')],
    },
    reason: '“最……”修饰商品属于绝对化用语，没有依据即违法',
    replacement: '很',
    overridable: true,
    source: ADVERTISING_LAW,
    examples: {
      breaks: ['最先进的降噪芯片', '我们家面膜是最补水的'],
      keeps: ['睡眠模式是最静音的档', '这几款里这个最显白'],
    },
  },
  {
    id: 'boast.rivals',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 8,
      near: list(
        '同行 别家 别人家 其他家 哪家 谁家 任何一家 任何店 任何品牌 所有品牌 大牌 所有大牌 一线品牌 国际大牌 其他品牌 竞品 全网',
      ),
      with: list(
        '比不上 比不了 比不过 做不到 做不出 没法比 赶不上 追不上 望尘 秒杀 吊打 碾压 完爆 甩几条街 甩在后面 不如我们 超越 打败 干翻 完胜 能做到我们 能比 都没有我们 找不到第二 找不出第二',
      ),
    },
    exceptions: {
      negatedBy: list('不能说 不敢说 不是 没说'),
      context: list('价格保护 我们比不上 我们比不了 我们也比不 限时秒杀 秒杀活动 秒杀价 秒杀场'),
    },
    reason: '自称同行、大牌都比不上，属于绝对化用语，也可能构成商业诋毁',
    replacement: '我们家的特点是',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: {
      breaks: ['质量杠杠的，同行都比不上', '没有任何一家能做到我们的品质', '效果秒杀所有大牌'],
      keeps: ['不敢说别家比不上', '大牌秒杀活动今晚八点'],
    },
  },
  {
    id: 'boast.rank-top',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('top1的 top1级 no1的 no1级 第一名的 第一的'),
          list('口碑 品质 质量 品牌 销量 服务 店铺 工艺 技术 配方'),
        ),
        ...combine(
          list('销量 好评 回购率 复购率 口碑 满意度 人气 热度'),
          list('最高 全网最高 全国最高 第一 遥遥领先 稳居第一 断层第一'),
        ),
      ],
    },
    exceptions: { ...hedged, context: [...hedged.context, ...list('这款 榜 颜色')] },
    reason: '自称第一、最高，没有可查证的依据即违法',
    replacement: '很受欢迎',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: { breaks: ['TOP1的口碑', '复购率全网最高'], keeps: ['本店销量最高的颜色是白色', '好评榜第一的款在店内'] },
  },
  {
    id: 'boast.no-side-effect',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 6,
      near: list('没有 没 无 零 毫无 不会有 不存在 绝无 从没 不含 不产生 0'),
      with: list('副作用 副作用的 毒副 依赖性 后遗症 不良反应 刺激性 伤害 危害'),
    },
    exceptions: {
      negatedBy: list('不能说 不敢说 不能保证 不保证 不代表 不等于 是否 有没有'),
      context: list('咨询医生 遵医嘱 局部测试 先试 您说 如果'),
      covering: list('没问副作用'),
    },
    reason: '不得承诺没有副作用；敏感人群请建议先小范围试用',
    replacement: '建议先小范围试用',
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['纯天然没有一点副作用', '长期用也不会有依赖性'],
      keeps: ['不能说没有副作用，建议先试', '有没有副作用请咨询医生'],
    },
  },
  {
    id: 'boast.restored',
    category: 'overPromise',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 10,
      near: list(
        'o型腿 x型腿 掉发 咳嗽 腹泻 痛经 近视 视力 老花 散光 弱视 斜视 腰突 腰椎 椎间盘 颈椎 富贵包 驼背 鸡眼 灰指甲 疣 腋臭 狐臭 脚气 耳鸣 胃溃疡 幽门 前列腺 尿频 夜尿 乳腺 中风 帕金森 积食 湿气 寒气 鱼尾纹 法令纹 妊娠纹 闭口 粉刺 痘 痘印 斑 疤 白发 脱发 鼻炎 咽炎 湿疹 牛皮癣 皮肤病 痔疮 便秘 失眠 关节炎 滑膜炎 高血压 血糖 尿酸 痛风 烟瘾 酒瘾 戒烟',
      ),
      with: list(
        '恢复到 能恢复 恢复正常 恢复视力 回到 能好 就好 都好了 就没了 没了 全没 止住 止脱 止痒 直了 变直 不掉了 不咳了 不犯了 不长了 不会再长 再也不长 再也不会长 能戒 就能戒 戒掉 都能好 能消 全消 消失 降下来 能降 降了 不疼了 不痛了 好利索 好彻底 断根 三次就 一次就 涂几次就 两天就 三天就 一周就 一个月就',
      ),
    },
    exceptions: {
      negatedBy: [...HEDGES, ...list('您的 如果')],
      context: list('医生 医院 就医 因人而异 不是药 缓解不了 没有治疗 眼镜 镜片 近视镜 防'),
      covering: list('斑马 斑点狗 疤痕贴没了 尺码没了 就好看 就好了吗 就好用 就好洗 就好搭'),
    },
    reason: '普通商品不得宣传治疗或恢复',
    replacement: '不适请及时就医',
    overridable: false,
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['戴上近视能恢复到1.0', '灰指甲涂三次就好', '吃一盒烟瘾就没了'],
      keeps: ['近视镜片可以按度数配', '脱发严重建议看医生，一次就好不现实'],
    },
  },
  {
    id: 'boast.clean-air',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 8,
      near: list('甲醛 异味 细菌 病毒 螨虫 蟑螂 老鼠 蚂蚁 虫子 霉菌 毒素 辐射'),
      with: list(
        '全部去 全部除 全去 去干净 除干净 清干净 杀干净 死光 全死 一个不剩 一点不剩 没有了 全没 全部没 归零 清零 为零 一扫光 绝迹 断子绝孙 再也没有 再也不会有 当天就能住 当天入住 马上能住 立刻入住',
      ),
    },
    exceptions: { negatedBy: HEDGES, context: list('检测报告 实验室 不可能 通风') },
    reason: '除醛、除菌、灭虫说成“全部”“干净”需检测报告支持，否则属于虚假宣传',
    replacement: '以检测报告为准',
    source: ADVERTISING_LAW,
    examples: {
      breaks: ['甲醛全部去干净，当天就能住', '蟑螂一个不剩'],
      keeps: ['不可能把甲醛全部去干净，要多通风', '检测报告里写了细菌归零的条件'],
    },
  },
  {
    id: 'boast.luck-and-profit',
    category: 'overPromise',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          [...SURELY, ...list('一定 一定能 稳 铁 早晚 两年 明年 几年')],
          list('翻番 翻倍 升值 涨价 大涨 翻几倍 涨一倍 增值 回本 发财 中奖 赚钱 赚翻'),
        ),
        ...list(
          '转运发财 能转运 戴着转运 招财转运 改运 旺桃花 招桃花 能发财 辟邪化煞 能辟邪 消灾 能消灾 开过光 开光加持 保佑您 保佑发财 旺夫 个个长到 长到一米 长到1米 个个考上 考试满分 变聪明 能变聪明 窜个子 能戒烟 就能戒烟 吃了戒烟 能戒酒 假一罚万 假一罚百 假一罚千 假一罚命 假一赔百 假一赔千 保真保好',
        ),
      ],
    },
    exceptions: { negatedBy: [...HEDGES, ...list('不会说 谈不上')], context: list('寓意 祝福 谐音 图个') },
    reason: '对收益、运势、戒断作保证属于虚假宣传',
    replacement: '',
    source: MEDICAL_CLAIMS,
    examples: {
      breaks: ['这个项链戴着转运发财', '买这个收藏，肯定翻番', '假一罚万'],
      keeps: ['不保证升值，喜欢再买', '寓意招财转运，图个好彩头'],
    },
  },
];
