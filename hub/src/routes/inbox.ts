import type { Handler } from 'hono';
import { z } from 'zod';
import { redacted } from '@/utils/learning/redact';
import {
  inboxItemSchema,
  itemRef,
  settleRequestSchema,
  withdrawRequestSchema,
  type InboxItem,
} from '@/utils/sync/inbox';
import { INBOX_BODY, parseOrRefuse, readBody, refuseUnstorable, SMALL_BODY } from '../body';
import type { HubEnv, Parts } from '../parts';
import { Refused } from '../refused';
import { clearOld, countOpen, inboxItems, itemOf, keepItem, MOST_OPEN, settleItem, withdrawItem } from '../store/inbox';
import { recordAct } from '../store/lead-acts';
import { lockTeam } from '../store/teams';

const scriptQuery = z.object({ by: z.string().max(100), id: itemRef.shape.id });

/** A browser redacts before the agent looks; what it let through, or a changed browser sends, is taken out here. */
function withoutPrivate(item: InboxItem): InboxItem {
  if (item.kind === 'script') return item;
  const texts = item.gap.texts.map(redacted).filter((text) => text !== '');
  if (texts.length === 0) throw new Refused('badRequest', 'gap.texts: nothing is left of them');
  return { kind: 'gap', gap: { ...item.gap, texts } };
}

/** POST /api/inbox */
export function postItem({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => {
    const caller = context.get('caller');
    const sent = await readBody(context, inboxItemSchema, INBOX_BODY);
    refuseUnstorable(sent);
    const item = withoutPrivate(sent);
    await db.transaction(async ({ query }) => {
      await lockTeam(query, caller.teamId);
      await clearOld(query, caller.teamId, now());
      await keepItem(query, caller, item, now());
      if ((await countOpen(query, caller)) > MOST_OPEN)
        throw new Refused('tooLarge', `more than ${MOST_OPEN} items wait for the lead`);
    });
    return context.json({ done: true });
  };
}

/** POST /api/inbox/withdraw: what is not there, or settled, stays as it is. */
export function postWithdraw({ db }: Parts): Handler<HubEnv> {
  return async (context) => {
    const ref = await readBody(context, withdrawRequestSchema, SMALL_BODY);
    await withdrawItem(db.query, context.get('caller'), ref);
    return context.json({ done: true });
  };
}

/** GET /api/inbox */
export function getInbox({ db }: Parts): Handler<HubEnv> {
  return async (context) => {
    const { teamId, agentId, role } = context.get('caller');
    const rows = await inboxItems(db.query, teamId, role === 'lead' ? undefined : agentId);
    return context.json({ items: rows.map((row) => ({ ...row, givenAt: row.givenAt.toISOString() })) });
  };
}

/** GET /api/inbox/script */
export function getInboxScript({ db }: Parts): Handler<HubEnv> {
  return async (context) => {
    const { by, id } = parseOrRefuse(scriptQuery, context.req.query());
    const row = await itemOf(db.query, { teamId: context.get('caller').teamId, agentId: by }, { kind: 'script', id });
    if (row?.item.kind !== 'script') throw new Refused('notFound', 'no such script');
    return context.json({ script: row.item.script });
  };
}

/** POST /api/inbox/settle: all of them, or none. */
export function postSettle({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => {
    const caller = context.get('caller');
    const { items, state } = await readBody(context, settleRequestSchema, SMALL_BODY * 4);
    await db.transaction(async ({ query }) => {
      for (const item of items) {
        if (!(await settleItem(query, caller, item, state, now()))) throw new Refused('notFound', 'no such item');
        await recordAct(query, caller, 'inbox', `${state} ${item.kind} ${item.id}`, now());
      }
    });
    return context.json({ done: true });
  };
}
