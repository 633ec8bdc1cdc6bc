import { ArrowDownUp } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { IconButton } from '@/components/shared/icon-button';
import { useLanguage, useWords } from '@/components/shared/language';
import { teachWords } from '@/utils/i18n/teach';
import { Leaving, Paused, Saved } from './aside-cards';
import { Review } from './review';
import { StepCard } from './step-card';
import { StepChips } from './step-chips';
import type { TeachActions, TeachView } from './teach-view';

/** What these are about mostly stands high on a page, so the bar goes to the bottom; text box and button stand at the bottom. */
const LOW_STEPS: ReadonlySet<string> = new Set(['entry', 'buyerName', 'robot']);

/** The bar at an edge of the page: one step at a time, and what is understood so far. */
export function TeachBar({ view, actions }: { view: TeachView; actions: TeachActions }) {
  const say = useWords(teachWords);
  const language = useLanguage();
  const [flipped, setFlipped] = useState(false);
  const edge = LOW_STEPS.has(view.lesson.at) === flipped ? 'top' : 'bottom';
  const bar = useRef<HTMLElement>(null);
  useEffect(() => bar.current?.focus({ preventScroll: true }), []);
  return (
    <section ref={bar} tabIndex={-1} className="dm-teach" data-edge={edge} aria-label={say('bar')}>
      <header className="dm-teach-head">
        <strong>{say('bar')}</strong>
        {view.mending && <span className="dm-teach-soft">{say('mending', { name: view.mending[language] })}</span>}
        <span className="dm-teach-grow" />
        <IconButton name={say('move')} onClick={() => setFlipped(!flipped)}>
          <ArrowDownUp size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <StepChips view={view} actions={actions} />
      <Body view={view} actions={actions} />
    </section>
  );
}

function Body({ view, actions }: { view: TeachView; actions: TeachActions }) {
  switch (view.mode) {
    case 'on':
    case 'off':
      return <Saved state={view.mode} actions={actions} />;
    case 'leaving':
      return <Leaving actions={actions} />;
    case 'paused':
      return <Paused actions={actions} />;
    default:
      return view.lesson.at === 'review' ? (
        <Review view={view} actions={actions} />
      ) : (
        <StepCard view={view} step={view.lesson.at} actions={actions} />
      );
  }
}
