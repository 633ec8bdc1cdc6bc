import type { ConsoleProfile } from '@/utils/profiles/profile';

/** As small as a profile gets: what a test or a new profile starts from. */
export const tinyProfile: ConsoleProfile = {
  id: 'tiny',
  name: { zh: '小', en: 'Tiny' },
  matches: ['https://tiny.example/*'],
  confidence: 'low',
  verifiedLive: false,
  evidence: [{ source: 'made up', kind: 'document', year: null, confidence: 'low' }],
  parts: { chatMarker: ['main'], messageList: ['#list'], message: ['.row'], editor: ['textarea'] },
  rows: { side: [{ is: 'buyer', when: { selectors: ['.buyer'] } }], origin: [], kind: [] },
  buyerKey: { thread: [], entry: [] },
  editorKind: 'textarea',
  sendKeys: ['Enter'],
  newlineModifiers: [],
};
