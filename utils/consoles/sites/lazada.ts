import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * Lazada and Daraz, seller chat (Alibaba's IM). Its parts are known from Daraz only; Lazada runs the same code base.
 * Not known: the mark of the open entry, ids and times of messages, recalled messages, robots, the send key.
 */
export const lazada: ConsoleProfile = {
  id: 'lazada',
  name: { zh: 'Lazada / Daraz', en: 'Lazada / Daraz' },
  matches: [
    'https://sellercenter.lazada.vn/apps/im/*',
    'https://sellercenter.lazada.co.id/apps/im/*',
    'https://sellercenter.lazada.co.th/apps/im/*',
    'https://sellercenter.lazada.com.my/apps/im/*',
    'https://sellercenter.lazada.com.ph/apps/im/*',
    'https://sellercenter.lazada.sg/apps/im/*',
    'https://sellercenter.daraz.pk/apps/im/*',
    'https://sellercenter.daraz.com.bd/apps/im/*',
    'https://sellercenter.daraz.com.bd/v2/chat/*',
  ],
  confidence: 'medium',
  partConfidence: { messageText: 'low' },
  verifiedLive: false,
  evidence: [
    {
      source: 'QusalAhmed/Daraz-Automation: main.py, multi_main.py',
      kind: 'adapter',
      year: 2023,
      confidence: 'medium',
    },
    { source: 'public link to the Lazada chat window', kind: 'document', year: null, confidence: 'low' },
  ],
  parts: {
    chatMarker: ['[class^="SessionList"]', '[class^="MessageInputBox"]', '[class*="MessageList"]'],
    messageList: ['[class*="MessageList"]'],
    message: ['[class^="messageRow"]'],
    messageText: ['.message-text-box'],
    entry: ['[class^="SessionListItem"]'],
    entryName: ['[class^="SessionTarget"]'],
    entryPreview: ['[class^="SessionTitle"]'],
    entryTimer: ['[class^="SessionCountDown"]'],
    entryUnread: ['[class^="SessionBadge"]'],
    buyerName: ['[class^="UserNickname"]'],
    editor: ['[class^="MessageInputBox"] textarea'],
    send: ['[class^="MessageInputBox"] button'],
    shopName: ['.im-page-header-switch-nickname'],
    room: ['[class*="MessageList"]'],
  },
  rows: {
    side: [
      { is: 'system', when: { selectors: ['[class*="row-card-system"]'] } },
      { is: 'buyer', when: { selectors: ['[class*="user-type-1"]'] } },
      { is: 'agent', when: { selectors: ['[class*="user-type-2"]'] } },
    ],
    origin: [],
    kind: [
      { is: 'card', when: { selectors: ['[class*="row-card-order"]', '[class*="row-card-product"]'] } },
      { is: 'image', when: { selectors: ['[class*="row-card-image"]'] } },
    ],
  },
  buyerKey: { thread: [], entry: [] },
  // 9m 12s: the time left to answer.
  waiting: [{ pattern: '\\d+\\s*[dhms]', means: 'remaining' }],
  editorKind: 'textarea',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift'],
  quirks: [
    'Class names are a readable beginning and a hash: only the beginning is relied on.',
    'Parts are known from Daraz; on Lazada itself nothing was confirmed.',
    'Whether Enter sends is not evidenced; a public script writes line breaks with it and clicks the button.',
  ],
};
