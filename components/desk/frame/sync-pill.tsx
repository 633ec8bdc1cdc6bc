import { CircleAlert, CircleCheck, CircleDashed, CircleX, type LucideIcon } from 'lucide-react';
import { useLanguage, useWords } from '@/components/shared/language';
import { syncSentence, syncTone } from '@/components/shared/sync-words';
import { syncPillWords } from '@/utils/i18n/desk';
import { showMoment } from '../data/show';
import { useMinute } from '../data/use-day';
import type { SyncState } from '../data/use-desk-data';
import { hashOf } from '../routes';

const SHAPES: Record<ReturnType<typeof syncTone>, LucideIcon> = {
  calm: CircleCheck,
  soon: CircleAlert,
  late: CircleX,
  soft: CircleDashed,
};

/** Sync state in words; leads to Team. */
export function SyncPill({ state }: { state: SyncState }) {
  const say = useWords(syncPillWords);
  const language = useLanguage();
  const nowMs = useMinute();
  const sentence = syncSentence(state, say, (ms) => showMoment(ms, nowMs, language));
  const tone = syncTone(state, nowMs);
  const Shape = SHAPES[tone];
  return (
    <a
      className={`dm-pill dm-tone-${tone}`}
      href={hashOf({ page: 'team' })}
      aria-label={say('label', { state: sentence })}
    >
      <Shape size={14} aria-hidden />
      <span>{sentence}</span>
    </a>
  );
}
