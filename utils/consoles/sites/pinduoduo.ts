import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * 拼多多商家后台, chat page. Made from public adapters and page snapshots of 2026; nothing was opened live.
 * Not known: the order note inside the chat, a digit badge, the close button.
 */
export const pinduoduo: ConsoleProfile = {
  id: 'pinduoduo',
  name: { zh: '拼多多', en: 'Pinduoduo' },
  matches: ['https://mms.pinduoduo.com/chat-merchant/*'],
  confidence: 'high',
  partConfidence: {
    messageTime: 'medium',
    buyerName: 'medium',
    room: 'medium',
    agentName: 'low',
  },
  verifiedLive: false,
  evidence: [
    {
      source: 'scszcoder/eCan.ai: pdd_chat/dom.py, page snapshots and working adapter',
      kind: 'adapter',
      year: 2026,
      confidence: 'high',
    },
    {
      source: 'hu-qi-jia/pdd-rag-plugin: browser extension with probes',
      kind: 'extension',
      year: 2026,
      confidence: 'high',
    },
    { source: 'JC0v0/Customer-Agent: protocol of the chat channel', kind: 'adapter', year: 2026, confidence: 'medium' },
    { source: 'public multi-platform userscripts', kind: 'userscript', year: null, confidence: 'medium' },
  ],
  parts: {
    chatMarker: ['#msgListContainer', 'textarea#replyTextarea', '.chat-item-box'],
    messageList: ['#msgListContainer .msg-list', '#msgListContainer'],
    message: ['li.onemsg', '[id^="middlePanel_list_" i]'],
    messageText: ['.msg-content-box', '.msg-content'],
    messageTime: ['.message-time'],
    entry: ['li.chat-item', '.chat-item-box[data-random]'],
    activeEntry: ['.chat-item-box.active'],
    entryName: ['.nickname-span', '.chat-nickname'],
    entryPreview: ['.chat-message-content'],
    entryTimer: ['.chat-unreply-time, .chat-unreply-over-time'],
    buyerName: ['.chatWindowHeader .base-info .name', '.chat-item-box.active .nickname-span'],
    editor: ['textarea#replyTextarea', '.reply-box textarea'],
    send: ['.reply-box .send-btn', '.send-btn'],
    // One page shows either; which of them names the person was not established.
    agentName: ['.LoginUserInfo-mainTitle-text'],
    room: ['.history-box', '#msgListContainer'],
  },
  rows: {
    // Sources differ in case: middlePanel_list_ and middlePanel_List_; patterns ignore it.
    id: { attribute: 'id', pattern: '^middlePanel_list_(.+)$' },
    side: [
      { is: 'system', when: { selectors: ['.msg-system', '[class*="system-msg"]'] } },
      { is: 'buyer', when: { selectors: ['.buyer-item'] } },
      { is: 'agent', when: { selectors: ['.cs-item', '.seller-item'] } },
    ],
    origin: [{ is: 'robot', when: { selectors: ['.robot-text', '.robot-item', '.cs-item.callback'] } }],
    kind: [
      {
        is: 'card',
        when: { selectors: ['.BuyerFromCard', '.good-card', '.commonCard', '.notify-card', '.good-info'] },
      },
      { is: 'image', when: { selectors: ['.image-msg img', '.msg-content img'] } },
    ],
  },
  buyerKey: {
    thread: [
      { in: 'page', selector: '.chat-item-box.active[data-random]', attribute: 'data-random', pattern: '^([^-]+)-' },
      { in: 'messages', selector: '[currentuid]', attribute: 'currentuid' },
    ],
    entry: [{ selector: '.chat-item-box[data-random]', attribute: 'data-random', pattern: '^([^-]+)-' }],
  },
  time: {
    formats: ['ymdhms', 'ymdhm', 'hm'],
    utcOffsetMinutes: 480,
    // Inferred from four samples in public sources.
    idIsEpochMs: '^(\\d{13})$',
  },
  waiting: [
    { pattern: '后超时', means: 'remaining' },
    { pattern: '已等待|已超时', means: 'overdue' },
  ],
  editorKind: 'textarea',
  sendKeys: ['Enter'],
  // Ctrl+Enter is not among them: one public script sends with it.
  newlineModifiers: ['shift', 'alt'],
  orderNumber: {
    selectors: ['.right-panel-container'],
    pattern: '(?<!\\d)(\\d{6}-\\d{15})(?!\\d)',
  },
  quirks: [
    'The same buyer stands in several groups of the list; a hidden copy may come first.',
    'From October 2026 on one source saw clicks by script on entries and on the send button ignored.',
    'One live session per account: after a login elsewhere this page freezes (账户在别处登录).',
    'Repeated or sensitive text brings up a warning with 我知道了 and 今天不再提示; its element is not known.',
    'The order note is on the page of orders, not in the chat.',
  ],
};
