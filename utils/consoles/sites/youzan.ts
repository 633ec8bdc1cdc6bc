import type { ConsoleProfile } from '@/utils/profiles/profile';

/** 有赞 客服. Only the address, a hashed navigation bar and the class of a waiting entry are known, from one userscript. */
export const youzan: ConsoleProfile = {
  id: 'youzan',
  name: { zh: '有赞', en: 'Youzan' },
  matches: ['https://b-im.youzan.com/*'],
  confidence: 'low',
  verifiedLive: false,
  evidence: [{ source: 'GreasyFork 477136', kind: 'userscript', year: null, confidence: 'low' }],
  parts: {
    chatMarker: ['[class*="app-layout-m_nav"]', '.conversation-list-item-waiting'],
    entry: ['.conversation-list-item-waiting'],
  },
  rows: { side: [{ is: 'unknown', when: {} }], origin: [], kind: [] },
  buyerKey: { thread: [], entry: [] },
  editorKind: 'unknown',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift', 'alt'],
  quirks: ['An entry is known only while its buyer waits.'],
};
