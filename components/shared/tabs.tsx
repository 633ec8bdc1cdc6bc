import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';

export type TabItem<V extends string> = { value: V; label: ReactNode; content: ReactNode };

export type TabsProps<V extends string> = {
  name: string;
  value: V;
  items: readonly TabItem<V>[];
  onChange: (value: V) => void;
  /** Stands at the end of the tab line, e.g. a close button. */
  end?: ReactNode;
};

/** Tabs with arrow keys; only the chosen panel is in the tree. */
export function Tabs<V extends string>({ name, value, items, onChange, end }: TabsProps<V>) {
  return (
    <Base.Root className="dm-tabs" value={value} onValueChange={(chosen: V) => onChange(chosen)}>
      <div className="dm-tabs-line">
        <Base.List className="dm-tabs-list" aria-label={name} activateOnFocus>
          {items.map((item) => (
            <Base.Tab key={item.value} value={item.value} className="dm-tab">
              {item.label}
            </Base.Tab>
          ))}
        </Base.List>
        {end}
      </div>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className="dm-tab-panel">
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
