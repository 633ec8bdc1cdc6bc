/**
 * Writes `pinyin-table.ts` beside this file. Run by hand after a change here: `node utils/search/data/generate.mjs`.
 * Readings come from pinyin-pro (MIT), a development dependency only; the extension ships the table, not the library.
 */
import { writeFileSync } from 'node:fs';
import { polyphonic } from 'pinyin-pro';

const MOST_READINGS = 3;

/** Where the dictionary's first reading is not the one people type, or a reading is missing. */
const OVERRIDES = {
  嗯: ['en', 'ng'],
  哦: ['o'],
  欸: ['ei'],
  么: ['me', 'ma'],
  亲: ['qin'],
  单: ['dan'],
  的: ['de', 'di'],
  了: ['le', 'liao'],
  码: ['ma'],
  款: ['kuan'],
  件: ['jian'],
};

/** Every Han character of a double-byte standard whose lead byte lies in the range. */
function hanOf(encoding, firstLead, lastLead) {
  const decoder = new TextDecoder(encoding);
  const found = [];
  for (let lead = firstLead; lead <= lastLead; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (/^[\u4e00-\u9fff]$/u.test(text) && (encoding === 'big5' || trail >= 0xa1)) found.push(text);
    }
  }
  return found;
}

function readingsOf(char) {
  if (OVERRIDES[char]) return OVERRIDES[char];
  const [readings = []] = polyphonic(char, { toneType: 'none', type: 'array' });
  const plain = readings.map((reading) => reading.replaceAll('ü', 'v')).filter((reading) => /^[a-z]+$/.test(reading));
  return [...new Set(plain)].slice(0, MOST_READINGS);
}

/** `a阿啊ai爱…`: each syllable followed by its characters. */
function pack(pairs) {
  const bySyllable = new Map();
  for (const [char, reading] of pairs) bySyllable.set(reading, (bySyllable.get(reading) ?? '') + char);
  return [...bySyllable.keys()]
    .sort()
    .map((reading) => reading + bySyllable.get(reading))
    .join('');
}

const chars = [...new Set([...hanOf('gb18030', 0xb0, 0xf7), ...hanOf('big5', 0xa4, 0xc6)])].sort();
const read = chars.map((char) => [char, readingsOf(char)]);
const place = (n) => pack(read.flatMap(([char, readings]) => (readings[n] ? [[char, readings[n]]] : [])));
const source = `// Written by generate.mjs; do not edit. Readings: pinyin-pro (MIT, Copyright (c) zh-lx), https://github.com/zh-lx/pinyin-pro

/** ${chars.length} characters (GB 2312 and the common level of Big5) by toneless syllable: first, second and third readings. */
export const PINYIN_TABLE: readonly string[] = [
${Array.from({ length: MOST_READINGS }, (_, n) => `  '${place(n)}',`).join('\n')}
];
`;
writeFileSync(new URL('pinyin-table.ts', import.meta.url), source);
console.log(`${chars.length} characters, ${Buffer.byteLength(source)} bytes`);
