import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * 微信小店 客服. Page structure recorded by one source in June 2026, sides and list confirmed by a second.
 * Not known: the list element round the messages (the parent of the first message is taken), a message id, system lines and a
 * robot's mark, a class of the send button, the words of the waiting time, the order note.
 */
export const weixinShop: ConsoleProfile = {
  id: 'weixin-shop',
  name: { zh: '微信小店', en: 'WeChat Shop' },
  matches: ['https://store.weixin.qq.com/shop/kf*'],
  confidence: 'high',
  partConfidence: {
    messageList: 'medium',
    messageTime: 'low',
    activeEntry: 'low',
    entryName: 'medium',
    entryPreview: 'medium',
    entryTimer: 'low',
    entryUnread: 'medium',
    buyerName: 'medium',
  },
  verifiedLive: false,
  evidence: [
    {
      source: 'JahanHe/wechat-autoreply: page structure captured on 2026-06-09, working extension',
      kind: 'extension',
      year: 2026,
      confidence: 'high',
    },
    { source: 'public browser adapter for the chat page', kind: 'adapter', year: null, confidence: 'medium' },
    { source: 'public multi-platform userscripts', kind: 'userscript', year: null, confidence: 'medium' },
  ],
  parts: {
    chatMarker: ['#input-textarea', '.session-list-card', 'li.session-item-container'],
    messageList: [':has(> .msg:not(.no-content))'],
    message: ['.msg:not(.no-content)', ':has(> .message-item)'],
    messageText: [
      '.text-msg.bg-user, .text-msg.bg-kf, .product-msg-block, a.order-msg-block',
      '.text-msg, .product-msg-block, a.order-msg-block',
    ],
    entry: ['.session-list-card', 'li.session-item-container'],
    activeEntry: [
      '.session-list-card.active',
      '.session-list-card.current',
      '.session-list-card.selected',
      '.session-item-container.active',
    ],
    entryName: ['.user-nickname'],
    entryPreview: ['.text-content-wrap'],
    entryTimer: ['.waiting-time'],
    entryUnread: ['.unread-badge'],
    buyerName: ['.chat-title .left .chat-customer-name', '.chat-customer-name'],
    editor: ['#input-textarea', '.chat-input textarea.text-area', '.chat-input textarea'],
  },
  rows: {
    side: [
      { is: 'agent', when: { selectors: ['.text-msg.bg-kf', '.message-item.justify-end'] } },
      { is: 'buyer', when: { selectors: ['.text-msg.bg-user', '.message-item:not(.justify-end)'] } },
    ],
    origin: [],
    kind: [
      { is: 'card', when: { selectors: ['.product-msg-block', 'a.order-msg-block'] } },
      { is: 'image', when: { selectors: ['img[data-type="image"]'] } },
    ],
  },
  buyerKey: { thread: [], entry: [] },
  time: {
    // 今天 14:03 stands in the row that begins a new moment, in no element of its own.
    pattern:
      '(?<!\\d)((?:(?:今天|昨天|前天|星期[一二三四五六日天]|周[一二三四五六日]|(?:\\d{4}[-/年])?\\d{1,2}[-/月]\\d{1,2}日?)\\s*)?\\d{1,2}:\\d{2})(?!\\d)',
    formats: ['ymdhm', 'mdhm', 'dayhm', 'hm'],
    utcOffsetMinutes: 480,
  },
  // Its words were not recorded; a stretch is read where it is one.
  waiting: [{ pattern: '\\d', means: 'elapsed' }],
  editorKind: 'textarea',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift', 'alt'],
  quirks: [
    'No class of the send button is known; the console’s own scripts send with Enter.',
    'Times are to the minute and stand on some rows only.',
    'Automatic replies look like an agent’s own.',
    'One source saw a room id on the entries; nothing tells it of the open conversation, so the name is the key.',
  ],
};
