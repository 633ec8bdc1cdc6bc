import type { Handbook } from '@/utils/handbook/schema';
import type { Sample } from './impact';

/** A placeholder is filled before anything is sent: here it stands for a plain word. */
const filled = (text: string): string => text.replace(/\{[^{}\n]{1,30}\}/g, '某某');

/** The texts of a handbook that nobody wants flagged: its scripts, and what its other rules say must stay clean. */
export function cleanSamples(handbook: Handbook, ruleId: string): Sample[] {
  const scripts = handbook.scripts.map(({ title, text }) => ({ from: title, text: filled(text) }));
  const keeps = handbook.phraseRules
    .filter(({ id }) => id !== ruleId)
    .flatMap(({ id, examples }) => examples.keeps.map((text) => ({ from: id, text })));
  return [...scripts, ...keeps];
}
