import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '@/utils/i18n/words';

const root = resolve(import.meta.dirname, '../..');
const HAN = /\p{Script=Han}/u;

type Dictionary = Record<Language, Record<string, string>>;

function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null && LANGUAGES.every((language) => language in value);
}

async function dictionaries(): Promise<[name: string, dictionary: Dictionary][]> {
  const files = readdirSync(join(root, 'utils/i18n')).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'words.ts',
  );
  const load = async (path: string) => [path, (await import(join(root, path))) as Record<string, unknown>] as const;
  const modules = await Promise.all(files.map((file) => load(`utils/i18n/${file}`)));
  return modules.flatMap(([file, module]) =>
    Object.entries(module).flatMap(([name, value]): [string, Dictionary][] =>
      isDictionary(value) ? [[`${file} ${name}`, value]] : [],
    ),
  );
}

function sourcesOf(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => join(folder, file)),
  );
}

const braces = (text: string): string[] => [...text.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '').sort();
/** `{买家}` in Chinese stands for `{buyer}` in English: shown to people as examples of script variables. */
const isExample = (name: string): boolean => HAN.test(name);

describe('the words of the screens', async () => {
  const all = await dictionaries();

  it('has a dictionary for each area', () => {
    expect(all.length).toBeGreaterThan(4);
  });

  it.each(all)(
    '%s: every key is said in both languages, in that language, with the same placeholders',
    (_, dictionary) => {
      const { zh, en } = dictionary;
      expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
      for (const [key, text] of Object.entries(zh)) {
        const english = en[key] ?? '';
        expect(text.trim(), key).not.toBe('');
        expect(english.trim(), key).not.toBe('');
        const fillers = braces(text);
        expect(braces(english), key).toHaveLength(fillers.length);
        for (const name of fillers.filter((each) => !isExample(each))) expect(braces(english), key).toContain(name);
      }
    },
  );

  it('has no Chinese left in an English sentence, save names of things that are Chinese', () => {
    const NAMES = /客服同桌|中文|简体中文|加微信|工号|[《「『“{].*[》」』”}]/u;
    const left = all.flatMap(([name, { en }]) =>
      Object.entries(en)
        .filter(([, text]) => HAN.test(text) && !NAMES.test(text))
        .map(([key, text]) => `${name} ${key}: ${text}`),
    );
    expect(left).toEqual([]);
  });

  it('has no half-width sign beside Chinese, save in numbers and in what is typed as a variable', () => {
    const HALF =
      /[\p{Script=Han}「」“”《》}%][,:;?!]|[,:;?!][\p{Script=Han}「“《]|[\p{Script=Han}」”}]\(|\)[\p{Script=Han}]|\(\p{Script=Han}/u;
    const spoken = (text: string): string => text.replace(/\{[^{}]*[:|][^{}]*\}/gu, '{x}');
    const half = all.flatMap(([name, { zh }]) =>
      Object.entries(zh)
        .filter(([, text]) => HAN.test(text) && HALF.test(spoken(text)))
        .map(([key, text]) => `${name} ${key}: ${text}`),
    );
    expect(half).toEqual([]);
  });

  it('has no word that nothing on a screen says', () => {
    const code = sourcesOf('components', 'entrypoints', 'utils')
      .filter((file) => !file.startsWith('utils/i18n/'))
      .map((file) => readFileSync(join(root, file), 'utf8'))
      .join('\n');
    const named = new Set([...code.matchAll(/[\w$]+/g)].map(([word]) => word));
    /** `did_${what}`, `${part}Hint`: what stands around the changing part. */
    const built = [...code.matchAll(/`(\w*)\$\{[^{}`]+\}(\w*)`/g)]
      .map(([, before = '', after = '']) => [before, after] as const)
      .filter(([before, after]) => before.length + after.length > 2);
    const isSaid = (key: string): boolean =>
      named.has(key) || built.some(([before, after]) => key.startsWith(before) && key.endsWith(after));
    const unsaid = all.flatMap(([name, { zh }]) =>
      Object.keys(zh)
        .filter((key) => !isSaid(key))
        .map((key) => `${name} ${key}`),
    );
    expect(unsaid).toEqual([]);
  });

  it('has no Chinese written into a component or an entrypoint', () => {
    const inline = sourcesOf('components', 'entrypoints').flatMap((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          /['"`>][^'"`]*\p{Script=Han}/u.test(line.replace(/\/\/.*|\/?\*.*/u, ''))
            ? [`${file}:${index + 1} ${line.trim()}`]
            : [],
        ),
    );
    expect(inline).toEqual([]);
  });
});
