import { native, windowOf } from '@/utils/composer/native';

/** Resolves after `ms`, at once in a document that is not shown. */
export function pause(root: Document, ms: number): Promise<void> {
  return new Promise((resolve) => {
    const view = windowOf(root);
    if (view) view.setTimeout(resolve, ms);
    else resolve();
  });
}

/** Resolves with the next such event of the document, or after `atMostMs`. */
export function oneEvent(root: Document, name: string, atMostMs: number): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const done = (): void => {
      stop.abort();
      resolve();
    };
    native(root, 'addEventListener').call(root, name, done, { signal: stop.signal });
    void pause(root, atMostMs).then(done);
  });
}
