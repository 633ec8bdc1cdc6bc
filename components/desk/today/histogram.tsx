import { useWords } from '@/components/shared/language';
import { todayWords } from '@/utils/i18n/desk';
import type { Bin } from '@/utils/tallies/distribution';

type Props = { title: string; bins: readonly Bin[]; limitsMs: readonly number[]; median: string };

const WIDTH = 520;
const HEIGHT = 112;
const FLOOR = HEIGHT - 18;
const ROOF = 18;

/** How long answers took, with the limits drawn. Bars beyond every limit are hatched as well as coloured. */
export function Histogram({ title, bins, limitsMs, median }: Props) {
  const say = useWords(todayWords);
  const answered = bins.reduce((sum, bin) => sum + bin.n, 0);
  const most = Math.max(1, ...bins.map((bin) => bin.n));
  const slot = WIDTH / bins.length;
  const stepMs = bins[0]?.toMs ?? 1000;
  const loosest = Math.max(0, ...limitsMs);
  return (
    <svg
      className="dm-histogram"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={say('chart', { title, n: answered, median })}
    >
      <line x1={0} x2={WIDTH} y1={FLOOR} y2={FLOOR} className="dm-axis" />
      {bins.map((bin, index) => (
        <Bar
          key={bin.fromMs}
          bin={bin}
          x={index * slot}
          slot={slot}
          most={most}
          late={loosest > 0 && bin.fromMs >= loosest}
        />
      ))}
      {limitsMs.map((limit) => (
        <LimitLine key={limit} x={(limit / stepMs) * slot} text={say('limit', { n: limit / 1000 })} />
      ))}
      <AxisLabels bins={bins} slot={slot} />
    </svg>
  );
}

function rangeOf(bin: Bin): string {
  const from = bin.fromMs / 1000;
  return bin.toMs === null ? `≥ ${from}` : `${from}–${bin.toMs / 1000}`;
}

function Bar({ bin, x, slot, most, late }: { bin: Bin; x: number; slot: number; most: number; late: boolean }) {
  const say = useWords(todayWords);
  if (bin.n === 0) return null;
  const height = Math.max(3, ((FLOOR - ROOF - 12) * bin.n) / most);
  return (
    <g>
      <title>{say('binName', { range: rangeOf(bin), n: bin.n })}</title>
      <rect
        x={x + 2}
        y={FLOOR - height}
        width={slot - 4}
        height={height}
        rx={1.5}
        className={late ? 'dm-bar-late' : 'dm-bar'}
      />
      <text x={x + slot / 2} y={FLOOR - height - 4} className="dm-bar-count">
        {bin.n}
      </text>
    </g>
  );
}

function LimitLine({ x, text }: { x: number; text: string }) {
  return (
    <g>
      <line x1={x} x2={x} y1={4} y2={FLOOR} className="dm-limit" />
      <text x={x + 5} y={13} className="dm-limit-text">
        {text}
      </text>
    </g>
  );
}

/** Every third edge in seconds, and the open end. */
function AxisLabels({ bins, slot }: { bins: readonly Bin[]; slot: number }) {
  return bins.map((bin, index) => {
    const last = bin.toMs === null;
    if (!last && index % 3 !== 0) return null;
    return (
      <text
        key={bin.fromMs}
        x={last ? (index + 0.5) * slot : index * slot}
        y={HEIGHT - 4}
        className={index === 0 ? 'dm-axis-text dm-axis-first' : 'dm-axis-text'}
      >
        {last ? rangeOf(bin) : bin.fromMs / 1000}
      </text>
    );
  });
}
