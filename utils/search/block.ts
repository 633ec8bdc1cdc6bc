import { mix } from '@/utils/search/library-mark';

/**
 * Typed arrays as one block of bytes, so that what was prepared once need not be prepared again: a head of 32-bit numbers, then the arrays one
 * after another. Numbers are in this computer's byte order: what is saved never leaves it.
 */

export type Section = Int32Array | Uint32Array | Float32Array | Uint16Array | Uint8Array;

/** What a block says of itself. `magic` and `format` tell what its sections are. */
export type BlockHead = { magic: number; format: number; mark: number; madeWith: number; count: number };
const HEAD_KEYS = ['magic', 'format', 'mark', 'madeWith', 'count'] as const;
const SUM = HEAD_KEYS.length;
const SIZES = SUM + 1;

const aligned = (bytes: number): number => (bytes + 3) & ~3;

function sumOf(words: Uint32Array): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 1) if (at !== SUM) sum = mix(sum, words[at] ?? 0);
  return sum >>> 0;
}

/** The block of these sections, each copied. */
export function packBlock(head: BlockHead, sections: readonly Section[]): ArrayBuffer {
  const from = (SIZES + sections.length) * 4;
  const saved = new ArrayBuffer(sections.reduce((bytes, section) => bytes + aligned(section.byteLength), from));
  const words = new Uint32Array(saved);
  let at = from;
  for (const [place, section] of sections.entries()) {
    new Uint8Array(saved, at, section.byteLength).set(
      new Uint8Array(section.buffer, section.byteOffset, section.byteLength),
    );
    words[SIZES + place] = section.byteLength;
    at += aligned(section.byteLength);
  }
  for (const [place, key] of HEAD_KEYS.entries()) words[place] = head[key];
  words[SUM] = sumOf(words);
  return saved;
}

/** An opened block: its head, and its sections as views of the same bytes, by number. */
export type Block = BlockHead & {
  words: (section: number) => Uint32Array;
  signed: (section: number) => Int32Array;
  floats: (section: number) => Float32Array;
  halves: (section: number) => Uint16Array;
  bytes: (section: number) => Uint8Array;
};

/** Where each section lies; undefined when the sizes do not add up to what is there. */
function layOut(saved: ArrayBuffer, sections: number): { from: number; bytes: number }[] | undefined {
  const sizes = new Uint32Array(saved, SIZES * 4, sections);
  const places: { from: number; bytes: number }[] = [];
  let from = (SIZES + sections) * 4;
  for (const bytes of sizes) {
    places.push({ from, bytes });
    from += aligned(bytes);
  }
  return from === saved.byteLength ? places : undefined;
}

/** Opens a block, sharing its bytes; undefined when it is damaged, of another kind or of another format. Takes any bytes. */
export function openBlock(
  saved: ArrayBuffer,
  { magic, format, sections }: { magic: number; format: number; sections: number },
): Block | undefined {
  if (saved.byteLength < (SIZES + sections) * 4 || saved.byteLength % 4 !== 0) return undefined;
  const all = new Uint32Array(saved);
  if (all[0] !== magic || all[1] !== format) return undefined;
  const places = layOut(saved, sections);
  if (places === undefined || all[SUM] !== sumOf(all)) return undefined;
  const place = (section: number) => places[section] ?? { from: 0, bytes: 0 };
  return {
    magic,
    format,
    mark: all[2] ?? 0,
    madeWith: all[3] ?? 0,
    count: all[4] ?? 0,
    words: (section) => new Uint32Array(saved, place(section).from, place(section).bytes >> 2),
    signed: (section) => new Int32Array(saved, place(section).from, place(section).bytes >> 2),
    floats: (section) => new Float32Array(saved, place(section).from, place(section).bytes >> 2),
    halves: (section) => new Uint16Array(saved, place(section).from, place(section).bytes >> 1),
    bytes: (section) => new Uint8Array(saved, place(section).from, place(section).bytes),
  };
}
