import type { Script } from '@/utils/handbook/schema';
import { createLibrary, type Base, type PreparedLibrary } from '@/utils/search/library';
import { createVocabulary } from '@/utils/search/vocabulary';

/**
 * A prepared library as one block of bytes, so that a new tab need not prepare it again: a head of 32-bit numbers, the library's mark, then the
 * arrays one after another. Numbers are in this computer's byte order: what is saved never leaves it.
 */

const MAGIC = 0x444d5331;
/** Grows with every change of what is saved or of how keys are made; an index of another version is refused. */
const FORMAT = 1;
const HEAD = { magic: 0, format: 1, sum: 2, mark: 3, count: 4, sections: 5 } as const;

type Section = Int32Array | Uint32Array | Uint16Array | Uint8Array;
const SECTIONS = 10;
const HEAD_BYTES = (HEAD.sections + SECTIONS) * 4;

const aligned = (bytes: number): number => (bytes + 3) & ~3;

function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
}

function mixText(hash: number, text: string): number {
  let mixed = mix(hash, text.length);
  for (let at = 0; at < text.length; at += 1) mixed = mix(mixed, text.charCodeAt(at));
  return mixed;
}

/** A number that differs when anything that is searched differs, or the scripts' order. */
export function libraryMark(scripts: readonly Script[]): number {
  let mark = scripts.length;
  for (const { id, title, tags = [], text, shortcut = '' } of scripts) {
    for (const field of [id, title, text, shortcut]) mark = mixText(mark, field);
    mark = mix(mark, tags.length);
    for (const tag of tags) mark = mixText(mark, tag);
  }
  return mark >>> 0;
}

function sumOf(bytes: ArrayBufferLike): number {
  let sum = 0;
  for (const word of new Uint32Array(bytes, HEAD_BYTES)) sum = mix(sum, word);
  return sum >>> 0;
}

/** Texts one after another, each with its length before it. */
function packTexts(texts: readonly string[]): Uint16Array {
  const packed = new Uint16Array(texts.reduce((sum, text) => sum + text.length + 1, 0));
  let at = 0;
  for (const text of texts) {
    packed[at] = text.length;
    for (let place = 0; place < text.length; place += 1) packed[at + 1 + place] = text.charCodeAt(place);
    at += text.length + 1;
  }
  return packed;
}

function unpackTexts(packed: Uint16Array): string[] {
  const texts: string[] = [];
  for (let at = 0; at < packed.length;) {
    const end = at + 1 + (packed[at] ?? 0);
    texts.push(String.fromCharCode(...packed.subarray(at + 1, end)));
    at = end;
  }
  return texts;
}

/**
 * The bytes of a library. One that was changed since it was prepared is to be prepared anew first.
 * @throws Error when it was changed
 */
export function saveLibrary({ base, late, vocabulary, scripts, slotOfId }: PreparedLibrary): ArrayBuffer {
  if (late.documents.length > 0 || slotOfId.size !== base.count) throw new Error('a changed index cannot be saved');
  const sections: Section[] = [
    base.postings.keys,
    base.postings.starts,
    base.postings.docs,
    base.names.codes,
    base.names.starts,
    base.texts.codes,
    base.texts.starts,
    base.titleLengths,
    packTexts(base.shortcuts),
    packTexts(vocabulary.words),
  ];
  const size = sections.reduce((bytes, section) => bytes + aligned(section.byteLength), HEAD_BYTES);
  const saved = new ArrayBuffer(size);
  const head = new Uint32Array(saved, 0, HEAD_BYTES / 4);
  let at = HEAD_BYTES;
  for (const [place, section] of sections.entries()) {
    new Uint8Array(saved, at, section.byteLength).set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
    );
    head[HEAD.sections + place] = section.byteLength;
    at += aligned(section.byteLength);
  }
  head[HEAD.magic] = MAGIC;
  head[HEAD.format] = FORMAT;
  head[HEAD.count] = base.count;
  head[HEAD.mark] = libraryMark(scripts.flatMap((script) => script ?? []));
  head[HEAD.sum] = sumOf(saved);
  return saved;
}

/** Where each section lies; undefined when the sizes do not add up to what is there. */
function layOut(saved: ArrayBuffer, head: Uint32Array): { from: number; bytes: number }[] | undefined {
  const places: { from: number; bytes: number }[] = [];
  let from = HEAD_BYTES;
  for (let place = 0; place < SECTIONS; place += 1) {
    const bytes = head[HEAD.sections + place] ?? 0;
    places.push({ from, bytes });
    from += aligned(bytes);
  }
  return from === saved.byteLength ? places : undefined;
}

/**
 * A library from its bytes, sharing them; undefined when they are damaged, of another version, or of other scripts than these.
 * Takes any bytes.
 */
export function loadLibrary(saved: ArrayBuffer, scripts: readonly Script[]): PreparedLibrary | undefined {
  if (saved.byteLength < HEAD_BYTES || saved.byteLength % 4 !== 0) return undefined;
  const head = new Uint32Array(saved, 0, HEAD_BYTES / 4);
  if (head[HEAD.magic] !== MAGIC || head[HEAD.format] !== FORMAT || head[HEAD.count] !== scripts.length)
    return undefined;
  const places = layOut(saved, head);
  if (places === undefined || head[HEAD.sum] !== sumOf(saved) || head[HEAD.mark] !== libraryMark(scripts))
    return undefined;
  const words = (place: number) => new Uint32Array(saved, places[place]?.from, (places[place]?.bytes ?? 0) / 4);
  const codes = (place: number) => new Int32Array(saved, places[place]?.from, (places[place]?.bytes ?? 0) / 4);
  const halves = (place: number) => new Uint16Array(saved, places[place]?.from, (places[place]?.bytes ?? 0) / 2);
  const base: Base = {
    count: scripts.length,
    postings: { keys: words(0), starts: words(1), docs: scripts.length <= 0x10000 ? halves(2) : words(2) },
    names: { codes: codes(3), starts: words(4) },
    texts: { codes: codes(5), starts: words(6) },
    titleLengths: halves(7),
    shortcuts: unpackTexts(halves(8)),
  };
  return createLibrary(base, scripts, createVocabulary(unpackTexts(halves(9))));
}
