import { useState } from 'react';
import { Badge } from '@/components/shared/badge';
import { Button } from '@/components/shared/button';
import { dueText, leftText } from '@/components/shared/due-text';
import { useLanguage, useWords } from '@/components/shared/language';
import { promiseKindWords, promiseStateWords, promiseWords } from '@/utils/i18n/promises';
import type { PromiseRow } from '@/utils/promises/row';
import { keyed } from './keyed';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';
import { PromiseTime } from './promise-time';
import { useNow } from './use-now';

/** Days after which a follow-up is usual. */
const FOLLOW_UP_DAYS = [1, 3, 7] as const;

type Group = { title: 'overdue' | 'open' | 'asked' | 'handed' | 'settled'; rows: PromiseRow[] };

function groupsOf(rows: readonly PromiseRow[], nowMs: number): Group[] {
  const open = rows.filter(({ state }) => state === 'open');
  const groups: Group[] = [
    { title: 'overdue', rows: open.filter(({ dueAtMs }) => dueAtMs <= nowMs) },
    { title: 'open', rows: open.filter(({ dueAtMs }) => dueAtMs > nowMs) },
    { title: 'asked', rows: rows.filter(({ state }) => state === 'offered') },
    { title: 'handed', rows: rows.filter(({ state }) => state === 'handedOver') },
    { title: 'settled', rows: rows.filter(({ state }) => ['kept', 'late', 'broken', 'declined'].includes(state)) },
  ];
  return groups.filter((group) => group.rows.length > 0);
}

/** What was promised, what is due first; each with what can be done about it. */
export function PromiseTab({ view }: { view: PanelView }) {
  const say = useWords(promiseWords);
  const { wallMs } = useNow();
  const groups = groupsOf(view.promises?.rows ?? [], wallMs);
  return (
    <div className="dm-pad dm-stack dm-promises">
      {groups.length === 0 && <p className="dm-soft">{say('none')}</p>}
      {groups.map(({ title, rows }) => (
        <section key={title} className="dm-stack" aria-label={say(title)}>
          <h3 className="dm-strong">
            {say(title)} <span className="dm-count">{rows.length}</span>
          </h3>
          <ul className="dm-plain dm-stack">
            {rows.map((row) => (
              <li key={row.id} className="dm-promise" data-due={title === 'overdue' || undefined}>
                <Promised row={row} nowMs={wallMs} view={view} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <FollowUps view={view} />
    </div>
  );
}

function FollowUps({ view }: { view: PanelView }) {
  const say = useWords(promiseWords);
  const actions = useActions();
  if (view.buyerName === null) return null;
  const name = view.buyerName;
  return (
    <section className="dm-stack" aria-label={say('followUp')}>
      <h3 className="dm-strong">{say('followUp')}</h3>
      <div className="dm-row dm-wrap">
        {FOLLOW_UP_DAYS.map((days) => (
          <Button
            key={days}
            {...(days === 3 && keyed(view.workKeys?.followUp))}
            onClick={() => actions.followUp?.(days)}
          >
            {say('followUpIn', { n: days, name })}
          </Button>
        ))}
      </div>
    </section>
  );
}

type RowProps = { row: PromiseRow; nowMs: number; view: PanelView };

function Promised({ row, nowMs, view }: RowProps) {
  const say = useWords(promiseWords);
  const kindOf = useWords(promiseKindWords);
  const stateOf = useWords(promiseStateWords);
  const language = useLanguage();
  const running = row.state === 'open' || row.state === 'offered';
  const over = row.state === 'open' && row.dueAtMs <= nowMs;
  return (
    <>
      <p className="dm-row dm-between">
        <strong className="dm-waiter-name">
          {row.buyerName} · {kindOf(row.kind)}
        </strong>
        {running ? (
          <span className={over ? 'dm-late dm-strong' : 'dm-soft'}>{leftText(row.dueAtMs, nowMs, language)}</span>
        ) : (
          <Badge tone={row.state === 'kept' ? 'calm' : 'soon'}>{stateOf(row.state)}</Badge>
        )}
      </p>
      <p className="dm-soft dm-small">
        {say('by', { due: dueText(row.dueAtMs, nowMs, language) })}
        {row.text !== '' && ` · ${row.text}`}
      </p>
      <Acts row={row} nowMs={nowMs} view={view} />
    </>
  );
}

function Acts({ row, nowMs, view }: RowProps) {
  const say = useWords(promiseWords);
  const actions = useActions();
  const [moving, setMoving] = useState(false);
  const act = (type: 'accept' | 'decline' | 'kept' | 'broken' | 'handOver' | 'takeOver' | 'undo') => () =>
    actions.promise?.([row.id], { type });
  if (moving && (row.state === 'open' || row.state === 'offered')) return <PromiseTime row={row} view={view} />;
  return (
    <div className="dm-row dm-wrap dm-promise-acts">
      {row.state === 'offered' && (
        <>
          <Button onClick={act('accept')}>{say('accept')}</Button>
          <Button look="quiet" onClick={act('decline')}>
            {say('decline')}
          </Button>
        </>
      )}
      {row.state === 'open' && (
        <>
          <Button onClick={() => actions.goToPromise?.(row)}>{say('go')}</Button>
          <Button onClick={act('kept')}>{say('done')}</Button>
          <Button onClick={act('broken')}>{say('broken')}</Button>
          <Button onClick={() => setMoving(true)}>{say(row.dueAtMs <= nowMs ? 'later' : 'otherTime')}</Button>
          <Button look="quiet" onClick={act('handOver')}>
            {say('handOver')}
          </Button>
        </>
      )}
      {row.state === 'handedOver' && <Button onClick={act('takeOver')}>{say('takeOver')}</Button>}
      {row.undo && row.undo.untilMs > nowMs && (
        <Button look="quiet" onClick={act('undo')}>
          {say('undo')}
        </Button>
      )}
    </div>
  );
}
