import { ChevronLeft, ChevronRight, Info, OctagonX, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '@/components/shared/button';
import { IconButton } from '@/components/shared/icon-button';
import { useWords } from '@/components/shared/language';
import type { Severity } from '@/utils/facts/fact';
import { flagWords } from '@/utils/i18n/panel';
import { flagCategoryWords, severityWords } from '@/utils/i18n/shared';
import type { Flag } from '@/utils/phrasing/types';
import { mayOverride, worstFirst } from './flag-order';
import { OverrideForm } from './override-form';
import { useActions } from './panel-parts';

const ICONS: Record<Severity, typeof Info> = { hint: Info, warn: TriangleAlert, block: OctagonX };

export type FlagLineProps = {
  flags: Flag[];
  stopped: number[] | null;
  /** Told which finding stands in the line: the one that Alt+Enter corrects. */
  onShown: (flagIndex: number | null) => void;
};

/** The line that mirrors the draft's findings: the worst first, its reason, and the correction by one key. */
export function FlagLine({ flags, stopped, onShown }: FlagLineProps) {
  const order = worstFirst(flags).filter((index) => !stopped || stopped.includes(index));
  const { at, setAt } = usePlaceIn(order.map((index) => flags[index]?.ruleId).join('|'), order.length);
  const flagIndex = order[at] ?? null;
  useEffect(() => onShown(flagIndex), [flagIndex, onShown]);
  const flag = flagIndex === null ? undefined : flags[flagIndex];
  return (
    <>
      <Announcement flag={flag} stopped={stopped !== null} />
      {flag && flagIndex !== null && (
        <section className="dm-line dm-flag-line" data-severity={flag.severity} data-stopped={stopped !== null}>
          <Finding flag={flag} stopped={stopped !== null} />
          <div className="dm-row dm-flag-acts">
            {order.length > 1 && <Turner at={at} all={order.length} setAt={setAt} />}
            <FixButton flag={flag} flagIndex={flagIndex} primary={stopped !== null} />
            {stopped && <StopActs overridable={mayOverride(stopped.flatMap((index) => flags[index] ?? []))} />}
          </div>
        </section>
      )}
    </>
  );
}

/** Place in the list of findings; a different list starts again at its worst. */
function usePlaceIn(list: string, length: number): { at: number; setAt: (at: number) => void } {
  const [place, setPlace] = useState({ list, at: 0 });
  const at = place.list === list ? Math.min(place.at, Math.max(0, length - 1)) : 0;
  return { at, setAt: (next) => setPlace({ list, at: next }) };
}

function useSentence(): (flag: Flag) => string {
  const say = useWords(flagWords);
  const severity = useWords(severityWords);
  const category = useWords(flagCategoryWords);
  return (flag) =>
    say('finding', { severity: severity(flag.severity), category: category(flag.category), reason: flag.reason });
}

/** Said once per finding: the text of the region changes only with it. */
function Announcement({ flag, stopped }: { flag: Flag | undefined; stopped: boolean }) {
  const say = useWords(flagWords);
  const sentence = useSentence();
  const words = flag ? `${stopped ? `${say('stopped')} ` : ''}${sentence(flag)}` : '';
  return (
    <div role="status" aria-live="polite" aria-label={say('region')} className="dm-unseen">
      {words}
    </div>
  );
}

function Finding({ flag, stopped }: { flag: Flag; stopped: boolean }) {
  const say = useWords(flagWords);
  const severity = useWords(severityWords);
  const category = useWords(flagCategoryWords);
  const Icon = ICONS[flag.severity];
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

function Turner({ at, all, setAt }: { at: number; all: number; setAt: (at: number) => void }) {
  const say = useWords(flagWords);
  return (
    <span className="dm-row dm-turner">
      <IconButton name={say('previous')} onClick={() => setAt((at + all - 1) % all)}>
        <ChevronLeft size={16} aria-hidden="true" />
      </IconButton>
      <span className="dm-small">{say('place', { at: at + 1, all })}</span>
      <IconButton name={say('next')} onClick={() => setAt((at + 1) % all)}>
        <ChevronRight size={16} aria-hidden="true" />
      </IconButton>
    </span>
  );
}

function FixButton({ flag, flagIndex, primary }: { flag: Flag; flagIndex: number; primary: boolean }) {
  const say = useWords(flagWords);
  const actions = useActions();
  if (flag.replacement === undefined) return null;
  const words = flag.replacement === '' ? say('remove', { text: flag.found }) : say('fix', { text: flag.replacement });
  return (
    <Button
      look={primary ? 'primary' : 'plain'}
      shortcut="Alt+⏎"
      className="dm-fix"
      aria-keyshortcuts="Alt+Enter"
      title={words}
      data-first={primary || undefined}
      onClick={() => actions.applyFix(flagIndex)}
    >
      {words}
    </Button>
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
