import type { z } from 'zod';
import type { HubContext } from './parts';
import { Refused } from './refused';
import { UNSTORABLE, unstorablePath } from './storable';

export const SMALL_BODY = 16 * 1024;
/** 500 facts of the longest kind, every letter escaped, stay below it. */
export const FACTS_BODY = 8 * 1024 * 1024;
/** A device's memory of picks when it is full is about 1 MB. */
export const PICKS_BODY = 4 * 1024 * 1024;
/** A script with three images of the greatest size, written as base64. */
export const INBOX_BODY = 2 * 1024 * 1024;
/** 1,000 who wait, 500 promises and 500 notes of usual length. */
export const HANDOVER_BODY = 4 * 1024 * 1024;
/** A handbook of 50,000 scripts of usual length (32 MiB), and as many images as one may carry: 16 MB, written as base64. */
export const HANDBOOK_BODY = 54 * 1024 * 1024;

/**
 * The JSON body of a request in the form of a schema. Reading stops as soon as the limit is passed.
 * @throws Refused tooLarge, or badRequest naming the first field that is wrong
 */
export async function readBody<T>(context: HubContext, schema: z.ZodType<T>, limit: number): Promise<T> {
  const body = parseOrRefuse(schema, parseJson(await readText(context.req.raw, limit)));
  return body;
}

/** A value in the form of a schema, with nothing in it that PostgreSQL cannot hold; or a refusal naming the first field that is wrong. */
export function parseOrRefuse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refused('badRequest', firstIssue(parsed.error));
  return parsed.data;
}

/** Refuses a parsed value that PostgreSQL could not hold. */
export function refuseUnstorable(value: unknown): void {
  const bad = unstorablePath(value);
  if (bad !== undefined) throw new Refused('badRequest', `${bad}: ${UNSTORABLE}`);
}

/** `scripts.3.title: Too small …`, at most 300 characters. */
export function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'not in the form of the protocol';
  const path = issue.path.map(String).join('.');
  return `${path === '' ? '' : `${path}: `}${issue.message}`.slice(0, 300);
}

async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit)
    throw new Refused('tooLarge', `more than ${limit} bytes`);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new Refused('tooLarge', `more than ${limit} bytes`);
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('badRequest', 'the body is not JSON');
  }
}
