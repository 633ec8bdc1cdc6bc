import { useState } from 'react';
import { useWords } from '@/components/shared/language';
import { flagWords } from '@/utils/i18n/panel';
import { flagCategoryWords, severityWords } from '@/utils/i18n/shared';
import { flagKey } from '@/utils/phrasing/fate';
import type { Flag } from '@/utils/phrasing/types';
import { worstFirst } from './flag-order';
import type { PanelView } from './panel-view';

type View = Pick<PanelView, 'flags' | 'stopped' | 'flagTip' | 'draftId' | 'conversationKey'>;

/**
 * Tells a screen reader of the findings: of each once in a draft, whatever one types and takes back meanwhile; again only when the agent
 * goes to it by key, or when it has just stopped a send.
 */
export function Announcement({ view, flag }: { view: View; flag: Flag | undefined }) {
  const say = useWords(flagWords);
  const words = useSentence();
  const fresh = useFresh(view);
  const stopped = view.stopped !== null;
  const told = stopped || view.flagTip?.by === 'key' ? flag : fresh[0];
  const others = told === fresh[0] ? fresh.length - 1 : 0;
  return (
    <div role="status" aria-live="polite" aria-label={say('region')} className="dm-unseen">
      {told && `${stopped ? `${say('stopped')} ` : ''}${words(told)}${others > 0 ? say('more', { n: others }) : ''}`}
    </div>
  );
}

function useSentence(): (flag: Flag) => string {
  const say = useWords(flagWords);
  const severity = useWords(severityWords);
  const category = useWords(flagCategoryWords);
  return (flag) =>
    say('finding', { severity: severity(flag.severity), category: category(flag.category), reason: flag.reason });
}

type Told = { draft: string; keys: ReadonlySet<string>; fresh: readonly Flag[] };

/** The findings told of now, worst first; they stay until others are new, so that the words stand still while one types on. */
function useFresh({ flags, draftId, conversationKey }: View): readonly Flag[] {
  const draft = `${conversationKey ?? ''}|${draftId ?? ''}`;
  const [told, setTold] = useState<Told>({ draft, keys: new Set(), fresh: [] });
  const known: Told = told.draft === draft ? told : { draft, keys: new Set(), fresh: [] };
  const news = worstFirst(flags).flatMap((index) => {
    const flag = flags[index];
    return flag && !known.keys.has(flagKey(flag)) ? [flag] : [];
  });
  if (news.length > 0) {
    setTold({ draft, keys: new Set([...known.keys, ...news.map(flagKey)]), fresh: news });
    return news;
  }
  const left = known.fresh.filter((flag) => flags.some((each) => flagKey(each) === flagKey(flag)));
  if (left.length < known.fresh.length) setTold({ ...known, fresh: left });
  return left;
}
