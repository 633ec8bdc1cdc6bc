import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * TikTok Shop and Tokopedia, customer messages. The bubbles are ByteDance's chatd components, described for this page and for its
 * sister pages (partner and affiliate messages). Other hosts than us, vn, Tokopedia and the cross-border one by analogy.
 * Not known: a header or a mark of the open entry. On the sister pages each of the buyer's rows may show their name; where this page
 * hides it, the open conversation has no name until somebody shows where it stands.
 */
export const tiktokShop: ConsoleProfile = {
  id: 'tiktok-shop',
  name: { zh: 'TikTok Shop / Tokopedia', en: 'TikTok Shop / Tokopedia' },
  matches: [
    'https://seller-us.tiktok.com/chat/*',
    'https://seller-uk.tiktok.com/chat/*',
    'https://seller-vn.tiktok.com/chat/*',
    'https://seller-th.tiktok.com/chat/*',
    'https://seller-my.tiktok.com/chat/*',
    'https://seller-ph.tiktok.com/chat/*',
    'https://seller-sg.tiktok.com/chat/*',
    'https://seller-id.tokopedia.com/chat/*',
    'https://seller.tiktokshopglobalselling.com/chat/*',
  ],
  confidence: 'medium',
  partConfidence: {
    buyerName: 'low',
    entry: 'high',
    entryName: 'high',
    entryUnread: 'high',
    message: 'high',
    messageText: 'high',
    messageTime: 'medium',
    messageList: 'low',
    editor: 'high',
    send: 'high',
  },
  verifiedLive: false,
  evidence: [
    { source: 'public chat connector for TikTok Shop Vietnam', kind: 'adapter', year: 2026, confidence: 'high' },
    { source: 'public status reader for Tokopedia', kind: 'adapter', year: 2026, confidence: 'high' },
    { source: 'public auto-reply extension for Tokopedia', kind: 'extension', year: 2026, confidence: 'high' },
    {
      source: 'public notes and scripts on the partner messages page',
      kind: 'adapter',
      year: 2026,
      confidence: 'medium',
    },
    { source: 'public translation userscript', kind: 'userscript', year: 2024, confidence: 'medium' },
    { source: 'public bulk sender', kind: 'adapter', year: 2022, confidence: 'low' },
  ],
  parts: {
    chatMarker: ['[data-testid="chat.chatroom.conversation_card"]', '#chat-input-textarea', '.chatd-message'],
    messageList: ['.chatd-scrollView', '.chatd-root'],
    message: ['[data-testid="chat.chatroom.message_card"]', '.chatd-message'],
    messageText: ['.chatd-bubble-main pre', '.chatd-bubble-main', '.chatd-bubble'],
    messageTime: ['.chatd-message-time .chatd-time'],
    entry: ['[data-testid="chat.chatroom.conversation_card"]', '[id^="chat-room-conversation-list-item-"]'],
    entryName: ['[data-testid="chat.chatroom.conversation_card_username"]'],
    entryUnread: ['.p-badge-number', 'span.p-badge'],
    buyerName: ['.chatd-message--left .chatd-message-userName:not(.hide)'],
    editor: ['#chat-input-textarea > textarea', '#chat-input-textarea textarea'],
    send: ['#chat-input-send-button', '.chatd-button'],
    room: ['.chatd-scrollView'],
  },
  rows: {
    side: [
      { is: 'system', when: { selectors: ['[class*="messageSystemContent"]'] } },
      // A bubble may be the shop's own and stand left: what says whose it is comes before what says where it stands.
      { is: 'buyer', when: { selectors: ['.chatd-bubble-main--other', '.chatd-bubble--other'] } },
      { is: 'agent', when: { selectors: ['.chatd-bubble-main--self', '.chatd-bubble--self'] } },
      { is: 'buyer', when: { selectors: ['.chatd-message--left', '.chatd-bubble--left'] } },
      { is: 'agent', when: { selectors: ['.chatd-message--right', '.chatd-bubble--right'] } },
    ],
    origin: [],
    kind: [{ is: 'image', when: { selectors: ['.chatd-imageMessage'] } }],
  },
  buyerKey: { thread: [], entry: [] },
  // The page writes its own language and the machine's zone; a clock alone is today. Rows without a label follow the one above.
  time: { formats: ['ymdhm', 'mdyhm', 'mdhm', 'dayhm', 'hm'], utcOffsetMinutes: 'machine' },
  editorKind: 'textarea',
  maxLength: 2000,
  sendKeys: ['Enter'],
  newlineModifiers: ['shift'],
  virtual: ['entries'],
  quirks: [
    'Which buyers got no reply is told by a folder only, which the agent must open; the list itself marks unread ones.',
    'The address needs the shop’s oec_seller_id; with a wrong one a dialog says that the login has expired.',
    'Whether Enter sends is not evidenced for this page.',
  ],
};
