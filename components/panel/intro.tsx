import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { momentWords } from '@/utils/i18n/panel';
import { isEscape } from './escape';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';

const WORDS = { 1: 'introClock', 2: 'introOffer', 3: 'introPalette' } as const;

/** The first run on a console: three short steps over the real page. It takes no focus and can be skipped. */
export function Intro({ step }: { step: PanelView['introStep'] }) {
  const say = useWords(momentWords);
  const actions = useActions();
  if (step === 0) return null;
  const next = step === 3 ? 0 : step === 2 ? 3 : 2;
  return (
    <section
      className="dm-line dm-intro"
      aria-label={say('intro')}
      onKeyDown={(event) => isEscape(event) && actions.intro(0)}
    >
      <span className="dm-count">{step}/3</span>
      <span className="dm-grow">{say(WORDS[step])}</span>
      {step < 3 && (
        <Button look="quiet" onClick={() => actions.intro(0)}>
          {say('introSkip')}
        </Button>
      )}
      <Button look="primary" onClick={() => actions.intro(next)}>
        {say(step === 3 ? 'introDone' : 'introNext')}
      </Button>
    </section>
  );
}
