import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * Zalo for the web, which Vietnamese shops answer with. List, editor and send button are described; message rows and their sides
 * are not, hence low. The manager of Zalo official accounts is another page, of which nothing is known.
 */
export const zalo: ConsoleProfile = {
  id: 'zalo',
  name: { zh: 'Zalo 网页版', en: 'Zalo for the web' },
  matches: ['https://chat.zalo.me/*'],
  confidence: 'low',
  partConfidence: { entry: 'medium', entryName: 'medium', entryUnread: 'medium', editor: 'high', send: 'medium' },
  verifiedLive: false,
  evidence: [
    { source: 'public auto-reply scripts for Zalo', kind: 'adapter', year: 2025, confidence: 'medium' },
    { source: 'public message senders for Zalo', kind: 'adapter', year: 2026, confidence: 'medium' },
  ],
  parts: {
    chatMarker: ['#contact-search-input', '#chat-input-container-id', '.msg-item[anim-data-id]'],
    entry: ['.msg-item[anim-data-id]', '.msg-item', '.conv-item'],
    entryName: ['div.truncate'],
    entryUnread: ['.z-noti-badge'],
    editor: ['#richInput', '[data-keybinding-context^="mainChatInputFocus"]'],
    send: ['[data-translate-title="STR_SEND"]'],
  },
  rows: {
    side: [
      { is: 'buyer', when: { leans: { towards: 'left', of: 'span.text' } } },
      { is: 'agent', when: { leans: { towards: 'right', of: 'span.text' } } },
    ],
    origin: [],
    kind: [],
  },
  buyerKey: { thread: [], entry: [{ attribute: 'anim-data-id' }] },
  editorKind: 'contenteditable',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift'],
  quirks: ['The words of a message are known to stand in .message-action span.text, which is no row of its own.'],
};
