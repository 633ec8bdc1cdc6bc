const FIRST = 0x4e00;
const SPAN = 0x5200;
const MOST = 3;
const GROUP = /([a-z]+)([^a-z]+)/g;

type Readings = { syllables: readonly string[]; ids: ReadonlyMap<string, number>; ofChar: Uint16Array };

/** The packed table, as `data/pinyin-table.ts` holds it: one text per place among a character's readings. */
export type PinyinTable = readonly string[];

let packedTable: PinyinTable | undefined;

/**
 * Gives the search its table. It is handed in, because the script in a console page must stay small: there it comes by message,
 * elsewhere `data/load-pinyin.ts` brings it.
 */
export function loadPinyin(table: PinyinTable): void {
  packedTable ??= table;
}

function unpack(): Readings {
  if (packedTable === undefined) throw new Error('loadPinyin was not called: the search knows no pinyin.');
  const syllables = [''];
  const ids = new Map<string, number>();
  const ofChar = new Uint16Array(SPAN * MOST);
  for (const [place, packed] of packedTable.entries()) {
    for (const [, syllable = '', chars = ''] of packed.matchAll(GROUP)) {
      const id = ids.get(syllable) ?? syllables.push(syllable) - 1;
      ids.set(syllable, id);
      for (const char of chars) ofChar[(char.charCodeAt(0) - FIRST) * MOST + place] = id;
    }
  }
  return { syllables, ids, ofChar };
}

let unpacked: Readings | undefined;
/** The table is unpacked at the first question, not at import: pages that never search pay nothing. */
function table(): Readings {
  return (unpacked ??= unpack());
}

const NONE: readonly number[] = [];
const idLists: (readonly number[] | undefined)[] = [];

function readIds(at: number): number[] {
  const { ofChar } = table();
  const ids = [];
  for (let place = at * MOST; place < (at + 1) * MOST; place += 1) {
    const id = ofChar[place] ?? 0;
    if (id > 0) ids.push(id);
  }
  return ids;
}

/** Ids of the toneless readings of a character, commonest first, at most three; none for what is not in the table. */
export function syllableIdsOf(charCode: number): readonly number[] {
  const at = charCode - FIRST;
  return at < 0 || at >= SPAN ? NONE : (idLists[at] ??= readIds(at));
}

/** The letters of a syllable id; empty for an unknown one. */
export function syllableText(id: number): string {
  return table().syllables[id] ?? '';
}

/** The id of a toneless syllable; 0 when there is no such syllable. */
export function syllableId(letters: string): number {
  return table().ids.get(letters) ?? 0;
}

let byFirst: ReadonlyMap<string, readonly number[]> | undefined;
/** Ids of the syllables that begin with a letter. */
export function syllablesFrom(letter: string): readonly number[] {
  if (byFirst === undefined) {
    const lists = new Map<string, number[]>();
    for (const [id, syllable] of table().syllables.entries()) {
      const list = lists.get(syllable.charAt(0)) ?? [];
      list.push(id);
      lists.set(syllable.charAt(0), list);
    }
    byFirst = lists;
  }
  return byFirst.get(letter) ?? [];
}

/** Toneless pinyin of one character, commonest reading first, at most three; ü is written v. */
export function readingsOf(char: string): string[] {
  return syllableIdsOf(char.codePointAt(0) ?? 0).map(syllableText);
}

/** One spelling for what southern speakers and hasty fingers do not tell apart: zh/z, ch/c, sh/s, n/l, -ng/-n, ü/u. */
export function blurSyllable(letters: string): string {
  return letters
    .replace(/^([zcs])h/, '$1')
    .replace(/^n(?=.)/, 'l')
    .replace(/ng$/, 'n')
    .replace(/v/g, 'u');
}

let blurred: { ids: Uint16Array; byText: ReadonlyMap<string, number> } | undefined;
function blurTable(): NonNullable<typeof blurred> {
  if (blurred !== undefined) return blurred;
  const { syllables } = table();
  const byText = new Map<string, number>();
  const ids = Uint16Array.from(syllables, (syllable) => {
    const text = blurSyllable(syllable);
    const id = byText.get(text) ?? byText.size;
    byText.set(text, id);
    return id;
  });
  return (blurred = { ids, byText });
}

/** A number equal for syllables that are blurred to one spelling; 0 for none. */
export function blurIdOf(syllable: number): number {
  return blurTable().ids[syllable] ?? 0;
}

/** The blur number of typed letters; 0 when no syllable is blurred to the same spelling. */
export function blurIdOfLetters(letters: string): number {
  return blurTable().byText.get(blurSyllable(letters)) ?? 0;
}

/** Whether a table was handed in: without one nothing has a reading. */
export function knowsPinyin(): boolean {
  return packedTable !== undefined;
}
