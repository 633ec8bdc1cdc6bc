import type { MiddlewareHandler } from 'hono';
import { PROTOCOL_HEADER, PROTOCOL_VERSION, type Role } from '@/utils/sync/protocol';
import type { HubContext, HubEnv, Parts } from './parts';
import { Refused } from './refused';
import { deviceByToken, noteSeen } from './store/devices';

/** The oldest protocol this hub still speaks. */
export const OLDEST_PROTOCOL = 1;

/** Refuses a protocol the hub does not speak, before anything else is looked at. */
export const protocolGate: MiddlewareHandler<HubEnv> = async (context, next) => {
  const header = context.req.header(PROTOCOL_HEADER) ?? '';
  const version = /^\d{1,9}$/.test(header) ? Number(header) : 0;
  const spoken = `this hub speaks ${OLDEST_PROTOCOL} to ${PROTOCOL_VERSION}`;
  if (version < OLDEST_PROTOCOL) throw new Refused('protocolTooOld', spoken);
  if (version > PROTOCOL_VERSION) throw new Refused('protocolTooNew', spoken);
  await next();
};

/** Lets a joined device through and says who is calling; with `lead`, only a lead's. */
export function signedIn({ db, now }: Parts, role?: Extract<Role, 'lead'>): MiddlewareHandler<HubEnv> {
  return async (context, next) => {
    const token = bearer(context);
    const device = token === undefined ? undefined : await deviceByToken(db.query, token);
    if (device === undefined) throw new Refused('badToken');
    if (device.revoked) throw new Refused('revoked');
    if (role === 'lead' && device.caller.role !== 'lead') throw new Refused('forbidden', 'for leads only');
    await noteSeen(db.query, device.caller.deviceId, now());
    context.set('caller', device.caller);
    await next();
  };
}

function bearer(context: HubContext): string | undefined {
  return /^Bearer (\S{20,200})$/i.exec(context.req.header('authorization') ?? '')?.[1];
}
