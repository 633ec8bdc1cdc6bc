import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { drawerWords } from '@/utils/i18n/panel';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';
import { StageCard } from './stage-card';

/** The guided talk, and a flow such as the after-sales emergency while it runs. */
export function StageTab({ view }: { view: PanelView }) {
  const say = useWords(drawerWords);
  const actions = useActions();
  if (!view.talk && !view.flow) {
    return (
      <div className="dm-empty dm-stack">
        <p>{say('noStage')}</p>
        <div>
          <Button onClick={() => actions.openDesk('handbook')}>{say('openHandbook')}</Button>
        </div>
      </div>
    );
  }
  return (
    <div className="dm-pad dm-stack">
      {view.flow && <StageCard stage={view.flow} flow />}
      {view.talk && <StageCard stage={view.talk} flow={false} />}
    </div>
  );
}
