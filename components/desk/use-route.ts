import { useSyncExternalStore } from 'react';
import { hashOf, routeOf, type Route } from './routes';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** Where the desk is, from the address bar. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(subscribe, () => window.location.hash));
}

export function goTo(route: Route): void {
  window.location.hash = hashOf(route);
}
