import { z } from 'zod';
import { factSchema } from '@/utils/facts/fact';
import { handbookSchema } from '@/utils/handbook/schema';

/** What an extension and a hub say to each other. One file, one version; a hub refuses a version it does not know, with a reason. */
export const PROTOCOL_VERSION = 1;
/** Sent with every request. */
export const PROTOCOL_HEADER = 'x-deskmate-protocol';

export const ROLES = ['agent', 'lead'] as const;
export type Role = (typeof ROLES)[number];

/** Largest number of facts in one batch. */
export const BATCH_LIMIT = 500;

/** Why the hub refused. The screen has a sentence for each. */
export const REFUSALS = [
  'protocolTooOld',
  'protocolTooNew',
  'badCode',
  'codeUsedUp',
  'badToken',
  'revoked',
  'forbidden',
  'badRequest',
  'tooLarge',
  'tooOften',
  'conflict',
  'notFound',
] as const;
export type Refusal = (typeof REFUSALS)[number];
export const refusalSchema = z.object({ refusal: z.enum(REFUSALS), detail: z.string().max(500).optional() });

/** POST /api/join */
export const joinRequestSchema = z.object({
  code: z.string().trim().min(4).max(64),
  agentName: z.string().trim().min(1).max(60),
  /** The agent's number (工号). */
  agentNumber: z.string().trim().max(30),
  deviceName: z.string().trim().max(60),
});
export const joinResponseSchema = z.object({
  token: z.string().min(20),
  teamId: z.string(),
  teamName: z.string(),
  agentId: z.string(),
  role: z.enum(ROLES),
  /** The team's salt for conversation keys, so that one buyer is one person for the whole team. */
  threadSalt: z.string(),
});

/** POST /api/facts. `facts` are kept in the order given; the same id twice is one fact. */
export const pushRequestSchema = z.object({ facts: z.array(z.unknown()).max(BATCH_LIMIT) });
export const pushResponseSchema = z.object({
  /** Ids that the hub now holds (new or already known). */
  kept: z.array(z.string()),
  /** Ids the hub refused, with the field that was wrong; the device keeps them and shows them. */
  refused: z.array(z.object({ id: z.string(), why: z.string() })),
});

/** GET /api/handbook?have=N → 204 when the published version is not newer than N. */
export const handbookResponseSchema = z.object({
  handbook: handbookSchema,
  publishedBy: z.string(),
  publishedAt: z.iso.datetime(),
});
/** POST /api/handbook (lead). `basedOn` is the version the lead edited: another publication in between is a conflict. */
export const publishRequestSchema = z.object({ basedOn: z.number().int().min(0), handbook: z.unknown() });
export const publishResponseSchema = z.object({ version: z.number().int().min(1) });

/** GET /api/team (lead) */
export const teamResponseSchema = z.object({
  teamName: z.string(),
  agents: z.array(
    z.object({
      agentId: z.string(),
      name: z.string(),
      number: z.string(),
      role: z.enum(ROLES),
      devices: z.array(
        z.object({
          deviceId: z.string(),
          name: z.string(),
          lastSeenAt: z.iso.datetime().nullable(),
          revoked: z.boolean(),
        }),
      ),
    }),
  ),
  invitations: z.array(
    z.object({ id: z.string(), role: z.enum(ROLES), usesLeft: z.number().int(), expiresAt: z.iso.datetime() }),
  ),
});
export type Team = z.infer<typeof teamResponseSchema>;

/** POST /api/invitations (lead) */
export const inviteRequestSchema = z.object({
  role: z.enum(ROLES),
  uses: z.number().int().min(1).max(100),
  days: z.number().int().min(1).max(90),
});
/** The code is shown once; the hub keeps only its hash. */
export const inviteResponseSchema = z.object({ code: z.string(), expiresAt: z.iso.datetime() });

/** POST /api/invitations/:id/cancel and POST /api/devices/:id/revoke (lead, no body needed). Doing it twice is doing it once. */
export const doneResponseSchema = z.object({ done: z.literal(true) });

/** GET /api/facts?from=&to=&after= (lead: the team's, agent: their own). Pages by `next`, null at the end. */
export const factsResponseSchema = z.object({ facts: z.array(factSchema), next: z.number().int().nullable() });

/** GET /api/tallies?from=&to=&by=agent,shop (lead). Each row is a `TallyRow`; `tally-row.ts` has its schema. */
export const talliesResponseSchema = z.object({ rows: z.array(z.unknown()) });

/** GET /api/hello: no token needed, and answered whatever protocol the caller speaks, so that it can tell which side is behind. */
export const helloResponseSchema = z.object({
  product: z.literal('deskmate-hub'),
  protocol: z.number().int(),
  oldest: z.number().int(),
});
