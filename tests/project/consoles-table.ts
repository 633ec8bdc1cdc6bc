import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { profiles } from '@/utils/consoles/registry';
import type { ProfilePart } from '@/utils/profiles/parts';
import type { ConsoleProfile } from '@/utils/profiles/profile';

/**
 * Writes what the documents say of consoles from the profiles themselves, between `<!-- name -->` and `<!-- /name -->`:
 * `node --import tsx tests/project/consoles-table.ts`. `consoles.test.ts` fails when a document is behind.
 */
export const DOCUMENTS = ['docs/consoles.md', 'README.md'] as const;

const root = resolve(import.meta.dirname, '../..');
const shelf = profiles.filter(({ id }) => id !== 'demo');

/** What a conversation needs; the sides of its rows are a rule, not a part. */
const NEEDED = [
  'messageList',
  'message',
  'messageText',
  'buyerName',
  'entry',
  'entryName',
  'editor',
  'send',
] as const satisfies readonly ProfilePart[];
const WORDS: Record<(typeof NEEDED)[number] | 'side', string> = {
  messageList: 'message list',
  message: 'message',
  messageText: 'its text',
  buyerName: 'buyer’s name',
  entry: 'list entry',
  entryName: 'its name',
  editor: 'editor',
  send: 'send button',
  side: 'who speaks',
};

function unknownOf(profile: ConsoleProfile): string[] {
  const side = profile.rows.side.some(({ is }) => is === 'buyer');
  return [
    ...NEEDED.filter((part) => !(part in profile.parts)).map((part) => WORDS[part]),
    ...(side ? [] : [WORDS.side]),
  ];
}

const bothNames = ({ zh, en }: ConsoleProfile['name'], between: string): string =>
  zh.includes(en) ? zh : `${zh}${between}${en}`;
const yes = (value: boolean): string => (value ? 'yes' : 'no');
const hostsOf = ({ matches }: ConsoleProfile): string =>
  [...new Set(matches.map((pattern) => `\`${pattern.replace(/^\*?[a-z]*:\/\//, '').replace(/\*$/, '')}\``))].join(', ');

function rowOf(profile: ConsoleProfile): string {
  const { name, confidence, verifiedLive, rows, parts } = profile;
  const unknown = unknownOf(profile);
  const total = NEEDED.length + 1;
  const known = `${total - unknown.length} of ${total}${unknown.length === 0 ? '' : `; not: ${unknown.join(', ')}`}`;
  const robot = rows.origin.some(({ is }) => is === 'robot' || is === 'auto');
  const verified = verifiedLive === false ? 'no' : `${verifiedLive.by}, ${verifiedLive.on}`;
  const cells = [bothNames(name, ' '), known, confidence, verified, yes(robot), yes('noteField' in parts)];
  return `| ${cells.join(' | ')} |`;
}

function table(): string {
  return [
    '| console | parts known of those a chat needs | confidence | verified live | robot replies told apart | order note in the chat |',
    '|---|---|---|---|---|---|',
    ...shelf.map(rowOf),
  ].join('\n');
}

/** The short tables of the README: what is there, where, and how sure. */
function shortTable(language: 'zh' | 'en'): string {
  const sure = {
    zh: { high: '高', medium: '中', low: '低，要先教' },
    en: { high: 'high', medium: 'medium', low: 'low, taught first' },
  }[language];
  const head =
    language === 'zh'
      ? '| 平台 | 网址 | 依据可信度 | 真实平台验证 |'
      : '| console | where | founded how well | verified live |';
  const rows = shelf.map((profile) => {
    const live = profile.verifiedLive !== false;
    const verified = language === 'zh' ? (live ? '是' : '否') : yes(live);
    return `| ${profile.name[language]} | ${hostsOf(profile)} | ${sure[profile.confidence]} | ${verified} |`;
  });
  return [head, '|---|---|---|---|', ...rows].join('\n');
}

function basisOf(profile: ConsoleProfile): string {
  const { name, confidence, evidence, quirks = [], partConfidence = {}, virtual = [] } = profile;
  const other = Object.entries(partConfidence).map(([part, level]) => `${part} ${level}`);
  const lists = { messages: 'messages', entries: 'the list' };
  return [
    `### ${bothNames(name, ' · ')}`,
    '',
    `${hostsOf(profile)} · profile: ${confidence} · editor: ${profile.editorKind}`,
    '',
    ...evidence.map(
      ({ source, kind, year, confidence: level }) => `- ${source} (${kind}, ${year ?? 'no year told'}): ${level}`,
    ),
    ...(other.length === 0 ? [] : [`- Parts that stand better or worse: ${other.join(', ')}.`]),
    ...(virtual.length === 0
      ? []
      : [`- Only what is visible is in the page: ${virtual.map((one) => lists[one]).join(' and ')}.`]),
    ...quirks.map((quirk) => `- ${quirk}`),
  ].join('\n');
}

/** Blocks by the name that a document marks them with. */
const BLOCKS: Record<string, () => string> = {
  consoles: table,
  各平台: () => shortTable('zh'),
  'every console': () => shortTable('en'),
  'what each rests on': () => shelf.map(basisOf).join('\n\n'),
};

/** A document with its generated blocks as the profiles have them now. */
export function filled(text: string): string {
  return Object.entries(BLOCKS).reduce((document, [name, block]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [document.indexOf(open), document.indexOf(close)];
    if (from < 0 || to < from) return document;
    return `${document.slice(0, from + open.length)}\n\n${block()}\n\n${document.slice(to)}`;
  }, text);
}

/** A document as it stands. */
export function documentText(file: (typeof DOCUMENTS)[number]): string {
  return readFileSync(resolve(root, file), 'utf8');
}

if (process.argv[1] === import.meta.filename)
  for (const file of DOCUMENTS) writeFileSync(resolve(root, file), filled(documentText(file)));
