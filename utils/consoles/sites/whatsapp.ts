import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * WhatsApp Web, which many small shops answer with. Changes of the page reach users one by one: old and new names stand together.
 * Not known: which numerals come first in its dates (the phone's language decides), the mark of the open entry.
 */
export const whatsapp: ConsoleProfile = {
  id: 'whatsapp',
  name: { zh: 'WhatsApp 网页版', en: 'WhatsApp Web' },
  matches: ['https://web.whatsapp.com/*'],
  confidence: 'high',
  partConfidence: { message: 'medium', send: 'medium', entryUnread: 'medium', entryPreview: 'medium' },
  verifiedLive: false,
  evidence: [
    { source: 'changelog of a public translation extension', kind: 'extension', year: 2026, confidence: 'high' },
    { source: 'public customer panels for WhatsApp Web', kind: 'extension', year: 2026, confidence: 'high' },
    { source: 'public status reader for Indonesian shops', kind: 'adapter', year: 2026, confidence: 'high' },
    { source: 'public scraper written in Portuguese', kind: 'adapter', year: 2023, confidence: 'medium' },
    { source: 'Automattic/harper#2563: the editor is Lexical', kind: 'document', year: 2026, confidence: 'high' },
  ],
  parts: {
    chatMarker: ['[data-testid="cell-frame-container"]', '[data-testid="conversation-panel-messages"]', '#main footer'],
    messageList: ['[data-testid="conversation-panel-messages"]', '#main [role="application"]'],
    message: ['[data-id]', '[data-testid^="conv-msg-"]'],
    messageText: ['[data-testid="selectable-text"]', 'span.selectable-text'],
    messageTime: ['[data-testid="msg-meta"]'],
    entry: ['[data-testid="cell-frame-container"]'],
    entryName: ['[data-testid="cell-frame-title"]', 'span[title]'],
    entryPreview: ['[data-testid="last-msg-status"]'],
    entryUnread: ['[data-testid="icon-unread-count"]'],
    buyerName: [
      '[data-testid="conversation-info-header-chat-title"]',
      '#main header span[dir="auto"][title]',
      '#main header span[dir="auto"]',
    ],
    editor: [
      '[data-testid="conversation-compose-box-input"]',
      'footer [contenteditable="true"][data-tab="10"]',
      '#main div[contenteditable="true"][role="textbox"]',
    ],
    send: [
      'button:has([data-testid="wds-ic-send-filled"])',
      '[data-testid="compose-btn-send"]',
      'footer button:is([aria-label="Send"], [aria-label="发送"], [aria-label="Enviar"], [aria-label="Kirim"])',
      '[data-testid="send"]',
    ],
    room: ['[data-testid="conversation-panel-messages"]'],
  },
  rows: {
    // true_ or false_ (sent by us or not), the chat, the message.
    id: { selector: '[data-id]', attribute: 'data-id' },
    side: [
      { is: 'buyer', when: { idStarts: ['false_'], selectors: ['.message-in'] } },
      { is: 'agent', when: { idStarts: ['true_'], selectors: ['.message-out'] } },
      // Delivery ticks stand on our own messages; tails on the last message of a group only.
      { is: 'agent', when: { selectors: ['[data-testid="msg-check"]', '[data-testid="msg-dblcheck"]'] } },
      { is: 'buyer', when: { selectors: ['[data-testid="tail-in"]'] } },
      { is: 'agent', when: { selectors: ['[data-testid="tail-out"]'] } },
      { is: 'buyer', when: { leans: { towards: 'left', of: '[data-testid="msg-container"]' } } },
      { is: 'agent', when: { leans: { towards: 'right', of: '[data-testid="msg-container"]' } } },
    ],
    origin: [],
    kind: [
      { is: 'recalled', when: { selectors: ['[data-testid="recalled"]'] } },
      { is: 'image', when: { selectors: ['[data-testid="image-thumb"]'] } },
    ],
  },
  buyerKey: {
    thread: [],
    entry: [],
    rowOwner: { selector: '[data-id]', attribute: 'data-id', pattern: '(?:true|false)_([^_@]+@[a-z.]+)' },
  },
  // A clock without its day: it helps to tell rows apart, and is no moment.
  time: {
    pattern: '(\\d{1,2}:\\d{2}(?:\\s?[ap]\\.?\\s?m\\.?)?)',
    formats: ['iso'],
    utcOffsetMinutes: 'machine',
  },
  editorKind: 'lexical',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift'],
  quirks: [
    'The list tells unread messages; that a read one got no reply is told by a missing icon only, and not read.',
    'Dates are written as the phone’s language has it, day or month first, and are not read.',
    'Tails mark only the last message of a group.',
    'The send button appears once there is text.',
  ],
};
