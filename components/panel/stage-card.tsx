import { Ban, Check, CircleDot } from 'lucide-react';
import { Badge } from '@/components/shared/badge';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { barWords } from '@/utils/i18n/panel';
import { useActions } from './panel-parts';
import type { StageView } from './panel-view';

/** One guided talk: this step, what comes next, what must not be said, and every step to choose from. */
export function StageCard({ stage, flow, onChosen }: { stage: StageView; flow: boolean; onChosen?: () => void }) {
  const say = useWords(barWords);
  const actions = useActions();
  const step = stage.steps[stage.index];
  const next = stage.steps[stage.index + 1];
  return (
    <section className="dm-stage dm-stack" aria-label={stage.title}>
      <header className="dm-row dm-between">
        <h3 className="dm-strong">
          {stage.title} · {step?.title}
        </h3>
        {stage.pinned && <Badge>{say('pinned')}</Badge>}
      </header>
      <p>{stage.guide}</p>
      {stage.avoid.length > 0 && <AvoidList avoid={stage.avoid} />}
      <p className="dm-soft">{next ? say('next', { title: next.title }) : say('last')}</p>
      <StepList stage={stage} {...(onChosen && { onChosen })} />
      {flow && (
        <div>
          <Button onClick={() => actions.endFlow(stage.playbookId)}>{say('endFlow')}</Button>
        </div>
      )}
    </section>
  );
}

function AvoidList({ avoid }: { avoid: string[] }) {
  const say = useWords(barWords);
  return (
    <div className="dm-avoid">
      <p className="dm-avoid-title">
        <Ban size={14} aria-hidden="true" /> {say('avoid')}
      </p>
      <ul>
        {avoid.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}

function StepList({ stage, onChosen }: { stage: StageView; onChosen?: () => void }) {
  const say = useWords(barWords);
  const actions = useActions();
  const choose = (id: string): void => {
    actions.setStep(stage.playbookId, id);
    onChosen?.();
  };
  return (
    <ol className="dm-steps" aria-label={say('pickStep')}>
      {stage.steps.map((step, index) => (
        <li key={step.id}>
          <button
            type="button"
            className="dm-step"
            aria-current={index === stage.index ? 'step' : undefined}
            data-first={index === stage.index || undefined}
            onClick={() => choose(step.id)}
          >
            <StepSign current={index === stage.index} done={step.done} />
            {step.title}
          </button>
        </li>
      ))}
    </ol>
  );
}

function StepSign({ current, done }: { current: boolean; done: boolean }) {
  const say = useWords(barWords);
  if (current) return <CircleDot size={14} aria-hidden="true" />;
  return done ? (
    <Check size={14} role="img" aria-label={say('passed')} />
  ) : (
    <span className="dm-step-dot" aria-hidden="true" />
  );
}
