import { useId, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { drawerWords, momentWords } from '@/utils/i18n/panel';
import { useParts } from './panel-parts';
import type { PanelView } from './panel-view';
import { keepTabInside } from './surface';

const SENTENCE = { conversation: 'leavingConversation', tab: 'leavingTab', shift: 'leavingShift' } as const;

type Leaving = NonNullable<PanelView['leaving']>;
type Choice = 'finishNow' | 'later' | 'handOver';

/** Something is about to be left open: one sentence, three choices. Esc is "later". */
export function LeavingDialog({ leaving }: { leaving: PanelView['leaving'] }) {
  const { actions, portal } = useParts();
  const leave = (choice: Choice): void => {
    actions.leave(choice);
    if (choice !== 'finishNow') actions.focusEditor();
  };
  return leaving && createPortal(<LeavingSurface leaving={leaving} leave={leave} />, portal);
}

type SurfaceProps = { leaving: Leaving; leave: (choice: Choice) => void };

function LeavingSurface({ leaving, leave }: SurfaceProps) {
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus({ preventScroll: true }), []);
  const say = useWords(momentWords);
  const drawer = useWords(drawerWords);
  const { note, verdict } = leaving.view;
  const missing = verdict.problems.map((each) => drawer(each.problem, { label: each.label }));
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
          if (event.key === 'Escape') leave('later');
        }}
      >
        <h2 id={`${id}-title`} className="dm-dialog-title">
          {say('leavingTitle')}
        </h2>
        <p id={`${id}-text`} className="dm-dialog-text">
          {say(SENTENCE[leaving.from], { name: note.buyerName, topic: note.topic })}
          {missing.length > 0 && <span className="dm-late"> {missing.join(' · ')}</span>}
        </p>
        <div className="dm-row">
          <Button look="primary" ref={first} onClick={() => leave('finishNow')}>
            {say('finishNow')}
          </Button>
          <Button shortcut="Esc" onClick={() => leave('later')}>
            {say('later')}
          </Button>
          <Button onClick={() => leave('handOver')}>{say('handOver')}</Button>
        </div>
      </div>
    </>
  );
}
