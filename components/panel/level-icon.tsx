import { AlarmClock, CircleHelp, Clock, OctagonAlert } from 'lucide-react';
import type { ClockLevel } from '@/utils/timing/types';

const ICONS = { calm: Clock, soon: AlarmClock, late: OctagonAlert, unknown: CircleHelp } as const;

/** The shape of a clock's level, beside its word and colour. */
export function LevelIcon({ level, size = 16 }: { level: ClockLevel; size?: number }) {
  const Icon = ICONS[level];
  return <Icon size={size} aria-hidden="true" className="dm-level-icon" />;
}
