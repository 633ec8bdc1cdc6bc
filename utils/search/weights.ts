/** What a find's parts count, in shares of a perfect fit. Chosen by the sums of the development queries, never by single ones. */
export const SCORE = {
  /** A shortcut typed in full stands above everything. */
  shortcut: 3,
  shortcutStart: 0.9,
  shortcutRest: 0.2,
  /** Of the lesser of two fits, where name and shortcut both begin so: each alone says less. */
  agreed: 0.2,
  /** A fit in the reply's text against the same fit in title or tags. */
  text: 0.84,
  /** Terms found one by one, out of order. */
  scattered: 0.88,
  titleShare: 0.12,
  titleStart: 0.06,
  /** The end of a Chinese title names its subject: 默认什么快递. */
  titleEnd: 0.035,
  /** The reply itself speaks of it too. */
  told: 0.03,
  /** A tag says it too: that is what the script is about. */
  tag: 0.04,
  wholeTag: 0.24,
  /** So much of it for two letters, which a tag's characters begin with: more than a piece of a title does. */
  initials: 0.15,
  use: 0.035,
  teamUse: 0.015,
  mostUse: 0.16,
  part: 0.03,
  language: 0.03,
  /** Written for this console or shop, against one for all. */
  forHere: 0.02,
  /** In force for a time only, against one for always. */
  forNow: 0.02,
  /** A term that names the handbook's part: 售后 退货. */
  category: 0.9,
  /** Several Chinese characters of which none is the title's own, homophones all: hardly ever meant. */
  allHomophones: 0.75,
  /** Below this share of what was typed a script is not a find. */
  least: 0.2,
} as const;

/** How much of a character's weight its rarity decides, and what one weighs that no title holds. */
export const RARITY = { share: 0.4, unknown: 0.8 };
