import { handoverWords } from '@/utils/i18n/handover';
import { promiseKindWords } from '@/utils/i18n/promises';
import { noteStateWords } from '@/utils/i18n/shared';
import { say, type Language } from '@/utils/i18n/words';
import { toCsv } from '@/utils/tallies/csv';
import { zonedTime } from '@/utils/timing/zone';
import type { HandoverPlace, HandoverSheet, WaitingLine } from './types';

export type PrintHow = {
  language: Language;
  /** IANA zone in which times are written. */
  timeZone: string;
  consoleName: (consoleId: string) => string;
};

/** One line of the sheet as a table has it, the same in the file, the text and on the screen. */
export type SheetLine = { section: string; where: string; buyer: string; what: string; when: string; more: string };

type Section = 'waiting' | 'night' | 'promises' | 'notes' | 'scripts';

/** `2026-11-22 18:00` in a zone. */
export function momentText(ms: number, timeZone: string): string {
  const { year, month, day, minute } = zonedTime(ms, timeZone);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** The sheet line by line, each section with its lines; sections without a line are left out. */
export function sheetLines(sheet: HandoverSheet, how: PrintHow): { section: Section; lines: SheetLine[] }[] {
  const { language, timeZone } = how;
  const word = (key: keyof (typeof handoverWords)['zh'], fillers = {}): string =>
    say(handoverWords, language, key, fillers);
  const at = (ms: number): string => momentText(ms, timeZone);
  const start = (section: Section, { consoleId, shop, buyerName }: HandoverPlace) => ({
    section: word(section),
    where: [how.consoleName(consoleId), shop].filter((part) => part !== '').join(' · '),
    buyer: buyerName,
  });
  const handed = (handedOver: boolean): string => (handedOver ? word('handed') : '');
  const waits = (section: Section, lines: readonly WaitingLine[]): SheetLine[] =>
    lines.map((line) => ({
      ...start(section, line),
      what: word('askedAt', { time: at(line.askedAtMs) }),
      when: line.dueAtMs === null ? '' : at(line.dueAtMs),
      more: '',
    }));
  const promises = sheet.promises.map((line) => ({
    ...start('promises', line),
    what: [say(promiseKindWords, language, line.kind), line.text].filter((part) => part !== '').join(' · '),
    when: at(line.dueAtMs),
    more: handed(line.handedOver),
  }));
  const notes = sheet.notes.map((line) => ({
    ...start('notes', line),
    what:
      line.missing.length > 0
        ? `${line.topic} · ${word('missing', { fields: line.missing.join(word('comma')) })}`
        : line.topic,
    when: '',
    more: [say(noteStateWords, language, line.state), handed(line.handedOver)]
      .filter((part) => part !== '')
      .join(' · '),
  }));
  const scripts = sheet.scripts.map(({ title, validFrom, validTo }) => ({
    ...{ section: word('scripts'), where: '', buyer: '', what: title, when: validTo },
    more: validFrom === '' ? '' : word('from', { day: validFrom }),
  }));
  const all = [
    { section: 'waiting' as const, lines: waits('waiting', sheet.waiting) },
    { section: 'night' as const, lines: waits('night', sheet.night) },
    { section: 'promises' as const, lines: promises },
    { section: 'notes' as const, lines: notes },
    { section: 'scripts' as const, lines: scripts },
  ];
  return all.filter(({ lines }) => lines.length > 0);
}

/** The sheet as a CSV file. */
export function sheetCsv(sheet: HandoverSheet, how: PrintHow): string {
  const header = (['section', 'where', 'buyer', 'what', 'when', 'more'] as const).map((key) =>
    say(handoverWords, how.language, key),
  );
  const rows = sheetLines(sheet, how)
    .flatMap(({ lines }) => lines)
    .map(({ section, where, buyer, what, when, more }) => [section, where, buyer, what, when, more]);
  return toCsv(header, rows);
}

/** The sheet as plain text, for a message to the next shift. */
export function sheetText(sheet: HandoverSheet, how: PrintHow & { title: string }): string {
  const sections = sheetLines(sheet, how).map(({ lines }) => {
    const written = lines.map(
      ({ where, buyer, what, when, more }) =>
        `- ${[buyer, what, when, where, more].filter((part) => part !== '').join(' | ')}`,
    );
    return [`【${lines[0]?.section ?? ''}】${lines.length}`, ...written].join('\n');
  });
  return [how.title, ...sections].join('\n\n');
}
