import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * 闲鱼 网页消息. Classes carry a hash behind `--`; who speaks is told only by the side a row leans to.
 * Not known: the time and id of a message, cards, pictures and system lines, the mark of the open entry, a waiting time. Years were not recorded.
 */
export const xianyu: ConsoleProfile = {
  id: 'xianyu',
  name: { zh: '闲鱼', en: 'Goofish (Xianyu)' },
  matches: ['https://www.goofish.com/im*'],
  confidence: 'medium',
  partConfidence: { entry: 'high', editor: 'high', entryName: 'low', buyerName: 'low' },
  verifiedLive: false,
  evidence: [
    { source: 'public adapters that read and answer the web chat', kind: 'adapter', year: null, confidence: 'medium' },
    { source: 'public userscripts for the web chat', kind: 'userscript', year: null, confidence: 'medium' },
  ],
  parts: {
    chatMarker: ['textarea[placeholder*="请输入消息"]', 'div[class*="conversation-item--"]'],
    messageList: ['ul.ant-list-items', '.ant-list-items'],
    message: ['ul.ant-list-items > li.ant-list-item', '[class*="message-row--"]'],
    messageText: ['[class*="message-text--"]'],
    entry: ['div[class*="conversation-item--"]'],
    entryName: ['div[style*="font-size: 14px"]'],
    entryUnread: ['sup.ant-scroll-number[title]'],
    buyerName: ['[class*="text1--"]'],
    editor: ['textarea[placeholder*="请输入消息"]', 'textarea.ant-input'],
  },
  rows: {
    // The avatar stands on the writer's side, and so does the bubble.
    side: [
      { is: 'buyer', when: { leans: { towards: 'left', of: '[class*="message-text--"], img' } } },
      { is: 'agent', when: { leans: { towards: 'right', of: '[class*="message-text--"], img' } } },
    ],
    origin: [],
    kind: [],
  },
  buyerKey: { thread: [], entry: [] },
  editorKind: 'textarea',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift', 'alt'],
  virtual: ['entries'],
  quirks: [
    'The send button has no class of its own; it is the element that says 发 送.',
    'The list holds only the visible entries: an entry that is not seen may still be unread.',
    'The same page serves people who buy.',
  ],
};
