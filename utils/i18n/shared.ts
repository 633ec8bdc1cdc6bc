import { defineWords } from './words';

/** The nine parts of the handbook by their short names; also the words of the `#` filter. */
export const partWords = defineWords(
  {
    welcome: '欢迎',
    talk: '对话',
    bargain: '议价',
    payment: '支付',
    shipping: '物流',
    afterSales: '售后',
    farewell: '欢送',
    review: '好评',
    emoji: '表情',
  },
  {
    welcome: 'welcome',
    talk: 'talk',
    bargain: 'bargain',
    payment: 'payment',
    shipping: 'shipping',
    afterSales: 'after-sales',
    farewell: 'farewell',
    review: 'review',
    emoji: 'emoji',
  },
);

/** How bad a finding is. */
export const severityWords = defineWords(
  { hint: '建议', warn: '警告', block: '阻止发送' },
  { hint: 'Hint', warn: 'Warning', block: 'Blocks sending' },
);

/** What a finding is about. */
export const flagCategoryWords = defineWords(
  {
    offPlatform: '站外联系',
    reviewIncentive: '好评返现',
    absoluteClaim: '绝对化用语',
    abuse: '辱骂',
    overPromise: '过度承诺',
    bluntService: '生硬用语',
    privacyLeak: '泄露隐私',
    redLine: '红线',
    unfilledVariable: '变量未填',
    team: '本店规定',
  },
  {
    offPlatform: 'Off-platform contact',
    reviewIncentive: 'Paid review',
    absoluteClaim: 'Absolute claim',
    abuse: 'Abuse',
    overPromise: 'Over-promise',
    bluntService: 'Blunt tone',
    privacyLeak: 'Privacy',
    redLine: 'Red line',
    unfilledVariable: 'Unfilled variable',
    team: 'House rule',
  },
);

export const noteStateWords = defineWords(
  { owed: '待写', begun: '已开始', saved: '已保存，未写全', finished: '已完成' },
  { owed: 'Owed', begun: 'Begun', saved: 'Saved, incomplete', finished: 'Finished' },
);

export const clockLevelWords = defineWords(
  { calm: '正常', soon: '将超时', late: '已超时', unknown: '未知' },
  { calm: 'In time', soon: 'Due soon', late: 'Overdue', unknown: 'Unknown' },
);

/** The parts of a console page that can be missing. */
export const consolePartWords = defineWords(
  {
    messageList: '消息列表',
    message: '消息',
    messageText: '消息文字',
    entry: '会话列表',
    entryName: '会话里的买家名',
    buyerName: '当前买家',
    editor: '输入框',
    send: '发送按钮',
    noteField: '备注栏',
  },
  {
    messageList: 'message list',
    message: 'messages',
    messageText: 'message text',
    entry: 'conversation list',
    entryName: 'names in the list',
    buyerName: 'open buyer',
    editor: 'editor',
    send: 'send button',
    noteField: 'note field',
  },
);
