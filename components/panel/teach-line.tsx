import { GraduationCap } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { healthWords } from '@/utils/i18n/health';
import { isEscape } from './escape';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';

/** On a console that is known in part only, the panel says so first and asks to be taught. */
export function TeachLine({ view }: { view: PanelView }) {
  const say = useWords(healthWords);
  const actions = useActions();
  if (view.partlyKnown !== true) return null;
  return (
    <section
      className="dm-line dm-teach"
      aria-label={say('teach')}
      onKeyDown={(event) => isEscape(event) && actions.notNow()}
    >
      <GraduationCap size={16} aria-hidden="true" />
      <span className="dm-grow">{say('partlyKnown')}</span>
      <Button look="quiet" onClick={() => actions.notNow()}>
        {say('notNow')}
      </Button>
      <Button look="primary" onClick={() => actions.teach()}>
        {say('teach')}
      </Button>
    </section>
  );
}
