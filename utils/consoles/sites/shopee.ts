import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * Shopee Seller Centre, web chat. Made from public scripts of 2026; nothing was opened live. Hosts of com.my, ph and sg by analogy.
 * Not known: a header that names the buyer, ids (only in the page's own objects), the day of a message, the send icon among
 * several equal ones, how cards, pictures, system lines and recalled messages are built, the order note.
 */
export const shopee: ConsoleProfile = {
  id: 'shopee',
  name: { zh: 'Shopee 虾皮', en: 'Shopee' },
  matches: [
    'https://seller.shopee.co.id/new-webchat/*',
    'https://seller.shopee.co.id/webchat/*',
    'https://seller.shopee.co.th/new-webchat/*',
    'https://seller.shopee.co.th/webchat/*',
    'https://seller.shopee.com.br/new-webchat/*',
    'https://seller.shopee.com.br/webchat/*',
    'https://seller.shopee.tw/new-webchat/*',
    'https://seller.shopee.tw/webchat/*',
    'https://seller.shopee.com.my/new-webchat/*',
    'https://seller.shopee.com.my/webchat/*',
    'https://seller.shopee.ph/new-webchat/*',
    'https://seller.shopee.ph/webchat/*',
    'https://seller.shopee.sg/new-webchat/*',
    'https://seller.shopee.sg/webchat/*',
    'https://banhang.shopee.vn/new-webchat/*',
    'https://banhang.shopee.vn/webchat/*',
  ],
  confidence: 'high',
  partConfidence: { messageText: 'medium', messageTime: 'low', entryTimer: 'medium', buyerName: 'medium' },
  verifiedLive: false,
  evidence: [
    { source: 'public chat connector for Shopee Vietnam', kind: 'adapter', year: 2026, confidence: 'high' },
    { source: 'public chat bots for Shopee Brazil', kind: 'adapter', year: 2026, confidence: 'high' },
    { source: 'public status reader for Indonesian shops', kind: 'adapter', year: 2026, confidence: 'high' },
    {
      source: 'cindung/auto_reply_shopee: selectors.js',
      kind: 'userscript',
      year: 2026,
      confidence: 'medium',
    },
  ],
  parts: {
    chatMarker: [
      '[data-cy="webchat-conversation-list"]',
      '[data-cy="webchat-conversation-detail"]',
      '[data-cy="webchat-conversation-detail-input"]',
    ],
    // Four names of one place, seen at different times and in different countries.
    messageList: [
      '[data-cy="webchat-conversation-detail-message-container"]',
      '#message-virtualized-list',
      '#messageSection',
      '#messagesContainer',
    ],
    message: ['[data-cy="webchat-message-receive"], [data-cy="webchat-message-send"]'],
    messageText: ['pre > div', 'pre'],
    // The time stands in an element of its own within the text.
    messageTime: ['pre > div > div'],
    entry: ['[data-cy^="webchat-conversation-cell-root"]', '[data-cy="webchat-conversation-cell-container"]'],
    activeEntry: ['[data-cy="webchat-conversation-cell-root-current"]'],
    entryName: ['[data-cy="webchat-conversation-cell-name"]', '[title]'],
    entryPreview: [
      '[data-cy="webchat-conversation-cell-content-text"]',
      '[data-cy="webchat-conversation-cell-message"]',
    ],
    // Beside the preview: a tick or a pin when the shop spoke last, nothing when the buyer did.
    entryTimer: ['[data-cy="webchat-conversation-cell-message"] + :empty'],
    entryUnread: ['[data-cy="webchat-conversation-cell-message"] + *'],
    buyerName: [
      '[data-cy="webchat-conversation-cell-root-current"] [data-cy="webchat-conversation-cell-name"]',
      '[data-cy="webchat-conversation-cell-root-current"] [title]',
    ],
    editor: [
      '[data-cy="webchat-conversation-detail-input"] textarea',
      '#inputField textarea',
      '[data-cy="webchat-conversation-detail-input"] [contenteditable="true"]',
    ],
    room: ['#message-virtualized-list', '[data-cy="webchat-conversation-detail-message-container"]'],
  },
  rows: {
    side: [
      { is: 'buyer', when: { selectors: ['[data-cy="webchat-message-receive"]'] } },
      { is: 'agent', when: { selectors: ['[data-cy="webchat-message-send"]'] } },
    ],
    origin: [{ is: 'auto', when: { selectors: ['[class*="autoreply" i]'] } }],
    kind: [],
  },
  buyerKey: { thread: [], entry: [] },
  // HH:MM alone does not say which day: it helps to tell rows apart, and is no moment.
  time: { pattern: '^(\\d{1,2}:\\d{2})$', formats: ['dmyhm'], utcOffsetMinutes: 'machine' },
  waiting: [{ pattern: '^$', means: 'elapsed' }],
  editorKind: 'textarea',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift'],
  virtual: ['messages', 'entries'],
  quirks: [
    'Nothing but the open entry of the list names the buyer: scrolled out of the list, it leaves the conversation unnamed.',
    'The list holds only the visible entries: an entry that is not seen may still be waiting.',
    'System lines, cards and pictures have no hook of their own.',
    'The page warns of replies that it takes for unsuitable or redundant, and then does not send them.',
    'The page sometimes fails to load at first; a reload helps.',
  ],
};
