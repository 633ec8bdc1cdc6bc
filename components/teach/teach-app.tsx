import { useSyncExternalStore } from 'react';
import { Glass } from './glass';
import { TeachBar } from './teach-bar';
import type { TeachActions, TeachStore } from './teach-view';

/** Teaching on a page: a glass over it that takes the pointer, frames round what was understood, and the bar. */
export function TeachApp({ store, actions }: { store: TeachStore; actions: TeachActions }) {
  const view = useSyncExternalStore(store.subscribe, store.view);
  return (
    <>
      <Glass view={view} actions={actions} />
      <TeachBar view={view} actions={actions} />
    </>
  );
}
