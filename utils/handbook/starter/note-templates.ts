import type { NoteField, NoteTemplate } from '../schema';

type FieldKind = NoteField['kind'];
const field = (id: string, label: string, kind: FieldKind, required = true, choices?: string[]): NoteField => ({
  id,
  label,
  kind,
  required,
  ...(choices && { choices }),
});

const order = field('order', '订单号', 'orderNumber');
const remark = field('remark', '补充说明', 'text', false);
const followUp = field('due', '跟进日期', 'date', false);

/** What an agent owes the next colleague after promising something. */
export const chineseNoteTemplates: NoteTemplate[] = [
  {
    id: 'refund',
    topic: '退款',
    language: 'zh',
    fields: [
      order,
      field('amount', '退款金额', 'amount'),
      field('reason', '原因', 'choice', true, ['质量问题', '发错漏发', '物流问题', '个人原因', '其他']),
      field('return', '货物', 'choice', true, ['需要寄回', '不用寄回', '未发货']),
      remark,
    ],
    owedBy: [
      '给您退款',
      '办理退款',
      '安排退款',
      '给您处理退款',
      '帮您处理退款',
      '帮您申请退款',
      '给您申请退款',
      '为您退款',
      '帮您退款',
      '退款给您',
      '钱退给您',
      '款退给您',
      '全额退给您',
      '这边退款',
    ],
  },
  {
    id: 'reissue',
    topic: '补发',
    language: 'zh',
    fields: [
      order,
      field('what', '补发内容', 'text'),
      field('reason', '原因', 'choice', true, ['漏发', '发错', '破损', '丢件', '质量问题']),
      field('due', '补发日期', 'date'),
      remark,
    ],
    owedBy: [
      '给您补发',
      '为您补发',
      '帮您补发',
      '安排补发',
      '登记补发',
      '补发一件',
      '补寄',
      '重新发一件',
      '重发一件',
      '安排重发',
    ],
  },
  {
    id: 'address',
    topic: '改地址',
    language: 'zh',
    fields: [
      order,
      field('state', '订单状态', 'choice', true, ['未发货', '已发货拦截']),
      field('done', '处理结果', 'choice', true, ['已修改', '已通知仓库', '已联系快递', '未成功']),
      remark,
    ],
    owedBy: [
      '帮您改地址',
      '给您改地址',
      '帮您修改地址',
      '修改好地址',
      '地址改好',
      '地址已经改',
      '帮您拦截',
      '尝试拦截',
      '改派',
    ],
  },
  {
    id: 'quality',
    topic: '质量问题',
    language: 'zh',
    fields: [
      order,
      field('fault', '问题描述', 'text'),
      field('proof', '凭证', 'choice', true, ['有照片', '有视频', '未提供']),
      field('plan', '处理方案', 'choice', true, ['退货退款', '换货', '补偿', '待定']),
      remark,
    ],
    owedBy: ['登记质量问题', '质量问题已', '商品有瑕疵', '反馈给品控', '报给品控', '核实质量'],
  },
  {
    id: 'invoice',
    topic: '发票',
    language: 'zh',
    fields: [
      order,
      field('title', '抬头', 'text'),
      field('tax', '税号', 'text', false),
      field('kind', '类型', 'choice', true, ['电子普票', '电子专票', '纸质发票']),
      field('due', '开票日期', 'date', false),
    ],
    owedBy: ['给您开票', '为您开票', '帮您开票', '给您开发票', '帮您开发票', '提交给财务', '重新开具', '发票开好'],
  },
  {
    id: 'logistics',
    topic: '物流异常',
    language: 'zh',
    fields: [
      order,
      field('trouble', '异常', 'choice', true, ['停滞', '丢件', '显示签收未收到', '破损', '派送问题', '其他']),
      field('contacted', '已联系快递', 'choice', true, ['是', '否']),
      followUp,
      remark,
    ],
    owedBy: [
      '联系快递',
      '联系网点',
      '联系快递网点',
      '催一下派送',
      '查签收底单',
      '催促快递',
      '快递核实',
      '核实物流',
      '确认滞留',
      '去催仓库',
    ],
  },
  {
    id: 'compensation',
    topic: '补偿',
    language: 'zh',
    fields: [
      order,
      field('amount', '补偿金额', 'amount'),
      field('approved', '批准人', 'text'),
      field('reason', '原因', 'text'),
    ],
    owedBy: ['给您补偿', '为您补偿', '申请补偿', '补偿您', '差价退给您', '申请一笔补偿'],
  },
  {
    id: 'callback',
    topic: '约定回复',
    language: 'zh',
    fields: [
      field('what', '要答复的事', 'text'),
      field('due', '答复日期', 'date'),
      field('who', '负责人', 'text', false),
      field('order', '订单号', 'orderNumber', false),
    ],
    owedBy: [
      '下班前给您',
      '下班前回复',
      '今天给您答复',
      '明天给您答复',
      '稍后回复您',
      '有结果告诉您',
      '升级给主管',
      '专人联系您',
    ],
  },
];

const orderEn = field('order', 'Order number', 'orderNumber');
const remarkEn = field('remark', 'Remark', 'text', false);

export const englishNoteTemplates: NoteTemplate[] = [
  {
    id: 'refund',
    topic: 'Refund',
    language: 'en',
    fields: [
      orderEn,
      field('amount', 'Amount', 'amount'),
      field('reason', 'Reason', 'choice', true, [
        'Fault',
        'Wrong or missing item',
        'Delivery',
        'Change of mind',
        'Other',
      ]),
      field('return', 'Goods', 'choice', true, ['To be returned', 'Kept by the buyer', 'Not shipped']),
      remarkEn,
    ],
    owedBy: ['refund you', 'issue a refund', 'issue the refund', 'refund your', 'i will refund', "i'll refund"],
  },
  {
    id: 'reissue',
    topic: 'Replacement',
    language: 'en',
    fields: [
      orderEn,
      field('what', 'What is sent', 'text'),
      field('reason', 'Reason', 'choice', true, ['Missing', 'Wrong item', 'Broken', 'Lost', 'Fault']),
      field('due', 'To be sent on', 'date'),
      remarkEn,
    ],
    owedBy: [
      'send a replacement',
      'send you a replacement',
      'arrange a replacement',
      'send another one',
      'resend',
      'ship a new one',
    ],
  },
  {
    id: 'address',
    topic: 'Change of address',
    language: 'en',
    fields: [
      orderEn,
      field('state', 'Order', 'choice', true, ['Not shipped', 'Shipped, to be redirected']),
      field('done', 'Result', 'choice', true, ['Changed', 'Warehouse told', 'Courier told', 'Not possible']),
      remarkEn,
    ],
    owedBy: [
      'change your address',
      'change the address',
      'update your address',
      'update the address',
      'redirect the parcel',
    ],
  },
  {
    id: 'quality',
    topic: 'Fault',
    language: 'en',
    fields: [
      orderEn,
      field('fault', 'What is wrong', 'text'),
      field('proof', 'Evidence', 'choice', true, ['Photos', 'Video', 'None yet']),
      field('plan', 'Solution', 'choice', true, ['Return', 'Exchange', 'Compensation', 'Open']),
      remarkEn,
    ],
    owedBy: [
      'report the fault',
      'pass this to quality',
      'registered your case',
      'noted the fault',
      'registered the fault',
    ],
  },
  {
    id: 'invoice',
    topic: 'Invoice',
    language: 'en',
    fields: [
      orderEn,
      field('title', 'Name on the invoice', 'text'),
      field('tax', 'Tax number', 'text', false),
      field('due', 'To be issued on', 'date', false),
    ],
    owedBy: [
      'issue the invoice',
      'issue an invoice',
      'send you the invoice',
      'send the invoice',
      'correct the invoice',
    ],
  },
  {
    id: 'logistics',
    topic: 'Delivery trouble',
    language: 'en',
    fields: [
      orderEn,
      field('trouble', 'Trouble', 'choice', true, ['Stuck', 'Lost', 'Marked delivered', 'Damaged', 'Other']),
      field('contacted', 'Courier asked', 'choice', true, ['Yes', 'No']),
      field('due', 'Follow up on', 'date', false),
      remarkEn,
    ],
    owedBy: [
      'ask the courier',
      'asking the courier',
      'contact the courier',
      'check with the courier',
      'chase the courier',
    ],
  },
];
