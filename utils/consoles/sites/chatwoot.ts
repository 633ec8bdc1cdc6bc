import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * Chatwoot, an open-source help desk that shops run themselves. Read from its source, versions of 2020 to 2026 side by side.
 * Not known: what a card of the newest list is called, an entry's id.
 */
export const chatwoot: ConsoleProfile = {
  id: 'chatwoot',
  name: { zh: 'Chatwoot', en: 'Chatwoot' },
  matches: ['https://app.chatwoot.com/app/accounts/*'],
  selfHosted: true,
  confidence: 'high',
  partConfidence: { entry: 'medium', activeEntry: 'medium', entryName: 'medium', buyerName: 'medium', send: 'medium' },
  verifiedLive: false,
  evidence: [
    {
      source: 'chatwoot/chatwoot: components-next/message/Message.vue, bubbles/*.vue, MessageMeta.vue',
      kind: 'own source',
      year: 2025,
      confidence: 'high',
    },
    {
      source: 'chatwoot/chatwoot: widgets/conversation/MessagesView.vue',
      kind: 'own source',
      year: 2026,
      confidence: 'high',
    },
    {
      source: 'chatwoot/chatwoot: widgets/conversation/ConversationCard.vue',
      kind: 'own source',
      year: 2024,
      confidence: 'medium',
    },
    {
      source: 'chatwoot/chatwoot: widgets/WootWriter/Editor.vue, ReplyBottomPanel.vue, conversation/ReplyBox.vue',
      kind: 'own source',
      year: 2024,
      confidence: 'medium',
    },
  ],
  parts: {
    chatMarker: ['.conversation-panel', '.reply-box', '.conversation .conversation--user'],
    messageList: ['.conversation-panel'],
    message: ['[data-message-id]', '[id^="message"]'],
    // A quoted message stands in the bubble as well, cut to two lines.
    messageText: ['[data-bubble-name="text"] .prose-bubble:not(.line-clamp-2)', '.prose-bubble:not(.line-clamp-2)'],
    messageTime: ['time'],
    entry: ['.conversation'],
    activeEntry: ['.conversation.active'],
    entryName: ['.conversation--user'],
    entryPreview: ['.conversation--message'],
    entryUnread: ['.unread-chat .unread'],
    buyerName: ['.conversation.active .conversation--user'],
    editor: ['.reply-box .ProseMirror', '.reply-box textarea'],
    send: ['.reply-box .right-wrap button'],
    room: ['.conversation-panel'],
  },
  rows: {
    id: { attribute: 'id', pattern: '^message(.+)$' },
    side: [
      { is: 'system', when: { selectors: ['[data-bubble-name="activity"]', '.justify-center[data-message-id]'] } },
      // A private note stands among the agent's messages and never reaches the buyer.
      { is: 'system', when: { selectors: ['[class*="prosemirror-mention-node"]', '[class*="lock-keyhole"]'] } },
      // In older versions other agents stand left like the buyer: the colour tells them apart.
      { is: 'agent', when: { selectors: ['.bg-n-solid-blue', '.bg-n-solid-iris'] } },
      { is: 'agent', when: { selectors: ['.right-bubble', '.justify-end[data-message-id]'] } },
      { is: 'buyer', when: { selectors: ['.left-bubble', '.justify-start[data-message-id]'] } },
    ],
    origin: [{ is: 'robot', when: { selectors: ['.bg-n-solid-iris'] } }],
    kind: [{ is: 'image', when: { selectors: ['[data-bubble-name="image"]'] } }],
  },
  buyerKey: { thread: [{ in: 'address', pattern: '/conversations/(\\d+)' }], entry: [] },
  // Jul 23, 4:17 PM, in the machine's zone; a clock alone (some builds) does not say which day. Grouped rows have none.
  time: { formats: ['mdyhm', 'mdhm'], utcOffsetMinutes: 'machine' },
  editorKind: 'prosemirror',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift'],
  quirks: [
    'Enter sends, or Ctrl/Cmd+Enter does: a setting of each user.',
    'A private note is a mode of the same editor.',
    '/ opens canned replies, @ mentions and {{ variables: text that begins so may open a menu.',
    'Since 2026 an older conversation opens for reading, with the editor hidden.',
    'Only the last message of a group shows its time.',
  ],
};
