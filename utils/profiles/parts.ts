/** The parts of a console page that a profile can name. A screen says them by these names. */
export const PART_NAMES = [
  'messageList',
  'message',
  'messageText',
  'entry',
  'entryName',
  'buyerName',
  'editor',
  'send',
  'noteField',
] as const;
export type PartName = (typeof PART_NAMES)[number];

/** Parts that a profile may name beyond those a screen speaks of. */
export const INNER_PARTS = [
  /** What only a chat page has; without any of these the page is not read at all. */
  'chatMarker',
  'activeEntry',
  'entryPreview',
  'entryTimer',
  /** Unread badge of an entry: counts only when it holds text. */
  'entryUnread',
  'messageTime',
  'noteSave',
  'noteSummary',
  'agentName',
  'shopName',
  /** The scroller that may get bottom padding, so that our bar has a line of its own. */
  'room',
] as const;
export const PROFILE_PARTS = [...PART_NAMES, ...INNER_PARTS] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];
