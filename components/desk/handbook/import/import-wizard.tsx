import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import type { ImportPlan } from '@/utils/exchange/plan';
import type { Script } from '@/utils/handbook/schema';
import { scriptImportWords } from '@/utils/i18n/import';
import { showCount } from '../../data/show';
import { Sheet } from '../../ui/sheet';
import { StepColumns } from './step-columns';
import { StepDecide } from './step-decide';
import { StepDone } from './step-done';
import { StepFile } from './step-file';
import { useImportWizard, type Settings, type Stage } from './use-import-wizard';

type Props = {
  /** What a reply may repeat. */
  library: readonly Script[];
  settings: Settings;
  /** Where the scripts go, in words. */
  into: string;
  save: (plan: ImportPlan) => Promise<boolean>;
  undo: () => Promise<void>;
  onClose: () => void;
};

const STEPS = ['stepFile', 'stepColumns', 'stepDecide', 'stepDone'] as const;
const STEP_OF: Record<Stage['at'], number> = {
  file: 0,
  reading: 0,
  columns: 1,
  checking: 2,
  decide: 2,
  saving: 2,
  done: 3,
};

/** Brings scripts in from a file: file, columns, duplicates, result. Nothing changes before the last button; one undo takes all back. */
export function ImportWizard({ library, settings, into, save, undo, onClose }: Props) {
  const say = useWords(scriptImportWords);
  const wizard = useImportWizard({ library, settings, save });
  const { stage, setStage } = wizard;
  const draw = (): { body: ReactNode; acts: ReactNode } => {
    switch (stage.at) {
      case 'file':
        return { body: <StepFile stage={stage} onChoose={(file) => void wizard.choose(file)} />, acts: null };
      case 'reading':
        return working(say('reading', { file: stage.file }));
      case 'columns':
        return {
          body: (
            <StepColumns opened={stage.opened} into={into} onChange={(opened) => setStage({ at: 'columns', opened })} />
          ),
          acts: (
            <>
              <Button onClick={() => setStage({ at: 'file' })}>{say('again')}</Button>
              <Button look="primary" disabled={lacksText(stage)} onClick={() => void wizard.check(stage.opened)}>
                {say('next')}
              </Button>
            </>
          ),
        };
      case 'checking':
        return working(
          say('checking', { done: showCount(stage.done), all: showCount(stage.all) }),
          stage.all === 0 ? 0 : stage.done / stage.all,
        );
      case 'decide':
        return {
          body: (
            <StepDecide stage={stage} onChange={(choices) => setStage({ ...stage, choices })} size={library.length} />
          ),
          acts: (
            <>
              <span className="dm-soft">{into}</span>
              <Button onClick={() => setStage({ at: 'columns', opened: stage.opened })}>{say('back')}</Button>
              <Button look="primary" onClick={() => void wizard.run(stage)}>
                {say('run')}
              </Button>
            </>
          ),
        };
      case 'saving':
        return { body: <Progress text={say('saving')} hint={say('savingText')} />, acts: null };
      case 'done':
        return {
          body: <StepDone plan={stage.plan} undone={stage.undone} />,
          acts: (
            <>
              {!stage.undone && stage.plan.added.length + stage.plan.replaced.length > 0 && (
                <Button onClick={() => void undo().then(() => setStage({ ...stage, undone: true }))}>
                  {say('undo')}
                </Button>
              )}
              <Button look="primary" onClick={onClose}>
                {say('close')}
              </Button>
            </>
          ),
        };
    }
  };
  const working = (text: string, share?: number) => ({
    body: <Progress text={text} {...(share !== undefined && { share })} />,
    acts: <Button onClick={wizard.cancel}>{say('cancel')}</Button>,
  });
  const { body, acts } = draw();
  return (
    <Sheet title={say('title')} wide onClose={onClose} actions={acts}>
      <StepLine at={STEP_OF[stage.at]} />
      <Focused key={stage.at}>{body}</Focused>
    </Sheet>
  );
}

function lacksText({ opened }: Extract<Stage, { at: 'columns' }>): boolean {
  return opened.table !== undefined && !opened.table.mapping.includes('text');
}

/** Where one is on the way; the step of now is told to the screen reader. */
function StepLine({ at }: { at: number }) {
  const say = useWords(scriptImportWords);
  return (
    <ol className="dm-wizard-steps" aria-label={say('steps')}>
      {STEPS.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined} data-past={index < at}>
          <span className="dm-wizard-number">{index + 1}</span>
          {say(step)}
        </li>
      ))}
    </ol>
  );
}

/** Takes the focus when a step comes up, so that the keyboard goes on in it and the screen reader begins to read it. */
function Focused({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <div ref={place} tabIndex={-1} className="dm-wizard-step">
      {children}
    </div>
  );
}

/** How far long work is; without `share` nobody knows. */
export function Progress({ text, hint, share }: { text: string; hint?: string; share?: number }) {
  return (
    <div className="dm-wizard-progress">
      <p>{text}</p>
      <progress
        aria-label={text.replace(/[\d,]+ \/ [\d,]+/u, '')}
        {...(share !== undefined && { value: share, max: 1 })}
      />
      {hint !== undefined && <p className="dm-soft">{hint}</p>}
    </div>
  );
}
