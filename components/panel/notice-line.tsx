import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { IconButton } from '@/components/shared/icon-button';
import { useWords } from '@/components/shared/language';
import { momentWords } from '@/utils/i18n/panel';
import { isEscape } from './escape';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';

/** One line about what just happened; stays until dismissed or replaced. */
export function NoticeLine({ notice }: { notice: PanelView['notice'] }) {
  const say = useWords(momentWords);
  const actions = useActions();
  const words = notice ? say(notice.key, { detail: notice.detail ?? '' }) : '';
  const Icon = notice?.kind === 'problem' ? TriangleAlert : CircleCheck;
  return (
    <>
      <div className="dm-unseen" role="status" aria-live="polite">
        {words}
      </div>
      {notice && (
        <div
          className="dm-line dm-notice"
          data-kind={notice.kind}
          onKeyDown={(event) => isEscape(event) && actions.dismissNotice()}
        >
          <Icon size={16} aria-hidden="true" />
          <span className="dm-grow">{words}</span>
          <IconButton name={say('dismiss')} onClick={() => actions.dismissNotice()}>
            <X size={16} aria-hidden="true" />
          </IconButton>
        </div>
      )}
    </>
  );
}
