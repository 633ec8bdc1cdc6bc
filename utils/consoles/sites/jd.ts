import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * 京东咚咚, the browser page. Years were not recorded by the sources.
 * Not known: a robot's mark (its replies look like a person's), a digit badge, the order panel and note, quick phrases, whether
 * Enter sends, the form of a message's time and of the waiting time.
 */
export const jd: ConsoleProfile = {
  id: 'jd',
  name: { zh: '京东咚咚', en: 'JD Dongdong' },
  matches: ['https://dongdong.jd.com/*'],
  confidence: 'high',
  partConfidence: { messageTime: 'medium', entryTimer: 'low', activeEntry: 'medium' },
  verifiedLive: false,
  evidence: [
    { source: 'Ronin-1124/cs-rpa: browser adapter with its tests', kind: 'adapter', year: null, confidence: 'high' },
    { source: 'public browser extension for the JD chat', kind: 'extension', year: null, confidence: 'high' },
    { source: 'public multi-platform userscripts', kind: 'userscript', year: null, confidence: 'medium' },
  ],
  parts: {
    chatMarker: ['#t-chat-scroll', '.EditorContent[contenteditable="true"]', '#t-alluser-wrap'],
    messageList: ['#t-chat-scroll', '.chat-scroll-wrap'],
    message: ['.message'],
    // A card has no text bubble: what it says is its text.
    messageText: [
      '.message__content .message__text, .CardWrapper.ProductCard',
      '.message__content, .CardWrapper.ProductCard',
    ],
    messageTime: ['.message__time_str'],
    entry: ['.alluser-item'],
    activeEntry: ['.alluser-item_check', '.t-item-ck'],
    entryName: ['.alluser-item-name'],
    entryPreview: ['.alluser-item-breifdesc'],
    entryTimer: ['.user-none-reply-t'],
    buyerName: ['.chat-head-name > span'],
    editor: ['.EditorContent[contenteditable="true"]'],
    send: ['.SendButtonGroup > .send-button', '.send-button'],
    room: ['#t-chat-scroll'],
  },
  rows: {
    id: { selector: '.message_left, .message_right, .message_center', attribute: 'id' },
    side: [
      { is: 'system', when: { selectors: ['.message_center', '.message__system'] } },
      { is: 'buyer', when: { selectors: ['.message_left'] } },
      { is: 'agent', when: { selectors: ['.message_right'] } },
    ],
    origin: [],
    kind: [
      { is: 'card', when: { selectors: ['.CardWrapper.ProductCard'] } },
      { is: 'image', when: { selectors: ['.message__image img', '.message__image-wrap img'] } },
    ],
  },
  // u_<pin>imcustomer<shop>. The open entry may have been scrolled out of the document: then the rows' nickname does not tell an id,
  // and the name, which is the pin, is the key in the list as well.
  buyerKey: { thread: [], entry: [] },
  time: {
    pattern: '((?:\\d{4}[-/年.]\\s*)?(?:\\d{1,2}[-/月.]\\s*\\d{1,2}日?\\s+)?\\d{1,2}:\\d{2}(?::\\d{2})?)',
    formats: ['ymdhms', 'ymdhm', 'mdhms', 'mdhm', 'dayhm', 'hms', 'hm'],
    utcOffsetMinutes: 480,
  },
  // Shown on entries that got no reply; its words were not recorded, a stretch is read where it is one.
  waiting: [{ pattern: '\\d', means: 'elapsed' }],
  editorKind: 'contenteditable',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift', 'alt'],
  virtual: ['entries'],
  quirks: [
    'The list holds only the visible entries: an entry that is not seen may still be waiting.',
    'Automatic replies look like an agent’s own.',
    'The page turns line breaks into blocks when text is set.',
  ],
};
