import { z } from 'zod';
import { MESSAGE_KINDS, ORIGINS, SIDES } from '@/utils/facts/fact';
import { matchFault } from '@/utils/profiles/match-fault';
import { PROFILE_PARTS } from '@/utils/profiles/parts';
import { patternFault } from '@/utils/profiles/pattern-fault';
import { frameOf, liesWithinItself, selectorFault } from '@/utils/profiles/selector';

/**
 * A console profile says how one marketplace's chat page is built. It is data: the reader does the work, and a
 * console that moves a class is mended by editing this, not code.
 */

const id = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
const confidence = z.enum(['high', 'medium', 'low']);

const selector = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .superRefine((value, context) => {
    const fault = selectorFault(value);
    if (fault !== undefined)
      context.addIssue({ code: 'custom', message: `not a selector: ${fault}`, params: { fault } });
  });

/** Selectors, best first: the first one that finds something is used. Plain CSS, `>>>` and `@frame` (see selector.ts). */
const selectors = z.array(selector).min(1).max(8);

const regex = z.string().superRefine((value, context) => {
  const fault = patternFault(value);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: fault, params: { fault } });
});

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
  /** The row's bubble, avatar or whatever is named stands left or right of the list's middle: the last resort for sides. */
  leans: z.strictObject({ towards: z.enum(['left', 'right']), of: selector.optional() }).optional(),
  /** The row is of such a kind; known to origin rules only. */
  kinds: z.array(z.enum(MESSAGE_KINDS)).optional(),
  /** Nothing in the row matches any of these, while other rows of the page do: else the page has changed and the rule is void. */
  lacks: selectors.optional(),
});
export type RowTest = z.infer<typeof rowTest>;

/** Where a value stands: in the text of the first element found, or in an attribute of it. */
const valueRule = z.strictObject({
  /** Absent: the row or entry itself. */
  selector: selector.optional(),
  attribute: z.string().min(1).max(60).optional(),
  /** The value is group 1, or the whole match without a group. Case is ignored. */
  pattern: regex.optional(),
});
export type ValueRule = z.infer<typeof valueRule>;

const buyerKey = z.strictObject({
  /**
   * All of these must agree on the open conversation: while a page is refilled for another buyer its parts tell different
   * buyers. None found: the buyer's name is the key. `address`: the pattern is sought in the page's address.
   */
  thread: z.array(valueRule.extend({ in: z.enum(['page', 'messages', 'address']) })).max(4),
  entry: z.array(valueRule).max(4),
  /** Tells two buyers of one name apart by their rows, where names are the keys. */
  rowOwner: valueRule.optional(),
});

/** Forms in which a page writes a moment. */
export const TIME_FORMATS = [
  'iso',
  'ymdhms',
  'ymdhm',
  'dmyhms',
  'dmyhm',
  'mdyhms',
  'mdyhm',
  'mdhms',
  'mdhm',
  'dmhm',
  /** 今天 14:03, 昨天 14:03, Yesterday 2:03 PM, 星期三 14:03, Wed 14:03. */
  'dayhm',
  'hms',
  'hm',
  /** 刚刚, 3分钟前, 2 hours ago: right to the unit it names. */
  'ago',
] as const;
export type TimeFormat = (typeof TIME_FORMATS)[number];

const timeRule = z.strictObject({
  /** Group 1 is the label; searched in the time element's text or, without that part, in the row outside its bubble. */
  pattern: regex.optional(),
  formats: z.array(z.enum(TIME_FORMATS)).min(1),
  /** The label stands in this attribute of the time element, as `datetime` does. */
  attribute: z.string().min(1).max(60).optional(),
  /** Minutes east of Greenwich in which the page writes its times; `machine`: in this machine's own zone. */
  utcOffsetMinutes: z.union([z.number().int().min(-720).max(840), z.literal('machine')]),
  /**
   * Lines between the rows that tell time for what stands below them. `day`: its text, with the row's label behind it, is what the formats
   * read; `moment`: it is the time of the row right below it, and of no other. `pattern`: group 1 of the line's text is meant.
   */
  line: z.strictObject({ selectors, gives: z.enum(['day', 'moment']), pattern: regex.optional() }).optional(),
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

export const EDITOR_KINDS = [
  'textarea',
  'contenteditable',
  'quill',
  'lexical',
  'slate',
  'prosemirror',
  'draft',
  'ckeditor5',
  'unknown',
] as const;
/** Where a piece of evidence comes from. `own source`: the console is open source; `taught`: somebody pointed at the parts of the real page. */
export const EVIDENCE_KINDS = [
  'adapter',
  'extension',
  'userscript',
  'probe',
  'own source',
  'document',
  'taught',
] as const;
export const MODIFIERS = ['shift', 'ctrl', 'alt', 'meta'] as const;

const bareProfileSchema = z.strictObject({
  id,
  name: z.strictObject({ zh: z.string().min(1).max(60), en: z.string().min(1).max(60) }),
  /** Match patterns as the browser's manifest knows them; never a whole top-level domain. */
  matches: z
    .array(
      z
        .string()
        .max(300)
        .superRefine((value, context) => {
          const fault = matchFault(value);
          if (fault !== undefined) context.addIssue({ code: 'custom', message: fault, params: { fault } });
        }),
    )
    .min(1)
    .max(40),
  /** True where each shop runs the console at an address of its own (Chatwoot); the agent adds theirs. */
  selfHosted: z.boolean().optional(),
  /** How well the profile is founded on public evidence. With `low` Deskmate asks to be taught instead of pretending. */
  confidence,
  /** Parts that are founded better or worse than the profile as a whole. */
  partConfidence: z.partialRecord(z.enum(PROFILE_PARTS), confidence).optional(),
  /** False until somebody tried it on the real console: then who (a name they chose) and when. */
  verifiedLive: z.union([z.literal(false), z.strictObject({ by: z.string().min(1).max(60), on: z.iso.date() })]),
  evidence: z
    .array(
      z.strictObject({
        source: z.string().min(1).max(300),
        kind: z.enum(EVIDENCE_KINDS),
        year: z.number().int().min(2015).max(2100).nullable(),
        confidence,
      }),
    )
    .min(1)
    .max(20),
  /** Frames and shadow roots that parts lie in, by the name that `@name` selectors use. */
  frames: z
    .record(
      z.string().regex(/^[a-z][a-z0-9-]{0,20}$/),
      z.strictObject({ host: selector, within: z.string().optional() }),
    )
    .optional(),
  parts: z.partialRecord(z.enum(PROFILE_PARTS), selectors),
  rows: z.strictObject({
    id: valueRule.optional(),
    /** First rule that fits wins; none: unknown. */
    side: z
      .array(z.strictObject({ is: z.enum(SIDES), when: rowTest }))
      .min(1)
      .max(20),
    /** Not asked of a buyer's rows: a buyer may write anything. None fits: human, or system on the system's side. */
    origin: z.array(z.strictObject({ is: z.enum(ORIGINS), when: rowTest })).max(20),
    /** None fits: text where there is text. Image, sticker and video only count in a row without text of its own. */
    kind: z.array(z.strictObject({ is: z.enum(MESSAGE_KINDS), when: rowTest })).max(20),
    /** A line that says: all above belongs to an earlier conversation. */
    divider: z.array(z.string().min(1).max(60)).max(8).optional(),
  }),
  buyerKey,
  /** Cuts a part's text down to what is meant; group 1. */
  text: z.partialRecord(z.enum(PROFILE_PARTS), regex).optional(),
  time: timeRule.optional(),
  waiting: z.array(waitingRule).max(12).optional(),
  editorKind: z.enum(EDITOR_KINDS),
  /** The most the console lets one message hold, UTF-16 units, where that is known. */
  maxLength: z.number().int().min(1).max(100_000).optional(),
  /** Empty: only the button sends. */
  sendKeys: z.array(z.string().min(1).max(20)).max(4),
  /** With one of these held, a send key does not send. */
  newlineModifiers: z.array(z.enum(MODIFIERS)),
  /** The page's own menus and pop-ups in which Enter chooses and does not send (mentions, quick phrases), and those that stop a send. */
  popups: selectors.optional(),
  note: z
    .strictObject({
      /** Elements that may be the note's dialog; used to tell that it is open although its field is not found. */
      dialogs: selectors,
      /** All of these stand in the dialog round the note field; a field elsewhere is not the note. */
      dialogWords: z.array(z.string().min(1).max(60)).max(8),
      saveWords: z.array(z.string().min(1).max(60)).max(8),
    })
    .optional(),
  orderNumber: z.strictObject({ selectors, pattern: regex }).optional(),
  /** Lists of which the page keeps only the visible part in the document. */
  virtual: z.array(z.enum(['messages', 'entries'])).optional(),
  /** What else a maintainer should know, one sentence each, in English. */
  quirks: z.array(z.string().min(1).max(300)).max(12).optional(),
});

/** Bad frames and selectors that name a frame which is not there, each at its place. */
export const consoleProfileSchema = bareProfileSchema.superRefine((profile, context) => {
  const frames = profile.frames ?? {};
  for (const [name, { host, within }] of Object.entries(frames)) {
    const add = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: ['frames', name, field], message });
    if (frameOf(host) !== undefined) add('host', 'a frame within another says so with "within"');
    if (within !== undefined && !Object.hasOwn(frames, within)) add('within', `no frame "${within}"`);
    else if (liesWithinItself(name, frames)) add('within', 'a frame within itself');
  }
  for (const { path, selector: named } of selectorsOf(profile)) {
    const frame = frameOf(named);
    if (frame !== undefined && !Object.hasOwn(frames, frame))
      context.addIssue({ code: 'custom', path, message: `no frame "${frame}"` });
  }
});
export type ConsoleProfile = z.infer<typeof consoleProfileSchema>;

type Placed = { path: (string | number)[]; selector: string };

/** Every selector that is asked of the whole page, with its place; rules look inside a row or entry and name no frame. */
function selectorsOf({ parts, buyerKey, note, orderNumber, popups }: z.infer<typeof bareProfileSchema>): Placed[] {
  const each = (path: (string | number)[], list: readonly string[] = []): Placed[] =>
    list.map((one, index) => ({ path: [...path, index], selector: one }));
  return [
    ...Object.entries(parts).flatMap(([part, list]) => each(['parts', part], list)),
    ...buyerKey.thread.flatMap((rule, index) =>
      rule.selector === undefined ? [] : [{ path: ['buyerKey', 'thread', index, 'selector'], selector: rule.selector }],
    ),
    ...each(['note', 'dialogs'], note?.dialogs),
    ...each(['orderNumber', 'selectors'], orderNumber?.selectors),
    ...each(['popups'], popups),
  ];
}
