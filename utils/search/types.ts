import type { Part, Script } from '@/utils/handbook/schema';

/** A stretch of a field that matched, in UTF-16 offsets; for `tags` into the tags joined by one blank (`tagLine`). */
export type Mark = { field: 'title' | 'text' | 'shortcut' | 'tags'; start: number; end: number };

export type SearchHit = { script: Script; score: number; marks: Mark[] };

/** Where and when the search is made: decides scope, validity and order among equals. */
export type SearchContext = {
  consoleId: string;
  shop: string;
  /** Calendar day in the shop's zone, YYYY-MM-DD; scripts out of force are not found. */
  today: string;
  /** The talk's present part, if known: a mild preference. */
  part?: Part;
  /** The buyer's language as a bare tag (`zh`, `ja`), if known: scripts in it, or with a version in it, are mildly preferred. */
  language?: string;
  /** How much this agent uses scripts now (`frecency`), by script id. */
  uses?: ReadonlyMap<string, number>;
  /** The same of the team: counts less than the agent's own. */
  teamUses?: ReadonlyMap<string, number>;
};

/** An index of what is typed; `createSuggester` is its sister for what the buyer says. All calls are synchronous; what is found depends on nothing but the library, the query and the context. */
export type ScriptIndex = {
  /** How many scripts there are now. */
  readonly size: number;
  /** What the agent typed: Chinese fragments, pinyin, initials, mixed, shortcut, English; filters like `#售后` anywhere (`parseQuery`). Best first. */
  find(typed: string, context: SearchContext, limit: number): SearchHit[];
  /** Adds a script at the handbook's end, or puts it in the place of the one with its id. */
  put(script: Script): void;
  /** Takes a script out. @returns whether it was there */
  remove(id: string): boolean;
  /**
   * Makes it the index of these scripts in this order, by changing what differs.
   * @returns false when so much differs that a new index is cheaper; nothing is changed then
   */
  sync(scripts: readonly Script[]): boolean;
  /** The whole index as one block of bytes, for `loadScriptIndex` on this computer. */
  save(): ArrayBuffer;
};
