import { useEffect, useMemo, useRef, useState } from 'react';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Search } from 'lucide-react';
import { Kbd } from '@/components/shared/kbd';
import { useWords } from '@/components/shared/language';
import { frameWords } from '@/utils/i18n/desk';
import { goTo } from '../use-route';
import { createFinder, type EntryKind, type SearchEntry } from './search-entries';

const KIND_WORDS: Record<EntryKind, keyof typeof frameWords.zh> = {
  page: 'foundPage',
  script: 'foundScript',
  rule: 'foundRule',
  console: 'foundConsole',
};

/** Puts the caret into the search box on Ctrl+K (⌘K), wherever the focus is. */
function useFocusKey(focus: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.isComposing || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [focus]);
}

export function SearchBox({ entries }: { entries: readonly SearchEntry[] }) {
  const say = useWords(frameWords);
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const find = useMemo(() => createFinder(entries), [entries]);
  const found = useMemo(() => find(typed, 10), [find, typed]);
  const focus = useMemo(() => () => input.current?.focus(), []);
  useFocusKey(focus);
  const choose = (entry: SearchEntry) => {
    setTyped('');
    goTo(entry.to);
    document.getElementById('dm-main')?.focus(); // what was found is there, and the next Tab goes into it
  };
  return (
    <Autocomplete.Root
      items={found}
      mode="none"
      value={typed}
      autoHighlight
      itemToStringValue={(entry: SearchEntry) => entry.title}
      onValueChange={(text, details) => {
        if (details.reason !== 'item-press') setTyped(text);
      }}
    >
      <div className="dm-search">
        <Search size={16} aria-hidden />
        <Autocomplete.Input ref={input} placeholder={say('searchHint')} aria-label={say('search')} />
        <Kbd keys={SHORTCUT} />
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="dm-layer" sideOffset={6} align="start">
          <Autocomplete.Popup className="dm-popup dm-found" data-quiet={typed.trim() === '' ? '' : undefined}>
            <Autocomplete.Empty>
              <p className="dm-found-none">{say('searchNone', { text: typed })}</p>
            </Autocomplete.Empty>
            <Autocomplete.List>
              {(entry: SearchEntry) => (
                <Autocomplete.Item
                  key={`${entry.kind}:${entry.to.id ?? entry.title}`}
                  value={entry}
                  className="dm-option"
                  onClick={() => choose(entry)}
                >
                  <span className="dm-found-kind">{say(KIND_WORDS[entry.kind])}</span>
                  <span className="dm-found-title">{entry.title}</span>
                  <span className="dm-found-detail">{entry.detail}</span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}

const SHORTCUT = 'Ctrl K';
