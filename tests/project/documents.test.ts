import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { profiles } from '@/utils/consoles/registry';
import { starterHandbook } from '@/utils/handbook/starter';

/** What the documents say is still true: their links, pictures, paths and commands, and the figures that can be counted. */

const root = resolve(import.meta.dirname, '../..');
const PICTURE_LIMIT_BYTES = 250_000;

function markdownUnder(folder: string, deep: boolean): string[] {
  return readdirSync(join(root, folder), { recursive: deep, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && !file.includes('node_modules'))
    .map((file) => join(folder, file));
}
const documents = [
  ...markdownUnder('.', false),
  ...['docs', 'tests', 'hub', 'bench'].flatMap((folder) => markdownUnder(folder, true)),
];
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
/** A document without its code blocks and code words: what stands there is no link. */
const prose = (file: string): string =>
  read(file)
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '');

/** The name under which a heading can be linked to, as code hosts make it. */
function anchorOf(heading: string): string {
  return heading
    .replace(/`/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
function anchorsOf(file: string): Set<string> {
  const text = readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```/gm, '');
  return new Set(Array.from(text.matchAll(/^#{1,6} (.+)$/gm), (match) => anchorOf(match[1] ?? '')));
}

function brokenLinks(file: string): string[] {
  const links = Array.from(prose(file).matchAll(/\]\(([^()\s]+)\)/g), (match) => match[1] ?? '');
  return links.filter((link) => {
    if (/^(https?:|mailto:)/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? join(root, file) : resolve(root, dirname(file), path);
    if (!existsSync(target)) return true;
    return anchor !== undefined && !anchorsOf(target).has(decodeURIComponent(anchor));
  });
}

/** Files and folders of the project that a document names in code words; those with a placeholder are left out. */
function missingPaths(file: string): string[] {
  const words = Array.from(read(file).matchAll(/`([^`\n]+)`/g), (match) => match[1] ?? '');
  return words.filter(
    (word) =>
      /^(utils|components|entrypoints|hub|tests|bench|docs|public)\/[\w./-]+$/.test(word) &&
      !existsSync(join(root, word)),
  );
}

function unknownScripts(file: string): string[] {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const named = Array.from(read(file).matchAll(/npm run ([a-z][a-z:-]*)/g), (match) => match[1] ?? '');
  return named.filter((name) => !Object.hasOwn(scripts, name));
}

/** Places of one computer, and words about how the project was made, are nobody's business. */
const FOREIGN =
  /(^|[\s`"'(])\/(work|root|home|Users|private|var\/folders)\/|\b(registry\.(npmjs|yarnpkg|[\w-]+\.[a-z]{2,})|npmmirror|sub-?agents?|planner|language model|chatgpt|claude|anthropic|openai|copilot)\b/im;

describe.each(documents)('%s', (file) => {
  it('links to what exists', () => {
    expect(brokenLinks(file)).toEqual([]);
  });

  it('names files and commands that exist', () => {
    expect([...missingPaths(file), ...unknownScripts(file)]).toEqual([]);
  });

  it('says nothing of the computer it was written on', () => {
    expect(FOREIGN.exec(read(file))?.[0]).toBeUndefined();
  });
});

describe('the pictures of the documents', () => {
  const pictures = readdirSync(join(root, 'docs/pictures')).map((name) => join('docs/pictures', name));

  it('are small PNG files', () => {
    expect(pictures.filter((file) => !file.endsWith('.png'))).toEqual([]);
    expect(pictures.filter((file) => statSync(join(root, file)).size > PICTURE_LIMIT_BYTES)).toEqual([]);
  });

  it('are each shown by a document', () => {
    const shown = new Set(
      documents.flatMap((file) =>
        Array.from(read(file).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g), (match) =>
          relative(root, resolve(root, dirname(file), match[1] ?? '')),
        ),
      ),
    );
    expect(pictures.filter((file) => !shown.has(file))).toEqual([]);
  });

  it('each say in words what they show', () => {
    const silent = documents.filter((file) => /!\[\s*\]\(/.test(prose(file)));
    expect(silent).toEqual([]);
  });
});

describe('what the documents count', () => {
  const readme = read('README.md');

  it('is the starter handbooks’ size', () => {
    const [zh, en] = [starterHandbook('zh'), starterHandbook('en')];
    expect(readme).toContain(`中文 ${zh.scripts.length} 条话术、${zh.phraseRules.length} 条用语规则`);
    expect(readme).toContain(`${en.scripts.length} scripts and ${en.phraseRules.length} rules`);
    expect(read('CHANGELOG.md')).toContain(`${zh.phraseRules.length} 条规则`);
  });

  it('is the oldest browsers that the manifest states', () => {
    const config = read('wxt.config.ts');
    const stated = (name: string): string => new RegExp(`${name} = '(\\d+)`).exec(config)?.[1] ?? 'nothing';
    expect(readme).toContain(`Chromium ≥ ${stated('MINIMUM_CHROMIUM')}`);
    expect(readme).toContain(`Firefox ≥ ${stated('MINIMUM_FIREFOX')}`);
  });

  it.each(profiles.filter(({ id }) => id !== 'demo').map((profile) => [profile.id, profile] as const))(
    'tells of console %s, and where it is',
    (_, { name, matches }) => {
      const hosts = matches.map((pattern) => new URL(pattern.replaceAll('*', '')).host);
      for (const document of [readme, read('docs/consoles.md')]) {
        expect([name.zh, hosts[0] ?? ''].filter((word) => !document.includes(word))).toEqual([]);
      }
    },
  );
});
