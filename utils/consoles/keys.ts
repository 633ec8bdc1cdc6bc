import type { ReadBuyer } from '@/utils/consoles/buyer';
import type { ReadMessages } from '@/utils/consoles/messages';
import type { QueueEntry } from '@/utils/consoles/reading';

/** Keys of buyers where names are keys: two buyers of one name are told apart by whose rows they are. */
export type Keys = {
  keyOf: (buyer: ReadBuyer, messages: ReadMessages) => string;
  learn: (buyer: ReadBuyer, messages: ReadMessages) => void;
  /**
   * The list's entries; where an entry tells nothing but a name, and the open conversation an id, the entry of that conversation gets
   * its key, and keeps it when another is opened. Names that two conversations have had stay names.
   */
  entriesOf: (entries: QueueEntry[], open: ReadBuyer | undefined) => QueueEntry[];
};

export function createKeys(): Keys {
  const owners = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  const keyOfEntry = ({ name, active }: QueueEntry, open: ReadBuyer | undefined): string => {
    if (active && open?.name === name) return open.key;
    const [only, ...others] = byName.get(name) ?? [];
    return others.length === 0 ? (only ?? name) : name;
  };
  return {
    keyOf: ({ key }, { owner }) => {
      const first = owners.get(key);
      return first === undefined || owner === undefined || first === owner ? key : `${key}#${owner}`;
    },
    learn: ({ key, name }, { owner }) => {
      if (owner !== undefined && !owners.has(key)) owners.set(key, owner);
      byName.set(name, (byName.get(name) ?? new Set()).add(key));
    },
    entriesOf: (entries, open) =>
      entries.map((entry) => (entry.buyerKey === entry.name ? { ...entry, buyerKey: keyOfEntry(entry, open) } : entry)),
  };
}
