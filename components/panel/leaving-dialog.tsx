import { useId, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@/components/shared/button';
import { dueText } from '@/components/shared/due-text';
import { useLanguage, useWords } from '@/components/shared/language';
import { drawerWords, momentWords } from '@/utils/i18n/panel';
import { promiseKindWords, promiseWords } from '@/utils/i18n/promises';
import { isEscape } from './escape';
import { useParts } from './panel-parts';
import type { LeavingItem, LeavingView, PanelView } from './panel-view';
import { keepTabInside } from './surface';
import { choicesFrom } from './time-choices';
import { useNow } from './use-now';

const NOTE_SENTENCE = { conversation: 'leavingConversation', tab: 'leavingTab', shift: 'leavingShift' } as const;
const PROMISE_SENTENCE = { conversation: 'promiseConversation', tab: 'promiseTab', shift: 'promiseShift' } as const;
/** As many of the other things are named; more are only counted. */
const NAMED = 3;

type Choice = 'finishNow' | 'later' | 'handOver';
type Leave = (choice: Choice, untilMs?: number) => void;

/** Something is about to be left open: one sentence, three choices for all of it. Esc is "later". */
export function LeavingDialog({ view }: { view: PanelView }) {
  const { actions, portal } = useParts();
  const leave: Leave = (choice, ...until) => {
    actions.leave(choice, ...until);
    if (choice !== 'finishNow') actions.focusEditor();
  };
  const { leaving } = view;
  const [first] = leaving?.items ?? [];
  if (!leaving || !first) return null;
  const key = 'note' in first ? first.note.note.id : first.promise.id; // the shift asks one after another
  const closings = view.promises?.closings;
  return createPortal(
    <LeavingSurface key={key} leaving={leaving} first={first} leave={leave} {...(closings && { closings })} />,
    portal,
  );
}

type SurfaceProps = { leaving: LeavingView; first: LeavingItem; leave: Leave; closings?: readonly [number, number] };

function LeavingSurface({ leaving, first, leave, closings }: SurfaceProps) {
  const id = useId();
  const start = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => start.current?.focus({ preventScroll: true }), []);
  const say = useWords(momentWords);
  const [untilMs, setUntil] = useState('');
  const later = (): void => (untilMs === '' ? leave('later') : leave('later', Number(untilMs)));
  return (
    <>
      <div className="dm-backdrop" />
      <div
        className="dm-dialog"
        role="dialog"
        aria-modal="true"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        tabIndex={-1}
        onKeyDown={(event) => {
          keepTabInside(event);
          if (isEscape(event)) later();
        }}
      >
        <h2 id={`${id}-title`} className="dm-dialog-title">
          {say('note' in first ? 'leavingTitle' : 'leavingPromiseTitle')}
        </h2>
        <div id={`${id}-text`} className="dm-dialog-text">
          <Sentence item={first} from={leaving.from} />
          <Others items={leaving.items.slice(1)} />
        </div>
        <div className="dm-row dm-wrap">
          <Button look="primary" ref={start} onClick={() => leave('finishNow')}>
            {say('finishNow')}
          </Button>
          <Later later={later} untilMs={untilMs} onChoose={setUntil} {...(closings && { closings })} />
          <Button onClick={() => leave('handOver')}>{say('handOver')}</Button>
        </div>
      </div>
    </>
  );
}

type LaterProps = Pick<SurfaceProps, 'closings'> & {
  later: () => void;
  untilMs: string;
  onChoose: (untilMs: string) => void;
};

/** Later, in half an hour or at a time chosen. */
function Later({ later, untilMs, onChoose, closings }: LaterProps) {
  const say = useWords(momentWords);
  const sayTime = useWords(promiseWords);
  const [nowMs] = useState(useNow().wallMs); // the times stand still while they are chosen from
  return (
    <span className="dm-row">
      <Button shortcut="Esc" onClick={later}>
        {say('later')}
      </Button>
      <select
        className="dm-input dm-later"
        aria-label={say('laterAt')}
        value={untilMs}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">{say('inHalfHour')}</option>
        {choicesFrom(nowMs, closings).map(({ word, atMs }) => (
          <option key={word} value={atMs}>
            {sayTime(word)}
          </option>
        ))}
      </select>
    </span>
  );
}

function Sentence({ item, from }: { item: LeavingItem; from: LeavingView['from'] }) {
  const say = useWords(momentWords);
  const drawer = useWords(drawerWords);
  const kindOf = useWords(promiseKindWords);
  const language = useLanguage();
  const { wallMs } = useNow();
  if ('promise' in item) {
    const { buyerName: name, kind, dueAtMs, text } = item.promise;
    const due = dueText(dueAtMs, wallMs, language);
    return (
      <p>
        {say(PROMISE_SENTENCE[from], { name, kind: kindOf(kind), due })}
        {text !== '' && <span className="dm-soft"> {text}</span>}
      </p>
    );
  }
  const { note, verdict } = item.note;
  const missing = verdict.problems.map((each) => drawer(each.problem, { label: each.label }));
  return (
    <p>
      {say(NOTE_SENTENCE[from], { name: note.buyerName, topic: note.topic })}
      {missing.length > 0 && <span className="dm-late"> {missing.join(' · ')}</span>}
    </p>
  );
}

function Others({ items }: { items: readonly LeavingItem[] }) {
  const say = useWords(momentWords);
  const kindOf = useWords(promiseKindWords);
  if (items.length === 0) return null;
  const nameOf = (item: LeavingItem): string =>
    'note' in item
      ? `${item.note.note.buyerName} · ${item.note.note.topic}`
      : `${item.promise.buyerName} · ${kindOf(item.promise.kind)}`;
  const named = items.slice(0, NAMED).map(nameOf);
  return (
    <p className="dm-soft dm-small">
      {say('alsoLeft', { n: items.length, names: named.join(' / ') })}
      {items.length > NAMED && ' …'}
    </p>
  );
}
