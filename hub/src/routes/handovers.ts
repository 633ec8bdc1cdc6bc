import type { Handler } from 'hono';
import { withoutTexts } from '@/utils/handover/redact';
import { giveRequestSchema, handoverTextsRequestSchema, type Handover } from '@/utils/sync/handover';
import { HANDOVER_BODY, readBody, refuseUnstorable, SMALL_BODY } from '../body';
import type { HubContext, HubEnv, Parts } from '../parts';
import { Refused } from '../refused';
import {
  handoverById,
  handoverTexts,
  keepHandover,
  openHandovers,
  setHandoverTexts,
  takeHandover,
  type HandoverRow,
} from '../store/handovers';
import { recordAct } from '../store/lead-acts';

/** POST /api/handovers: what the lead has not allowed is taken out here too, whatever a browser sends. */
export function postHandover({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => {
    const caller = context.get('caller');
    const { id, sheet } = await readBody(context, giveRequestSchema, HANDOVER_BODY);
    refuseUnstorable(sheet);
    await db.transaction(async ({ query }) => {
      const texts = await handoverTexts(query, caller.teamId);
      await keepHandover(query, caller, { id, sheet: texts ? sheet : withoutTexts(sheet) }, now());
      const kept = await handoverById(query, caller.teamId, id);
      if (kept?.givenBy !== caller.agentId) throw new Refused('conflict', 'another agent’s handover has this id');
    });
    return context.json({ done: true });
  };
}

/** GET /api/handovers */
export function getHandovers({ db }: Parts): Handler<HubEnv> {
  return async (context) => {
    const { teamId, agentId } = context.get('caller');
    const texts = await handoverTexts(db.query, teamId);
    const handovers = (await openHandovers(db.query, teamId)).map((row) => shown(row, agentId, texts));
    return context.json({ texts, handovers });
  };
}

/** POST /api/handovers/:id/take: the first agent who takes it has it; the same one may ask again. */
export function postTake({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => {
    const caller = context.get('caller');
    const id = idOf(context);
    const taken = await db.transaction(async ({ query }) => {
      await takeHandover(query, caller, id, now());
      const row = await handoverById(query, caller.teamId, id);
      if (row === undefined) throw new Refused('notFound', 'no such handover');
      if (row.takenBy !== caller.agentId) throw new Refused('conflict', 'taken by a colleague');
      return shown(row, caller.agentId, await handoverTexts(query, caller.teamId));
    });
    return context.json(taken);
  };
}

/** POST /api/team/handover-texts */
export function postHandoverTexts({ db, now }: Parts): Handler<HubEnv> {
  return async (context) => {
    const caller = context.get('caller');
    const { allowed } = await readBody(context, handoverTextsRequestSchema, SMALL_BODY);
    await db.transaction(async ({ query }) => {
      await setHandoverTexts(query, caller.teamId, allowed);
      await recordAct(query, caller, 'handoverTexts', String(allowed), now());
    });
    return context.json({ done: true });
  };
}

/** A lead who takes the leave back takes it back for what is here already, too. */
function shown({ id, givenBy, giverName, givenAt, sheet }: HandoverRow, agentId: string, texts: boolean): Handover {
  const told = texts ? sheet : withoutTexts(sheet);
  return { id, givenBy: giverName, givenAt: givenAt.toISOString(), own: givenBy === agentId, sheet: told };
}

function idOf(context: HubContext): string {
  const id = context.req.param('id') ?? '';
  if (!/^[\w-]{8,100}$/.test(id)) throw new Refused('notFound');
  return id;
}
