import { z } from 'zod';
import { scriptSchema } from '@/utils/handbook/schema';
import { GAP_REASONS } from '@/utils/learning/gaps';

/** What agents send up to their lead: a script that is missing, or one of their own. Part of the protocol; an older hub answers `notFound`. */

export const INBOX_STATES = ['open', 'taken', 'dismissed'] as const;
export type InboxState = (typeof INBOX_STATES)[number];

const itemId = z.string().regex(/^[\w.-]{1,100}$/);
const times = z.number().int().min(0).max(1_000_000);

/** Buyers' questions as the agent saw them before sending: redacted, and only those left ticked. */
export const sentGapSchema = z.object({
  id: itemId,
  texts: z.array(z.string().min(1).max(200)).min(1).max(5),
  counts: z.record(z.enum(GAP_REASONS), times),
  lastMs: z.number().int().nonnegative(),
});
export type SentGap = z.infer<typeof sentGapSchema>;

/** POST /api/inbox. The same item again, from the same agent, changes nothing; a changed one takes the place of the old and is open again. */
export const inboxItemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('gap'), gap: sentGapSchema }),
  z.object({ kind: z.literal('script'), script: scriptSchema }),
]);
export type InboxItem = z.infer<typeof inboxItemSchema>;

export const itemRef = z.object({ kind: z.enum(['gap', 'script']), id: itemId });
export type ItemRef = z.infer<typeof itemRef>;
/** POST /api/inbox/withdraw: by who sent it, while it is open. */
export const withdrawRequestSchema = itemRef;

const sentItem = z.object({
  item: inboxItemSchema,
  agentId: z.string(),
  agentName: z.string(),
  givenAt: z.iso.datetime(),
  state: z.enum(INBOX_STATES),
  /** Images that the script has; the list itself carries none. */
  images: z.number().int().min(0),
});
export type SentItem = z.infer<typeof sentItem>;

/** GET /api/inbox: a lead gets the team's open items, an agent their own in every state; the newest first. */
export const inboxResponseSchema = z.object({ items: z.array(sentItem) });

/** GET /api/inbox/script?by=AGENT&id=SCRIPT (lead): an offered script whole, with its images. */
export const inboxScriptResponseSchema = z.object({ script: scriptSchema });

/** POST /api/inbox/settle (lead). `open` takes a decision back. */
export const settleRequestSchema = z.object({
  items: z
    .array(itemRef.extend({ agentId: z.string().max(100) }))
    .min(1)
    .max(200),
  state: z.enum(INBOX_STATES),
});
export type Settlement = z.infer<typeof settleRequestSchema>;

export function idOfItem(item: InboxItem): string {
  return item.kind === 'gap' ? item.gap.id : item.script.id;
}
