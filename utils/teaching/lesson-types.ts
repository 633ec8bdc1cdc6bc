import type { ConsoleProfile } from '@/utils/profiles/profile';

/** What the agent points at, in this order. */
export const STEPS = ['buyer', 'agent', 'editor', 'send', 'entry', 'buyerName', 'robot', 'noteField'] as const;
export type Step = (typeof STEPS)[number];
/** What some pages do not have. */
export const OPTIONAL_STEPS: ReadonlySet<Step> = new Set<Step>(['send', 'entry', 'buyerName', 'robot', 'noteField']);

/** What a row can be corrected to. */
export const ROW_MEANINGS = ['buyer', 'agent', 'robot', 'system'] as const;
export type RowMeaning = (typeof ROW_MEANINGS)[number];

/** Elements that were pointed at: several of the kinds that are generalised from examples, one of the others. */
export type Examples = Readonly<Record<RowMeaning, readonly Element[]>> &
  Readonly<Partial<Record<Exclude<Step, RowMeaning>, Element>>>;

export const NO_EXAMPLES: Examples = { buyer: [], agent: [], robot: [], system: [] };

/** The examples with one that means this and nothing else. */
export function withMeaning(examples: Examples, element: Element, meaning: RowMeaning): Examples {
  const rest = { ...examples };
  for (const other of ROW_MEANINGS) rest[other] = rest[other].filter((one) => one !== element);
  return { ...rest, [meaning]: [...rest[meaning], element] };
}

export function sameExamples(some: Examples, others: Examples): boolean {
  const of = (examples: Examples): unknown[] =>
    STEPS.flatMap((step) => examples[step] ?? [null]).concat(examples.system);
  const [one, other] = [of(some), of(others)];
  return one.length === other.length && one.every((element, index) => element === other[index]);
}

export function isRowStep(step: Step): step is 'buyer' | 'agent' | 'robot' {
  return step === 'buyer' || step === 'agent' || step === 'robot';
}

/** What is known beside the page: a profile that is mended, or the name and address of a new one. */
export type Ground = {
  id: string;
  name: { zh: string; en: string };
  matches: string[];
  /** The profile that is mended; what it finds is kept. */
  known?: ConsoleProfile;
  nowMs: number;
};
