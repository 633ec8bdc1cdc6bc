import { useId } from 'react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import { teachWords } from '@/utils/i18n/teach';
import type { RowMeaning } from '@/utils/teaching/lesson-types';
import { Understood } from './understood';
import type { TeachActions, TeachView } from './teach-view';

/** The last look: what is wrong is corrected by pointing at it; then it is named, kept and switched on. */
export function Review({ view, actions }: { view: TeachView; actions: TeachActions }) {
  const say = useWords(teachWords);
  const { lesson, mode } = view;
  return (
    <div className="dm-teach-body">
      <div role="status" className="dm-teach-say">
        <p className="dm-teach-title">{say('review')}</p>
        <p className="dm-teach-soft">{say('reviewHint')}</p>
      </div>
      {lesson.pending ? <Whose actions={actions} /> : <Understood view={view} />}
      <Naming view={view} actions={actions} />
      {mode === 'failed' && (
        <p role="alert" className="dm-teach-problem">
          {say('saveFailed')}
        </p>
      )}
      <div className="dm-teach-acts">
        <Button look="primary" onClick={() => actions.save()} disabled={!lesson.profile || mode === 'saving'}>
          {say('save')}
        </Button>
        <Button onClick={() => actions.exportFile()} disabled={!lesson.profile}>
          {say('exportFile')}
        </Button>
        <Button onClick={() => actions.swap()}>{say('swap')}</Button>
        <Button onClick={() => actions.back()} disabled={!lesson.canGoBack}>
          {say('back')}
        </Button>
        <Button onClick={() => actions.pause()}>{say('usePage')}</Button>
        <span className="dm-teach-grow" />
        <Button look="quiet" onClick={() => actions.leave()}>
          {say('leave')}
        </Button>
      </div>
    </div>
  );
}

const MEANINGS = [
  ['buyer', 'isBuyer'],
  ['agent', 'isAgent'],
  ['robot', 'isRobot'],
  ['system', 'isSystem'],
] as const satisfies readonly (readonly [RowMeaning, string])[];

function Whose({ actions }: { actions: TeachActions }) {
  const say = useWords(teachWords);
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className="dm-teach-whose">
      <span id={id}>{say('whose')}</span>
      {MEANINGS.map(([meaning, word]) => (
        <Button key={meaning} onClick={() => actions.mean(meaning)}>
          {say(word)}
        </Button>
      ))}
      <Button look="quiet" onClick={() => actions.dismiss()}>
        {say('notWrong')}
      </Button>
    </div>
  );
}

function Naming({ view, actions }: { view: TeachView; actions: TeachActions }) {
  const say = useWords(teachWords);
  if (view.mending) return null;
  const chosen = view.lesson.profile?.matches[0];
  return (
    <div className="dm-teach-naming">
      <label>
        {say('name')}
        <input value={view.name} maxLength={60} onChange={(event) => actions.rename(event.target.value)} />
      </label>
      <label>
        {say('address')}
        <select value={chosen} onChange={(event) => actions.claim(event.target.value)}>
          {view.patterns.map((pattern) => (
            <option key={pattern}>{pattern}</option>
          ))}
        </select>
      </label>
    </div>
  );
}
