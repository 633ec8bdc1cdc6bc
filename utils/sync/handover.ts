import { z } from 'zod';
import { NOTE_STATES, PROMISE_BASES, PROMISE_KINDS } from '@/utils/facts/kinds';

/** Handing a shift over through the hub. Part of the protocol; a hub that is older answers `notFound`. */

const text = (max: number) => z.string().max(max);
const wallMs = z.number().int().nonnegative();

/** `threadKey`: the conversation's salted key; empty where only the console's list told of it. */
const place = { threadKey: text(80), consoleId: text(80), shop: text(120), buyerName: text(120) };

/** What is left to the next shift. Without the lead's leave `text` and `values` are empty and names masked. */
export const sharedSheetSchema = z.object({
  waiting: z.array(z.object({ ...place, askedAtMs: wallMs, dueAtMs: wallMs.nullable() })).max(1_000),
  promises: z
    .array(
      z.object({
        ...place,
        id: text(200).min(1),
        kind: z.enum(PROMISE_KINDS),
        text: text(200),
        saidAtMs: wallMs,
        dueAtMs: wallMs,
        basis: z.enum(PROMISE_BASES),
      }),
    )
    .max(500),
  notes: z
    .array(
      z.object({
        ...place,
        id: text(200).min(1),
        templateId: text(80),
        topic: text(60),
        state: z.enum(NOTE_STATES),
        values: z.record(text(80), text(5_000)),
      }),
    )
    .max(500),
});
export type SharedSheet = z.infer<typeof sharedSheetSchema>;

const handoverId = z.string().regex(/^[\w-]{8,100}$/);

/** POST /api/handovers. The same id again, from the same agent, changes nothing. */
export const giveRequestSchema = z.object({ id: handoverId, sheet: sharedSheetSchema });

const handover = z.object({
  id: handoverId,
  /** The agent's name. */
  givenBy: text(120),
  givenAt: z.iso.datetime(),
  /** Whether the asker gave it. */
  own: z.boolean(),
  sheet: sharedSheetSchema,
});
export type Handover = z.infer<typeof handover>;

/** GET /api/handovers: those of the team that nobody took, the newest first; `texts`: whether the lead lets words and names be shared. */
export const handoversResponseSchema = z.object({ texts: z.boolean(), handovers: z.array(handover) });
export type Handovers = z.infer<typeof handoversResponseSchema>;

/** POST /api/handovers/:id/take (no body needed). The same taker again gets it again; another one a `conflict`. */
export const takeResponseSchema = handover;

/** POST /api/team/handover-texts (lead). */
export const handoverTextsRequestSchema = z.object({ allowed: z.boolean() });
