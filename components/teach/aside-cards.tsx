import { useEffect, useRef } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { teachWords } from '@/utils/i18n/teach';
import type { TeachActions } from './teach-view';

/** The page can be used as usual: to open a note, another conversation, a list. */
export function Paused({ actions }: { actions: TeachActions }) {
  const say = useWords(teachWords);
  return (
    <div className="dm-teach-body">
      <p role="status">{say('pausedHint')}</p>
      <div className="dm-teach-acts">
        <Button look="primary" onClick={() => actions.resume()}>
          {say('resume')}
        </Button>
      </div>
    </div>
  );
}

/** Something was taught and not saved. */
export function Leaving({ actions }: { actions: TeachActions }) {
  const say = useWords(teachWords);
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus({ preventScroll: true }), []);
  return (
    <div role="alertdialog" aria-label={say('leaveAsk')} className="dm-teach-body">
      <p>{say('leaveAsk')}</p>
      <div className="dm-teach-acts">
        <Button ref={stay} look="primary" onClick={() => actions.stay()}>
          {say('leaveNo')}
        </Button>
        <Button onClick={() => actions.leaveNow()}>{say('leaveYes')}</Button>
      </div>
    </div>
  );
}

export function Saved({ state, actions }: { state: 'on' | 'off'; actions: TeachActions }) {
  const say = useWords(teachWords);
  return (
    <div className="dm-teach-body">
      <p role="status" className="dm-teach-title">
        {say(state === 'on' ? 'saved' : 'savedOff')}
      </p>
      <div className="dm-teach-acts">
        <Button look="primary" onClick={() => actions.leaveNow()}>
          {say('close')}
        </Button>
        <Button onClick={() => actions.exportFile()}>{say('exportFile')}</Button>
      </div>
    </div>
  );
}
