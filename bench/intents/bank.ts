import { readdirSync, readFileSync } from 'node:fs';
import { seededRandom } from '@/bench/library';
import { parsePattern, phrasesOf, type Draw } from './grammar';

/** One intent: what agents call its replies, and how buyers ask. */
export type Intent = { name: string; titles: string[]; zh: string[]; en: string[] };

/** Phrases drawn from one pattern at most. */
const PER_PATTERN = { zh: 24, en: 6 } as const;
const folder = new URL('bank/', import.meta.url);

function readSlots(): Map<string, ReturnType<typeof parsePattern>> {
  const lines = readFileSync(new URL('slots.txt', folder), 'utf8').trim().split('\n');
  return new Map(
    lines.map((line) => {
      const [name = '', options = ''] = line.split('=');
      return [name, parsePattern(options, new Map())];
    }),
  );
}

function drawn(line: string, most: number, slots: ReturnType<typeof readSlots>, draw: Draw): string[] {
  return line
    .split(';')
    .filter((pattern) => pattern.trim() !== '')
    .flatMap((pattern) => phrasesOf(parsePattern(pattern.trim(), slots), most, draw));
}

function named(intents: readonly Intent[], name: string): Intent {
  const intent = intents.find((each) => each.name === name);
  if (intent === undefined) throw new Error(`no intent ${name}`);
  return intent;
}

/** English names of replies: `intent: title, title`. */
function addEnglishTitles(intents: readonly Intent[]): void {
  for (const line of readFileSync(new URL('titles-en.txt', folder), 'utf8').trim().split('\n')) {
    const [name = '', titles = ''] = line.split(':');
    named(intents, name).titles.push(...titles.split(',').map((title) => title.trim()));
  }
}

/** All intents with their phrases, the same on every run. */
export function readBank(): Intent[] {
  const slots = readSlots();
  const draw = seededRandom(11);
  const intents: Intent[] = [];
  let intent: Intent | undefined;
  const files = readdirSync(folder).filter((name) => /^\d/.test(name));
  for (const line of files.sort().flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))) {
    const head = /^= (\S+) \| (.*)$/.exec(line);
    if (head) {
      const titles = (head[2] ?? '').split(/[,，]/).map((title) => title.trim());
      intent = { name: head[1] ?? '', titles, zh: [], en: [] };
      intents.push(intent);
      continue;
    }
    if (line.trim() === '' || intent === undefined) continue;
    const more = /^\+ (\S+)$/.exec(line)?.[1];
    if (more !== undefined) {
      intent = named(intents, more);
      continue;
    }
    if (line.startsWith('@')) intent.en.push(...drawn(line.slice(1), PER_PATTERN.en, slots, draw));
    else intent.zh.push(...drawn(line, PER_PATTERN.zh, slots, draw));
  }
  addEnglishTitles(intents);
  return intents.map((each) => ({ ...each, zh: [...new Set(each.zh)], en: [...new Set(each.en)] }));
}
