import type { ConsoleProfile } from '@/utils/profiles/profile';

/** Deskmate's own demo console: a page with simulated buyers, for trying out and for practice. */
export const demo: ConsoleProfile = {
  id: 'demo',
  name: { zh: '演示平台', en: 'Demo console' },
  matches: ['http://127.0.0.1/demo-console*', 'http://localhost/demo-console*'],
  confidence: 'high',
  verifiedLive: false,
  evidence: [{ source: 'Deskmate’s own demo page', kind: 'own source', year: 2026, confidence: 'high' }],
  parts: {
    chatMarker: ['[data-demo="console"]'],
    messageList: ['[data-demo="messages"]', '.demo-messages'],
    message: ['[data-message]', '.demo-message'],
    messageText: ['.demo-bubble', '.demo-body p'],
    messageTime: ['.demo-message time'],
    entry: ['[data-demo="entry"]', '.demo-entry'],
    activeEntry: ['[data-demo="entry"][aria-current="true"]', '.demo-entry.is-open'],
    entryName: ['.demo-entry-name'],
    entryPreview: ['.demo-entry-preview'],
    entryTimer: ['.demo-entry-timer'],
    buyerName: ['[data-demo="buyer"]', '.demo-buyer-name'],
    editor: ['[data-demo="editor"]', '.demo-composer textarea'],
    send: ['[data-demo="send"]', '.demo-composer button'],
    noteField: ['[data-demo="note-field"]', '.demo-note textarea'],
    noteSummary: ['[data-demo="note-saved"]'],
    agentName: ['[data-demo="agent"]'],
    shopName: ['[data-demo="shop"]'],
    room: ['[data-demo="messages"]'],
  },
  rows: {
    id: { attribute: 'data-message' },
    side: [
      { is: 'system', when: { selectors: ['[data-side="system"]'] } },
      { is: 'buyer', when: { selectors: ['[data-side="buyer"]'] } },
      { is: 'agent', when: { selectors: ['[data-side="agent"]'] } },
    ],
    origin: [
      { is: 'robot', when: { selectors: ['[data-origin="robot"]'] } },
      { is: 'auto', when: { selectors: ['[data-origin="auto"]'] } },
    ],
    kind: [
      { is: 'recalled', when: { selectors: ['[data-kind="recalled"]'] } },
      { is: 'card', when: { selectors: ['.demo-card'] } },
      { is: 'image', when: { selectors: ['.demo-picture'] } },
    ],
    divider: ['以上为历史消息', 'Earlier messages above'],
  },
  buyerKey: {
    thread: [
      { in: 'page', selector: '[data-demo="buyer"]', attribute: 'data-buyer' },
      { in: 'messages', selector: '[data-owner]', attribute: 'data-owner' },
    ],
    entry: [{ attribute: 'data-buyer' }],
  },
  time: { formats: ['ymdhms', 'hms'], utcOffsetMinutes: 480 },
  waiting: [
    { pattern: '后超时|\\bleft\\b', means: 'remaining' },
    { pattern: '已超时|已等待|\\bover\\b|\\bwaiting\\b', means: 'overdue' },
    { pattern: '\\d{1,2}:\\d{2}|已回复|\\banswered\\b', means: 'answered' },
  ],
  editorKind: 'textarea',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift', 'alt'],
  note: { dialogs: ['[role="dialog"]'], dialogWords: [], saveWords: ['保存', 'Save'] },
  orderNumber: { selectors: ['[data-demo="order"]'], pattern: '(?<!\\d)(\\d{6}-\\d{12})(?!\\d)' },
};
