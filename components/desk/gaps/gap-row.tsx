import type { ReactNode } from 'react';
import { useWords } from '@/components/shared/language';
import { gapWords } from '@/utils/i18n/desk-gaps';
import { GAP_REASONS, type Gap } from '@/utils/learning/gaps';
import { localDay } from '../data/show';

type Props = {
  gap: Pick<Gap, 'texts' | 'counts' | 'lastMs'>;
  /** How often it was met, in words. */
  met: string;
  /** By whom, where more than one may have met it. */
  by?: string;
  /** What can be done about it. */
  children: ReactNode;
};

/** One question that no script answers: how often it was met and why, and in which words. */
export function GapRow({ gap, met, by, children }: Props) {
  const say = useWords(gapWords);
  const [first = '', ...others] = gap.texts;
  const reasons = GAP_REASONS.filter((reason) => gap.counts[reason] > 0);
  return (
    <li className="dm-card dm-gap">
      <div className="dm-gap-said">
        <p className="dm-gap-head">
          <strong className="dm-gap-count">{met}</strong>
          <span>{first}</span>
        </p>
        {others.length > 0 && (
          <p className="dm-soft">
            {say('others')} {others.join(' · ')}
          </p>
        )}
        <p className="dm-soft">
          {[
            ...(by === undefined ? [] : [by]),
            ...reasons.map((reason) => say(reason, { n: gap.counts[reason] })),
            say('last', { time: localDay(gap.lastMs) }),
          ].join(' · ')}
        </p>
      </div>
      <div className="dm-acts">{children}</div>
    </li>
  );
}
