import { useEffect, useLayoutEffect, useRef } from 'react';
import { useWords } from '@/components/shared/language';
import { flagWords } from '@/utils/i18n/panel';
import { flagCategoryWords, severityWords } from '@/utils/i18n/shared';
import type { Flag } from '@/utils/phrasing/types';
import { FixButton, SEVERITY_ICONS } from './flag-line';
import { useParts } from './panel-parts';
import type { FlagTipView, PanelView } from './panel-view';
import { popPlace } from './pop-place';

/** The finding the agent looks at closely, at its words in the page: why, where the rule comes from, and what to say instead. */
export function FlagTip({ view }: { view: PanelView }) {
  const tip = view.flagTip;
  const flag = tip ? view.flags[tip.flagIndex] : undefined;
  return tip && flag ? <Tip tip={tip} flag={flag} keys={view.flagKeys} /> : null;
}

function Tip({ tip, flag, keys }: { tip: FlagTipView; flag: Flag; keys: PanelView['flagKeys'] }) {
  const say = useWords(flagWords);
  const severity = useWords(severityWords);
  const category = useWords(flagCategoryWords);
  const { actions } = useParts();
  const surface = useAtWords(tip);
  useEffect(() => () => actions.overTip?.(false), [actions]);
  const Icon = SEVERITY_ICONS[flag.severity];
  return (
    <div
      ref={surface}
      className="dm-flag-tip"
      data-severity={flag.severity}
      role="note"
      onPointerEnter={() => actions.overTip?.(true)}
      onPointerLeave={() => actions.overTip?.(false)}
    >
      <p className="dm-flag-tip-head">
        <Icon size={16} aria-hidden="true" />
        <strong>{severity(flag.severity)}</strong>
        <span>{category(flag.category)}</span>
        <q className="dm-found">{flag.found}</q>
      </p>
      <p>{flag.reason}</p>
      {tip.source && <p className="dm-soft dm-small">{say('source', tip.source)}</p>}
      <div>
        <FixButton flag={flag} flagIndex={tip.flagIndex} primary={false} keys={keys} />
      </div>
      {keys && <p className="dm-soft dm-small">{say('keysOf', { next: keys.next, leave: keys.leave })}</p>}
    </div>
  );
}

/** Stands the surface above or under the words, within the window. */
function useAtWords({ rect }: FlagTipView): React.RefObject<HTMLDivElement | null> {
  const { view } = useParts();
  const surface = useRef<HTMLDivElement>(null);
  const { x, y, height } = rect;
  useLayoutEffect(() => {
    const element = surface.current;
    if (!element) return;
    const viewport = { width: view.innerWidth, height: view.innerHeight };
    const { left, top } = popPlace({ left: x, top: y, bottom: y + height }, element.getBoundingClientRect(), viewport);
    Object.assign(element.style, { left: `${left}px`, top: `${top}px` });
  }, [view, x, y, height]);
  return surface;
}
