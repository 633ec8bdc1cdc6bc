// @vitest-environment happy-dom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { renderInTest } from '../render-in-test';
import { FileButton } from './file-button';
import { useFileDrop } from './use-file-drop';

const file = (name: string) => new File(['{}'], name);

function Zone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { over, drop } = useFileDrop(onFiles);
  return (
    <section data-over={over} {...drop}>
      <p />
    </section>
  );
}

function drag(target: Element, type: string, files: readonly File[], relatedTarget: Element | null = null) {
  const event = new Event(type, { bubbles: true, cancelable: true });
  const types = files.length > 0 ? ['Files'] : ['text/plain'];
  Object.assign(event, { dataTransfer: { types, files }, relatedTarget });
  act(() => void target.dispatchEvent(event));
  return event;
}

async function drawZone() {
  const onFiles = vi.fn();
  const page = await renderInTest(<Zone onFiles={onFiles} />);
  const [zone, inside] = [page.querySelector('section'), page.querySelector('p')];
  if (!zone || !inside) throw new Error('not drawn');
  return { zone, inside, onFiles };
}

describe('FileButton', () => {
  it('hands over what was chosen, and the same file again once it is mended', async () => {
    const onFiles = vi.fn();
    const page = await renderInTest(
      <FileButton accept=".json" onFiles={onFiles}>
        {'…'}
      </FileButton>,
    );
    const input = page.querySelector('input');
    if (!input) throw new Error('not drawn');
    const opened = vi.spyOn(input, 'click');
    page.querySelector('button')?.click();
    expect(opened).toHaveBeenCalledOnce();
    const chosen = file('a.json');
    const emptied = vi.fn();
    Object.defineProperty(input, 'files', { value: [chosen] });
    Object.defineProperty(input, 'value', { set: emptied });
    act(() => void input.dispatchEvent(new Event('change', { bubbles: true })));
    expect(onFiles).toHaveBeenCalledExactlyOnceWith([chosen]);
    expect(emptied).toHaveBeenCalledWith('');
  });
});

describe('useFileDrop', () => {
  it('takes files, and shows that it would while they are held over any part of it', async () => {
    const { zone, inside, onFiles } = await drawZone();
    const files = [file('a.json'), file('b.json')];
    drag(zone, 'dragover', files);
    drag(zone, 'dragleave', files, inside);
    expect(zone.dataset.over).toBe('true');
    drag(zone, 'dragleave', files);
    expect(zone.dataset.over).toBe('false');
    drag(inside, 'dragover', files);
    expect(drag(inside, 'drop', files).defaultPrevented).toBe(true);
    expect(onFiles).toHaveBeenCalledExactlyOnceWith(files);
    expect(zone.dataset.over).toBe('false');
  });

  it('leaves dragged text alone', async () => {
    const { zone, onFiles } = await drawZone();
    expect(drag(zone, 'dragover', []).defaultPrevented).toBe(false);
    expect(drag(zone, 'drop', []).defaultPrevented).toBe(false);
    expect(zone.dataset.over).toBe('false');
    expect(onFiles).not.toHaveBeenCalled();
  });
});
