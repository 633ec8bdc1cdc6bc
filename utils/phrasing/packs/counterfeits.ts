import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, EN_REFUSALS, list, REFUSALS, WARNINGS } from './shared-words';
import { COUNTERFEITS, CUSTOMS, FAKE_TRADE } from './sources';

const COUNTS = list('几 一 两 三 五 十 个 些 点 多少 1 2 3 5 10 20 50');

/** Fakes sold as fakes, sales that are none, and declarations to customs: breaches of law, whatever the marketplace. */
export const counterfeitRules: PhraseRule[] = [
  {
    id: 'fake.goods',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...list(
          '高仿 超仿 精仿 顶仿 原单尾货 原单货 尾单原版 a货 超a货 超a 高a 复刻版 1比1复刻 一比一复刻 1:1复刻 1:1高仿 1比1做的 一比一做的 莆田鞋 莆田货 纯原版 公司级的 真标版 是仿的 仿品 仿货 正品复刻 复刻品 复刻货',
        ),
        ...list('验不出来 看不出真假 专柜都验不出 专柜验不出 过验 过专柜 能过鉴定 可过鉴定 鉴定都能过 跟正品一个厂'),
        ...list('和专柜一个厂 跟专柜一个厂 和正品一个厂 正品一模一样看不出 以假乱真的'),
      ],
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不是 不卖 没有 拒绝 绝无 从不 从来不 不会卖')],
      context: [...WARNINGS, ...list('花 绿植 植物 草坪 皮草 毛 食品 模型 手办 游戏机 考试 海外版')],
      covering: list(
        '高仿真 高仿生 复刻版画 官方复刻 品牌复刻 是仿的古 仿品牌 a货架 a货柜 a货车 a货位 a货品 a货号 a货源 a货物',
      ),
    },
    reason: '销售假冒注册商标的商品、以假充真属于违法，平台会直接清退',
    replacement: '',
    overridable: false,
    source: COUNTERFEITS,
    examples: {
      breaks: ['这个是高仿的', '一比一复刻，专柜都验不出来', '高坊包包，看不出真假'],
      keeps: ['我们不卖高仿，都是品牌授权的', '高仿真玫瑰花摆着好看', '高仿绿植不用浇水'],
    },
  },
  {
    id: 'fake.trade',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('刷 补 做').flatMap((verb) => COUNTS.map((count) => verb + count)),
          list('单'),
        ),
        ...combine(list('s 刷'), list('个单 几单 一单 单兼职 单返 单佣金')),
        ...list('刷手 刷客 本金秒返 本金返还 返本金 返还本金 垫付本金 做任务返 拍下返本 拍了返本 礼品代发 发空箱'),
      ],
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会 从不 从来不 没有')],
      context: [...WARNINGS, ...list('牙刷 毛刷 刷子 定金 补差价 补运费')],
      covering: list('做一单一 补一单号 补个单号 补几单号'),
    },
    reason: '刷单、补单、空包属于虚假交易，平台与法律均禁止',
    replacement: '',
    overridable: false,
    source: FAKE_TRADE,
    examples: {
      breaks: ['帮我们刷几单，一单十块佣金', '有空做两单吗，本金秒返', '有空帮忙s个单'],
      keeps: ['我们从不刷单，也不会让您刷几单', '我给您补个单号'],
    },
  },
  {
    id: 'fake.goods-en',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        'replica replicas counterfeit counterfeits knockoff knock-off knock_off fake_designer aaa_quality aaa_grade mirror_quality 1:1_copy 1:1_quality 1_to_1_copy 1:1_with_the_original same_as_the_original_but same_factory_as nobody_can_tell no_one_can_tell unauthorized_authentic factory_overrun',
      ),
    },
    exceptions: {
      negatedBy: [...EN_REFUSALS, ...list('no never_sell')],
      context: list('licensed official_replica prop model dinosaur museum beware report antique movie film toy'),
    },
    scope: { languages: ['en'] },
    reason: 'Selling counterfeits breaks the law; every marketplace closes the shop for it',
    replacement: '',
    overridable: false,
    source: COUNTERFEITS,
    examples: {
      breaks: [
        'It is a replica, nobody can tell',
        'top quality r e p l i c a',
        'AAA quality, same factory as the brand',
      ],
      keeps: ['We never sell replicas', 'An official replica scarf licensed by the club'],
    },
  },
  {
    id: 'fake.customs-en',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 80,
      near: list('customs duty duties import_tax import_fees import_charges tax taxes'),
      with: list(
        'as_a_gift as_gift lower_value low_value lower_the_value lower_price_on less_than_it_cost declare_less declare_only undervalue mark_down_the_value put_a_lower write_a_lower declare_it_lower declared_lower fake_invoice invoice_for_less',
      ),
    },
    exceptions: { negatedBy: EN_REFUSALS, context: list('if_you_are_sending') },
    scope: { languages: ['en'] },
    reason: 'A false customs declaration is an offence, for the seller and for the buyer',
    replacement: 'The parcel is declared at its real value',
    overridable: false,
    source: CUSTOMS,
    examples: {
      breaks: ['We can mark it as a gift so you avoid customs', 'I will declare it lower for customs'],
      keeps: ['We cannot mark parcels as gifts or put a lower value for customs', 'Customs may charge import tax'],
    },
  },
];
