import { defineWords } from './words';

/** The trade's terms that stand in the data as keys: parts, origins, findings. */
export const partWords = defineWords(
  {
    welcome: '欢迎语',
    talk: '对话语',
    bargain: '议价语',
    payment: '支付用语',
    shipping: '物流用语',
    afterSales: '售后语',
    farewell: '欢送语',
    review: '好评用语',
    emoji: '表情',
  },
  {
    welcome: 'Welcome',
    talk: 'Talk',
    bargain: 'Bargaining',
    payment: 'Payment',
    shipping: 'Shipping',
    afterSales: 'After-sales',
    farewell: 'Farewell',
    review: 'Reviews',
    emoji: 'Emoji',
  },
);

export const originWords = defineWords(
  { human: '人工', script: '话术', robot: '机器人', auto: '自动', system: '系统', unknown: '不明' },
  { human: 'people', script: 'scripts', robot: 'robots', auto: 'automatic', system: 'system', unknown: 'unknown' },
);

/** What the check of a script finds. */
export const lintWords = defineWords(
  {
    emptyText: '没有内容',
    unknownVariable: '变量「{detail}」填不出来：店铺资料里没有它',
    emptyFact: '店铺资料里「{detail}」是空的',
    brokenBraces: '花括号不成对',
    sameShortcut: '快捷码 {detail} 已被另一条话术用了',
    expired: '已过停用日 {detail}，不会再被找到',
    datesReversed: '停用日 {detail} 早于启用日',
  },
  {
    emptyText: 'There is no text',
    unknownVariable: 'Nothing fills the variable {detail}: it is not a shop fact',
    emptyFact: 'The shop fact “{detail}” is empty',
    brokenBraces: 'A brace has no partner',
    sameShortcut: 'Another script already has the shortcut {detail}',
    expired: 'Past its last day {detail}; it is no longer found',
    datesReversed: 'The last day {detail} is before the first',
  },
);

/** What keeps a handbook file out; `expected` is told beside it. */
export const fileProblemWords = defineWords(
  {
    damaged: '文件损坏，不是完整的 JSON',
    notAHandbook: '不是同桌手册',
    newerVersion: '由更新的版本导出，请先更新插件',
    sameField: '同一个字段写了两次',
    missingField: '缺少这个字段',
    unknownField: '没有这个字段',
    wrongType: '类型不对',
    wrongValue: '内容不在允许范围内',
    wrongForm: '格式不对',
    empty: '不能为空',
    tooLong: '太长',
    tooShort: '太短',
    tooBig: '太大',
    tooSmall: '太小',
    sameId: '编号重复',
    unknownScript: '流程里的话术不存在',
    unknownNoteTemplate: '流程里的备注模板不存在',
  },
  {
    damaged: 'damaged: not complete JSON',
    notAHandbook: 'not a Deskmate handbook',
    newerVersion: 'made by a newer version; update the extension first',
    sameField: 'the field is there twice',
    missingField: 'the field is missing',
    unknownField: 'no such field',
    wrongType: 'the wrong type',
    wrongValue: 'not one of the allowed values',
    wrongForm: 'not in the right form',
    empty: 'cannot be empty',
    tooLong: 'too long',
    tooShort: 'too short',
    tooBig: 'too large',
    tooSmall: 'too small',
    sameId: 'this id is taken',
    unknownScript: 'a playbook names a script that is not there',
    unknownNoteTemplate: 'a playbook names a note template that is not there',
  },
);
