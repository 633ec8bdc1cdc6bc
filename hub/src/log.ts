import type { MiddlewareHandler } from 'hono';
import type { HubEnv, Parts } from './parts';

/** One JSON line a request: who and how, never a token, a code, a query or a body. */
export function logged({ log, now }: Parts): MiddlewareHandler<HubEnv> {
  return async (context, next) => {
    const began = now();
    await next();
    if (log === undefined) return;
    // Not set for a request that was refused before anybody was known.
    const caller = context.get('caller') as HubEnv['Variables']['caller'] | undefined;
    const line = {
      at: began.toISOString(),
      method: context.req.method,
      path: context.req.path.slice(0, 200),
      status: context.res.status,
      ms: now().getTime() - began.getTime(),
      team: caller?.teamId,
      device: caller?.deviceId,
    };
    log(JSON.stringify(line));
  };
}

/** A line for what went wrong inside; the message only, because a stack or a parameter may hold what people wrote. */
export function faultLine(error: unknown, at: Date): string {
  const fault = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return JSON.stringify({ at: at.toISOString(), fault: fault.slice(0, 500) });
}
