import type { ConsoleProfile, ValueRule } from '@/utils/profiles/profile';

/** A page that keeps changing is read at least this often, ms. */
const IDLE_TIMEOUT_MS = 100;
/** Where a browser has no idle callback, ms. */
const FALLBACK_MS = 50;

type Watch = {
  signal: AbortSignal;
  /** Told of each changed node before the next look. */
  onChanged: (node: Node) => void;
  /** Looks at the page; returns after how many ms to look again unasked, or undefined. */
  look: () => number | undefined;
};

/** Tells at once of changes that the observer has not yet delivered. */
export type Flush = () => void;

/**
 * Wakes `look` once now and then after changes: many changes, one look, in idle time. One observer for the whole document,
 * because consoles throw away and rebuild whole panes.
 */
export function watchPage(root: Document, profile: ConsoleProfile, { signal, onChanged, look }: Watch): Flush {
  const view = root.defaultView;
  if (!view || signal.aborted) return () => undefined;
  let waiting = false;
  let timer: number | undefined;
  const run = (): void => {
    waiting = false;
    if (signal.aborted) return;
    view.clearTimeout(timer);
    const againMs = look();
    if (againMs !== undefined) timer = view.setTimeout(wake, againMs);
  };
  const wake = (): void => {
    if (waiting) return;
    waiting = true;
    whenIdle(view, run);
  };
  const tell = (changes: MutationRecord[]): void => {
    for (const { target } of changes) onChanged(target);
    if (changes.length > 0) wake();
  };
  const observer = new view.MutationObserver(tell);
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributes: true,
    attributeFilter: attributesOf(profile),
  });
  // A field's value is no attribute: a note being typed is only told by its input events.
  const noteFields = profile.parts.noteField?.join(',');
  const onInput = (event: Event): void => {
    const [target] = event.composedPath();
    if (noteFields !== undefined && target instanceof view.Element && target.matches(noteFields)) wake();
  };
  root.addEventListener('input', onInput, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    view.clearTimeout(timer);
  });
  wake();
  return () => tell(observer.takeRecords());
}

type View = Window & typeof globalThis;

function whenIdle(view: View, run: () => void): void {
  // Typed as always there; Safari and test pages do not have it.
  const idle: Partial<Pick<View, 'requestIdleCallback'>> = view;
  if (idle.requestIdleCallback) view.requestIdleCallback(run, { timeout: IDLE_TIMEOUT_MS });
  else view.setTimeout(run, FALLBACK_MS);
}

/** Attributes that can change what is read: those the profile reads or selects by. Never style: pages animate with it. */
function attributesOf(profile: ConsoleProfile): string[] {
  const { rows, buyerKey, parts } = profile;
  const rules: (ValueRule | undefined)[] = [rows.id, buyerKey.rowOwner, ...buyerKey.thread, ...buyerKey.entry];
  const read = rules.flatMap((rule) => rule?.attribute ?? []);
  const tests = [...rows.side, ...rows.origin, ...rows.kind].flatMap(({ when }) => [
    ...(when.selectors ?? []),
    ...(when.lacks ?? []),
  ]);
  const selected = [...Object.values(parts).flat(), ...tests].flatMap((selector) =>
    Array.from(selector.matchAll(/\[([\w-]+)/g), (match) => match[1] ?? ''),
  );
  return [...new Set(['class', 'id', 'hidden', ...read, ...selected])].filter(
    (name) => name !== '' && name !== 'style',
  );
}
