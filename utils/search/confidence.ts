/** What is known of the best answer to a turn; each number says something about whether it is right. */
export type Signs = {
  /** The best score, and how far the fourth lies behind it as a share. */
  best: number;
  lead: number;
  /** The surest intent of the turn that asks for a reply, and what speaks for none at all. */
  sure: number;
  none: number;
  /** How well the library answers that intent. */
  answered: number;
  /** What the script's own words and its examples share with the turn. */
  words: number;
  example: number;
  /** Letters of the turn. */
  letters: number;
};

/** Fitted by `bench/intents/calibrate.ts` on the development messages with and without their scripts in the library. */
export const FIT = {
  start: -3.15,
  best: 6.73,
  lead: 0.43,
  sure: -2.59,
  none: -2.76,
  answered: 1.72,
  words: 1.04,
  example: 0.5,
  short: -2.01,
} as const;

/** The weights' columns, in the order of `FIT`. */
export function columnsOf(signs: Signs): number[] {
  return [
    1,
    Math.min(1.5, signs.best),
    signs.lead,
    signs.sure,
    signs.none,
    signs.answered,
    signs.words,
    signs.example,
    signs.letters <= 3 ? 1 : 0,
  ];
}

/** Probability, 0–1, that a right script is among the first three. */
export function confidence(signs: Signs): number {
  const weights = Object.values(FIT);
  const sum = columnsOf(signs).reduce((total, column, at) => total + column * (weights[at] ?? 0), 0);
  return 1 / (1 + Math.exp(-sum));
}
