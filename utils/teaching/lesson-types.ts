import type { ConsoleProfile } from '@/utils/profiles/profile';

/** What the agent points at, in this order. The last two only where the page has them. */
export const STEPS = ['buyer', 'agent', 'editor', 'send', 'entry', 'buyerName', 'robot', 'noteField'] as const;
export type Step = (typeof STEPS)[number];
export const OPTIONAL_STEPS: ReadonlySet<Step> = new Set<Step>(['send', 'robot', 'noteField']);

/** What a row can be corrected to. */
export const ROW_MEANINGS = ['buyer', 'agent', 'robot', 'system'] as const;
export type RowMeaning = (typeof ROW_MEANINGS)[number];

/** Elements that were pointed at: several of the kinds that are generalised from examples, one of the others. */
export type Examples = Readonly<Record<RowMeaning, readonly Element[]>> &
  Readonly<Partial<Record<Exclude<Step, RowMeaning>, Element>>>;

export const NO_EXAMPLES: Examples = { buyer: [], agent: [], robot: [], system: [] };

/** What is known beside the page: a profile that is mended, or the name and address of a new one. */
export type Ground = {
  id: string;
  name: { zh: string; en: string };
  matches: string[];
  /** The profile that is mended; what it finds is kept. */
  known?: ConsoleProfile;
  nowMs: number;
};
