import type { PhraseRule } from '@/utils/handbook/schema';
import { HOUSE_RULE } from './sources';

/** A template whose blanks nobody filled. */
export const placeholderRules: PhraseRule[] = [
  {
    id: 'blank.placeholder',
    category: 'unfilledVariable',
    severity: 'block',
    pattern: { type: 'variable' },
    reason: '这里还有没填的内容，填好再发',
    overridable: true,
    source: HOUSE_RULE,
    examples: {
      breaks: [
        '亲爱的{买家}您好',
        '单号是{{tracking}}',
        '您的订单【订单号】已发货',
        '快递单号___',
        '预计XX天到',
        'Hi [name], thanks',
        '快递是【】',
      ],
      keeps: [
        '【温馨提示】满 99 包邮',
        'XXL 码有货',
        '谢谢[微笑]',
        'Thanks xx',
        '尺码 XX 码没有，只有 XL',
        '型号 XX-12',
      ],
    },
  },
  {
    id: 'blank.words',
    category: 'unfilledVariable',
    severity: 'warn',
    pattern: {
      type: 'terms',
      terms: [
        '此处填写',
        '请填写此处',
        '待补充',
        '待填写',
        '某某快递',
        '某某先生',
        '某某女士',
        '某年某月',
        '某月某日',
        '填写订单号',
        '替换成订单号',
        'insert name',
        'insert order number',
        'your name here',
        'lorem ipsum',
      ],
    },
    exceptions: { context: ['您需要', '请您', '麻烦您'] },
    reason: '这句像是模板里没改的说明',
    source: HOUSE_RULE,
    examples: { breaks: ['您的快递是某某快递', 'Dear insert name'], keeps: ['麻烦您填写订单号', '资料已补充'] },
  },
];
