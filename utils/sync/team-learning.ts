import { z } from 'zod';
import { pickMemorySchema } from '@/utils/learning/shared-picks';
import type { PickMemory } from '@/utils/learning/picks';
import type { Script } from '@/utils/handbook/schema';
import type { HubAnswer } from './hub-answer';
import {
  inboxResponseSchema,
  inboxScriptResponseSchema,
  type InboxItem,
  type ItemRef,
  type SentItem,
  type Settlement,
} from './inbox';
import { doneResponseSchema } from './protocol';

/** What a team learns together, over the hub. Part of the protocol; an older hub answers `notFound`. */

/** POST /api/picks: this device's whole memory, in the place of the one it gave before. Refused while the handbook does not share picks. */
export const givePicksRequestSchema = z.object({ picks: pickMemorySchema });

/** POST /api/picks/forget: erases what the asker's agent gave. */
export const forgetPicksRequestSchema = z.object({});

/** GET /api/picks: what the team's other devices learnt, together; null when they gave nothing. */
export const picksResponseSchema = z.object({
  picks: pickMemorySchema.nullable(),
  /** How many other devices gave something. */
  devices: z.number().int().min(0),
});
export type TeamPicks = { picks: PickMemory | null; devices: number };

/** GET /api/script-uses: how much the team uses each script now, over the last 31 days, faded as an agent's own uses are. */
export const scriptUsesResponseSchema = z.object({ uses: z.record(z.string().max(200), z.number().min(0)) });
export type ScriptUses = Record<string, number>;

export type TeamLearningTransport = {
  /** Hands over what this device learnt; `forbidden` while the lead has not switched it on. */
  givePicks(picks: PickMemory): Promise<HubAnswer<null>>;
  /** What the others learnt. */
  picks(): Promise<HubAnswer<TeamPicks>>;
  /** Erases at the hub what this agent gave. */
  forgetPicks(): Promise<HubAnswer<null>>;
  scriptUses(): Promise<HubAnswer<ScriptUses>>;
  /** Sends a missing script, or a script of one's own, up to the lead. */
  giveItem(item: InboxItem): Promise<HubAnswer<null>>;
  /** Takes back what was sent and not settled yet. */
  withdrawItem(ref: ItemRef): Promise<HubAnswer<null>>;
  inbox(): Promise<HubAnswer<SentItem[]>>;
  inboxScript(agentId: string, scriptId: string): Promise<HubAnswer<Script>>;
  settleItems(settlement: Settlement): Promise<HubAnswer<null>>;
};

type Call = <T>(it: {
  path: string;
  body?: unknown;
  answer: z.ZodType<T>;
  timeoutMs?: number;
}) => Promise<HubAnswer<T>>;

const nothing = doneResponseSchema.transform(() => null);

/** The calls of `TeamLearningTransport`, made with a transport's own way of asking. */
export function teamLearningCalls(call: Call, longMs: number): TeamLearningTransport {
  const query = (values: Record<string, string>): string => new URLSearchParams(values).toString();
  return {
    givePicks: (picks) => call({ path: '/api/picks', body: { picks }, answer: nothing, timeoutMs: longMs }),
    picks: () => call({ path: '/api/picks', answer: picksResponseSchema, timeoutMs: longMs }),
    forgetPicks: () => call({ path: '/api/picks/forget', body: {}, answer: nothing }),
    scriptUses: () =>
      call({ path: '/api/script-uses', answer: scriptUsesResponseSchema.transform(({ uses }) => uses) }),
    giveItem: (item) => call({ path: '/api/inbox', body: item, answer: nothing, timeoutMs: longMs }),
    withdrawItem: (ref) => call({ path: '/api/inbox/withdraw', body: ref, answer: nothing }),
    inbox: () => call({ path: '/api/inbox', answer: inboxResponseSchema.transform(({ items }) => items) }),
    inboxScript: (by, id) =>
      call({
        path: `/api/inbox/script?${query({ by, id })}`,
        answer: inboxScriptResponseSchema.transform(({ script }) => script),
      }),
    settleItems: (body) => call({ path: '/api/inbox/settle', body, answer: nothing }),
  };
}
