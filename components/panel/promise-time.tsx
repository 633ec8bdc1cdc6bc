import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { promiseWords } from '@/utils/i18n/promises';
import type { PromiseRow } from '@/utils/promises/row';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';
import { choicesFrom, inputOf, momentOfInput } from './time-choices';
import { useNow } from './use-now';

/** Another time for a promise: usual ones to choose, or any. An offer is taken down by it; what is due is put off to it. */
export function PromiseTime({ row, view }: { row: PromiseRow; view: PanelView }) {
  const say = useWords(promiseWords);
  const actions = useActions();
  const { wallMs } = useNow();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(inputOf(Math.max(row.dueAtMs, wallMs)));
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  const chosenMs = momentOfInput(typed);
  const wrong = chosenMs === undefined || chosenMs <= wallMs;
  const take = (atMs: number): void => {
    actions.promise?.([row.id], actFor(row, atMs, wallMs));
    actions.focusEditor();
  };
  const cancel = (): void => {
    actions.editPromise?.(null);
    actions.focusEditor();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && event.target === field.current && !wrong) take(chosenMs);
    else if (event.key === 'Escape') cancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="dm-row dm-wrap dm-promise-time" onKeyDown={onKeyDown}>
      {choicesFrom(wallMs, view.promises?.closings).map(({ word, atMs }) => (
        <Button key={word} onClick={() => take(atMs)}>
          {say(word)}
        </Button>
      ))}
      <label className="dm-unseen" htmlFor={id}>
        {say('dueAt')}
      </label>
      <input
        ref={field}
        id={id}
        type="datetime-local"
        className="dm-input dm-promise-field"
        value={typed}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      {wrong && (
        <span id={`${id}-wrong`} className="dm-late dm-small">
          {say('past')}
        </span>
      )}
      <Button look="primary" shortcut="⏎" disabled={wrong} onClick={() => chosenMs !== undefined && take(chosenMs)}>
        {say('confirm')}
      </Button>
      <Button look="quiet" shortcut="Esc" onClick={cancel}>
        {say('cancel')}
      </Button>
    </div>
  );
}

/** A promise that is late stays late: it is only brought up again then. */
function actFor(row: PromiseRow, atMs: number, nowMs: number) {
  if (row.state === 'offered') return { type: 'accept', dueAtMs: atMs } as const;
  return row.dueAtMs < nowMs ? ({ type: 'snooze', untilMs: atMs } as const) : ({ type: 'due', dueAtMs: atMs } as const);
}
