import type { FileReading, ReadScript } from '../types';

const HEADING = /^(#{1,6})\s+(.+?)\s*#*$/u;
const ITEM = /^\s{0,3}(?:[-*+]|\d{1,3}[.)、])\s+(.+)$/u;

/**
 * Replies in Markdown: headings are groups; below a heading each list item is a reply (`**title**: text` gives it a title), and a
 * paragraph or several in a row are one reply with the heading as its title.
 */
export function readMarkdown(text: string): FileReading {
  const scripts: ReadScript[] = [];
  const groups: string[] = [];
  let paragraph: { line: number; lines: string[] } | undefined;
  /** The list item that indented lines go on. */
  let item: ReadScript | undefined;
  /** Empty lines since the item's last one: they are its own when it goes on after them. */
  let gap = 0;
  const endParagraph = (): void => {
    const words = paragraph?.lines.join('\n').trim() ?? '';
    if (paragraph && words !== '')
      scripts.push({
        at: `line ${paragraph.line}`,
        title: groups.at(-1) ?? '',
        text: words,
        ...categoryOf(groups.slice(0, -1)),
      });
    paragraph = undefined;
  };
  text.split(/\r?\n/u).forEach((line, index) => {
    const heading = HEADING.exec(line);
    const listed = ITEM.exec(line);
    if (heading) {
      endParagraph();
      item = undefined;
      groups.length = Math.min(groups.length, (heading[1] ?? '#').length - 1);
      groups.push(heading[2] ?? '');
    } else if (listed) {
      endParagraph();
      gap = 0;
      item = { at: `line ${index + 1}`, ...titled(listed[1] ?? ''), ...categoryOf(groups) };
      scripts.push(item);
    } else if (item && /^\s{2,}\S/u.test(line)) {
      item.text = `${item.text}\n${'\n'.repeat(gap)}${line.replace(/^ {1,4}|^\t/u, '').trimEnd()}`.trim();
      gap = 0;
    } else {
      gap += 1;
      if (line.trim() !== '') item = undefined;
      if (line.trim() !== '' || paragraph) paragraph ??= { line: index + 1, lines: [] };
      paragraph?.lines.push(line);
    }
  });
  endParagraph();
  return scripts.length === 0
    ? { ok: false, why: 'unknown', detail: '' }
    : { ok: true, form: 'markdown', scripts, skipped: [] };
}

/** `**title**: text`, `**title** \`code\`: text`, or a text alone. */
function titled(words: string): { title: string; text: string; shortcut?: string } {
  const [, title = '', shortcut, text = ''] = /^\*\*(.+?)\*\*(?:\s*`([^`]+)`)?\s*[:：]?\s*(.+)$/u.exec(words) ?? [];
  if (text === '') return { title: '', text: words };
  return { title, text, ...(shortcut !== undefined && { shortcut }) };
}

function categoryOf(groups: readonly string[]): { category?: string[] } {
  return groups.length === 0 ? {} : { category: [...groups] };
}
