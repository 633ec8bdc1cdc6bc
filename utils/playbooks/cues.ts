/** How plainly a message speaks for a step: 0 not at all, 1 in passing, 2 clearly. */
export type Evidence = 0 | 1 | 2;

/** Hanzi of one cue that make it clear by itself; a Latin word counts as two. */
const CLEAR_WEIGHT = 4;
/** A hanzi before a start cue that turns it round: 不投诉, 没破. */
const NEGATIONS = '不没别未甭';

const LATIN = /^[\p{Script=Latin}\d]/u;
const LATIN_EDGE = /[\p{Script=Latin}\d]/u;

/** A message as cues see it: case and width folded, spaces between hanzi closed. */
export function spoken(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .trim();
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !LATIN_EDGE.test(text[start - 1] ?? '') && !LATIN_EDGE.test(text[end] ?? '');
}

/** Offsets at which a cue stands in a folded message; a Latin cue only as whole words. */
export function findCue(text: string, cue: string): number[] {
  const folded = spoken(cue);
  const found: number[] = [];
  if (folded === '') return found;
  for (let at = text.indexOf(folded); at !== -1; at = text.indexOf(folded, at + 1))
    if (!LATIN.test(folded) || standsAlone(text, at, at + folded.length)) found.push(at);
  return found;
}

function weightOf(cue: string): number {
  const hanzi = cue.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = cue.match(/[\p{Script=Latin}\d']+/gu)?.length ?? 0;
  return hanzi + words * 2;
}

/** The cues of a list that stand in a message, without those that only stand inside a longer one of them. */
function outermost(text: string, cues: readonly string[]): string[] {
  const present = cues.map(spoken).filter((cue) => findCue(text, cue).length > 0);
  return [...new Set(present)].filter((cue) => !present.some((other) => other !== cue && other.includes(cue)));
}

/** How heavily a message speaks for a list of cues; 0 when none stands in it. */
export function cueWeight(text: string, cues: readonly string[] | undefined): number {
  return outermost(text, cues ?? []).reduce((sum, cue) => sum + weightOf(cue), 0);
}

/** The weight as evidence: two short cues, or one long one, are clear. */
export function evidenceOf(weight: number): Evidence {
  if (weight === 0) return 0;
  return weight >= CLEAR_WEIGHT ? 2 : 1;
}

function isNegated(text: string, at: number): boolean {
  const before = text[at - 1] ?? '';
  // 退不退款 asks; 不退款 denies.
  const asks = before === '不' && text[at - 2] === text[at];
  return before !== '' && NEGATIONS.includes(before) && !asks;
}

/** True when a cue stands in the message and is not denied right before it. */
export function assertsCue(text: string, cues: readonly string[] | undefined): boolean {
  return (cues ?? []).some((cue) => findCue(text, cue).some((at) => !isNegated(text, at)));
}
