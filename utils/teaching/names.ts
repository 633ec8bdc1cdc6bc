/**
 * Tells names that a person wrote (`chat-item`, `msgContent`) from names that a build or a session made (`css-1q2w3e`,
 * `_3xK2a`, `:r1:`, `1732251`). By shape only: digits among letters, no vowels, capitals without words, length.
 */

/** Starts shorter than this say nothing. */
const START_LENGTH = 4;
/** A run of consonants this long stands in no word. */
const CONSONANTS = /[^aeiouy]{6}/;

/** Whether a class, id or attribute value was made by a machine: it will be another one soon. */
export function isHashed(name: string): boolean {
  if (!/^-?[a-z_]/i.test(name) || /[^\w-]/.test(name)) return true;
  return piecesOf(name).some(isMade) || !/[a-z]{2}/i.test(name);
}

/** The part of a machine-made name that a person wrote, up to the seam: `message-row--` of `message-row--x8Fa2`. */
export function readableStart(name: string): string | undefined {
  const seams = Array.from(name.matchAll(/[-_]+/g), ({ index, 0: seam }) => index + seam.length);
  const starts = seams.map((end) => name.slice(0, end)).filter((start) => start.length > START_LENGTH);
  return starts.findLast((start) => !isHashed(start) && /[a-z]{3}/i.test(start) && start.length < name.length);
}

function piecesOf(name: string): string[] {
  return name.split(/[-_]+/).filter((piece) => piece !== '');
}

function isMade(piece: string): boolean {
  if (/^\d+$/.test(piece)) return piece.length > 2;
  const digits = piece.match(/\d/g)?.length ?? 0;
  if (digits > 0 && /\d[a-z]/i.test(piece) && !/^\d?[a-z]+\d?$/i.test(piece)) return piece.length > 3;
  if (digits > 2) return true;
  return digits > 0 && piece.length - digits < 2 ? piece.length > 2 : isMadeOfLetters(piece.replace(/\d+$/, ''));
}

/** Capitals that begin no words, or letters no tongue speaks. */
function isMadeOfLetters(letters: string): boolean {
  const words = letters.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
  if (letters.length >= 5 && words.length > 1 && letters.length / words.length < 2.4) return true;
  return letters.length >= 7 && words.some((word) => CONSONANTS.test(word.toLowerCase()));
}

/** Classes that say how something looks or stands right now: another element has them, or the same one loses them. */
export function isPassing(name: string): boolean {
  return STATE.test(name) || UTILITY.test(name);
}

const STATE =
  /^(?:is|has)-|(?:^|[-_])(?:active|selected|current|open|opened|hover|focus|focused|on|off|disabled|enabled|show|shown|hide|hidden|visible|unread|read|new|first|last|loading|loaded|checked|expanded|collapsed|highlight|done|late|blank|empty|sending|sent)$/i;
const UTILITY =
  /^(?:(?:sm|md|lg|xl|dark|hover|focus):.*|-?[mpwhz][trblxy]?-.+|flex.*|grid.*|block|inline.*|table|clearfix|absolute|relative|fixed|sticky|(?:text|bg|border|rounded|items|justify|gap|overflow|font|leading|self|shadow|min|max|space|col|row|order|opacity|cursor|truncate|pull|float)(?:-.+)?)$/;
