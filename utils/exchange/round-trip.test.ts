import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTS, scriptSchema, type Script } from '@/utils/handbook/schema';
import { atOnce } from '@/utils/library/likeness';
import { guessMapping, readTable, withoutHeader } from './columns';
import { checkImport } from './duplicates';
import { planImport, USUAL_WAYS } from './plan';
import { readFile } from './read-file';
import type { ReadScript } from './types';
import * as write from './write-file';

/** Any text that a handbook takes: outer blanks are cut by its schema, and files end lines with \n. */
const text = (maxLength: number) =>
  fc
    .string({ unit: fc.constantFrom(...Array.from('亲今天发a1,|;、"\'=+-@#*`:{}[]<>\\\n -')), minLength: 1, maxLength })
    .map((one) => one.replaceAll(/[^\S\n]+(?=\n)|(?<=\n)[^\S\n]+/gu, '').trim())
    .filter((one) => one !== '');
const line = (maxLength: number) => text(maxLength).map((one) => one.replaceAll('\n', ' ').trim());
const list = fc.uniqueArray(line(12), { minLength: 1, maxLength: 4 });
const day = fc.constantFrom('2026-01-01', '2026-12-31');
const script = fc
  .record(
    {
      part: fc.constantFrom(...PARTS),
      title: line(20),
      text: text(80),
      language: fc.constantFrom('zh' as const, 'en' as const),
      shortcut: fc.stringMatching(/^[a-z0-9]{1,8}$/),
      tags: list,
      buyerSays: list,
      validFrom: day,
      validTo: day,
      why: line(30),
      owner: line(10),
      scope: fc.record({ consoles: fc.constant(['jd', 'feige']), shops: list }),
      ladder: fc.record({ name: line(8), step: fc.integer({ min: 1, max: 20 }) }),
    },
    { requiredKeys: ['part', 'title', 'text', 'language'] },
  )
  .map((each) => scriptSchema.omit({ id: true }).parse(each));
const library = fc
  .uniqueArray(script, { minLength: 1, maxLength: 6, selector: ({ text: own }) => own })
  .map((all) => all.map((each, index): Script => ({ ...each, id: `s${index}` })));

const bytes = (content: string) => new TextEncoder().encode(content);

/** What an empty library holds after the file was imported. */
async function imported(file: Uint8Array, name: string): Promise<Script[]> {
  const reading = await readFile(file, name);
  if (!reading.ok || !('scripts' in reading)) throw new Error(JSON.stringify(reading));
  const checked = atOnce(checkImport(reading.scripts, [], { language: 'zh', part: 'talk', idStart: 'in-' }));
  const { added, skipped, cut } = planImport(checked, { ways: USUAL_WAYS, rows: new Map() }, 0);
  expect([skipped, cut]).toEqual([[], []]);
  return added;
}

describe('exported and imported again', () => {
  it('is the same, field by field, through CSV in either language', async () => {
    await fc.assert(
      fc.asyncProperty(library, fc.constantFrom('zh' as const, 'en' as const), async (all, language) => {
        expect(await imported(bytes(write.scriptsToCsv(all, language)), 'a.csv')).toEqual(all);
      }),
    );
  });

  it('is the same through JSON, images and other languages too', async () => {
    const image = { name: 'a.png', type: 'image/png' as const, data: 'iVBORw0KGgoAAAANSUhEUg==' };
    await fc.assert(
      fc.asyncProperty(library, async (all) => {
        const rich = all.map((each) => ({ ...each, images: [image], variants: [{ language: 'th', text: 'สวัสดี' }] }));
        expect(await imported(bytes(write.scriptsToJson(rich)), 'a.json')).toEqual(rich);
      }),
    );
  });

  it('is the same through a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(library, async (all) => {
        expect(await imported(await write.scriptsToWorkbook(all, 'zh'), 'a.xlsx')).toEqual(all);
      }),
      { numRuns: 15 },
    );
  });

  const named = [
    ['Markdown', 'a.md', (all: Script[]) => write.scriptsToMarkdown(all, 'zh'), ['text', 'shortcut', 'part']],
    ['Espanso', 'a.yml', (all: Script[]) => write.scriptsToEspanso(all), ['text', 'title', 'shortcut', 'buyerSays']],
    ['Chatwoot', 'a.json', (all: Script[]) => write.scriptsToChatwoot(all), ['text', 'shortcut']],
    [
      'Text Blaze',
      'a.json',
      (all: Script[]) => write.scriptsToTextBlaze(all, 'zh'),
      ['text', 'title', 'shortcut', 'part'],
    ],
    ['ProKeys', 'a.json', (all: Script[]) => write.scriptsToProKeys(all, 'en'), ['text', 'part']],
    ['Briskine', 'a.json', (all: Script[]) => write.scriptsToBriskine(all), ['text', 'title', 'shortcut', 'tags']],
    ['Zendesk', 'a.json', (all: Script[]) => write.scriptsToZendesk(all, 'en'), ['text', 'title', 'part']],
  ] as const;

  it.each(named)('keeps what %s has room for', async (_, name, toFile, fields) => {
    const plain = fc.stringMatching(/^[一-龥]{6,20}(?:\n\n?[一-龥a-z-]{1,9}){0,3}$/);
    const scripts = fc.uniqueArray(plain, { minLength: 1, maxLength: 5 }).map((texts) =>
      texts.map((own, index): Script => ({
        ...{ id: `s${index}`, part: PARTS[index % 9] ?? 'talk', title: `标题${index}`, text: own, language: 'zh' },
        ...{ shortcut: `k${index}`, tags: ['甲', '乙'], buyerSays: ['怎么发货', '今天走吗,亲'] },
      })),
    );
    const pick = (one: Partial<Script>) => fields.map((field) => one[field as keyof Script]);
    await fc.assert(
      fc.asyncProperty(scripts, async (all) => {
        const back = await imported(bytes(toFile(all)), name);
        const order = (list: Script[]) =>
          list
            .map(pick)
            .map((one) => JSON.stringify(one))
            .sort();
        expect(order(back)).toEqual(order(all));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps abbreviation, text and label of a TextExpander file, which has no line of names', async () => {
    const scripts: Script[] = [
      { id: 'a', part: 'talk', title: '发货', text: '亲,今天下午就发,\n明天到您那里', language: 'zh', shortcut: 'fh' },
    ];
    const reading = await readFile(bytes(write.scriptsToTextExpander(scripts)), 'a.csv');
    if (!reading.ok || !('table' in reading)) throw new Error('no table');
    const { scripts: back } = readTable(withoutHeader(reading.table), ['shortcut', 'text', 'title']);
    expect(back).toEqual<ReadScript[]>([
      { at: 'row 1', title: '发货', text: '亲,今天下午就发,\n明天到您那里', shortcut: 'fh' },
    ]);
    expect(guessMapping(withoutHeader(reading.table))).toContain('text');
  });
});
