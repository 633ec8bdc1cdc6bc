import { useMemo } from 'react';
import { useWords } from '@/components/shared/language';
import type { Fact } from '@/utils/facts/fact';
import { hourWords } from '@/utils/i18n/desk-hours';
import { hourly, type Hour } from '@/utils/tallies/distribution';
import type { Period } from '@/utils/tallies/types';
import { Card } from '../ui/page';

type Props = { facts: readonly Fact[]; period: Period; zone: string };

const WIDTH = 720;
const HEIGHT = 96;
const FLOOR = HEIGHT - 16;
const ROOF = 16;
const SLOT = WIDTH / 24;
const LABEL_EVERY = 3;

/** When buyers ask: turns by the hour of the day, answered ones filled, the others hatched by their outline. Nothing where nobody asked. */
export function HourBars({ facts, period, zone }: Props) {
  const say = useWords(hourWords);
  const hours = useMemo(() => hourly(facts, period, zone), [facts, period, zone]);
  const all = hours.reduce((sum, { n }) => sum + n, 0);
  const busiest = hours.reduce((most, hour) => (hour.n > most.n ? hour : most));
  if (all === 0) return null;
  const told = say('chart', { n: all, hour: spanOf(busiest.hour), most: busiest.n });
  return (
    <Card title={say('title')} side={<span className="dm-soft">{told}</span>}>
      <svg className="dm-histogram dm-hours" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={told}>
        <line x1={0} x2={WIDTH} y1={FLOOR} y2={FLOOR} className="dm-axis" />
        {hours.map((hour) => (
          <HourBar key={hour.hour} hour={hour} most={busiest.n} />
        ))}
      </svg>
      <p className="dm-soft dm-pad dm-small">{say('legend')}</p>
    </Card>
  );
}

function spanOf(hour: number): string {
  return `${hour}:00–${hour + 1}:00`;
}

function HourBar({ hour: { hour, n, answered, unanswered, unknown }, most }: { hour: Hour; most: number }) {
  const say = useWords(hourWords);
  const tall = (count: number): number => ((FLOOR - ROOF) * count) / most;
  const x = hour * SLOT;
  const rest = n - answered;
  return (
    <g>
      <title>{say('hour', { hour: spanOf(hour), n, answered, unanswered, unknown })}</title>
      <rect x={x} y={0} width={SLOT} height={FLOOR} className="dm-hour-place" />
      {answered > 0 && (
        <rect x={x + 3} y={FLOOR - tall(answered)} width={SLOT - 6} height={tall(answered)} className="dm-bar" />
      )}
      {rest > 0 && <rect x={x + 3} y={FLOOR - tall(n)} width={SLOT - 6} height={tall(rest)} className="dm-bar-late" />}
      {n > 0 && (
        <text x={x + SLOT / 2} y={FLOOR - tall(n) - 4} className="dm-bar-count">
          {n}
        </text>
      )}
      {hour % LABEL_EVERY === 0 && (
        <text x={x + SLOT / 2} y={HEIGHT - 3} className="dm-axis-text">
          {hour}
        </text>
      )}
    </g>
  );
}
