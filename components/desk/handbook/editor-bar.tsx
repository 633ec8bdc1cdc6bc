import type { ReactNode } from 'react';
import { CircleAlert, Copy, RotateCcw, Save, Trash2 } from 'lucide-react';
import { Badge } from '@/components/shared/badge';
import { Button } from '@/components/shared/button';
import { IconButton } from '@/components/shared/icon-button';
import { useComma, useWords } from '@/components/shared/language';
import { commonWords } from '@/utils/i18n/desk';
import { handbookPageWords } from '@/utils/i18n/desk-handbook';
import type { FieldProblem } from './field-problems';
import { useSaveKey } from './use-save-key';

type Props = {
  title: string;
  badge?: string;
  dirty: boolean;
  onSave: () => void;
  onDiscard: () => void;
  onDuplicate?: () => void;
  onRemove?: () => void;
  /** More acts, before the others. */
  more?: ReactNode;
  /** Only to be read: no act is offered. */
  locked?: boolean;
};

/** The head of an editor: what is edited, whether it is saved, and the acts. */
export function EditorBar({ title, badge, dirty, locked = false, more, ...acts }: Props) {
  return (
    <header className="dm-editor-head">
      <h2 title={title}>{title}</h2>
      {badge !== undefined && <Badge>{badge}</Badge>}
      {dirty && !locked && <Unsaved />}
      <span className="dm-spring" />
      {!locked && more}
      {!locked && <Acts dirty={dirty} {...acts} />}
    </header>
  );
}

function Unsaved() {
  const say = useWords(commonWords);
  return <Badge tone="soon">{say('unsaved')}</Badge>;
}

function Acts({ dirty, onSave, onDiscard, onDuplicate, onRemove }: Omit<Props, 'title' | 'badge' | 'locked' | 'more'>) {
  const say = useWords(commonWords);
  const sayPage = useWords(handbookPageWords);
  useSaveKey(onSave);
  return (
    <>
      {onDuplicate && (
        <IconButton name={say('duplicate')} onClick={onDuplicate}>
          <Copy size={16} aria-hidden />
        </IconButton>
      )}
      {onRemove && (
        <IconButton name={say('remove')} onClick={onRemove}>
          <Trash2 size={16} aria-hidden />
        </IconButton>
      )}
      {dirty && (
        <IconButton name={say('discard')} onClick={onDiscard}>
          <RotateCcw size={16} aria-hidden />
        </IconButton>
      )}
      <Button
        look="primary"
        icon={<Save size={14} aria-hidden />}
        disabled={!dirty}
        title={sayPage('saveKey')}
        aria-keyshortcuts="Control+S"
        onClick={onSave}
      >
        {say('save')}
      </Button>
    </>
  );
}

/** The fields of an editor; locked, they can be read and not changed. */
export function EditorBody({ locked, children }: { locked: boolean; children: ReactNode }) {
  return (
    <fieldset className="dm-editor-body" disabled={locked}>
      {children}
    </fieldset>
  );
}

/** Why a draft cannot be saved yet: what is still to be filled in, and apart from it what is wrong. */
export function Problems({ problems }: { problems: readonly (FieldProblem | string)[] }) {
  const say = useWords(handbookPageWords);
  const comma = useComma();
  const told = problems.map((each) => (typeof each === 'string' ? { field: '', text: each, empty: false } : each));
  const empty = told.filter((each) => each.empty).map(({ field }) => field);
  const wrong = told.filter((each) => !each.empty).map(({ text }) => text);
  return (
    <>
      {empty.length > 0 && (
        <p className="dm-still dm-tone-soon" role="status">
          <CircleAlert size={14} aria-hidden />
          {say('stillEmpty', { fields: empty.join(comma) })}
        </p>
      )}
      {wrong.length > 0 && (
        <div className="dm-problems" role="alert">
          <strong>{say('problems')}</strong>
          <ul>
            {wrong.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

/** What every editor of one item of the handbook gets: the draft, and what its acts do. */
export type EditorProps<Item> = {
  draft: Item;
  /** Only to be read. */
  locked: boolean;
  dirty: boolean;
  onChange: (draft: Item) => void;
  onSave: (clean: Item) => void;
  onDiscard: () => void;
  onDuplicate: () => void;
  onRemove: () => void;
};
