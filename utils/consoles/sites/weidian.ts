import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * 微店. The one working script reads the page's network traffic, so how messages stand in the page is not known, nor names, times
 * and the order note. The list, its badge, the editor and the address of the open buyer are.
 */
export const weidian: ConsoleProfile = {
  id: 'weidian',
  name: { zh: '微店', en: 'Weidian' },
  matches: ['https://im.weidian.com/im-team/im-pc-2/*'],
  confidence: 'low',
  partConfidence: { entry: 'high', entryUnread: 'high', editor: 'high' },
  verifiedLive: false,
  evidence: [
    {
      source: 'public userscript in use, its protocol notes of 2026-06-08',
      kind: 'userscript',
      year: 2026,
      confidence: 'high',
    },
  ],
  parts: {
    chatMarker: ['.textInput .editor[contenteditable="true"]', '.session-item-box'],
    entry: ['.session-item-box'],
    entryUnread: ['.unread-hot-tag'],
    editor: ['.textInput .editor[contenteditable="true"]'],
  },
  rows: { side: [{ is: 'unknown', when: {} }], origin: [], kind: [] },
  buyerKey: { thread: [{ in: 'address', pattern: '#/session/recent/(\\d+)' }], entry: [] },
  editorKind: 'contenteditable',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift', 'alt'],
  virtual: ['entries'],
  quirks: [
    'For about 1.5 s after another buyer was opened the page loses what is sent with Enter.',
    'The list holds only the visible entries and is sorted anew when one is read.',
  ],
};
