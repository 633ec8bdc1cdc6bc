import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * Amazon Seller Central, the form for writing to a buyer. Its fields are Amazon's kat-… elements with open shadow roots.
 * Of the inbox, its list and its messages, nothing is known, hence low.
 */
export const amazon: ConsoleProfile = {
  id: 'amazon',
  name: { zh: '亚马逊卖家平台', en: 'Amazon Seller Central' },
  matches: [
    'https://sellercentral.amazon.com/messaging/*',
    'https://sellercentral-europe.amazon.com/messaging/*',
    'https://sellercentral.amazon.co.uk/messaging/*',
    'https://sellercentral.amazon.de/messaging/*',
    'https://sellercentral.amazon.co.jp/messaging/*',
  ],
  confidence: 'low',
  partConfidence: { editor: 'medium', send: 'medium', buyerName: 'medium' },
  verifiedLive: false,
  evidence: [
    { source: 'public script that writes to buyers', kind: 'userscript', year: 2025, confidence: 'medium' },
    { source: 'public helper for the contact form', kind: 'extension', year: 2026, confidence: 'low' },
  ],
  parts: {
    chatMarker: ['.ayb-contact-buyer-header', '.contact-buyer-text-area'],
    buyerName: ['.ayb-contact-buyer-header h2'],
    editor: [
      '.contact-buyer-text-area kat-textarea >>> textarea',
      'kat-textarea.hill-text-area >>> textarea',
      'kat-textarea >>> textarea',
    ],
    // The form's button asks first; what really sends stands in the dialog.
    send: ['div[role="dialog"] kat-button[label="Send"]', 'kat-button.ayb-contact-form-send-button'],
  },
  rows: {
    side: [
      { is: 'buyer', when: { leans: { towards: 'left' } } },
      { is: 'agent', when: { leans: { towards: 'right' } } },
    ],
    origin: [],
    kind: [],
  },
  buyerKey: { thread: [{ in: 'address', pattern: '[?&]orderID=([\\d-]+)' }], entry: [] },
  text: { buyerName: '^(?:Send message to\\s+)?(.+)$' },
  editorKind: 'textarea',
  sendKeys: [],
  newlineModifiers: [],
  quirks: [
    'A reason has to be chosen before the text field is shown.',
    'The order number stands in the address of the form.',
    'Inbox and messages were not described by any source.',
  ],
};
