import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list, REFUSALS, WARNINGS } from './shared-words';
import { COUNTERFEITS, CUSTOMS, JD_SERVICE, TMALL_RED_LINES } from './sources';
import { CONFIRMED_DETAILS } from './word-classes';

const COUNTS = list('一 两 二 三 五 六 八 十 几 1 2 3 5 6 8 10 15 20 30 50');

/** A shop's duties evaded in words that name neither invoice nor return right. */
export const evadedDutyRules: PhraseRule[] = [
  {
    id: 'evaded.close-order',
    category: 'redLine',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 8,
      near: list('您订单 您的订单 你订单 你的订单 您这单 这单我 把订单 订单我 订单先 把单 您的单'),
      with: list(
        '关掉了 关了 关闭了 给关了 关掉 给您关 帮您关 给您取消了 取消掉了 我取消了 给取消了 直接取消了 作废了',
      ),
    },
    exceptions: {
      negatedBy: list('不会 不能 没有 如果 自动 需要'),
      context: list('您要求 您申请 按您 您说 按您 您想 可以吗 好吗 行吗 要吗 吗 超时 未付款 没付款 重复 自动'),
    },
    reason: '未经买家同意关闭、取消订单属于不履约的红线',
    replacement: '我帮您查一下解决办法',
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['没货了，我先把您订单关掉了', '这单我给您取消了'],
      keeps: ['您的订单按您说的取消掉了', '需要我把订单关掉吗'],
    },
  },
  {
    id: 'evaded.invoice-words',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('开成 写成 开 给您开 给你开 改成 换成 只能开 统一开 内容写 品名写 名目写'),
          list('办公用品 办公耗材 日用品 劳保 劳保用品 礼品类 餐饮费 餐饮 服务费 咨询费 会议费 耗材类'),
        ),
        ...list(
          '票开高 票开多 开高点 多开点 多开一些 金额开高 开大点 开大一点 收据行不行 收据代替 给您收据 只能给收据 用收据 收据可以吗',
        ),
      ],
    },
    exceptions: {
      negatedBy: [...REFUSALS, ...list('不会 不可以')],
      context: list('您买的是 如实 按实际 火 门 窗 音量 空调 风 声音'),
      covering: list('开成服务费用清单'),
    },
    reason: '发票内容、金额与实际不符，或以收据代替发票，属于违规',
    replacement: '发票按实际商品和金额开具',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['酒不好写，给您开成办公用品', '收据行不行'],
      keeps: ['不能开成办公用品，要按实际商品开', '空调风量开大点就凉了'],
    },
  },
  {
    id: 'evaded.complete-first',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      order: 'asWritten',
      within: 12,
      near: list(
        '点了收货 点了确认 点完收货 点了签收 收了货 先收货 先按取货 按取货完成 取货完成 先按完成 按完成 先点取货 先点收到 点已收到 点收到 点已收货 点一下收货 确认一下收货 先给我确认 先帮忙确认 先帮我点 先签字 先给好评 先签了',
      ),
      with: list(
        '再补寄 补寄 再补 再寄 再退 再发 再给 再处理 再换 我再 我们再 才能 我才 才给 才补 才退 才寄 后补 后寄 后退 之后',
      ),
    },
    exceptions: {
      negatedBy: list('不用 不要 请勿 无需 先别 别'),
      covering: CONFIRMED_DETAILS,
      context: list('检查没问题 验货 没问题再 拆开看'),
    },
    reason: '要求先确认收货再处理，等于让买家失去保障',
    replacement: '您先不用确认收货，我马上给您处理',
    overridable: false,
    source: JD_SERVICE,
    examples: {
      breaks: ['先按取貨完成，少的我再補寄', '您先点收到，我们再退'],
      keeps: ['先别点收到，我们再核实', '检查没问题再点收到'],
    },
  },
  {
    id: 'evaded.included-after-all',
    category: 'redLine',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 14,
      near: list('包安装 免费安装 包上门 包上楼 包入户 包送 送货上门 包拆旧 免安装费'),
      with: list(
        '您再给 再给两 再给一 再给五 另给 给师傅两 给师傅一 给师傅五 再付 另付 再加钱 另收 另外收 收您 自理 自己出',
      ),
    },
    exceptions: {
      negatedBy: list('不用 不需要 无需 不会 不包'),
      context: list('偏远 超出 加长 高空 页面有写 五楼以上'),
    },
    reason: '写明包含的服务又要另收钱，属于违背承诺',
    replacement: '按页面承诺执行',
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['说是包安装，师傅上门您再给两百', '送货上门另收五十'],
      keeps: ['包安装的，不用再给师傅钱', '不包安装，师傅上门另付'],
    },
  },
  {
    id: 'evaded.early-number',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      order: 'asWritten',
      within: 6,
      near: list('先 先给您 先给你 先帮您 我先 先把'),
      with: list(
        '填个单号 填单号 出个单号 出单号 上个单号 上单号 传个单号 传单号 录个单号 录单号 打个单号 给个单号 生成单号 弄个单号 点个发货 点发货 点了发货 点下发货 传物流 上传物流 走个物流 假发货',
      ),
    },
    exceptions: {
      negatedBy: list('不会 不能 不可以 不要 没有 不'),
      context: list('退货 寄回 退回 您先 您填写 换货 售后'),
    },
    reason: '货没发先填单号、点发货属于虚假发货',
    replacement: '我催仓库尽快给您发出',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['先给您填个单号，货过几天再走', '我先点了发货，周五才有货'],
      keeps: ['您先填退货单号，我们收到就退', '我们不会先点发货'],
    },
  },
  {
    id: 'evaded.one-to-one',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 8,
      near: list('一比一的 1比1的 1:1的 一比一 1比1 原版开模 原厂皮 同厂同料 厂里流出 代工厂流出 原厂流出'),
      with: list(
        '细节都 细节一样 做工一样 五金 走线 皮质 包包 鞋子 手表 专柜 正品一样 跟正品 和正品 看不出 分不出 验货 质量一样 品质一样 复制 复刻',
      ),
    },
    exceptions: {
      negatedBy: list('不卖 不是 没有'),
      context: list('模型 手办 稀释 兑水 兑 配比 比例 混合 拼图 图纸'),
    },
    reason: '“一比一”“原厂流出”是仿冒品的行话，销售仿冒品属于违法',
    replacement: '',
    overridable: false,
    source: COUNTERFEITS,
    examples: {
      breaks: ['这个是一比一的，细节都一样', '厂里流出的，跟正品没区别'],
      keeps: ['洗涤剂和水一比一兑就行', '一比一模型，细节都做出来了'],
    },
  },
  {
    id: 'evaded.customs',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 12,
      near: list('报关 清关 申报 海关 关税 通关'),
      with: list(
        '写礼品 写礼物 当礼品 当礼物 写样品 当样品 写低 写少 报低 报少 低报 少报 少写 低写 金额低 价格低 躲 避税 免交 逃',
      ),
    },
    exceptions: { negatedBy: [...REFUSALS, ...list('不会 不能')], context: list('实际 如实 照实') },
    reason: '虚假报关属于违法，买卖双方都要承担责任',
    replacement: '按实际金额申报',
    overridable: false,
    source: CUSTOMS,
    examples: {
      breaks: ['报关时候我们写礼品，金额写低点', '申报我给您少报点'],
      keeps: ['申报金额不能写低', '海关如实申报，可能产生关税'],
    },
  },
  {
    id: 'evaded.surcharge',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 6,
      near: list('信用卡 花呗 分期 白条 月付 先用后付 货到付款 刷卡'),
      with: [
        ...combine(list('贵 要贵 得贵 会贵 多付 多收 多给 得多 要多'), COUNTS),
        ...list('就没优惠 不享受优惠 不给优惠 没折扣 不打折 不发货 不给发 不接受 付不了我们'),
      ],
    },
    exceptions: {
      negatedBy: list('不用 不会 免 无需 不需要 不搞 从不'),
      context: [...WARNINGS, ...list('免息 平台 额度 银行 以页面为准 不发生')],
      covering: list('不收手续费 不收费 不收您 不做活动 不发烫 不做花呗套现 不做套现'),
    },
    reason: '拒绝或加收信用卡、花呗、分期费用属于红线',
    replacement: '支持正常使用，不另收费',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: { breaks: ['分期的话要贵二十', '花呗付就没优惠了'], keeps: ['花呗不收手续费', '分期免息，不会贵二十'] },
  },
];
