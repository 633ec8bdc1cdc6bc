import { readdirSync, readFileSync } from 'node:fs';
import '@/utils/phrasing/data/load-traditional';
import { readShopLibrary } from '@/bench/library';
import { type LabelledLine, type LabelledSpan, readLabelledLines } from '@/bench/labelled-lines';
import { FLAG_CATEGORIES, type FlagCategory } from '@/utils/facts/kinds';
import type { PhraseRule } from '@/utils/handbook/schema';
import { isOfWords } from '@/utils/phrasing/of-words';
import { starterHandbook } from '@/utils/handbook/starter';
import { canonical } from '@/utils/phrasing/canonical';
import { fold } from '@/utils/phrasing/fold';
import { starterRules } from '@/utils/phrasing/packs';
import { secondOpinionRules } from '@/utils/phrasing/packs/second-opinion';
import { featuresOf, type Piece, piecesOf } from '@/utils/phrasing/second-opinion/pieces';
import { toStream } from '@/utils/phrasing/stream';

/** What a piece of a line can be: 0 is clean, the others are `CATEGORIES` + 1. */
export const CATEGORIES: readonly FlagCategory[] = FLAG_CATEGORIES.filter(
  (category) => category !== 'unfilledVariable' && category !== 'team',
);
export type Example = { label: number; features: number[]; weight: number };

const DATA = 'bench/data';
const MOST_COVERING = 20;
const COVERING_WEIGHT = 0.2;
/** What stands beside a breach in the same line often belongs to it. */
const BESIDE_WEIGHT = 0.2;
/** The opinion's own examples are few, and it must know them. */
const OWN_WEIGHT = 3;
/** Files of one hand. Who is left out is left out with all that they wrote. */
const HANDS: readonly (readonly [hand: string, file: RegExp])[] = [
  ['lines', /^phrasing-lines\.jsonl$/],
  ['blind', /^phrasing-blind\.jsonl$/],
  ['blind 2 and 3', /^phrasing-blind-[23]\.jsonl$/],
  ['blind 4 and 5', /^phrasing-blind-[45]\.jsonl$/],
  ['w1', /^phrasing-blind-(?:6|9)\.jsonl$/],
  ['w2', /^phrasing-blind-(?:7|10)\.jsonl$/],
  ['w3', /^phrasing-blind-(?:8|11)\.jsonl$/],
  ['w5', /^phrasing-blind-12\.jsonl$/],
  ['w6', /^phrasing-blind-13\.jsonl$/],
  ['w7', /^phrasing-blind-14\.jsonl$/],
  ['w8', /^phrasing-blind-15\.jsonl$/],
  ['w9', /^phrasing-blind-16\.jsonl$/],
  ['w10', /^phrasing-blind-17\.jsonl$/],
  ['w11', /^phrasing-blind-18\.jsonl$/],
  ['w12', /^phrasing-blind-19\.jsonl$/],
  ['w13', /^phrasing-blind-20\.jsonl$/],
  ['w14', /^phrasing-blind-21\.jsonl$/],
  ['w15', /^phrasing-blind-22\.jsonl$/],
  ['w16', /^phrasing-blind-23\.jsonl$/],
  ['turns 1', /^phrasing-turns-1\.jsonl$/],
  ['turns 2', /^phrasing-turns-2\.jsonl$/],
  ['turns 3', /^phrasing-turns-3\.jsonl$/],
];

/** Our labelled lines by who wrote them. */
export function linesByHand(): Map<string, LabelledLine[]> {
  const files = readdirSync(DATA).filter((file) => file.startsWith('phrasing-'));
  return new Map(
    HANDS.map(([hand, pattern]): [string, LabelledLine[]] => [
      hand,
      files
        .filter((file) => pattern.test(file))
        .flatMap((file) => readLabelledLines(readFileSync(`${DATA}/${file}`, 'utf8'))),
    ]).filter(([, lines]) => lines.length > 0),
  );
}

/** How much of a span stands within a stretch, 0–1. */
const shareOf = ({ start, span_text }: LabelledSpan, from: number, to: number): number =>
  (Math.min(to, start + span_text.length) - Math.max(from, start)) / span_text.length;

/** A piece that holds most of what breaches counts in full, a lesser part of it less; beside a breach little is surely clean. */
function labelOf(line: LabelledLine, from: number, to: number): Omit<Example, 'features'> | undefined {
  const [span] = line.expect.filter((one) => shareOf(one, from, to) > 0);
  if (span !== undefined)
    return { label: CATEGORIES.indexOf(span.category) + 1, weight: shareOf(span, from, to) > 0.6 ? 1 : 0.4 };
  if (line.expect.length > 0) return { label: 0, weight: BESIDE_WEIGHT };
  return (line.tolerate ?? []).length > 0 ? undefined : { label: 0, weight: 1 };
}

/** The pieces of a line with what they are. */
export function examplesOf(line: LabelledLine): (Example & { piece: Piece })[] {
  const folded = fold(line.text);
  const stream = toStream(folded);
  return piecesOf(stream, canonical(stream)).flatMap((piece) => {
    const from = folded.starts[stream.from[piece.words[0]?.first ?? 0] ?? 0] ?? 0;
    const to = folded.ends[stream.from[piece.words.at(-1)?.last ?? 0] ?? 0] ?? 0;
    const label = labelOf(line, from, to);
    return label === undefined ? [] : [{ ...label, piece, features: featuresOf(piece).map(({ number }) => number) }];
  });
}

const clean = (text: string): LabelledLine => ({ text, lang: 'zh', platform: 'any', expect: [], note: '' });
/** A placeholder is filled before anything is sent. */
const filled = (text: string): string => text.replace(/\{[^{}\n]{1,30}\}/g, '某某');

/** What nobody wants flagged: the starter handbooks' scripts and those of the shop that the search is measured with. */
export const scriptLines = (): LabelledLine[] =>
  [starterHandbook('zh').scripts, starterHandbook('en').scripts, readShopLibrary()]
    .flat()
    .map(({ text }) => clean(filled(text)));

/** Harmless phrases that hold a rule's words. They count little: they stand without their sentence. */
export const coveringExamples = (): Example[] =>
  starterRules
    .filter(({ severity }) => severity !== 'hint')
    .flatMap(({ exceptions }) => (exceptions?.covering ?? []).slice(0, MOST_COVERING))
    .flatMap((phrase) => examplesOf(clean(phrase)))
    .map((example) => ({ ...example, weight: COVERING_WEIGHT }));

/** A rule's examples as lines: those that break it hold nothing else. */
const linesOf = ({ category, examples }: PhraseRule): LabelledLine[] => [
  ...examples.breaks.map((text) => ({ ...clean(text), expect: [{ category, span_text: text, start: 0 }] })),
  ...examples.keeps.map(clean),
];

/** Rules' own examples. They were written with an eye on the lines that the rules were mended by, so no cross-validation may use them. */
export const ruleExamples = (): Example[] => [
  ...starterRules
    .filter(({ category, pattern }) => CATEGORIES.includes(category) && isOfWords(pattern))
    .flatMap(linesOf)
    .flatMap(examplesOf),
  ...secondOpinionRules
    .flatMap(linesOf)
    .flatMap(examplesOf)
    .map((example) => ({ ...example, weight: OWN_WEIGHT * example.weight })),
];
