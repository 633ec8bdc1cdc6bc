import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list } from './shared-words';
import { ABSOLUTE_GUIDE, ADVERTISING_LAW } from './sources';
import { RANGES, TOPS } from './word-classes';

const hedged = {
  negatedBy: list(
    '不能 不是 不能说 不敢说 并非 不算 不一定 不能保证 没有说 不承诺 不可能 不说 不敢 谈不上 不宣传 未必',
  ),
  context: list('本店 店内 我们店 店里 自家 证书 榜单 几款里 两款里 这几款 建议您 您选的'),
};

/** Claims to be first, best or perfect, put together from range and rank. */
export const superlativeRules: PhraseRule[] = [
  {
    id: 'superlative.range',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: { type: 'pair', near: RANGES, with: TOPS, within: 8 },
    exceptions: {
      ...hedged,
      context: [...hedged.context, ...list('快递 物流 价保 缺货 版本 最新版 首发仓 国内仓')],
      covering: list(
        '全网通 全国联保 第一时间 第一次 第一天 第一位 第一批 第一步 全网首发时间 目前最新 目前最快 目前最早 目前最晚 最低价格区间 最大程度 天下第一楼 领先快递 目前第一批 目前最大码 目前最大号 目前最小 目前最低库存 第一波 第一手',
      ),
    },
    reason: '在全网、行业、市面等范围内自称第一、最、唯一，没有依据即违法',
    replacement: '很受欢迎',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: {
      breaks: ['我们家是全网销量冠军', '世界一流的生产线', '用料行业顶配', '這個價全台最便宜'],
      keeps: ['国内第一批货周五到', '目前最快也要明天发', '店内销量第一的款，全网同价'],
    },
  },
  {
    id: 'superlative.nothing-better',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 8,
      near: list(
        '没有比 没比 找不到比 找不出比 哪有比 没有谁比 没人比 没有哪家比 没有别家比 再没有比 不会有比 不可能有比 找不到第二 没有第二 谁家比 谁能比',
      ),
      with: list('更 还便宜 还低 还好 还划算 再好 家 款 个 了 这更'),
    },
    exceptions: hedged,
    reason: '“没有比我们更……”等于自称最好、最低',
    replacement: '性价比不错',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: {
      breaks: ['没有比这更便宜的了', '找不到第二家', '哪有比我们家更软的'],
      keeps: ['这两款没有本质区别', '没有更小的码了'],
    },
  },
  {
    id: 'superlative.forever',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 3,
      near: list('永远 永不 永久 终身 一辈子 万年 百年 绝不 绝对不 绝对不会 决不 从不 永远不会 从来不'),
      with: list('不粘 粘 不过时 过时 不落伍 落伍'),
    },
    exceptions: {
      negatedBy: list('不能 不敢 不保证 不是 没有说 无法 难以'),
      context: list('永久牌 永久自行车'),
      covering: list('绝对不粘手套'),
    },
    reason: '“永不”“永远不会”等绝对表述无法证明',
    replacement: '正常使用下不易',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: {
      breaks: ['这锅永远不粘', '款式永不过时'],
      keeps: ['不能说永远不掉色', '永久自行车的配件我们有'],
    },
  },
  {
    id: 'superlative.only',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        ...list(
          '唯一通过 唯一获得 唯一认证 唯一入选 唯一一个品牌 唯一拥有 没人做得过 没人比得过 没有人比得过 没人比得上 没人做得到 没人能比 没人敢比 无人能比 谁也比不了 谁也比不上 谁都比不了 别家比不上 哪家都比不上 没有哪家比得 唯一正品 唯一正宗 唯一官方 唯一授权 唯一渠道 唯一指定 唯一一家 唯一能 独家首发 独家专利 独家技术 独家工艺 独家配方 独家代理 独家供应 独家授权 独此一家 独一份 独一家 只此一家 仅此一家 别无二家 别无分号 别家做不到 别家没有 别家没法比 别家比不了 别人家做不了 同行做不到 同行都做不到 同行没有 没人能做 没有同款能比 无人能敌 无人可比 无可匹敌 没有之一 天下第一 独步 独占 唯我独尊 独领风骚 首屈一指 数一数二 无出其右 举世公认 公认最 史无前例 前所未有 空前绝后 绝无仅有 绝版 孤品 一骑绝尘 遥遥领先 吊打 秒杀同行 秒杀一切 秒杀大牌 秒杀专柜 碾压 完胜 甩开同行 同行的标杆',
        ),
        ...list(
          '颜值天花板 品质天花板 质量天花板 性价比天花板 天花板级 性价比之王 性价比最高 性价比第一 性价比无敌 口碑之王 品质之王 一哥 一姐 yyds 永远的神 地表最强 宇宙最强 史上最强 史上最低 史上最大 史上最全 历史最低 历史新低 全年最低 全年底价 最低价 最低折扣 全网底价 全网低价 全网最 世界级 国际级 国家级 宇宙级 殿堂级 大师级 航天级 军工级 皇家级 神级 顶奢 至尊 尊享极致 极致 极品 顶级 顶尖 尖端 巅峰 登峰造极 完美无缺 完美无瑕 无懈可击 无可挑剔 零缺陷 零瑕疵 零差评 零投诉 零污染 零添加 零甲醛 零农残 零色差 零失误 百分百正品 百分百好评 百分百满意 百分百原装 百分百天然 全能王 万能神器 神器中的 御用 特供 专供 国宾 国礼 国宴 贡品 领导人 中南海 人民大会堂 驰名商标 著名商标 中国名牌 免检 质量免检 国家免检 央视推荐 央视上榜 国家推荐 专家推荐 权威认证推荐 明星都在用 医生推荐',
        ),
        ...combine(
          list('全网 全国 全球 全台 全平台 行业 国内 世界 亚洲'),
          list('首家 首创 首款 首发 首选 独家 独有 唯一 第一 第一品牌 第一家 no1 销冠 冠军 领先 一流 顶尖 顶级'),
        ),
        ...combine(
          list('销量 口碑 品质 质量 人气 好评 类目 热销 业绩 排名 服务 工艺 技术'),
          list('第一 no1 no_1 冠军 top1 之王 排第一 稳居第一 领先 全网 遥遥'),
        ),
      ],
    },
    exceptions: {
      ...hedged,
      negatedBy: [...hedged.negatedBy, ...list('没有 不做')],
      context: [...hedged.context, ...list('检测报告 合格证 专利号 注册证 联名 系列名 系列 游戏 会员')],
      covering: list(
        '绝版了 已绝版 绝版书 国家级非遗 国家级非物质 国家级传承 国家级高新 国家级企业 国家级证书 国家级名录 国家级保护 极致会员 顶级会员 极品飞车 全国首发仓 首发时间 全网首发时间 质量第一位 国家级认证 国家级标准 国家级检测 国家级实验室 世界级赛事 全国第一批 国内第一批 全国首发于 热销领取 特供版 专供款 碾压机 服务第一位 安全第一 第一时间 第一次 第一批 第一位 类目排名',
      ),
    },
    reason: '唯一、独家、顶级、吊打等说法没有依据即违法',
    replacement: '很受欢迎',
    overridable: true,
    source: ADVERTISING_LAW,
    examples: {
      breaks: ['独家首发，唯一正品', '质量没有之一', '颜值天花板，吊打同行', '顶*级真皮'],
      keeps: ['独立包装的', '每个产品有唯一的防伪编码', '我们不说全网最低', '国家级认证的是工厂'],
    },
  },
  {
    id: 'superlative.rank',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 4,
      near: list('no.1 no1 no_1 top1 top_1 top.1 第一名 第一大 第一品牌 第一选择 第1名 1st'),
      with: list('的 品牌 店铺 销量 口碑 质量 产品 爆款 热销 排名 类目 行业 全网 我们家 大牌 厂家 商家 人气 好评 单品'),
    },
    exceptions: {
      ...hedged,
      context: [...hedged.context, '比赛', '名次', '游戏', '您是'],
      covering: list('第一名字 no.1号 第一大码'),
    },
    scope: { languages: ['zh'] },
    reason: '以 NO.1、TOP1、第一名自称，没有依据即违法',
    replacement: '很受欢迎',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: {
      breaks: ['NO.1的扫地机', 'top1品牌', '销量第一名'],
      keeps: ['您是抽奖第一名的客人，您是幸运儿', '第一批货到了'],
    },
  },
  {
    id: 'superlative.most',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 7,
      near: list(
        '我们家 我家 我们的 我们 咱家 咱们 本品 这款 这个 质量 品质 面料 用料 做工 工艺 技术 效果 价格 服务 口感 味道 材料 材质 货 品牌 产品 厂家 卖家 商家',
      ),
      with: list(
        '是最好 是最棒 是最优 是最低 是最便宜 是最强 是最牛 是最先进 是最高端 是最专业 是最正宗 是最安全 是最权威 是最划算 是最实惠 是最火 是最纯 是最新鲜 是最香 是最甜 是最软 是最舒服 最好的了 最低的了 最便宜的了 最棒的了 最划算的了 最优惠的了 最好的质量 最好的面料 最好的材料 最好的工艺 最好的品质 最好的价格 最低的价格 最先进 最高端 最高级 最高档 最优质 最顶级 最上乘 最权威 最专业 最正宗 最地道 最牛 最棒 最畅销 最受欢迎 最流行 最时尚 最有效 最健康 最环保 最安全 最牢固 最耐用 最厉害 最靠谱 最实在 最良心',
      ),
    },
    exceptions: {
      ...hedged,
      context: [
        ...hedged.context,
        ...list('对您来说 适合您 您最 几个里 这两个 三个里 比较 里面 其中 系列里 颜色 尺码 版本 目前库存 最后'),
      ],
      covering: list('已经是最低 店里卖得最好的 最安全的方式 最专业的医生 最受欢迎的颜色'),
    },
    reason: '“最……”修饰商品或服务属于绝对化用语',
    replacement: '很不错',
    overridable: true,
    source: ADVERTISING_LAW,
    examples: {
      breaks: ['我们家的质量是最好的', '这款面料最高级', '这个价格是最便宜的了'],
      keeps: ['这几款里这个是最便宜的', '最好用冷水手洗', '这两个里面这款最专业'],
    },
  },
  {
    id: 'superlative.zui',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        '蕞好 蕞低 蕞便宜 蕞优 蕞强 蕞佳 蕞高 蕞大 蕞新款 蕞美 醉低 醉便宜 醉好的 醉优 醉强 醉低价 罪低 罪便宜 罪好的 罪强 罪优惠 嘴低价 嘴便宜 嘴低 zui好 zui低 zui便宜 zui强 zui优 zui佳 zui高 最d价 最diao 最屌 最叼 全网z低 全网zui 全网最d di一品牌 第1品牌 第①品牌 第①名 销量第① 第壹品牌 di一名 国j级 顶j 世界j',
      ),
    },
    exceptions: { covering: list('嘴低头 喝醉好 醉好酒'), negatedBy: list('不是 不能说') },
    reason: '极限词的谐音和变体同样违法，系统也能识别',
    replacement: '很不错',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: { breaks: ['全网醉低，手慢无', 'zui好的质量', '销量第①'], keeps: ['醉虾要冷藏', '嘴巴低一点'] },
  },
  {
    id: 'superlative.pure',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 1,
      near: list('百分百 百分之百 百分之一百 100% 绝对 完全 纯纯 百分之两百 200% 零 0'),
      with: list(
        '无甲醛 无毒 无害 无添加 无污染 无农残 无异味 无辐射 无噪音 不含 没有添加 没有甲醛 天然 纯天然 野生 有机 环保 原装 正品 进口 手工 真货 防水 贴合 还原 色差 甲醛 添加 污染 瑕疵 缺陷 差评 农残 辐射 防腐剂 添加剂',
      ),
    },
    exceptions: {
      negatedBy: list('不能 不是 不敢 无法 不保证 难以 没有'),
      context: list('棉 羊毛 亚麻 聚酯 桑蚕丝 真丝 羊绒 检测报告 报告显示 涤纶 检测结果'),
      covering: list('10防水 20防水 30防水 50防水 0添加糖'),
    },
    reason: '“百分百”“零”“绝对”等表述需要证明，否则属于虚假宣传',
    replacement: '以检测报告为准',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: {
      breaks: ['100%无甲醛，宝宝房也能用', '绝对纯天然', '零色差'],
      keeps: ['检测报告显示零甲醛', '100%聚酯纤维', '色差不能完全避免'],
    },
  },
  {
    id: 'superlative.en',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 45,
      near: list(
        'best cheapest lowest finest greatest strongest safest fastest top highest number_1 most_advanced most_powerful most_reliable most_popular most_durable only number_one no.1 no_1 purest toughest softest brightest lightest most_effective most_comfortable smartest',
      ),
      with: list(
        "in_the_world in_the_market on_the_market in_the_industry in_the_universe on_earth in_the_country world's anywhere worldwide nationwide on_the_internet on_the_whole_internet whole_internet on_the_web on_the_planet you_will_find you_can_find you_will_ever you'll_ever you'll_find ever_made ever_seen of_all_time hands_down on_amazon on_ebay on_shopee on_lazada on_tiktok on_etsy in_malaysia in_the_philippines in_singapore in_thailand in_asia in_america in_town in_history no_one_beats nobody_beats guaranteed seller brand_in rated_brand in_its_class in_this_category in_the_category in_our_category money_can_buy out_there",
      ),
    },
    exceptions: {
      negatedBy: list("not isn't can't cannot don't never aren't"),
      context: list(
        'best_before best_regards best_wishes best_way best_time best_if best_for_you fits_best only_available only_left lowest_shelf top_shelf top_part among_our',
      ),
    },
    scope: { languages: ['en'] },
    reason: 'Claims to be the best, the only or the cheapest need proof and break marketplace rules',
    replacement: 'popular with our customers',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: {
      breaks: [
        'B3ST in the w0rld',
        'This is the cheapest price you will ever find',
        'the finest leather on the market',
      ],
      keeps: [
        'Best regards from our team',
        'The best way to clean it is with a dry cloth, anywhere you like',
        'It fits best under a desk',
      ],
    },
  },
  {
    id: 'superlative.words-en',
    category: 'absoluteClaim',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: list(
        "1_in_the_world 1_worldwide 1_in_the_market 1_in_the_country the_1_seller the_1_store 1_brand 1_rated 1_choice 1_best_selling 1_bestseller 1_selling 1_supplier 1_quality 1_on_amazon unbeatable nobody_has_a_better no_one_has_a_better nobody_offers_a_better no_one_offers_a_better nobody_makes_a_better you_won't_find_a_better you_won't_find_better you_will_not_find_a_better won't_find_a_better can't_find_a_better we_are_number_one we're_number_one we_are_no_1 we_are_the_number_one better_than_anyone better_than_everyone second_to_none world_class world_leading world_famous market_leader industry_leading unrivaled unrivalled unmatched unparalleled nobody_sells no_one_sells cheaper_than_anyone cheaper_than_any_other nothing_compares nothing_beats nobody_beats no_one_beats nobody_can_beat cannot_be_beaten can't_be_beaten absolutely_perfect totally_perfect 100%_perfect 100%_natural 100%_pure 100%_authentic 100%_original flawless zero_defects zero_defect lowest_price_ever lowest_price_guaranteed absolute_lowest absolute_best lowest_price_online cheapest_online best_in_class best_quality_ever number_one_quality number_one_brand number_one_choice number_one_seller no_other_brand_comes_close comes_close_to_our nothing_comes_close nobody_comes_close the_only_shop_with the_only_seller_with the_only_store_with the_only_brand_with the_only_shop_that the_only_seller_that the_only_store_that the_only_seller_who no_competitor no_other_seller no_other_brand better_than_any_other better_than_all_other the_one_and_only once_in_a_lifetime_price rock_bottom_price guaranteed_lowest top_1_seller",
      ),
    },
    exceptions: { negatedBy: list("not isn't can't_say cannot_say don't"), context: list('report certificate') },
    scope: { languages: ['en'] },
    reason: 'Absolute claims need proof and break marketplace rules',
    replacement: 'well made',
    overridable: true,
    source: ABSOLUTE_GUIDE,
    examples: {
      breaks: ['We are the #1 seller in this category.', 'Unbeatable quality, trust me'],
      keeps: ['There is 1 seller note on the label, see report', 'It is not unbeatable but good'],
    },
  },
];
