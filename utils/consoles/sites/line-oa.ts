import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * LINE Official Account, chat manager. The editor is a custom element with an open shadow root.
 * Not known: ids of messages, a header that is named, recalled messages, the send key. The day stands on lines between the rows.
 */
export const lineOa: ConsoleProfile = {
  id: 'line-oa',
  name: { zh: 'LINE 官方账号', en: 'LINE Official Account' },
  matches: ['https://chat.line.biz/*'],
  confidence: 'medium',
  partConfidence: { editor: 'high', messageTime: 'low', messageList: 'low' },
  verifiedLive: false,
  evidence: [
    { source: 'hirohiro716/line-chat-style', kind: 'userscript', year: 2026, confidence: 'medium' },
    { source: 'public chat-quality reader for a Thai account', kind: 'adapter', year: 2026, confidence: 'medium' },
    { source: 'public message sender for a Japanese account', kind: 'extension', year: 2026, confidence: 'medium' },
    { source: 'public side panel that follows the open chat', kind: 'extension', year: 2026, confidence: 'medium' },
    { source: 'public list reader for agents', kind: 'adapter', year: 2025, confidence: 'medium' },
  ],
  parts: {
    chatMarker: ['.list-group-item-chat', '#editor', '.chat .chat-body'],
    // The list itself has no name: it is what the rows lie in.
    messageList: ['div:has(> .chatsys-date)', 'div:has(> .chat)'],
    message: ['.chat, .chatsys:not(.chatsys-date)'],
    messageText: ['.chat-item-text', '.chat-body'],
    messageTime: ['.text-muted.small'],
    entry: ['.list-group-item-chat'],
    activeEntry: ['.list-group-item-chat.active'],
    entryName: ['h6.text-truncate-box, h6.text-truncate', '.chat-name'],
    entryPreview: ['.text-muted.small.text-truncate-box', '.text-muted.small'],
    buyerName: [
      '.list-group-item-chat.active :is(h6.text-truncate-box, h6.text-truncate)',
      '.list-group-item-chat.active .chat-name',
    ],
    editor: ['textarea-ex#editor >>> textarea', '#editor >>> textarea'],
    send: ['input.btn.btn-sm.btn-primary'],
  },
  rows: {
    side: [
      { is: 'system', when: { selectors: ['.chatsys'] } },
      { is: 'agent', when: { selectors: ['.chat-reverse'] } },
      { is: 'buyer', when: { selectors: ['.chat:not(.chat-reverse)'] } },
    ],
    origin: [],
    kind: [],
  },
  buyerKey: {
    thread: [{ in: 'address', pattern: '/chat/(U[0-9a-f]{32})' }],
    entry: [{ attribute: 'href', pattern: '(U[0-9a-f]{32})' }],
  },
  // HH:MM; its day stands on a line above (今日, 昨日, Thu, Jun 4), which may name the weekday before or behind it.
  time: {
    pattern: '((?:(?:上午|下午|午前|午後)\\s*)?\\d{1,2}:\\d{2}(?:\\s*[ap]\\.?m\\.?)?)',
    formats: ['dayhm', 'ymdhm', 'mdyhm', 'mdhm'],
    line: {
      selectors: ['.chatsys-date'],
      gives: 'day',
      pattern: '^(?:[a-z]{3,9}\\.?, ?)?([^((]+)',
    },
    utcOffsetMinutes: 'machine',
  },
  editorKind: 'textarea',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift'],
  virtual: ['entries'],
  quirks: [
    'An unread chat is marked by a green dot without words, which may also be in the page and hidden: it is not read.',
    'The day of a message stands on a line between the rows (今日, 昨日, Thu, Jun 4); days written otherwise are not read.',
    'Entries were seen with and without a link that holds the user’s id.',
    'Whether Enter sends is a setting of the account.',
  ],
};
