import { ChevronLeft, ChevronRight, Info, OctagonX, TriangleAlert, X } from 'lucide-react';
import { useEffect, type KeyboardEvent } from 'react';
import { Button } from '@/components/shared/button';
import { IconButton } from '@/components/shared/icon-button';
import { keyComboOf } from '@/components/shared/key-combo';
import { useWords } from '@/components/shared/language';
import type { Severity } from '@/utils/facts/fact';
import { flagWords } from '@/utils/i18n/panel';
import { flagCategoryWords, severityWords } from '@/utils/i18n/shared';
import type { Flag } from '@/utils/phrasing/types';
import { Announcement } from './flag-announcement';
import { flagOrder, mayOverride } from './flag-order';
import { OverrideForm } from './override-form';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';

export const SEVERITY_ICONS: Record<Severity, typeof Info> = { hint: Info, warn: TriangleAlert, block: OctagonX };

const FIX_KEY = 'Alt+Enter';

export type FlagLineProps = {
  view: Pick<PanelView, 'flags' | 'stopped' | 'flagAt' | 'flagKeys' | 'draftId' | 'conversationKey'>;
  /** Told which finding stands in the line: the one that the key corrects. */
  onShown: (flagIndex: number | null) => void;
};

/** The line that mirrors the draft's findings: the worst first, its reason, and the correction by one key. */
export function FlagLine({ view, onShown }: FlagLineProps) {
  const actions = useActions();
  const { flags, stopped, flagKeys } = view;
  /** The keys that stand on its buttons, where the caret is in the line itself. */
  const keyOf = (event: KeyboardEvent, fix: () => void): void => {
    if (event.key === 'Escape') {
      if (stopped) actions.dismissStop();
      else actions.focusEditor();
    } else if (keyComboOf(event.nativeEvent) === (flagKeys?.fix ?? FIX_KEY)) fix();
    else return;
    event.preventDefault();
  };
  const order = flagOrder(flags, stopped);
  const at = Math.max(0, order.indexOf(view.flagAt ?? -1));
  const flagIndex = order[at] ?? null;
  useEffect(() => onShown(flagIndex), [flagIndex, onShown]);
  const flag = flagIndex === null ? undefined : flags[flagIndex];
  return (
    <>
      <Announcement view={view} flag={flag} />
      {flag && flagIndex !== null && (
        <section
          className="dm-line dm-flag-line"
          data-severity={flag.severity}
          data-stopped={stopped !== null}
          onKeyDown={(event) => keyOf(event, () => actions.applyFix(flagIndex))}
        >
          <Finding flag={flag} stopped={stopped !== null} />
          <div className="dm-row dm-flag-acts">
            {order.length > 1 && <Turner at={at} all={order.length} keys={flagKeys} />}
            <FixButton flag={flag} flagIndex={flagIndex} primary={stopped !== null} keys={flagKeys} />
            {flag.severity !== 'block' && <LeaveButton flagIndex={flagIndex} keys={flagKeys} />}
            {stopped && <StopActs overridable={mayOverride(stopped.flatMap((index) => flags[index] ?? []))} />}
          </div>
        </section>
      )}
    </>
  );
}

function Finding({ flag, stopped }: { flag: Flag; stopped: boolean }) {
  const say = useWords(flagWords);
  const severity = useWords(severityWords);
  const category = useWords(flagCategoryWords);
  const Icon = SEVERITY_ICONS[flag.severity];
  return (
    <p className="dm-finding" title={flag.reason}>
      <Icon size={16} aria-hidden="true" />
      <strong>{stopped ? say('stopped') : severity(flag.severity)}</strong>
      <span>{category(flag.category)}</span>
      <q className="dm-found">{flag.found}</q>
      <span className="dm-reason">{flag.reason}</span>
    </p>
  );
}

type Keys = PanelView['flagKeys'];

function Turner({ at, all, keys }: { at: number; all: number; keys: Keys }) {
  const say = useWords(flagWords);
  const actions = useActions();
  const named = (words: string, key: string | undefined): string => (key === undefined ? words : `${words} (${key})`);
  return (
    <span className="dm-row dm-turner">
      <IconButton
        name={named(say('previous'), keys?.previous)}
        aria-keyshortcuts={keys?.previous}
        onClick={() => actions.turnFlag?.(-1)}
      >
        <ChevronLeft size={16} aria-hidden="true" />
      </IconButton>
      <span className="dm-small">{say('place', { at: at + 1, all })}</span>
      <IconButton
        name={named(say('next'), keys?.next)}
        aria-keyshortcuts={keys?.next}
        onClick={() => actions.turnFlag?.(1)}
      >
        <ChevronRight size={16} aria-hidden="true" />
      </IconButton>
    </span>
  );
}

/** Puts the offered words into the page's draft. */
export function FixButton({
  flag,
  flagIndex,
  primary,
  keys,
}: {
  flag: Flag;
  flagIndex: number;
  primary: boolean;
  keys: Keys;
}) {
  const say = useWords(flagWords);
  const actions = useActions();
  if (flag.replacement === undefined) return null;
  const words = flag.replacement === '' ? say('remove', { text: flag.found }) : say('fix', { text: flag.replacement });
  const key = keys?.fix ?? FIX_KEY;
  return (
    <Button
      look={primary ? 'primary' : 'plain'}
      shortcut={key.replace('Enter', '⏎')}
      className="dm-fix"
      aria-keyshortcuts={key}
      title={words}
      data-first={primary || undefined}
      onClick={() => actions.applyFix(flagIndex)}
    >
      {words}
    </Button>
  );
}

function LeaveButton({ flagIndex, keys }: { flagIndex: number; keys: Keys }) {
  const say = useWords(flagWords);
  const actions = useActions();
  return (
    <IconButton
      name={keys ? `${say('leave')} (${keys.leave})` : say('leave')}
      aria-keyshortcuts={keys?.leave}
      onClick={() => {
        actions.leaveFlag?.(flagIndex);
        actions.focusEditor();
      }}
    >
      <X size={16} aria-hidden="true" />
    </IconButton>
  );
}

function StopActs({ overridable }: { overridable: boolean }) {
  const say = useWords(flagWords);
  const actions = useActions();
  return (
    <>
      {overridable && <OverrideForm />}
      <Button look="quiet" shortcut="Esc" onClick={() => actions.dismissStop()}>
        {say('dismiss')}
      </Button>
    </>
  );
}
