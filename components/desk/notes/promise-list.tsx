import { Badge, type Tone } from '@/components/shared/badge';
import { Button } from '@/components/shared/button';
import { dueText, leftText } from '@/components/shared/due-text';
import { useLanguage, useWords } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import { promiseKindWords, promiseStateWords, promiseWords } from '@/utils/i18n/promises';
import type { PromiseAct } from '@/utils/promises/acts';
import type { PromiseRow } from '@/utils/promises/row';
import { useMinute } from '../data/use-day';
import { useAttempt, useTell } from '../notices';
import { useTools } from '../tools';

const TONES: Partial<Record<PromiseRow['state'], Tone>> = { kept: 'calm', late: 'soon', broken: 'late' };

/** Promises with what can be done about each here; every act can be undone. */
export function PromiseList({ rows }: { rows: readonly PromiseRow[] }) {
  return (
    <ul className="dm-notes">
      {rows.map((row) => (
        <li key={row.id}>
          <PromiseCard row={row} />
        </li>
      ))}
    </ul>
  );
}

function PromiseCard({ row }: { row: PromiseRow }) {
  const say = useWords(promiseWords);
  const kindOf = useWords(promiseKindWords);
  const stateOf = useWords(promiseStateWords);
  const language = useLanguage();
  const nowMs = useMinute();
  const act = useAct(row);
  const late = row.state === 'open' && row.dueAtMs <= nowMs;
  const consoleName = profiles.find(({ id }) => id === row.consoleId)?.name[language] ?? row.consoleId;
  return (
    <article className="dm-card">
      <header className="dm-card-head">
        <h2>
          {row.buyerName} · {kindOf(row.kind)}
        </h2>
        <Badge tone={late ? 'late' : (TONES[row.state] ?? 'soon')}>
          {row.state === 'open' ? leftText(row.dueAtMs, nowMs, language) : stateOf(row.state)}
        </Badge>
        <span className="dm-spring" />
        <span className="dm-soft">{[consoleName, row.shop].filter((part) => part !== '').join(' · ')}</span>
      </header>
      <div className="dm-acts dm-pad">
        <span>
          {say('by', { due: dueText(row.dueAtMs, nowMs, language) })}
          {row.text !== '' && <span className="dm-soft"> · {row.text}</span>}
        </span>
        <span className="dm-spring" />
        {row.state === 'open' && (
          <>
            <Button onClick={() => act({ type: 'kept' })}>{say('done')}</Button>
            <Button onClick={() => act({ type: 'broken' })}>{say('broken')}</Button>
            <Button look="quiet" onClick={() => act({ type: 'handOver' })}>
              {say('handOver')}
            </Button>
          </>
        )}
        {row.state === 'handedOver' && row.handoverId === undefined && (
          <Button onClick={() => act({ type: 'takeOver' })}>{say('takeOver')}</Button>
        )}
      </div>
    </article>
  );
}

const TOLD = { kept: 'keptNow', broken: 'brokenNow', handOver: 'handedNow', takeOver: 'noted' } as const;

function useAct(row: PromiseRow): (act: PromiseAct & { type: keyof typeof TOLD }) => void {
  const { send, now } = useTools();
  const attempt = useAttempt();
  const tell = useTell();
  const say = useWords(promiseWords);
  const kindOf = useWords(promiseKindWords);
  const language = useLanguage();
  const ask = (act: PromiseAct) => attempt(() => send('promises:act', { ids: [row.id], act }));
  return (act) =>
    void ask(act).then((done) => {
      const fillers = { kind: kindOf(row.kind), due: dueText(row.dueAtMs, now(), language) };
      if (done)
        tell('done', say(TOLD[act.type], fillers), { label: say('undo'), run: () => void ask({ type: 'undo' }) });
    });
}
