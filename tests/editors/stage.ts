/** One editor of the matrix, put up in the page. */
export type Mounted = {
  /** What the editor itself believes its text to be, one line per line; null where the DOM is all there is. */
  model: () => string | null;
  /** The selection it believes in, where it may be behind the screen's: offsets in the lines; null where it has none. */
  selected?: () => [number, number] | null;
  remove?: () => unknown;
};
/** Puts an editor with `text` (lines) into `host`; resolves when it can be typed into. */
export type Mount = (host: HTMLElement, text: string) => Mounted | Promise<Mounted>;

export type Place = 'page' | 'shadow' | 'frame';

/** What the page offers to the test, in its own world: put the editor up, ask its model. */
export type Stage = {
  put: (place: Place, text: string) => Promise<void>;
  model: (place: Place) => string | null;
  /** Undefined where the editor goes by the screen's selection. */
  selected: (place: Place) => [number, number] | null | undefined;
  errors: string[];
};

type Staged = { stage?: Stage };

/** A place each: the page itself, an open shadow root in it, and a frame of the same origin that runs the same script. */
export function openStage(mount: Mount): void {
  const errors: string[] = [];
  const mounted = new Map<Place, Mounted>();
  window.addEventListener('error', ({ message }) => errors.push(message));
  const frame = (): Stage => {
    const inner = (document.querySelector<HTMLIFrameElement>('#frame')?.contentWindow as Staged | null | undefined)
      ?.stage;
    if (!inner) throw new Error('the frame is not there yet');
    return inner;
  };
  (window as Staged).stage = {
    errors,
    put: async (place, text) => {
      if (place === 'frame') return frame().put('page', text);
      await mounted.get(place)?.remove?.();
      mounted.delete(place);
      const tooLong = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('never came up')), 3_000));
      mounted.set(place, await Promise.race([mount(fresh(place), text), tooLong]));
    },
    model: (place) => (place === 'frame' ? frame().model('page') : (mounted.get(place)?.model() ?? null)),
    selected: (place) => (place === 'frame' ? frame().selected('page') : mounted.get(place)?.selected?.()),
  };
}

function fresh(place: Place): HTMLElement {
  const holder = document.querySelector(`#${place}`);
  if (!holder) throw new Error(`no place ${place}`);
  const root = place === 'shadow' ? (holder.shadowRoot ?? holder.attachShadow({ mode: 'open' })) : holder;
  const host = document.createElement('div');
  host.style.cssText = 'width: 560px; min-height: 60px;';
  root.replaceChildren(host);
  return host;
}

/** Elements and text from lines, one paragraph each. */
export function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<p>${line === '' ? '<br>' : line}</p>`)
    .join('');
}

/** The lines of markup that an editor gives as its data: paragraphs and breaks. */
export function linesOf(markup: string): string {
  const blocks = Array.from(new DOMParser().parseFromString(markup, 'text/html').body.children);
  return blocks.map(lineOf).join('\n').replaceAll('\u00a0', ' ');
}

function lineOf(block: Element): string {
  if (block.childNodes.length === 1 && block.firstElementChild?.tagName === 'BR') return '';
  for (const br of block.querySelectorAll('br')) br.replaceWith('\n');
  const text = block.textContent;
  return text === '\u00a0' ? '' : text;
}
