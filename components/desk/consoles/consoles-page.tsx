import { useLanguage, useWords } from '@/components/shared/language';
import type { ConsoleProfile } from '@/utils/profiles/profile';
import { profiles } from '@/utils/consoles/registry';
import { consolePageWords } from '@/utils/i18n/desk';
import { useSettings } from '../data/use-desk-data';
import { useAttempt } from '../notices';
import { useTools } from '../tools';
import { PageFrame } from '../ui/page';
import { Empty, Loading } from '../ui/state-line';
import { Toggle } from '../ui/toggle';
import { evidenceYears, isDemo } from './evidence';

/** One row per console: on or off, where it works, what it is founded on. */
export function ConsolesPage() {
  const say = useWords(consolePageWords);
  const settings = useSettings();
  return (
    <PageFrame title={say('title')} intro={say('intro')}>
      {settings === null && <Loading />}
      {settings !== null && profiles.length === 0 && <Empty title={say('empty')} />}
      {settings !== null && profiles.length > 0 && (
        <div className="dm-table-place">
          <table className="dm-table">
            <caption className="dm-unseen">{say('title')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('on')}</th>
                <th scope="col">{say('name')}</th>
                <th scope="col">{say('matches')}</th>
                <th scope="col">{say('confidence')}</th>
                <th scope="col">{say('evidence')}</th>
              </tr>
            </thead>
            <tbody>
              {profiles.map((profile) => (
                <ConsoleRow key={profile.id} profile={profile} on={!settings.consolesOff.includes(profile.id)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className="dm-soft">{say('applies')}</p>
    </PageFrame>
  );
}

function ConsoleRow({ profile, on }: { profile: ConsoleProfile; on: boolean }) {
  const say = useWords(consolePageWords);
  const language = useLanguage();
  const { settings } = useTools();
  const attempt = useAttempt();
  const name = profile.name[language];
  const change = (next: boolean) =>
    attempt(() =>
      settings.change(({ consolesOff }) => {
        const others = consolesOff.filter((id) => id !== profile.id);
        return { consolesOff: next ? others : [...others, profile.id] };
      }),
    );
  const years = evidenceYears(profile) || say('noYear');
  return (
    <tr>
      <td>
        <Toggle label={say('switchOn', { name })} on={on} onChange={(next) => void change(next)} />
      </td>
      <th scope="row">
        <strong>{name}</strong>
        {!on && <span className="dm-cell-soft">{say('off')}</span>}
      </th>
      <td>
        {profile.matches.map((pattern) => (
          <code key={pattern} className="dm-cell-code">
            {pattern}
          </code>
        ))}
      </td>
      <td>{say(profile.confidence)}</td>
      <td className="dm-cell-wide">
        {isDemo(profile) ? (
          say('demoOnly')
        ) : (
          <>
            {say('unverified')}
            <span className="dm-cell-soft">{say('sources', { n: profile.evidence.length, years })}</span>
          </>
        )}
      </td>
    </tr>
  );
}
