import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * 小红书千帆. The list and the order panel are known; the source that describes the conversation had no live buyer and guessed.
 * Not known: message, text, side, time, the names in the list, a badge, the send button, the order note.
 */
export const qianfan: ConsoleProfile = {
  id: 'qianfan',
  name: { zh: '小红书千帆', en: 'Xiaohongshu Qianfan' },
  matches: ['https://walle.xiaohongshu.com/cstools/*', 'https://ark.xiaohongshu.com/*'],
  confidence: 'low',
  partConfidence: { chatMarker: 'medium', entry: 'medium', activeEntry: 'medium' },
  verifiedLive: false,
  evidence: [
    { source: 'public scripts injected into the desktop shell', kind: 'userscript', year: null, confidence: 'medium' },
    { source: 'public probes of the page', kind: 'probe', year: null, confidence: 'low' },
    {
      source: 's26233792-lab/aikefu-demo: adapter calibrated without a live buyer',
      kind: 'adapter',
      year: 2026,
      confidence: 'low',
    },
  ],
  parts: {
    chatMarker: ['.farmer-chat', '.farmer-chat-app', '.chat-list .chat-item'],
    entry: ['.chat-list .chat-item', '.chat-item[data-key]'],
    activeEntry: ['.chat-item.active'],
    buyerName: ['.user-info-detail', '.user-info', '[class*="chat-header"]'],
    editor: ['textarea.input-base'],
  },
  rows: { side: [{ is: 'unknown', when: {} }], origin: [], kind: [] },
  buyerKey: { thread: [], entry: [{ attribute: 'data-key' }] },
  editorKind: 'unknown',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift', 'alt'],
  orderNumber: { selectors: ['.order-card-title-id'], pattern: '(P\\d{10,25})' },
  quirks: [
    'Also shipped as a desktop program that loads these addresses, out of an extension’s reach.',
    'The page moved from Vue 2 to 3 by August 2026.',
    'Probes name .chat-content, .chat-body and .im-chat-body-container as the area of the conversation.',
  ],
};
