import type { ReactNode } from 'react';
import { useWords } from '@/components/shared/language';
import { gapWords } from '@/utils/i18n/desk-gaps';
import { countOf, GAP_REASONS, type Gap } from '@/utils/learning/gaps';
import { localDay } from '../data/show';

/** One gap: how often it was met and why, and in which words. */
export function GapRow({ gap, children }: { gap: Gap; children: ReactNode }) {
  const say = useWords(gapWords);
  const [first = '', ...others] = gap.texts;
  const reasons = GAP_REASONS.filter((reason) => gap.counts[reason] > 0);
  return (
    <li className="dm-card dm-gap">
      <div className="dm-gap-said">
        <p className="dm-gap-head">
          <strong className="dm-gap-count">{say('times', { n: countOf(gap) })}</strong>
          <span>{first}</span>
        </p>
        {others.length > 0 && (
          <p className="dm-soft">
            {say('others')} {others.join(' · ')}
          </p>
        )}
        <p className="dm-soft">
          {[
            ...reasons.map((reason) => say(reason, { n: gap.counts[reason] })),
            say('last', { time: localDay(gap.lastMs) }),
          ].join(' · ')}
        </p>
      </div>
      <div className="dm-acts">{children}</div>
    </li>
  );
}
