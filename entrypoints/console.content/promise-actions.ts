import type { NoticeKey, PanelView } from '@/components/panel/panel-view';
import type { PromiseActions } from '@/components/panel/promise-view';
import { promiseWords } from '@/utils/i18n/promises';
import { say } from '@/utils/i18n/words';
import { placeOfThread } from '@/utils/ledger/place-of-thread';
import type { Session } from './session';

type Line = NonNullable<NonNullable<PanelView['promises']>['line']>;

/** What the agent can do with promises in this page. */
export function promiseActions(
  session: Session,
  notice: (key: NoticeKey, detail?: string) => void,
): Required<PromiseActions> {
  const { promises } = session;
  const lineNow = (): Line | null => session.screen.get().promises?.line ?? null;

  const yes = ({ kind, row }: Line): void => {
    if (kind === 'done') promises.dismissDone();
    else promises.act([row.id], { type: kind === 'offer' ? 'accept' : 'kept' });
  };
  const no = ({ kind, row }: Line): void => {
    if (kind === 'done') promises.dismissDone();
    else if (kind === 'offer') promises.act([row.id], { type: 'decline' });
    else promises.act([row.id], { type: kind === 'kept' ? 'notKept' : 'seen' });
  };
  return {
    promise: (ids, act) => promises.act(ids, act),
    editPromise: (id) => promises.edit(id),
    promiseKey: (key) => {
      const line = lineNow();
      if (!line) return false;
      if (key === 'undo') {
        if (line.kind !== 'done') return false;
        promises.act([line.row.id], { type: 'undo' });
      } else if (key === 'time') {
        if (line.kind === 'kept' || line.kind === 'done') return false;
        promises.edit(line.row.id);
      } else if (key === 'yes') {
        if (line.kind === 'done') return false;
        yes(line);
      } else no(line);
      return true;
    },
    followUp: (days) => {
      const { conversation, settings } = session;
      if (!conversation) return;
      promises.followUp(conversation.place, days, say(promiseWords, settings.language, 'followUpText'));
      notice('followUpAdded', String(days));
    },
    goToPromise: (row) => {
      const { buyerKey } = placeOfThread(row.threadId, row.buyerName);
      const entry = session.reading?.queue.find((each) => each.buyerKey === buyerKey);
      if (entry) entry.element.click();
      else notice(row.consoleId === session.parts.profile.id ? 'promiseNotListed' : 'promiseElsewhere', row.buyerName);
    },
  };
}
