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
  /** Uses by this agent, by script id. */
  uses?: ReadonlyMap<string, number>;
};

/** An index of what is typed, built once from a library; `createSuggester` is its sister for what the buyer says. */
export type ScriptIndex = {
  readonly size: number;
  /** What the agent typed: Chinese fragments, pinyin, initials, mixed, shortcut, English; filters like `#售后` first. Best first. */
  find(typed: string, context: SearchContext, limit: number): SearchHit[];
};
