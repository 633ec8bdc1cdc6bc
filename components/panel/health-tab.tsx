import { Check, Minus, TriangleAlert, X } from 'lucide-react';
import { Button } from '@/components/shared/button';
import { useWords } from '@/components/shared/language';
import type { HealthReason, HealthReport, PartHealth } from '@/utils/consoles/health-report';
import { healthWords } from '@/utils/i18n/health';
import { drawerWords } from '@/utils/i18n/panel';
import { consolePartWords } from '@/utils/i18n/shared';
import type { Say } from '@/utils/i18n/words';
import { PART_NAMES, type PartName } from '@/utils/profiles/parts';
import { useActions } from './panel-parts';
import type { PanelView } from './panel-view';

const SENTENCE = { ok: 'healthOk', partial: 'healthPartial', blind: 'healthBlind' } as const;

/** What of the page is read, what is not and why, what to do about it, and how far the profile can be trusted. */
export function HealthTab({ view }: { view: PanelView }) {
  const say = useWords(drawerWords);
  const part = useWords(consolePartWords);
  const { level, missing, suspicious = [], storage, report } = view.health;
  const reason = useWords(healthWords);
  return (
    <div className="dm-pad dm-stack">
      <p>
        <span className="dm-soft">{say('console')} </span>
        <strong>{view.consoleName}</strong>
      </p>
      {storage === 'failing' && <p className="dm-warning">{say('storageFailing')}</p>}
      {(level !== 'partial' || missing.length > 0) && (
        <p className={level === 'blind' ? 'dm-warning' : ''}>
          {say(SENTENCE[level], { parts: missing.map((name) => part(name)).join(' · ') })}
        </p>
      )}
      {level !== 'blind' && suspicious.length > 0 && (
        <p className="dm-warning">
          {say('healthSuspicious', { why: suspicious.map((each) => reasonWords(each, reason)).join(' · ') })}
        </p>
      )}
      {report ? <Parts report={report} /> : <Guessed view={view} />}
      <Foot view={view} />
    </div>
  );
}

const SIGNS = { found: Check, missing: X, suspicious: TriangleAlert, unseen: Minus } as const;

function isNamed(part: PartHealth['part']): part is PartName {
  return PART_NAMES.some((name) => name === part);
}

function Parts({ report }: { report: HealthReport }) {
  const say = useWords(healthWords);
  const part = useWords(consolePartWords);
  const shown = report.parts.filter(
    ({ part, state }) => isNamed(part) || (part === 'messageTime' && state !== 'unseen'),
  );
  return (
    <>
      <ul className="dm-health">
        {shown.map((each) => (
          <PartRow
            key={each.part}
            name={isNamed(each.part) ? part(each.part) : say('messageTime')}
            state={each.state}
            reasons={each.reasons.map((reason) => reasonWords(reason, say))}
          />
        ))}
      </ul>
      {report.state === 'missing' && <p>{say('todoMissing')}</p>}
      {report.state === 'suspicious' && <p>{say('todoSuspicious')}</p>}
    </>
  );
}

/** Before the page was looked at part by part: what the latest reading missed. */
function Guessed({ view: { health } }: { view: PanelView }) {
  const part = useWords(consolePartWords);
  const stateOf = (name: PartName) =>
    health.missing.includes(name) ? 'missing' : health.unjudged?.includes(name) === true ? 'unseen' : 'found';
  return (
    <ul className="dm-health">
      {PART_NAMES.map((name) => (
        <PartRow key={name} name={part(name)} state={stateOf(name)} reasons={[]} />
      ))}
    </ul>
  );
}

function PartRow({ name, state, reasons }: { name: string; state: PartHealth['state']; reasons: string[] }) {
  const say = useWords(healthWords);
  const Icon = SIGNS[state];
  return (
    <li data-is={state}>
      <Icon size={14} aria-hidden="true" />
      <span className="dm-grow">
        {name}
        {reasons.map((reason) => (
          <span key={reason} className="dm-reason">
            {reason}
          </span>
        ))}
      </span>
      <span>{say(state)}</span>
    </li>
  );
}

function reasonWords(reason: HealthReason, say: Say<keyof typeof healthWords.zh>): string {
  switch (reason.kind) {
    case 'fallback':
    case 'selectorRefused':
      return say(reason.kind, { n: reason.selector + 1 });
    case 'noBuyerMessages':
      return say(reason.kind, { n: reason.busyMinutes });
    case 'oneSided':
      return say(reason.kind, { n: reason.rows });
    case 'timesBackwards':
      return say(reason.kind, { n: reason.times });
    case 'tooBusy':
      return say(reason.kind, { n: Math.round(reason.everyMs / 1000) });
    default:
      return say(reason.kind);
  }
}

function Foot({ view }: { view: PanelView }) {
  const say = useWords(healthWords);
  const sayDrawer = useWords(drawerWords);
  const actions = useActions();
  const { founded = { on: 'material' } } = view;
  return (
    <>
      <p className="dm-soft dm-small">
        {founded.on === 'console' ? say('verified', founded) : say(founded.on === 'taught' ? 'taught' : 'unverified')}
      </p>
      <div className="dm-row dm-wrap">
        <Button onClick={() => actions.teach()}>{say('teach')}</Button>
        <Button title={say('copyHelp')} onClick={() => actions.copyHealth()}>
          {say('copy')}
        </Button>
        <Button look="quiet" onClick={() => actions.openDesk('consoles')}>
          {sayDrawer('openConsoles')}
        </Button>
      </div>
      <p className="dm-soft dm-small">{say('copyHelp')}</p>
    </>
  );
}
