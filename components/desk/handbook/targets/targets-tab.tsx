import { useState } from 'react';
import { useLanguage, useWords } from '@/components/shared/language';
import { profiles } from '@/utils/consoles/registry';
import { upsertItem } from '@/utils/handbook/edit';
import type { ClockProfile, Handbook } from '@/utils/handbook/schema';
import { commonWords } from '@/utils/i18n/desk';
import { originWords } from '@/utils/i18n/desk-terms';
import { handbookPageWords, targetPageWords } from '@/utils/i18n/desk-handbook';
import { useTell } from '../../notices';
import { useHandbookDesk } from '../handbook-desk';
import { DaysOffCard } from './days-off-card';
import { numberIn, type Range } from './number-in';

const SECONDS: Range = { from: 1, to: 86_400 };

/** The reply-time targets: limits as data, each with its source. */
export function TargetsTab({ handbook }: { handbook: Handbook }) {
  const say = useWords(targetPageWords);
  return (
    <div className="dm-stack">
      <p className="dm-soft">{say('intro')}</p>
      <div className="dm-table-place">
        <table className="dm-table dm-target-table">
          <caption className="dm-unseen">{say('list')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('profile')}</th>
              <th scope="col" className="dm-number">
                {say('firstLimit')}
              </th>
              <th scope="col" className="dm-number">
                {say('turnLimit')}
              </th>
              <th scope="col" className="dm-number">
                {say('soonShare')}
              </th>
              <th scope="col" className="dm-number">
                {say('gap')}
              </th>
              <th scope="col">{say('effectiveFrom')}</th>
              <th scope="col">{say('source')}</th>
            </tr>
          </thead>
          <tbody>
            {handbook.clockProfiles.map((profile) => (
              <TargetRow key={profile.id} handbook={handbook} profile={profile} />
            ))}
          </tbody>
        </table>
      </div>
      <DaysOffCard handbook={handbook} kind="daysOff" />
      <DaysOffCard handbook={handbook} kind="workingDays" />
    </div>
  );
}

function TargetRow({ handbook, profile }: { handbook: Handbook; profile: ClockProfile }) {
  const say = useWords(targetPageWords);
  const sayOrigin = useWords(originWords);
  const language = useLanguage();
  const save = useSaveProfile(handbook);
  const nameOf = (id: string) => profiles.find((console) => console.id === id)?.name[language] ?? id;
  const where = profile.scope.consoles?.map(nameOf).join(' · ') ?? say('everywhere');
  const origins = profile.counts.origins.map((origin) => sayOrigin(origin)).join(' / ');
  return (
    <tr>
      <th scope="row">
        <strong>{profile.title}</strong>
        <span className="dm-cell-soft">
          {where} · {say('version', { n: profile.version })}
        </span>
        <span className="dm-cell-soft">{say('counts', { origins })}</span>
      </th>
      <NumberCell
        label={`${profile.title} ${say('firstLimit')}`}
        value={profile.firstLimitMs / 1000}
        range={SECONDS}
        onSave={(n) => save({ ...profile, firstLimitMs: n * 1000 })}
      />
      <NumberCell
        label={`${profile.title} ${say('turnLimit')}`}
        value={profile.turnLimitMs / 1000}
        range={SECONDS}
        onSave={(n) => save({ ...profile, turnLimitMs: n * 1000 })}
      />
      <NumberCell
        label={`${profile.title} ${say('soonShare')}`}
        value={Math.round(profile.soonShare * 100)}
        range={{ from: 0, to: 100 }}
        onSave={(n) => save({ ...profile, soonShare: n / 100 })}
      />
      <NumberCell
        label={`${profile.title} ${say('gap')}`}
        value={Math.round(profile.contactGapMs / 60_000)}
        range={{ from: 1, to: 10_080 }}
        onSave={(n) => save({ ...profile, contactGapMs: n * 60_000 })}
      />
      <td className="dm-cell-short">{profile.effectiveFrom}</td>
      <td className="dm-cell-wide">
        {profile.source.url === undefined || profile.source.url === '' ? (
          profile.source.title
        ) : (
          <a className="dm-link" href={profile.source.url} target="_blank" rel="noreferrer">
            {profile.source.title}
          </a>
        )}
        <span className="dm-cell-soft">
          {profile.source.date} · {say('confidence')} {say(profile.confidence)}
        </span>
      </td>
    </tr>
  );
}

/** A changed profile is a new version: figures name the version they were made with. */
function useSaveProfile(handbook: Handbook): (profile: ClockProfile) => void {
  const desk = useHandbookDesk();
  const tell = useTell();
  const say = useWords(commonWords);
  const sayPage = useWords(handbookPageWords);
  return (profile) => {
    const next = upsertItem(handbook, 'clockProfiles', { ...profile, version: profile.version + 1 }, desk.stamp());
    void desk.commit(next, sayPage('did_target', { name: profile.title })).then((saved) => {
      if (saved) tell('done', say('saved'));
    });
  };
}

type CellProps = { label: string; value: number; range: Range; onSave: (value: number) => void };

/** A number that saves itself when the field is left; what is no number in range is said and not saved. */
function NumberCell({ label, value, range, onSave }: CellProps) {
  const say = useWords(targetPageWords);
  const { canEdit } = useHandbookDesk();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : numberIn(typed, range);
  const leave = () => {
    if (typed === null || read === null) return;
    setTyped(null);
    if (read !== value) onSave(read);
  };
  if (!canEdit) return <td className="dm-number">{value}</td>;
  return (
    <td className="dm-number">
      <input
        className="dm-input dm-number-input"
        inputMode="numeric"
        aria-label={label}
        aria-invalid={read === null ? true : undefined}
        title={read === null ? say('secondsWrong') : label}
        value={typed ?? String(value)}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter') leave();
          if (event.key === 'Escape') setTyped(null);
        }}
      />
    </td>
  );
}
