import type { PhraseRule } from '@/utils/handbook/schema';
import { combine, list, REFUSALS } from './shared-words';
import { AMAZON_MESSAGES, CONSUMER_LAW, JD_SERVICE, SHOPEE_CHAT, TMALL_RED_LINES } from './sources';
import { CONFIRMED_DETAILS } from './word-classes';

const INVOICE = list('发票 开票 专票 普票 税票 票据 增票 正规票 开发票 电子票 纸质票');
const RETURN_RIGHT = list('七天无理由 7天无理由 无理由 七天退货 7天退货 退货 退换 退换货 退款 包退 运费险 三包');
const NOT_FREE = list('不用 不需要 无需 不收 不会 免 不加 不扣 不另 没有 不再 不必 不要');

/** What a shop owes by law and platform rule: invoice, payment methods, returns, honest reasons, real dispatch. */
export const shopDutyRules: PhraseRule[] = [
  {
    id: 'duty.invoice-refuse',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 4,
      near: INVOICE,
      with: list(
        '不提供 提供不了 没有 没得 不开 不能开 开不了 不给开 不给 不含 不带 无法 没法 不支持 不可以开 不方便 开不出 出不了 不出 别要 免开 只有收据 只能收据 收据代替 只开收据 开收据 暂停 停开 不补 补不了 满 下个月再说 别想',
      ),
    },
    exceptions: {
      negatedBy: list('不会 不是 没说 怎么会'),
      covering: list('没有问题 不含税单价 不支持修改 不能开错 不满意 满意 发票没有丢 没有了再 满足'),
      context: list(
        '当年 年会 二手 个人闲置 如果没有 您没有发票 没有发票也 找不到 没有收到 没收到 丢 遗失 也可以 也能 抬头 税号 虚拟 红包 积分 抵扣 优惠券 重复开 修改 凭发票 保修 合并 已开 退回 作废',
      ),
    },
    reason: '拒开发票是平台红线，也违反税务规定',
    replacement: '可以开发票，请提供抬头和税号',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['本店不提供发票', '不-开-发-票', 'fa票不开'],
      keeps: ['没有发票也可以保修', '发票没有问题，您放心', '没收到发票我帮您重发'],
    },
  },
  {
    id: 'duty.invoice-price',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 10,
      near: INVOICE,
      with: [
        ...combine(
          list('补 加 付 出 交 另付 另收 收 承担 多付 要 得补 得加 需补 需要补'),
          list(
            '税 税点 税费 税钱 税金 点 个点 三个点 六个点 七个点 八个点 十个点 13个点 几个点 差价 钱 费用 手续费 邮费 运费 快递费 工本费',
          ),
        ),
        ...list(
          '加税 税点 另算 另计 自付 自理 您出 你出 您承担 不含税 含税价 加价 涨价 贵 加3 加6 加8 加13 3% 6% 8% 13% 满100 满500 满1000 才给开 才能开 才开',
        ),
      ],
    },
    exceptions: {
      negatedBy: NOT_FREE,
      covering: list('加点击 要点击 收点 出点 付点 包邮费 不贵 加点赞 贵公司 贵司 要钱包 宝贵 加点水'),
      context: list('免费 我们承担 我们出 包邮 不另收 确认收货后才 完成后才'),
    },
    reason: '开票不得加收税点、邮费或设门槛',
    replacement: '可以免费开具发票',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['要发票的话得补税点', '开票另付六个点', '發票要加收運費'],
      keeps: ['开发票不用补税点', '发票免费开具，不另收费用'],
    },
  },
  {
    id: 'duty.invoice-content',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 10,
      near: [...INVOICE, '抬头', '票面', '品名', '内容'],
      with: list(
        '写办公 开办公 办公用品 写食品 写日用 写劳保 写礼品 写餐饮 写耗材 写别的 开别的 随便开 随便写 写成 开成办公 开成食品 多开 虚开 开高 金额写 少开 代开 只能开个人 不能开公司 换个品名 改个品名 改品名',
      ),
    },
    exceptions: {
      negatedBy: REFUSALS,
      context: list('您买的 如实 实际 按商品'),
      covering: list('抬头写成 写成公司 写成个人 多开一张 多开几张 少开了 多开一份 改成电子 抬头随便写个'),
    },
    reason: '发票抬头、内容、金额与实际不符属于违规开票',
    replacement: '发票按实际商品和金额开具',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['发票抬头只能开个人，内容写办公用品', '发票可以多开点，金额写三千'],
      keeps: ['发票抬头写成公司名称', '不能把发票内容写成别的'],
    },
  },
  {
    id: 'duty.return-refuse',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      within: 4,
      near: RETURN_RIGHT,
      with: list(
        '不支持 不参加 不参与 不适用 不享受 不接受 不给 不让 不办 不可以 不能 不予 没有 拒绝 概不 免谈 一律不 关闭了 取消了 退不了 别想 不存在',
      ),
    },
    exceptions: {
      negatedBy: list('不会 不是 没说 怎么会 如果 是不是 为什么'),
      covering: list(
        '不能退色 退款没有到 没有收到退款 不能重复 不接受退运费 退款没有问题 退货没有问题 退款不能提前 不可以重复 没有问题 退换没有问题 没有退货 没有退款 没有到账 没有申请 没有选 没有签收 没有寄 没有填 没有收到 没有影响 没有关系 没有运费险 不能少',
      ),
      context: list(
        '绣 刻字 拍前确认 拍下前 非质量 定制 定做 贴身 生鲜 鲜活 虚拟 超过七天 超过7天 超了 吊牌剪 剪标 人为 使用过 穿过 洗过 下水 内裤 内衣 拆封后 页面注明 页面有注明 特殊商品 到账 审核 修改 影响二次 二次销售 赠品 激活 充值 下载 密封 没有购买 没有买 没有赠送 投保',
      ),
    },
    reason: '符合七天无理由的商品不得拒退',
    replacement: '支持七天无理由退货，不影响二次销售即可',
    overridable: true,
    source: CONSUMER_LAW,
    examples: {
      breaks: ['这款不支持七天无理由，拆了不退', '特价的不给退换'],
      keeps: ['定制的不支持七天无理由，页面有注明', '退款没有问题，请放心'],
    },
  },
  {
    id: 'duty.return-cut',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 8,
      near: list('退货 退款 退换 无理由 七天 退回来 寄回来 退的话 换货 取消订单'),
      with: [
        ...combine(
          list('扣 要扣 得扣 扣掉 扣您 扣你 收 要收 另收 扣除 得收 需扣'),
          list(
            '百分之 10% 20% 30% 5% 15% 手续费 折旧 折旧费 包装费 整理费 损耗 检测费 质检费 服务费 上架费 清洁费 开箱费 仓储费 人工费 打包费 两成 一成 三成 十块 五块 二十 10元 20元 一半 赠品费',
          ),
        ),
        ...list(
          '检测费 质检费 折旧费 整理费 清洁费 包装费 上架费 损耗费 扣钱 打折退 只退一半 退一半 折旧费 折价 按八折 按七折 按半价 八折退 七折退 半价退 ',
        ),
      ],
    },
    exceptions: {
      negatedBy: [...NOT_FREE, '不是'],
      covering: list(
        '收百分之百 扣百分之百 只退不换 只能退到 只能退回 只能退款 只能退货 只退款 只退货 只能退原 只能退换',
      ),
      context: list('人为损坏 磨损 赠品没退 使用痕迹 定制 运费险 平台 生鲜'),
    },
    reason: '无理由退货不得扣折旧、手续费',
    replacement: '不影响二次销售的全额退款',
    overridable: false,
    source: CONSUMER_LAW,
    examples: {
      breaks: ['退货要扣百分之二十手续费', '寄回来按八折退'],
      keeps: ['退款货到时候记得拒收百分之百', '退货不会扣手续费', '退款只能退到原支付账户'],
    },
  },
  {
    id: 'duty.payment-fee',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 8,
      near: list('信用卡 花呗 分期 白条 月付 先用后付 货到付款 微信支付 支付宝付款'),
      with: [
        ...combine(
          list('加 要加 另加 多收 加收 另收 收 要付 多付 补 扣'),
          list('1% 2% 3% 4% 5% 0.6% 百分之 个点 手续费 服务费 钱 费用 差价'),
        ),
        ...list(
          '不发货 不给发 不接 不让用 别用 不能用 不支持 不可以用 用不了 关掉 不优惠 没优惠 优惠取消 价格不一样 贵一点 涨价 手续费您 手续费自 手续费另',
        ),
      ],
    },
    exceptions: {
      negatedBy: [...NOT_FREE, '不支持加'],
      covering: list('加钱包 收钱 不支持加收 暂不支持货到 不支持分期的银行'),
      context: list('免息 平台收取 以页面为准 页面显示 额度 开通 银行收 您的花呗 风控 余额 换个方式'),
    },
    reason: '拒绝或加收信用卡、花呗、分期手续费属于红线',
    replacement: '支持正常使用，不另收费',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['花贝支付加3%', '花呗付款要另收手续费', '用信用卡的话不发货'],
      keeps: ['支持花呗分期，三期免息', '花呗不收手续费'],
    },
  },
  {
    id: 'duty.postage',
    category: 'redLine',
    severity: 'warn',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 12,
      near: list('包邮 免邮 包运费 免运费'),
      with: list(
        '另收 另外收 补邮费 补运费 运费您 邮费您 您补 你补 自己出 您出 你出 另付 另算 自付 到付 不算数 取消了 不包了 不包 加钱 补差价 补快递费 要补 只包 才发 剩下的 多退少补 加五块 加十块',
      ),
    },
    exceptions: {
      negatedBy: NOT_FREE,
      context: list(
        '偏远 新疆 西藏 内蒙 青海 甘肃 宁夏 海南 港澳 台湾 海外 页面有标 页面标注 不满 满 退货 换货 顺丰 指定 加急 大件上楼 取消订单 未达',
      ),
      covering: list('不包邮 不包邮费 只包装 不包装'),
    },
    reason: '页面写包邮又要补运费，属于违背承诺',
    replacement: '按页面包邮规则执行',
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['包邮只包到市区，剩下的运费您补', '说是包邮，实际要自付八块'],
      keeps: ['偏远地区不包邮，需要补运费', '满59包邮，不满要补邮费'],
    },
  },
  {
    id: 'duty.refund-reason',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: [
        ...combine(
          list('选 填 写 点 勾 选择 就选 就写 就填 改成 换成 改选'),
          list(
            '不喜欢 不想要 拍错 买错 多拍 拍多 个人原因 我不想要 不想买 与商家协商 协商一致 商家协商 信息填错 地址填错 信息错误 尺码拍错 拍错了 买多了 误拍 效果不好',
          ),
        ),
        ...combine(
          list('别选 不要选 别写 不要写 别点 不要点 别填 不要填 千万别选 不能选 请勿选'),
          list(
            '质量 质量问题 未按约定 缺货 假货 少件 漏发 发错 破损 描述不符 没发货 延迟发货 商家原因 卖家原因 空包 虚假发货 商品与描述',
          ),
        ),
        ...list(
          '就说不想要 就说拍错 就说不喜欢 就说买错 说是拍错 说不想要了 理由写不 原因写不 原因选不 理由选不 原因选改变心意 选改变心意 选改变主意',
        ),
      ],
    },
    exceptions: {
      negatedBy: list('不要 请勿 别 不用 不必 不能'),
      context: list('实际 照实 如实 真实 如果是您 您不喜欢的话 如果不喜欢'),
      covering: list('点不喜欢看'),
    },
    negationReach: 1,
    reason: '引导买家改选退款原因，属于规避平台考核的红线',
    replacement: '退款原因请按实际情况选择',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['你申请的时候选不喜欢，别选质量问题', '没货了，您申请退款选拍错', '請您自行取消訂單，原因選改變心意'],
      keeps: ['退款原因按实际情况选就好', '如果不喜欢，按实际情况选不喜欢'],
    },
  },
  {
    id: 'duty.confirm-first',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      order: 'asWritten',
      within: 10,
      near: list(
        '确认收货 点收货 点确认 点完成 完成订单 点签收 确认签收 提前确认 先签收 先确认 先收货 先点收货 先好评 收货点了',
      ),
      with: list(
        '再退 再补 再发 再给 再寄 再换 再处理 再赔 才能退 才能补 才退 才补 才发 才给 才寄 才能给 才能发 我再 我才 我们再 我们才 之后再 以后再 后再 再把 再安排 就给您',
      ),
    },
    exceptions: {
      negatedBy: list('不用 不要 请勿 无需 先别 别'),
      covering: CONFIRMED_DETAILS,
      context: list('货款 检查没问题再 验货 没问题再点 满意再'),
    },
    reason: '要求先确认收货再处理，等于让买家失去保障',
    replacement: '您先不用确认收货，我马上给您处理',
    overridable: false,
    source: JD_SERVICE,
    examples: {
      breaks: ['您先点确认收货，我再给您寄配件', '点完成订单之后再退给您'],
      keeps: ['收到货检查没问题再点确认收货哦', '您先别点确认收货，我再核实', '先确认地址再给您发'],
    },
  },
  {
    id: 'duty.close-order',
    category: 'redLine',
    severity: 'warn',
    pattern: {
      type: 'pair',
      within: 6,
      near: list(
        '取消订单 取消吧 取消掉 关闭订单 关掉订单 关单 撤单 退掉 退款吧 申请退款 自己取消 自行取消 取消了吧 把单退了',
      ),
      with: list(
        '自己 自行 您自己 你自己 您直接 你直接 直接 吧 没货 缺货 断货 发不了 卖完 价格错 标错 省得 免得 不想要了 别等了',
      ),
    },
    exceptions: {
      negatedBy: list('不要 请勿 不用 不能 不会 没有 自动 想 需要 如果 若 要是'),
      context: list(
        '可以直接 审核 原路 未发货 如果 您想 需要取消 您要取消 超时 自动 若 要是 不需要的话 不想等 不愿意等 实在 您看 可以吗 抱歉 或者',
      ),
    },
    reason: '让买家关单或自行退款，等于不履约，属于红线',
    replacement: '我帮您查一下解决办法',
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['您自己取消订单吧，选不想要了', '没货，直接申请退款'],
      keeps: ['如果您想取消订单，我帮您操作', '您想取消的话在订单页点申请退款就可以'],
    },
  },
  {
    id: 'duty.fake-dispatch',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        '点个发货 先点个发货 点一下发货过几天 先点发货 先给您点发货 先点个发货 先虚拟发货 虚拟发货 虚假发货 先填个单号 先填单号 先上传单号 假单号 空单号 空包 空包裹 发空包 单号先填 先发个空 先打单 撤销投诉 撤掉投诉 取消投诉 把投诉撤 投诉撤 撤诉 撤销介入 别申请介入 不要申请介入 别介入 别申请平台 别找平台 别点介入 撤销售后 取消售后 关闭售后 撤销退款申请 撤销退款再 先撤销退款 先撤退款 别申请售后 不要申请售后 不要申请仅退款 别点仅退款 别投诉 不要投诉 私下解决 私了',
      ),
    },
    exceptions: {
      negatedBy: list('不会 不可以 不能 没有 不做 不存在 拒绝'),
      context: list('如果您想 重复申请 误点 误申请 不需要了 已收到 收到退款 收到货了 您说'),
      covering: list('收到空包裹 是空包 空包装 空包请'),
    },
    reason: '虚假发货、要求撤销投诉或售后属于红线',
    replacement: '我先帮您把问题处理好',
    overridable: false,
    source: TMALL_RED_LINES,
    examples: {
      breaks: ['先给您点发货，货过两天到', '麻烦您把投诉撤了', '别申请平台介入，私下解决'],
      keeps: ['我们不会虚假发货', '空包装请不要丢'],
    },
  },
  {
    id: 'duty.reason-en',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'pair',
      reach: 'sentence',
      within: 70,
      near: list(
        'cancel cancel_the_order cancel_your_order cancellation return_request refund_request return_reason refund_reason reason_for_return request_a_return open_a_return order_received confirm_receipt confirm_delivery complete_the_order case dispute claim a-to-z',
      ),
      with: list(
        "yourself by_yourself on_your_side from_your_side choose_'ordered ordered_by_mistake bought_by_mistake no_longer_needed changed_my_mind changed_your_mind you_changed change_your_mind_as say_you say_that_you pick_'no_longer change_of_mind choose_change select_change don't_choose_defective do_not_select_defective not_defective instead_of_defective then_i_send then_we_send then_i_will then_we_will before_we_refund before_i_refund first_then close_the_case close_the_claim close_your_case withdraw_the withdraw_your drop_the cancel_the_claim cancel_your_claim first_and_then so_we_can_refund",
      ),
    },
    exceptions: {
      negatedBy: list("don't_have_to no_need_to not_need never won't"),
      subject: list('you_can you_may you_are_able_to you_could'),
      context: list("if_you'd_like if_you_want if_you_wish actual_reason real_reason as_long_as reason_that_applies"),
    },
    scope: { languages: ['en'] },
    reason: 'Telling buyers which reason to pick, to cancel themselves or to confirm first breaks marketplace rules',
    replacement: 'Please choose the reason that applies',
    overridable: false,
    source: SHOPEE_CHAT,
    examples: {
      breaks: [
        "Please cancel the order yourself and choose 'ordered by mistake'.",
        'Click order received first, then I will refund',
      ],
      keeps: [
        "If you'd like to cancel, I can do it for you now.",
        'Choose the reason that applies in the return request',
      ],
    },
  },
  {
    id: 'duty.terms-en',
    category: 'redLine',
    severity: 'block',
    pattern: {
      type: 'terms',
      terms: list(
        "order_received_first click_received_first confirm_first_then press_order_received_before all_sales_final all_sales_are_final no_refunds no_refund no_returns no_returns_accepted no_return_no_exchange we_don't_accept_returns we_do_not_accept_returns returns_not_accepted restocking_fee_of 20%_restocking no_invoice we_don't_issue_invoices we_do_not_issue_invoices invoice_costs_extra pay_extra_for_invoice undervalue mark_it_as_gift declare_as_gift declare_it_as_a_gift mark_as_a_gift close_the_case_first withdraw_your_claim withdraw_the_claim drop_the_case drop_your_case fake_tracking",
      ),
    },
    exceptions: {
      context: list(
        'custom defective customized custom-made personalized hygiene digital no_refund_is_needed no_return_is_needed',
      ),
      negatedBy: list("can't won't never don't not cannot"),
    },
    scope: { languages: ['en'] },
    reason: 'Refusing returns or invoices, or asking to drop a claim, breaks law or marketplace rules',
    replacement: 'Returns follow the marketplace policy',
    overridable: true,
    source: AMAZON_MESSAGES,
    examples: {
      breaks: ['Click order received first, then I send the missing part.', 'All sales are final'],
      keeps: ['Personalized items: no returns, see the listing', 'We will never ask you to withdraw your claim'],
    },
  },
];
