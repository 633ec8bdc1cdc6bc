import type { ReactNode } from 'react';

export type Tone = 'soft' | 'calm' | 'soon' | 'late' | 'accent';

/** A short word or count. The tone never stands alone: the children say it. */
export function Badge({ tone = 'soft', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`dm-badge dm-badge-${tone}`}>{children}</span>;
}
