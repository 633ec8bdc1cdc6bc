import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { Plus, Search } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { handbookPageWords } from '@/utils/i18n/desk-handbook';
import { showCount } from '../data/show';

type Item = { id: string };
type Props<T extends Item> = {
  label: string;
  items: readonly T[];
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  children: (item: T) => ReactNode;
  filter?: { value: string; hint: string; onChange: (typed: string) => void };
  create?: { label: string; run: () => void } | undefined;
  /** Ticking several; while it is on, a tick stands before each item. */
  ticks?: { ids: ReadonlySet<string>; nameOf: (item: T) => string; onToggle: (id: string) => void } | undefined;
  /** Stands between the head and the items. */
  bar?: ReactNode;
  /** More acts on the list, in a line below its head. */
  acts?: ReactNode;
};

const PAGE = 150;

/** Up, down, Home and End go from item to item. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('li > button')];
  const at = stops.findIndex((stop) => stop === event.target);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: stops.length - 1 }[event.key];
  if (at === -1 || to === undefined) return;
  event.preventDefault();
  stops[to]?.focus();
}

/** A list to choose from, with a filter above and a way to add. Long lists grow as asked. */
export function ItemList<T extends Item>({
  label,
  items,
  chosenId,
  onChoose,
  children,
  filter,
  create,
  acts,
  ticks,
  bar,
}: Props<T>) {
  const say = useWords(handbookPageWords);
  const [shown, setShown] = useState(PAGE);
  // One stop for Tab, so that the editor is one step away and not hundreds; arrows walk the list.
  const stop = items.slice(0, shown).findIndex(({ id }) => id === chosenId);
  return (
    <section className="dm-list-pane" aria-label={label}>
      <div className="dm-list-head">
        {filter && (
          <div className="dm-search dm-search-small">
            <Search size={14} aria-hidden />
            <input
              value={filter.value}
              placeholder={filter.hint}
              aria-label={say('filter')}
              onChange={(event) => filter.onChange(event.target.value)}
            />
          </div>
        )}
        {!filter && <span className="dm-list-title">{label}</span>}
        {create && (
          <Button
            icon={<Plus size={14} aria-hidden />}
            aria-label={create.label}
            title={create.label}
            onClick={create.run}
          />
        )}
      </div>
      {acts !== undefined && <div className="dm-list-acts">{acts}</div>}
      {bar}
      {items.length === 0 && <p className="dm-soft dm-pad">{say('noneMatch')}</p>}
      <ul className="dm-list" onKeyDown={walk}>
        {items.slice(0, shown).map((item, index) => (
          <li key={item.id} className={ticks ? 'dm-ticked' : undefined}>
            {ticks && (
              <input
                type="checkbox"
                aria-label={ticks.nameOf(item)}
                checked={ticks.ids.has(item.id)}
                onChange={() => ticks.onToggle(item.id)}
              />
            )}
            <button
              type="button"
              aria-current={item.id === chosenId ? 'true' : undefined}
              tabIndex={(stop === -1 ? index === 0 : index === stop) ? 0 : -1}
              onClick={() => onChoose(item.id)}
            >
              {children(item)}
            </button>
          </li>
        ))}
      </ul>
      {items.length > shown && (
        <button type="button" className="dm-link dm-pad" onClick={() => setShown(shown + PAGE)}>
          {say('moreItems', { n: showCount(Math.min(PAGE, items.length - shown)) })}{' '}
          <span className="dm-soft">{`${showCount(shown)} / ${showCount(items.length)}`}</span>
        </button>
      )}
    </section>
  );
}
