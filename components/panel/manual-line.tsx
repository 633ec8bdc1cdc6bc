import { Hand } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { manualWords } from '@/utils/i18n/manual';
import { elapsedMs } from '@/utils/timing/elapsed';
import { clockFace } from './clock';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';
import { useNow } from './use-now';

/** Where the conversation cannot be read: the clock kept by hand, its keys and its buttons. */
export function ManualLine({ view }: { view: PanelView }) {
  const say = useWords(manualWords);
  const actions = useActions();
  const { manual } = view;
  if (!manual) return null;
  return (
    <section className="dm-line dm-manual" aria-label={say('line')}>
      <Hand size={16} aria-hidden="true" />
      <span className="dm-grow">
        {say('line')}
        {manual.askedAt && <Running askedAt={manual.askedAt} life={view.life} />}
        {!manual.askedAt && manual.countedMs !== null && (
          <strong> {say('counted', { time: clockFace(manual.countedMs) })}</strong>
        )}
      </span>
      <span className="dm-row dm-wrap">
        <Button shortcut={manual.keys.buyer} onClick={() => actions.manual('buyer')}>
          {say('buyer')}
        </Button>
        <Button shortcut={manual.keys.answered} disabled={!manual.askedAt} onClick={() => actions.manual('answered')}>
          {say('answered')}
        </Button>
        <Button look="quiet" shortcut={manual.keys.undo} disabled={!manual.undo} onClick={() => actions.manual('undo')}>
          {say('undo')}
        </Button>
      </span>
    </section>
  );
}

function Running({
  askedAt,
  life,
}: {
  askedAt: NonNullable<NonNullable<PanelView['manual']>['askedAt']>;
  life: string;
}) {
  const say = useWords(manualWords);
  const passed = elapsedMs(askedAt, { ...useNow(), life }) ?? 0;
  return <strong> {say('running', { time: clockFace(passed) })}</strong>;
}
