import type { PanelStore, PanelView } from '@/components/panel/panel-view';

/** How long changes of a hidden page gather, ms. */
const HIDDEN_DRAW_MS = 250;

/** The panel's view, made when it is asked for and forgotten when something changed. */
export class ViewStore implements PanelStore {
  readonly #page: Document;
  readonly #listeners = new Set<() => void>();
  #view: PanelView | null = null;
  #drawing = false;
  makeView: () => PanelView = () => {
    throw new Error('the view maker is set before the panel is mounted');
  };

  constructor(page: Document) {
    this.#page = page;
  }

  /** Handed to React as it is, therefore bound. */
  readonly get = (): PanelView => {
    this.#view ??= this.makeView();
    return this.#view;
  };

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.#listeners.add(onChange);
    return () => this.#listeners.delete(onChange);
  };

  /** The page moved something: shown with the next frame, however much moves until then. */
  readonly changedSoon = (): void => {
    if (this.#drawing) return;
    this.#drawing = true;
    const view = this.#page.defaultView;
    const draw = (): void => {
      this.#drawing = false;
      this.changed();
    };
    if (this.#page.hidden)
      view?.setTimeout(draw, HIDDEN_DRAW_MS); // a hidden page has no frames
    else view?.requestAnimationFrame(draw);
  };

  /** The agent did something that the panel shows: shown at once. */
  readonly changed = (): void => {
    this.#view = null;
    for (const listener of this.#listeners) listener();
  };
}
