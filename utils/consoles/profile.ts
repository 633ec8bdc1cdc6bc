import { z } from 'zod';
import { MESSAGE_KINDS, ORIGINS, SIDES } from '@/utils/facts/fact';
import { PART_NAMES } from '@/utils/consoles/reading';

/**
 * A console profile says how one marketplace's chat page is built. It is data: the reader does the work, and a
 * console that moves a class is mended by editing this, not code.
 */

const id = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const confidence = z.enum(['high', 'medium', 'low']);

/** CSS selectors, best first: the first one that finds something is used. */
const selectors = z.array(z.string().trim().min(1).max(300)).min(1).max(8);

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
  'noteSummary',
  'agentName',
  'shopName',
  /** The scroller that may get bottom padding, so that our bar has a line of its own. */
  'room',
] as const;
export const PROFILE_PARTS = [...PART_NAMES, ...INNER_PARTS] as const;
export type ProfilePart = (typeof PROFILE_PARTS)[number];

const regex = z.string().refine(compiles, 'not a regular expression');

/**
 * Is a row of this sort? Any one of the positive conditions is enough; `lacks` must hold besides them.
 * Text conditions look at the whole row, labels included.
 */
const rowTest = z.strictObject({
  /** The row itself or something in it matches. */
  selectors: selectors.optional(),
  /** The row's message id begins so, or holds this. */
  idStarts: z.array(z.string().min(1)).optional(),
  idIncludes: z.array(z.string().min(1)).optional(),
  textIncludes: z.array(z.string().min(1)).optional(),
  /** The row is of such a kind; known to origin rules only. */
  kinds: z.array(z.enum(MESSAGE_KINDS)).optional(),
  /** Nothing in the row matches any of these, while other rows of the page do: else the page has changed and the rule is void. */
  lacks: selectors.optional(),
});
export type RowTest = z.infer<typeof rowTest>;

/** Where a value stands: in the text of the first element found, or in an attribute of it. */
const valueRule = z.strictObject({
  /** Absent: the row or entry itself. */
  selector: z.string().min(1).optional(),
  attribute: z.string().min(1).optional(),
  /** The value is group 1, or the whole match without a group. Case is ignored. */
  pattern: regex.optional(),
});
export type ValueRule = z.infer<typeof valueRule>;

const buyerKey = z.strictObject({
  /**
   * All of these must agree on the open conversation: while a page is refilled for another buyer its parts tell different
   * buyers. None found: the buyer's name is the key.
   */
  thread: z.array(valueRule.extend({ in: z.enum(['page', 'messages']) })).max(4),
  entry: z.array(valueRule).max(4),
  /** Tells two buyers of one name apart by their rows, where names are the keys. */
  rowOwner: valueRule.optional(),
});

/** Forms in which a page writes a moment. */
export const TIME_FORMATS = ['ymdhms', 'ymdhm', 'mdhms', 'mdhm', 'hms', 'hm'] as const;
export type TimeFormat = (typeof TIME_FORMATS)[number];

const timeRule = z.strictObject({
  /** Group 1 is the label; searched in the time element's text or, without that part, in the row outside its bubble. */
  pattern: regex.optional(),
  formats: z.array(z.enum(TIME_FORMATS)).min(1),
  /** Minutes east of Greenwich in which the page writes its times. */
  utcOffsetMinutes: z.number().int().min(-720).max(840),
  /** The message id holds the moment in ms; group 1. Distrusted for good as soon as a row's own label contradicts it. */
  idIsEpochMs: regex.optional(),
});
export type TimeRule = z.infer<typeof timeRule>;

/** What an entry's timer says. `answered`: the buyer is not waiting. Rules are tried in order. */
const waitingRule = z.strictObject({
  pattern: regex,
  means: z.enum(['remaining', 'overdue', 'elapsed', 'answered']),
});
export type WaitingRule = z.infer<typeof waitingRule>;

export const EDITOR_KINDS = ['textarea', 'contenteditable', 'quill'] as const;
export const MODIFIERS = ['shift', 'ctrl', 'alt', 'meta'] as const;

export const consoleProfileSchema = z.strictObject({
  id,
  name: z.strictObject({ zh: z.string().min(1), en: z.string().min(1) }),
  /** Match patterns as the browser's manifest knows them. */
  matches: z.array(z.string().regex(/^https?:\/\/[^/*]+\/\S*$/)).min(1),
  /** How well the profile is founded on public evidence. */
  confidence,
  /** Made from public sources and tried on our own fixtures; no console was opened. */
  verifiedLive: z.literal(false),
  evidence: z
    .array(z.strictObject({ source: z.string().min(1), year: z.number().int().min(2015).nullable(), confidence }))
    .min(1),
  parts: z.partialRecord(z.enum(PROFILE_PARTS), selectors),
  rows: z.strictObject({
    id: valueRule.optional(),
    /** First rule that fits wins; none: unknown. */
    side: z.array(z.strictObject({ is: z.enum(SIDES), when: rowTest })).min(1),
    /** Not asked of a buyer's rows: a buyer may write anything. None fits: human, or system on the system's side. */
    origin: z.array(z.strictObject({ is: z.enum(ORIGINS), when: rowTest })),
    /** None fits: text where there is text. Image, sticker and video only count in a row without text of its own. */
    kind: z.array(z.strictObject({ is: z.enum(MESSAGE_KINDS), when: rowTest })),
    /** A line that says: all above belongs to an earlier conversation. */
    divider: z.array(z.string().min(1)).optional(),
  }),
  buyerKey,
  /** Cuts a part's text down to what is meant; group 1. */
  text: z.partialRecord(z.enum(PROFILE_PARTS), regex).optional(),
  time: timeRule.optional(),
  waiting: z.array(waitingRule).optional(),
  editorKind: z.enum(EDITOR_KINDS),
  sendKeys: z.array(z.string().min(1)).min(1),
  /** With one of these held, a send key does not send. */
  newlineModifiers: z.array(z.enum(MODIFIERS)),
  note: z
    .strictObject({
      /** Elements that may be the note's dialog; used to tell that it is open although its field is not found. */
      dialogs: selectors,
      /** All of these stand in the dialog round the note field; a field elsewhere is not the note. */
      dialogWords: z.array(z.string().min(1)),
      saveWords: z.array(z.string().min(1)),
    })
    .optional(),
  orderNumber: z.strictObject({ selectors, pattern: regex }).optional(),
});
export type ConsoleProfile = z.infer<typeof consoleProfileSchema>;

function compiles(source: string): boolean {
  try {
    new RegExp(source, 'iu');
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return false;
  }
}
