import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * 美团/大众点评 经营宝·开店宝: local services, not 美团外卖. The chat lies in the open shadow root of `wujie-app`; one source found it in a
 * frame named `chat`, another says that its root is closed, and then nothing can be read.
 * Not known: the list element round the messages (the parent of the first is taken), time and id of a message, system lines, a
 * robot's mark, pictures, a waiting time, the mark of the open entry, the order note.
 */
export const dianping: ConsoleProfile = {
  id: 'dianping',
  name: { zh: '美团/点评 经营宝', en: 'Meituan / Dianping shops' },
  matches: ['https://g.dianping.com/dzim-main-pc/*'],
  confidence: 'medium',
  partConfidence: { entryName: 'low', messageList: 'low' },
  verifiedLive: false,
  evidence: [
    { source: 'GreasyFork 513533', kind: 'userscript', year: null, confidence: 'medium' },
    { source: 'public browser extension with selectors per side', kind: 'extension', year: null, confidence: 'medium' },
    { source: 'public extractor extensions for the chat page', kind: 'extension', year: null, confidence: 'medium' },
  ],
  frames: { app: { host: 'wujie-app' }, chat: { host: 'iframe[name="chat"]' } },
  parts: {
    chatMarker: [
      '@app .dzim-chat-input-container',
      '@app .chat-list-item',
      '@chat .dzim-chat-input-container',
      '@chat .chat-list-item',
    ],
    messageList: ['@app :has(> .message-cell-container)', '@chat :has(> .message-cell-container)'],
    message: [
      '@app .message-cell-container',
      '@app .message-wrapper',
      '@chat .message-cell-container',
      '@chat .message-wrapper',
    ],
    messageText: ['.text-message.normal-text, .text-message.shop-text, .rich-message', '.text-message, .rich-message'],
    entry: [
      '@app .chat-list-item-wrapper',
      '@app .chat-list-item',
      '@chat .chat-list-item-wrapper',
      '@chat .chat-list-item',
    ],
    entryName: ['.userinfo-username'],
    entryUnread: ['.mtd-badge .mtd-badge-text', '.mtd-badge-text'],
    buyerName: [
      '@app .user-center .userinfo-name-show',
      '@app .userinfo-name-show',
      '@chat .user-center .userinfo-name-show',
      '@chat .userinfo-name-show',
    ],
    editor: ['@app .dzim-chat-input-container[contenteditable]', '@chat .dzim-chat-input-container[contenteditable]'],
    send: [
      '@app .dzim-chat-input-send .dzim-button-primary',
      '@app .dzim-chat-input-send button',
      '@chat .dzim-chat-input-send .dzim-button-primary',
      '@chat .dzim-chat-input-send button',
    ],
    shopName: ['@app .userinfo-from-shop', '@chat .userinfo-from-shop'],
  },
  rows: {
    side: [
      { is: 'agent', when: { selectors: ['.message-wrapper.right-message', '.text-message.shop-text'] } },
      { is: 'buyer', when: { selectors: ['.message-wrapper.left-message', '.text-message.normal-text'] } },
    ],
    origin: [],
    kind: [{ is: 'card', when: { selectors: ['.rich-message', '.tuan'] } }],
  },
  buyerKey: { thread: [], entry: [] },
  editorKind: 'contenteditable',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift', 'alt'],
  quirks: [
    'The editor is a plaintext-only pre; a panel 智能推荐回复 opens while one types and may cover the send button.',
    'The unread badge may be a dot without a figure, which is not counted.',
    'Scripts send with the button; whether Enter sends was not established.',
  ],
};
