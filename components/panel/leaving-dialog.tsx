import { Dialog } from '@base-ui/react/dialog';
import { useRef, useState } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { drawerWords, momentWords } from '@/utils/i18n/panel';
import { useParts } from './panel-parts';
import type { PanelView } from './panel-view';

const SENTENCE = { conversation: 'leavingConversation', tab: 'leavingTab', shift: 'leavingShift' } as const;

type Leaving = NonNullable<PanelView['leaving']>;
type Choice = 'finishNow' | 'later' | 'handOver';

/** Something is about to be left open: one sentence, three choices. Esc is "later". */
export function LeavingDialog({ leaving }: { leaving: PanelView['leaving'] }) {
  const { actions, portal } = useParts();
  const first = useRef<HTMLButtonElement>(null);
  // While the dialog fades out it still says what it said.
  const [last, setLast] = useState(leaving);
  if (leaving !== null && leaving !== last) setLast(leaving);
  const leave = (choice: Choice): void => {
    actions.leave(choice);
    if (choice !== 'finishNow') actions.focusEditor();
  };
  return (
    <Dialog.Root
      open={leaving !== null}
      modal="trap-focus"
      disablePointerDismissal
      onOpenChange={(open) => !open && leave('later')}
    >
      <Dialog.Portal container={portal}>
        <Dialog.Backdrop className="dm-backdrop" />
        <Dialog.Popup className="dm-dialog" initialFocus={first} finalFocus={false}>
          {last && <LeavingBody leaving={last} first={first} leave={leave} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

type BodyProps = {
  leaving: Leaving;
  first: React.RefObject<HTMLButtonElement | null>;
  leave: (choice: Choice) => void;
};

function LeavingBody({ leaving, first, leave }: BodyProps) {
  const say = useWords(momentWords);
  const drawer = useWords(drawerWords);
  const { note, verdict } = leaving.view;
  const missing = verdict.problems.map((each) => drawer(each.problem, { label: each.label }));
  return (
    <>
      <Dialog.Title className="dm-dialog-title">{say('leavingTitle')}</Dialog.Title>
      <Dialog.Description className="dm-dialog-text">
        {say(SENTENCE[leaving.from], { name: note.buyerName, topic: note.topic })}
        {missing.length > 0 && <span className="dm-late"> {missing.join(' · ')}</span>}
      </Dialog.Description>
      <div className="dm-row">
        <Button look="primary" ref={first} onClick={() => leave('finishNow')}>
          {say('finishNow')}
        </Button>
        <Button shortcut="Esc" onClick={() => leave('later')}>
          {say('later')}
        </Button>
        <Button onClick={() => leave('handOver')}>{say('handOver')}</Button>
      </div>
    </>
  );
}
