import { ChevronRight } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { todayWords } from '@/utils/i18n/desk';
import { showShare } from '../data/show';
import { hashOf } from '../routes';
import { Card } from '../ui/page';
import type { NextStep, StepKind } from './next-steps';

type Key = keyof typeof todayWords.zh;
const WORDS: Record<StepKind, { title: Key; why: Key }> = {
  notes: { title: 'nextNotes', why: 'nextNotesWhy' },
  unanswered: { title: 'nextUnanswered', why: 'nextUnansweredWhy' },
  flags: { title: 'nextFlags', why: 'nextFlagsWhy' },
  slow: { title: 'nextSlow', why: 'nextSlowWhy' },
  name: { title: 'nextName', why: 'nextNameWhy' },
  join: { title: 'nextJoin', why: 'nextJoinWhy' },
};

/** What to do next. `oldestNote` is when the oldest unfinished note was begun, in words. */
export function NextCard({ steps, oldestNote }: { steps: readonly NextStep[]; oldestNote: string }) {
  const say = useWords(todayWords);
  return (
    <Card title={say('next')}>
      {steps.length === 0 && <p className="dm-soft dm-pad">{say('nextNothing')}</p>}
      <ul className="dm-rows">
        {steps.map(({ kind, to, count, share }) => (
          <li key={kind}>
            <a className="dm-row-link" href={hashOf(to)}>
              <span>
                <strong>{say(WORDS[kind].title, { n: count, share: showShare(share) })}</strong>
                <span className="dm-soft">{say(WORDS[kind].why, { time: oldestNote })}</span>
              </span>
              <ChevronRight size={16} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
