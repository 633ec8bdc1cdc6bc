import { CalendarClock } from 'lucide-react';
import { dueText } from '@/components/shared/due-text';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { promiseKindWords, promiseWords } from '@/utils/i18n/promises';
import type { PromiseRow } from '@/utils/promises/row';
import { keyed } from './keyed';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';
import { PromiseTime } from './promise-time';
import type { PromiseActions, PromiseLine as Line } from './promise-view';
import { useNow } from './use-now';

/** One line about a promise: offered after sending, asked whether it is kept, or brought up when it is due. Told politely, once. */
export function PromiseLine({ view }: { view: PanelView }) {
  const line = view.promises?.line ?? null;
  const words = useSentence(line, view.promises?.here ?? null);
  const say = useWords(promiseWords);
  return (
    <>
      <div className="dm-unseen" role="status" aria-live="polite">
        {words}
      </div>
      {line && (
        <section className="dm-line dm-promise-line" data-kind={line.kind} aria-label={say('line')}>
          <CalendarClock size={16} aria-hidden="true" />
          <span className="dm-grow dm-promise-words" title={line.row.text}>
            {words}
          </span>
          {view.promises?.editing === line.row.id ? (
            <PromiseTime key={line.row.id} row={line.row} view={view} />
          ) : (
            <Acts line={line} keys={view.workKeys} />
          )}
        </section>
      )}
    </>
  );
}

const REMINDERS = { before: 'remindBefore', due: 'remindDue', later: 'remindLater' } as const;
const DONE = {
  open: 'noted',
  kept: 'keptNow',
  late: 'lateNow',
  broken: 'brokenNow',
  declined: 'declinedNow',
  handedOver: 'handedNow',
  offered: 'noted',
} as const;

/** An act on another buyer's promise names that buyer. */
function useSentence(line: Line | null, here: string | null): string {
  const say = useWords(promiseWords);
  const kindOf = useWords(promiseKindWords);
  const language = useLanguage();
  const { wallMs } = useNow();
  if (!line) return '';
  const { row } = line;
  const fillers = {
    name: row.buyerName,
    text: row.text,
    kind: kindOf(row.kind),
    due: dueText(row.dueAtMs, wallMs, language),
  };
  if (line.kind === 'offer') return say('offer', fillers);
  if (line.kind === 'kept') return say('seemsKept', fillers);
  if (line.kind === 'remind') return say(REMINDERS[row.bringUp ?? 'due'], fillers);
  const done = say(isMoved(row) ? 'movedNow' : DONE[row.state], fillers);
  return row.threadId === here ? done : say('doneFor', { name: row.buyerName, done });
}

/** Only the time is another than before the act. */
function isMoved({ undo, state, dueAtMs }: PromiseRow): boolean {
  return undo?.before.state === state && undo.before.dueAtMs !== dueAtMs;
}

function Acts({ line, keys }: { line: Line; keys: PanelView['workKeys'] }) {
  const say = useWords(promiseWords);
  const actions = useActions();
  const press = (key: Parameters<PromiseActions['promiseKey']>[0]) => () => void actions.promiseKey?.(key);
  if (line.kind === 'done')
    return (
      <>
        <Button {...keyed(keys?.promiseUndo)} onClick={press('undo')}>
          {say('undo')}
        </Button>
        <Button look="quiet" shortcut="Esc" onClick={press('no')}>
          {say('close')}
        </Button>
      </>
    );
  const words = WORDS[line.kind];
  return (
    <>
      {line.kind === 'remind' && <Button onClick={() => actions.goToPromise?.(line.row)}>{say('go')}</Button>}
      <Button look={line.kind === 'offer' ? 'primary' : 'plain'} {...keyed(keys?.promiseYes)} onClick={press('yes')}>
        {say(words.yes)}
      </Button>
      {line.kind !== 'kept' && (
        <Button {...keyed(keys?.promiseTime)} onClick={press('time')}>
          {say(line.kind === 'remind' ? 'later' : 'otherTime')}
        </Button>
      )}
      <Button look="quiet" shortcut="Esc" onClick={press('no')}>
        {say(words.no)}
      </Button>
    </>
  );
}

const WORDS = {
  offer: { yes: 'accept', no: 'decline' },
  kept: { yes: 'yes', no: 'no' },
  remind: { yes: 'done', no: 'close' },
} as const;
