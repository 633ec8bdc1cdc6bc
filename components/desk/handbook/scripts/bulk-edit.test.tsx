// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import type { Handbook, Script } from '@/utils/handbook/schema';
import { button, DeskInTest, field, press, type, until } from '../../desk-in-test';
import { renderInTest } from '../../render-in-test';
import { BulkBar } from './bulk-edit';
import { useBulk } from './use-bulk';

const made = (id: string): Script => ({
  id,
  part: 'talk',
  title: id,
  text: `${id} text`,
  language: 'zh',
  owner: 'Ann',
});
const SCRIPTS = ['a', 'b', 'c'].map(made);
const START = 'start';
const TWO = 'two';
const noop = () => undefined;

function Bulk({ handbook }: { handbook: Handbook }) {
  const bulk = useBulk(handbook, handbook.scripts);
  return (
    <>
      <button aria-label={START} onClick={bulk.start} />
      <button aria-label={TWO} onClick={() => ['a', 'b'].forEach(bulk.toggle)} />
      <BulkBar
        count={bulk.chosen.length}
        onAll={() => bulk.all(handbook.scripts)}
        onNone={bulk.end}
        onChange={bulk.change}
        onRemove={bulk.remove}
      />
    </>
  );
}

async function draw() {
  const desk = new DeskInTest(1_000);
  const handbook = await desk.keep(SCRIPTS);
  const page = await desk.draw(<Bulk handbook={handbook} />);
  await press(page, START);
  await press(page, TWO);
  return { desk, page };
}

describe('BulkBar', () => {
  it('says how many are chosen, and offers to change or delete only when there are some', async () => {
    const none = await renderInTest(<BulkBar count={0} onAll={noop} onNone={noop} onChange={noop} onRemove={noop} />);
    expect(none.querySelector('[role=status]')?.textContent).toBe('已选 0 条');
    expect(button(none, '修改').disabled && button(none, '删除').disabled).toBe(true);
    const two = await renderInTest(<BulkBar count={2} onAll={noop} onNone={noop} onChange={noop} onRemove={noop} />);
    expect(button(two, '修改').disabled || button(two, '删除').disabled).toBe(false);
  });

  it('names what it will change before it does, also what it will empty, and hands over nothing else', async () => {
    const onChange = vi.fn();
    const page = await renderInTest(
      <BulkBar count={2} onAll={noop} onNone={noop} onChange={onChange} onRemove={noop} />,
    );
    await press(page, '修改');
    expect(button(page, '应用').disabled).toBe(true);
    await type(field(page, '加标签'), '大促');
    await type(field(page, '负责人'), 'Bo');
    expect(page.textContent).toContain('会改：负责人、加标签。其他不变。');
    await type(field(page, '负责人'), '');
    await type(field(page, '加标签'), '');
    expect(page.textContent).toContain('会改：负责人（清空）。其他不变。');
    await press(page, '应用');
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ owner: '', addTags: [] });
  });

  it('deletes those chosen at once and brings them back by one undo', async () => {
    const { desk, page } = await draw();
    await press(page, '删除');
    await until(() => expect(page.textContent).toContain('已删除 2 条'));
    expect((await desk.scripts()).map(({ id }) => id)).toEqual(['c']);
    await press(page, '撤销');
    await until(() => expect(page.textContent).toContain('已撤销：删除 2 条话术'));
    expect(await desk.scripts()).toEqual(SCRIPTS);
  });

  it('changes those chosen and no other, and takes it back by one undo', async () => {
    const { desk, page } = await draw();
    await press(page, '修改');
    await type(field(page, '负责人'), 'Bo');
    await press(page, '应用');
    await until(() => expect(page.textContent).toContain('已修改 2 条'));
    expect((await desk.scripts()).map(({ owner }) => owner)).toEqual(['Bo', 'Bo', 'Ann']);
    await press(page, '撤销');
    await until(() => expect(page.textContent).toContain('已撤销：批量修改 2 条话术'));
    expect(await desk.scripts()).toEqual(SCRIPTS);
  });
});
