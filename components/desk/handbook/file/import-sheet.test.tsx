// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { renderInTest } from '../../render-in-test';
import { removeScript } from '@/utils/handbook/edit';
import { parseHandbookFile, writeHandbookFile } from '@/utils/handbook/file';
import { starterHandbook } from '@/utils/handbook/starter';
import { ImportSheet } from './import-sheet';

const current = starterHandbook('en');

async function draw(text: string, language: 'zh' | 'en' = 'zh') {
  const onReplace = vi.fn();
  const page = await renderInTest(
    <ImportSheet
      fileName="team.json"
      file={parseHandbookFile(text)}
      current={current}
      onReplace={onReplace}
      onClose={() => undefined}
    />,
    language,
  );
  return { page, onReplace };
}

describe('ImportSheet', () => {
  it('names line and field of what is wrong and offers no replacing', async () => {
    const text = writeHandbookFile({ ...current, scripts: current.scripts.slice(0, 1) }).replace(
      /"title": "[^"]*",\n(\s+)"text"/,
      '"title": "",\n$1"text"',
    );
    const { page } = await draw(text);
    const line = text.split('\n').findIndex((each) => each.includes('"title": ""')) + 1;
    expect(page.textContent).toContain(`第 ${line} 行`);
    expect(page.textContent).toContain('scripts[0].title');
    expect(page.textContent).toContain('没有导入「team.json」');
    expect(page.textContent).not.toContain('替换现在的手册');
  });

  it('says in words that a foreign file is no handbook', async () => {
    const { page } = await draw('{"name": "something else"}', 'en');
    expect(page.textContent).toContain('not a Deskmate handbook');
    expect(page.textContent).toContain('whole file');
  });

  it('shows what would change before anything is replaced', async () => {
    const [first, second] = current.scripts.map(({ id }) => id);
    const fewer = removeScript(removeScript(current, first!, current.updatedAt), second!, current.updatedAt);
    const next = { ...fewer, shopFacts: { ...current.shopFacts, extra: 'x' } };
    const { page, onReplace } = await draw(writeHandbookFile(next), 'en');
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => [...row.children].map((each) => each.textContent));
    expect(rows[0]).toEqual(['Scripts', '0', '2', '0']);
    expect(rows).toContainEqual(['Shop facts', '1', '0', '0']);
    expect(onReplace).not.toHaveBeenCalled();
    [...page.querySelectorAll('button')].find((button) => button.textContent.includes('Replace'))?.click();
    expect(onReplace).toHaveBeenCalledOnce();
  });

  it('has nothing to replace when the content is the same', async () => {
    const { page } = await draw(writeHandbookFile(current), 'en');
    expect(page.textContent).toContain('nothing to import');
  });
});
