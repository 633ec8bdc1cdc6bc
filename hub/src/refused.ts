import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Refusal } from '@/utils/sync/protocol';

/** The hub says no, with a reason the other side has a sentence for. */
export class Refused extends Error {
  readonly refusal: Refusal;
  /** For whoever looks closer; at most 500 characters reach the wire. */
  readonly detail: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(refusal: Refusal, detail?: string, headers: Readonly<Record<string, string>> = {}) {
    super(detail === undefined ? refusal : `${refusal}: ${detail}`);
    this.refusal = refusal;
    this.detail = detail;
    this.headers = headers;
    this.name = 'Refused';
  }
}

export const STATUS = {
  badRequest: 400,
  badToken: 401,
  revoked: 403,
  forbidden: 403,
  badCode: 403,
  codeUsedUp: 403,
  notFound: 404,
  conflict: 409,
  tooLarge: 413,
  protocolTooOld: 426,
  protocolTooNew: 426,
  tooOften: 429,
} as const satisfies Record<Refusal, ContentfulStatusCode>;

const LONGEST_DETAIL = 500;

/** The body of a refusal as the protocol has it. */
export function refusalBody(refusal: Refusal, detail?: string): { refusal: Refusal; detail?: string } {
  return detail === undefined ? { refusal } : { refusal, detail: detail.slice(0, LONGEST_DETAIL) };
}
