import { z } from 'zod';
import * as handover from '@/utils/sync/handover';
import type { HubAnswer, HubFailure, HubTransport } from '@/utils/sync/hub';
import * as protocol from '@/utils/sync/protocol';
import { tallyRowSchema } from '@/utils/sync/tally-row';
import { teamLearningCalls } from '@/utils/sync/team-learning';

export { normaliseHubUrl } from '@/utils/sync/hub-url';

const TIMEOUT_MS = 15_000;
/** For requests that carry or compute much: a handbook with thousands of scripts, a month's tallies. */
const LONG_TIMEOUT_MS = 60_000;

export type TransportParts = {
  /** The hub's origin, as `normaliseHubUrl` gives it. */
  hubUrl: string;
  /** The device's token; absent before joining. */
  token?: string;
  fetch: typeof fetch;
};

type Call<T> = {
  path: string;
  /** Absent for a GET. */
  body?: unknown;
  answer: z.ZodType<T>;
  timeoutMs?: number;
};

const nothing = protocol.doneResponseSchema.transform(() => null);
const tallyRows = protocol.talliesResponseSchema
  .extend({ rows: z.array(tallyRowSchema) })
  .transform(({ rows }) => rows);

/** Speaks to one hub over HTTP. Nothing is thrown for what the network or the hub may do; nothing is retried here. */
export function createTransport(parts: TransportParts): HubTransport {
  const call = <T>(it: Call<T>) => request(parts, it);
  return {
    hello: () => call({ path: '/api/hello', answer: protocol.helloResponseSchema }),
    join: (body) => call({ path: '/api/join', body, answer: protocol.joinResponseSchema }),
    push: (facts) => call({ path: '/api/facts', body: { facts }, answer: protocol.pushResponseSchema }),
    pullHandbook: (have) =>
      call({
        path: `/api/handbook?have=${have}`,
        answer: protocol.handbookResponseSchema.nullable(),
        timeoutMs: LONG_TIMEOUT_MS,
      }),
    publish: (basedOn, handbook) =>
      call({
        path: '/api/handbook',
        body: { basedOn, handbook },
        answer: protocol.publishResponseSchema,
        timeoutMs: LONG_TIMEOUT_MS,
      }),
    team: () => call({ path: '/api/team', answer: protocol.teamResponseSchema }),
    invite: (body) => call({ path: '/api/invitations', body, answer: protocol.inviteResponseSchema }),
    cancelInvitation: (id) =>
      call({ path: `/api/invitations/${encodeURIComponent(id)}/cancel`, body: {}, answer: nothing }),
    revoke: (id) => call({ path: `/api/devices/${encodeURIComponent(id)}/revoke`, body: {}, answer: nothing }),
    facts: ({ fromMs, toMs }, after = 0) =>
      call({ path: `/api/facts?from=${fromMs}&to=${toMs}&after=${after}`, answer: protocol.factsResponseSchema }),
    giveHandover: (id, sheet) => call({ path: '/api/handovers', body: { id, sheet }, answer: nothing }),
    handovers: () => call({ path: '/api/handovers', answer: handover.handoversResponseSchema }),
    takeHandover: (id) =>
      call({ path: `/api/handovers/${encodeURIComponent(id)}/take`, body: {}, answer: handover.takeResponseSchema }),
    allowHandoverTexts: (allowed) => call({ path: '/api/team/handover-texts', body: { allowed }, answer: nothing }),
    tallies: ({ fromMs, toMs }, by) =>
      call({
        path: `/api/tallies?from=${fromMs}&to=${toMs}&by=${by.join(',')}`,
        answer: tallyRows,
        timeoutMs: LONG_TIMEOUT_MS,
      }),
    ...teamLearningCalls(call, LONG_TIMEOUT_MS),
  };
}

async function request<T>(parts: TransportParts, call: Call<T>): Promise<HubAnswer<T>> {
  // Taken out of its object: a browser's own fetch refuses to be called as somebody's method.
  const { fetch } = parts;
  let response: Response;
  let text: string;
  try {
    response = await fetch(`${parts.hubUrl}${call.path}`, options(parts, call));
    // Inside the try: a connection may break, or the time run out, in the middle of the body.
    text = await response.text();
  } catch (error) {
    return failure('unreachable', error instanceof Error ? error.message : String(error));
  }
  if (!response.ok) return refusalOf(response, text);
  const answer = call.answer.safeParse(response.status === 204 ? null : readJson(text));
  return answer.success
    ? { ok: true, value: answer.data }
    : failure('notAHub', 'the answer is not in the form of the protocol');
}

function options<T>(parts: TransportParts, call: Call<T>): RequestInit {
  return {
    method: call.body === undefined ? 'GET' : 'POST',
    headers: {
      [protocol.PROTOCOL_HEADER]: String(protocol.PROTOCOL_VERSION),
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(parts.token === undefined ? {} : { authorization: `Bearer ${parts.token}` }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    signal: AbortSignal.timeout(call.timeoutMs ?? TIMEOUT_MS),
    credentials: 'omit',
    cache: 'no-store',
    // A hub never redirects: a sign-in page does, and must not get the token.
    redirect: 'manual',
  };
}

/** What a proxy before the hub says in its own words. */
const PROXY_REFUSALS: Readonly<Partial<Record<number, protocol.Refusal>>> = { 413: 'tooLarge', 429: 'tooOften' };

function refusalOf(response: Response, text: string): HubFailure {
  const said = protocol.refusalSchema.safeParse(readJson(text));
  if (said.success) return failure(said.data.refusal, said.data.detail);
  const proxied = PROXY_REFUSALS[response.status];
  if (proxied !== undefined) return failure(proxied, `HTTP ${response.status}`);
  return failure(response.status >= 500 ? 'unreachable' : 'notAHub', `HTTP ${response.status}`);
}

function failure(refusal: HubFailure['refusal'], detail?: string): HubFailure {
  return { ok: false, refusal, ...(detail === undefined ? {} : { detail }) };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON at all: whatever is expected of it, the schema will say no
  }
}
