// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { stampFact, type BareFact } from '@/utils/facts/fact';
import type { Script } from '@/utils/handbook/schema';
import { button, DeskInTest, press, until } from '../../desk-in-test';
import { LibraryUseButton } from './library-use';

const NOW = Date.UTC(2026, 10, 20, 4);
const made = (id: string, title: string): Script => ({ id, part: 'talk', title, text: title, language: 'zh' });
const LIBRARY = [made('a', '发货'), made('b', '退货'), made('c', '问好')];

async function draw(uses: readonly string[], language: 'zh' | 'en' = 'zh') {
  const desk = new DeskInTest(NOW);
  await desk.keep(LIBRARY);
  const facts = uses.flatMap((scriptId, index) => {
    const at = NOW - index * 60_000;
    const stamp = { agentId: 'me', consoleId: 'demo', shop: '', threadKey: `t${index}` };
    const use: BareFact = { kind: 'scriptUse', id: `u${index}`, at, scriptId, source: 'palette', rank: 1 };
    const sent: BareFact = {
      ...{ kind: 'message', id: `m${index}`, at: at + 1_000, side: 'agent', messageKind: 'text' },
      ...{ origin: index === 0 ? 'human' : 'script', length: 2, uncertain: false },
    };
    return [stampFact(use, stamp), stampFact(sent, stamp)];
  });
  await desk.db.facts.bulkPut(facts);
  const page = await desk.draw(<LibraryUseButton library={LIBRARY} />, language);
  await press(page, language === 'zh' ? '话术用量' : 'Use of scripts');
  await until(() => expect(page.querySelector('.dm-figures')).not.toBeNull());
  const titles = () => [...page.querySelectorAll('tbody th')].map((each) => each.textContent);
  return { page, titles };
}

describe('LibraryUseButton', () => {
  it('counts uses and edits, lists the used ones by use, and at a press those nobody used, each leading to its editor', async () => {
    const { page, titles } = await draw(['b', 'a', 'b']);
    expect([...page.querySelectorAll('.dm-figure dd')].map((each) => each.textContent)).toEqual([
      ...['3', '1 / 3', '33.3%', '—'],
    ]);
    expect(titles()).toEqual(['退货', '发货']);
    await press(page, '没用过的 1 条');
    expect(titles()).toEqual(['问好']);
    expect(page.querySelector('tbody a')?.getAttribute('href')).toBe('#/handbook/scripts/c');
    expect(button(page, '没用过的 1 条').getAttribute('aria-pressed')).toBe('true');
  });

  it('says that nothing was used instead of showing a table of naughts', async () => {
    const { page } = await draw([], 'en');
    expect(page.textContent).toContain('No script was used in this time.');
    expect(page.querySelector('table')).toBeNull();
  });
});
