import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Language } from '@/utils/i18n/words';
import { ROLES, type Role } from '@/utils/sync/protocol';
import type { Terms } from './open-hub';
import { DEFAULT_PORT, type HubOptions } from './start';

/** What the command line and the environment ask for. */
export type Command = {
  options: HubOptions;
  language: Language;
  /** Print a new code and end, instead of listening. */
  invite?: Role;
  terms: Partial<Terms>;
  help: boolean;
};

const set = z.string().min(1).optional();
const environment = z.object({
  DATABASE_URL: set,
  DESKMATE_HUB_DATA: z.string().min(1).default('.deskmate/hub'),
  DESKMATE_TEAM: z.string().trim().min(1).max(60).optional(),
  DESKMATE_BEHIND_PROXY: z.enum(['1', '0']).default('0'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(DEFAULT_PORT),
  HOST: z.string().min(1).default('127.0.0.1'),
});
const count = (most: number) => z.coerce.number().int().min(1).max(most).optional();
const flags = z.object({
  invite: z.enum(ROLES).optional(),
  uses: count(100),
  days: count(90),
  'new-team': z.boolean().default(false),
  help: z.boolean().default(false),
});

/**
 * Reads the command line and the environment; an empty variable counts as not set.
 * @throws when a value is not of its kind; the message names it
 */
export function readCommand(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Command {
  const given = read(environment, Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')));
  const { values } = parseArgs({
    args: [...argv],
    options: {
      invite: { type: 'string' },
      uses: { type: 'string' },
      days: { type: 'string' },
      'new-team': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const asked = read(flags, values);
  return {
    options: {
      ...(given.DATABASE_URL === undefined
        ? { dataDir: given.DESKMATE_HUB_DATA }
        : { databaseUrl: given.DATABASE_URL }),
      ...(given.DESKMATE_TEAM === undefined ? {} : { team: given.DESKMATE_TEAM }),
      newTeam: asked['new-team'],
      port: given.PORT,
      host: given.HOST,
      behindProxy: given.DESKMATE_BEHIND_PROXY === '1',
    },
    language: /^zh/i.test(env.LC_ALL ?? env.LANG ?? '') ? 'zh' : 'en',
    ...(asked.invite === undefined ? {} : { invite: asked.invite }),
    terms: {
      ...(asked.uses === undefined ? {} : { uses: asked.uses }),
      ...(asked.days === undefined ? {} : { days: asked.days }),
    },
    help: asked.help,
  };
}

function read<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`);
}
