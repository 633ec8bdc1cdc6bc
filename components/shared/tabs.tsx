import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

export type TabItem<V extends string> = { value: V; label: ReactNode; content: ReactNode };

export type TabsProps<V extends string> = {
  name: string;
  value: V;
  items: readonly TabItem<V>[];
  onChange: (value: V) => void;
  /** Stands at the end of the tab line, e.g. a close button. */
  end?: ReactNode;
};

/** Tabs with arrow keys, Home and End; only the chosen panel is in the tree. */
export function Tabs<V extends string>({ name, value, items, onChange, end }: TabsProps<V>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = items.findIndex((item) => item.value === value);
    const to = tabFor(event.key, at, items.length);
    const wanted = to === undefined ? undefined : items[to];
    if (!wanted || to === undefined) return;
    event.preventDefault();
    onChange(wanted.value);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div className="dm-tabs">
      <div className="dm-tabs-line">
        <div ref={list} className="dm-tabs-list" role="tablist" aria-label={name} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.value}
              type="button"
              role="tab"
              id={`${id}-${item.value}`}
              className="dm-tab"
              aria-selected={item.value === value}
              aria-controls={item.value === value ? `${id}-panel` : undefined}
              tabIndex={item.value === value ? 0 : -1}
              onClick={() => onChange(item.value)}
            >
              {item.label}
            </button>
          ))}
        </div>
        {end}
      </div>
      {items
        .filter((item) => item.value === value)
        .map((item) => (
          <div
            key={item.value}
            id={`${id}-panel`}
            className="dm-tab-panel"
            role="tabpanel"
            aria-labelledby={`${id}-${item.value}`}
            tabIndex={0}
          >
            {item.content}
          </div>
        ))}
    </div>
  );
}

/** The tab that a key leads to; undefined for any other key. */
function tabFor(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
