import type { Part, Script } from '../schema';

/** A starter script as it is written down: lists are one line, parted by ` | `. */
export type ScriptDraft = {
  /** Unique within its part. */
  id: string;
  title: string;
  text: string;
  shortcut: string;
  tags: string;
  /** How buyers ask for it. */
  says?: string;
  why?: string;
};

function listOf(line: string): string[] {
  return line
    .split('|')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The scripts of one part. Chinese ids are `part.id`, English ones `en.part.id`, so that both can live in one handbook. */
export function scriptsOf(language: 'zh' | 'en', part: Part, drafts: readonly ScriptDraft[]): Script[] {
  const stem = language === 'zh' ? part : `en.${part}`;
  return drafts.map(({ id, title, text, shortcut, tags, says, why }) => ({
    id: `${stem}.${id}`,
    part,
    title,
    text,
    language,
    shortcut,
    tags: listOf(tags),
    ...(says !== undefined && { buyerSays: listOf(says) }),
    ...(why !== undefined && { why }),
  }));
}
