import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * 快手小店. The editor is Quill. Automatic promotion cards stand on the agent's side without a text bubble.
 * Not known: a buyer id in the list (the name is the key there), the order note, the name of the agent.
 */
export const kuaishou: ConsoleProfile = {
  id: 'kuaishou',
  name: { zh: '快手小店', en: 'Kuaishou shops' },
  matches: ['https://im.kwaixiaodian.com/workbench*', 'https://im.kwaixiaodian.com/pc*'],
  confidence: 'high',
  partConfidence: { activeEntry: 'low', entryUnread: 'medium' },
  verifiedLive: false,
  evidence: [
    { source: 'public chat worker for the Kuaishou workbench', kind: 'adapter', year: null, confidence: 'high' },
    { source: 'public desktop client’s preload scripts', kind: 'adapter', year: null, confidence: 'high' },
    { source: 'public capture scripts and userscripts', kind: 'userscript', year: null, confidence: 'medium' },
  ],
  parts: {
    chatMarker: ['.ChatMessageList-ContentWrap', '.SendBox-Editor', '.SessionBaseCard'],
    messageList: ['.ChatMessageList-ContentWrap'],
    message: ['div[id^="0_"]', 'div[id*="cs-common-message-list-item"]'],
    // A card has no text bubble: what it says is its body.
    messageText: [
      '.kwaishop-cs-BizTextCard, .kwaishop-cs-LayoutDefaultWrapper_msgBody:not(:has(.kwaishop-cs-BizTextCard))',
      '.kwaishop-cs-LayoutDefaultWrapper_msgBody',
    ],
    messageTime: ['.kwaishop-cs-LayoutDefaultWrapper_beforeMsgBody'],
    entry: ['.SessionBaseCard'],
    activeEntry: ['[class*="colorHighLight"]'],
    entryName: ['.SessionBaseCard-topHeadName'],
    entryPreview: ['.SessionBaseCard-lastMessage'],
    entryTimer: ['.SessionBaseCard-topHeadTime'],
    entryUnread: ['.SessionBaseCard-unread-rot'],
    // No name was found in the header: the highlighted entry, else the label of the buyer's own rows.
    buyerName: [
      '[class*="colorHighLight"] .SessionBaseCard-topHeadName, .SessionBaseCard[class*="colorHighLight"] .SessionBaseCard-topHeadName',
      '[class*="lrWrapper__notMe"] .kwaishop-cs-LayoutDefaultWrapper_beforeMsgBody',
    ],
    editor: ['.SendBox-Editor .ql-editor', '#esim-editor5678[contenteditable]', '#esim-editor5678 .ql-editor'],
    send: ['.SendBox-buttonRight .ant-btn-primary'],
    room: ['.ChatMessageList-ContentWrap'],
  },
  rows: {
    id: { attribute: 'id' },
    side: [
      {
        is: 'system',
        when: {
          selectors: [
            '.kwaishop-cs-LayoutMiddleWrapper_msgBody',
            '.kwaishop-cs-BizNoticeCard',
            '.kwaishop-cs-bizBuyerFromCard',
          ],
        },
      },
      { is: 'buyer', when: { selectors: ['[class*="lrWrapper__notMe"]'] } },
      { is: 'agent', when: { selectors: ['[class*="lrWrapper__isMine"]'] } },
    ],
    origin: [
      { is: 'auto', when: { textIncludes: ['[系统自动回复消息]'] } },
      { is: 'auto', when: { kinds: ['card'] } },
      { is: 'system', when: { textIncludes: ['[系统消息]', '【防诈贴士】'] } },
    ],
    kind: [
      { is: 'image', when: { selectors: ['.kwaishop-cs-LayoutDefaultWrapper_msgBody img'] } },
      { is: 'card', when: { lacks: ['.kwaishop-cs-BizTextCard'] } },
    ],
  },
  buyerKey: {
    thread: [],
    entry: [],
    rowOwner: { attribute: 'id', pattern: '^0_([^_]+)_' },
  },
  // A row's label is name and time run together: 昵称2-22 18:55:20.
  text: { buyerName: '^(.+?)(?:\\d{1,2}-\\d{1,2} \\d{1,2}:\\d{2}:\\d{2})?$' },
  time: {
    pattern: '(\\d{1,2}-\\d{1,2} \\d{1,2}:\\d{2}:\\d{2})$',
    formats: ['mdhms'],
    utcOffsetMinutes: 480,
  },
  waiting: [
    { pattern: '后超时', means: 'remaining' },
    { pattern: '已超时', means: 'overdue' },
    { pattern: '\\d{1,2}:\\d{2}|昨天|\\d+-\\d+', means: 'answered' },
  ],
  editorKind: 'quill',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift', 'alt'],
  popups: ['.ant-modal'],
  orderNumber: { selectors: ['.OrderCard .oid'], pattern: '(?<!\\d)(\\d{12,20})(?!\\d)' },
  quirks: [
    'Every name is bold: that is no sign of an unread message, the dot is.',
    'Automatic promotion cards stand on the agent’s side.',
    'The platform’s own figures count the 3-minute share from 08:00.',
  ],
};
