import * as z from 'zod/mini'; // the content script carries this file: the small zod

/** Said to a console page by the background: the person used one of the browser's shortcuts. */
export const COMMANDS = ['palette', 'unfinished-notes', 'drawer'] as const;
export const commandSchema = z.object({ deskmate: z.literal('command'), command: z.enum(COMMANDS) });
export type Command = (typeof COMMANDS)[number];
