import { z } from 'zod';
import { FLAG_CATEGORIES } from '@/utils/facts/kinds';

const spanSchema = z.object({
  category: z.enum(FLAG_CATEGORIES),
  span_text: z.string().min(1),
  /** UTF-16 offset of the span in the text. */
  start: z.number().int().min(0),
  /** Other categories that are right as well. */
  alt: z.array(z.enum(FLAG_CATEGORIES)).optional(),
});
const lineSchema = z.object({
  text: z.string().min(1),
  lang: z.enum(['zh', 'en']),
  platform: z.string().min(1),
  expect: z.array(spanSchema),
  note: z.string(),
  /** Categories in which a flag on this line counts neither way. */
  tolerate: z.array(z.enum(FLAG_CATEGORIES)).optional(),
  /** When the line was written: before the rules, or after them as a blind test. */
  part: z.string().optional(),
});

/** A draft of which is known what a checker should find in it; none expected means a clean one. */
export type LabelledLine = z.infer<typeof lineSchema>;
export type LabelledSpan = z.infer<typeof spanSchema>;

/** A line of a data file that cannot be used; the message names the line and what is wrong with it. */
export class BadLine extends Error {
  override readonly name = 'BadLine';
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new BadLine(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readLine(line: string): LabelledLine {
  const result = lineSchema.safeParse(parsed(line));
  if (!result.success) throw new BadLine(z.prettifyError(result.error).replaceAll('\n', ' '));
  const { text, expect } = result.data;
  for (const { span_text, start } of expect)
    if (!text.startsWith(span_text, start))
      throw new BadLine(`expects "${span_text}" at ${start}, where the text has something else`);
  return result.data;
}

/**
 * Reads labelled drafts, one JSON object a line; empty lines are passed over.
 *
 * @throws BadLine with the line's number when a line is no JSON, lacks a field, or names a span that its text does not hold
 */
export function readLabelledLines(content: string): LabelledLine[] {
  const lines = content.replace(/^\uFEFF/, '').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [readLine(line)];
    } catch (error) {
      throw error instanceof BadLine ? new BadLine(`line ${at + 1} ${error.message}`) : error;
    }
  });
}
