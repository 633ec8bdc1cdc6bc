import { useMemo, useState } from 'react';

/** Edits not saved yet, by id. They outlive a change of tab or page, so that looking elsewhere loses nothing. */
export type DraftShelf<T extends { id: string }> = {
  get: (id: string) => T | undefined;
  put: (draft: T) => void;
  drop: (id: string) => void;
  all: readonly T[];
};

export function useDraftShelf<T extends { id: string }>(): DraftShelf<T> {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, T>>(new Map());
  return useMemo(
    () => ({
      get: (id) => drafts.get(id),
      put: (draft) => setDrafts((before) => new Map(before).set(draft.id, draft)),
      drop: (id) => setDrafts((before) => new Map([...before].filter(([key]) => key !== id))),
      all: [...drafts.values()],
    }),
    [drafts],
  );
}
