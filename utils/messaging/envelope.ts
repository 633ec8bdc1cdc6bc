import * as z from 'zod/mini'; // the content script carries this file: the small zod

/** The wrapper around every request; what does not have it is not for us. */
export const envelopeSchema = z.object({
  deskmate: z.literal('request'),
  kind: z.string().check(z.maxLength(60)),
  payload: z.unknown(),
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** `leadOnly`: the team's lead may do this, this member may not. */
export const FAILURES = ['badRequest', 'notAllowed', 'leadOnly', 'failed'] as const;
export type Failure = (typeof FAILURES)[number];

/** What goes back over the wire. */
export type Answer = { ok: true; value: unknown } | { ok: false; reason: Failure; detail: string };

export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), reason: z.enum(FAILURES), detail: z.string() }),
]);
