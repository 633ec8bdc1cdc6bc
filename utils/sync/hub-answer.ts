import type { Refusal } from '@/utils/sync/protocol';

/** `unreachable`: no answer, or the hub itself failed. `notAHub`: something else answered at this address. */
export type HubFailure = { ok: false; refusal: Refusal | 'unreachable' | 'notAHub'; detail?: string };
export type HubAnswer<T> = { ok: true; value: T } | HubFailure;
