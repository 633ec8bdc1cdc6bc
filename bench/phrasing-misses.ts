import { readFileSync } from 'node:fs';
import { readLabelledLines, type LabelledLine } from '@/bench/labelled-lines';
import type { BenchRow } from '@/bench/row';
import type { PhraseRule } from '@/utils/handbook/schema';
import type { PhraseChecker } from '@/utils/phrasing/types';
import type { Rival } from './phrasing-rivals';

const FILES = ['lines', 'blind', 'blind-2', 'blind-3', 'blind-4', 'blind-5'];
/** Of a slow rival so many lines of a kind are enough. */
const FEW = 20;

const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/** Terms that stand in the drafts and that a rival does not name, in percent; undefined for one that says only yes or no. */
export function missedTerms(
  find: ReturnType<Rival['build']>,
  terms: readonly string[],
  drafts: readonly string[],
): number | undefined {
  let [standing, named] = [0, 0];
  for (const draft of drafts) {
    const found = find(draft);
    if (typeof found === 'boolean') return undefined;
    const names = new Set(found);
    for (const term of terms) {
      if (!draft.includes(term)) continue;
      standing += 1;
      if (names.has(term)) named += 1;
    }
  }
  return percent(standing - named, standing);
}

function linesOfKinds(): { disguised: LabelledLine[]; clean: LabelledLine[] } {
  const lines = FILES.flatMap((name) => readLabelledLines(readFileSync(`bench/data/phrasing-${name}.jsonl`, 'utf8')));
  return {
    disguised: lines.filter(({ note, expect }) => note.startsWith('disguise') && expect.length > 0),
    clean: lines.filter(({ expect }) => expect.length === 0),
  };
}

/**
 * Disguised breaches passed over and clean lines flagged, in percent, by each rival with the starter's single terms (it knows no pairs) and by our
 * whole check with its rules, warnings and blocks alone.
 */
export function benchMisses(
  rules: readonly PhraseRule[],
  checker: PhraseChecker,
  rivals: readonly Rival[],
): BenchRow[] {
  const { disguised, clean } = linesOfKinds();
  const terms = rules.flatMap(({ pattern, severity }) =>
    pattern.type === 'terms' && severity !== 'hint' ? pattern.terms.map((term) => term.toLowerCase()) : [],
  );
  const judged = (name: string, flags: (line: LabelledLine) => boolean, few: boolean): BenchRow[] => {
    const [breaches, harmless] = [disguised, clean].map((lines) => (few ? lines.slice(0, FEW) : lines)) as [
      LabelledLine[],
      LabelledLine[],
    ];
    const note = `${breaches.length} disguised breaches, ${harmless.length} clean look-alikes`;
    const missed = percent(breaches.filter((line) => !flags(line)).length, breaches.length);
    const wrong = percent(harmless.filter(flags).length, harmless.length);
    return [
      { name: `phrasing, disguised breaches missed: ${name}`, value: missed, unit: '%', note },
      { name: `phrasing, clean look-alikes flagged: ${name}`, value: wrong, unit: '%', note },
    ];
  };
  const flagged = ({ text, platform, lang }: LabelledLine) =>
    checker.check(text, { consoleId: platform, shop: '', language: lang }).some(({ severity }) => severity !== 'hint');
  return [
    ...judged('ours', flagged, false),
    ...rivals.flatMap((rival) => {
      if (rival.most !== undefined) return [];
      const find = rival.build([...new Set(terms)]);
      const any = (text: string) => {
        const found = find(text.toLowerCase());
        return typeof found === 'boolean' ? found : found.length > 0;
      };
      return judged(rival.name, ({ text }) => any(text), rival.slow === true);
    }),
  ];
}
