import type { Paint } from '@/utils/composer/highlight';
import type { Severity } from '@/utils/facts/fact';
import type { Flag } from '@/utils/phrasing/types';

const LOOK: Record<Severity, string> = { hint: 'deskmate-hint', warn: 'deskmate-warn', block: 'deskmate-block' };
const NOW = 'deskmate-now';

/** How findings are drawn within a page's own editor; each line holds 3:1 on white and on the dark greys of consoles. */
export const FLAG_LOOKS: Readonly<Record<string, string>> = {
  [LOOK.hint]: 'text-decoration:underline dotted #7d8795 2px',
  [LOOK.warn]: 'text-decoration:underline wavy #b7791f 2px',
  [LOOK.block]: 'text-decoration:underline solid #dd4b3f 3px;background-color:rgb(221 75 63 / 14%)',
  [NOW]: 'background-color:rgb(125 135 149 / 24%)',
};

/** What is painted: each finding by its weight, and a ground under the one that stands in the flag line where there are several. */
export function paintsOf(flags: readonly Flag[], current: number | null): Paint[] {
  return flags.flatMap(({ start, end, severity }, index): Paint[] => {
    const line = { start, end, look: LOOK[severity] };
    return index === current && flags.length > 1 ? [line, { start, end, look: NOW }] : [line];
  });
}
