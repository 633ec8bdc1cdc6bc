import type { ConsoleProfile } from '@/utils/profiles/profile';

const TAB = 'a[data-test-id="header-tab"][data-entity-type="TICKET_ENTITY_TYPE"]';
const OPEN_TAB = `${TAB}[data-entity-is-selected="true"]`;
/** Every open ticket stays in the page: all but the active one are hidden, and must not be read. */
const PANE = '[data-test-id^="ticket-"][data-is-active="true"]';

/**
 * Zendesk Agent Workspace. The list is the row of ticket tabs; a tab's title is what it calls the requester or the subject.
 * Not known: cards and pictures, recalled messages, how a bot's message differs but by its sender's name, ids of messages.
 */
export const zendesk: ConsoleProfile = {
  id: 'zendesk',
  name: { zh: 'Zendesk 客服工作台', en: 'Zendesk Agent Workspace' },
  matches: ['https://*.zendesk.com/agent/*'],
  confidence: 'high',
  partConfidence: { messageList: 'medium', entryName: 'medium', buyerName: 'medium', send: 'medium' },
  verifiedLive: false,
  evidence: [
    { source: 'joaoaguiar264/Automacoes-ALT: Zendesk userscripts', kind: 'userscript', year: 2026, confidence: 'high' },
    { source: 'public transcript and workflow extension', kind: 'extension', year: 2026, confidence: 'high' },
    { source: 'public translation extension', kind: 'extension', year: 2026, confidence: 'medium' },
    { source: 'public ticket reader', kind: 'extension', year: 2025, confidence: 'medium' },
    { source: 'public agent tools', kind: 'userscript', year: 2024, confidence: 'medium' },
    {
      source: 'pixiebrix/pixiebrix-extension#7683: / opens macros',
      kind: 'document',
      year: 2024,
      confidence: 'medium',
    },
  ],
  parts: {
    chatMarker: [TAB, '[data-test-id="omni-log-container"]'],
    messageList: [`${PANE} [data-test-id="omni-log-container"]`],
    message: ['article[data-test-id="omni-log-comment-item"]', '[data-test-id="omni-log-comment-item"]'],
    messageText: ['[data-test-id="omni-log-message-content"]', '[data-test-id="omni-log-item-message"]'],
    messageTime: ['time[data-test-id="timestamp-relative"][datetime]', 'time[data-test-id^="timestamp-"]'],
    entry: [TAB, 'a[data-test-id="header-tab"]'],
    activeEntry: [OPEN_TAB],
    entryName: ['[data-test-id="header-tab-title"]'],
    buyerName: [`${OPEN_TAB} [data-test-id="header-tab-title"]`],
    editor: [
      `${PANE} [data-test-id="omnicomposer-plain-text-ckeditor"][contenteditable="true"]`,
      `${PANE} [data-test-id="omnicomposer-rich-text-ckeditor"][contenteditable="true"]`,
      `${PANE} [data-test-id="ticket-rich-text-editor"] [contenteditable="true"][role="textbox"]`,
      `${PANE} .zendesk-editor--rich-text-container [contenteditable="true"][role="textbox"]`,
    ],
    send: [`${PANE} [data-test-id="omnichannel-omnicomposer-send-button"]`],
    room: [`${PANE} [data-test-id="omni-log-container"]`],
  },
  rows: {
    side: [
      // A note that the buyer never sees is no reply.
      { is: 'system', when: { selectors: ['[data-test-id="omni-log-internal-note-tag"]'] } },
      { is: 'buyer', when: { selectors: ['[data-test-id="omni-log-item-message"][type="end-user"]'] } },
      { is: 'agent', when: { selectors: ['[data-test-id="omni-log-item-message"][type="agent"]'] } },
      { is: 'system', when: { selectors: ['[data-test-id="omni-log-item-message"][type="internal"]'] } },
    ],
    origin: [],
    kind: [],
  },
  buyerKey: {
    thread: [
      { in: 'page', selector: OPEN_TAB, attribute: 'data-entity-id' },
      { in: 'address', pattern: '/agent/tickets/(\\d+)' },
    ],
    entry: [{ attribute: 'data-entity-id' }, { attribute: 'href', pattern: '/tickets/(\\d+)' }],
  },
  time: { attribute: 'datetime', formats: ['iso'], utcOffsetMinutes: 'machine' },
  editorKind: 'ckeditor5',
  sendKeys: ['Enter'],
  newlineModifiers: ['shift'],
  quirks: [
    'One conversation is one ticket: a buyer with two tickets counts as two.',
    'A bot’s reply is told by its sender’s name only and reads as an agent’s.',
    'An internal note is a mode of the same editor.',
    '/ at the start of the editor opens Zendesk’s own macros.',
    'The tabs do not say whether a buyer is waiting.',
  ],
};
