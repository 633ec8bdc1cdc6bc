import { z } from 'zod';
import { FLAG_CATEGORIES, MESSAGE_KINDS, ORIGINS, SEVERITIES } from '@/utils/facts/fact';
import { consoleProfileSchema } from '@/utils/profiles/profile';
import { dayOffSchema } from './days-off';
import { IMAGE_TYPES, isImageOf, MAX_IMAGE_DATA, MAX_IMAGE_NAME, MAX_IMAGES } from './images';

/**
 * The handbook: the team's standard as one versioned document. A file on disk, a row in the database and the
 * hub's published version all have exactly this shape.
 */

export const HANDBOOK_FORMAT = 'deskmate-handbook';
export const HANDBOOK_SCHEMA_VERSION = 1;

const id = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,79}$/i, 'letters, digits, dot, dash and underscore only');
const words = z.string().trim().min(1);
/** Calendar day, YYYY-MM-DD. */
const day = z.iso.date();
const language = z.enum(['zh', 'en']);

/** The nine parts of a phrase handbook, in the trade's order. */
export const PARTS = [
  'welcome',
  'talk',
  'bargain',
  'payment',
  'shipping',
  'afterSales',
  'farewell',
  'review',
  'emoji',
] as const;
export type Part = (typeof PARTS)[number];

/** Limits a thing to some consoles or shops; an absent or empty list means all. */
const scope = z.object({
  consoles: z.array(id).optional(),
  shops: z.array(words.max(120)).optional(),
});
export type Scope = z.infer<typeof scope>;

/** One image of a script. The type is believed only when the first bytes tell the same. */
const imageSchema = z
  .object({
    /** Under this name the console gets it. */
    name: words.max(MAX_IMAGE_NAME),
    type: z.enum(IMAGE_TYPES),
    /** The file's bytes in base64. */
    data: words.max(MAX_IMAGE_DATA),
  })
  .refine(isImageOf, { path: ['data'], error: 'an image of its type, in base64' });

/** A language as a tag: `en`, `th`, `zh-TW`. */
const languageTag = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/, 'a language tag like en or zh-TW');
/** The same reply in another language. */
const variantSchema = z.object({ language: languageTag, text: words.max(4000) });
export type ScriptVariant = z.infer<typeof variantSchema>;

/** A step of an ordered set, such as a price ladder: it opens when the step before was sent to this buyer. */
const ladderSchema = z.object({ name: words.max(30), step: z.number().int().min(1).max(20) });
export type LadderStep = z.infer<typeof ladderSchema>;

export const scriptSchema = z.object({
  id,
  part: z.enum(PARTS),
  title: words.max(60),
  /** The reply. `{买家}` and the like are variables; a line of `---` alone starts the next bubble. */
  text: words.max(4000),
  language,
  /** Typed code, e.g. `fh`. */
  shortcut: z.string().max(20).optional(),
  tags: z.array(words.max(30)).max(20).optional(),
  /** How buyers really ask for this: examples for suggestion. */
  buyerSays: z.array(words.max(200)).max(200).optional(),
  scope: scope.optional(),
  /** First and last day it may be used. */
  validFrom: day.optional(),
  validTo: day.optional(),
  /** Why it is worded so. */
  why: z.string().max(500).optional(),
  /** Who keeps it right, by name. */
  owner: words.max(30).optional(),
  /** Inserted instead of `text` where the buyer writes that language. */
  variants: z.array(variantSchema).max(12).optional(),
  ladder: ladderSchema.optional(),
  /** A personal script that its author offers to the team. */
  offered: z.literal(true).optional(),
  /** Put into the console after the text. */
  images: z.array(imageSchema).max(MAX_IMAGES).optional(),
});
export type Script = z.infer<typeof scriptSchema>;

/** Where a rule or number comes from. */
const sourceSchema = z.object({ title: words.max(200), url: z.string().max(500).optional(), date: day });

/**
 * `placeholder`: one nobody filled. `whole`: the draft is nothing but one of the rule's words. `wordless`: it holds no word at all, only signs
 * and pictures. `password`: a string that looks like one, behind the word for it. The others say otherwise than the shop's fact sheet
 * (`courier`, `shipBy`, `compensation`) or name what is not this conversation's (`orderNumber`, `buyerName`); they find something only where
 * the checker is told those. `readsLike`: a clause that no rule found and that reads like the rule's category to the second opinion.
 */
export const CHECKS = [
  'placeholder',
  'whole',
  'wordless',
  'password',
  'courier',
  'shipBy',
  'compensation',
  'orderNumber',
  'buyerName',
  'readsLike',
] as const;

/**
 * How a phrase rule finds a breach. `terms`: any of the words. `pair`: a word of `near` and a word of `with` within one clause.
 * `number`: a run of digits with the shape of a phone number, a messenger id, or an e-mail address. `variable`: a placeholder nobody filled.
 * `variable` with a `check` is another look that the program knows how to take by itself: see `CHECKS`.
 */
const patternSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('terms'), terms: z.array(words.max(60)).min(1) }),
  z.object({
    type: z.literal('pair'),
    near: z.array(words.max(60)).min(1),
    with: z.array(words.max(60)).min(1),
    /** `sentence` also joins two neighbouring clauses when the words stand close: 给个五星，返两元. Absent means `clause`. */
    reach: z.enum(['clause', 'sentence']).optional(),
    /** Most signs between the two words; absent means 24, and a sentence's length between Latin words. */
    within: z.number().int().min(0).max(500).optional(),
    /** `asWritten`: the word of `near` comes first. Absent means either way round. */
    order: z.enum(['any', 'asWritten']).optional(),
  }),
  z.object({
    type: z.literal('number'),
    shape: z.enum(['phone', 'hiddenPhone', 'messengerId', 'email', 'link', 'bankCard']),
    /** When given, one of these words must stand in the same clause. */
    near: z.array(words.max(60)).optional(),
  }),
  z.object({
    type: z.literal('variable'),
    /** Absent means `placeholder`. */
    check: z.enum(CHECKS).optional(),
    /** For `whole`: the drafts in question. */
    words: z.array(words.max(60)).optional(),
  }),
]);

export const phraseRuleSchema = z.object({
  id,
  category: z.enum(FLAG_CATEGORIES),
  severity: z.enum(SEVERITIES),
  pattern: patternSchema,
  exceptions: z
    .object({
      /** A longer phrase that covers the finding and makes it harmless: 质量保证 over 保证. */
      covering: z.array(words.max(60)).optional(),
      /** A word to the left within the clause that turns it round: 不能, 请勿. */
      negatedBy: z.array(words.max(30)).optional(),
      /** A word right before the finding, at most two signs between, that makes it somebody else's: 您 before 不知道. */
      subject: z.array(words.max(30)).optional(),
      /** A word anywhere in the same clause that makes it harmless. */
      context: z.array(words.max(60)).optional(),
    })
    .optional(),
  /** How far left of a finding a `negatedBy` word still counts, in signs; absent means 12, and 40 before Latin words. */
  negationReach: z.number().int().min(0).max(500).optional(),
  scope: scope
    .extend({
      languages: z.array(language).optional(),
      /** Every console but these: naming a marketplace is a breach everywhere but on itself. */
      exceptConsoles: z.array(id).optional(),
      /** Roles of the agent, as the team names them, and stages of the talk (`PARTS`). */
      roles: z.array(words.max(30)).optional(),
      stages: z.array(z.enum(PARTS)).optional(),
    })
    .optional(),
  /** One line that tells the agent why. */
  reason: words.max(300),
  /** What to say instead; offered with one key. An empty text means: leave it out. */
  replacement: z.string().max(300).optional(),
  /** Whether an agent may send anyway with a reason. Only meaningful for `block`. */
  overridable: z.boolean().optional(),
  /** Where the clause reads harmless to the second opinion, what this rule finds by its words is no more than a hint. */
  softens: z.literal(true).optional(),
  source: sourceSchema,
  /** Each rule is its own regression suite. */
  examples: z.object({ breaks: z.array(words).min(1), keeps: z.array(words).min(1) }),
});
export type PhraseRule = z.infer<typeof phraseRuleSchema>;
export type PhrasePattern = z.infer<typeof patternSchema>;

/** Minutes of the day 0–1440; `from` inclusive, `to` exclusive. */
const windowSchema = z.object({
  weekdays: z.array(z.number().int().min(0).max(6)).min(1),
  fromMinute: z.number().int().min(0).max(1440),
  toMinute: z.number().int().min(0).max(1440),
});

/** A clock profile: what a console's response time means, as data with a source. Field meanings: docs/measures.md. */
export const clockProfileSchema = z.object({
  id,
  version: z.number().int().positive(),
  title: words.max(80),
  effectiveFrom: day,
  scope,
  source: sourceSchema,
  confidence: z.enum(['high', 'medium', 'low']),
  unit: z.literal('turn'),
  start: z.literal('first-unanswered'),
  counts: z.object({
    origins: z.array(z.enum(ORIGINS)).min(1),
    kinds: z.array(z.enum(MESSAGE_KINDS)).min(1),
    /** Fewest characters of a text reply that answers. */
    minLength: z.number().int().min(0),
  }),
  /** Silence after which the next buyer message opens a new contact, ms. */
  contactGapMs: z.number().int().positive(),
  /** The target for the first response and for later turns, ms. */
  firstLimitMs: z.number().int().positive(),
  turnLimitMs: z.number().int().positive(),
  /** Share of the limit after which the clock shows `soon`, 0–1. */
  soonShare: z.number().min(0).max(1),
  /** Service hours in `timeZone`; none means always. */
  windows: z.array(windowSchema).optional(),
  timeZone: words,
});
export type ClockProfile = z.infer<typeof clockProfileSchema>;

export const NOTE_FIELD_KINDS = ['text', 'choice', 'orderNumber', 'amount', 'date'] as const;
const noteFieldSchema = z.object({
  id,
  label: words.max(30),
  kind: z.enum(NOTE_FIELD_KINDS),
  required: z.boolean(),
  choices: z.array(words.max(40)).optional(),
  /** Greatest amount that is right: a number, or the name of the shop fact that says it (客服权限). */
  max: z.union([z.number().nonnegative(), words.max(30)]).optional(),
});
export const noteTemplateSchema = z.object({
  id,
  topic: words.max(30),
  language,
  fields: z.array(noteFieldSchema).min(1).max(20),
  /** Words in an agent's sent message that make this note owed: 给您退款, 补发. */
  owedBy: z.array(words.max(40)).optional(),
});
export type NoteTemplate = z.infer<typeof noteTemplateSchema>;
export type NoteField = z.infer<typeof noteFieldSchema>;

const stepSchema = z.object({
  id,
  title: words.max(30),
  /** What to do here, one or two lines. */
  guide: words.max(300),
  /** What must not be said here. */
  avoid: z.array(words.max(120)).optional(),
  /** The handbook part whose scripts belong to this step. */
  part: z.enum(PARTS).optional(),
  scriptIds: z.array(id).optional(),
  /** Words that tell that the talk has come to this step. */
  buyerCues: z.array(words.max(40)).optional(),
  agentCues: z.array(words.max(40)).optional(),
  /** The note that this step owes. */
  noteTemplateId: id.optional(),
});
export const playbookSchema = z.object({
  id,
  title: words.max(40),
  language,
  /** `talk`: the stages of every conversation. `flow`: a sequence that its cues start, e.g. the after-sales emergency. */
  kind: z.enum(['talk', 'flow']),
  /** Words of a buyer that start a flow. */
  startCues: z.array(words.max(40)).optional(),
  steps: z.array(stepSchema).min(2).max(20),
});
export type Playbook = z.infer<typeof playbookSchema>;
export type PlaybookStep = z.infer<typeof stepSchema>;

export const handbookSchema = z.object({
  format: z.literal(HANDBOOK_FORMAT),
  schemaVersion: z.literal(HANDBOOK_SCHEMA_VERSION),
  id,
  /** Grows by one with each publication. */
  version: z.number().int().min(1),
  title: words.max(80),
  language,
  /** ISO date and time of the last change. */
  updatedAt: z.iso.datetime(),
  scripts: z.array(scriptSchema).max(50_000),
  phraseRules: z.array(phraseRuleSchema).max(5_000),
  clockProfiles: z.array(clockProfileSchema).min(1).max(200),
  noteTemplates: z.array(noteTemplateSchema).max(100),
  playbooks: z.array(playbookSchema).max(50),
  /** The shop's fact sheet; each fact is a variable: `{发货地}`. */
  shopFacts: z.record(words.max(30), z.string().max(300)),
  /** Days on which nobody serves, beside the weekly hours of the clock profiles; promises fall due around them. */
  daysOff: z.array(dayOffSchema).max(300).optional(),
  /** Days worked although they are no usual working days (调休上班), or lie in a stretch of days off. */
  workingDays: z.array(dayOffSchema).max(300).optional(),
  /** Console profiles that the lead gives to the whole team; they go before the shipped ones. */
  consoleProfiles: z.array(consoleProfileSchema).max(60).optional(),
  /** What picks teach is shared in the team: hashed features and counts. Absent means that it stays on each device. */
  sharePicks: z.literal(true).optional(),
});
export type Handbook = z.infer<typeof handbookSchema>;
