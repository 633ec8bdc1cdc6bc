import { scriptImportWords, skipWords } from '@/utils/i18n/import';
import { say, type Language } from '@/utils/i18n/words';
import { toCsv } from '@/utils/tallies/csv';
import type { ImportPlan } from './plan';

/** A place in a file as people say it: `row 3` is 第 3 行. A path into a JSON file stays as it is. */
export function placeWords(at: string, language: Language): string {
  const [, kind, n = ''] = /^(row|line) (\d+)$/u.exec(at) ?? [];
  return kind === undefined ? at : say(scriptImportWords, language, 'row', { n });
}

/** What an import left out, shortened, or put in beside its like, as a CSV: place in the file, reason, content. */
export function importReport({ skipped, cut, alike }: ImportPlan, language: Language): string {
  const head = (['at', 'why', 'what'] as const).map((key) => say(scriptImportWords, language, key));
  return toCsv(head, [
    ...skipped.map(({ at, why, what }) => [placeWords(at, language), say(skipWords, language, why), what]),
    ...cut.map(({ at, what, fields }) => [
      placeWords(at, language),
      fields.map((field) => say(skipWords, language, field)).join('; '),
      what,
    ]),
    ...alike.map(({ at, what, there }) => [
      placeWords(at, language),
      say(skipWords, language, 'alike', { there }),
      what,
    ]),
  ]);
}
