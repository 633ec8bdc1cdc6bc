import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * 1688 旺旺网页版. All of the chat lies in a frame of the same host, which can also be opened directly. The same page serves buyers.
 * Not known: the time and id of a message, system lines and a robot's mark, a waiting time, the mark of the open entry, the order
 * panel and note, whether Enter sends. Years were not recorded by the sources.
 */
export const wangwang: ConsoleProfile = {
  id: 'wangwang',
  name: { zh: '1688 旺旺', en: '1688 Wangwang' },
  matches: [
    'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/*',
    'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/*',
  ],
  confidence: 'medium',
  partConfidence: {
    editor: 'high',
    send: 'high',
    entry: 'high',
    entryName: 'high',
    entryPreview: 'high',
    entryUnread: 'high',
  },
  verifiedLive: false,
  evidence: [
    { source: 'public script with the layout of the chat page', kind: 'userscript', year: null, confidence: 'medium' },
    {
      source: 'public scripts used by sellers for automatic replies',
      kind: 'userscript',
      year: null,
      confidence: 'medium',
    },
    { source: 'public RPA adapters for the 1688 chat page', kind: 'adapter', year: null, confidence: 'medium' },
  ],
  frames: { core: { host: 'iframe[src*="def_cbu_web_im_core"]' } },
  parts: {
    chatMarker: ['@core .ww_message', '@core .conversation-item', '.ww_message', '.conversation-item'],
    messageList: [
      '@core .ww_message .rc-scrollbars-view',
      '@core .ww_message',
      '.ww_message .rc-scrollbars-view',
      '.ww_message',
    ],
    message: ['@core .message-item', '.message-item'],
    messageText: [
      '.content pre, .offer-card-wrap, .text-od-wrap, .od-wrap',
      'pre, .offer-card-wrap, .text-od-wrap, .od-wrap',
    ],
    entry: ['@core .conversation-item', '.conversation-item'],
    entryName: ['.name'],
    entryPreview: ['.desc'],
    entryUnread: ['.unread-badge'],
    // The header of the conversation was not established; the rows name their writer.
    buyerName: ['@core .message-item:not([class*="self"]) .nick', '.message-item:not([class*="self"]) .nick'],
    editor: [
      '@core pre.edit[contenteditable="true"]',
      '@core .ww_input [contenteditable="true"]',
      'pre.edit[contenteditable="true"]',
      '.ww_input [contenteditable="true"]',
    ],
    send: ['@core button.send-btn', 'button.send-btn'],
    agentName: ['@core .ww_user_panel > div > div:nth-child(2)', '.ww_user_panel > div > div:nth-child(2)'],
    room: ['@core .ww_message', '.ww_message'],
  },
  rows: {
    side: [
      { is: 'agent', when: { selectors: ['.message-item.self', '.message-item[class*="self"]'] } },
      { is: 'buyer', when: { selectors: ['.message-item'] } },
    ],
    origin: [],
    kind: [{ is: 'card', when: { selectors: ['.offer-card-wrap', '.text-od-wrap', '.od-wrap'] } }],
  },
  buyerKey: { thread: [], entry: [] },
  editorKind: 'contenteditable',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift', 'alt'],
  quirks: [
    'A buyer who has written nothing yet has no name in the conversation.',
    'Messages carry no time and no id: moments are those at which they were seen.',
    'Automatic replies look like an agent’s own.',
    'The chat may be the page itself instead of a frame in it.',
  ],
};
