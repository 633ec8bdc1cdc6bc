import { Badge } from '@/components/shared/badge';
import { Button } from '@/components/shared/button';
import { useLanguage, useWords } from '@/components/shared/language';
import { consolePageWords } from '@/utils/i18n/consoles';
import { consolePartWords } from '@/utils/i18n/shared';
import type { ConsoleState } from '@/utils/messaging/protocol';
import { PART_NAMES } from '@/utils/profiles/parts';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { showMoment } from '../data/show';
import { useTools } from '../tools';
import { Toggle } from '../ui/toggle';
import { ConsoleMenu } from './console-menu';
import { evidenceYears, isDemo } from './evidence';
import { OwnAddresses } from './own-addresses';
import { OwnShop } from './own-shop';
import type { ConsoleActs } from './use-console-acts';

/** One console: on or off, its name and addresses, and how far it can be trusted. */
export function ConsoleRow({ state, acts }: { state: ConsoleState; acts: ConsoleActs }) {
  const say = useWords(consolePageWords);
  const language = useLanguage();
  const { profile, reach, off } = state;
  const on = reach !== 'none' && !off;
  const name = profile.name[language];
  return (
    <tr>
      <td>
        <Toggle
          label={say('switchOn', { name })}
          on={on}
          onChange={(next) => void (next ? acts.switchOn(profile) : acts.switchOff(profile))}
        />
      </td>
      <th scope="row">
        <strong>{name}</strong> {state.origin === 'team' && <Badge tone="accent">{say('fromTeam')}</Badge>}
        {state.origin === 'own' && <Badge tone="accent">{say('fromYou')}</Badge>}
        <details className="dm-addresses">
          <summary>{say('addresses', { n: profile.matches.length })}</summary>
          {profile.matches.map((pattern) => (
            <code key={pattern} className="dm-cell-code">
              {pattern}
            </code>
          ))}
        </details>
        {profile.selfHosted === true && <OwnAddresses state={state} acts={acts} />}
        {on && profile.parts.shopName === undefined && !isDemo(profile) && (
          <OwnShop consoleId={profile.id} acts={acts} />
        )}
        {on && reach === 'some' && (
          <span className="dm-cell-soft">
            {say('someGranted')} <Button onClick={() => void acts.switchOn(profile)}>{say('allowRest')}</Button>
          </span>
        )}
      </th>
      <td>
        <Parts profile={profile} />
      </td>
      <td>
        <Seen state={state} />
      </td>
      <td className="dm-cell-wide">
        <Evidence profile={profile} />
      </td>
      <td className="dm-cell-act">
        <ConsoleMenu state={state} acts={acts} />
      </td>
    </tr>
  );
}

function Parts({ profile }: { profile: ConsoleProfile }) {
  const say = useWords(consolePageWords);
  const part = useWords(consolePartWords);
  const unknown = PART_NAMES.filter((name) => profile.parts[name] === undefined);
  const parts = unknown.map((name) => part(name)).join(' · ');
  return (
    <>
      {say('partsOf', { known: PART_NAMES.length - unknown.length, all: PART_NAMES.length })}
      <span className="dm-cell-soft">{unknown.length === 0 ? say('partsAll') : say('partsMissing', { parts })}</span>
    </>
  );
}

/** How this console was read when it was last open in this browser. */
function Seen({ state: { health } }: { state: ConsoleState }) {
  const say = useWords(consolePageWords);
  const part = useWords(consolePartWords);
  const language = useLanguage();
  const nowMs = useTools().now();
  if (health === null) return <span className="dm-soft">{say('neverSeen')}</span>;
  const moment = (ms: number): string => {
    const time = showMoment(ms, nowMs, language);
    return time.length > 5 ? time : say('today', { time });
  };
  const named = PART_NAMES.filter((name) => health.missing.includes(name)).map((name) => part(name));
  const parts = named.join(' · ');
  if (health.level === 'blind')
    return (
      <>
        <span className="dm-tone-late">{say('blind', { when: moment(health.sinceMs) })}</span>
        {health.workedAtMs !== undefined && (
          <span className="dm-cell-soft">{say('worked', { when: moment(health.workedAtMs) })}</span>
        )}
      </>
    );
  const when = moment(health.atMs);
  return health.level === 'ok' ? (
    <span className="dm-tone-calm">{say('worked', { when })}</span>
  ) : (
    <span className="dm-tone-soon">{say(parts === '' ? 'suspicious' : 'partial', { when, parts })}</span>
  );
}

function Evidence({ profile }: { profile: ConsoleProfile }) {
  const say = useWords(consolePageWords);
  if (isDemo(profile)) return say('demoOnly');
  const { verifiedLive, evidence, confidence } = profile;
  const years = evidenceYears(profile) || say('noYear');
  const taught = evidence.some(({ kind }) => kind === 'taught');
  return (
    <>
      {say('confidence', { level: say(confidence) })}
      <span className="dm-cell-soft">
        {verifiedLive === false ? say(taught ? 'taughtBy' : 'unverified') : say('verified', verifiedLive)}
      </span>
      <span className="dm-cell-soft">{say('sources', { n: evidence.length, years })}</span>
      {confidence === 'low' && <span className="dm-cell-soft dm-tone-soon">{say('lowHint')}</span>}
    </>
  );
}
