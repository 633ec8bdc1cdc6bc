import { useCallback } from 'react';
import { goTo } from '../use-route';
import type { HandbookTab } from '../routes';
import type { DraftShelf } from './drafts';

/** What is being edited in one tab: the chosen thing, its unsaved draft if any, and how to change the choice. */
export type Workbench<T extends { id: string }> = {
  /** Saved things and new drafts, new ones first. */
  items: readonly T[];
  saved: T | undefined;
  draft: T | undefined;
  dirty: boolean;
  choose: (id: string) => void;
  isDirty: (id: string) => boolean;
};

export function useWorkbench<T extends { id: string }>(
  tab: HandbookTab,
  saved: readonly T[],
  shelf: DraftShelf<T>,
  chosenId: string | undefined,
): Workbench<T> {
  const savedIds = new Set(saved.map((item) => item.id));
  const items = [...shelf.all.filter((draft) => !savedIds.has(draft.id)), ...saved];
  const id = chosenId ?? items[0]?.id;
  const found = saved.find((item) => item.id === id);
  const draft = id === undefined ? undefined : (shelf.get(id) ?? found);
  const isDirty = (itemId: string) => shelf.get(itemId) !== undefined;
  return {
    items,
    saved: found,
    draft,
    dirty: id !== undefined && isDirty(id),
    choose: useCallback((itemId: string) => goTo({ page: 'handbook', tab, id: itemId }), [tab]),
    isDirty,
  };
}

/** A short id nothing else has, e.g. `script-k3f9q2`. */
export function newId(stem: string): string {
  return `${stem}-${crypto.randomUUID().slice(0, 8)}`;
}
