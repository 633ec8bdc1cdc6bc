import type { PhraseRule } from '@/utils/handbook/schema';
import { list } from './shared-words';
import { HOUSE_RULE, HOUSE_RULE_EN } from './sources';

/** Replies that platforms may not count as an answer, and what contradicts the shop's own fact sheet or this conversation. */
export const replyCountsRules: PhraseRule[] = [
  {
    id: 'reply.bare',
    category: 'bluntService',
    severity: 'hint',
    pattern: {
      type: 'variable',
      check: 'whole',
      words: list(
        'hi hello hey 在 在的 你好 您好 亲 亲亲 嗯 嗯嗯 好 好的 哦哦 恩 恩恩 ok okay 收到 1 好滴 嗨 哈喽 哈 哈哈 谢谢 多谢 thanks thank_you yes sure',
      ),
    },
    reason: '只有这几个字，平台可能不算有效回复；带上对买家问题的答复',
    source: HOUSE_RULE,
    examples: { breaks: ['Hi', '在的～', '嗯嗯'], keeps: ['在的亲，今天能发', 'Hi, it ships today'] },
  },
  {
    id: 'reply.wordless',
    category: 'bluntService',
    severity: 'hint',
    pattern: { type: 'variable', check: 'wordless' },
    reason: '只有表情或符号，平台可能不算有效回复',
    source: HOUSE_RULE_EN,
    examples: { breaks: ['😊', '……', '[微笑]'], keeps: ['好的😊', '12'] },
  },
  {
    id: 'fact.courier',
    category: 'overPromise',
    severity: 'warn',
    pattern: { type: 'variable', check: 'courier' },
    reason: '说的快递和店铺资料里的合作快递不一致，确认后再发',
    source: HOUSE_RULE,
    examples: { breaks: ['给您发顺丰', '这单走申通'], keeps: ['给您发中通', '不发顺丰的哦'] },
  },
  {
    id: 'fact.ship-by',
    category: 'overPromise',
    severity: 'warn',
    pattern: { type: 'variable', check: 'shipBy' },
    reason: '承诺的发货时间比店铺资料里的更早，确认后再发',
    source: HOUSE_RULE,
    examples: { breaks: ['两小时内发货', '3小时内给您发出'], keeps: ['三天内发货', '48小时内发货'] },
  },
  {
    id: 'fact.compensation',
    category: 'overPromise',
    severity: 'warn',
    pattern: { type: 'variable', check: 'compensation' },
    reason: '答应的补偿超过店铺资料里的上限，请先请示',
    source: HOUSE_RULE,
    examples: { breaks: ['补偿您 50 元', '赔您30块'], keeps: ['补偿您 5 元', '给您补发一件'] },
  },
  {
    id: 'fact.order-number',
    category: 'privacyLeak',
    severity: 'warn',
    pattern: { type: 'variable', check: 'orderNumber' },
    reason: '这个订单号不是当前会话买家的，发错会泄露他人信息',
    source: HOUSE_RULE,
    examples: {
      breaks: ['您的订单号是 773200485129963', '订单编号 773200485129963'],
      keeps: ['您的订单号是 123456789012', '快递单号 YT7732004851299', '货号 20240917'],
    },
  },
  {
    id: 'fact.buyer-name',
    category: 'privacyLeak',
    severity: 'warn',
    pattern: { type: 'variable', check: 'buyerName' },
    reason: '称呼的不是当前会话的买家，确认没有发错窗口',
    source: HOUSE_RULE,
    examples: {
      breaks: ['Hi Anna, it ships today', 'Dear Lucy, thanks'],
      keeps: ['Hi Tom, it ships today', 'Hi there, it ships today'],
    },
  },
];
