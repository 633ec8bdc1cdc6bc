import { browser, type Browser } from 'wxt/browser';
import { z } from 'zod';
import { envelopeSchema, type Answer, type Failure } from './envelope';
import { PAGE_REQUESTS, requestSchemas, type Replies, type RequestKind, type RequestOf } from './protocol';

/** Who asked: one of Deskmate's own pages, or the script in a console page (with its tab). */
export type Caller = { from: 'desk' } | { from: 'page'; tabId: number; url: string };

export type Handlers = { [K in RequestKind]: (payload: RequestOf<K>, caller: Caller) => Promise<Replies[K]> };

/** Thrown by a handler that will not do what was asked: the asker is told the reason, and nothing is logged as a fault. */
export class RequestRefused extends Error {
  readonly reason: Exclude<Failure, 'failed'>;
  constructor(reason: Exclude<Failure, 'failed'>, detail = '') {
    super(detail);
    this.name = 'RequestRefused';
    this.reason = reason;
  }
}

/** What the browser says of a sender, reduced to what the decision needs. */
export type SenderInfo = {
  id?: string | undefined;
  url?: string | undefined;
  tabId?: number | undefined;
  frameId?: number | undefined;
};

/**
 * Decides who a sender is. The browser fills in id and url, a page cannot forge them.
 * Undefined: nobody we answer: another extension, or a page that is no console.
 */
export function callerOf(
  sender: SenderInfo,
  own: { id: string; origin: string },
  isConsole: (url: string) => boolean,
): Caller | undefined {
  if (sender.id !== own.id || sender.url === undefined) return undefined;
  if (sender.url.startsWith(own.origin)) return { from: 'desk' };
  if (sender.tabId === undefined || !isConsole(sender.url)) return undefined;
  return { from: 'page', tabId: sender.tabId, url: sender.url };
}

function isRequestKind(kind: string): kind is RequestKind {
  return Object.hasOwn(requestSchemas, kind);
}

/** Parses, checks and answers one raw message; `undefined` when it is not a request of ours at all. */
export async function answer(
  raw: unknown,
  caller: Caller | undefined,
  handlers: Handlers,
): Promise<Answer | undefined> {
  const envelope = envelopeSchema.safeParse(raw);
  if (!envelope.success) return undefined;
  const { kind, payload } = envelope.data;
  if (caller === undefined) return { ok: false, reason: 'notAllowed', detail: 'unknown sender' };
  if (!isRequestKind(kind)) return { ok: false, reason: 'badRequest', detail: `unknown request ${kind}` };
  if (caller.from === 'page' && !PAGE_REQUESTS.has(kind)) return { ok: false, reason: 'notAllowed', detail: kind };
  return handle(kind, payload, caller, handlers);
}

async function handle(kind: RequestKind, payload: unknown, caller: Caller, handlers: Handlers): Promise<Answer> {
  const schema: z.ZodType = requestSchemas[kind];
  const parsed = schema.safeParse(payload);
  if (!parsed.success) return { ok: false, reason: 'badRequest', detail: z.prettifyError(parsed.error).slice(0, 500) };
  try {
    const handler = handlers[kind] as (payload: unknown, caller: Caller) => Promise<unknown>; // parsed by this kind's own schema just above
    return { ok: true, value: await handler(parsed.data, caller) };
  } catch (error) {
    if (error instanceof RequestRefused) return { ok: false, reason: error.reason, detail: error.message };
    console.error(`deskmate: ${kind} failed`, error);
    return { ok: false, reason: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

function infoOf(sender: Browser.runtime.MessageSender): SenderInfo {
  return { id: sender.id, url: sender.url, tabId: sender.tab?.id, frameId: sender.frameId };
}

/** Answers every request with its handler. Call synchronously when the worker starts, or a wake-up message is lost. */
export function listen(handlers: Handlers, isConsole: (url: string) => Promise<boolean>): void {
  const own = { id: browser.runtime.id, origin: browser.runtime.getURL('/') };
  const reply = async (raw: unknown, info: SenderInfo): Promise<Answer | undefined> => {
    const ours = info.url === undefined || info.url.startsWith(own.origin);
    const known = !ours && (await isConsole(info.url ?? ''));
    return answer(
      raw,
      callerOf(info, own, () => known),
      handlers,
    );
  };
  browser.runtime.onMessage.addListener((raw: unknown, sender, respond) => {
    if (!envelopeSchema.safeParse(raw).success) return false;
    void reply(raw, infoOf(sender)).then(respond, (error: unknown) => {
      console.error('deskmate: who asks could not be told', error);
      respond(undefined); // the asker hears nothing and asks again
    });
    return true; // the answer comes later
  });
}
