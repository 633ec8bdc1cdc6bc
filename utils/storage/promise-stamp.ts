import { storage } from '#imports';

/** Grows with each change of a promise; open pages then ask for the list again. */
export const promiseStamp = storage.defineItem<number>('local:promiseStamp', { fallback: 0 });
