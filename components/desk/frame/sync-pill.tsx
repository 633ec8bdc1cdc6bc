import { CircleAlert, CircleCheck, CircleDashed, CircleX, type LucideIcon } from 'lucide-react';
import { useWords } from '@/components/shared/language';
import { syncSentence, syncTone } from '@/components/shared/sync-words';
import { syncPillWords } from '@/utils/i18n/desk';
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
  const sentence = syncSentence(state, say);
  const tone = syncTone(state);
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
