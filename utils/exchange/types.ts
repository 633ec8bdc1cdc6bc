import type { Script } from '@/utils/handbook/schema';

/** One reply as a file holds it, before it is a script of the handbook. */
export type ReadScript = {
  /** Where it stands in the file, for a report: `line 12`, `row 3`, `matches[4]`. */
  at: string;
  /** Empty where the file has no titles. */
  title: string;
  text: string;
  shortcut?: string;
  /** From the outermost group inwards. */
  category?: string[];
  tags?: string[];
  buyerSays?: string[];
  /** The whole script, where the file is our own: nothing of it is guessed. */
  whole?: Script;
  /** With `whole`: the file had no room for images and other languages, so that an import leaves those alone. */
  lean?: true;
};

/** Why something in a file did not become a script. */
export const SKIP_REASONS = [
  'noText',
  'tooLong',
  /** Sends keys, runs code or inserts a date or picture: nothing of it is text. */
  'notText',
  'twiceInFile',
  'alreadyThere',
  'damaged',
  'tooMany',
] as const;
/** `what`: its title or first words; for a damaged row what is wrong with it. */
export type Skipped = { at: string; why: (typeof SKIP_REASONS)[number]; what: string };

/** A table whose columns somebody has to name. `rows` without the header; `firstRow` is the file's number of the first of them. */
export type FileTable = { columns: string[]; rows: string[][]; firstRow: number };

export const FILE_FORMS = [
  'csv',
  'xlsx',
  'markdown',
  'json',
  'handbook',
  'espanso',
  'textBlaze',
  'textExpander',
  'prokeys',
  'briskine',
  'chatwoot',
  'zendesk',
  /** Our own export of scripts. */
  'scripts',
] as const;
export type FileForm = (typeof FILE_FORMS)[number];

export const FILE_FAULTS = [
  'empty',
  'binary',
  'oldExcel',
  'encoding',
  'tooBig',
  'tooManyRows',
  'damaged',
  'unknown',
] as const;
export type FileFault = (typeof FILE_FAULTS)[number];

export type FileReading =
  | { ok: true; form: FileForm; encoding?: string; table: FileTable }
  | { ok: true; form: FileForm; scripts: ReadScript[]; skipped: Skipped[] }
  | { ok: false; why: FileFault; detail: string };

/** As many scripts as one handbook may hold. */
export const MAX_ROWS = 50_000;
/** The answer to a file that holds more, given as soon as that is known. */
export const TOO_MANY: FileReading = { ok: false, why: 'tooManyRows', detail: `${MAX_ROWS}` };
/** The greatest file that is read, bytes. */
export const MAX_BYTES = 64 * 1024 * 1024;
