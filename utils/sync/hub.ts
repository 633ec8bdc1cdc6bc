import type { z } from 'zod';
import type { Fact } from '@/utils/facts/fact';
import type { Handbook } from '@/utils/handbook/schema';
import type {
  handbookResponseSchema,
  helloResponseSchema,
  inviteRequestSchema,
  inviteResponseSchema,
  joinRequestSchema,
  joinResponseSchema,
  publishResponseSchema,
  Team,
} from '@/utils/sync/protocol';
import type { Handover, Handovers, SharedSheet } from '@/utils/sync/handover';
import type { HubAnswer } from '@/utils/sync/hub-answer';
import type { PushResponse } from '@/utils/sync/queue';
import type { TeamLearningTransport } from '@/utils/sync/team-learning';
import type { GroupBy, Period, TallyRow } from '@/utils/tallies/types';

export type { HubAnswer, HubFailure } from '@/utils/sync/hub-answer';

/** What a browser can ask of a hub. Expected failures are answers, never exceptions. */

export type Hello = z.infer<typeof helloResponseSchema>;
export type JoinRequest = z.infer<typeof joinRequestSchema>;
export type JoinResponse = z.infer<typeof joinResponseSchema>;
export type PublishedHandbook = z.infer<typeof handbookResponseSchema>;
export type PublishResponse = z.infer<typeof publishResponseSchema>;
export type InviteRequest = z.infer<typeof inviteRequestSchema>;
export type InviteResponse = z.infer<typeof inviteResponseSchema>;
/** `next` is the `after` of the following page, null at the end. */
export type FactPage = { facts: Fact[]; next: number | null };

export type HubTransport = TeamLearningTransport & {
  /** Who is there, and which protocol versions it speaks. */
  hello(): Promise<HubAnswer<Hello>>;
  /** Exchanges an invitation code for this device's token. */
  join(request: JoinRequest): Promise<HubAnswer<JoinResponse>>;
  /** Hands over at most BATCH_LIMIT facts; sending one again is harmless. */
  push(facts: readonly unknown[]): Promise<HubAnswer<PushResponse>>;
  /** The published handbook, or null when it is not newer than `have` (0: none yet). */
  pullHandbook(have: number): Promise<HubAnswer<PublishedHandbook | null>>;
  /** Publishes (lead). `conflict` when another version came in between. */
  publish(basedOn: number, handbook: Handbook): Promise<HubAnswer<PublishResponse>>;
  /** People, devices and open invitations (lead). */
  team(): Promise<HubAnswer<Team>>;
  /** A new invitation code, shown once (lead). */
  invite(request: InviteRequest): Promise<HubAnswer<InviteResponse>>;
  /** Ends an invitation before its day (lead). */
  cancelInvitation(invitationId: string): Promise<HubAnswer<null>>;
  /** Shuts a device out for good (lead). */
  revoke(deviceId: string): Promise<HubAnswer<null>>;
  /** One page of facts: a lead's whole team, an agent's own. */
  facts(period: Period, after?: number): Promise<HubAnswer<FactPage>>;
  /** Leaves a sheet for the team; the same id again changes nothing. */
  giveHandover(id: string, sheet: SharedSheet): Promise<HubAnswer<null>>;
  /** Those that nobody took, and whether names and words may be shared. */
  handovers(): Promise<HubAnswer<Handovers>>;
  /** Takes one over. `conflict` when a colleague has. */
  takeHandover(id: string): Promise<HubAnswer<Handover>>;
  /** Whether handovers may carry names and words (lead). */
  allowHandoverTexts(allowed: boolean): Promise<HubAnswer<null>>;
  /** The team's tallies, summed by the hub (lead). Agent keys are ids; names come from `team`. */
  tallies(period: Period, by: readonly GroupBy[]): Promise<HubAnswer<TallyRow[]>>;
};
