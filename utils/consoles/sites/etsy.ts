import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * Etsy messages. The editor and the list of messages are well described; for single messages there are guesses of one project only,
 * and nothing says whose they are, hence low.
 * Not known: the list of conversations, the buyer's name, sides, times, the send button but by its word.
 */
export const etsy: ConsoleProfile = {
  id: 'etsy',
  name: { zh: 'Etsy', en: 'Etsy' },
  matches: [
    'https://www.etsy.com/messages*',
    'https://www.etsy.com/conversations*',
    'https://www.etsy.com/your/conversations*',
  ],
  confidence: 'low',
  partConfidence: { messageList: 'high', editor: 'high', message: 'low', messageText: 'medium' },
  verifiedLive: false,
  evidence: [
    { source: 'Bl0ck154/ChromeExtensionEtsyAI', kind: 'extension', year: 2026, confidence: 'medium' },
    { source: 'cengaver/EtsyScript: EtsyTrMessage.user.js', kind: 'userscript', year: 2026, confidence: 'medium' },
    { source: 'public helper for Etsy messages', kind: 'extension', year: 2026, confidence: 'medium' },
  ],
  parts: {
    chatMarker: ['.msg-list-container', '.scrolling-message-list', '.inline-compose-container'],
    messageList: ['.msg-list-container', '.scrolling-message-list', '[role="log"]'],
    message: ['[data-message-id]', '[data-conversation-message-id]', '[role="log"] > *'],
    messageText: ['span:not(.screen-reader-only)'],
    editor: [
      'textarea.new-message-textarea-min-height',
      '.inline-compose-container textarea.wt-textarea',
      'textarea[placeholder="Type your reply"]',
      'textarea[placeholder*="reply" i]',
    ],
    room: ['.scrolling-message-list', '.msg-list-container'],
  },
  rows: {
    id: { attribute: 'data-message-id' },
    // No source says whose a message is: where it stands is all there is.
    side: [
      { is: 'buyer', when: { leans: { towards: 'left', of: 'span:not(.screen-reader-only)' } } },
      { is: 'agent', when: { leans: { towards: 'right', of: 'span:not(.screen-reader-only)' } } },
    ],
    origin: [],
    kind: [],
  },
  buyerKey: { thread: [{ in: 'address', pattern: '/messages/(\\d+)' }], entry: [] },
  editorKind: 'textarea',
  sendKeys: [],
  newlineModifiers: [],
  quirks: [
    'The send button is a button with the word Send and no name of its own.',
    'That Enter sends is not evidenced.',
  ],
};
