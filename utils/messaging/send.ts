import { browser } from 'wxt/browser';
import { answerSchema, type Envelope, type Failure } from './envelope';
import type { Replies, RequestKind, RequestOf } from './protocol';

/**
 * A request that was not answered. `unreachable`: the background did not answer at all (it is starting, or this
 * script outlived its extension); the request may be handed over again.
 */
export class MessageFailed extends Error {
  readonly kind: string;
  readonly reason: Failure | 'unreachable';
  constructor(kind: string, reason: Failure | 'unreachable', detail: string) {
    super(`${kind}: ${reason}${detail === '' ? '' : ` (${detail})`}`);
    this.name = 'MessageFailed';
    this.kind = kind;
    this.reason = reason;
  }
}

/** Asks the background. Throws `MessageFailed`. */
export async function send<K extends RequestKind>(kind: K, payload: RequestOf<K>): Promise<Replies[K]> {
  const envelope: Envelope = { deskmate: 'request', kind, payload };
  let raw: unknown;
  try {
    raw = await browser.runtime.sendMessage(envelope);
  } catch (error) {
    throw new MessageFailed(kind, 'unreachable', error instanceof Error ? error.message : '');
  }
  const answer = answerSchema.safeParse(raw);
  if (!answer.success) throw new MessageFailed(kind, 'unreachable', 'no answer');
  if (!answer.data.ok) throw new MessageFailed(kind, answer.data.reason, answer.data.detail);
  return answer.data.value as Replies[K]; // both ends are the same release, and Replies is what its handler returns
}

/** True when this script's extension was updated or removed under it: nothing it says will ever be heard. */
export function isOrphaned(): boolean {
  try {
    const { id } = browser.runtime as { id?: string }; // typed as always there, but gone with the extension
    return id === undefined || id === '';
  } catch {
    return true; // the polyfill throws on an invalidated context
  }
}
