import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * 抖店 飞鸽. Class names are hashed and were renewed in June 2026, `data-qa-id` survived; "warpper" is the page's own spelling.
 * Not known: the mark of the active entry (the header's name is compared), a buyer id (the name is the key), a time element.
 */
export const feige: ConsoleProfile = {
  id: 'feige',
  name: { zh: '飞鸽', en: 'Feige (Douyin shops)' },
  matches: ['https://im.jinritemai.com/pc_seller_v2/main/*'],
  confidence: 'high',
  partConfidence: {
    messageList: 'medium',
    entryName: 'medium',
    entryPreview: 'medium',
    entryTimer: 'medium',
    entryUnread: 'medium',
    buyerName: 'medium',
    noteField: 'medium',
    noteSummary: 'medium',
    room: 'medium',
  },
  verifiedLive: false,
  evidence: [
    {
      source: 'scszcoder/eCan.ai: feige adapters, after the redesign of June',
      kind: 'adapter',
      year: 2026,
      confidence: 'high',
    },
    {
      source: 'public browser-extension adapter with the order note',
      kind: 'extension',
      year: 2026,
      confidence: 'medium',
    },
    { source: 'GreasyFork 477139 and other public userscripts', kind: 'userscript', year: null, confidence: 'medium' },
  ],
  parts: {
    chatMarker: [
      '[data-qa-id="qa-send-message-textarea"]',
      '[data-qa-id="qa-conversation-chat-item"]',
      '#workspace-chat',
    ],
    messageList: ['.messageList', '#workspace-chat .scroller', '#workspace-chat'],
    message: ['[data-qa-id="qa-message-warpper"]'],
    messageText: ['.leaveMessage pre', '.messageNotMe pre span, .messageIsMe pre span'],
    entry: ['[data-qa-id="qa-conversation-chat-item"]', '[data-kora="conversation"]'],
    entryName: ['[data-qa-id="qa-conversation-nickname"]', '[class*="nameLine"][title]', '[class*="NameContent"]'],
    entryPreview: ['[class*="msgContent"]'],
    entryTimer: ['[class*="timerParticular"]'],
    entryUnread: ['[class*="badge-count"]'],
    buyerName: ['#topbar-left-info *:not(:has(*))'],
    editor: ['textarea[data-qa-id="qa-send-message-textarea"]', '#im-input-box'],
    send: ['[data-qa-id="qa-send-message-button"]'],
    noteField: ['textarea[placeholder^="请输入备注信息"]', 'textarea[placeholder*="订单备注"]'],
    noteSummary: ['[class*="remark-content"]'],
    room: ['#workspace-chat .scroller', '.messageList'],
  },
  rows: {
    id: { selector: '[data-id]', attribute: 'data-id' },
    side: [
      {
        is: 'system',
        when: { idStarts: ['cs_close_conversation', 'transfer_staff_'], idIncludes: ['_CsAssign_'] },
      },
      { is: 'buyer', when: { selectors: ['.messageNotMe'] } },
      { is: 'agent', when: { selectors: ['.messageIsMe'] } },
      { is: 'agent', when: { idStarts: ['llm_process_'], idIncludes: ['_Welcome_', '_template'] } },
      {
        is: 'system',
        when: {
          textIncludes: ['系统关闭会话', '手动关闭会话', '当前会话已长时间未回复', '接入', '转人工', '以上为历史消息'],
        },
      },
    ],
    origin: [
      { is: 'robot', when: { idStarts: ['llm_process_'], textIncludes: ['此消息由机器人自动回复', '机器人接待中'] } },
      { is: 'auto', when: { idIncludes: ['_Welcome_', '_template'] } },
    ],
    kind: [
      { is: 'card', when: { selectors: ['.chatd-card', '.chatd-card-main', '.pigeon-card-place-holder-text'] } },
      { is: 'image', when: { selectors: ['img[alt="图片"]'] } },
    ],
    divider: ['以上为历史消息'],
  },
  buyerKey: { thread: [], entry: [] },
  // The leaf texts of the header are the name and a button for a remark on the buyer.
  text: { buyerName: '^(?!添加备注|修改备注)(.+)$' },
  time: {
    // The class of the time is hashed: HH:MM is sought in the row outside the bubble.
    pattern: '(?<!\\d)((?:\\d{4}[-/年.])?(?:\\d{1,2}[-/月.]\\d{1,2}日?\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?)(?!\\d)',
    formats: ['ymdhms', 'ymdhm', 'mdhms', 'mdhm', 'hms', 'hm'],
    utcOffsetMinutes: 480,
  },
  // A relative time means unanswered, a clock time or a date means answered.
  waiting: [
    { pattern: '\\d{1,2}:\\d{2}|昨天|前天|星期|周[一二三四五六日]|\\d+[-/月]\\d+', means: 'answered' },
    { pattern: '\\d+\\s*(秒|分|小时|天)|刚刚', means: 'elapsed' },
  ],
  editorKind: 'textarea',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift', 'alt'],
  // Asks whether to send the same text again; the other is the page's dialog.
  popups: ['.repeat-interceptor-popup', '.auxo-modal'],
  note: {
    dialogs: ['.auxo-modal', '[role="dialog"]', '[class*="modal"]'],
    dialogWords: ['订单备注', '订单标记'],
    saveWords: ['保存', '确定'],
  },
  orderNumber: { selectors: ['.ecom-collapse-item'], pattern: '(?<!\\d)(\\d{19})(?!\\d)' },
  quirks: [
    'Class names are new with every release; data-qa-id survived the redesign of June 2026.',
    'An empty badge stands in every entry: its text counts.',
    'Above the line 以上为历史消息 stands an earlier session.',
  ],
};
