import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * Meta Business Suite inbox (Messenger, Instagram). Panels have names of their own, bubbles only atomic classes, which any release
 * may change, hence low. A message that Meta wraps with an id has it in data-message-id; whether all have one is not known.
 * Not known: unread mark, times of single messages (they stand on lines between the rows: the row below one has its time), robots,
 * recalled messages.
 */
export const metaInbox: ConsoleProfile = {
  id: 'meta-inbox',
  name: { zh: 'Meta Business Suite 收件箱', en: 'Meta Business Suite inbox' },
  matches: ['https://business.facebook.com/latest/inbox/*'],
  confidence: 'low',
  partConfidence: {
    entry: 'medium',
    entryName: 'low',
    activeEntry: 'medium',
    buyerName: 'medium',
    messageList: 'medium',
    editor: 'medium',
    send: 'medium',
    message: 'low',
    messageText: 'low',
  },
  verifiedLive: false,
  evidence: [
    { source: 'public inbox reader for a Vietnamese page', kind: 'adapter', year: 2026, confidence: 'medium' },
    { source: 'public reply helpers for Meta Business Suite', kind: 'extension', year: 2024, confidence: 'medium' },
    { source: 'public messaging recipes', kind: 'extension', year: 2025, confidence: 'medium' },
    { source: 'public userscripts for the older inbox', kind: 'userscript', year: 2023, confidence: 'low' },
  ],
  parts: {
    chatMarker: [
      '[data-pagelet="GenericBizInboxThreadListViewBody"]',
      // Spelt so by Meta.
      '[data-pagelet="BizP13NInboxUinifiedThreadListView"]',
      '[data-pagelet="BizInboxDetailSectionWrapper"]',
      '[data-pagelet="BizP13NInboxMessengerDetailView"]',
    ],
    messageList: ['div[aria-label*="Message list container"]', 'div[role="region"][aria-label*="message" i]'],
    message: ['.x1fqp7bg'],
    messageText: ['.x1y1aw1k'],
    entry: ['div._5_n1', '[data-pagelet="GenericBizInboxThreadListViewBody"] [role="presentation"]'],
    // The page's class for a text cut to its line; in an entry the first is the name.
    entryName: ['._4ik4._4ik5'],
    activeEntry: ['[aria-selected="true"]', '[aria-current="page"]'],
    buyerName: [
      '[data-pagelet="BizInboxDetailViewHeaderSectionWrapper"] ._4ik4._4ik5',
      'div[role="main"] h2[dir="auto"]',
    ],
    editor: [
      '[data-pagelet="BizP13NInboxMessengerDetailView"] textarea',
      '[data-pagelet="BizInboxDetailSectionWrapper"] textarea',
      '[data-pagelet="BizInboxDetailSectionWrapper"] [role="textbox"]',
    ],
    send: ['[role="button"][aria-label="Send"]', '[role="button"][aria-label="Kirim"]'],
    room: ['div[aria-label*="Message list container"]'],
  },
  rows: {
    side: [
      { is: 'agent', when: { selectors: ['.x13a6bvl'] } },
      { is: 'buyer', when: { selectors: ['.x1nhvcw1'] } },
      { is: 'buyer', when: { leans: { towards: 'left', of: '.x1y1aw1k' } } },
      { is: 'agent', when: { leans: { towards: 'right', of: '.x1y1aw1k' } } },
    ],
    origin: [],
    kind: [],
  },
  buyerKey: {
    thread: [{ in: 'address', pattern: '[?&]selected_item_id=(\\d+)' }],
    entry: [{ selector: 'a[href*="selected_item_id"]', attribute: 'href', pattern: 'selected_item_id=(\\d+)' }],
  },
  // Only a line that names its day is a moment, and only of the row right below it.
  time: {
    formats: ['dayhm', 'mdyhm', 'mdhm'],
    line: { selectors: ['.x14vqqas'], gives: 'moment' },
    utcOffsetMinutes: 'machine',
  },
  editorKind: 'unknown',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift'],
  quirks: [
    'The id in the address is the buyer’s within one page (asset_id).',
    'The reply box closes 24 hours after the buyer’s last message.',
    'Times stand on lines between the rows, and not on all of them a day.',
    'One row may hold several messages of one sender; the first is read.',
    'Labels (send, message list) are in the language of the account.',
  ],
};
