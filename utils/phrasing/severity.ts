import type { Severity } from '@/utils/facts/fact';
import { SEVERITIES } from '@/utils/facts/kinds';
import type { Flag } from './types';

/** The gravest severity among flags; null when there are none. */
export function worst(flags: readonly Flag[]): Severity | null {
  return [...SEVERITIES].reverse().find((severity) => flags.some((flag) => flag.severity === severity)) ?? null;
}

/** The flags that stop a send. */
export function blocking<F extends Flag>(flags: readonly F[]): F[] {
  return flags.filter(({ severity }) => severity === 'block');
}
