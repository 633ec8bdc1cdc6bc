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

/** `withinMs`: how long an answer is waited for. Browsers lose messages while the background starts; only for what may be asked twice. */
export type SendHow = { withinMs?: number };

/** Asks the background. Throws `MessageFailed`. */
export async function send<K extends RequestKind>(
  kind: K,
  payload: RequestOf<K>,
  { withinMs }: SendHow = {},
): Promise<Replies[K]> {
  const envelope: Envelope = { deskmate: 'request', kind, payload };
  let raw: unknown;
  try {
    raw = await within(browser.runtime.sendMessage(envelope), withinMs);
  } catch (error) {
    throw new MessageFailed(kind, 'unreachable', error instanceof Error ? error.message : '');
  }
  const answer = answerSchema.safeParse(raw);
  if (!answer.success) throw new MessageFailed(kind, 'unreachable', 'no answer');
  if (!answer.data.ok) throw new MessageFailed(kind, answer.data.reason, answer.data.detail);
  return answer.data.value as Replies[K]; // both ends are the same release, and Replies is what its handler returns
}

/** @throws Error when nothing came by then; what comes later is passed over */
async function within(answer: Promise<unknown>, ms: number | undefined): Promise<unknown> {
  if (ms === undefined) return answer;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
  });
  return Promise.race([answer, tooLate]).finally(() => clearTimeout(timer));
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
